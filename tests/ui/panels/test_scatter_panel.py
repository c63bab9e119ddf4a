"""The panel of colours, by mouse and keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from segmenter import Image
from segmenter.features import features_of
from segmenter.features.density import colour_density
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from ui.look.theme import apply_theme
from ui.panels.scatter_panel import ScatterPanel
from ui.plots import density_picture
from ui.plots.plot_geometry import component_at
from ui.plots.shown_components import ShownComponents

MEANS = [[60.0, 60.0], [190.0, 150.0]]


def components(means=MEANS, styles=None) -> ShownComponents:
    values = np.array(means)
    count, n_features = values.shape
    covariances = np.stack([400.0 * np.eye(n_features)] * count)
    mixture = Mixture(np.full(count, 1 / count), values, covariances)
    return ShownComponents(mixture, tuple(range(1, count + 1)), styles or default_styles(count))


@pytest.fixture
def image() -> Image:
    rng = np.random.default_rng(0)
    red = np.concatenate([rng.normal(60, 15, 1800), rng.normal(190, 15, 600)])
    blue = np.concatenate([rng.normal(60, 15, 1800), rng.normal(150, 15, 600)])
    pixels = np.stack([red, np.full(2400, 90), blue], axis=-1).clip(0, 255)
    return Image(pixels.astype(np.uint8).reshape(40, 60, 3))


@pytest.fixture
def bare(qtbot: QtBot, qapp: QApplication) -> ScatterPanel:
    apply_theme(qapp, "dark")
    panel = ScatterPanel()
    panel.resize(320, 300)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def panel(bare: ScatterPanel, image: Image) -> ScatterPanel:
    bare.set_axes(("red", "green", "blue"), (0, 2))
    bare.set_density(colour_density(features_of(image, FeatureSettings("rgb")), (0, 2)))
    bare.set_components(components())
    return bare


@pytest.fixture
def histogram(bare: ScatterPanel, image: Image) -> ScatterPanel:
    grey = Image(np.ascontiguousarray(image.pixels[..., 0]))
    bare.set_axes(("grey",), (0,))
    bare.set_density(colour_density(features_of(grey, FeatureSettings("rgb")), (0,)))
    bare.set_components(components([[60.0], [190.0]]))
    return bare


def place_of(panel: ScatterPanel, component: int) -> QPoint:
    return panel.plot.mean_position(component).toPoint()


def drag(panel: ScatterPanel, component: int, away: QPoint) -> QPoint:
    plot, start = panel.plot, place_of(panel, component)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(plot, start + away * step / 10)
    return start + away


def let_go(panel: ScatterPanel, place: QPoint) -> None:
    QTest.mouseRelease(panel.plot, Qt.MouseButton.LeftButton, pos=place)


def colour_at(panel: ScatterPanel, place: QPointF) -> QColor:
    picture = panel.plot.grab().toImage()
    return picture.pixelColor((place * picture.devicePixelRatio()).toPoint())


def mean_colour(panel: ScatterPanel, values: tuple[float, float]) -> list[float]:
    """Return the mean red, green and blue around a place of the scatter."""
    place = panel.scatter.plot_geometry.frame.screen_point(values).toPoint()
    picture = panel.scatter.grab().toImage()
    around = [picture.pixelColor(place + QPoint(x, y)) for x in range(-6, 7) for y in range(-6, 7)]
    channels = [[colour.red(), colour.green(), colour.blue()] for colour in around]
    return [float(mean) for mean in np.mean(channels, axis=0)]


def test_without_a_photo_there_is_a_hint_and_nothing_to_choose(bare):
    assert not bare.across.isVisible()
    assert not bare.up.isVisible()
    assert not bare.scatter.isVisible()


def test_the_axes_are_named_and_offer_every_feature(panel):
    assert [panel.across.text(), panel.up.text()] == ["Red", "Blue"]
    assert [action.text() for action in panel.up.menu().actions()] == ["Red", "Green", "Blue"]
    assert panel.scatter.accessibleName() == "Colours, Blue against Red"


def test_another_feature_is_asked_for_by_the_menu(panel, qtbot):
    with qtbot.waitSignal(panel.axes_requested) as asked:
        panel.across.menu().actions()[1].trigger()

    assert asked.args == [1, 2]


def test_asking_for_the_feature_of_the_other_axis_swaps_them(panel, qtbot):
    with qtbot.waitSignal(panel.axes_requested) as asked:
        panel.up.menu().actions()[0].trigger()

    assert asked.args == [2, 0]


def test_colours_are_drawn_where_they_lie_in_their_own_colour(panel):
    panel.set_components(None)
    dense, empty = mean_colour(panel, (60, 60)), mean_colour(panel, (60, 200))

    assert dense[1] > dense[0] > empty[0]


def test_the_look_can_be_one_colour(panel, qtbot):
    with qtbot.waitSignal(panel.own_colours_requested) as asked:
        panel.look.menu().actions()[1].trigger()
    assert asked.args == [False]

    panel.set_components(None)
    panel.set_own_colours(False)
    red, green, blue = mean_colour(panel, (60, 60))
    assert blue > green > red


def test_a_mean_is_marked_in_its_labels_colour(panel):
    middle = colour_at(panel, panel.plot.mean_position(1))

    assert middle.rgb() == QColor(*default_styles(2)[1].colour).rgb()


def test_the_outline_is_so_many_deviations_wide(panel):
    box = panel.scatter.plot_geometry.outline(0, 2.0).boundingRect()
    frame = panel.scatter.plot_geometry.frame

    assert box.left() == pytest.approx(frame.screen_point((20, 60)).x(), abs=1)
    assert box.top() == pytest.approx(frame.screen_point((60, 100)).y(), abs=1)


def test_a_hidden_label_is_not_drawn_and_not_hit(panel):
    hidden = LabelStyle("Two", (255, 0, 0), visible=False)
    panel.set_components(components(styles=(default_styles(1)[0], hidden)))

    assert colour_at(panel, panel.plot.mean_position(1)).rgb() != QColor(*hidden.colour).rgb()
    assert component_at(panel.plot.plot_geometry, panel.plot.mean_position(1)) is None


@pytest.mark.parametrize(("away", "label"), [((0, 0), 2), ((12, 8), 2), ((-90, -70), 0)])
def test_a_click_on_a_mean_or_inside_picks_the_label_and_elsewhere_none(panel, qtbot, away, label):
    with qtbot.waitSignal(panel.label_picked) as picked:
        place = place_of(panel, 1) + QPoint(*away)
        QTest.mouseClick(panel.plot, Qt.MouseButton.LeftButton, pos=place)

    assert picked.args == [label]


def test_hovering_tells_the_values_and_leaving_none(panel, qtbot):
    told: list[tuple[float, ...] | None] = []
    panel.hovered.connect(told.append)
    place = panel.scatter.plot_geometry.frame.screen_point((190, 150))
    QTest.mouseMove(panel.plot, place.toPoint())
    assert told[-1] == pytest.approx((190, 150), abs=1)
    assert panel.plot.note().startswith("Label 2  190 ± 20")

    QApplication.sendEvent(panel.plot, QEvent(QEvent.Type.Leave))
    assert told[-1] is None
    assert panel.plot.note() == ""


def test_a_drag_moves_a_mean_and_asks_once(panel):
    asked = []
    panel.mean_moved.connect(lambda *moved: asked.append(moved))
    place = drag(panel, 0, QPoint(40, -30))
    assert panel.plot.hand.is_moving
    assert asked == []
    assert (panel.plot.mean_position(0) - place).manhattanLength() < 3

    let_go(panel, place)

    assert not panel.plot.hand.is_moving
    assert panel.plot.note() == ""
    ((component, point),) = asked
    assert component == 0
    assert point == pytest.approx(
        panel.scatter.plot_geometry.frame.values_at(QPointF(place)), abs=1.5
    )


def test_a_drag_leaves_the_canvas_alone(panel):
    """Lit pixels darken all others, and the labels that follow the mean could not be seen."""
    told: list[tuple[float, ...] | None] = []
    QTest.mouseMove(panel.plot, place_of(panel, 0))
    panel.hovered.connect(told.append)
    let_go(panel, drag(panel, 0, QPoint(40, -30)))

    assert told == [None]


def test_a_drag_that_is_given_up_asks_nothing(panel, qtbot):
    asked = []
    panel.mean_moved.connect(lambda *moved: asked.append(moved))
    place = drag(panel, 0, QPoint(40, -30))
    with qtbot.waitSignal(panel.move_ended):
        QTest.keyClick(panel.plot, Qt.Key.Key_Escape)
    let_go(panel, place)

    assert asked == []


def test_means_that_may_not_be_moved_stay(panel):
    panel.set_movable(False)
    drag(panel, 0, QPoint(40, -30))

    assert not panel.plot.hand.is_moving


def test_components_that_vanish_in_mid_drag_end_it(panel):
    place = drag(panel, 1, QPoint(-20, 10))
    panel.set_components(components(MEANS[:1]))

    assert not panel.plot.hand.is_moving
    let_go(panel, place)


def test_arrows_go_round_the_components_and_enter_picks(panel, qtbot):
    panel.plot.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(panel.plot, Qt.Key.Key_Right)
    assert panel.plot.note().startswith("Label 2")
    with qtbot.waitSignal(panel.label_picked) as picked:
        QTest.keyClick(panel.plot, Qt.Key.Key_Return)
    assert picked.args == [2]

    QTest.keyClick(panel.plot, Qt.Key.Key_Right)
    assert panel.plot.note().startswith("Label 1")


def test_shift_and_arrows_move_the_mean_once_shift_is_let_go(panel):
    asked = []
    panel.mean_moved.connect(lambda *moved: asked.append(moved))
    panel.plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.plot, Qt.Key.Key_Right)
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        # QTest's own would let Shift go after each.
        QApplication.sendEvent(panel.plot, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Up, shift))
    assert asked == []
    QTest.keyRelease(panel.plot, Qt.Key.Key_Shift)

    ((component, point),) = asked
    assert component == 0
    assert point == pytest.approx((60, 60 + 3 * 0.02 * 256))


def test_the_description_has_numbers(panel):
    spoken = panel.scatter.accessibleDescription()

    assert spoken.startswith("2,400 pixels. ")
    assert "Label 2: Red 190 ± 20, Blue 150 ± 20, 50%." in spoken


def test_one_feature_is_shown_as_a_histogram_with_its_curves(histogram):
    assert histogram.plot is histogram.histogram
    assert not histogram.up.isVisible()
    assert "Label 1: Grey 60 ± 20, 50%." in histogram.histogram.accessibleDescription()
    middle = colour_at(histogram, histogram.plot.mean_position(1))
    assert middle.rgb() == QColor(*default_styles(2)[1].colour).rgb()


def test_bars_and_curves_share_a_scale(histogram):
    plot = histogram.histogram
    widths = np.diff(plot.density.edges[0])

    assert (plot.plot_geometry.heights * widths).sum() == pytest.approx(1)
    assert plot.plot_geometry.curves.sum(0).mean() * 256 == pytest.approx(1, abs=0.01)


def test_a_mean_is_dragged_along_the_histogram(histogram):
    asked = []
    histogram.mean_moved.connect(lambda *moved: asked.append(moved))
    let_go(histogram, drag(histogram, 1, QPoint(-50, 0)))

    ((component, point),) = asked
    box = histogram.plot.plot_geometry.frame.box
    assert component == 1
    assert point == pytest.approx((190 - 50 * 256 / box.width(),), abs=2)


def test_the_picture_of_the_density_is_made_once(panel, monkeypatch):
    made = []
    paint = density_picture.density_picture

    def counting(*what):
        made.append(what)
        return paint(*what)

    monkeypatch.setattr(density_picture, "density_picture", counting)
    panel.set_own_colours(False)
    panel.grab()
    panel.set_selected(1)
    panel.set_components(components())
    panel.grab()
    assert len(made) == 1

    panel.set_own_colours(True)
    panel.grab()
    assert len(made) == 2
