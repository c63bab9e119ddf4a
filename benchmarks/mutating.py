"""Sound files spoilt: bytes flipped, cut, put in and repeated, and hostile values in JSON."""

import io
import json
import random
import warnings
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

_DEEP = 10_000
_NESTED, _DIGITS, _BEYOND, _TWICE = "@nested@", "@digits@", "@beyond@", "@twice@"
# What stands for a value that `json.dumps` does not write, and what it becomes.
_WRITTEN = {
    f'"{_NESTED}"': "[" * _DEEP + "]" * _DEEP,
    f'"{_DIGITS}"': "9" * 5000,
    f'"{_BEYOND}"': "1e999",
    _TWICE: "",
}
_HOSTILE: tuple[Any, ...] = (
    *(None, True, False, [], {}, [[]], "", 0, 1, -1, 255, 256, 65_535, 65_536, 0.5, -0.0),
    *(2**31 - 1, 2**31, 2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64, 10**30, 10**400),
    *(1e-320, 1e38, 1e200, 1e308, -1e308, float("nan"), float("inf"), -float("inf")),
    *("x" * 100_000, "\ud800", "a\0b", "\x1b[31m\r\n", "<img src='/dev/zero'>", "../../x"),
    *("/dev/zero", "NaN", "0", [0] * 100_000, [[0, 0, 0]] * 1000, {"a": {"b": {}}}),
    *(_NESTED, _DIGITS, _BEYOND),
)
_EDGES = (0, 1, 0x7F, 0x80, 0xFF)
_NUMBERS = (0, 1, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_LONGEST_CHUNK = 4096
_PNG = b"\x89PNG\r\n\x1a\n"


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return a file's bytes spoilt in one to four ways."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = chance.choice(_OF_BYTES)(data, chance)
    return data


def spoilt_json(data: bytes, chance: random.Random) -> bytes:
    """Return JSON in which one to three values are others, missing or there twice."""
    content = json.loads(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        content = _with_another_value(content, chance)
    text = json.dumps(content)
    for stands, becomes in _WRITTEN.items():
        text = text.replace(stands, becomes)
    return text.encode()


def spoilt_archive(data: bytes, chance: random.Random) -> bytes:
    """Return a zip archive one of whose members is spoilt, missing, there twice or renamed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    place = chance.randrange(len(members))
    name, content = members[place]
    is_json = name.endswith(".json") and chance.random() < 0.8
    way = chance.randrange(12)
    if way == 0:
        del members[place]
    elif way == 1:
        members.append(members[place])
    elif way == 2:
        members[place] = chance.choice(members)[0], content
    else:
        members[place] = name, (spoilt_json if is_json else mutation)(content, chance)
    return _packed(members, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def _packed(members: list[tuple[str, bytes]], compression: int) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", compression) as archive:
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()


def mutation(data: bytes, chance: random.Random) -> bytes:
    """Return a mutation of a file by what it is: an archive or JSON as such, or by its bytes."""
    if data.startswith(_PNG):
        data = spoilt(data, chance)
        return with_checksums(data) if chance.random() < 0.7 else data
    if chance.random() < 0.5:
        return spoilt(data, chance)
    if data.startswith(b"PK\3\4"):
        return spoilt_archive(data, chance)
    return spoilt_json(data, chance) if data[:1] in (b"{", b"[") else spoilt(data, chance)


def with_checksums(data: bytes) -> bytes:
    """Return a PNG whose chunks' checksums hold, so that what is inside is looked at."""
    changed, place = bytearray(data), len(_PNG)
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        end = place + 8 + length
        if end + 4 > len(data):
            break
        changed[end : end + 4] = zlib.crc32(changed[place + 4 : end]).to_bytes(4, "big")
        place = end + 4
    return bytes(changed)


def _with_another_value(content: Any, chance: random.Random) -> Any:
    """Walk down to some value, and change it."""
    if not isinstance(content, dict | list) or not content or chance.random() < 0.15:
        return chance.choice(_HOSTILE)
    changed = dict(content) if isinstance(content, dict) else list(content)
    key: Any = chance.choice(list(content)) if isinstance(content, dict) else None
    if key is None:
        key = chance.randrange(len(content))
    way = chance.random()
    if way < 0.1:
        del changed[key]
    elif way < 0.2 and isinstance(changed, dict):
        changed[f"{key}{_TWICE}"] = chance.choice(_HOSTILE)
    elif way < 0.25 and isinstance(changed, dict):
        changed[chance.choice(("", "x" * 1000, "\ud800", "version"))] = chance.choice(_HOSTILE)
    elif way < 0.3 and isinstance(changed, list):
        changed += changed[:1000]
    else:
        changed[key] = _with_another_value(content[key], chance)
    return changed


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 64)) if data else 0):
        changed[_place(data, chance)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _edged(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4)) if data else 0):
        changed[_place(data, chance)] = chance.choice(_EDGES)
    return bytes(changed)


def _numbered(data: bytes, chance: random.Random) -> bytes:
    """Write a number of two or four bytes over others."""
    size = chance.choice((2, 4))
    number = chance.choice(_NUMBERS) & ((1 << 8 * size) - 1)
    place = _place(data, chance)
    return (
        data[:place]
        + number.to_bytes(size, chance.choice(("big", "little")))
        + data[place + size :]
    )


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: _place(data, chance)]


def _without(data: bytes, chance: random.Random) -> bytes:
    start, stop = _chunk(data, chance)
    return data[:start] + data[stop:]


def _inserted(data: bytes, chance: random.Random) -> bytes:
    place, count = _place(data, chance), chance.choice((1, 2, 4, 64, 1000))
    return data[:place] + chance.randbytes(count) + data[place:]


def _repeated(data: bytes, chance: random.Random) -> bytes:
    start, stop = _chunk(data, chance)
    return data[:stop] + data[start:stop] * chance.choice((1, 2, 10, 100)) + data[stop:]


def _zeroed(data: bytes, chance: random.Random) -> bytes:
    start, stop = _chunk(data, chance)
    return data[:start] + bytes([chance.choice((0, 255))]) * (stop - start) + data[stop:]


def _moved(data: bytes, chance: random.Random) -> bytes:
    start, stop = _chunk(data, chance)
    rest = data[:start] + data[stop:]
    place = _place(rest, chance)
    return rest[:place] + data[start:stop] + rest[place:]


_OF_BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flipped, _flipped, _edged, _numbered, _numbered, _cut),
    *(_without, _inserted, _repeated, _zeroed, _moved),
)


def _place(data: bytes, chance: random.Random) -> int:
    """Return a place, more often than not in the beginning, where headers are."""
    most = min(len(data), 256) if chance.random() < 0.5 else len(data)
    return chance.randrange(most) if most else 0


def _chunk(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + chance.randint(1, _LONGEST_CHUNK))
