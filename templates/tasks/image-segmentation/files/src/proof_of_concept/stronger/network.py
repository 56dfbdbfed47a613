"""The network: a U-Net, from a picture to log odds for every pixel.

After Ronneberger, Fischer and Brox 2015, "U-Net": down to where one place sees a whole thing, and
up again, each time beside what was seen there on the way down.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn import functional

from ..features import DARK, working_copy
from ..masks import VOID

DEEPEST = 16  # pixels between two places of the coarsest layer: sides are filled up to a multiple
WIDTH = 20  # channels of the first layers; later ones have up to four times as many


class Network(nn.Module):
    """As many channels come out as there are labels, and one for the background."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        # Half as fine at once: most of the time would go into the finest layer.
        self.first = layer(3, WIDTH, 2)
        self.second = nn.Sequential(layer(WIDTH, 2 * WIDTH, 2), layer(2 * WIDTH, 2 * WIDTH))
        self.third = nn.Sequential(layer(2 * WIDTH, 3 * WIDTH, 2), layer(3 * WIDTH, 3 * WIDTH))
        self.bottom = nn.Sequential(layer(3 * WIDTH, 4 * WIDTH, 2), layer(4 * WIDTH, 3 * WIDTH))
        self.to_third = layer(6 * WIDTH, 2 * WIDTH)
        self.to_second = layer(4 * WIDTH, WIDTH)
        self.to_first = layer(2 * WIDTH, WIDTH)
        self.last = nn.Conv2d(WIDTH, 1 + labels, 1)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(pictures, 3, height, width) from 0 to 1, to log odds (pictures, 1 + labels, ...)."""
        # As logarithms, less the picture's mean: a lamp or a shadow multiplies, so it only adds.
        told = torch.log(255 * pixels + DARK)
        first = self.first(2 * (told - told.mean(dim=(2, 3), keepdim=True)))
        second = self.second(first)
        third = self.third(second)
        found = self.to_third(beside(self.bottom(third), third))
        found = self.to_second(beside(found, second))
        return larger(self.last(self.to_first(beside(found, first))))


def beside(coarse: torch.Tensor, fine: torch.Tensor) -> torch.Tensor:
    """What was found on the way up, made as fine as what was seen on the way down, and that."""
    return torch.cat([larger(coarse), fine], dim=1)


def layer(channels: int, wider: int, stride: int = 1) -> nn.Module:
    """A convolution whose answers are brought to one scale, and whose negative ones are dropped."""
    convolution = nn.Conv2d(channels, wider, 3, stride=stride, padding=1, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(wider), nn.ReLU())


def larger(seen: torch.Tensor) -> torch.Tensor:
    """Twice as many rows and columns."""
    return functional.interpolate(seen, scale_factor=2, mode="bilinear", align_corners=False)


def as_pixels(pictures: Sequence[Image.Image]) -> np.ndarray:
    """Pictures in RGB to working copies (pictures, height, width, 3).

    All get the sides of the largest, filled up with grey on the right and below.
    """
    return filled([np.asarray(working_copy(picture)) for picture in pictures], 127)


def filled(small: Sequence[np.ndarray], value: int = VOID) -> np.ndarray:
    """Pictures or masks as one array, with `value` where a smaller one has nothing."""
    sides = np.max([one.shape[:2] for one in small], axis=0)
    rows, columns = (-(-sides // DEEPEST) * DEEPEST).tolist()
    whole = np.full((len(small), rows, columns, *small[0].shape[2:]), value, dtype=np.uint8)
    for number, one in enumerate(small):
        whole[number, : one.shape[0], : one.shape[1]] = one
    return whole


def as_tensor(pixels: np.ndarray) -> torch.Tensor:
    """(pictures, height, width, 3) to (pictures, 3, height, width), from 0 to 1."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255
