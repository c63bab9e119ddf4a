"""Look for what breaks the readers of our own files, guided by which code each try reaches.

    python benchmarks/fuzz.py KIND [CORPUS …] [atheris's own options, such as -max_total_time=600]

KIND is project, model, recipe, label-set, mask or photo. Needs the package atheris, the extra
"fuzz". What breaks one of them ends it with a traceback, and the file that did is kept. Sound files
to begin with are written to the first CORPUS, if that is empty.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SUFFIXES = {
    "project": (".pixture",),
    "model": (".json",),
    "recipe": (".json",),
    "label-set": (".json", ".zip", ".txt"),
    "mask": (".png", ".tif", ".npz", ".npy", ".json", ".geojson", ".psd", ".zip", ".txt"),
    "photo": (".png",),
}
"""By what their names end with readers tell kinds of files apart."""


def main(words: list[str]) -> None:
    """Begin, and go on until something breaks or time is up."""
    try:
        import atheris
    except ImportError:
        sys.exit("fuzz: needs the package atheris; run: python -m pip install atheris")
    if len(words) < 2 or words[1] not in SUFFIXES:
        sys.exit(f"fuzz: name what is read: {', '.join(SUFFIXES)}")
    kind, others = words[1], words[2:]
    with atheris.instrument_imports(include=["segmenter"]):
        from benchmarks.mutations import readers_of
        from segmenter.errors import PixtureError

        read = readers_of()[kind.replace("-", " ")]
    _begin_corpus(kind, others)
    folder = Path(tempfile.mkdtemp(prefix="pixture-fuzz-"))

    def once(data: bytes) -> None:
        # The first byte chooses the name, on which it depends what the others are read as.
        suffixes = SUFFIXES[kind]
        path = folder / f"photo{suffixes[data[0] % len(suffixes)] if data else suffixes[0]}"
        path.write_bytes(data[1:])
        try:
            read(path)
        except PixtureError as error:
            if not str(error).isprintable():
                raise AssertionError("more than one printable line") from error

    atheris.Setup([words[0], *others], once)
    atheris.Fuzz()


def _begin_corpus(kind: str, words: list[str]) -> None:
    folders = [Path(word) for word in words if not word.startswith("-")]
    if not folders or (folders[0].is_dir() and any(folders[0].iterdir())):
        return
    from benchmarks.sound_files import photos, sound_files

    folders[0].mkdir(parents=True, exist_ok=True)
    files = dict(photos()) if kind == "photo" else sound_files()[kind.replace("-", " ")]
    for name, data in files.items():
        suffix = Path(name).suffix
        place = SUFFIXES[kind].index(suffix) if suffix in SUFFIXES[kind] else 0
        (folders[0] / name).write_bytes(bytes([place]) + data)


if __name__ == "__main__":
    main(sys.argv)
