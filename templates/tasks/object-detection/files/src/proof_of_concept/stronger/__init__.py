"""The stronger model: a small convolutional detector in PyTorch, trained from scratch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from PIL import Image

from ..boxes import Found, suppress
from ..config import ProblemError, Project
from ..model import MOST
from ..plumbing import store
from .network import Network, as_pixels, as_tensor, peaks

OVERLAP = 0.4  # two boxes of one label that share more than this are the same thing
CANDIDATES = 12  # best points of one label that are looked at further


class NetworkDetector:
    """What model.py's Detector has, by a network. It answers on the CPU, as a demo does.

    limits: (labels, 2), how quickly the log odds of a point become certain, and from which on the
    thing is there; trained_on: see plumbing/seen.py.
    """

    about = "A convolutional network that marks the middle of things (PyTorch), from scratch."

    def __init__(
        self, network: Network, labels: Sequence[str], limits: np.ndarray, trained_on: Any
    ) -> None:
        self.network = network.cpu().eval()
        self.labels, self.limits, self.trained_on = tuple(labels), limits, trained_on

    def find(self, picture: Image.Image) -> list[Found]:
        """What is found for each label, in pixels of the picture."""
        found, shrink = self._points(picture)
        answers = []
        for points, (slope, threshold) in zip(found, self.limits, strict=True):
            kept = suppress(points[:, :4], points[:, 4], OVERLAP, MOST)
            above = slope * (points[kept, 4] - threshold)
            sure = 1 / (1 + np.exp(-np.clip(above, -30, 30)))
            answers.append(Found(points[kept, :4] * shrink, sure))
        return answers

    def tops(self, picture: Image.Image) -> np.ndarray:
        """(labels,): the log odds of the best point of each label."""
        return self._points(picture)[0][:, 0, 4]

    @torch.inference_mode()
    def _points(self, picture: Image.Image) -> tuple[np.ndarray, float]:
        """The best points (labels, CANDIDATES, 5), see `peaks`, and how much smaller it became.

        The picture is seen as it is and mirrored, and both are averaged.
        """
        pixels, shrinks = as_pixels([picture])
        plain = as_tensor(pixels)
        heat, shape = self.network(torch.cat([plain, plain.flip(3)]))
        both = (heat[:1] + heat[1:].flip(3)) / 2
        return peaks(both, shape[:1], self.network.size, CANDIDATES)[0], float(shrinks[0])


def save(model: NetworkDetector, project: Project) -> Any:
    """Write the model, and return its file: the weights are kept as plain arrays."""
    weights = {name: value.numpy() for name, value in model.network.state_dict().items()}
    kept = {"weights": weights, "limits": model.limits, "trained_on": model.trained_on}
    return store.save(kept, project, store.STRONGER)


def load(project: Project) -> NetworkDetector:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    network = Network(len(project.labels))
    try:
        weights = {name: torch.as_tensor(value) for name, value in kept["weights"].items()}
        network.load_state_dict(weights)
        limits = np.asarray(kept["limits"], dtype=float).reshape(len(project.labels), 2)
    except (RuntimeError, AttributeError, TypeError, ValueError) as error:
        raise ProblemError("The network was changed since the training: train it again.") from error
    return NetworkDetector(network, project.labels, limits, kept["trained_on"])
