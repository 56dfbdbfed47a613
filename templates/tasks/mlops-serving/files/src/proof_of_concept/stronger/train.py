"""Train the stronger rung: `train --model stronger`. It is registered too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from .. import config, registry
from ..config import Project
from ..plumbing.store import STRONGER
from ..train import figures, trained
from . import ABOUT, boosted, kept_version, save


def train(project: Project, seed: int) -> Path:
    """Train on the same rows as the simple rung and save the model. Returns its file."""
    model = replace(trained(project, seed, boosted), kind=ABOUT)
    path = save(model, project)
    number = registry.register(project, STRONGER, kept_version(model.version), figures(model))
    print(f"Registered as version {number}; `python -m {config.__package__}.registry list`")
    return path
