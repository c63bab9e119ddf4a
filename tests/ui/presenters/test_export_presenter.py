from PySide6.QtWidgets import QCheckBox

from ui.dialogs.export_dialog import ExportDialog
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS


def dialogs(window):
    return [each for each in window.findChildren(ExportDialog) if each.isVisible()]


def test_the_last_export_is_made_again_without_a_dialog(opened, qtbot, tmp_path):
    EXPORT_FORMATS.keep(("labels", "npz"))
    EXPORT_FOLDER.keep(str(tmp_path / "out"))

    opened.actions_by_name["export_again"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "out").exists() and "Exported" in said(opened))

    names = sorted(path.name.partition(".")[2] for path in (tmp_path / "out").iterdir())
    assert names == ["labels.png", "npz"]
    assert dialogs(opened) == []


def test_the_first_time_it_asks(opened, qtbot):
    EXPORT_FORMATS.forget()

    opened.actions_by_name["export_again"].trigger()

    (dialog,) = dialogs(opened)
    assert dialog.findChild(QCheckBox, "export_labels").isChecked()
    dialog.reject()


def test_what_cannot_be_written_is_told_in_the_window(opened, qtbot, tmp_path):
    (tmp_path / "file").write_text("no folder")
    EXPORT_FORMATS.keep(("labels",))
    EXPORT_FOLDER.keep(str(tmp_path / "file"))

    opened.actions_by_name["export_again"].trigger()

    qtbot.waitUntil(lambda: "folder" in said(opened))


def said(window):
    return window.message_bar.text
