"""From a mixture to labels of pixels: after a fit, without one, or once more."""

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray, as_labels
from segmenter.errors import RecipeError
from segmenter.features import Features, features_of
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.mixture.em import Statistics, maximisation, unshaped
from segmenter.mixture.labelled_starts import for_owners
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_place
from segmenter.mixture.samples import Samples
from segmenter.recipe import ByModel, FeatureSettings, Fit, Given, Recipe, Regions
from segmenter.regions.label_map import LabelMap, label_table, one_label_each
from segmenter.segmenting.finishing import finished
from segmenter.segmenting.fitting import (
    Fitting,
    em_settings,
    mean_log_density,
    settle_steps,
)
from segmenter.segmenting.marking import imposed, marked_samples, owners_for
from segmenter.segmenting.segmentation import Fitted, Segmentation, without_fit
from segmenter.segmenting.shaping import Shaping, plain_region_steps, shape_steps
from segmenter.work.stepwise import Steps, finish, in_background, tell


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """What is to be labelled, and as what.

    Attributes
    ----------
    image : Image
    recipe : Recipe
    knowledge : Knowledge
    """

    image: Image
    recipe: Recipe
    knowledge: Knowledge

    @property
    def features(self) -> Features:
        """What a mixture sees of the image."""
        return features_of(self.image, self.recipe.features)


def label_steps(task: Task, fitting: Fitting, seconds: float) -> Steps[Segmentation]:
    """Label an image with the mixture of a fit's step, neither smoothed nor tidied.

    Parameters
    ----------
    task : Task
    fitting : Fitting
    seconds : float
        That the fit took.
    """
    began = time.perf_counter()
    features, recipe = task.features, task.recipe
    yield from features.level_steps()
    marked = marked_samples(features, task.knowledge)
    known = None
    if marked is not None:
        owners = owners_for(recipe, fitting.fit.mixture.n_components, marked)
        known = for_owners(features.known(marked), owners)
    settled = yield from settle_steps(features, recipe, fitting, known)
    fitted = settled.fitted
    owners = owners_for(recipe, fitted.mixture.n_components, marked)
    labelled = yield from features.label_steps(fitted.mixture, owners)
    if labelled.log_likelihood is not None:
        fitted = replace(fitted, log_likelihood=labelled.log_likelihood)
    labelled = imposed(labelled, task.image, task.knowledge)
    return Segmentation(
        fitted,
        LabelMap(labelled.labels, owners, labelled.tally),
        recipe,
        task.knowledge,
        settled.notices,
        _seconds(task.image, seconds, time.perf_counter() - began),
        features.n_samples,
    )


def unfitted_steps(
    image: Image, recipe: Recipe, knowledge: Knowledge
) -> Iterator[Segmentation | Shaping | None]:
    """Label a photo as a recipe without a fit says; tell what is done on the way.

    Parameters
    ----------
    image : Image
    recipe : Recipe
        Whose source is `Given` or `ByModel`.
    knowledge : Knowledge
        With labels if they are given.

    Raises
    ------
    RecipeError
        If labels or mixture do not fit the photo.
    """
    task = Task(image, recipe, knowledge)
    match recipe.source:
        case Given(fit):
            plain = yield from tell(in_background(lambda: _as_given(task, fit)), None)
        case ByModel(mixture):
            plain = yield from tell(in_background(lambda: _by_mixture(task, mixture)), None)
        case _:
            raise RecipeError("these labels come from a fit or from regions; segment instead")
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
    for step in relabelling_steps(image, segmentation):
        yield step if isinstance(step, Segmentation) else None


def relabelling_steps(
    image: Image, segmentation: Segmentation
) -> Iterator[Segmentation | Shaping | None]:
    """Relabel like `relabel`; tell what is done on the way, where there is a word for it."""
    recipe, knowledge = segmentation.recipe, segmentation.knowledge
    image = within(image, knowledge.area)
    owners = segmentation.map.owners
    match recipe.source:
        case Regions():
            for step in same_region_steps(image, segmentation):
                yield step if isinstance(step, Segmentation) else None
            return
        case Given(fit):
            task = Task(image, recipe, knowledge)
            given = yield from tell(in_background(lambda: _as_given(task, fit)), None)
            plain = owned(given, owners)
        case _:
            plain = yield from _relabelled(image, segmentation)
    table = plain.map.with_room(segmentation.n_labels)
    yield from shape_steps(image, replace(plain, map=table))


