from PySide6.QtCore import QMimeData, QUrl

from segmenter.batch.gathering import photos_among
from ui.session.incoming import SUFFIXES, local_paths, open_filter


def test_local_files_and_folders_come_in_their_order() -> None:
    data = QMimeData()
    urls = [QUrl.fromLocalFile("/b.png"), QUrl("https://host/x.png"), QUrl.fromLocalFile("/a")]
    data.setUrls(urls)

    assert local_paths(data) == ["/b.png", "/a"]
    assert local_paths(None) == []


def test_what_is_offered_to_open_is_what_counts_as_a_photo() -> None:
    named = [f"/photo.{suffix}" for suffix in SUFFIXES]

    assert photos_among(named) == named
    assert all(f"*.{suffix}" in open_filter() for suffix in SUFFIXES)
