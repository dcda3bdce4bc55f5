"""Which version of the product runs."""


def product_version() -> str:
    """The version that is installed."""
    from importlib.metadata import PackageNotFoundError, version  # heavy: the first paint does without it

    try:
        return version("student-management-system")
    except PackageNotFoundError:
        return "0"
