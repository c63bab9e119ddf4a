"""The rules about the code itself: see CONTRIBUTING.md for why they are there."""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [
    ROOT / "main.py",
    *sorted(ROOT.glob("segmenter/**/*.py")),
    *sorted(ROOT.glob("ui/**/*.py")),
]
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
MAY_PRINT = {"main.py", "segmenter/command_line/cli.py"}
OUTERMOST = ("ui.application.", "ui.starting.", "ui.window.")
KNOW_EVERYBODY = ("ui.presenters.", "ui.session.", *OUTERMOST)
MAY_NOT_IMPORT = {
    "main.py": ("segmenter.", "tests.", "benchmarks."),
    "segmenter/": ("main.", "ui.", "PySide6.", "tests.", "benchmarks."),
    "ui/": ("main.", "tests.", "benchmarks."),
    "ui/session/": ("ui.canvas.", "ui.panels.", "ui.dialogs.", "ui.presenters.", *OUTERMOST),
    "ui/presenters/": OUTERMOST,
    "ui/window/": ("ui.presenters.", "ui.starting.", "ui.application."),
    "ui/canvas/": ("ui.panels.", "ui.dialogs.", *KNOW_EVERYBODY),
    "ui/panels/": ("ui.canvas.", "ui.dialogs.", *KNOW_EVERYBODY),
}
# Who tests or measures uses what users use, but for names of Python's and of scikit-learn's.
OF_OTHERS = {"_current_frames", "_exit", "_initialize", "_initialize_parameters"}
# How an image's values are kept is known where they come from, and where samples are made of them.
KNOW_VALUES = ("segmenter/images/", "segmenter/features/")
# What only those may name.
OF_VALUES = {"is_grey", "codes", "DistinctColours", "PixelColours"}
MAY_BESIDES = {
    # Colours of a mask's file, which become ids: no photo is in it.
    ("segmenter/files/masks.py", "8"),
    # A digest is of the very bytes in memory.
    ("segmenter/files/digests.py", "pixels"),
    # It tells what a pixel holds, however many values that are.
    ("ui/presenters/pixel_presenter.py", "pixels"),
    # Colours of labels and of scales, which are always RGB, as words to paint with.
    ("segmenter/regions/value_colours.py", "8"),
    ("ui/canvas/overlay_look.py", "8"),
    ("ui/plots/density_picture.py", "8"),
}
MAY_EXPORT = (
    *("segmenter/__init__.py", "segmenter/exports/"),
    *("segmenter/batch/", "segmenter/command_line/"),
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def parsed(path: Path) -> ast.Module:
    """A module whose relative imports are written out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = package[: len(package) - node.level + 1]
            node.module = ".".join((*above, *filter(None, [node.module])))
    return tree


TREES = {path.relative_to(ROOT).as_posix(): parsed(path) for path in SOURCES}


USERS = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for folder in ("tests", "benchmarks")
    for path in sorted(ROOT.glob(f"{folder}/**/*.py"))
}


def module_name(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or '.'}.{alias.name}" for alias in node.names)


def is_private(name: str) -> bool:
    """Whether a name is one part's own; ``__init__`` and ``_repr_png_`` are for everybody."""
    return any(part.startswith("_") and not part.endswith("_") for part in name.split("."))


def foreign_private_names(tree: ast.Module) -> Iterator[str]:
    """Names that are neither public nor the own ones of a class here."""
    for name in imported(tree):
        if name.startswith(("segmenter.", "ui.", "tests.", "benchmarks.")) and is_private(name):
            yield name
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            if ast.unparse(node.value) not in ("self", "cls"):
                yield node.attr
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("attr"):
            # Such as monkeypatch.setattr: an object and a name, or a whole path.
            yield from (
                argument.value.rpartition(".")[2]
                for argument in node.args[:2]
                if isinstance(argument, ast.Constant)
                and isinstance(argument.value, str)
                and is_private(argument.value)
            )


def imported_modules(tree: ast.Module, modules: set[str]) -> Iterator[str]:
    """Modules of ours that a module imports, wherever in it and whenever that happens."""
    for name in imported(tree):
        if name in modules:
            yield name
        elif name.rpartition(".")[0] in modules:
            yield name.rpartition(".")[0]


def loop_in(graph: Mapping[str, set[str]]) -> list[str]:
    """Names that lead back to the first; none if there is no such loop."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def known_of_values(tree: ast.Module) -> Iterator[str]:
    """What a module says of how an image's values are kept; 8 where it shifts by their bits."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value, "pixels"):
                # Those of a tally are counts.
                if ast.unparse(value).endswith(("image", "photo")):
                    yield "pixels"
            case ast.Attribute(attr=name) | ast.alias(name):
                yield from {name} & OF_VALUES
            case ast.BinOp(op=ast.LShift() | ast.RShift(), right=by):
                bits = [n for n in ast.walk(by) if isinstance(n, ast.Constant) and n.value == 8]
                yield from "8" * len(bits)


def lines_of_body(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_imports_point_from_the_window_to_the_engine_and_never_back() -> None:
    against = {
        (path, name)
        for path, tree in TREES.items()
        for name in imported(tree)
        for layer, forbidden in MAY_NOT_IMPORT.items()
        if path.startswith(layer) and f"{name}.".startswith(forbidden)
    }

    assert against == set()


def test_the_window_names_its_own_modules_by_where_they_lie() -> None:
    # Installed it has another name, so that nobody's site-packages hold one as common as "ui".
    levels = {
        (path.partition("/")[0], bool(node.level))
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").partition(".")[0] == path.partition("/")[0]
    }

    assert levels == {("segmenter", False), ("ui", True)}


def test_the_engine_knows_its_exports_only_where_they_are_asked_for() -> None:
    knowing = {
        path
        for path, tree in TREES.items()
        for name in imported(tree)
        if path.startswith("segmenter/") and f"{name}.".startswith("segmenter.exports.")
    }

    assert {path for path in knowing if not path.startswith(MAY_EXPORT)} == set()


def test_no_import_of_a_module_leads_back_to_it() -> None:
    modules = {module_name(path): tree for path, tree in TREES.items()}
    graph = {name: set(imported_modules(tree, set(modules))) for name, tree in modules.items()}

    assert loop_in(graph) == []


@pytest.mark.parametrize(
    "code",
    [
        "import a",
        "from a import Thing",
        "def work():\n    from a import Thing",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a",
    ],
)
def test_a_loop_of_imports_is_found_wherever_they_are(code: str) -> None:
    found = set(imported_modules(ast.parse(code), {"a", "b"}))

    assert loop_in({"a": {"b"}, "b": found}) in (["a", "b", "a"], ["b", "a", "b"])
    assert loop_in({"a": set(), "b": found}) == []


def test_only_images_and_features_know_how_values_are_kept() -> None:
    """Nobody else packs a colour or takes for granted that there are 8 bits or 3 channels."""
    against = {
        (path, what)
        for path, tree in TREES.items()
        if not path.startswith(KNOW_VALUES)
        for what in known_of_values(tree)
    }

    assert against - MAY_BESIDES == set()
    assert MAY_BESIDES - against == set()


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("from segmenter.features.colours import PixelColours", "PixelColours"),
        ("self._image.pixels[3]", "pixels"),
        ("job.image.is_grey", "is_grey"),
        ("colours.codes", "codes"),
        ("red + (green << 8)", "8"),
        ("code >> 8 * channel & 255", "8"),
    ],
)
def test_knowing_how_values_are_kept_is_noticed(code: str, what: str) -> None:
    assert list(known_of_values(ast.parse(code))) == [what]


