import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmenter.files.bit_runs import pack_runs, unpack_runs


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 70)), min_size=1, max_size=30))
def test_what_is_packed_is_unpacked(runs: list[tuple[bool, int]]) -> None:
    mask = np.repeat([inside for inside, _ in runs], [count for _, count in runs])

    assert np.array_equal(unpack_runs(pack_runs(mask), mask.size), mask)


@pytest.mark.parametrize("size", [(1 << 14) - 1, 1 << 14, (1 << 14) + 1, 1 << 16])
def test_runs_longer_than_a_packet_go_on_in_the_next(size: int) -> None:
    mask = np.ones(size, np.bool_)

    assert unpack_runs(pack_runs(mask), size).all()


def test_a_head_and_packets_are_those_of_the_format() -> None:
    # 8 values, 8 bits each, widths 3, 4, 8 and 16; twice: repeated, width 3, 4 of them, the value.
    head = f"{8:032b}{7:05b}{2:04b}{3:04b}{7:04b}{15:04b}"
    bits = f"{head}1{0:02b}{3:03b}{255:08b}1{0:02b}{3:03b}{0:08b}"
    bits += "0" * (-len(bits) % 8)

    packed = pack_runs(np.array([True, False]))

    assert packed == int(bits, 2).to_bytes(len(bits) // 8, "big")


@pytest.mark.parametrize("spoilt", ["short", "other"])
def test_what_is_cut_off_or_of_another_size_is_refused(spoilt: str) -> None:
    packed = pack_runs(np.arange(100) % 3 == 0)

    with pytest.raises(ValueError, match="brush stroke"):
        unpack_runs(packed[:20] if spoilt == "short" else packed, 100 if spoilt == "short" else 99)
