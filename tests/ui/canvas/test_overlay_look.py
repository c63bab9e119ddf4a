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


def test_several_labels_are_highlighted_like_one():
    plain = alphas(OverlayLook(STYLES))
    lit = alphas(OverlayLook(STYLES, highlighted=2, others=(1,)))

    assert lit[1:3] == plain[1:3]
    assert lit[3] <= plain[3]


def test_without_styles_everything_is_transparent():
    assert not OverlayLook().table().any()


def test_a_label_under_the_cursor_is_stronger_and_lighter_and_the_others_stay():
    plain, lit = OverlayLook(STYLES).table(), OverlayLook(STYLES, hovered=1).table()

    assert lit[1] >> 24 > plain[1] >> 24
    assert lit[1] & 0xFF > plain[1] & 0xFF
    assert lit[2] == plain[2]


def test_a_hidden_label_is_not_seen_under_the_cursor():
    hidden = (replace(STYLES[0], visible=False), STYLES[1])

    assert alphas(OverlayLook(hidden, hovered=1))[1] == 0
    assert not OverlayLook(hidden, hovered=1).wash_table().any()


def test_nothing_is_lit_where_there_are_no_labels():
    assert OverlayLook(STYLES, opacity=0.0, hovered=1).table()[1] >> 24 == 0


def test_mean_colours_take_the_place_of_the_labels_own():
    table = OverlayLook(STYLES, means=((9, 8, 7), (6, 5, 4)), opacity=1.0).mean_table()

    assert [int(colour) for colour in table[1:3]] == [0xFF090807, 0xFF060504]


def test_labels_without_a_mean_colour_are_not_seen():
    assert not OverlayLook(STYLES).mean_table().any()


def test_inside_outlines_only_the_label_under_the_cursor_is_washed():
    assert not OverlayLook(STYLES).wash_table().any()
    assert [bool(alpha) for alpha in OverlayLook(STYLES, hovered=2).wash_table()] == [
        False,
        False,
        True,
        False,
    ]
