"""The programs that exports are opened in, and how each gets an environment of its own."""

import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

READERS = Path(__file__).with_name("readers")


@dataclass(frozen=True, slots=True)
class Program:
    """A program, or a library that programs read files by.

    Attributes
    ----------
    name : str
    packages : tuple of str
        For ``pip``.
    alone : tuple of str
        For ``pip install --no-deps``: what they ask for besides is large and not needed to read.
    system : tuple of str
        For ``apt-get``, on Debian or Ubuntu.
    needs : str
        A file of the system's packages, by which they are known to be there.
    own : bool
        Whether it is Pixture, in the environment that this runs in.
    """

    name: str
    packages: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    system: tuple[str, ...] = ()
    needs: str = ""
    own: bool = False

    @property
    def reader(self) -> Path:
        """The script that reads the exports by the program's own code."""
        return READERS / f"read_{self.name.replace('-', '_')}.py"

    def python(self, environments: Path) -> Path:
        """Return the interpreter of the program's environment."""
        if self.own:
            return Path(sys.executable)
        folder = "Scripts" if sys.platform == "win32" else "bin"
        return environments / self.name / folder / "python"

    def is_there(self, environments: Path) -> bool:
        """Whether the program can be run."""
        stamp = environments / self.name / "installed.txt"
        return self.own or (stamp.exists() and (not self.needs or Path(self.needs).exists()))

    def advice(self) -> str:
        """Return how it can be installed, in one line."""
        told = f"python benchmarks/peers --install {self.name}"
        return f"apt-get install {' '.join(self.system)} && {told}" if self.system else told

    def install(self, environments: Path) -> None:
        """Make the environment; what the system has to have is left to whoever may install it."""
        if self.own:
            return
        folder, python = environments / self.name, str(self.python(environments))
        venv.create(folder, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, "numpy", *self.packages], check=True)
        if self.alone:
            subprocess.run([*install, "--no-deps", *self.alone], check=True)
        (folder / "installed.txt").touch()


PROGRAMS = {
    program.name: program
    for program in (
        Program("pixture", own=True),
        Program(
            "imagej",
            ("jpype1",),
            system=("imagej", "default-jre-headless"),
            needs="/usr/share/java/ij.jar",
        ),
        Program("napari", ("napari", "napari-tiff")),
        Program("gdal", ("rasterio", "pyogrio", "shapely")),
        Program("qupath", ("shapely",)),
        Program("labelme", ("labelme",)),
        Program("datumaro", ("datumaro",)),
        Program("pycocotools", ("pycocotools", "pillow")),
        Program("ultralytics", ("opencv-python-headless", "pyyaml", "pillow"), ("ultralytics",)),
        Program("supervision", ("supervision", "opencv-python-headless")),
        Program("sahi", ("sahi",)),
        Program("label-studio", ("label-studio-sdk",)),
        Program("opencv", ("opencv-python-headless",)),
        Program("scikit-image", ("scikit-image",)),
        Program("psd-tools", ("psd-tools",)),
        Program("ome-types", ("ome-types", "tifffile")),
        Program("resvg", ("resvg-py", "pillow")),
        Program("gimp", ("pillow",), system=("gimp",), needs="/usr/bin/gimp"),
    )
}
