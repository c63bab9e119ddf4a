"""What keeps an address from being read is told in one line, whatever library says it."""

import pytest

from segmenter.cluster.reaching import why_not_reached

WEB, STORE = "https://example.org/big.zarr", "s3://bucket/big.zarr"


class ResponseError(Exception):
    """What a library raises whose server refuses."""

    status = 403


class ClientConnectorError(Exception):
    """What a library raises where nobody answers."""


class NoCredentialsError(Exception):
    """What a library raises without credentials."""


def caused(error, cause):
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("address", "error", "told"),
    [
        (WEB, ImportError("x"), "-m pip install aiohttp"),
        (STORE, caused(ImportError("x"), ModuleNotFoundError("y")), "-m pip install s3fs"),
        ("ftp://a/b.zarr", ImportError("x"), "which is not installed"),
        ("foo://a/b.zarr", ValueError("Protocol not known: foo"), "no known protocol"),
        (WEB, ResponseError(), "not allowed, or no credentials"),
        (WEB, caused(FileNotFoundError("x"), ResponseError()), "not allowed, or no credentials"),
        (STORE, NoCredentialsError(), "not allowed, or no credentials"),
        (WEB, caused(FileNotFoundError("x"), ClientConnectorError()), "nobody answers there"),
        (WEB, ConnectionRefusedError(), "nobody answers there"),
        (WEB, FileNotFoundError("x"), "there is no Zarr image or TIFF there"),
        (WEB, ZeroDivisionError(), "cannot be opened: ZeroDivisionError"),
    ],
)
def test_it_says_what_to_do(address, error, told) -> None:
    line = why_not_reached(address, error)

    assert line.startswith(f"{address}: ") or address.partition("://")[0] in line
    assert told in line
    assert "\n" not in line


def test_an_address_with_a_password_is_not_opened_nor_repeated() -> None:
    from segmenter.cluster.opening import open_image
    from segmenter.errors import ImageError

    pytest.importorskip("zarr")
    with pytest.raises(ImageError, match="with a password in it") as told:
        open_image("https://me:secret@example.org/big.zarr")
    assert "secret" not in str(told.value)
