"""GIMP without a display, told by Script-Fu to save each layer of what it has opened."""

import subprocess
import tempfile
from importlib import import_module
from pathlib import Path

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, NotReadError, by_colour, run

_PROGRAM = "/usr/bin/gimp"
# It starts a program of its own for each layer that it saves.
_MOST_LAYERS = 32
_SAVE_LAYERS = """
(let* ((image (car (gimp-file-load RUN-NONINTERACTIVE {path} {path})))
       (found (gimp-image-get-layers image))
       (layers (cadr found))
       (told (open-output-file {told}))
       (n 0))
  (while (< n (car found))
    (let* ((layer (vector-ref layers n))
           (at (gimp-drawable-offsets layer))
           (file (string-append {folder} "/" (number->string n) ".png")))
      (display (car at) told) (display "\t" told)
      (display (cadr at) told) (display "\t" told)
      (display (car (gimp-item-get-visible layer)) told) (display "\t" told)
      (display (car (gimp-item-get-name layer)) told) (newline told)
      (file-png-save RUN-NONINTERACTIVE image layer file file 0 1 0 0 0 0 0))
    (set! n (+ n 1)))
  (close-output-port told))
"""
_GREYS = ("L", "I", "I;16")
_Layer = tuple[int, int, str, Array]


def _layers(path: Path) -> list[_Layer]:
    """Return place, name and pixels of all layers."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told"
        script = _SAVE_LAYERS.format(path=_text(path), told=_text(told), folder=_text(folder))
        command = [_PROGRAM, "-i", "-d", "-f", "-b", script, "-b", "(gimp-quit 0)"]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        if not told.exists():
            raise ValueError("is not opened")
        found = []
        for number, line in enumerate(told.read_text(encoding="utf-8").splitlines()):
            left, top, _, name = line.split("\t", 3)
            picture = import_module("PIL.Image").open(Path(folder) / f"{number}.png")
            levels = picture if picture.mode in _GREYS else picture.convert("RGBA")
            found.append((int(left), int(top), name, np.asarray(levels)))
        return found


def _text(path: Path | str) -> str:
    escaped = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def read_psd(case: Case) -> Found:
    """Read where each layer is not transparent."""
    if len(case.there) > _MOST_LAYERS:
        raise NotReadError
    labels: Array = np.zeros(case.truth.shape, np.int64)
    names: dict[int, str] = {}
    colours: dict[int, tuple[int, ...]] = {}
    for left, top, told, levels in _layers(case.file):
        head, _, name = told.partition(" ")
        label = int(head)
        if not label:
            continue
        inside = levels[..., 3] > 0
        labels[top : top + len(levels), left : left + levels.shape[1]][inside] = label
        names[label], colours[label] = name, tuple(levels[inside][0, :3].tolist())
    return Found(labels, names, colours)


def read_picture(case: Case) -> Found:
    """Read the one layer: greys are ids, colours those of labels."""
    ((_, _, _, levels),) = _layers(case.file)
    if levels.ndim == 2:
        return Found(levels)
    return Found(by_colour(levels, case), None, case.colours, "shows colours")


if __name__ == "__main__":
    told = subprocess.run([_PROGRAM, "--version"], check=True, capture_output=True, text=True)
    version = told.stdout.split()[-1]
    pictures = dict.fromkeys(("labels", "palette", "tiff"), read_picture)
    run({"psd": read_psd, **pictures}, version)
