from segmenter.mixture.convergence import exhausted


def end_of(curve, tolerance):
    return next(n for n in range(2, len(curve)) if exhausted(curve[:n], tolerance))


def test_many_small_gains_are_no_convergence_where_they_add_up():
    """On a plateau each iteration gains a little less than the tolerance, and many follow."""
    slow = tuple(-(0.99**n) for n in range(600))
    quick = tuple(-(0.3**n) for n in range(20))

    assert -slow[end_of(slow, 1e-3) - 1] < 5e-3
    assert end_of(quick, 1e-3) < 12


def test_a_start_that_is_the_end_ends_soon():
    assert exhausted((1.0, 1.00001, 1.00001), 1e-4)
    assert not exhausted((1.0, 1.0001, 1.0002), 1e-4)
