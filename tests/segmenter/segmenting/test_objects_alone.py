from segmenter import Recipe, image_from_array, segment, segment_steps
from tests.segmenter.objects.scenes import blobs, image_of


def test_other_objects_are_asked_for_without_labelling_anew():
    image = image_from_array(image_of(blobs(40, 50)).planes[0])
    result = segment(image, Recipe(components=2))

    *_, step = segment_steps(image, result.recipe.changed(split=0.5), fitted=result)

    assert step.result is not None
    assert step.result.map is result.map
    assert step.result.recipe == Recipe(components=2, split=0.5)
