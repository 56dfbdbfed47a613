"""The network, and what it is shown: pictures as numbers, and changed ones to learn more from."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn import functional

SIDE = 64  # pixels: every picture is squeezed into a square of this side
WIDTH = 24  # channels of the first layers; later ones have two and four times as many
DROPPED = 0.3  # share of what was seen that is left out at random, in training alone


class Network(nn.Module):
    """Six convolutions, each looking at 3 x 3 squares of what the one before saw.

    mean, std: (1, 3, 1, 1) of the colours of the training pictures, kept with the weights.
    """

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(1, 3, 1, 1))
        self.register_buffer("std", torch.ones(1, 3, 1, 1))
        self.body = nn.Sequential(
            layer(3, WIDTH, stride=2),  # (pictures, WIDTH, 32, 32)
            layer(WIDTH, WIDTH),
            nn.MaxPool2d(2),  # (pictures, WIDTH, 16, 16)
            layer(WIDTH, 2 * WIDTH),
            layer(2 * WIDTH, 2 * WIDTH),
            nn.MaxPool2d(2),  # (pictures, 2 * WIDTH, 8, 8)
            layer(2 * WIDTH, 4 * WIDTH),
            layer(4 * WIDTH, 4 * WIDTH),
        )
        self.head = nn.Sequential(nn.Dropout(DROPPED), nn.Linear(8 * WIDTH, labels))

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(pictures, 3, SIDE, SIDE) from 0 to 1, to (pictures, labels): scores, not yet shares."""
        seen = self.body((pixels - self.mean) / self.std)
        # Anywhere on the picture counts alike: what is there on average, and where it is strongest.
        return self.head(torch.cat([seen.mean(dim=(2, 3)), seen.amax(dim=(2, 3))], dim=1))


def layer(channels: int, wider: int, stride: int = 1) -> nn.Module:
    """A convolution whose answers are brought to one scale, and whose negative ones are dropped."""
    convolution = nn.Conv2d(channels, wider, 3, stride=stride, padding=1, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(wider), nn.ReLU())


def as_tensor(pictures: Iterable[Image.Image]) -> torch.Tensor:
    """Pictures in RGB to (pictures, 3, SIDE, SIDE), from 0 to 1."""
    small = [np.asarray(one.resize((SIDE, SIDE), Image.Resampling.BOX)) for one in pictures]
    return torch.from_numpy(np.stack(small)).permute(0, 3, 1, 2).float() / 255


def changed(pixels: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """The pictures (pictures, 3, SIDE, SIDE) turned, mirrored, moved, nearer, in another light.

    What they show stays the same, so the network learns not to mind.
    YOUR TURN (PLAN.md, week 5): what may change in your pictures, and what must not? An arrow that
    is mirrored is another arrow.
    """
    count = len(pixels)

    def drawn(*shape: int) -> torch.Tensor:
        return 2 * torch.rand(count, *shape, generator=random) - 1  # from -1 to 1

    angle, nearer = np.pi * drawn(), 1 + 0.2 * drawn()
    cosine, sine = torch.cos(angle) * nearer, torch.sin(angle) * nearer
    mirror = drawn().sign()
    turn = torch.stack([mirror * cosine, -sine, mirror * sine, cosine], dim=1).view(count, 2, 2)
    places = torch.cat([turn, 0.15 * drawn(2, 1)], dim=2)
    grid = functional.affine_grid(places, list(pixels.shape), align_corners=False)
    moved = functional.grid_sample(
        pixels, grid.to(pixels.device), padding_mode="reflection", align_corners=False
    )
    brighter, tinted = 1 + 0.25 * drawn(1, 1, 1), 0.06 * drawn(3, 1, 1)
    return (moved * brighter.to(pixels.device) + tinted.to(pixels.device)).clamp(0, 1)
