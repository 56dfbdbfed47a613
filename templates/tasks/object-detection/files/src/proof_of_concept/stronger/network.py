"""The network: from a picture to a heat map for each label, and from these to boxes.

After CenterNet (Zhou, Wang, Kraehenbuehl 2019, "Objects as Points"): a thing is a point, the middle
of its box, and everything else is read off at that point.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn import functional

from .changes import Seen

LONG_SIDE = 192  # pixels of the longer side of every picture, as the network sees it
STEP = 4  # pixels between two points of the heat map
DEEPEST = 16  # pixels between two points of the coarsest layer: sides are filled up to a multiple
WIDTH = 24  # channels of the first layers; later ones have up to three times as many
SHAPE = 4  # numbers at each point: how far right and down the middle lies, log width, log height
SPREAD = 0.16  # how far around a middle the heat map is warm, in sides of its box
RARE = -4.0  # the log odds of a thing that an untrained network gives every point


class Network(nn.Module):
    """Down to where one point sees a whole thing, and up again to where it says the place exactly.

    mean, std: (1, 3, 1, 1) of the colours of the training pictures; size: (2,) the log of the
    median width and height of their boxes. They are kept with the weights.
    """

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(1, 3, 1, 1))
        self.register_buffer("std", torch.ones(1, 3, 1, 1))
        self.register_buffer("size", torch.zeros(2))
        self.fine = nn.Sequential(layer(3, WIDTH, 2), layer(WIDTH, WIDTH, 2), layer(WIDTH, WIDTH))
        self.middle = nn.Sequential(layer(WIDTH, 2 * WIDTH, 2), layer(2 * WIDTH, 2 * WIDTH))
        self.coarse = nn.Sequential(layer(2 * WIDTH, 3 * WIDTH, 2), layer(3 * WIDTH, 2 * WIDTH))
        self.joined = layer(2 * WIDTH, WIDTH)
        self.last = layer(WIDTH, 2 * WIDTH)
        self.heat, self.shape = nn.Conv2d(2 * WIDTH, labels, 1), nn.Conv2d(2 * WIDTH, SHAPE, 1)
        nn.init.constant_(self.heat.bias, RARE)

    def forward(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(pictures, 3, height, width) from 0 to 1, to two maps of a STEP-th of these sides:

        log odds (pictures, labels, rows, columns) that a middle is there, and its SHAPE.
        """
        fine = self.fine((pixels - self.mean) / self.std)  # every 4 pixels
        middle = self.middle(fine)  # every 8
        middle = middle + larger(self.coarse(middle))  # every 16, seen by every 8
        seen = self.last(fine + larger(self.joined(middle)))
        return self.heat(seen), self.shape(seen)


def layer(channels: int, wider: int, stride: int = 1) -> nn.Module:
    """A convolution whose answers are brought to one scale, and whose negative ones are dropped."""
    convolution = nn.Conv2d(channels, wider, 3, stride=stride, padding=1, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(wider), nn.ReLU())


def larger(seen: torch.Tensor) -> torch.Tensor:
    """Twice as many rows and columns."""
    return functional.interpolate(seen, scale_factor=2, mode="bilinear", align_corners=False)


def as_pixels(pictures: Sequence[Image.Image]) -> tuple[np.ndarray, np.ndarray]:
    """Pictures in RGB to (pictures, height, width, 3), and how much smaller each became.

    All get the sides of the largest, filled up with grey on the right and below.
    """
    shrinks = np.array([max(one.size) / LONG_SIDE for one in pictures])
    small = []
    for picture, shrink in zip(pictures, shrinks, strict=True):
        size = [max(1, round(side / shrink)) for side in picture.size]
        small.append(np.asarray(picture.resize((size[0], size[1]), Image.Resampling.BOX)))
    sides = np.max([one.shape[:2] for one in small], axis=0)
    rows, columns = (-(-sides // DEEPEST) * DEEPEST).tolist()
    filled = np.full((len(small), rows, columns, 3), 127, dtype=np.uint8)
    for number, one in enumerate(small):
        filled[number, : one.shape[0], : one.shape[1]] = one
    return filled, shrinks


def as_tensor(pixels: np.ndarray) -> torch.Tensor:
    """(pictures, height, width, 3) to (pictures, 3, height, width), from 0 to 1."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255


def targets(
    one: Seen, shape: Sequence[int], size: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What the network should say of a picture: heat (labels, rows, columns), SHAPE, and where.

    shape: labels, rows, columns; size: (2,) see Network. The last is 1 where a middle is.
    """
    _, rows, columns = shape
    heat = np.zeros(tuple(shape), dtype=np.float32)
    shapes, there = (
        np.zeros((SHAPE, rows, columns), np.float32),
        np.zeros((rows, columns), np.float32),
    )
    down, right = np.mgrid[:rows, :columns]
    for label, (x, y, width, height) in zip(one.labels, one.boxes, strict=True):
        middle = (x + width / 2) / STEP, (y + height / 2) / STEP
        column, row = min(int(middle[0]), columns - 1), min(int(middle[1]), rows - 1)
        spread = np.maximum(SPREAD * np.array([width, height]) / STEP, 0.8)
        away = ((right - column) / spread[0]) ** 2 + ((down - row) / spread[1]) ** 2
        heat[label] = np.maximum(heat[label], np.exp(-away / 2))
        logs = np.log(np.maximum([width, height], 1.0)) - size
        shapes[:, row, column] = (middle[0] - column, middle[1] - row, *logs)
        there[row, column] = 1
    return heat, shapes, there


def peaks(heat: torch.Tensor, shape: torch.Tensor, size: torch.Tensor, most: int) -> np.ndarray:
    """The best `most` points for each label: (pictures, labels, most, 5), best first.

    The numbers are x, y, width and height in pixels as the network sees them, and the log odds. A
    point next to a better one is none.
    """
    best = functional.max_pool2d(heat, 3, stride=1, padding=1)
    odds = heat.masked_fill(heat < best, -30.0).flatten(2)
    odds, places = odds.topk(min(most, odds.shape[2]), dim=2)  # (pictures, labels, most)
    flat = shape.flatten(2)  # (pictures, SHAPE, points)
    numbers = [flat[:, part].gather(1, places.flatten(1)).view_as(odds) for part in range(SHAPE)]
    right, down, wide, high = numbers
    columns = shape.shape[3]
    x = (places % columns + right) * STEP
    y = (places.div(columns, rounding_mode="floor") + down) * STEP
    width, height = ((log + middle).clamp(max=8).exp() for log, middle in
                     ((wide, size[0]), (high, size[1])))  # fmt: skip
    boxes = torch.stack([x - width / 2, y - height / 2, width, height, odds], dim=3)
    return boxes.double().cpu().numpy()
