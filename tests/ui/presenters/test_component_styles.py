from dataclasses import replace

import numpy as np
import pytest

from segmenter import Recipe, segment
from segmenter.mixture.ordering import take
from segmenter.project import Project
from segmenter.regions.palette import default_styles
from ui.presenters.component_styles import component_styles


@pytest.fixture
def project(image) -> Project:
    recipe = Recipe(components=4)
    return Project(image, recipe).with_segmentation(segment(image, recipe))


def test_components_of_the_result_are_its_labels(project):
    assert component_styles(project.segmentation.mixture, project) == ((1, 2, 3, 4), project.styles)


def test_iterations_have_the_labels_of_their_result(project):
    first = project.segmentation.history.mixtures[0]

    assert component_styles(first, project)[0] == (1, 2, 3, 4)


def test_components_of_a_running_fit_go_on_from_the_nearest(project):
    shuffled = take(project.segmentation.mixture, np.array([2, 0, 3, 1]))
    labels, styles = component_styles(shuffled, project)

    assert labels == (3, 1, 4, 2)
    assert styles[0] is project.styles[2]


def test_a_component_that_is_new_has_no_label_and_a_colour_of_its_own(project):
    fewer = Project(project.image, Recipe(components=3)).with_segmentation(
        segment(project.image, Recipe(components=3))
    )
    labels, styles = component_styles(project.segmentation.mixture, fewer)

    assert sorted(labels) == [0, 1, 2, 3]
    assert len({style.colour for style in styles}) == 4


def test_the_first_fit_is_coloured_as_its_labels_will_be(project):
    mixture = project.segmentation.mixture
    shuffled = take(mixture, np.array([2, 0, 3, 1]))
    labels, styles = component_styles(shuffled, replace(project, segmentation=None, styles=()))

    assert labels == (0, 0, 0, 0)
    assert styles == tuple(default_styles(4)[i] for i in (2, 0, 3, 1))
