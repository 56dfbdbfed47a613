"""From pixels to numbers for each place: its colour, and what is around it.

A pixel alone says little: dark grey may be a gap or a shadow. So each gets how it differs from its
surroundings, near and far, and how rough these are.
"""

from __future__ import annotations

import numpy as np
from PIL import Image
from scipy import ndimage

LONG_SIDE = 192  # pixels; every picture is brought to this size first
STEP = 2  # the simple model answers for every second pixel each way
EVERY = (slice(STEP // 2, None, STEP),) * 2  # these pixels
NEAR, FAR = (1, 3), (9, 25, 61)  # pixels: how far around a place is looked
DARK = 8  # of 255: below that, brightness is noise


def working_copy(picture: Image.Image) -> Image.Image:
    """The picture with a long side of LONG_SIDE."""
    shrink = max(picture.size) / LONG_SIDE
    size = [max(2 * STEP, round(side / shrink)) for side in picture.size]
    return picture.resize((size[0], size[1]), Image.Resampling.BOX)


def colours(picture: Image.Image) -> np.ndarray:
    """(height, width, 3) around 0: how light, how red and how yellow each pixel is.

    As logarithms, less the picture's own middle: a lamp or a shadow multiplies, so it only adds.
    """
    red, green, blue = np.moveaxis(np.log(np.asarray(picture, np.float32) + DARK), 2, 0)
    told = np.stack([(red + green + blue) / 3, red - green, (red + green) / 2 - blue], axis=2)
    return told - np.median(told, axis=(0, 1))


def describe(picture: Image.Image) -> np.ndarray:
    """A working copy to (height // STEP, width // STEP, numbers), float32."""
    told = colours(picture)
    light = told[..., 0]
    parts = [told]
    for sigma in NEAR:
        parts.append(ndimage.gaussian_filter(told, (sigma, sigma, 0)))
        parts.append(ndimage.gaussian_gradient_magnitude(light, sigma)[..., None])
    for size in FAR:
        around = np.stack([ndimage.uniform_filter(one, size) for one in np.moveaxis(told, 2, 0)], 2)
        parts.append(told - around)
        spread = ndimage.uniform_filter(light**2, size) - around[..., 0] ** 2
        parts.append(np.sqrt(np.maximum(spread, 0))[..., None])
    parts.append(ridges(light)[..., None])
    return np.concatenate(parts, axis=2)[EVERY]


def ridges(light: np.ndarray) -> np.ndarray:
    """(height, width): how much a place is the middle of a thin line darker than both its sides."""
    smooth = ndimage.gaussian_filter(light, 1.5)
    (down, across), (_, right) = (np.gradient(slope) for slope in np.gradient(smooth))
    return (down + right) / 2 + np.sqrt(((down - right) / 2) ** 2 + across**2)
