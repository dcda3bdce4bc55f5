"""Which version of the product runs."""

from functools import cache


@cache
def product_version() -> str:
    """The version that is installed; asked once, because it is looked for in files."""
    from importlib.metadata import PackageNotFoundError, version  # heavy: the first paint does without it

    try:
        return version("student-management-system")
    except PackageNotFoundError:
        return "0"
