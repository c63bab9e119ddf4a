import numpy as np
from PIL import Image as Pillow
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

    names = sorted(path.name.partition(".")[2] for path in (tmp_path / "out").glob("[!.]*"))
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


def ask_for_two_labels_more(window):
    """Begin another fit, which does not end before events are served."""
    project = window.document.project
    count = project.segmentation.n_labels + 2
    window.document.edit(project.with_recipe(project.recipe.changed(components=count)), "K")
    return count


def test_an_export_while_it_fits_has_the_labels_that_are_seen_then(opened, qtbot, tmp_path):
    EXPORT_FORMATS.keep(("labels",))
    EXPORT_FOLDER.keep(str(tmp_path / "out"))
    count = ask_for_two_labels_more(opened)

    opened.actions_by_name["export_again"].trigger()

    assert "on their way" in said(opened)
    qtbot.waitUntil(lambda: "Exported" in said(opened))
    (file,) = (tmp_path / "out").glob("*.labels.png")
    mask = np.asarray(Pillow.open(file))
    np.testing.assert_array_equal(mask, opened.document.project.labels)
    assert mask.max() == count


def test_the_dialog_opens_once_the_labels_are_there(opened, qtbot, tmp_path):
    EXPORT_FOLDER.keep(str(tmp_path))
    ask_for_two_labels_more(opened)

    opened.actions_by_name["export"].trigger()

    assert dialogs(opened) == []
    assert "on their way" in said(opened)
    qtbot.waitUntil(lambda: dialogs(opened) != [])
    (dialog,) = dialogs(opened)
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog.write()
    (file,) = tmp_path.glob("*.labels.png")
    np.testing.assert_array_equal(np.asarray(Pillow.open(file)), opened.document.project.labels)


def test_somebodys_own_file_is_kept_and_that_is_said(opened, qtbot, tmp_path):
    EXPORT_FORMATS.keep(("labels",))
    EXPORT_FOLDER.keep(str(tmp_path))
    stem = opened.document.project.image.stem
    (tmp_path / f"{stem}.labels.png").write_bytes(b"theirs")

    opened.actions_by_name["export_again"].trigger()
    qtbot.waitUntil(lambda: "Exported" in said(opened))

    assert f"{stem}-2.labels.png" in said(opened)
    assert "were kept" in said(opened)
    assert (tmp_path / f"{stem}.labels.png").read_bytes() == b"theirs"


def said(window):
    return window.message_bar.text
