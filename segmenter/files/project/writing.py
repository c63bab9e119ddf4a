"""Projects to a file: what is shared between steps is written once."""

import json
import math
from collections.abc import Callable
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from segmenter.editing.edits import Edits
from segmenter.editing.locks import Locks
from segmenter.editing.strokes import Strokes
from segmenter.errors import ExportError
from segmenter.features.tally import Tally
from segmenter.files.addresses import is_remote
from segmenter.files.atomic import replace_file
from segmenter.files.json_file import style_content
from segmenter.files.label_sets.own import set_content
from segmenter.files.project.pictures import PictureCache, Values
from segmenter.files.project.saved import (
    INDEX,
    KIND,
    MOST_INDEX_BYTES,
    MOST_PARTS_BYTES,
    PARTS,
    VERSION,
    Saved,
)
from segmenter.files.settings_json import settings_of
from segmenter.knowledge import Knowledge, Marks
from segmenter.mixture.json_text import to_json
from segmenter.project import Project
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.label_map import LabelMap
from segmenter.regions.label_set import LabelSet
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.segmentation import AllPixels, Segmentation

_Record = dict[str, Any]


class ProjectWriter:
    """Writes sessions; one that is kept packs only what has come since the last time."""

    def __init__(self) -> None:
        self._pictures = PictureCache()

    def write(self, saved: Saved, path: Path) -> None:
        """Write a session to a file, whole or not at all.

        Parameters
        ----------
        saved : Saved
        path : Path
            Replaced if it exists.

        Raises
        ------
        ExportError
            If it would be too long to be read again, or did not read back as it was written.
        OSError
            If the disk is full, the folder read-only, …; ``path`` is then as it was.
        """
        content = self.pack(saved)
        file = saved.photo.path
        photo = [Path(file)] if file and not is_remote(file) else []
        replace_file(
            path,
            lambda file: _write_all(file, content),
            lambda file: file.read() == content,
            photo,
        )

    def pack(self, saved: Saved) -> bytes:
        """Return what the file of a session holds."""
        return _Packing(self._pictures).pack(saved)


def _write_all(file: BinaryIO, content: bytes) -> None:
    file.write(content)


