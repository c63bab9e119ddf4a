"""Names and colours that stay with what people see when a photo is fitted again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.palette import default_name, default_styles
from segmenter.regions.style import Colour, LabelStyle

if TYPE_CHECKING:
    from segmenter.regions.label_map import LabelMap

# Of more labels only those are paired that a person has named or coloured: pairing all takes long.
MOST_PAIRED = 256


NONE: Mapping[int, LabelStyle] = MappingProxyType({})


def carry_styles(
    styles: Sequence[LabelStyle],
    before: LabelMap,
    now: LabelMap,
    *,
    goes_on: bool = False,
    named: Mapping[int, LabelStyle] = NONE,
) -> tuple[LabelStyle, ...]:
    """Style the labels of ``now`` like those of ``before`` that they go on from.

    Ids are the fit's own, so that they are the same in every program run; what a person
    recognises a label by, its name and colour, follows the label of the nearest mean colour.

    Parameters
    ----------
    styles : sequence of LabelStyle
        One for each label of ``before``.
    before, now : LabelMap
        Of the same photo.
    goes_on : bool, optional
        Whether label ``i`` of one is known to be label ``i`` of the other.
    named : mapping of int to LabelStyle, optional
        How some labels look that are new.

    Returns
    -------
    styles : tuple of LabelStyle
        One for each label of ``now``; labels that are new take the first colours that are free.
    """
    if goes_on:
        return tuple(styles)
    defaults = default_styles(now.n_labels + len(styles) + len(named))
    partners = _partners(styles, defaults, before, now)
    taken = {styles[partner].colour for partner in partners if partner >= 0}
    new = _new_styles(defaults, taken, named)
    return tuple(
        _renamed(styles[partner], partner, defaults[label]) if partner >= 0 else new(label + 1)
        for label, partner in enumerate(partners.tolist())
    )


def keep_styles(
    styles: Sequence[LabelStyle],
    before: LabelMap | None,
    now: LabelMap,
    *,
    named: Mapping[int, LabelStyle] = NONE,
) -> tuple[LabelStyle, ...]:
    """Style labels that keep their ids.

    Parameters
    ----------
    styles : sequence of LabelStyle
        One for each label of ``before``.
    before : LabelMap, optional
    now : LabelMap
        Label ``i`` goes on from label ``i`` of ``before``, if that was used.
    named : mapping of int to LabelStyle, optional
        How some labels look that are new.

    Returns
    -------
    styles : tuple of LabelStyle
        One for each label of ``now``; labels that are new take the first colours that are free.
    """
    n = now.n_labels
    known = set() if before is None else {*before.used, *before.unedited.used}
    kept = {label for label in range(1, n + 1) if label in known and label <= len(styles)}
    defaults = default_styles(n + len(styles) + len(named))
    new = _new_styles(defaults, {styles[label - 1].colour for label in kept}, named)
    return tuple(styles[label - 1] if label in kept else new(label) for label in range(1, n + 1))


def _new_styles(
    defaults: Sequence[LabelStyle], taken: set[Colour], named: Mapping[int, LabelStyle]
) -> Callable[[int], LabelStyle]:
    """Return what styles new labels: as they are named, or in the next colour that is free."""
    taken = taken | {style.colour for style in named.values()}
    free = iter([style.colour for style in defaults if style.colour not in taken])

    def style_of(label: int) -> LabelStyle:
        if label in named:
            return named[label]
        return replace(defaults[label - 1], colour=next(free))

    return style_of


def _partners(
    styles: Sequence[LabelStyle],
    defaults: Sequence[LabelStyle],
    before: LabelMap,
    now: LabelMap,
) -> NDArray[np.intp]:
    """Return the label, from 0, that each goes on from; -1 for none."""
    if max(before.n_labels, now.n_labels) <= MOST_PAIRED:
        return match_colours(now.means, before.means)
    own = [at for at, style in enumerate(styles) if style != defaults[at]][:MOST_PAIRED]
    partners = match_colours(now.means, before.means[own])
    return np.append(np.array(own, np.intp), -1)[partners]


def match_colours(colours: FloatArray, reference: FloatArray) -> NDArray[np.intp]:
    """Pair colours with those of a reference so that their squared distances sum to the least.

    Parameters
    ----------
    colours : (K, C) array
    reference : (R, C) array

    Returns
    -------
    partners : (K,) int array
        Index into ``reference``; -1 for those left over.
    """
    from scipy.optimize import linear_sum_assignment

    squares = ((colours[:, None] - reference[None]) ** 2).sum(-1)
    rows, columns = linear_sum_assignment(squares)
    partners = np.full(len(colours), -1)
    partners[rows] = columns
    return partners


def _renamed(style: LabelStyle, old: int, default: LabelStyle) -> LabelStyle:
    """Keep a name that a person gave; "Label 2" and the like follow the new number."""
    return replace(style, name=default.name) if style.name == default_name(old) else style
