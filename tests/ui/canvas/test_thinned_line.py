import numpy as np
import pytest

from ui.canvas.thinned_line import ThinnedLine


def farthest(places, line):
    """Return how far the farthest of some places is from a line."""
    starts, stops = np.array(line[:-1]), np.array(line[1:])
    along = stops - starts
    off = np.array(places)[:, None] - starts
    lengths = np.maximum((along**2).sum(-1), 1e-12)
    shares = np.clip((off * along).sum(-1) / lengths, 0, 1)
    return np.sqrt(((off - shares[..., None] * along) ** 2).sum(-1)).min(axis=1).max()


@pytest.fixture
def wave():
    turns = np.linspace(0, 7, 400)
    return list(zip((30 * np.sin(turns)).tolist(), (20 * turns).tolist(), strict=True))


def test_what_is_left_out_is_no_farther_from_the_line_than_is_tolerated(wave):
    line = ThinnedLine(0.5)
    line.extend(wave)

    assert farthest(wave, line.places) <= 0.5
    assert (line.places[0], line.places[-1]) == (wave[0], wave[-1])
    assert len(line.places) < 60


def test_a_line_that_goes_on_is_the_one_drawn_at_once(wave):
    bit_by_bit, at_once = ThinnedLine(0.5), ThinnedLine(0.5)
    at_once.extend(wave)
    for place in wave:
        bit_by_bit.extend([place])

    assert bit_by_bit.places == at_once.places


def test_a_line_that_turns_back_on_itself_keeps_its_far_end():
    line = ThinnedLine(0.5)
    line.extend([(0.0, float(at)) for at in (*range(20), *range(20, -1, -1))])

    assert max(column for _, column in line.places) == 20.0
