"""Find what a click means: which node of the tree it claims."""

import numpy as np

from segmenter.arrays import BoolArray
from segmenter.picking.ground import Ground

GAP_WEIGHT = 0.5
CENTRE_WEIGHT = 4.0
LEAF_PENALTY = 1.0
MOST_PIXELS = 40_000
LEAST_DEPTH = 0.5


def claim(ground: Ground, labels, seeds, row, column, label) -> int:
    tree = ground.tree
    part = int(ground.parts[row, column]) - 1
    candidates = []
    node = part
    while True:
        lo, hi = tree.starts[node], tree.stops[node]
        parent = tree.parents[node]
        if parent < 0 and candidates:
            break
        s = seeds[lo:hi]
        if node != part and ((s >= 0) & (s != label)).any():
            break
        gap = tree.heights[parent] - tree.heights[node] if parent >= 0 else 1.0
        if gap > 0:
            candidates.append((GAP_WEIGHT * np.log(gap) - LEAF_PENALTY * tree.leaf_sized[node], node))
        if parent < 0:
            break
        node = parent
    wrong = labels != label
    best, chosen = -np.inf, part
    for score, node in sorted(candidates, key=lambda c: -c[0]):
        if score <= best:
            break
        score += CENTRE_WEIGHT * np.log(centre(ground, wrong, node, row, column))
        if score > best:
            best, chosen = score, node
    return chosen


def centre(ground: Ground, wrong: BoolArray, node: int, row: int, column: int) -> float:
    from scipy.ndimage import distance_transform_edt

    top, left, bottom, right = ground.boxes[node]
    start, stop = ground.tree.starts[node], ground.tree.stops[node]
    step = max(1, int(np.ceil(np.sqrt((bottom - top) * (right - left) / MOST_PIXELS))))
    inside = np.zeros(len(wrong) + 1, bool)
    inside[start + 1 : stop + 1] = wrong[start:stop]
    region = inside[ground.parts[top:bottom:step, left:right:step]]
    depth = step * distance_transform_edt(np.pad(region, 1))[1:-1, 1:-1]
    y = min((row - top) // step, depth.shape[0] - 1)
    x = min((column - left) // step, depth.shape[1] - 1)
    return max(depth[y, x], LEAST_DEPTH) / max(depth.max(), LEAST_DEPTH)
