"""The engine without a window: ``pixture segment PHOTO... -o FOLDER``."""

import argparse
import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from segmenter import __version__
from segmenter.errors import PixtureError, RecipeError, printable
from segmenter.exports import DEFAULT_FORMATS, FORMATS, export
from segmenter.images.reading import load_image
from segmenter.images.samples import PREFIX, SAMPLES, is_sample
from segmenter.pipeline import segment_steps
from segmenter.recipe import SPACES, Recipe
from segmenter.regions.hierarchy import DEFAULT_DETAIL
from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation

_log = logging.getLogger(__name__)
_FAILED, _INTERRUPTED, _NOBODY_READS = 1, 130, 141
_EXAMPLES = f"""\
examples:
  pixture segment photo.jpg -o masks
  pixture segment *.jpg -o masks -k auto --space lab --formats labels,json
  pixture segment sample:coffee -o masks --json

Each photo gives STEM.labels.png (label ids as grey values, 0 left out), STEM.palette.png (ids and
colours), STEM.overlay.png and STEM.labels.json (names, colours, shares). Samples to try:
{", ".join(SAMPLES[:6])},
{", ".join(SAMPLES[6:])}.
Exit code: 0, or {_FAILED} if a photo failed (the others are still done), 2 for wrong usage.
"""


