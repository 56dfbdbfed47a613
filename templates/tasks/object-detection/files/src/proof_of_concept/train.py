"""Fit the model: one template per label, from pictures with boxes, in five steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data
from .baseline.mean_template import mean_template
from .boxes.limits import set_limits
from .config import ProblemError, Project
from .data import Example
from .features import CELL, CHANNELS, pyramid, working_copy
from .model import Template
from .plumbing import seen, store
from .sampling import Levels, hard_negatives, random_negatives, windows_with

STRENGTH = 0.02  # C of the logistic regression: small, as a template has hundreds of weights
ROUNDS = (2, 1)  # of looking for hard negatives: on every second picture, then on all
AROUND = 1  # cells of background around the median box that belong to the template


def prepare(examples: Sequence[Example], title: str) -> tuple[list[Levels], list[np.ndarray]]:
    """For each picture its pyramid, and its true boxes (n, 4) in pixels of the working copy."""
    levels, truths = [], []
    for example in tqdm(examples, desc=title):
        small, shrink = working_copy(example.picture())
        levels.append(pyramid(small))
        truths.append(example.boxes / shrink)
    return levels, truths


# The matrices are small: on a busy machine, threads would wait for each other most of the time.
@threadpool_limits.wrap(limits=1)
def train(project: Project, seed: int) -> Path:
    """Train on the collected pictures and save the model. Returns its file."""
    rng = np.random.default_rng(seed)
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    print(f"Training on {len(parts.train)} pictures, choosing with {len(parts.validation)}")

    # 2. From pixels to edges and tones, at every scale.
    levels, truths = prepare(parts.train, "Edges and tones, train")
    validation_levels, _ = prepare(parts.validation, "Edges and tones, validation")
    there = data.presence(parts.validation, len(project.labels))

    templates, means = [], []
    for number in tqdm(range(len(project.labels)), desc="Fitting templates"):
        boxes_of = [
            truth[example.labels == number]
            for truth, example in zip(truths, parts.train, strict=True)
        ]
        # 3. The windows with the thing, and random ones without. Fit.
        template = empty_template(np.concatenate(boxes_of))
        positives = windows_with(levels, boxes_of, template)
        negatives = random_negatives(levels, boxes_of, template, rng)
        if not positives or not negatives:
            raise ProblemError(
                f"The boxes of {project.labels[number]!r} leave nothing around it to tell it from: "
                "take pictures from further away, or draw its boxes closer."
            )
        means.append(mean_template(template, positives, negatives))
        template = fit(template, positives, negatives)
        # 4. Where the template is fooled, it gets more examples of what the thing is not.
        # YOUR TURN (PLAN.md, week 3): what fools it in your pictures? Look at reports/mistakes.
        for step in ROUNDS:
            negatives += hard_negatives(levels[::step], boxes_of[::step], template)
            template = fit(template, positives, negatives)
        templates.append(template)
    # 5. From which score on is it there? The validation pictures decide, for the baseline too.
    content = {
        name: [asdict(template) for template in set_limits(kind, validation_levels, there)]
        for name, kind in (("templates", templates), ("means", means))
    }
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return store.save({**content, "trained_on": trained_on}, project)


def empty_template(sizes: np.ndarray) -> Template:
    """A template of zeros, as large as the median of the boxes (n, 4) and a little around it."""
    width, height = np.median(sizes[:, 2], axis=0).item(), np.median(sizes[:, 3]).item()
    columns, rows = (max(2, round(side / CELL)) + 2 * AROUND for side in (width, height))
    return Template(np.zeros((rows, columns, CHANNELS), np.float32), 0.0, 0.0, 1.0, (width, height))


def fit(template: Template, positives: list, negatives: list) -> Template:
    """The template with the weights that tell the positives from the negatives best."""
    examples = np.array(positives + negatives, dtype=np.float32)
    answers = np.arange(len(examples)) < len(positives)
    classifier = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=200)
    classifier.fit(examples, answers)
    weights = classifier.coef_.reshape(template.weights.shape).astype(np.float32)
    return replace(template, weights=weights, bias=float(np.ravel(classifier.intercept_)[0]))
