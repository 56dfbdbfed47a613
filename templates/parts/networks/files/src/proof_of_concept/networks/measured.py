"""Train a network in each framework there is, and set it beside the simple model."""

from __future__ import annotations

import time
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from .. import config
from ..config import ProblemError
from ..plumbing.intervals import compare
from ..plumbing.results import write_json
from .arrays import Answers, Arrays
from .numbers import arrays

FRAMEWORKS = {"pytorch": "torch", "tensorflow": "tensorflow", "jax": "jax"}


def there() -> list[str]:
    """The frameworks for which this repo has a network."""
    return [name for name in FRAMEWORKS if find_spec(f"{__package__}.in_{name}")]


def fitted(framework: str, given: Arrays, seed: int) -> Answers:
    """The network of one framework, trained. Raises ProblemError when that is not installed."""
    if framework not in there():
        raise ProblemError(f"There is no network in {framework!r} here: {', '.join(there())}.")
    if find_spec(FRAMEWORKS[framework]) is None:
        raise ProblemError(f"{framework} is not here: run `uv sync --extra {framework}` first.")
    return import_module(f"{__package__}.in_{framework}").fitted(given, seed)


def log_loss(truth: np.ndarray, answers: np.ndarray) -> float:
    """How surprised a model is by the truth, in nats, on average. 0 is best."""
    given = answers[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(given, 1e-7)).mean())


def accuracy(truth: np.ndarray, answers: np.ndarray) -> float:
    """The share of right answers."""
    return float((answers.argmax(axis=1) == truth).mean())


def measure(frameworks: Sequence[str], seed: int | None = None) -> list[dict[str, Any]]:
    """Train and compare, and write reports/networks.json.

    Each row has a framework, its seconds of training, and for either figure the network's value,
    the simple model's and the difference, with intervals. Raises ProblemError when there is no data
    or no simple model, or when that has seen the test part.
    """
    project = config.load_project()
    seed = project.seed if seed is None else seed
    given, rows = arrays(project, seed), []
    truth, simple = given.test_truth, given.simple
    for framework in frameworks:
        start = time.perf_counter()
        network = fitted(framework, given, seed)
        seconds = round(time.perf_counter() - start, 1)
        said, figures = network(given.test), {}
        for score in (log_loss, accuracy):
            sides = compare(
                lambda places, score=score: score(truth[places], simple[places]),
                lambda places, score=score, said=said: score(truth[places], said[places]),
                len(truth),
                seed=seed,
            )
            figures[score.__name__] = {
                "network": sides["model"],
                "simple": sides["baseline"],
                "difference": sides["difference"],
            }
        rows.append({"framework": framework, "train_seconds": seconds, "figures": figures})
    config.REPORTS.mkdir(parents=True, exist_ok=True)
    write_json(config.REPORTS / "networks.json", {"seed": seed, "tested": len(truth), "rows": rows})
    return rows
