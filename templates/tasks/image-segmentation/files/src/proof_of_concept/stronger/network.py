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

from ..features import working_copy
from ..masks import VOID

DEEPEST = 16  # pixels between two places of the coarsest layer: sides are filled up to a multiple
WIDTH = 16  # channels of the first layers; later ones have up to four times as many


class Network(nn.Module):
    """mean, std: (1, 3, 1, 1) of the colours of the training pictures, kept with the weights."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(1, 3, 1, 1))
        self.register_buffer("std", torch.ones(1, 3, 1, 1))
        # Half as fine at once: most of the time would go into the finest layer.
        self.first = layer(3, WIDTH, 2)
        self.down = nn.ModuleList(
            nn.Sequential(layer(n * WIDTH, m * WIDTH, 2), layer(m * WIDTH, m * WIDTH))
            for n, m in ((1, 2), (2, 4), (4, 4))
        )
        self.up = nn.ModuleList(
            nn.Sequential(layer((n + m) * WIDTH, m * WIDTH), layer(m * WIDTH, m * WIDTH))
            for n, m in ((4, 4), (4, 2), (2, 1))
        )
        self.fine = layer(3, WIDTH // 2)
        self.last = nn.Conv2d(WIDTH + WIDTH // 2, 1 + labels, 3, padding=1)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(pictures, 3, height, width) from 0 to 1, to log odds (pictures, 1 + labels, ...)."""
        pixels = (pixels - self.mean) / self.std
        seen = [self.first(pixels)]  # every 2 pixels
        for step in self.down:
            seen.append(step(seen[-1]))  # every 4, 8, 16
        found = seen.pop()
        for step in self.up:
            found = step(torch.cat([larger(found), seen.pop()], dim=1))
        return self.last(torch.cat([larger(found), self.fine(pixels)], dim=1))


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
