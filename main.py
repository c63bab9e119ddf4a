"""Start Pixture: ``python3 main.py [PHOTO]`` or ``python3 main.py segment PHOTO...``.

Where the running Python lacks what pyproject.toml asks for, an environment that has it is made in
``.venv`` beside this file, and the program goes on in there. Only the standard library is used,
and syntax that Python 3.8 can read, so that a Python which is too old can be told so.
"""

from __future__ import annotations

import csv
import operator
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = "pixture-installed.txt"  # in VENV: the requirements it fulfils, one a line
UNFINISHED = "unfinished"  # the stamp's only line while pip is at work
GUARD = "PIXTURE_RELAUNCHED"  # set when the program hands over to VENV: "entered" or "installed"
NEEDS_NO_ENVIRONMENT = {"-h", "--help", "--version"}

IMPORT_NAMES = {  # of the packages that are imported by another name than they are installed by
    "pillow": "PIL",
    "pyside6-essentials": "PySide6",
    "pytest-qt": "pytestqt",
    "scikit-image": "skimage",
    "scikit-learn": "sklearn",
    "scipy-stubs": "scipy-stubs",
    "types-tqdm": "tqdm-stubs",
}
COMPARISONS = {
    ">=": operator.ge,
    "~=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


class LaunchError(Exception):
    """What keeps Pixture from starting, in one line for the user."""


def main(arguments: list[str]) -> int:
    """Start the program in an environment that can run it, and return its exit code."""
    with told_in_one_line():
        check_python()
        if not NEEDS_NO_ENVIRONMENT.intersection(arguments[:1]):
            enter_environment("", ROOT / "main.py", arguments)
    from ui.starting.start import main as start

    return start(arguments)


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turn what keeps the program from starting into a line and an exit code."""
    try:
        yield
    except (LaunchError, OSError) as error:
        say(str(error))
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        say("stopped; the next start goes on from here")
        raise SystemExit(130) from None


def enter_environment(extra: str, script: Path, arguments: Sequence[str]) -> None:
    """Return if this Python can run ``script``, otherwise go on in one that can.

    Parameters
    ----------
    extra : str
        Name of the optional dependencies that are needed as well, or nothing.
    script : Path
        What to run there.
    arguments : sequence of str
        Handed to ``script``.

    Raises
    ------
    LaunchError
        If no environment can be made.
    """
    python = prepare(extra)
    if GUARD not in os.environ:  # it is this one
        return
    sys.stdout.flush()
    command = [python, str(script), *arguments]
    if sys.platform == "win32":  # exec there returns to the prompt at once
        raise SystemExit(subprocess.call(command))
    os.execv(python, command)


def prepare(extra: str = "") -> str:
    """Make sure of a Python that has the dependencies, and return its path.

    Parameters
    ----------
    extra : str
        Name of the optional dependencies that are needed as well, or nothing.

    Returns
    -------
    str
        ``sys.executable`` if that has them, otherwise the one in ``.venv``.

    Raises
    ------
    LaunchError
        If that cannot be made.
    """
    check_python()
    wanted = requirements(extra)
    state = os.environ.pop(GUARD, "")
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    absent = missing(wanted)
    half_made = inside and not state and installed() == {UNFINISHED}
    if not absent and not half_made:
        return sys.executable
    if state == "installed":
        raise LaunchError(
            f"{VENV} still lacks {', '.join(absent)} after its installation; "
            "delete that folder and start again"
        )
    doubtful = inside or bool(state)
    if doubtful or not is_ready(wanted):
        install(wanted, doubtful)
        state = "installed"
    os.environ[GUARD] = state or "entered"
    return str(python_of_environment())


def check_python() -> None:
    """Raise LaunchError if the running Python is older than pyproject.toml asks for."""
    version, bound = sys.version.split()[0], python_bound()
    if not fits(version, bound):
        raise LaunchError(
            f"Pixture needs Python {bound}, and {sys.executable} is {version}; "
            "install a newer one and start with that"
        )


def python_bound() -> str:
    """Return which versions of Python pyproject.toml allows."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")  # an old Python has no tomllib
    found = re.search(r'^requires-python\s*=\s*"([^"]+)"', text, re.MULTILINE)
    return found.group(1) if found else ""


