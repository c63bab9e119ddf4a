"""What photos begin with."""

from dataclasses import replace

from segmenter import Recipe
from segmenter.project import Project
from ui.session.beginnings import Beginnings
from ui.session.document import Document
from ui.session.for_all import Photos, Rule


def test_what_is_no_file_is_known_by_its_name_and_lies_in_no_folder(image, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    document, three = Document(), Recipe(components=3)
    beginnings = Beginnings(document, None)
    rule = Rule("settings", "a.png", Photos(frozenset({"pasted"})), three)
    beginnings.for_all.add(rule, "a.png")
    assert beginnings.start_for("pasted").recipe == three

    beginnings.for_all.clear()
    document.reset(Project(replace(image, path=tmp_path / "a.png"), three))

    assert "settings of" in beginnings.start_for("pasted").told
    assert beginnings.start_for(str(tmp_path / "b.png")).told == ""
