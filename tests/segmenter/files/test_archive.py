import io
import struct
import zipfile

import pytest

from segmenter.files.archive import ArchiveError, member, opened_archive


def packed(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def test_members_are_read_up_to_their_limit() -> None:
    with opened_archive(packed({"a": bytes(1000)})) as archive:
        assert member(archive, "a", 1000) == bytes(1000)
        with pytest.raises(ArchiveError, match="longer than any"):
            member(archive, "a", 999)
        with pytest.raises(ArchiveError, match="no b in it"):
            member(archive, "b", 999)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_more_at_once_than_was_asked_for_is_refused(compression: int) -> None:
    with (
        opened_archive(packed({"a": bytes(1 << 20)}, compression)) as archive,
        pytest.raises(ArchiveError, match="unusual way"),
    ):
        member(archive, "a", 10)


def test_an_archive_that_lists_more_than_anybody_needs_is_refused_unread() -> None:
    few = packed({"a": b""})
    for claimed in (few.getvalue(), _with_room_for_more(few.getvalue())):
        with (
            pytest.raises(ArchiveError, match="more files than are read"),
            opened_archive(io.BytesIO(_listing(claimed, 9 << 20))),
        ):
            pass
    with opened_archive(io.BytesIO(_with_room_for_more(few.getvalue()))) as archive:
        assert archive.namelist() == ["a"]


def _listing(data: bytes, size: int) -> bytes:
    """Say how long the list of members is."""
    if b"PK\6\6" in data:
        place, layout = data.index(b"PK\6\6") + 40, "<Q"
    else:
        place, layout = data.index(b"PK\5\6") + 12, "<L"
    changed = bytearray(data)
    struct.pack_into(layout, changed, place, size)
    return bytes(changed)


def _with_room_for_more(data: bytes) -> bytes:
    """Return the archive with the records of one of more than 65,535 members."""
    place = data.index(b"PK\5\6")
    _, _, _, _, count, size, offset, _ = struct.unpack_from("<4s4H2LH", data, place)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, place, 1)
    return data[:place] + record + locator + data[place:]


@pytest.mark.parametrize("cut", [0, 3, 40, 90, -1])
def test_broken_archives_are_told(cut: int) -> None:
    data = packed({"a": b"some text"}).getvalue()[:cut]
    with pytest.raises(ArchiveError, match="broken"), opened_archive(io.BytesIO(data)):
        pass


def test_a_member_that_is_damaged_is_told() -> None:
    data = bytearray(packed({"a": bytes(range(256))}).getvalue())
    data[40:80] = bytes(40)
    with (
        opened_archive(io.BytesIO(bytes(data))) as archive,
        pytest.raises(ArchiveError, match="a in"),
    ):
        member(archive, "a", 999)
