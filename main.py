"""Start Pixture: ``python3 main.py [PHOTO]`` or ``python3 main.py segment PHOTO...``.

With ``--latest`` before everything else it installs what is newest within the bounds of
pyproject.toml, otherwise what the tests have passed with: see requirements/.

It goes on in the running Python if that has what pyproject.toml asks for, otherwise in ``.venv``,
which is ready when its stamp says that all of this was installed there. Nothing but the standard
library has to be there, and Python 3.8 can read this, so that one which is too old is told so.
"""

from __future__ import annotations

import gc
import operator
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCKED = ROOT / "requirements"  # has run.txt and test.txt: versions, with hashes of their files
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "pixture-installed.txt"  # its base Python, then the requirements installed there
LATEST = "--latest"  # asks for it, and stands in STAMP where versions are not the locked ones
UNFINISHED = "unfinished"  # all that STAMP says while pip is at work
GUARD = "PIXTURE_RELAUNCHED"  # set when the program hands over to PYTHON
COMPARED = {
    **{">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt},
    **{"==": operator.eq, "!=": operator.ne},
}


class LaunchError(Exception):
    """What keeps Pixture from starting, in one line for the user."""


def main(arguments: list[str]) -> int:
    """Start the program in an environment that can run it, and return its exit code."""
    gc.disable()  # until all is imported: hardly anything of that is ever let go of
    with told_in_one_line():
        check_python()
        if arguments[:1] not in (["-h"], ["--help"], ["--version"]):
            arguments = enter_environment("", ROOT / "main.py", arguments)
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
        say("stopped; the next start takes this up again")
        raise SystemExit(130) from None


def enter_environment(extra: str, script: Path, arguments: Sequence[str]) -> list[str]:
    """Return the script's own arguments if this Python can run it, or run it in one that can."""
    own = [each for at, each in enumerate(arguments) if at or each != LATEST]
    command = [prepare(extra, latest=len(own) < len(arguments)), str(script), *own]
    if GUARD in os.environ:  # it is another one
        hand_over(command)
    return own


def hand_over(command: list[str]) -> None:
    """Go on as another process."""
    sys.stdout.flush()
    if sys.platform == "win32":  # exec there returns to the prompt at once
        import subprocess

        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)


def prepare(extra: str = "", latest: bool = False) -> str:
    """Return the path of a Python that has what is needed, with that extra: this or VENV's."""
    check_python()
    if os.environ.pop(GUARD, ""):  # whoever handed over has made sure of it
        return sys.executable
    wanted = requirements(extra)
    cut_off = Path(sys.prefix).resolve() == VENV.resolve() and stamp() == UNFINISHED
    if not (cut_off or latest) and fulfils(wanted):
        return sys.executable
    if latest or not is_ready(wanted):
        install(wanted, locked(extra), latest)
    os.environ[GUARD] = "yes"
    return str(PYTHON)


def check_python() -> None:
    """Raise LaunchError if the running Python is older than pyproject.toml asks for."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")  # an old Python has no tomllib
    (oldest,) = re.findall(r'^requires-python = ">=([\d.]+)"', text, re.MULTILINE)
    if sys.version_info < tuple(map(int, oldest.split("."))):
        raise LaunchError(
            f"Pixture needs Python {oldest} or newer, and {sys.executable} is "
            f"{sys.version.split()[0]}; install a newer one and start with that"
        )


def requirements(extra: str) -> list[str]:
    """Return what pyproject.toml asks for, as pip reads it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(project["optional-dependencies"][extra] if extra else [])]


def locked(extra: str) -> Path | None:
    """Return the file of versions to install; None where there is none, as in no checkout."""
    file = LOCKED / f"{extra or 'run'}.txt"
    return file if file.exists() else None


def lock_line() -> str:
    """Return a line for the stamp that is another one once other versions are locked."""
    from hashlib import sha256

    files = sorted(LOCKED.glob("*.txt"))
    return f"locked {sha256(b''.join(file.read_bytes() for file in files)).hexdigest()[:16]}"


def fulfils(wanted: Sequence[str]) -> bool:
    """Tell whether the running Python has what is wanted, in the wanted versions."""
    if fulfils_plainly(wanted):
        return True
    from importlib import metadata

    try:
        from packaging.requirements import Requirement

        return all(
            # A package whose installation broke off may have no version.
            each.specifier.contains(metadata.version(each.name) or "0", prereleases=True)
            for each in map(Requirement, wanted)
        )
    except (ImportError, OSError):
        # What metadata raises of what is absent, and where its backport is imported, of a package
        # whose installation broke off.
        return False


def fulfils_plainly(wanted: Sequence[str]) -> bool:
    """Tell the same where versions are nothing but numbers, as most are; False where they are not.

    It takes a tenth of the time: that of importing `packaging` and of reading whole records.
    """
    records = records_of_packages()
    for each in wanted:
        parts = re.match(r"[\w.-]*\w", each)
        record = records.get(normal_name(parts[0])) if parts else None
        version = plain_version(record) if record else None
        if not (parts and version and is_within(version, each[parts.end() :].strip())):
            return False
    return True


def is_within(version: tuple[int, ...], bounds: str) -> bool:
    """Tell whether a version is within bounds such as >=1.2,<2, all of which are plain."""
    plain = [
        re.match(r"([<>=!]=|[<>])(\d+(?:\.\d+)*)$", bound.strip())
        for bound in (bounds.split(",") if bounds else ())
    ]
    return all(each and COMPARED[each[1]](version, numbers(each[2])) for each in plain)


