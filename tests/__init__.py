"""The tests of the product, and the benchmarks."""
