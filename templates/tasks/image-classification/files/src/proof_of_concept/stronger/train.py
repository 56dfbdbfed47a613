"""Fit the network: four steps, about a minute on two cores. Run it by `train --model stronger`."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import torch
from torch.nn import functional

from .. import data
from ..config import Project
from ..examples import inputs
from ..plumbing import seen
from . import NetworkModel, save
from .network import Network, as_tensor, changed

EPOCHS = 60  # times that every training picture is looked at, changed anew each time
BATCH = 32  # pictures of one step
RATE = 3e-3  # the largest step; it grows at first, and falls to nothing at the end
DECAY = 0.05  # how much weights are drawn to 0: many small ones instead of a few large ones
SMOOTHING = 0.1  # of the truth, for some labels are wrong: no answer is to be wholly sure


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
    pixels, held_out = as_tensor(inputs(parts.train)), as_tensor(inputs(parts.validation))
    truth = torch.from_numpy(data.label_numbers(project, parts.train))
    held_out_truth = torch.from_numpy(data.label_numbers(project, parts.validation))

    # 2. A network that knows nothing yet but the colours of the training pictures.
    torch.manual_seed(seed)
    network = Network(len(project.labels))
    network.mean[:] = pixels.mean(dim=(0, 2, 3), keepdim=True)
    network.std[:] = pixels.std(dim=(0, 2, 3), keepdim=True)

    # 3. Learn, and keep the epoch that the validation part likes best.
    losses = fit(network, pixels, truth, held_out, held_out_truth, EPOCHS, seed)
    print(f"Kept the epoch with a validation log loss of {min(loss for _, loss in losses):.3f}")

    # 4. Save it.
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return save(NetworkModel(network, project.labels, trained_on), project)


def fit(
    network: Network,
    pixels: torch.Tensor,
    truth: torch.Tensor,
    held_out: torch.Tensor,
    held_out_truth: torch.Tensor,
    epochs: int,
    seed: int,
) -> list[tuple[float, float]]:
    """Train `network`, and leave it as it was after its best epoch.

    pixels, held_out: (pictures, 3, SIDE, SIDE); truth, held_out_truth: (pictures,), the numbers of
    their labels. Returns the training and the validation loss of each epoch.
    """
    place, random = device(), torch.Generator().manual_seed(seed)
    network.to(place)
    pixels, truth = pixels.to(place), truth.to(place)
    steps = max(1, len(pixels) // BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=epochs * steps)
    losses: list[tuple[float, float]] = []
    best = deepcopy(network.state_dict())
    for epoch in range(1, epochs + 1):
        network.train()
        total = 0.0
        for rows in torch.randperm(len(pixels), generator=random).chunk(steps):
            scores = network(changed(pixels[rows], random))  # forward: (rows, labels)
            loss = functional.cross_entropy(scores, truth[rows], label_smoothing=SMOOTHING)
            optimiser.zero_grad()
            loss.backward()  # how the loss changes with each weight
            optimiser.step()  # a step against it
            pace.step()
            total += loss.item() / steps
        network.eval()
        with torch.inference_mode():
            scores = network(held_out.to(place))
            unseen = functional.cross_entropy(scores, held_out_truth.to(place)).item()
        if unseen <= min((loss for _, loss in losses), default=unseen):
            best = deepcopy(network.state_dict())
        losses.append((total, unseen))
        if epoch % 10 == 0 or epoch == epochs:
            print(f"Epoch {epoch} of {epochs}: loss {total:.3f}, validation {unseen:.3f}")
    network.load_state_dict(best)
    return losses
