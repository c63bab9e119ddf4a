"""Write down what the tests have passed with: versions, the hashes of their files, licences.

    python requirements/lock.py        in the environment in which the tests have just passed

It needs uv (``pip install uv``) and asks the package index that uv is configured for. ``run.txt``
is what the program needs, ``test.txt`` has what its tests need besides; ``main.py`` installs
them. All wheels of a version are named, so that they serve every system and Python; that there is
one for each is checked.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    *("x86_64-manylinux_2_35", "aarch64-manylinux_2_39"),
    *("x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin"),
)
HEAD = "# Made by lock.py: what the tests have passed with. Python {0} to {1}.\n"
LICENCE_HEAD = """# Licences of what is installed

Made by `lock.py` from what the packages say of themselves.

| package | version | licence | for |
|---|---|---|---|
"""
LONGEST = 60


def main() -> None:
    """Write the files, and check that they serve everywhere."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {"run": list(project["dependencies"])}
    wanted["test"] = [*wanted["run"], *project["optional-dependencies"]["test"]]
    for name, requirements in wanted.items():
        file = HERE / f"{name}.txt"
        locked = compiled(requirements, *("--universal", "--generate-hashes"))
        file.write_text(HEAD.format(PYTHONS[0], PYTHONS[-1]) + locked, encoding="utf-8")
        for python in PYTHONS:
            for system in SYSTEMS:
                check(file, python, system)
    (HERE / "LICENCES.md").write_text(LICENCE_HEAD + "".join(licences()), encoding="utf-8")


def compiled(requirements: Sequence[str], *options: str) -> str:
    """Return versions for requirements: those that are installed here, and what else they need."""
    with tempfile.TemporaryDirectory() as folder:
        installed = Path(folder, "installed.txt")
        found = metadata.distributions()
        installed.write_text("".join(f"{each.name}=={each.version}\n" for each in found))
        return uv(requirements, "-c", str(installed), "--python-version", PYTHONS[0], *options)


def check(file: Path, python: str, system: str) -> None:
    """End with a line if a version has no wheel for a system."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "==" in line]
    pinned = [line.removesuffix("\\").strip() for line in lines]
    uv(pinned, "--no-deps", "--python-version", python, "--python-platform", system)


def uv(requirements: Sequence[str], *options: str) -> str:
    """Compile requirements; only wheels count, and nothing names the index."""
    command = shutil.which("uv")
    if command is None:
        sys.exit("lock.py: needs uv; pip install uv")
    plain = ("--only-binary", ":all:", "--no-header", "--no-annotate", "--no-emit-index-url")
    run = subprocess.run(
        [command, "pip", "compile", "-q", "-", *plain, *options],
        input="\n".join(requirements),
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(f"lock.py: {' '.join(options)}: {run.stderr}")
    return run.stdout


def licences() -> Iterator[str]:
    """Give a row of the table for each package that is locked."""
    of_program = set(names(HERE / "run.txt"))
    for name in sorted(names(HERE / "test.txt")):
        what = "the program" if name in of_program else "its tests"
        try:
            found = metadata.metadata(name)
        except metadata.PackageNotFoundError:  # for other systems only
            yield f"| {name} | | | {what}, on some systems |\n"
            continue
        yield f"| {name} | {found['Version']} | {licence(found)} | {what} |\n"


def licence(found: metadata.PackageMetadata) -> str:
    """Return what a package says of its licence, in short."""
    told = found.get_all("Classifier") or []
    classed = [each.rpartition(" :: ")[2] for each in told if each.startswith("License :: ")]
    said = [*(found.get_all("License-Expression") or []), ", ".join(classed)]
    text: str = next(filter(None, [*said, *(found.get_all("License") or []), "?"]))
    return text.splitlines()[0][:LONGEST].replace("|", "/")


def names(file: Path) -> list[str]:
    """Return the names of the packages in a file, each once."""
    text = file.read_text(encoding="utf-8")
    return list(dict.fromkeys(re.findall(r"^([\w.-]+)==", text, re.MULTILINE)))


if __name__ == "__main__":
    main()
