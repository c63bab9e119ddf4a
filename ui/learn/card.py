"""What a step computes, as text: formula, numbers of each component, and one of them worked out."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.lessons.film import Film
from segmenter.lessons.reckoning import MeanNumbers, PixelNumbers, reckon_means, reckon_pixel
from segmenter.lessons.walking import Method, Moment

from ..language.words import tr
from .amounts import fixed, vector, written

NONE = "–"
_DENSITY = {1: "N(x | μ_k, σ_k²)", 2: "N(x | μ_k, Σ_k)"}
_SPREAD = {
    1: "σ_k² = {∑_n r_nk (x_n − μ_k)²}/{N_k}",
    2: "Σ_k = {∑_n r_nk (x_n − μ_k)(x_n − μ_k)^T}/{N_k}",
}


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of one step.

    Attributes
    ----------
    title : str
    formula : str
    heads : tuple of str
        Formulas over the columns.
    rows : tuple of tuple of str
        One a component.
    sums : tuple of str
        Below the columns; empty where there is nothing to add up.
    worked : str
        The formula with numbers in it, of the component that has most of the pixel.
    is_now : bool
        Whether this is the step that was taken last.
    shares : tuple of float
        The pixel's posterior, where the card is about it.
    """

    title: str
    formula: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...]
    worked: str
    is_now: bool
    shares: tuple[float, ...] = ()


def expectation_card(film: Film, method: Method, step: int, pixel: int) -> Card:
    """Return what the last E-step up to a step made of a pixel."""
    reel, count = film.reels[method], len(film.start.means)
    step = min(step, reel.last)
    now = step % 2 == 1
    d = film.lesson.n_channels
    heads, formula = _expectation_heads(method, d), _expectation_formula(method, d)
    if step == 0:
        empty = ((NONE,) * len(heads),) * count
        return Card(tr("E-step: comes next"), formula, heads, empty, (NONE,) * len(heads), "", now)
    moment = reel.at(step if now else step - 1)
    found = reckon_pixel(film.lesson.points, moment, pixel, method)
    title = tr("E-step of iteration {0}").format(moment.iteration)
    rows, sums = _expectation_rows(method, found)
    worked = _expectation_worked(method, found, moment)
    return Card(title, formula, heads, rows, sums, worked, now, tuple(found.posterior.tolist()))


def maximisation_card(film: Film, method: Method, step: int, pixel: int) -> Card:
    """Return how the last M-step up to a step formed the components, or what they start as."""
    reel, d = film.reels[method], film.lesson.n_channels
    step = min(step, reel.last)
    now = step % 2 == 0
    moment = reel.at(step if now else step - 1)
    is_means = method == "k-means"
    heads = ("N_k", "r_k / N_k", "μ_k") if is_means else ("N_k", "r_k / N_k", "π_k", "μ_k", "σ_k")
    formula = "μ_k = {∑_n r_nk x_n}/{N_k}"
    if not is_means:
        formula += f"    {_SPREAD[d]}    π_k = {{N_k}}/{{M}}"
    if moment.step == 0:
        rows = _start_rows(moment, is_means)
        return Card(tr("Start: set by hand"), formula, heads, rows, (), "", now)
    title = tr("M-step of iteration {0}").format(moment.iteration)
    found = reckon_means(film.samples, moment, pixel)
    rows, sums = _maximisation_rows(found, is_means)
    worked = _maximisation_worked(film.lesson.points[:, pixel], moment, found, pixel)
    return Card(title, formula, heads, rows, sums, worked, now)


def _expectation_formula(method: Method, d: int) -> str:
    if method == "k-means":
        return tr("r_k = 1 where |x − μ_k|² is smallest, else 0")
    if method == "hard":
        return tr("r_k = 1 where π_k {0} is largest, else 0").format(_DENSITY[d])
    below = _DENSITY[d].replace("_k", "_j")
    return f"r_k = {{π_k {_DENSITY[d]}}}/{{∑_j π_j {below}}}"


