"""Train the stronger rung: `train --model stronger`. It is registered too."""

from __future__ import annotations

from pathlib import Path

from .. import registry
from ..config import Project
from ..plumbing.store import STRONGER
from ..train import figures, trained
from . import ExportedService, save


def train(project: Project, seed: int) -> Path:
    """Train on the same rows as the simple rung and save the model. Returns its file."""
    model = trained(project, seed, ExportedService)
    path = save(model, project)
    registry.register(project, STRONGER, figures(model))
    return path