@pytest.mark.parametrize("code", ["tally.pixels[label]", "BLOCK = 1 << 16", "size >> level"])
def test_other_pixels_and_shifts_are_nobodys_secret(code: str) -> None:
    assert list(known_of_values(ast.parse(code))) == []


def test_tests_and_benchmarks_use_public_names_only() -> None:
    against = {
        (path, name)
        for path, tree in USERS.items()
        for name in foreign_private_names(tree)
        if name not in OF_OTHERS
    }

    assert against == set()


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {path: n for path, n in lengths.items() if n >= LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    lengths = {
        (path, node.name): lines_of_body(node)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, Function)
    }

    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


def test_only_the_command_line_prints() -> None:
    printing = {
        path
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "print"
    }

    assert printing <= MAY_PRINT


def test_settings_are_kept_in_one_place() -> None:
    users = [
        path
        for path, tree in TREES.items()
        if any(name.endswith(".QSettings") for name in imported(tree))
        or any(isinstance(n, ast.Attribute) and n.attr == "QSettings" for n in ast.walk(tree))
    ]

    assert users == ["ui/preferences/store.py", "ui/preferences/visited.py"]


def test_file_dialogs_are_made_in_the_one_place_that_knows_of_private() -> None:
    makers = [
        path
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and "QFileDialog" in ast.unparse(node.func)
    ]

    assert makers == ["ui/dialogs/file_dialog.py"]


def test_every_package_is_installed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(settings["tool"]["setuptools"]["packages"])
    folders = {path.rpartition("/")[0] for path in TREES if path.endswith("__init__.py")}

    assets = {"ui.assets.icons", "ui.assets.translations"}
    named = {folder.replace("/", ".") for folder in folders} | assets
    # The window has another name where it is installed.
    assert listed == {re.sub(r"^ui\b", "pixture_ui", name) for name in named}