def _expectation_heads(method: Method, d: int) -> tuple[str, ...]:
    if method == "k-means":
        return ("|x − μ_k|²", "r_k")
    return ("π_k", "N(x | …)", "π_k N(x | …)", "r_k")


def _expectation_rows(
    method: Method, found: PixelNumbers
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    posterior = _shares(found.posterior)
    total = fixed(float(found.posterior.sum()), 3)
    if method == "k-means":
        distances = [written(value, 4) for value in found.squared_distances.tolist()]
        return tuple(zip(distances, posterior, strict=True)), ("", total)
    columns = (
        [fixed(value, 3) for value in found.weights.tolist()],
        [written(value) for value in found.densities.tolist()],
        [written(value) for value in found.joint.tolist()],
        posterior,
    )
    weight = fixed(float(found.weights.sum()), 3)
    sums = (weight, "", written(float(found.joint.sum())), total)
    return tuple(zip(*columns, strict=True)), sums


def _shares(posterior: FloatArray) -> list[str]:
    return [fixed(value, 3) for value in posterior.tolist()]


def _expectation_worked(method: Method, found: PixelNumbers, moment: Moment) -> str:
    k = int(found.posterior.argmax())
    n = k + 1
    if method == "k-means":
        x, mean = vector(found.values.tolist(), 0), vector(moment.mixture.means[k].tolist())
        return f"|x − μ_{n}|² = |{x} − {mean}|² = {written(float(found.squared_distances[k]), 4)}"
    weight, density = fixed(float(found.weights[k]), 3), written(float(found.densities[k]))
    joint = written(float(found.joint[k]))
    if method == "hard":
        return f"π_{n} N(x | …) = {weight} · {density} = {joint}"
    total = written(float(found.joint.sum()))
    share = fixed(float(found.posterior[k]), 3)
    return f"r_{n} = {{{weight} · {density}}}/{{{total}}} = {share}"


def _start_rows(moment: Moment, is_means: bool) -> tuple[tuple[str, ...], ...]:
    mixture = moment.mixture
    deviations = np.sqrt(np.einsum("kdd->kd", mixture.covariances))
    means = [vector(mean) for mean in mixture.means.tolist()]
    if is_means:
        return tuple((NONE, NONE, mean) for mean in means)
    weights = [fixed(weight, 3) for weight in mixture.weights.tolist()]
    spreads = [_spread(each) for each in deviations.tolist()]
    return tuple((NONE, NONE, *row) for row in zip(weights, means, spreads, strict=True))


def _spread(deviations: list[float]) -> str:
    told = [written(value) for value in deviations]
    return told[0] if len(told) == 1 else f"({', '.join(told)})"


def _maximisation_rows(
    found: MeanNumbers, is_means: bool
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    columns = [
        [fixed(mass, 1) for mass in found.masses.tolist()],
        [written(pull) for pull in found.pulls.tolist()],
        [fixed(weight, 3) for weight in found.weights.tolist()],
        [vector(mean) for mean in found.means.tolist()],
        [_spread(each) for each in found.deviations.tolist()],
    ]
    mass = fixed(float(found.masses.sum()), 1)
    if is_means:
        return tuple(zip(columns[0], columns[1], columns[3], strict=True)), (mass, "", "")
    weight = fixed(float(found.weights.sum()), 3)
    return tuple(zip(*columns, strict=True)), (mass, "", weight, "", "")


def _maximisation_worked(values: FloatArray, moment: Moment, found: MeanNumbers, pixel: int) -> str:
    """Tell a mean as the pixel's own part and that of all others."""
    assert moment.posterior is not None
    k = int(moment.posterior[:, pixel].argmax())
    share, mass = float(moment.posterior[k, pixel]), float(found.masses[k])
    others = vector((mass * found.means[k] - share * values).tolist())
    own = f"{fixed(share, 3)} · {vector(values.tolist(), 0)}"
    return (
        f"μ_{k + 1} = {{{own} + {others}}}/{{{fixed(mass, 1)}}} = {vector(found.means[k].tolist())}"
    )
