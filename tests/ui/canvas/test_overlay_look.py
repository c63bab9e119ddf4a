from dataclasses import replace

from segmenter.regions.style import LabelStyle
from ui.canvas.overlay_look import OverlayLook

STYLES = (LabelStyle("a", (1, 2, 3)), LabelStyle("b", (4, 5, 6)))


def alphas(look: OverlayLook) -> list[int]:
    return [int(colour) >> 24 for colour in look.table()]


def test_label_0_and_labels_past_the_last_are_transparent():
    assert alphas(OverlayLook(STYLES, opacity=1.0)) == [0, 255, 255, 0]


def test_colours_are_in_order_and_not_multiplied_by_alpha():
    assert OverlayLook(STYLES, opacity=0.2).table()[2] == 51 << 24 | 4 << 16 | 5 << 8 | 6


def test_hidden_labels_are_transparent():
    hidden = (replace(STYLES[0], visible=False), STYLES[1])

    assert alphas(OverlayLook(hidden, opacity=1.0)) == [0, 0, 255, 0]


def test_highlighting_a_label_makes_the_others_fainter_and_leaves_it_alone():
    plain = alphas(OverlayLook(STYLES))
    lit = alphas(OverlayLook(STYLES, highlighted=2))

    assert 0 < lit[1] < plain[1]
    assert lit[2] == plain[2]


def test_without_styles_everything_is_transparent():
    assert not OverlayLook().table().any()
