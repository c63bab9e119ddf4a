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
    ids: list[int | None] = [
        next(iter(each)) if len(each) == 1 else None for each in groups.values()
    ]
    if len(set(ids)) < len(ids) or None in ids:
        ids = [None] * len(groups)
    pairs = list(zip(groups, ids, strict=True))
    # Files of ours have ids before names where those would else be listed in another order.
    numbered = all(group is not None and _after(group, name) for name, group in pairs)
    return [
        Listed(_after(group, name) if numbered else name, colours[name], group)
        for name, group in pairs
    ]


def _after(group: int | None, name: str) -> str:
    """Return what follows a label's id in its name; empty if it does not begin with that."""
    number, _, rest = name.partition(" ")
    return rest if number.lstrip("0") == str(group) else ""