def same_region_steps(image: Image, segmentation: Segmentation) -> Iterator[float | Segmentation]:
    """Find a result's regions again like `region_steps`: they belong to the labels they did.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Whose recipe's source is `Regions`.
    """
    for step in plain_region_steps(image, segmentation.recipe, segmentation.knowledge):
        if isinstance(step, Segmentation):
            plain = owned(step, segmentation.map.owners).map.with_room(segmentation.n_labels)
            yield finished(image, replace(segmentation, map=plain))
        else:
            yield step


def owned(segmentation: Segmentation, owners: NDArray[np.intp]) -> Segmentation:
    """Give labels, each of which is a component of its own, to the owners of those."""
    return replace(segmentation, map=segmentation.map.renamed(label_table(owners)))


def _relabelled(image: Image, segmentation: Segmentation) -> Generator[None, None, Segmentation]:
    recipe, knowledge = segmentation.recipe, segmentation.knowledge
    check_features(image, segmentation.mixture, recipe.features)
    features = features_of(image, recipe.features)
    yield from tell(features.level_steps(), None)
    owners = segmentation.map.owners
    labelled = yield from tell(features.label_steps(segmentation.mixture, owners), None)
    labelled = imposed(labelled, image, knowledge)
    tally = labelled.tally.with_room(segmentation.n_labels)
    return replace(segmentation, map=LabelMap(labelled.labels, owners, tally))


def check_features(image: Image, mixture: Mixture, settings: FeatureSettings) -> None:
    """Raise RecipeError if a photo has other features than a mixture."""
    count = len(features_of(image, settings).names)
    if count != mixture.n_features:
        kind = "grey" if image.channel_names == ("grey",) else "in colour"
        raise RecipeError(
            f"{image.name}: the model has {mixture.n_features} feature"
            f"{'s' if mixture.n_features > 1 else ''} and the photo, which is {kind}, {count};"
            " use a model of such photos"
        )


def _by_mixture(task: Task, mixture: Mixture) -> Segmentation:
    began = time.perf_counter()
    check_features(task.image, mixture, task.recipe.features)
    owners = owners_for(task.recipe, mixture.n_components, None)
    found = finish(task.features.label_steps(mixture, owners))
    density = found.log_likelihood
    if density is None:
        density = mean_log_density(task.features.levels()[-1], mixture)
    found = imposed(found, task.image, task.knowledge)
    label_map = LabelMap(found.labels, owners, found.tally)
    return _unfitted(task, without_fit(mixture, density), label_map, began)


def _as_given(task: Task, fit: Fit) -> Segmentation:
    began = time.perf_counter()
    labels, features = _labels_of(task), task.features
    n = int(labels.max())
    exact = features.levels()[-1]
    mixture = _m_step(exact, features.statistics(labels, n), fit)
    tally = finish(features.tally_steps(labels, n))
    fitted = without_fit(mixture, mean_log_density(exact, mixture))
    return _unfitted(task, fitted, LabelMap(labels, one_label_each(n), tally), began)


def _unfitted(task: Task, fitted: Fitted, label_map: LabelMap, began: float) -> Segmentation:
    return Segmentation(
        fitted,
        label_map,
        task.recipe,
        task.knowledge,
        (),
        _seconds(task.image, 0.0, time.perf_counter() - began),
        task.features.n_samples,
    )


def _labels_of(task: Task) -> LabelArray:
    """Return the labels that are given, the very same array if it can be."""
    image, given = task.image, task.knowledge.labels
    if given is None:
        raise RecipeError(f"{image.name}: no labels are given; give some, or fit a mixture")
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


def _m_step(exact: Samples, statistics: Statistics, fit: Fit) -> Mixture:
    """Return the likeliest mixture; a label without pixels has the shape of the whole photo."""
    start = unshaped(len(statistics.sums), exact.n_features)
    rule = em_settings(fit).rule(exact)
    return in_place(exact.restore(maximisation(statistics, start, rule)))


def _seconds(image: Image, fit: float, label: float) -> dict[str, float]:
    return {"read": image.read_seconds, "fit": fit, "label": label}
