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
from .config import ProblemError, Project
from .data import Example
from .features import CELL, CHANNELS, pyramid, working_copy
from .model import Template, best_windows
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

    templates = []
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
        template = fit(template, positives, negatives)
        # 4. Where the template is fooled, it gets more examples of what the thing is not.
        # YOUR TURN (PLAN.md, week 3): what fools it in your pictures? Look at reports/mistakes.
        for step in ROUNDS:
            negatives += hard_negatives(levels[::step], boxes_of[::step], template)
            template = fit(template, positives, negatives)
        # 5. From which score on is it there? The validation pictures decide.
        best = [best_windows(each, template)[0] for each in validation_levels]
        tops = np.array([sums.max(initial=-30) for sums in best])
        templates.append(set_limit(template, tops, there[:, number]))
    content = {"templates": [asdict(template) for template in templates]}
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


def set_limit(template: Template, tops: np.ndarray, there: np.ndarray) -> Template:
    """The template with the limit that promises the best F1, and scores that mean how sure it is.

    tops: (pictures,) best sum of each; there: (pictures,) is the thing on it. The curve through
    them moves less from one validation part to the next than counting right answers would.
    """
    if there.all():  # nothing to choose by: what is on every picture is always there
        return replace(template, threshold=float(tops.min()))
    curve = LogisticRegression().fit(tops[:, None], there)
    sure = np.sort(curve.predict_proba(tops[:, None])[:, 1])
    said = np.arange(len(sure), 0, -1)  # pictures at or above each limit
    promised = 2 * np.cumsum(sure[::-1])[::-1] / (said + sure.sum())
    limit = sure[promised.argmax()]
    slope = max(float(np.ravel(curve.coef_)[0]), 0.1)
    threshold = (np.log(limit / (1 - limit)) - float(np.ravel(curve.intercept_)[0])) / slope
    return replace(template, slope=slope, threshold=float(threshold))
