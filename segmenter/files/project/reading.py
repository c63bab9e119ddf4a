"""Projects from a file, which anybody may have written: nothing in it is trusted."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from segmenter.editing.edits import SIDE, Edits
from segmenter.editing.locks import Locks
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.errors import PixtureError
from segmenter.features.tally import Tally
from segmenter.files.archive import ArchiveError, member, opened_archive
from segmenter.files.json_file import check_version, parse_json, style_from
from segmenter.files.json_reading import read_any
from segmenter.files.label_sets.own import set_from
from segmenter.files.project.looks import looks_from
from segmenter.files.project.pictures import from_pngs, most_bytes
from segmenter.files.project.saved import (
    INDEX,
    KIND,
    MOST_INDEX_BYTES,
    MOST_PARTS_BYTES,
    MOST_STEPS,
    PARTS,
    VERSION,
    PhotoReference,
    ProjectFileError,
    Saved,
    Standing,
    as_it_is,
    strips,
)
from segmenter.files.settings_json import recipe_of
from segmenter.images.decoded import Refusal
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.images.memory import machine_limit
from segmenter.images.regular_file import open_regular
from segmenter.knowledge import Knowledge, Marks
from segmenter.mixture.json_text import from_json
from segmenter.mixture.mixture import Mixture
from segmenter.project import Project
from segmenter.recipe import ByModel, Fit, Given, Recipe
from segmenter.regions.label_map import LabelMap
from segmenter.regions.label_set import LabelSet
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.segmentation import AllPixels, Fitted, Segmentation

T = TypeVar("T")
_Record = dict[str, Any]
# What parsing raises where a file holds something else than it should.
_WRONG = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError)
_MOST_LABEL = 2**16 - 2
_LONGEST_TEXT = 10_000
# Squares of larger values overflow.
_LARGEST = 1e100
_NO_LABELS = as_it_is(np.zeros((0, 0), np.uint8))


def read_project(path: Path) -> Saved:
    """Read a session and check it, whoever wrote it.

    Parameters
    ----------
    path : Path

    Returns
    -------
    saved : Saved

    Raises
    ------
    ProjectFileError
        If it is none, or does not fit this program; one line.
    """
    with _opened(path) as archive:
        return _Unpacking(archive, str(path)).saved()


def read_standing(path: Path) -> Standing:
    """Read how far the session in a file has come; no more than its index is read.

    Raises
    ------
    ProjectFileError
        If it is no project; one line.
    """
    with _opened(path) as archive:
        index = parse_json(member(archive, INDEX, MOST_INDEX_BYTES), KIND, str(path))
        check_version(index, VERSION, str(path))
        states = index["states"]
        at = _whole(index["at"], 0, len(states) - 1)
        return Standing(at, _truth(states[at].get("done", False)))


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    """Open an archive; whatever goes wrong in it is one line."""
    try:
        with open_regular(path) as file, opened_archive(file) as archive:
            yield archive
    except FileNotFoundError as error:
        raise ProjectFileError(f"{path}: there is no such file; check the path") from error
    except PixtureError as error:
        raise ProjectFileError(str(error)[:500]) from error
    except OSError as error:
        raise ProjectFileError(f"{path}: cannot be read ({error.strerror or error})") from error
    except (ArchiveError, Refusal) as error:
        raise ProjectFileError(f"{path}: is broken, or no project of Pixture ({error})") from error
    except _WRONG as error:
        raise ProjectFileError(f"{path}: is broken ({error})"[:500]) from error


class _Unpacking:
    """One file on its way in: what states share is made once."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        self._archive, self._name = archive, name
        self._index = parse_json(self._member(INDEX, MOST_INDEX_BYTES), KIND, name)
        check_version(self._index, VERSION, name)
        self._parts: Mapping[str, list[Any]] = read_any(self._member(PARTS, MOST_PARTS_BYTES))
        self._made: dict[tuple[str, int], Any] = {}
        self._photo = _photo_from(self._index["photo"])
        self._shape = self._photo.height, self._photo.width

    def saved(self) -> Saved:
        texts, states, at = self._index["steps"], self._index["states"], self._index["at"]
        _check(isinstance(texts, list) and len(texts) <= MOST_STEPS, "it has too many steps")
        _check(all(_is_text(text) for text in texts), "a step has no text")
        _check(isinstance(states, list) and len(states) == len(texts) + 1, "states are missing")
        projects = tuple(self._project(state) for state in states)
        return Saved(self._photo, projects, tuple(texts), _whole(at, 0, len(texts)), self._pasted())

    def _project(self, state: _Record) -> Project:
        shown = _real(state["opacity"], 0.0, 1.0), self._looks(state.get("looks"))
        done = _truth(state.get("done", False))
        view = *shown, self._label_set(state.get("label_set")), done
        recipe = self._made_once("settings", state["settings"], self._recipe)
        knowledge = self._made_once("knowledge", state["knowledge"], self._knowledge)
        styles = self._made_once("styles", state["styles"], self._styles)
        is_given = isinstance(recipe.source, Given)
        _check(is_given <= (knowledge.labels is not None), "labels are missing that it tells of")
        if state["result"] is None:
            return Project(None, recipe, knowledge, None, styles, *view)
        found: Segmentation = self._made_once(
            "results", state["result"], lambda record: self._result(record, recipe, knowledge)
        )
        _check(found.recipe == recipe and found.knowledge == knowledge, "a result is of others")
        _check(len(styles) == found.n_labels, "a label has no name")
        return Project(None, recipe, knowledge, found, styles, *view)

    # Parts -------------------------------------------------------------------------------------

    def _made_once(self, table: str, place: object, make: Callable[[Any], T]) -> T:
        rows = self._parts[table]
        key = table, _whole(place, 0, len(rows) - 1)
        if key not in self._made:
            self._made[key] = make(rows[key[1]])
        made: T = self._made[key]
        return made

    def _label_set(self, place: object) -> LabelSet | None:
        if place is None:  # also in files of before there were any
            return None
        return self._made_once("label_sets", place, lambda record: set_from(record, self._name))

    def _mixture(self, place: object) -> Mixture:
        return self._made_once("mixtures", place, _mixture)

    def _recipe(self, record: _Record) -> Recipe:
        settings = dict(record)
        start = settings.pop("start", None)
        is_given = settings.pop("given", False)
        adapt, owners = settings.pop("fit", True), settings.pop("owners", None)
        recipe = recipe_of(settings)
        if is_given is True:
            return replace(recipe, source=Given(recipe.fit))
        if start is None:
            return recipe
        _check(isinstance(recipe.source, Fit) and isinstance(adapt, bool), "a start is of no fit")
        told = None if owners is None else tuple(_whole(each, 0, _MOST_LABEL) for each in owners)
        source = ByModel(self._mixture(start), recipe.fit, adapt, told)
        return replace(recipe, source=source)

    def _knowledge(self, record: _Record) -> Knowledge:
        marks, labels, edits = (record[name] for name in ("marks", "labels", "edits"))
        locks = record.get("locks")
        return Knowledge(
            None if marks is None else self._made_once("marks", marks, self._marks),
            None if labels is None else self._labels(labels, self._shape),
            None if edits is None else self._made_once("edits", edits, self._edits),
            frozenset(_whole(label, 1, _MOST_LABEL) for label in record["background"]),
            None if locks is None else self._made_once("locks", locks, self._locks),
        )

    def _looks(self, place: object) -> Looks:
        # Files from before there were any have none.
        return Looks() if place is None else self._made_once("looks", place, looks_from)

    def _marks(self, record: _Record) -> Marks | Strokes:
        strength = _real(record["strength"], 0.0, 1e6)
        if "labels" in record:
            return Marks(self._labels(record["labels"], self._shape), strength)
        strokes = [self._made_once("strokes", place, _stroke) for place in record["strokes"]]
        return Strokes(tuple(strokes), strength)

    def _edits(self, record: _Record) -> Edits:
        height, width = self._shape
        tiles = {}
        for row, column, picture in record["tiles"]:
            top = SIDE * _whole(row, 0, (height - 1) // SIDE)
            left = SIDE * _whole(column, 0, (width - 1) // SIDE)
            shape = min(SIDE, height - top), min(SIDE, width - left)
            tiles[row, column] = self._labels(picture, shape)
        area = record["area"]
        return Edits(self._shape, tiles, None if area is None else self._mask(area))

    def _locks(self, record: _Record) -> Locks:
        labels = frozenset(_whole(label, 1, _MOST_LABEL) for label in record["labels"])
        return Locks(labels, self._made_once("edits", record["pixels"], self._edits))

    def _styles(self, record: list[_Record]) -> tuple[LabelStyle, ...]:
        _check(isinstance(record, list) and len(record) <= _MOST_LABEL, "there are no names")
        styles = []
        for entry in record:
            style = style_from(entry, self._name)
            visible = entry["visible"]
            _check(isinstance(visible, bool), "a label is neither shown nor hidden")
            styles.append(replace(style, visible=visible))
        return tuple(styles)

    def _result(self, record: _Record, recipe: Recipe, knowledge: Knowledge) -> Segmentation:
        """Make a result that lacks its labels: they come from its mixture, as after an undo."""
        curve = tuple(_real_or_nan(value) for value in record["curve"])
        _check(bool(curve) and isinstance(record["converged"], bool), "a fit has no curve")
        mixture = self._mixture(record["mixture"])
        density, is_at_end = _real_or_nan(record["log_likelihood"]), record["converged"]
        counted = _all_pixels(record, mixture)
        fitted = Fitted(mixture, density, curve, is_at_end, all_pixels=counted)
        owners = np.array([_whole(each, 0, _MOST_LABEL) for each in record["owners"]], np.intp)
        _check(len(owners) == mixture.n_components, "a component has no label")
        notices = record["notices"]
        _check(all(_is_text(notice) for notice in notices), "a notice is no text")
        plain = record["plain"]
        below = None if plain is None else LabelMap(_NO_LABELS, owners, _tally(plain))
        label_map = LabelMap(_NO_LABELS, owners, _tally(record["tally"]), below)
        largest = max(owners.max(initial=0), 0)
        _check(largest <= label_map.n_labels, "a component's label has no name")
        seconds = {"read": 0.0, "fit": 0.0, "label": 0.0}
        samples = _whole(record["samples"], 0, 2**63 - 1)
        told = recipe, knowledge, tuple(notices), seconds, samples
        return Segmentation(fitted, label_map, *told)

    # Members -----------------------------------------------------------------------------------

    def _pasted(self) -> Image | None:
        pasted = self._index["pasted"]
        if pasted is None:
            return None
        pixels = self._picture(pasted, self._shape)
        _check(pixels.ndim == 2 or pixels.shape[2] == 3, "its photo has no colours")
        pixels.flags.writeable = False
        valid = self._index["pasted_valid"]
        return Image(pixels, None if valid is None else self._mask(valid), self._photo.name)

    def _labels(self, place: object, shape: tuple[int, int]) -> NDArray[Any]:
        values = self._picture(place, shape)
        _check(values.ndim == 2 and values.dtype.kind == "u", "labels are no whole numbers")
        return as_it_is(values)

    def _mask(self, place: object) -> NDArray[np.bool_]:
        # States that share an area are known by that to be of one fit.
        key = "masks", _whole(place, 0, len(self._parts["pictures"]) - 1)
        if key not in self._made:
            self._made[key] = self._picture(place, self._shape) > 0
        mask: NDArray[np.bool_] = self._made[key]
        _check(mask.ndim == 2, "a mask has colours")
        return mask

    def _picture(self, place: object, shape: tuple[int, int]) -> NDArray[Any]:
        number = _whole(place, 0, len(self._parts["pictures"]) - 1)
        key = "pictures", number
        if key not in self._made:
            pngs = [
                self._member(
                    f"pictures/{number}-{strip}.png", most_bytes((bottom - top) * shape[1])
                )
                for strip, (top, bottom) in enumerate(strips(*shape))
            ]
            self._made[key] = from_pngs(pngs, *shape)
        values: NDArray[Any] = self._made[key]
        _check(values.shape[:2] == shape, "a picture is of another size")
        return values

    def _member(self, name: str, most: int) -> bytes:
        return member(self._archive, name, most)


def _all_pixels(record: _Record, mixture: Mixture) -> AllPixels | None:
    counted = record.get("all_pixels")  # files from before there were any have none
    if counted is None:
        return None
    counts = [_whole(each, 0, 2**62) for each in counted["counts"]]
    _check(len(counts) == mixture.n_components, "a component was not counted")
    return AllPixels(_whole(counted["n_pixels"], 1, 2**62), np.array(counts, np.int64))


def _photo_from(record: _Record) -> PhotoReference:
    photo = PhotoReference(**record)
    texts = photo.name, photo.path, photo.relative, photo.sha256, photo.sha256_of
    _check(all(_is_text(text) for text in texts), "it does not tell its photo")
    _whole(photo.page, 1, 2**31 - 1)
    height, width = (_whole(side, 1, 2**31 - 1) for side in (photo.height, photo.width))
    _check(height * width <= machine_limit(), "its photo is larger than this machine can hold")
    channels = tuple(_whole(channel, 1, 2**31 - 1) for channel in photo.channels)
    axis = _whole(photo.axis, 0, 3)
    return PhotoReference(*texts, height, width, photo.page, channels, axis)


def _mixture(record: _Record) -> Mixture:
    mixture = from_json(json.dumps(record))
    largest = max(np.abs(mixture.means).max(), np.abs(mixture.covariances).max())
    _check(largest <= _LARGEST, "a mixture is beyond all values")
    return mixture


def _stroke(record: _Record) -> Stroke:
    points = tuple((_real(row), _real(column)) for row, column in record["points"])
    return Stroke(
        points, _real(record["radius"], 0.0, 1e6), _whole(record["label"], 1, _MOST_LABEL)
    )


def _tally(record: _Record) -> Tally:
    pixels = [_whole(count, 0, 2**62) for count in record["pixels"]]
    _check(len(pixels) <= _MOST_LABEL, "it has too many labels")
    sums = np.array(record["sums"], np.float64)
    _check(sums.ndim == 2 and len(sums) == len(pixels), "its sums are not those of its labels")
    _check(bool(np.isfinite(sums).all()), "its sums are no numbers")
    return Tally(np.array(pixels, np.int64), sums)


def _whole(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"{str(value)[:40]} is not a number of {low} to {high}")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{str(value)[:40]} is neither true nor false")
    return value


def _real(value: object, low: float = -1e9, high: float = 1e9) -> float:
    if type(value) not in (int, float) or not low <= value <= high:  # type: ignore[operator]
        raise ValueError(f"{str(value)[:40]} is not a number of {low:g} to {high:g}")
    return float(value)  # type: ignore[arg-type]


def _real_or_nan(value: object) -> float:
    return float("nan") if value is None else _real(value)


def _is_text(value: object) -> bool:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in value)


def _check(sound: bool, problem: str) -> None:
    if not sound:
        raise ValueError(problem)
