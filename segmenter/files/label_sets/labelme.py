"""The labels of a LabelMe file's shapes."""

from typing import Any

from segmenter.files.label_sets.listed import Listed


def labels_of_shapes(content: dict[str, Any]) -> list[Listed]:
    """Return the different labels, in the order in which they come.

    Files know neither ids nor, since version 4, colours. Where each label has one group of shapes,
    as in files of ours, the groups are ids.
    """
    shapes = [each for each in content["shapes"] if isinstance(each, dict)]
    groups: dict[str, set[Any]] = {}
    colours: dict[str, object] = {}
    for shape in shapes:
        name = shape.get("label")
        if not isinstance(name, str):
            continue
        group = shape.get("group_id")
        groups.setdefault(name, set()).add(group if type(group) is int else None)
        colours.setdefault(name, shape.get("fill_color") or shape.get("line_color"))
    ids = [next(iter(each)) if len(each) == 1 else None for each in groups.values()]
    if len(set(ids)) < len(ids) or None in ids:
        ids = [None] * len(groups)
    names = zip(groups, ids, strict=True)
    return [Listed(name, colours[name], group) for name, group in names]
