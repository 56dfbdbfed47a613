"""Learn what a request wants, and when to ask a person instead: four steps, about a second."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from threadpoolctl import threadpool_limits

from . import data
from .agent import run
from .config import ProblemError, Project
from .model import RulePlanner, intent_of, save
from .planning.hints import hints
from .plumbing import seen
from .scores import ATTACK, Outcome
from .tools import READS, tools_of

# How many requests done right a wrong action costs, when the limit below which it asks is chosen.
# YOUR TURN (PLAN.md, week 3): what is it to your user? A higher price asks more and does less.
WRONG_COSTS = 3.0
TRIED = np.linspace(0.0, 0.8, 17).tolist()


def train(project: Project, seed: int) -> Path:
    """Train on the collected requests, and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    world, requests = data.load(project)
    tools = tools_of(project, world)
    parts = data.split(requests, seed)
    print(f"Training on {len(parts.train)} requests, choosing with {len(parts.validation)}")
    if not parts.train:
        raise ProblemError(
            f"{len(parts.test)} requests are too few to learn from: write at least "
            f"{data.FEWEST_TO_LEARN}, some of every kind."
        )

    # 2. Learn the intent from the wording: ids, names and values are masked, so that only the
    # wording counts.
    model = RulePlanner(world, tools, new_steps())
    read = [(row, model.slots.read(row.text)) for row in parts.train]
    known = [(slots, intent) for row, slots in read if (intent := intent_of(row, slots, tools))]
    if len({intent for _, intent in known}) < 2:
        raise ProblemError("All requests to learn from want the same: write some of other kinds.")
    with threadpool_limits(1):
        model.steps.fit(
            [hints(slots.masked) for slots, _ in known], [intent for _, intent in known]
        )

    # 3. Choose the certainty below which a person is asked, on the validation part: where most is
    # done right, less what the wrong actions cost. An order in a message is understood all too
    # well: no certainty about the request keeps it out, so those have no say here.
    chosen_by = [row for row in parts.validation if row.kind != ATTACK]
    ends = [Outcome(row, run(model, row.text, world, tools)) for row in chosen_by]
    understood = [model.read(row.text) for row in chosen_by]
    sure = np.array([1.0 if one.intent in READS else one.sure for one in understood])
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
    model.threshold = -threshold
    asks = f"below {model.threshold:.2f}" if model.threshold > 0 else "only before changes"
    print(f"Asks a person {asks}: {done:.0%} done right on validation")

    # 4. Keep what it was trained on with it.
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return save(model, project)


def new_steps() -> Pipeline:
    """The classifier of intents, untrained: words and pairs of words."""
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\w+|\?")
    return make_pipeline(words, LogisticRegression(C=20.0, max_iter=2000))
