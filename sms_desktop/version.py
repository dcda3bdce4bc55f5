"""Which version of the product runs."""

from importlib.metadata import PackageNotFoundError, version


def product_version() -> str:
    """The version that is installed."""
    try:
        return version("student-management-system")
    except PackageNotFoundError:
        return "0"
