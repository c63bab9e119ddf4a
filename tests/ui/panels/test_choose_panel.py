from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from segmenter.segmenting.choosing import Choice
from ui.look.theme import apply_theme
from ui.look.themes import LIGHT
from ui.panels.choose_panel import ChoosePanel


def make_choices(best=5, up_to=12):
    """Scores with a maximum of ICL; BIC and AIC go on rising."""
    picture = np.zeros((40, 60, 3), np.uint8)
    return [
        Choice(
            k,
            (("bic", -11 + k / 20), ("aic", -11 + k / 19), ("icl", -abs(k - best) / 9)),
            picture + k,
        )
        for k in range(1, up_to + 1)
    ]


@pytest.fixture
def panel(qtbot, qapp):
    apply_theme(qapp, "light")
    panel = ChoosePanel()
    panel.resize(700, 200)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.words)  # which a dock takes into its title
    panel.show()
    return panel


def test_the_best_and_the_current_are_marked(panel):
    panel.set_choices(make_choices(best=5), current=4)

    assert [each.caption for each in panel.thumbnails][3:6] == ["4", "5 · best", "6"]
    assert [each.n_labels for each in panel.thumbnails if each.is_current] == [4]
    assert "best" in panel.thumbnails[4].accessibleName()
    assert "shown now" in panel.thumbnails[3].accessibleName()


def test_none_is_best_before_all_were_tried(panel):
    panel.set_choices(make_choices(up_to=7), current=4)

    assert not any("best" in each.caption for each in panel.thumbnails)
    assert [each.isEnabled() for each in panel.thumbnails] == [True] * 7 + [False] * 5


def test_a_click_asks_for_so_many_labels(panel, qtbot):
    panel.set_choices(make_choices(), current=4)
    asked = []
    panel.components_requested.connect(lambda count, gesture: asked.append((count, gesture)))

    qtbot.mouseClick(panel.thumbnails[6], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.thumbnails[2], Qt.MouseButton.LeftButton)

    assert [count for count, _ in asked] == [7, 3]
    assert asked[0][1] != asked[1][1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_it_is_chosen_by_keys_too(panel, qtbot, key):
    panel.set_choices(make_choices(), current=4)
    panel.activateWindow()
    panel.thumbnails[3].setFocus()
    qtbot.keyClick(panel.thumbnails[3], Qt.Key.Key_Right)
    with qtbot.waitSignal(panel.components_requested, timeout=1000) as asked:
        qtbot.keyClick(panel.strip.focusWidget(), key)

    assert asked.args[0] == 5


def test_arrows_stop_at_what_is_not_known_yet(panel, qtbot):
    panel.set_choices(make_choices(up_to=3), current=3)
    panel.thumbnails[2].setFocus()
    qtbot.keyClick(panel.thumbnails[2], Qt.Key.Key_Right)

    assert panel.strip.focusWidget() is panel.thumbnails[2]


def test_the_current_one_is_scrolled_into_view(panel):
    panel.set_choices(make_choices(best=2), current=12)

    last = panel.thumbnails[-1]
    right = last.mapTo(panel, last.rect().topRight()).x()
    assert right < panel.width()


@pytest.mark.parametrize("size", [(300, 110), (700, 200), (1900, 420)])
def test_thumbnails_neither_overlap_nor_leave_the_panel(panel, qtbot, size):
    panel.set_choices(make_choices(), current=5)
    panel.resize(*size)
    boxes = [each.geometry() for each in panel.thumbnails]

    assert all(a.right() < b.left() for a, b in pairwise(boxes))
    assert all(box.width() >= 64 for box in boxes)
    assert all(box.bottom() <= panel.strip.height() for box in boxes)


@pytest.mark.parametrize("height", [110, 200, 300])
def test_a_scroll_bar_that_comes_or_goes_does_not_change_what_needs_it(panel, qtbot, height):
    panel.set_choices(make_choices(), current=5)
    panel.resize(700, height)
    area = panel.findChild(QScrollArea)
    needed = []

    for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff):
        area.setHorizontalScrollBarPolicy(policy)
        QApplication.processEvents()
        needed.append(panel.strip.minimumSizeHint().width())

    assert needed[0] == needed[1]


def test_icl_is_drawn_in_the_accent(panel):
    panel.set_choices(make_choices(), current=None)
    image = panel.strip.grab().toImage()
    places = [(x, y) for x in range(image.width()) for y in range(40)]

    assert any(image.pixelColor(*place).name() == LIGHT.accent for place in places)


def test_curves_end_where_the_choices_do(panel):
    panel.set_choices(make_choices(up_to=6), current=None)
    strip = panel.strip
    middle = strip.thumbnails[5].geometry().center().x()

    assert strip.height_at("icl", 0) is None
    before, after = strip.height_at("bic", middle - 1), strip.height_at("bic", middle + 500)
    assert before == pytest.approx(after, abs=1)


def test_clearing_leaves_a_hint(panel):
    panel.set_choices(make_choices(), current=4)
    panel.clear()

    assert not panel.strip.isVisible()
    assert not any(each.isEnabled() for each in panel.thumbnails)


def scored(regions_best, bic_best):
    picture = np.zeros((40, 60, 3), np.uint8)
    return [
        Choice(
            k,
            (
                ("regions", 0.9 - abs(k - regions_best) / 20),
                ("icl", -abs(k - 3) / 9),
                ("bic", -abs(k - bic_best) / 9),
                ("aic", k / 99),
            ),
            picture + k,
        )
        for k in range(1, 13)
    ]


@pytest.mark.parametrize(("decides", "best"), [("regions", 4), ("bic", 7), ("aic", 12)])
def test_the_curve_that_decides_stands_out_and_its_maximum_is_the_best(panel, decides, best):
    panel.set_choices(scored(4, 7), 5, decides)

    assert [each.n_labels for each in panel.thumbnails if each.is_best] == [best]
    accent = panel.strip.pen_of(decides).color().name()
    others = [judge for judge in panel.strip.curves if judge != decides]
    assert len(others) == 3
    assert all(panel.strip.pen_of(judge).color().name() != accent for judge in others)


def test_a_variational_mixture_has_neither_curve_nor_best(panel):
    panel.set_choices(scored(4, 7), 5, "variational")

    assert not any(each.is_best for each in panel.thumbnails)
    assert len({panel.strip.pen_of(judge).color().name() for judge in panel.strip.curves}) == 1
    assert "variational" in panel.words.text


def test_how_far_regions_agree_is_drawn_on_a_scale_of_its_own(panel):
    panel.set_choices(scored(4, 7), 5, "regions")
    middles = [panel.thumbnails[k - 1].geometry().center().x() for k in range(2, 13)]
    heights = [panel.strip.height_at("regions", x) for x in middles]

    assert min(heights) == pytest.approx(heights[2], abs=1)
    assert max(heights) - min(heights) > 20


def test_one_label_alone_stays_in_the_plot_however_bad_it_is(panel):
    choices = make_choices()
    worst = replace(choices[0], scores=tuple((name, -1000.0) for name, _ in choices[0].scores))
    panel.set_choices([worst, *choices[1:]], current=4)

    strip, first = panel.strip, panel.thumbnails[0].geometry()
    for name in ("icl", "bic", "aic"):
        alone = strip.height_at(name, first.center().x() + 1)
        others = [strip.height_at(name, each.geometry().center().x()) for each in panel.thumbnails]
        assert 0 <= alone <= first.top()
        assert alone > max(others[1:]) + 2
