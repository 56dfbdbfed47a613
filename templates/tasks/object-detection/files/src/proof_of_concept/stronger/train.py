"""Fit the network: five steps, two minutes on two cores. Run it by `train --model stronger`."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional
from tqdm import tqdm

from .. import data
from ..boxes.limits import curves
from ..config import Project
from ..data import Example
from ..plumbing import seen
from . import NetworkDetector, save
from .changes import Seen, changed
from .network import Network, as_pixels, as_tensor, targets

EPOCHS = 60  # times that every training picture is looked at, changed anew each time
BATCH = 8  # pictures of one step
RATE = 4e-3  # the largest step; it grows at first, and falls to nothing at the end
DECAY = 0.02  # how much weights are drawn to 0: many small ones instead of a few large ones
SHAPE_COUNTS = 0.5  # what place and size of a box count beside whether it is there


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
    pictures, held_out = prepare(parts.train), prepare(parts.validation)

    # 2. A network that knows nothing yet but the colours and the usual size of things.
    torch.manual_seed(seed)
    network = Network(len(project.labels))
    pixels = as_tensor(np.stack([one.pixels for one in pictures]))
    network.mean[:] = pixels.mean(dim=(0, 2, 3), keepdim=True)
    network.std[:] = pixels.std(dim=(0, 2, 3), keepdim=True)
    sides = np.concatenate([one.boxes[:, 2:] for one in pictures])
    network.size[:] = torch.from_numpy(np.log(np.median(sides, axis=0)))

    # 3. Learn, and keep the epoch that the validation part likes best.
    losses = fit(network, pictures, held_out, EPOCHS, seed)
    print(f"Kept the epoch with a validation loss of {min(loss for _, loss in losses):.3f}")

    # 4. From which score on is it there? The validation pictures decide.
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    model = NetworkDetector(network, project.labels, np.zeros((len(project.labels), 2)), trained_on)
    tops = np.array([model.tops(example.picture()) for example in parts.validation])
    model.limits = curves(tops, data.presence(parts.validation, len(project.labels)))

    # 5. Save it.
    return save(model, project)


def prepare(examples: Sequence[Example]) -> list[Seen]:
    """The pictures as the network sees them, all of one size."""
    pixels, shrinks = as_pixels([example.picture() for example in examples])
    rows = zip(pixels, shrinks, examples, strict=True)
    return [Seen(one, example.labels, example.boxes / shrink) for one, shrink, example in rows]


def fit(
    network: Network, pictures: list[Seen], held_out: list[Seen], epochs: int, seed: int
) -> list[tuple[float, float]]:
    """Train `network`, and leave it as it was after its best epoch.

    Returns the training and the validation loss of each epoch.
    """
    place, random = device(), np.random.default_rng(seed)
    network.to(device=place, memory_format=torch.channels_last)
    steps = max(1, len(pictures) // BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=epochs * steps)
    losses: list[tuple[float, float]] = []
    best = deepcopy(network.state_dict())
    for _ in (bar := tqdm(range(epochs), desc="Training")):
        network.train()
        total = 0.0
        for rows in np.array_split(random.permutation(len(pictures)), steps):
            batch = [changed(pictures[row], pictures, random) for row in rows]
            loss = loss_of(network, batch)
            optimiser.zero_grad()
            loss.backward()  # how the loss changes with each weight
            optimiser.step()  # a step against it
            pace.step()
            total += loss.item() / steps
        network.eval()
        with torch.inference_mode():
            parts = [held_out[at : at + BATCH] for at in range(0, len(held_out), BATCH)]
            sums = [loss_of(network, part).item() * len(part) for part in parts]
        unseen = sum(sums) / len(held_out)
        if unseen <= min((loss for _, loss in losses), default=unseen):
            best = deepcopy(network.state_dict())
        losses.append((total, unseen))
        bar.set_postfix_str(f"loss {total:.3f}, validation {unseen:.3f}")
    network.load_state_dict(best)
    return losses


def loss_of(network: Network, batch: Sequence[Seen]) -> torch.Tensor:
    """How wrong the network is about these pictures: its heat maps, and the box at each middle."""
    place = network.mean.device
    heat, shape = network(as_tensor(np.stack([one.pixels for one in batch])).to(place))
    size = network.size.cpu().numpy()
    wanted = [targets(one, heat.shape[1:], size) for one in batch]
    warm, shapes, there = (
        torch.from_numpy(np.stack(part)).to(place) for part in zip(*wanted, strict=True)
    )
    # Focal loss: points that are told apart well already count little, and near a middle a warm
    # answer is hardly wrong.
    sure = heat.sigmoid().clamp(1e-4, 1 - 1e-4)
    right = -((1 - sure) ** 2) * sure.log() * (warm == 1)
    wrong = -((1 - warm) ** 4) * sure**2 * (1 - sure).log() * (warm < 1)
    things = there.sum().clamp(min=1)
    off = functional.smooth_l1_loss(shape, shapes, reduction="none", beta=0.2) * there[:, None]
    return ((right + wrong).sum() + SHAPE_COUNTS * off.sum()) / things