@dataclass(frozen=True, slots=True, eq=False)
class _Outcome:
    """A photo that was segmented and exported."""

    photo: str
    result: Segmentation
    files: tuple[Path, ...]
    notices: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "image": self.photo,
            "components": self.result.n_labels,
            "log_likelihood": self.result.log_likelihood,
            "iterations": self.result.iterations,
            "converged": self.result.converged,
            "seconds": dict(self.result.seconds),
            "files": [str(file) for file in self.files],
            "notices": list(self.notices),
        }

    def as_line(self) -> str:
        result = self.result
        converged = "" if result.converged else " (not converged)"
        return printable(
            f"{self.photo}: {result.n_labels} label{'s' if result.n_labels > 1 else ''},"
            f" log-likelihood {result.log_likelihood:.4f}"
            f" after {result.iterations} iterations{converged},"
            f" {sum(result.seconds.values()):.2f} s -> {', '.join(map(str, self.files))}"
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line.

    Parameters
    ----------
    argv : sequence of str, optional
        Without the program's name; the running process's by default.

    Returns
    -------
    int
        Exit code: 0, 1 if a photo failed, 2 for wrong usage, 130 if interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names of files may hold any character
            stream.reconfigure(errors="backslashreplace")
    # Without a handler Python would print what libraries log beside our one line.
    if not logging.root.handlers:
        logging.root.addHandler(logging.NullHandler())
    try:
        options = _parser().parse_args(argv)
        return int(options.run(options))
    except SystemExit as ended:
        return int(ended.code or 0)
    except KeyboardInterrupt:
        print("pixture: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:  # who read our output, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pixture",
        description="Segment photos by fitting a Gaussian mixture to their pixels.",
    )
    parser.add_argument("--version", action="version", version=f"pixture {__version__}")
    _add_segment(parser.add_subparsers(metavar="COMMAND", required=True))
    return parser


def _add_segment(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "segment",
        help="segment photos and write masks",
        description="Segment photos by fitting a Gaussian mixture to their pixels; write masks.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = command.add_argument
    add("photos", metavar="PHOTO", nargs="+", help=f"photo, or {PREFIX}NAME")
    add("-o", "--output", metavar="DIR", type=Path, required=True, help="folder, made if missing")
    add(
        "--formats",
        metavar="F,F,...",
        type=_formats,
        help=f"of {', '.join(FORMATS)} (default: {','.join(DEFAULT_FORMATS)})",
    )
    add("--json", action="store_true", help="one JSON object a photo on standard output")
    _add_recipe(command)
    command.set_defaults(run=_segment, fail=command.error)


def _add_recipe(command: argparse.ArgumentParser) -> None:
    defaults = Recipe()

    def add(option: str, metavar: str, kind: Callable[[str], object], text: str) -> None:
        name = option.removeprefix("--").replace("-", "_")
        names = ("-k", option) if name == "components" else (option,)
        default = getattr(defaults, name)
        command.add_argument(*names, metavar=metavar, type=kind, default=default, help=text)

    add("--components", "N|auto", _components, 'number of labels, or "auto" (default %(default)s)')
    add("--seed", "N", int, "of the random starts (default %(default)s)")
    add("--restarts", "N", int, "starts, of which the best is kept (default %(default)s)")
    add("--tolerance", "T", float, "least gain of an iteration (default %(default)s nats a pixel)")
    add("--max-iterations", "N", int, "iterations at most (default %(default)s)")
    command.add_argument(
        "--space",
        choices=SPACES,
        default=defaults.space,
        help="colour space (default %(default)s)",
    )
    add("--smoothing", "S", float, "take grain out of the labels: 0 none (default), 1 well")
    add("--min-region", "N", int, "pixels of the smallest area that stays (default %(default)s)")
    regions = command.add_argument
    regions(
        "--regions", action="store_true", help="connected regions people would draw, not labels"
    )
    regions(
        "--detail",
        metavar="D",
        type=float,
        help=f"size of regions, 0 the smallest to 1 the largest (default {DEFAULT_DETAIL})",
    )


def _components(text: str) -> int | Literal["auto"]:
    if text == "auto":
        return "auto"
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'a whole number or "auto", not {text!r}') from None


def _detail(options: argparse.Namespace) -> float | None:
    """Return the detail of regions; naming one asks for regions."""
    if options.detail is None and options.regions:
        return DEFAULT_DETAIL
    return options.detail  # type: ignore[no-any-return]  # what argparse's own type made


def _formats(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in FORMATS:
            raise argparse.ArgumentTypeError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    return names


def _segment(options: argparse.Namespace) -> int:
    try:
        recipe = Recipe(
            options.components,
            options.space,
            options.seed,
            options.restarts,
            options.tolerance,
            options.max_iterations,
            smoothing=options.smoothing,
            min_region=options.min_region,
            detail=_detail(options),
        )
    except RecipeError as error:
        options.fail(str(error))
    photos: list[str] = options.photos
    failed = 0
    for photo, stem in zip(photos, _stems(photos), strict=True):
        try:
            outcome = _segment_photo(photo, stem, recipe, options)
        except PixtureError as error:
            failed += 1
            _report_failure(photo, str(error), options.json)
        except Exception as error:  # whatever is wrong with one photo, the others are done
            failed += 1
            _log.debug("%s", photo, exc_info=True)
            line = printable(f"{photo}: unexpected {type(error).__name__}: {error}")
            _report_failure(photo, line, options.json)
        else:
            _report(outcome, options.json)
    return _FAILED if failed else 0


def _segment_photo(photo: str, stem: str, recipe: Recipe, options: argparse.Namespace) -> _Outcome:
    with _progress_bar(photo) as show:
        image = load_image(photo)
        for progress in segment_steps(image, recipe):
            show(progress.fraction)
        result = progress.segmentation()
        formats, notices = _fitting_formats(options.formats, result.n_labels)
        if stem != image.stem:
            notices = (f"another photo is called {image.stem} too, so this is {stem}", *notices)
        files = export(
            result,
            image,
            default_styles(result.n_labels),
            options.output,
            formats,
            stem=stem,
            sources=[Path(other) for other in options.photos if not is_sample(other)],
        )
    return _Outcome(photo, result, files, (*result.notices, *notices))


def _fitting_formats(asked: list[str] | None, n_labels: int) -> tuple[list[str], tuple[str, ...]]:
    if asked:
        return asked, ()
    fitting = [name for name in DEFAULT_FORMATS if n_labels <= FORMATS[name].max_labels]
    left_out = [name for name in DEFAULT_FORMATS if name not in fitting]
    return fitting, tuple(f"no {name} file: it cannot hold {n_labels} labels" for name in left_out)


def _stems(photos: Sequence[str]) -> list[str]:
    """Name the photos' files so that no two photos write the same ones, also where case is lost."""
    stems: list[str] = []
    taken: set[str] = set()
    for photo in photos:
        wanted = Path(photo.removeprefix(PREFIX)).stem or "image"
        stem, count = wanted, 1
        while stem.casefold() in taken:
            count += 1
            stem = f"{wanted}-{count}"
        taken.add(stem.casefold())
        stems.append(stem)
    return stems


@contextmanager
def _progress_bar(photo: str) -> Iterator[Callable[[float], None]]:
    if not sys.stderr.isatty():
        yield lambda fraction: None
        return
    from tqdm import tqdm

    layout = "{desc} {percentage:3.0f}% |{bar}| {elapsed}"
    with tqdm(total=100, desc=printable(Path(photo).name), leave=False, bar_format=layout) as bar:
        yield lambda fraction: _advance(bar, round(100 * fraction))


def _advance(bar: Any, percent: int) -> None:
    if percent > bar.n:
        bar.update(percent - bar.n)


def _report(outcome: _Outcome, as_json: bool) -> None:
    if as_json:
        print(json.dumps(outcome.as_json()), flush=True)
        return
    print(outcome.as_line(), flush=True)
    for notice in outcome.notices:
        print(printable(f"{outcome.photo}: {notice}"), file=sys.stderr)


def _report_failure(photo: str, line: str, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"image": photo, "error": line}), flush=True)
    else:
        print(f"pixture: {line}", file=sys.stderr)
