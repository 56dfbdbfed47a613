"""What pictures are taken of when nothing lies there: wood, cloth, a road, a leaf, from above."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageColor

# The colours of each, one of them a session, and how its texture comes about.
SURFACES: dict[str, tuple[tuple[str, ...], str]] = {
    "wood": (("#b07f4e", "#8f6239", "#c79a66"), "grain"),
    "fabric": (("#5a7896", "#7f8c82", "#9a9488"), "weave"),
    "drape": (("#2c6e8f", "#2f7f6b", "#48849c"), "weave"),
    "carpet": (("#8a7f74", "#6f7684"), "grit"),
    "concrete": (("#9a9890", "#acaaa2"), "mottled"),
    "road": (("#5f6163", "#6d6e6e", "#54575b"), "grit"),
    "soil": (("#7a5c43", "#8f7355"), "grit"),
    "sand": (("#cdb68c", "#d9c7a2"), "grit"),
    "grass": (("#5c7f3a", "#6b8a48"), "blades"),
    "water": (("#3f7391", "#4b8aa0"), "waves"),
    "metal": (("#a9b0b6", "#b9bdc0", "#949ba1"), "brushed"),
    "weld": (("#9aa0a5", "#a9adb0"), "bead"),
    "painted metal": (("#a33530", "#2f5d92", "#d9d9d6", "#3f4347"), "plain"),
    "cardboard": (("#b98f5c", "#c69f6e", "#ad824f"), "mottled"),
    "paper": (("#eeebe2", "#e6e1d3"), "plain"),
    "plastic": (("#d5d8da", "#c3ccd6", "#e2ded6"), "plain"),
    "glass": (("#b9ccd3", "#a9c2c9"), "plain"),
    "tiles": (("#dcd9cf", "#c9d3d6"), "tiles"),
    "wall": (("#d9d3c6", "#cfd4d2", "#e0dccb"), "mottled"),
    "roof": (("#9c4f38", "#7f5a4c", "#6b6f74"), "rows"),
    "solar": (("#27497c", "#223f6c"), "cells"),
    "leaf": (("#5a8f3c", "#6b9c45", "#4d8040"), "veins"),
    "skin": (("#d9ae90", "#b98566", "#8a5a41", "#e6c2a8"), "mottled"),
    "leather": (("#7a4b2c", "#3b332e", "#9c7048"), "mottled"),
    "rubber": (("#3a3b3d", "#46474a"), "grit"),
    "tissue": (("#dba5bd", "#cf95b4"), "mottled"),
    "slide": (("#e9e4e6", "#e3e7ea"), "plain"),
    "x-ray": (("#4a4d50", "#5a5d60"), "mottled"),
    "stone": (("#a59f94", "#8f8d88"), "mottled"),
    "board": (("#2c7a4c", "#256b58"), "tracks"),
    "steel": (("#b9bfc4", "#adb4ba"), "brushed"),
    "fruit": (("#c9503c", "#7fa548", "#d9a23c"), "mottled"),
}


def noise(rng: np.random.Generator, height: int, width: int, across: float, down: float = 0):
    """Soft noise (height, width) around 0: `across` and `down` are how wide its humps are."""
    rows, columns = (
        max(2, int(side / hump) + 2) for side, hump in ((height, down or across), (width, across))
    )
    coarse = rng.standard_normal((rows, columns), np.float32)
    fine = Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(fine)


def surface(kind: str, height: int, width: int, rng: np.random.Generator) -> np.ndarray:
    """A surface of a kind of SURFACES: (height, width, 3) of float32 from 0 to 255."""
    colours, texture = SURFACES[kind]
    colour = np.array(ImageColor.getrgb(str(rng.choice(colours))), np.float32)
    y = np.arange(height, dtype=np.float32)[:, None]
    x = np.arange(width, dtype=np.float32)[None]

    def soft(across: float, down: float = 0) -> np.ndarray:
        return noise(rng, height, width, across, down)

    if texture == "grain":
        rings = np.sin(y / rng.uniform(5, 9) + 2.5 * soft(220, 24))
        light = 0.08 * rings + 0.06 * soft(70, 1.5)
    elif texture == "weave":
        light = 0.06 * np.sin(x * 2.1) * np.sin(y * 2.1) + 0.09 * soft(110, 50)
    elif texture == "blades":
        light = 0.2 * soft(2, 7) + 0.14 * soft(5, 4) + 0.08 * soft(40)
    elif texture == "grit":
        light = 0.1 * soft(1.5) + 0.05 * soft(4) + 0.06 * soft(60)
    elif texture == "waves":
        light = 0.07 * np.sin(y / 4 + 3 * soft(60, 20)) + 0.06 * soft(30, 6)
    elif texture in ("brushed", "bead"):
        light = 0.05 * soft(90, 1) + 0.07 * soft(160, 110)
        if texture == "bead":  # a welded seam from left to right, in overlapping ripples
            off = (y - height * rng.uniform(0.42, 0.58) - 4 * soft(80)) / (height * 0.09)
            bead = np.clip(1 - off**2, 0, 1)
            light = light + bead * (0.12 * np.sin(x / 3.2 + 1.6 * off**2) - 0.25 * off - 0.1)
    elif texture == "tiles":
        side = rng.uniform(46, 64)
        light = 0.03 * soft(40) - 0.25 * ((x % side < 2) | (y % side < 2))
    elif texture == "rows":
        side = rng.uniform(16, 22)
        light = (
            0.12 * (y % side) / side
            + 0.06 * soft(9)
            - 0.2 * ((x + side * (y // side % 2)) % (side * 1.4) < 1.5)
        )
    elif texture == "cells":
        side = rng.uniform(34, 44)
        light = (
            0.05 * soft(60)
            + 0.5 * ((x % side < 1.5) | (y % side < 1.5))
            + 0.12 * (x % (side / 3) < 1)
        )
    elif texture == "veins":
        middle = np.abs(y - height / 2 - 5 * soft(150)) < 2.5
        side_veins = np.abs(((x - np.abs(y - height / 2)) % 52) - 26) < 1.6
        light = 0.06 * soft(30) + 0.03 * soft(3) + 0.22 * (middle | side_veins)
    elif texture == "tracks":
        light = (
            0.03 * soft(30)
            + 0.16 * ((x % 34 < 2) & (soft(40) > 0))
            + 0.16 * ((y % 30 < 2) & (soft(40) > 0.2))
        )
    elif texture == "mottled":
        light = 0.05 * soft(50) + 0.035 * soft(14) + 0.03 * soft(1.5)
    else:
        light = 0.02 * soft(60) + 0.012 * soft(1.5)
    return np.clip(colour * np.float32(rng.uniform(0.85, 1.12)) * (1 + light[..., None]), 0, 255)
