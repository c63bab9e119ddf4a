"""What importing a part, or doing one thing with it, loads; each in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {"skimage", "scipy", "matplotlib", "dask", "sklearn", "torch"}


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def loaded_by(*modules: str) -> set[str]:
    """Top-level names of what importing the modules loads, in a process of its own."""
    code = f"import importlib, sys; [importlib.import_module(name) for name in {modules}]"
    return {name.partition(".")[0] for name in run(f"{code}; print(*sys.modules)").split()}


def test_no_module_of_the_engine_loads_qt_or_the_window() -> None:
    files = (path.relative_to(ROOT) for path in ROOT.glob("segmenter/**/*.py"))
    engine = [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in files]

    assert not loaded_by(*engine) & {"PySide6", "shiboken6", "ui"}


@pytest.mark.parametrize("package", ["segmenter", "segmenter.mixture"])
def test_importing_all_that_the_engine_offers_is_cheap(package: str) -> None:
    loaded = run(f"from {package} import *; import sys; print(*sys.modules)").split()

    assert not {name.partition(".")[0] for name in loaded} & HEAVY


def test_importing_the_engine_imports_what_is_used_only() -> None:
    loaded = run("import segmenter, sys; segmenter.RecipeError; print(*sys.modules)").split()

    assert "segmenter.errors" in loaded
    assert "numpy" not in loaded


def loaded_parts(code: str) -> set[str]:
    """Modules of the engine, and packages, that are loaded once some code has run."""
    loaded = (
        run(f"import sys\n{code}\nprint('LOADED', *sys.modules)").partition("LOADED")[2].split()
    )
    return {name for name in loaded if "." not in name or name.startswith("segmenter.")}


def test_the_command_line_imports_only_what_a_photo_needs(tmp_path: Path) -> None:
    loaded = loaded_parts(
        "from segmenter.command_line.cli import main\n"
        f"main(['segment', 'sample:coffee', '-o', {str(tmp_path)!r}])"
    )
    heavy = ("picking", "regions.tree", "files.project", "files.annotations", "exports.geometry")
    others = ("segmenting.choosing", "mixture.variational", "features.pixel_rows", "batch.together")

    assert (tmp_path / "coffee.labels.png").exists()
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY | {"PySide6", "ui"})
    assert not loaded & {"multiprocessing", "packaging"}
    kept_out = tuple(f"segmenter.{name}" for name in (*heavy, *others))
    assert {name for name in loaded if name.startswith(kept_out)} == set()


def test_an_empty_window_imports_no_part_of_the_engine_that_works_on_photos() -> None:
    loaded = loaded_parts(
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtCore import QThreadPool\n"
        "from ui.application import begin\n"
        "window = begin()\n"
        "window.show()\n"
        # Python must not end under whoever still reads small pictures of the samples.
        "QThreadPool.globalInstance().waitForDone()"
    )
    works = ("features", "segmenting.pipeline", "files.project", "exports", "batch", "picking")

    assert not loaded & (HEAVY | {"PIL", "tifffile", "multiprocessing"})
    kept_out = tuple(f"segmenter.{name}" for name in (*works, "lessons"))
    assert {name for name in loaded if name.startswith(kept_out)} == set()


def test_the_mixture_is_there_without_an_import_of_its_own() -> None:
    assert run("import segmenter; print(segmenter.mixture.GaussianMixture.__name__)")


@pytest.mark.parametrize("package", ["segmenter", "segmenter.mixture"])
def test_everything_that_is_offered_is_there(package: str) -> None:
    code = f"import {package} as p; print(*[n for n in p.__all__ if not hasattr(p, n)])"

    assert run(code).split() == []


EMITS = """
import sys
import tomllib
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    happened = Signal(bool)

sender = Sender()
before = [sys.getrefcount(value) for value in (True, None)]
for _ in range(10_000):
    sender.happened.emit(True)
    sender.setObjectName("name")
after = [sys.getrefcount(value) for value in (True, None)]
print(*(then - now for then, now in zip(before, after)))
"""


def test_ten_thousand_signals_cost_no_reference_to_true_or_none() -> None:
    """A binding that drops one at each crashes Python 3.11; later ones never free these two."""
    pytest.importorskip("PySide6.QtCore")

    assert all(abs(int(lost)) < 1000 for lost in run(EMITS).split())
