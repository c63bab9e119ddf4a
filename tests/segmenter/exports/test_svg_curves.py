"""Smooth outlines: neighbours share their borders, and nothing leaves the pixels by far."""

import io
import re
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from scipy.spatial.distance import directed_hausdorff

from segmenter import Recipe, image_from_array, segment
from segmenter.exports import FORMATS
from segmenter.exports.job import ExportJob
from segmenter.regions.label_map import LabelMap
from segmenter.regions.palette import default_styles

TOLERANCES = (0.5, 1.5, 6.0)
STEP = re.compile(r"([MLQHVz])([^MLQHVz]*)")


@pytest.fixture(scope="module")
def job(wavy):
    pixels = (wavy * 60).astype(np.uint8)
    result = segment(image_from_array(pixels, name="wavy.png"), Recipe(components=4))
    return ExportJob(image_from_array(pixels, name="wavy.png"), result, default_styles(4))


@pytest.fixture(scope="module")
def wavy():
    """Labels 1…4: bands with wavy borders, and islands down to a single pixel."""
    rows, columns = np.mgrid[:90, :120]
    labels = 1 + ((rows + 8 * np.sin(columns / 9)) // 30).clip(0, 2)
    labels[(rows - 45) ** 2 + (columns - 60) ** 2 < 100] = 4
    labels[10, 20] = labels[70:72, 30:32] = 4
    labels[20:40, 90:110] = 4
    return labels


def smooth(job, tolerance):
    objects = replace(job.segmentation.recipe.objects, simplify=tolerance)
    recipe = replace(job.segmentation.recipe, objects=objects)
    return replace(job, segmentation=replace(job.segmentation, recipe=recipe))


def rings_of(job):
    """Read the paths back: rings of each label as points along them."""
    file = io.BytesIO()
    FORMATS["svg"].write(job, file)
    file.seek(0)
    assert FORMATS["svg"].is_same(job, file)
    root = ElementTree.fromstring(file.getvalue())
    return {
        int(path.attrib["id"].removeprefix("label-")): walked(path.attrib["d"])
        for path in root.iter("{http://www.w3.org/2000/svg}path")
    }


def walked(text):
    rings: list[list[np.ndarray]] = []
    for word, rest in STEP.findall(text):
        numbers = np.array(re.findall(r"[-\d.]+", rest), float)
        if word in "HV":
            place = rings[-1][-1][-1:].copy()
            place[0, int(word == "V")] = numbers[0]
            rings[-1].append(place)
            continue
        places = numbers.reshape(-1, 2)
        if word == "M":
            rings.append([places])
        elif word == "L":
            rings[-1].append(places)
        elif word == "Q":
            begin, (pull, end) = rings[-1][-1][-1], places
            t = np.array([[0.25], [0.5], [0.75], [1.0]])
            rings[-1].append((1 - t) ** 2 * begin + 2 * (1 - t) * t * pull + t**2 * end)
    return [np.concatenate(ring) for ring in rings]


def area(ring):
    x, y = ring.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) / 2)


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_neighbours_share_their_borders_so_that_all_areas_add_up_to_the_photos(job, tolerance):
    found = rings_of(smooth(job, tolerance))

    assert set(found) == set(job.ids)
    areas = {label: sum(map(area, rings)) for label, rings in found.items()}
    assert sum(areas.values()) == pytest.approx(90 * 120, abs=1e-6)
    for label, own in areas.items():
        pixels = np.count_nonzero(job.segmentation.labels == label)
        assert own == pytest.approx(pixels, abs=0.1 * tolerance * pixels + 4)


@pytest.mark.parametrize("tolerance", TOLERANCES)
def test_no_outline_leaves_the_edges_of_pixels_by_much_more_than_the_tolerance(job, tolerance):
    exact, found = rings_of(job), rings_of(smooth(job, tolerance))

    for label, rings in found.items():
        away, _, _ = directed_hausdorff(np.concatenate(rings), fine(exact[label]))
        assert away <= 1.5 * tolerance + 0.1


def fine(rings):
    """Points every tenth of a pixel along rings of straight lines."""
    parts = []
    for ring in rings:
        for a, b in zip(ring, np.roll(ring, -1, axis=0), strict=True):
            parts.append(np.linspace(a, b, max(2, int(10 * np.abs(b - a).sum()))))
    return np.concatenate(parts)


def test_no_island_is_lost_and_corners_stay_sharp(job):
    exact, found = rings_of(job), rings_of(smooth(job, 1.5))

    assert {label: len(rings) for label, rings in found.items()} == {
        label: len(rings) for label, rings in exact.items()
    }
    square = next(ring for ring in found[square_label(job)] if abs(area(ring) - 400) < 1)
    assert {(90, 20), (110, 20), (110, 40), (90, 40)} <= set(map(tuple, square))


def square_label(job):
    return int(job.segmentation.labels[30, 100])


def test_a_coarser_tolerance_takes_fewer_letters(job):
    sizes = []
    for tolerance in TOLERANCES:
        file = io.BytesIO()
        FORMATS["svg"].write(smooth(job, tolerance), file)
        sizes.append(len(file.getvalue()))

    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < sizes[0] / 2


def test_labels_left_out_leave_holes_whose_borders_are_curves_too(job):
    labels = job.segmentation.labels.copy()
    labels[labels == square_label(job)] = 0
    before = job.segmentation
    found = replace(before, map=LabelMap(labels, before.map.owners, before.map.tally))

    rings = rings_of(smooth(replace(job, segmentation=found), 1.5))

    whole = sum(area(ring) for each in rings.values() for ring in each)
    assert whole == pytest.approx(np.count_nonzero(labels), rel=0.02)
