"""The label table changed by hand: labels merged, joined, called otherwise."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import RecipeError
from segmenter.features import features_of
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.mixture.combining import combine
from segmenter.mixture.ordering import take
from segmenter.recipe import Regions, Shape
from segmenter.segmenting.finishing import finished
from segmenter.segmenting.labelling import relabel_steps
from segmenter.segmenting.segmentation import Segmentation


def merge_labels(image: Image, segmentation: Segmentation, labels: Sequence[int]) -> Segmentation:
    """Make one label of several; the mixture stays.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of the photo.
    labels : sequence of int
        The first one's id, name and colour stay; the ids of the others are not used any more, and
        nothing is renumbered.

    Returns
    -------
    segmentation : Segmentation

    Raises
    ------
    RecipeError
        If there is no such label.
    """
    return [step for step in merge_steps(image, segmentation, labels) if step is not None][-1]


def merge_steps(
    image: Image, segmentation: Segmentation, labels: Sequence[int]
) -> Iterator[Segmentation | None]:
    """Merge like `merge_labels`; yield nothing until the last.

    It only takes a moment unless labels are smoothed or tidied, which is then done again.
    """
    used = segmentation.map.unedited.used + segmentation.map.used
    for label in labels:
        if label not in used:
            raise RecipeError(f"there is no label {label} to merge; choose others")
    table = np.arange(segmentation.n_labels + 1)
    table[list(labels)] = labels[0]
    return renamed_steps(image, segmentation, table)


def renamed_steps(
    image: Image, segmentation: Segmentation, table: NDArray[np.integer]
) -> Iterator[Segmentation | None]:
    """Call labels otherwise, also where they are painted or marked; yield nothing until the last.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    table : (n + 1,) int array
        The new label of each, from 0, which stays 0. Labels that get the same one are merged.
    """
    plain = segmentation.map.unedited
    reach = _reaching(table, plain.n_labels)
    is_shaped = segmentation.recipe.shape != Shape() and not segmentation.recipe.by_regions
    if is_shaped and len(np.unique(reach)) < len(reach):
        # What is merged is smoothed and tidied as one.
        after = replace(segmentation, knowledge=_renamed(segmentation.knowledge, reach))
        owners = replace(plain, owners=reach[plain.owners])
        yield from relabel_steps(image, replace(after, map=owners))
        return
    yield renumbered(image, segmentation, reach)


def renumbered(
    image: Image, segmentation: Segmentation, table: NDArray[np.integer]
) -> Segmentation:
    """Call labels otherwise, none of which become one, also where they are painted or marked.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    table : (n + 1,) int array
        The new label of each, from 0, which stays 0; 0 for one that there is not any more.
    """
    plain = segmentation.map.unedited
    reach = _reaching(table, plain.n_labels)
    known = _renamed(segmentation.knowledge, reach)
    return finished(image, replace(segmentation, knowledge=known, map=plain.renamed(reach)))


def _reaching(table: NDArray[np.integer], n_labels: int) -> NDArray[np.intp]:
    """Return a table that has all labels up to n."""
    reach = np.arange(max(len(table), n_labels + 1))
    reach[: len(table)] = table
    return reach


def _renamed(knowledge: Knowledge, table: NDArray[np.intp]) -> Knowledge:
    codes = table.tolist()
    background = {codes[label] for label in knowledge.background if label < len(codes)}
    # What joins a label that stays is not left out with those that were.
    staying = {new for old, new in enumerate(codes) if old not in knowledge.background}
    return replace(
        knowledge,
        marks=None if knowledge.marks is None else knowledge.marks.renamed(table),
        edits=None if knowledge.edits is None else knowledge.edits.renamed(table),
        locks=None if knowledge.locks is None else knowledge.locks.renamed(table),
        background=frozenset(background - staying),
    )


@dataclass(frozen=True, slots=True)
class MergeProposal:
    """Labels that the mixture can hardly tell apart.

    Attributes
    ----------
    labels : tuple of int
        Two or more; the first is the one to keep.
    entropy : float
        Mean entropy of the labels' posteriors once all proposals up to this one are taken, nats
        per pixel.
    gain : float
        By how much this one lowers it.
    """

    labels: tuple[int, ...]
    entropy: float
    gain: float


def merge_proposals(
    image: Image, segmentation: Segmentation, among: Collection[int] | None = None
) -> tuple[MergeProposal, ...]:
    """Propose which labels to merge, the most alike first, until one is left.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        By colour; regions, which the mixture does not tell apart, get no proposals.
    among : collection of int, optional
        Labels to choose from, as if there were no others; all if left out.

    Returns
    -------
    proposals : tuple of MergeProposal
        Each goes on from the one before.

    References
    ----------
    .. [1] J.-P. Baudry, A. E. Raftery, G. Celeux, K. Lo and R. Gottardo, "Combining mixture
       components for clustering", Journal of Computational and Graphical Statistics 19(2), 2010.
    """
    if isinstance(segmentation.recipe.source, Regions):
        return ()
    label_map = segmentation.map.unedited
    there = [label for label in label_map.used if len(label_map.components_of(label))]
    labels = there if among is None else [label for label in there if label in among]
    if not labels:
        return ()
    image = within(image, segmentation.knowledge.area)
    levels = features_of(image, segmentation.recipe.features).levels()
    components = np.flatnonzero(np.isin(label_map.owners, labels))
    owners = np.searchsorted(labels, label_map.owners[components])
    found = combine(levels[0], take(segmentation.mixture, components), owners)
    members: dict[int, tuple[int, ...]] = {place: (label,) for place, label in enumerate(labels)}
    proposals = []
    ends = zip(found.entropies, found.entropies[1:], strict=False)
    for (kept, gone), (before, after) in zip(found.merges, ends, strict=True):
        members[kept] = tuple(sorted((*members[kept], *members[gone])))
        proposals.append(MergeProposal(members[kept], after, before - after))
    return tuple(proposals)
