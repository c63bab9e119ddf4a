"""Entry point: the window, the command line, or what is left to do where no window can open."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from .display import why_no_window

OUTPUT = "pixture-output"
SAMPLE = "sample:coffee"
COMMANDS = ("segment", "compare")


def main(argv: list[str] | None = None) -> int:
    """Start Pixture.

    Parameters
    ----------
    argv : list of str, optional
        The command line without the program's name; the running process's by default.

    Returns
    -------
    int
        Exit code.
    """
    arguments = sys.argv[1:] if argv is None else argv
    try:
        if arguments[:1] and arguments[0] in COMMANDS:
            return segment(arguments)
        return show([str(photo) for photo in parser().parse_args(arguments).photos])
    except KeyboardInterrupt:
        say("stopped")
        return 130


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    from segmenter.version import __version__

    parser = argparse.ArgumentParser(
        prog="pixture",
        usage="pixture [PHOTO ...]\n       pixture segment PHOTO... -o FOLDER [OPTION ...]\n"
        "       pixture compare MASK MASK",
        description="Segment photos by fitting a Gaussian mixture to their pixels: live in a "
        'window, or without one by "segment" (whose options "segment --help" lists).',
    )
    parser.add_argument(
        "photos",
        metavar="PHOTO",
        nargs="*",
        help=f"photo, folder, project or address to open, or a sample such as {SAMPLE}",
    )
    parser.add_argument("--version", action="version", version=f"pixture {__version__}")
    return parser


def show(photos: list[str]) -> int:
    """Open the photos in the window, or segment them here if none can open."""
    for photo in photos:
        if reason := why_not_there(photo):
            say(f"{photo} cannot be opened: {reason}; {what_to_do(photo)}")
            return 1
    # Qt looks into the source of whatever is imported once it is there.
    import segmenter.project  # noqa: F401

    if reason := why_no_window() or why_no_qt():
        return segment_instead(photos or [SAMPLE], reason)
    from ..application import run

    return run(photos)


def what_to_do(photo: str) -> str:
    """Say what was meant by a photo that is not there."""
    from difflib import get_close_matches

    meant = get_close_matches(photo, COMMANDS, 1)
    return f'did you mean "{meant[0]}"?' if meant else f"give the path of a photo, or {SAMPLE}"


def why_not_there(photo: str) -> str:
    """Say why there is no such photo, or nothing if there is, or it lies elsewhere."""
    from segmenter.files.addresses import is_remote

    if photo.startswith("sample:") or is_remote(photo):
        return ""
    try:
        Path(photo).stat()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def why_no_qt() -> str:
    """Say why Qt cannot be loaded although its libraries were found, or nothing if it can."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return f"Qt cannot be loaded ({error})"
    return ""


def segment_instead(photos: Sequence[str], reason: str) -> int:
    """Do the program's job without its window."""
    what = photos[0] if len(photos) == 1 else f"{len(photos)} photos"
    say(f"segmenting {what} without a window, because {reason}")
    return segment(["segment", "-o", OUTPUT, "--formats", "labels,overlay", "--", *photos])


def segment(arguments: Sequence[str]) -> int:
    """Run the command line of the engine."""
    from segmenter.command_line.cli import main as run

    gc.freeze()  # what is imported stays, and need not be looked at again and again
    gc.enable()
    return run(arguments)


def say(line: str) -> None:
    """Tell the user in one line, beside what the engine's command line prints."""
    from segmenter.errors import printable

    sys.stderr.write(f"pixture: {printable(line)}\n")
