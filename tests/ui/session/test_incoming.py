from PySide6.QtCore import QMimeData, QUrl

from segmenter.batch.gathering import photo_suffixes, photos_among
from ui.session.incoming import local_paths, open_filter


def test_local_files_and_folders_come_in_their_order() -> None:
    data = QMimeData()
    urls = [QUrl.fromLocalFile("/b.png"), QUrl("https://host/x.png"), QUrl.fromLocalFile("/a")]
    data.setUrls(urls)

    assert local_paths(data) == ["/b.png", "/a"]
    assert local_paths(None) == []


def test_projects_and_what_counts_as_a_photo_are_offered_to_open() -> None:
    *patterns, project = open_filter().partition("(")[2].partition(")")[0].split()
    assert project == "*.pixture"
    named = [pattern.replace("*", "/photo") for pattern in patterns]

    assert photos_among(named) == named
    assert {"*.jpg", "*.heic", "*.dcm", "*.jp2", "*.nii.gz", "*.avif"} <= set(patterns)
    assert patterns == [f"*{suffix}" for suffix in dict.fromkeys(photo_suffixes())]