def records_of_packages() -> dict[str, Path | None]:
    """Return the folders of packages' records; None where it is not plain which one counts."""
    records: dict[str, Path | None] = {}
    for folder in dict.fromkeys(sys.path):
        here: dict[str, Path | None] = {}
        for name in os.listdir(folder or ".") if os.path.isdir(folder or ".") else ():  # noqa: PTH112, PTH208
            package, _, kind = name.rpartition(".")
            if kind in ("dist-info", "egg-info"):
                package = normal_name(package.partition("-")[0])
                is_plain = package not in here and kind == "dist-info"
                here[package] = Path(folder, name) if is_plain else None
        records = {**here, **records}
    return records


def plain_version(record: Path) -> tuple[int, ...] | None:
    """Return the version in a package's record if it is nothing but numbers."""
    try:
        head = (record / "METADATA").read_bytes()[:1000]
    except OSError:
        return None
    found = re.search(rb"^Version: (\d+(?:\.\d+)*)\r?$", head, re.MULTILINE)
    return numbers(found[1].decode()) if found else None


def numbers(version: str) -> tuple[int, ...]:
    """Return what plain versions are compared by: 1.0 is 1."""
    return tuple(map(int, re.sub(r"(\.0+)+$", "", version).split(".")))


def normal_name(package: str) -> str:
    """Return the one of a package's names that all others are the same as."""
    return re.sub(r"[-_.]+", "-", package).lower()


def stamp() -> str:
    """Return what the environment's stamp says."""
    return STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""


def is_ready(wanted: Sequence[str]) -> bool:
    """Tell whether all of this was installed in the environment, for the Python that is there."""
    said = set(stamp().splitlines())
    are_versions_right = bool(said & {LATEST, lock_line()}) or locked("") is None
    return PYTHON.exists() and are_versions_right and {str(PYTHON.resolve()), *wanted} <= said


def install(wanted: Sequence[str], versions: Path | None = None, latest: bool = False) -> None:
    """Bring the environment to what is wanted, whatever state it is in."""
    folder = VENV if VENV.exists() else ROOT
    if not os.access(folder, os.W_OK):
        raise LaunchError(
            f"{folder} cannot be written to, and what Pixture needs is installed there; "
            "copy Pixture to a folder of your own and start it from that"
        )
    with one_at_a_time():
        if not latest and is_ready(wanted):  # by now, through another start
            return
        if not PYTHON.exists() or (stamp() and str(PYTHON.resolve()) not in stamp()):
            make_environment()  # pip cannot mend what was cut off, or is for another Python
        before = stamp()
        STAMP.write_text(UNFINISHED, encoding="utf-8")
        try:
            run_pip(pip_arguments(wanted, versions, latest))
        except LaunchError:
            STAMP.write_text(before, encoding="utf-8")
            raise
        kind = LATEST if latest else lock_line()
        STAMP.write_text("\n".join([str(PYTHON.resolve()), kind, *wanted]), encoding="utf-8")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait while another start, or the pip that a killed one left, is at work."""
    if sys.platform == "win32":  # has no such lock
        yield
        return
    import fcntl

    with (ROOT / "pyproject.toml").open("r+b") as file:  # any file that is there would do
        os.set_inheritable(file.fileno(), True)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another start is preparing .venv; waiting for it")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def make_environment() -> None:
    """Make the environment anew, still without pip."""
    if not (find_spec("venv") and find_spec("ensurepip")):
        raise LaunchError(
            f"{sys.executable} came without venv or ensurepip, which make environments; install "
            "them (on Debian and Ubuntu, as root: apt install python3-venv) and start again"
        )
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])


def pip_arguments(wanted: Sequence[str], versions: Path | None, latest: bool) -> list[str]:
    """Return what pip is to install: files of known hashes, or whatever is newest."""
    if latest:
        return ["--upgrade", *wanted]
    if versions is None:
        return list(wanted)
    return ["--require-hashes", "--no-deps", "--requirement", str(versions)]


def run_pip(arguments: Sequence[str]) -> None:
    """Install with pip, after installing that where it is not there yet."""
    say(f"preparing {VENV}: the first time this takes a minute or two, and about 550 MB")
    try:
        run([str(PYTHON), "-m", "pip", "--version"])
    except LaunchError:
        run([str(PYTHON), "-m", "ensurepip", "--default-pip"])
    options = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    options += ["--only-binary", ":all:"]  # compiling SciPy would take half an hour, then fail
    run([str(PYTHON), "-m", "pip", "install", *options, *arguments], in_sight=True)


def run(command: Sequence[str], in_sight: bool = False) -> None:
    """Run a command, if in sight with its progress; raise LaunchError if it fails."""
    import subprocess

    said: list[str] = []
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PIP_USER": "0"},
        close_fds=False,  # so that the lock is held until this has ended, too
    ) as process:
        for line in process.stdout or ():
            said.append(line.strip())
            if in_sight:
                show_progress(said)
    if process.returncode:
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
    """Say in one line why a command failed."""
    errors = [line.partition(" ")[2] for line in said if line.startswith("ERROR: ")]
    reason = (errors or said or ["nothing was said"])[-1]
    if any("Retrying (" in line for line in said):
        return f"the package index does not answer; check the network and start again ({reason})"
    mend = "mend this and start again"
    if "No matching distribution found" in reason:  # a system or Python that is not locked for
        mend = f"start once with {LATEST} for other versions"
    return f"what Pixture needs could not be installed; {mend}: {reason}"


def say(line: str) -> None:
    """Tell the user, beside what the program itself prints."""
    print(f"pixture: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
