"""The categories of a COCO file."""

from typing import Any

from segmenter.files.label_sets.listed import Listed


def categories_of(content: dict[str, Any]) -> list[Listed]:
    """Return the categories; ``color`` is where panoptic files have it, and ours."""
    return [
        Listed(each.get("name"), each.get("color"), each.get("id"))
        for each in content["categories"]
        if isinstance(each, dict)
    ]
