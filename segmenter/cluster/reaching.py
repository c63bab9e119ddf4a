"""What keeps an address elsewhere from being read, in one line, whatever library says it."""

import sys
from collections.abc import Iterator
from socket import gaierror

# What fsspec needs besides, by protocol.
_PACKAGES = {
    **dict.fromkeys(("http", "https"), "aiohttp"),
    **dict.fromkeys(("s3", "s3a"), "s3fs"),
    **dict.fromkeys(("gs", "gcs"), "gcsfs"),
    **dict.fromkeys(("az", "abfs", "abfss"), "adlfs"),
}
# Of libraries that may not be installed, by name.
_WITHOUT_CREDENTIALS = ("NoCredentialsError", "PartialCredentialsError", "NoAuthTokenError")
_NO_ANSWER = ("ClientConnectorError", "EndpointConnectionError", "ServerDisconnectedError")
_NOT_ALLOWED = (401, 403)


def why_not_reached(address: str, error: BaseException) -> str:
    """Return what to tell of an address that cannot be opened, and what to do about it.

    Parameters
    ----------
    address : str
        With a protocol.
    error : BaseException
        What was raised, perhaps from others.
    """
    protocol, every = address.partition("://")[0], list(_chain(error))
    package = _PACKAGES.get(protocol, "")
    if any(isinstance(each, ImportError) for each in every):
        needed = package or f"the package that brings {protocol}:// to fsspec"
        run = f"; run: {sys.executable or 'python3'} -m pip install {package}" if package else ""
        return f"{address}: {protocol}:// needs {needed}, which is not installed{run}"
    if "Protocol not known" in str(error):
        return f"{address}: {protocol}:// is no known protocol; use https:// or s3://"
    if any(_is_refused(each) for each in every):
        return (
            f"{address}: reading it is not allowed, or no credentials are set; set those of"
            f" {protocol}:// as its tools have them"
        )
    if any(_is_silent(each) for each in every):
        return f"{address}: nobody answers there; check the address and the network"
    if isinstance(error, FileNotFoundError):
        return f"{address}: there is no Zarr image or TIFF there; check the address"
    return f"{address}: cannot be opened: {str(error) or type(error).__name__}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Go through an error and those that it came from."""
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        each = each.__cause__ or each.__context__


def _is_refused(error: BaseException) -> bool:
    if isinstance(error, PermissionError) or getattr(error, "status", 0) in _NOT_ALLOWED:
        return True
    return type(error).__name__ in _WITHOUT_CREDENTIALS


def _is_silent(error: BaseException) -> bool:
    if isinstance(error, ConnectionError | gaierror | TimeoutError):
        return True
    return any(each.__name__ in _NO_ANSWER for each in type(error).__mro__)
