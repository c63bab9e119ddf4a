"""What is installed is what the tests have passed with, file by file."""

import re
import sys
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import main
from tests.launcher.environments import Checkout

ROOT = Path(main.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BY_FILE = {
    "run.txt": PROJECT["dependencies"],
    "test.txt": [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]],
}


def lock(project: Path, digest: str) -> None:
    (project / "requirements").mkdir(exist_ok=True)
    line = f"absent-one==1.0 \\\n    --hash=sha256:{digest}\n"
    (project / "requirements" / "run.txt").write_text(line)


def digest_of_wheel(project: Path) -> str:
    (wheel,) = project.glob("*.whl")
    return sha256(wheel.read_bytes()).hexdigest()


@pytest.mark.usefixtures("with_pip")
def test_only_files_of_known_hashes_are_installed(project: Path, checkout: Checkout) -> None:
    lock(project, "0" * 64)
    refused = checkout()
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) < 4
    assert "Traceback" not in refused.stderr

    lock(project, digest_of_wheel(project))
    first, second = checkout(), checkout()

    assert (first.returncode, second.returncode, second.stderr) == (7, 7, "")


@pytest.mark.usefixtures("with_pip")
def test_other_locked_versions_are_installed_by_the_next_start(
    project: Path, checkout: Checkout
) -> None:
    lock(project, digest_of_wheel(project))
    checkout()
    with (project / "requirements" / "run.txt").open("a") as file:
        file.write("# another version\n")

    assert "preparing" in checkout().stderr
    assert checkout().stderr == ""


@pytest.mark.usefixtures("with_pip")
def test_who_wants_the_latest_leaves_the_locked_ones(project: Path, checkout: Checkout) -> None:
    lock(project, "0" * 64)

    first, second = checkout(sys.executable, main.LATEST), checkout()

    assert (first.returncode, first.stdout) == (7, f"{project / '.venv'} 42 a photo.png\n")
    assert (second.returncode, second.stderr) == (7, "")


@pytest.mark.parametrize("name", BY_FILE)
def test_the_locked_versions_are_what_the_project_asks_for(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))
    blocks = re.split(r"\n(?=\S)", text)[1:]

    for wanted in map(Requirement, BY_FILE[name]):
        version = pinned[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(version), wanted
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    licences = (ROOT / "requirements" / "LICENCES.md").read_text(encoding="utf-8")
    assert all(f"| {each} |" in licences for each in pinned)


def test_what_the_program_needs_has_an_upper_bound() -> None:
    for wanted in map(Requirement, PROJECT["dependencies"]):
        assert any(each.operator == "<" for each in wanted.specifier), wanted
