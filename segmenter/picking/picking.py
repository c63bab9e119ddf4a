"""Click on it."""

from dataclasses import dataclass, replace

import numpy as np

from segmenter.picking.claims import claim
from segmenter.picking.ground import Ground, prepare
from segmenter.picking.walk import walk
from segmenter.regions.building import grow_steps, see_steps
from segmenter.regions.reduced import reduce_steps


@dataclass(frozen=True, slots=True, eq=False)
class Picking:
    ground: Ground
    seeds: np.ndarray
    claims: tuple
    part_labels: np.ndarray

    def click(self, row, column, inside=True):
        label = int(inside)
        g = self.ground
        f = g.reduced.factor
        row, column = row // f, column // f
        node = claim(g, self.part_labels, self.seeds, row, column, label)
        seeds = self.seeds.copy()
        seeds[g.parts[row, column] - 1] = label
        claims = (*self.claims, (node, label))
        t = np.zeros(len(seeds))
        for node, l in sorted(claims, key=lambda c: -g.areas[c[0]]):
            t[g.tree.starts[node] : g.tree.stops[node]] = l
        seeded = seeds >= 0
        t[seeded] = seeds[seeded]
        z = walk(g.matrix, t[None], seeded)[0]
        return Picking(g, seeds, claims, (z > 0.5).astype(np.uint8))

    @property
    def mask(self):
        return np.append(0, self.part_labels)[self.ground.parts] > 0


def start_picking(image):
    def last(steps):
        while True:
            try:
                next(steps)
            except StopIteration as e:
                return e.value
    sight = last(see_steps(reduce_steps(image, 500_000), 0))
    hierarchy = last(grow_steps(sight, sight.basins, 1))
    g = prepare(image, sight, hierarchy)
    n = len(g.graph.areas)
    return Picking(g, np.full(n, -1), (), np.zeros(n, np.uint8))