def requirements(extra: str = "") -> list[str]:
    """Return what pyproject.toml asks for, as pip reads it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"][extra] if extra else []
    return [*project["dependencies"], *optional]


def missing(wanted: Sequence[str]) -> list[str]:
    """Return the names of the requirements that the running Python does not fulfil."""
    from importlib import metadata

    absent = []
    for requirement in wanted:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        module = IMPORT_NAMES.get(name.lower(), name.replace("-", "_"))
        try:
            version = metadata.version(name) or "0"  # nothing where its installation broke off
        except metadata.PackageNotFoundError:
            version = ""  # as where conda has installed it by another name
        if find_spec(module) is None or (version and not fits(version, requirement)):
            absent.append(name)
    return absent


def fits(version: str, specifier: str) -> bool:
    """Tell whether a version such as 1.2.3 is in the bounds of one like ``>=1.1,!=1.2``."""
    bounds = re.findall(r"([<>=!~]=?)\s*([\d.]+)", specifier)
    return all(COMPARISONS[sign](release(version), release(bound)) for sign, bound in bounds)


def release(version: str) -> list[int]:
    """Return the numbers a version begins with, so that 2 and 2.0 are the same."""
    leading = re.split(r"[^\d.]", version, maxsplit=1)[0]
    numbers = [int(number) for number in leading.split(".") if number]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers


def python_of_environment() -> Path:
    """Return where the environment's Python is, or would be."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def installed() -> set[str]:
    """Return the requirements that the environment is known to fulfil."""
    try:
        return set((VENV / STAMP).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return set()


def is_ready(wanted: Sequence[str]) -> bool:
    """Tell whether the environment was installed to the end and for these requirements."""
    return python_of_environment().exists() and installed() >= set(wanted)


def install(wanted: Sequence[str], even_if_ready: bool = False) -> None:
    """Bring the environment to what is wanted, whatever state it is in."""
    folder = VENV if VENV.exists() else ROOT
    if not os.access(folder, os.W_OK):
        raise LaunchError(
            f"{folder} cannot be written to, and what Pixture needs is installed there; "
            "copy Pixture to a folder of your own and start it from that"
        )
    with one_at_a_time():
        if is_ready(wanted) and not even_if_ready:  # by now, through another start
            return
        packages = folder_of_packages() or make_environment()
        before = installed() - {UNFINISHED}
        write_stamp([UNFINISHED])
        forget_half_installed(packages)
        make_pip(packages)
        try:
            run_pip(wanted)
        except LaunchError:
            write_stamp(before)
            raise
        write_stamp(wanted)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait while another start is making the environment."""
    if sys.platform == "win32":  # has no such lock
        yield
        return
    import fcntl

    with (ROOT / "pyproject.toml").open("r+b") as file:  # any file that is there would do
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another start is preparing .venv; waiting for it")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def write_stamp(lines: Iterable[str]) -> None:
    """Record which requirements the environment fulfils."""
    (VENV / STAMP).write_text("\n".join(lines), encoding="utf-8")


def folder_of_packages() -> Path | None:
    """Return the environment's site-packages, or None if its Python is of no use."""
    code = (
        "import sys, sysconfig; print(sys.version.split()[0]); print(sysconfig.get_path('purelib'))"
    )
    try:
        output = run([str(python_of_environment()), "-I", "-c", code])
    except (LaunchError, OSError):  # none yet, or one whose base was removed
        return None
    version, folder = output.splitlines()
    return Path(folder) if fits(version, python_bound()) else None


def make_environment() -> Path:
    """Make the environment anew, still without pip, and return its site-packages."""
    check_modules()
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
    packages = folder_of_packages()
    if packages is None:
        raise LaunchError(f"{python_of_environment()} does not run; start with another Python")
    return packages


def check_modules() -> None:
    """Raise LaunchError where Python came without what makes environments, as on Debian."""
    lacking = [name for name in ("venv", "ensurepip") if find_spec(name) is None]
    if lacking:
        sudo = "" if sys.platform == "win32" or os.geteuid() == 0 else "sudo "
        raise LaunchError(
            f"{sys.executable} came without {lacking[0]}, which makes environments; install it "
            f"(on Debian and Ubuntu: {sudo}apt install python3-venv) and start again"
        )


def forget_half_installed(packages: Path) -> None:
    """Let pip install again what lacks files, as after a power cut in mid-installation."""
    for information in packages.glob("*.dist-info"):
        if not is_whole(information):
            shutil.rmtree(information)


def is_whole(information: Path) -> bool:
    """Tell whether all files of a package are there, in the sizes that it recorded."""
    try:
        lines = (information / "RECORD").read_text(encoding="utf-8").splitlines()
        sizes = {name: size for name, _, size in csv.reader(lines) if not name.endswith(".pyc")}
        files = {information.parent / name: int(size) for name, size in sizes.items() if size}
        return all(path.stat().st_size == size for path, size in files.items())
    except (FileNotFoundError, ValueError):  # what was being written when it stopped
        return False


def make_pip(packages: Path) -> None:
    """Give the environment a pip if it has none."""
    if not list(packages.glob("pip-*.dist-info")):
        check_modules()
        run([str(python_of_environment()), "-m", "ensurepip", "--default-pip"])


def run(command: Sequence[str]) -> str:
    """Run a command and return what it said; raise LaunchError with its last line if it failed."""
    done = subprocess.run(
        command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        last = (done.stdout.strip().splitlines() or ["it said nothing"])[-1]
        raise LaunchError(f"`{' '.join(command)}` failed: {last}")
    return done.stdout


def run_pip(wanted: Sequence[str]) -> None:
    """Install with pip, showing what would otherwise look like standing still."""
    options = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    only_wheels = ["--only-binary", ":all:"]  # compiling SciPy would take half an hour, then fail
    command = [str(python_of_environment()), "-m", "pip", "install", *options, *only_wheels]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PIP_USER": "0"}
    say(f"preparing {VENV}: the first time this takes a minute or two, and about 550 MB")
    said: list[str] = []
    with subprocess.Popen(
        [*command, *wanted],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
    ) as pip:
        try:
            for line in pip.stdout or ():
                said.append(line.strip())
                show_progress(said)
        except KeyboardInterrupt:
            pip.kill()
            raise
    if pip.returncode:
        raise LaunchError(explain(said))


def show_progress(said: Sequence[str]) -> None:
    """Pass on pip's last line if it will be silent for a while after that."""
    line = said[-1]
    package = re.search(r"(?:Downloading|Using cached) (?:\S*/)?(\w+)-\S*whl \((\S+ [MG]B)\)", line)
    if package:
        say("  {} {}".format(*package.groups()))
    elif line.startswith("Installing collected packages: "):
        say(f"  unpacking {line.count(',') + 1} packages")
    elif "Retrying (" in line and not any("Retrying (" in earlier for earlier in said[:-1]):
        say("  the package index does not answer; trying again")


def explain(said: Sequence[str]) -> str:
    """Say in one line why pip failed."""
    errors = [line.partition(" ")[2] for line in said if line.startswith("ERROR: ")]
    reason = (errors or said or ["it said nothing"])[-1]
    if any("Retrying (" in line for line in said):
        return f"the package index does not answer; check the network and start again ({reason})"
    return f"pip could not install what Pixture needs; mend this and start again: {reason}"


def say(line: str) -> None:
    """Tell the user, beside what the program itself prints."""
    print(f"pixture: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
