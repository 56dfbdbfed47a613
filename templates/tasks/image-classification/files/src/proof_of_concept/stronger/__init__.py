"""The stronger model: a small convolutional network in PyTorch, trained from scratch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from PIL import Image

from ..config import ProblemError, Project
from ..features import CELLS
from ..plumbing import store
from .network import SIDE, Network, as_tensor

BATCH = 64  # pictures that are looked at together


class NetworkModel:
    """What model.py's PictureModel has, by a network. It answers on the CPU, as a demo does.

    trained_on: see plumbing/seen.py.
    """

    about = "A convolutional network of six layers (PyTorch), trained from scratch."

    def __init__(self, network: Network, labels: Sequence[str], trained_on: Any) -> None:
        self.network = network.cpu().eval()
        self.labels, self.trained_on = tuple(labels), trained_on

    def probabilities(self, pictures: Sequence[Image.Image]) -> np.ndarray:
        """(pictures, labels), each row adding up to 1."""
        return self._answers(as_tensor(pictures))

    @torch.inference_mode()
    def _answers(self, pixels: torch.Tensor) -> np.ndarray:
        """The same, of pictures (pictures, 3, SIDE, SIDE). Each is seen as it is and mirrored."""
        said = []
        for batch in pixels.split(BATCH):
            both = [self.network(seen).softmax(dim=1) for seen in (batch, batch.flip(3))]
            said.append((both[0] + both[1]) / 2)
        return torch.cat(said).double().numpy()

    def pushes(self, picture: Image.Image, label: int) -> np.ndarray:
        """(CELLS, CELLS): how far each square of the picture moved the log odds of `label`.

        That is, how much they fall when the square is covered by the average colour of all training
        pictures. Squares work together, so these need not add up to anything.
        """
        pixels = as_tensor([picture])
        covered = pixels.repeat(CELLS**2, 1, 1, 1)
        edges = np.linspace(0, SIDE, CELLS + 1).round().astype(int)
        for number in range(CELLS**2):
            down, right = divmod(number, CELLS)
            rows, columns = slice(*edges[down : down + 2]), slice(*edges[right : right + 2])
            covered[number, :, rows, columns] = self.network.mean[0]
        shares = self._answers(torch.cat([pixels, covered]))[:, label].clip(1e-6, 1 - 1e-6)
        odds = np.log(shares / (1 - shares))
        return (odds[0] - odds[1:]).reshape(CELLS, CELLS)


def save(model: NetworkModel, project: Project) -> Any:
    """Write the model, and return its file: the weights are kept as plain arrays."""
    weights = {name: value.numpy() for name, value in model.network.state_dict().items()}
    kept = {"weights": weights, "trained_on": model.trained_on}
    return store.save(kept, project, store.STRONGER)


def load(project: Project) -> NetworkModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    network = Network(len(project.labels))
    try:
        weights = {name: torch.as_tensor(value) for name, value in kept["weights"].items()}
        network.load_state_dict(weights)
    except (RuntimeError, AttributeError, TypeError) as error:
        raise ProblemError("The network was changed since the training: train it again.") from error
    return NetworkModel(network, project.labels, kept["trained_on"])
