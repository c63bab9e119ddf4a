import numpy as np
import pytest

from segmenter.mixture import EmSettings, GaussianMixture, fit_steps, make_samples
from segmenter.mixture.eigen_shapes import EIGEN_SHAPES, apply_shape, n_shape_parameters
from segmenter.mixture.multilevel import last
from segmenter.mixture.sklearn_like.checks import ALIASES
from segmenter.mixture.starts import start_from_seeds
from tests.segmenter.mixture.problems import random_covariances, random_problem

pytestmark = pytest.mark.parametrize("shape", EIGEN_SHAPES)


@pytest.fixture
def scatters(rng):
    return rng.dirichlet(np.ones(4)), random_covariances(rng, 4, 3)


def cost(masses, scatters, covariances):
    inside = np.trace(np.linalg.solve(covariances, scatters), axis1=1, axis2=2)
    return float(masses @ (np.linalg.slogdet(covariances)[1] + inside))


def parts(covariances):
    """Return volumes (K,) and shapes (K, D)."""
    variances = np.linalg.eigvalsh(covariances)
    volumes = np.exp(np.log(variances).mean(axis=1))
    return volumes, variances / volumes[:, None]


def test_what_is_equal_is_equal_and_what_varies_varies(shape, scatters):
    masses, own = scatters
    found = apply_shape(shape, masses, own, own)
    volumes, forms = parts(found)

    assert np.allclose(volumes, volumes[0]) == (shape[0] == "E")
    if shape[1] in "EI":
        np.testing.assert_allclose(forms, np.repeat(forms[:1], 4, axis=0))
    if shape[1] == "I":
        np.testing.assert_allclose(forms, 1)
    if shape[2] == "I":
        np.testing.assert_allclose(found, found * np.eye(3))
    if shape[2] == "E":
        # Matrices with the same axes commute.
        products = found[:, None] @ found[None]
        np.testing.assert_allclose(products, products.transpose(1, 0, 2, 3), atol=1e-9)


def test_no_other_covariances_of_the_shape_are_likelier(shape, rng, scatters):
    masses, own = scatters
    found = apply_shape(shape, masses, own, own)
    least = cost(masses, own, found)

    for _ in range(40):
        # What the M-step makes of other scatters is of the shape, too.
        other = own + 0.1 * random_covariances(rng, 4, 3)
        assert cost(masses, own, apply_shape(shape, masses, other, found)) > least - 1e-9
        assert cost(masses, own, found * np.exp(rng.normal(0, 0.1))) > least - 1e-9


def test_one_component_has_the_shape_s_own_fit(shape, rng):
    scatter = random_covariances(rng, 1, 3)
    found = apply_shape(shape, np.ones(1), scatter, scatter)[0]

    variances = np.diag(scatter[0])
    expected = {"II": variances.mean() * np.eye(3), "EI": np.diag(variances)}
    expected["VI"] = expected["EI"]
    np.testing.assert_allclose(found, expected.get(shape[1:], scatter[0]), rtol=1e-9, atol=1e-9)


def test_parameters_are_as_many_as_mclust_counts(shape):
    # Of three components over four features.
    expected = {"EII": 1, "EEI": 4, "VEI": 6, "EVI": 10, "EVE": 16}
    expected |= {"VEE": 12, "VVE": 18, "EEV": 22, "VEV": 24, "EVV": 28}

    assert n_shape_parameters(shape, 3, 4) == expected[shape]


def test_the_curve_never_falls(shape, rng):
    settings = EmSettings(1e-9, 150, shape)
    for _ in range(3):
        samples, start = random_problem(rng, n_features=3, n_components=4, floor=0.0)
        fit = last(fit_steps(samples, start, settings))

        assert np.diff(fit.curve).min() > -1e-9


def test_degenerate_data_stay_finite(shape, rng):
    rows = np.repeat(rng.normal(size=(20, 3)), 4, axis=0)
    rows[:, 2] = 2 * rows[:, 0]
    samples = make_samples(rows.T, floor=1e-4)
    start = start_from_seeds(samples, 4, rng)

    fit = last(fit_steps(samples, start, EmSettings(1e-7, 60, shape)))

    assert np.isfinite(fit.curve).all()
    assert np.linalg.eigvalsh(fit.mixture.covariances).min() > 0


def test_units_change_no_label(shape, rng):
    rows = np.concatenate([rng.normal(c, s, (150, 2)) for c, s in ((0, 1), (9, 2))])
    options = {"covariance_type": shape, "random_state": 0}
    expected = GaussianMixture(2, **options).fit(rows)

    found = GaussianMixture(2, **options).fit(rows * 1e4)

    np.testing.assert_array_equal(found.predict(rows * 1e4), expected.predict(rows))
    assert found.covariances_.shape == (2, 2, 2)


def test_many_features_are_fitted_too(shape, rng):
    # A common orientation is looked for angle by angle, and takes its time.
    rows = rng.normal(size=(120, 6 if shape in ("EVE", "VVE") else 34))
    rows[:60] += 5
    fitted = GaussianMixture(2, covariance_type=shape, random_state=0, reg_covar=0.1).fit(rows)

    assert np.bincount(fitted.predict(rows)).tolist() == [60, 60]


@pytest.mark.parametrize("name", ALIASES)
def test_mclusts_names_of_our_types_are_those_types(shape, rng, name):
    rows = rng.normal(size=(60, 2))
    found = GaussianMixture(2, covariance_type=name, random_state=0).fit(rows)

    own = GaussianMixture(2, covariance_type=ALIASES[name], random_state=0).fit(rows)
    np.testing.assert_array_equal(found.covariances_, own.covariances_)
    assert found.bic(rows) == own.bic(rows)
