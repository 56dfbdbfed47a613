"""The stronger model: a small U-Net in PyTorch, trained from scratch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from PIL import Image

from ..config import ProblemError, Project
from ..features import working_copy
from ..plumbing import store
from .network import Network, as_pixels, as_tensor


class NetworkModel:
    """What model.py's Segmenter has, by a network. It answers on the CPU, as a demo does.

    trained_on: see plumbing/seen.py.
    """

    about = "A small U-Net (PyTorch), trained from scratch."

    def __init__(
        self, network: Network, labels: Sequence[str], limit: float, trained_on: Any
    ) -> None:
        self.network = network.cpu().eval()
        self.labels, self.limit, self.trained_on = tuple(labels), limit, trained_on

    @torch.inference_mode()
    def likely(self, picture: Image.Image) -> np.ndarray:
        """See Segmenter. The picture is seen as it is and mirrored, and both are averaged."""
        mirrored = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        shares = self.network(as_tensor(as_pixels([picture, mirrored]))).softmax(dim=1)
        columns, rows = working_copy(picture).size  # what was filled up is cut off again
        shares = shares[..., :rows, :columns]
        return ((shares[0] + shares[1].flip(2)) / 2).permute(1, 2, 0).numpy()


def save(model: NetworkModel, project: Project) -> Any:
    """Write the model, and return its file: the weights are kept as plain arrays."""
    weights = {name: value.numpy() for name, value in model.network.state_dict().items()}
    kept = {"weights": weights, "limit": model.limit, "trained_on": model.trained_on}
    return store.save(kept, project, store.STRONGER)


def load(project: Project) -> NetworkModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    network = Network(len(project.labels))
    try:
        weights = {name: torch.as_tensor(value) for name, value in kept["weights"].items()}
        network.load_state_dict(weights)
        return NetworkModel(network, project.labels, float(kept["limit"]), kept["trained_on"])
    except (RuntimeError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise ProblemError("The network was changed since the training: train it again.") from error
