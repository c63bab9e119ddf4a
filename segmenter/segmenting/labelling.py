"""Labels without a fit: by a mixture as it is, as they were given, or once more."""

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from segmenter.arrays import LabelArray, as_labels
from segmenter.errors import RecipeError
from segmenter.features.colours import distinct_colours, paint, paint_steps
from segmenter.features.label_counts import label_counts, mean_levels, sums_of_labels
from segmenter.features.labelled import LabelledColours, impose, labelled_colours, tally
from segmenter.features.levels import level_steps, sample_levels
from segmenter.features.spaces import feature_names
from segmenter.images.image import Image
from segmenter.mixture.covariances import CovarianceType
from segmenter.mixture.em import EmSettings, accumulate, maximisation, unshaped
from segmenter.mixture.evaluate import most_likely
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_place
from segmenter.mixture.samples import Samples
from segmenter.recipe import Recipe
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.making import Tally, make_segmentation, without_fit
from segmenter.segmenting.shaping import region_steps, shape_steps
from segmenter.work.stepwise import in_background, tell


def unfitted_steps(image: Image, recipe: Recipe) -> Iterator[Segmentation | None]:
    """Label a photo as a recipe without a fit says; yield nothing until the last.

    Parameters
    ----------
    image : Image
    recipe : Recipe
        With given labels, or with ``fit`` False and a start to label by.

    Raises
    ------
    RecipeError
        If labels or mixture do not fit the photo.
    """
    make = _by_mixture if recipe.labels is None else _as_given
    plain = yield from tell(in_background(lambda: make(image, recipe)), None)
    yield from shape_steps(image, plain)


def relabel(image: Image, segmentation: Segmentation) -> Segmentation:
    """Give a segmentation whose labels were dropped its labels again.

    Parameters
    ----------
    image : Image
        The photo it was made from.
    segmentation : Segmentation

    Returns
    -------
    segmentation : Segmentation
        The same labels as it had.
    """
    return [labelled for labelled in relabel_steps(image, segmentation) if labelled is not None][-1]


def relabel_steps(image: Image, segmentation: Segmentation) -> Iterator[Segmentation | None]:
    """Relabel like `relabel`; yield nothing until the last."""
    recipe = segmentation.recipe
    if recipe.detail is not None:
        for step in region_steps(image, recipe):
            yield step if isinstance(step, Segmentation) else None
        return
    if recipe.labels is not None:
        yield from unfitted_steps(image, recipe)
        return
    n = segmentation.n_labels
    *_, exact = yield from tell(level_steps(image, recipe.space), None)
    chosen = most_likely(exact, segmentation.mixture)
    for part in paint_steps(image, as_labels(chosen + 1, n)):
        labels = part
        yield None
    labels = impose(labels, image, recipe)
    counts, means = tally(distinct_colours(image), chosen, labelled_colours(image, recipe), n)
    plain = replace(segmentation, labels=labels, pixel_counts=counts, mean_levels=means)
    yield from shape_steps(image, plain)


def check_features(image: Image, mixture: Mixture, recipe: Recipe) -> None:
    """Raise RecipeError if a photo has other features than a mixture."""
    count = len(feature_names(recipe.space, 1 if image.is_grey else 3))
    if count != mixture.n_features:
        kind = "grey" if image.is_grey else "in colour"
        raise RecipeError(
            f"{image.name}: the model has {mixture.n_features} feature"
            f"{'s' if mixture.n_features > 1 else ''} and the photo, which is {kind}, {count};"
            " use a model of such photos"
        )


def _by_mixture(image: Image, recipe: Recipe) -> Segmentation:
    began = time.perf_counter()
    mixture = recipe.start
    assert mixture is not None
    check_features(image, mixture, recipe)
    chosen = most_likely(sample_levels(image, recipe.space)[-1], mixture)
    counts, means = tally(distinct_colours(image), chosen, None, mixture.n_components)
    labels = paint(image, as_labels(chosen + 1, mixture.n_components))
    fit = without_fit(mixture, _density(image, recipe, mixture))
    seconds = (0.0, time.perf_counter() - began)
    return make_segmentation(image, recipe, labels, fit, Tally(counts, means), seconds=seconds)


def _as_given(image: Image, recipe: Recipe) -> Segmentation:
    began = time.perf_counter()
    labels = _labels_of(image, recipe)
    n = int(labels.max())
    labelled = label_counts(image, labels, n)
    mixture = _m_step(sample_levels(image, recipe.space)[-1], labelled, n, recipe.covariance)
    counts = np.bincount(labelled.labels - 1, labelled.counts, n).astype(np.int64)
    fit = without_fit(mixture, _density(image, recipe, mixture))
    tally = Tally(counts, mean_levels(image, labelled, n))
    seconds = (0.0, time.perf_counter() - began)
    return make_segmentation(image, recipe, labels, fit, tally, seconds=seconds)


def _labels_of(image: Image, recipe: Recipe) -> LabelArray:
    """Return a recipe's labels, the very same array if it can be."""
    given = recipe.labels
    assert given is not None
    if given.shape != (image.height, image.width):
        raise RecipeError(
            f"{image.name}: the labels are {given.shape[1]} × {given.shape[0]} pixels and the photo"
            f" {image.width} × {image.height}; use those of this photo"
        )
    hidden = None if image.valid is None else (given != 0) & ~image.valid
    if hidden is not None and hidden.any():
        given = np.where(hidden, 0, given)
    if not given.any():
        raise RecipeError(f"{image.name}: the labels leave out every pixel; use others")
    wanted = as_labels(given[:1, :1], int(given.max())).dtype
    return given if given.dtype == wanted else given.astype(wanted)  # type: ignore[return-value]


def _m_step(
    exact: Samples, labelled: LabelledColours, n_labels: int, covariance: CovarianceType
) -> Mixture:
    """Return the likeliest mixture; a label without pixels has the shape of the whole photo."""
    statistics = sums_of_labels(exact, labelled, n_labels)
    start = unshaped(n_labels, exact.n_features)
    rule = EmSettings(covariance_type=covariance).rule(exact)
    return in_place(exact.restore(maximisation(statistics, start, rule)))


def _density(image: Image, recipe: Recipe, mixture: Mixture) -> float:
    exact = sample_levels(image, recipe.space)[-1]
    return accumulate(exact, exact.standardise(mixture))[1] - exact.log_scale