class _Packing:
    """One file on its way: tables of what states share, by identity."""

    def __init__(self, pictures: PictureCache) -> None:
        self._pictures = pictures
        self._members: dict[str, bytes] = {}
        self._tables: dict[str, list[object]] = {}
        # What is kept here stays alive, so that no two things can have one identity.
        self._places: dict[tuple[str, int], tuple[int, object]] = {}

    def pack(self, saved: Saved) -> bytes:
        from segmenter.version import __version__

        states = [self._state(project) for project in saved.projects]
        index = {
            "format": KIND,
            "version": VERSION,
            "program": __version__,
            "photo": asdict(saved.photo),
            "pasted": None if saved.pasted is None else self._picture(saved.pasted.pixels),
            "pasted_valid": None
            if saved.pasted is None or saved.pasted.valid is None
            else self._picture(saved.pasted.valid),
            "steps": list(saved.texts),
            "at": saved.at,
            "states": states,
        }
        texts = (
            (INDEX, _json(index), MOST_INDEX_BYTES),
            (PARTS, _json(self._tables), MOST_PARTS_BYTES),
        )
        archive = BytesIO()
        with ZipFile(archive, "w") as file:
            for name, text, most in texts:
                if len(text) > most:
                    raise ExportError(f"{name} of the project would be more than {most >> 20} MB")
                file.writestr(_info(name, ZIP_DEFLATED), text)
            for name, content in self._members.items():
                file.writestr(_info(name, ZIP_STORED), content)
        return archive.getvalue()

    def _once(self, table: str, thing: object, make: Callable[[], object]) -> int:
        """Return the place in a table of something that may be there already."""
        key = (table, id(thing))
        if key not in self._places:
            record = make()
            rows = self._tables.setdefault(table, [])
            rows.append(record)
            self._places[key] = len(rows) - 1, thing
        return self._places[key][0]

    def _state(self, project: Project) -> _Record:
        found = project.segmentation if project.has_result else None
        return {
            "settings": self._settings(project.recipe),
            "knowledge": self._knowledge(project.knowledge),
            "styles": self._once("styles", project.styles, lambda: _styles(project.styles)),
            "opacity": project.opacity,
            "looks": None
            if project.looks.is_automatic
            else self._once("looks", project.looks, lambda: asdict(project.looks)),
            "label_set": self._label_set(project.label_set),
            "done": project.done,
            "result": None
            if found is None
            else self._once("results", found, lambda: self._result(found)),
        }

    def _label_set(self, label_set: LabelSet | None) -> int | None:
        if label_set is None:
            return None
        return self._once("label_sets", label_set, lambda: set_content(label_set))

    def _settings(self, recipe: Recipe) -> int:
        def make() -> _Record:
            settings = settings_of(recipe)
            if isinstance(recipe.source, ByModel):
                mixture = recipe.source.mixture
                settings["start"] = self._once(
                    "mixtures", mixture, lambda: json.loads(to_json(mixture))
                )
            return settings

        return self._once("settings", recipe, make)

    def _knowledge(self, knowledge: Knowledge) -> int:
        def make() -> _Record:
            return {
                "marks": self._marks(knowledge.marks),
                "labels": None if knowledge.labels is None else self._picture(knowledge.labels),
                "edits": self._edits(knowledge.edits),
                "background": sorted(knowledge.background),
                "locks": None if knowledge.locks is None else self._locks(knowledge.locks),
            }

        return self._once("knowledge", knowledge, make)

    def _marks(self, marks: Marks | Strokes | None) -> int | None:
        return None if marks is None else self._once("marks", marks, lambda: self._marked(marks))

    def _marked(self, marks: Marks | Strokes) -> _Record:
        if isinstance(marks, Marks):
            return {"labels": self._picture(marks.labels), "strength": marks.strength}
        places = [
            self._once(
                "strokes",
                stroke,
                lambda stroke=stroke: {  # type: ignore[misc]  # bound at once
                    "points": [list(point) for point in stroke.points],
                    "radius": stroke.radius,
                    "label": stroke.label,
                },
            )
            for stroke in marks.strokes
        ]
        return {"strokes": places, "strength": marks.strength}

    def _edits(self, edits: Edits | None) -> int | None:
        if edits is None:
            return None
        return self._once(
            "edits",
            edits,
            lambda: {
                "tiles": [
                    [row, column, self._picture(tile)]
                    for (row, column), tile in sorted(edits.tiles.items())
                ],
                "area": None if edits.area is None else self._picture(edits.area),
            },
        )

    def _locks(self, locks: Locks) -> int:
        return self._once(
            "locks",
            locks,
            lambda: {"labels": sorted(locks.labels), "pixels": self._edits(locks.pixels)},
        )

    def _picture(self, values: Values) -> int:
        def make() -> int:
            pngs = self._pictures.pngs_of(values)
            number = len(self._tables.setdefault("pictures", []))
            self._members.update(
                {f"pictures/{number}-{strip}.png": png for strip, png in enumerate(pngs)}
            )
            return len(pngs)

        return self._once("pictures", values, make)

    def _result(self, found: Segmentation) -> _Record:
        plain = found.map.plain
        mixture = found.mixture
        return {
            "mixture": self._once("mixtures", mixture, lambda: json.loads(to_json(mixture))),
            "log_likelihood": _number(found.log_likelihood),
            "curve": [_number(value) for value in found.curve],
            "converged": bool(found.converged),
            "owners": found.map.owners.tolist(),
            "tally": _tally(found.map),
            "plain": None if plain is None else _tally(plain),
            "notices": list(found.notices),
            "samples": int(found.distinct_colours),
            "all_pixels": _all_pixels(found.fitted.all_pixels),
        }


def _styles(styles: tuple[LabelStyle, ...]) -> list[_Record]:
    return [{**style_content(style), "visible": style.visible} for style in styles]


def _all_pixels(counted: AllPixels | None) -> _Record | None:
    if counted is None:
        return None
    return {"n_pixels": counted.n_pixels, "counts": counted.counts.tolist()}


def _tally(found: LabelMap) -> _Record:
    tally: Tally = found.tally
    return {"pixels": tally.pixels.tolist(), "sums": tally.sums.tolist()}


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _json(content: object) -> bytes:
    return (json.dumps(content, allow_nan=False, separators=(",", ":")) + "\n").encode()


def _info(name: str, compression: int) -> ZipInfo:
    info = ZipInfo(name)  # with a date of its own, so that equal sessions are equal files
    info.compress_type = compression
    info.external_attr = 0o600 << 16
    return info
