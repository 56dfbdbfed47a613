"""Fit the network: five steps, two minutes on two cores. Run it by `train --model stronger`."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.nn import functional
from tqdm import tqdm

from .. import data
from ..config import Project
from ..data import Example
from ..features import working_copy
from ..masks import VOID, resized
from ..plumbing import seen
from ..train import limit_of
from . import NetworkModel, save
from .network import Network, as_pixels, as_tensor, filled

EPOCHS = 55  # times that every training picture is looked at, changed anew each time
BATCH = 8  # pictures of one step
RATE = 6e-3  # the largest step; it grows at first, and falls to nothing at the end
DECAY = 0.02  # how much weights are drawn to 0: many small ones instead of a few large ones
NEARER, MOVED = (0.75, 1.33), 0.15  # the scale of a changed picture; share of a side it is moved by
Masked = tuple[np.ndarray, np.ndarray]  # pictures (n, height, width, 3), masks (n, height, width)


def device() -> torch.device:
    """A graphics card if there is one that PyTorch can use, else the processor."""
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def train(project: Project, seed: int) -> Path:
    """Train on the collected pictures and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    print(f"Training on {len(parts.train)} pictures, choosing with {len(parts.validation)}")
    learn, held_out = prepare(parts.train), prepare(parts.validation)

    # 2. A network that knows nothing yet.
    torch.manual_seed(seed)
    network = Network(len(project.labels))

    # 3. Learn, and keep the epoch that the validation part likes best.
    losses = fit(network, learn, held_out, EPOCHS, seed)
    print(f"Kept the epoch with a validation loss of {min(loss for _, loss in losses):.3f}")

    # 4. From when on is it marked? The validation pictures decide.
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    model = NetworkModel(network, project.labels, 1.0, trained_on)
    model.limit = limit_of(model, parts.validation)

    # 5. Save it.
    return save(model, project)


def prepare(examples: Sequence[Example]) -> Masked:
    """The pictures and masks as the network sees them, all of one size."""
    pictures = [example.picture() for example in examples]
    sizes = [working_copy(picture).size for picture in pictures]
    ids = [resized(e.mask(), size) for e, size in zip(examples, sizes, strict=True)]
    return as_pixels(pictures), filled(ids)


def fit(
    network: Network, learn: Masked, held_out: Masked, epochs: int, seed: int
) -> list[tuple[float, float]]:
    """Train `network`, and leave it as it was after its best epoch.

    Returns the training and the validation loss of each epoch.
    """
    place, random = device(), np.random.default_rng(seed)
    network.to(device=place, memory_format=torch.channels_last)
    steps = max(1, len(learn[0]) // BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=epochs * steps)
    losses: list[tuple[float, float]] = []
    best = deepcopy(network.state_dict())
    for _ in (bar := tqdm(range(epochs), desc="Training")):
        network.train()
        total = 0.0
        for rows in np.array_split(random.permutation(len(learn[0])), steps):
            batch = [changed(learn[0][row], learn[1][row], random) for row in rows]
            loss = loss_of(network, *map(np.stack, zip(*batch, strict=True)))
            optimiser.zero_grad()
            loss.backward()  # how the loss changes with each weight
            optimiser.step()  # a step against it
            pace.step()
            total += loss.item() / steps
        network.eval()
        with torch.inference_mode():
            cuts = range(0, len(held_out[0]), BATCH)
            parts = [[side[at : at + BATCH] for side in held_out] for at in cuts]
            sums = [loss_of(network, *part).item() * len(part[0]) for part in parts]
        unseen = sum(sums) / len(held_out[0])
        if unseen <= min((loss for _, loss in losses), default=unseen):
            best = deepcopy(network.state_dict())
        losses.append((total, unseen))
        bar.set_postfix_str(f"loss {total:.3f}, validation {unseen:.3f}")
    network.load_state_dict(best)
    return losses


def loss_of(network: Network, pixels: np.ndarray, ids: np.ndarray) -> torch.Tensor:
    """How wrong the network is: pixel by pixel, and by how well whole areas are met (Dice)."""
    place = network.last.weight.device
    odds = network(as_tensor(pixels).to(place, memory_format=torch.channels_last))
    true = torch.from_numpy(ids.astype(np.int64)).to(place)
    judged = (true != VOID)[:, None]
    pixel_by_pixel = functional.cross_entropy(odds, true, ignore_index=VOID)
    wanted = functional.one_hot(true * judged[:, 0], odds.shape[1]).permute(0, 3, 1, 2) * judged
    said, wanted = (odds.softmax(dim=1) * judged)[:, 1:], wanted[:, 1:].float()
    both, whole = ((side).sum(dim=(0, 2, 3)) for side in (said * wanted, said + wanted))
    return pixel_by_pixel + (1 - (2 * both + 1) / (whole + 1)).mean()


def changed(pixels: np.ndarray, ids: np.ndarray, random: np.random.Generator) -> Masked:
    """A picture with its mask, mirrored, moved, nearer or farther, and in another light.

    YOUR TURN (PLAN.md, week 5): what may change in your pictures, and what must not?
    """
    rows, columns = ids.shape
    scale = float(np.exp(random.uniform(*np.log(NEARER))))
    right, down = random.uniform(-MOVED, MOVED, 2) * (columns, rows)
    back = (1 / scale, 0, columns / 2 * (1 - 1 / scale) - right / scale,
            0, 1 / scale, rows / 2 * (1 - 1 / scale) - down / scale)  # fmt: skip
    way, size = Image.Transform.AFFINE, (columns, rows)
    picture = Image.fromarray(pixels).transform(
        size, way, back, Image.Resampling.BILINEAR, fillcolor=(127, 127, 127)
    )
    mask = Image.fromarray(ids).transform(size, way, back, fillcolor=VOID)
    sides = [np.asarray(picture, np.float32), np.asarray(mask)]
    for axis in (0, 1):
        if random.random() < 0.5:
            sides = [np.flip(side, axis) for side in sides]
    tint = np.float32(random.uniform(0.8, 1.2) * random.uniform(0.94, 1.06, 3))
    middle, contrast = sides[0].mean(), np.float32(random.uniform(0.85, 1.15))
    lit = ((sides[0] - middle) * contrast + middle) * tint
    return np.clip(lit, 0, 255).astype(np.uint8), np.ascontiguousarray(sides[1])
