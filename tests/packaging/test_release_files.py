"""Files about a release agree with each other."""

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

from segmenter import __version__

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAME = "io.github.pixture.Pixture"


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def test_every_file_names_this_version():
    assert PROJECT["version"] == __version__
    assert f"\nversion: {__version__}\n" in read("CITATION.cff")
    assert f'{{% set version = "{__version__}" %}}' in read("packaging/conda-forge/meta.yaml")
    assert f"tag: v{__version__}\n" in read(f"packaging/flathub/{NAME}.yml")
    assert f"\n## {__version__}\n" in read("CHANGELOG.md")
    told = ElementTree.fromstring(read(f"packaging/linux/{NAME}.metainfo.xml"))
    newest = told.find("releases/release")
    assert newest is not None
    assert newest.attrib["version"] == __version__


def test_the_conda_recipe_asks_for_what_the_project_asks_for():
    recipe = read("packaging/conda-forge/meta.yaml")
    _, _, run = recipe.partition("  run:\n")
    asked = set(re.findall(r"^    - ([\w-]+) (\S+)$", run.partition("\ntest:")[0], re.MULTILINE))
    asked.discard(("python", ">={{"))

    wanted = set()
    for each in PROJECT["dependencies"]:
        name, limits = re.findall(r"([\w-]+)(.*)", each)[0]
        wanted.add((name.lower().replace("pyside6-essentials", "pyside6"), limits))
    assert asked == wanted


def test_the_desktop_entry_and_its_type_belong_together():
    entry = ConfigParser(interpolation=None)
    entry.read_string(read(f"packaging/linux/{NAME}.desktop"))
    types = entry["Desktop Entry"]["MimeType"].split(";")

    (kind,) = ElementTree.fromstring(read(f"packaging/linux/{NAME}.xml"))
    assert kind.attrib["type"] in types
    told = ElementTree.fromstring(read(f"packaging/linux/{NAME}.metainfo.xml"))
    assert told.findtext("provides/mediatype") == kind.attrib["type"]
    assert told.findtext("launchable") == f"{NAME}.desktop"
    assert (ROOT / "assets" / "icons" / "pixture.svg").exists()
