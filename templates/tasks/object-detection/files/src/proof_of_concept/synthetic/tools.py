"""The tools of the synthetic pictures: a silhouette for each label, by its number.

Whatever a label is called, its tool looks different from the others: that is all a model can learn
from a drawing. `vary(low, high)` gives a random number, so that no two tools are quite the same.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .shapes import CLEAR, DARK, Part, arc, disc, limb, ring

Vary = Callable[[float, float], float]


def scalpel(vary: Vary) -> list[Part]:
    tip = vary(-0.01, 0.03)
    belly = [(0.03, -0.15), (0.085, -0.26), (0.07, -0.36)]
    blade = Part(np.array([(-0.04, -0.15), *belly, (tip, -0.5), (-0.04, -0.3)]))
    grip = [(0, 0.5), (0, 0.44), (0, 0.1), (0, -0.08), (0, -0.18)]
    return [limb(grip, [0.06, 0.1, 0.075, 0.11, 0.05]), blade]


def forceps(vary: Vary) -> list[Part]:
    gap, belly = vary(0.015, 0.05), vary(0.07, 0.09)
    return [
        limb(
            [(0, 0.5), (s * 0.04, 0.38), (s * belly, 0.05), (s * gap, -0.5)],
            [0.05, 0.06, 0.07, 0.02],
        )
        for s in (-1, 1)
    ]


def scissors(vary: Vary) -> list[Part]:
    spread, reach = vary(0.1, 0.14), vary(0.03, 0.08)
    parts = []
    for s in (-1, 1):
        parts += ring((s * spread, 0.4), (0.085, 0.11), 0.028)
        parts.append(limb([(s * spread * 0.8, 0.3), (0, -0.05)], [0.05, 0.08]))
        blade = [(0, 0), (-s * reach * 0.7, -0.25), (-s * reach, -0.5)]
        parts.append(limb(blade, [0.09, 0.08, 0.01]))
    return [*parts, disc((0, -0.03), 0.022, DARK)]


def clamp(vary: Vary) -> list[Part]:
    spread, bend = vary(0.07, 0.1), vary(0.08, 0.13)
    parts = []
    for s in (-1, 1):
        parts += ring((s * spread, 0.42), (0.065, 0.08), 0.024)
        parts.append(limb([(s * spread * 0.6, 0.35), (s * 0.035, -0.2)], [0.035, 0.045]))
    jaw = [(0, -0.18), (0.01, -0.32), (bend * 0.5, -0.42), (bend, -0.5)]
    parts.append(limb([(-0.06, 0.2), (0.06, 0.2)], [0.03, 0.03]))
    return [*parts, limb(jaw, [0.1, 0.07, 0.05, 0.03]), disc((0, -0.2), 0.02, DARK)]


def retractor(vary: Vary) -> list[Part]:
    size = vary(0.1, 0.14)
    hook = arc((size, -0.5 + size), size, 180, 350)
    shaft = limb([(0, 0.2), *hook], [0.05, *np.linspace(0.05, 0.035, len(hook))])
    return [shaft, *ring((0, 0.33), (0.085, 0.17), 0.035)]


def syringe(vary: Vary) -> list[Part]:
    pulled = vary(0.02, 0.16)
    return [
        limb([(0, -0.28), (0, -0.5)], [0.014, 0.008]),
        limb([(0, 0.2), (0, 0.33 + pulled)], [0.05, 0.05]),
        limb([(-0.07, 0.34 + pulled), (0.07, 0.34 + pulled)], [0.03, 0.03], DARK),
        limb([(0, 0.26), (0, -0.2), (0, -0.21), (0, -0.29)], [0.15, 0.15, 0.05, 0.04], CLEAR),
        limb([(-0.13, 0.26), (0.13, 0.26)], [0.03, 0.03], CLEAR),
        limb([(0, 0.1 + pulled / 2), (0, 0.06 + pulled / 2)], [0.14, 0.14], DARK),
    ]


def bowl(vary: Vary) -> list[Part]:
    long = vary(0.3, 0.34)
    wall = disc((0, 0), (0.23, long * 0.8), (168, 175, 182))
    return [disc((0, 0), (0.29, long)), wall, disc((0, 0.03), (0.16, long * 0.55))]


def spanner(vary: Vary) -> list[Part]:
    jaw = arc((0, -0.37), 0.1, -55 + vary(-6, 6), -305, 18)
    return [
        limb([(0, 0.35), (0, -0.3)], [0.075, 0.075]),
        limb(jaw, [0.07] * 18),
        *ring((0, 0.4), 0.1, 0.05),
    ]


def probe(vary: Vary) -> list[Part]:
    bend = vary(0.02, 0.07)
    return [
        limb([(bend, -0.47), (0, -0.36), (0, 0.15)], [0.022, 0.025, 0.035]),
        disc((bend, -0.47), 0.028),
        limb([(0, 0.1), (0, 0.16), (0, 0.44), (0, 0.5)], [0.04, 0.1, 0.1, 0.05], DARK),
    ]


def spoon(vary: Vary) -> list[Part]:
    wide = vary(0.09, 0.11)
    cup = [disc((0, -0.35), (wide, 0.15)), disc((0, -0.35), (wide * 0.7, 0.115), (176, 183, 190))]
    return [limb([(0, -0.25), (0, 0.2), (0, 0.5)], [0.035, 0.04, 0.09]), *cup]


def mallet(vary: Vary) -> list[Part]:
    half = vary(0.17, 0.2)
    head = [(-half, -0.4), (-half * 0.6, -0.4), (half * 0.6, -0.4), (half, -0.4)]
    handle = limb([(0, 0.05), (0, 0.5)], [0.08, 0.1], DARK)
    shaft = limb([(0, -0.35), (0, 0.1)], [0.045, 0.05])
    return [shaft, handle, limb(head, [0.2, 0.17, 0.17, 0.2])]


def rake(vary: Vary) -> list[Part]:
    wide = vary(0.1, 0.13)
    prongs = [limb([(x, -0.28), (x * 1.1, -0.5)], [0.035, 0.015]) for x in (-wide, 0, wide)]
    bar = limb([(-wide - 0.015, -0.28), (wide + 0.015, -0.28)], [0.045, 0.045])
    return [limb([(0, -0.28), (0, 0.3)], [0.045, 0.045]), bar, *prongs, *ring((0, 0.4), 0.1, 0.03)]


SILHOUETTES = (
    scalpel, forceps, scissors, clamp, retractor, syringe,
    bowl, spanner, probe, spoon, mallet, rake,
)  # fmt: skip


def silhouette(number: int, vary: Vary) -> list[Part]:
    """The parts of label `number`: after the twelfth the shapes come again, stubby or slender."""
    again, kind = divmod(number, len(SILHOUETTES))
    stretch = ((1.0, 1.0), (1.6, 0.75), (0.6, 1.0), (2.0, 0.55))[again % 4]
    return [
        Part(part.corners * stretch, part.colour, part.hole) for part in SILHOUETTES[kind](vary)
    ]
