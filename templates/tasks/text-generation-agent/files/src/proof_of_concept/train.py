"""Learn what a request wants, and when to ask a person instead: four steps, two seconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline, make_pipeline
from threadpoolctl import threadpool_limits

from . import data
from .agent import run
from .config import ProblemError, Project
from .model import RulePlanner, intent_of, save
from .planning.hints import hints
from .plumbing import seen
from .scores import WRONG_COSTS, Outcome
from .tools import READS, Tool, tools_of
from .world import World
from .world.requests import Request

FOLDS = 5
TRIED = np.linspace(0.0, 0.8, 17).tolist()


def train(project: Project, seed: int) -> Path:
    """Train on the collected requests, and save the model. Returns its file."""
    # 1. Read and split: it learns from train and validation parts. The test part stays untouched.
    world, requests = data.load(project)
    tools = tools_of(project, world)
    parts = data.split(requests, seed)
    rows = [*parts.train, *parts.validation]
    print(f"Training on {len(rows)} requests")
    if not rows:
        raise ProblemError(
            f"{len(parts.test)} requests are too few to learn from: write at least "
            f"{data.FEWEST_TO_LEARN}, some of every kind."
        )

    # 2. Choose the certainty below which a person is asked: where most is done right, less what the
    # wrong actions cost. Each request is read by a classifier that has not seen its wording.
    # An order in a message is understood all too well: no certainty about the request keeps it
    # out, so those have no say here.
    ends: list[Outcome] = []
    sure: list[float] = []
    for learnt, tried in folds(rows):
        fold = fitted(learnt, world, tools)
        ends += [Outcome(row, run(fold, row.text, world, tools)) for row in tried]
        readings = [fold.read(row.text) for row in tried]
        sure += [1.0 if one.intent in READS else one.sure for one in readings]
    own = np.array([not one.attack for one in ends], dtype=bool)
    threshold, done = chosen([one for one in ends if not one.attack], np.array(sure)[own])
    wrong = [one.wrong_action and at >= threshold for one, at in zip(ends, sure, strict=True)]
    asks = f"below {threshold:.2f}" if threshold > 0 else "only before changes"
    print(f"Asks a person {asks}: {done:.0%} done right of wordings it has not seen")

    # 3. Learn from all of them.
    model = fitted(rows, world, tools)
    model.threshold, model.wrong = threshold, float(np.mean(wrong or [0]))

    # 4. Keep what it was trained on with it.
    model.trained_on = seen.trained_on(data.contents(rows), seed)
    return save(model, project)


def folds(rows: Sequence[Request]) -> Iterator[tuple[list[Request], list[Request]]]:
    """What to learn from and what to try, five times: a wording is on one side only."""
    groups = [row.group or row.text for row in rows]
    count = min(FOLDS, len(set(groups)))
    if count < 2:
        return
    for learnt, tried in GroupKFold(count).split(rows, groups=groups):
        known = [rows[at] for at in learnt]
        if len({row.kind for row in known}) > 2:
            yield known, [rows[at] for at in tried]


def fitted(rows: Sequence[Request], world: World, tools: Mapping[str, Tool]) -> RulePlanner:
    """A planner that has learnt the intents of these requests.

    Ids, names and values are masked, so that only the wording counts.
    """
    model = RulePlanner(world, tools, new_steps())
    read = [(row, model.slots.read(row.text)) for row in rows]
    known = [(slots, intent) for row, slots in read if (intent := intent_of(row, slots, tools))]
    if len({intent for _, intent in known}) < 2:
        raise ProblemError("All requests to learn from want the same: write some of other kinds.")
    with threadpool_limits(1):
        model.steps.fit(
            [hints(slots.masked) for slots, _ in known], [intent for _, intent in known]
        )
    return model


def chosen(ends: Sequence[Outcome], sure: np.ndarray) -> tuple[float, float]:
    """The best certainty to ask below, and the share of `ends` that are then right."""
    right, wrong, asks = (
        np.array([getattr(one, name) for one in ends], dtype=float)
        for name in ("right", "wrong_action", "needs_person")
    )
    scored = []
    for threshold in TRIED if ends else ():
        acts = sure >= threshold
        done = float(np.where(acts, right, asks).mean())
        scored.append((done - WRONG_COSTS * float((wrong * acts).mean()), done, -threshold))
    _, done, threshold = max(scored, default=(0.0, 0.0, 0.0))
    return -threshold, done


def new_steps() -> Pipeline:
    """The classifier of intents, untrained: words and pairs of words."""
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\w+|\?")
    return make_pipeline(words, LogisticRegression(C=20.0, max_iter=2000))
