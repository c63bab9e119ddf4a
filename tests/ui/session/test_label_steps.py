"""What is done to labels by name is a step each; which one is chosen is none."""

from segmenter import posterior_at
from ui.starting.composition import composition_of


def test_labels_are_renamed_recoloured_and_hidden_in_steps(opened):
    opened.labels.rename_requested.emit(2, "Sky")
    opened.labels.recolour_requested.emit(2, (9, 9, 9))
    opened.labels.visibility_requested.emit(2, False)
    style = opened.document.project.styles[1]

    assert (style.name, style.colour, style.visible) == ("Sky", (9, 9, 9), False)
    assert opened.labels.rows[1].style == style
    for _ in range(3):
        opened.undo_action.trigger()
    assert opened.document.project.styles[1].name == "Label 2"


def test_hiding_others_and_showing_all_again(opened):
    composition_of(opened).labels.toggle_others(1)
    assert [style.visible for style in opened.document.project.styles] == [True] + [False] * 4
    composition_of(opened).labels.toggle_others(1)
    assert all(style.visible for style in opened.document.project.styles)


def test_opacity_is_undone(opened):
    opened.opacity.setValue(90)
    assert opened.document.project.opacity == 0.9
    opened.undo_action.trigger()

    assert opened.opacity.value() == 50


def test_clicking_a_pixel_selects_its_label_and_again_none(opened):
    label = int(opened.document.project.segmentation.labels[5, 5])
    opened.canvas.pixel_clicked.emit(5, 5)
    assert composition_of(opened).session.state.selected == label
    opened.canvas.pixel_clicked.emit(5, 5)
    assert composition_of(opened).session.state.selected is None


def test_a_choice_of_label_is_told_wherever_it_is_made(opened):
    told: list[object] = []
    composition_of(opened).session.selection_changed.connect(told.append)
    opened.labels.selected.emit(2)
    opened.actions_by_name["next_label"].trigger()
    composition_of(opened).session.select(None)

    assert told == [2, 3, None]


def test_next_and_previous_label_go_round(opened):
    chosen = []
    for _ in range(6):
        opened.actions_by_name["next_label"].trigger()
        chosen.append(composition_of(opened).session.state.selected)
    opened.actions_by_name["previous_label"].trigger()

    assert chosen == [1, 2, 3, 4, 5, 1]
    assert composition_of(opened).session.state.selected == 5


def test_the_readout_tells_the_pixel_and_its_posterior(opened, qtbot):
    opened.canvas.pixel_hovered.emit(70, 50)
    spoken = opened.readout.accessibleDescription()

    project = opened.document.project
    best = posterior_at(project.image, project.segmentation, 50, 70).max()
    assert "x 70" in spoken
    assert f"{best:.2f}".lstrip("0") in spoken
    opened.canvas.pixel_left.emit()
    assert not opened.readout.isVisible()
