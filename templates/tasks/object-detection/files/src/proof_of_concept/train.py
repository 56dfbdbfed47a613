"""Fit the model: one template per tool, from pictures with boxes, in five steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import config, data
from .config import Project
from .data import Example
from .features import BINS, CELL, pyramid, working_copy
from .model import Detector, Template, windows
from .sampling import Levels, hard_negatives, random_negatives, windows_with

STRENGTH = 0.02  # C of the logistic regression: small, as a template has hundreds of weights
ROUNDS = 2  # of looking for hard negatives
AROUND = 1  # cells of background around the median box that belong to the template


def model_file() -> Path:
    """Where the trained model is kept."""
    return config.MODELS / "model.npz"


def prepare(examples: Sequence[Example], title: str) -> tuple[list[Levels], list[np.ndarray]]:
    """For each picture its HOG pyramid, and its true boxes (n, 4) in pixels of the working copy."""
    levels, truths = [], []
    for example in tqdm(examples, desc=title):
        grey, shrink = working_copy(example.picture())
        levels.append(pyramid(grey))
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

    # 2. From pixels to HOG, at every scale.
    levels, truths = prepare(parts.train, "HOG, train")
    validation_levels, _ = prepare(parts.validation, "HOG, validation")
    there = data.presence(parts.validation, len(project.labels))

    templates = []
    for number in tqdm(range(len(project.labels)), desc="Fitting tools"):
        boxes_of = [
            truth[example.labels == number]
            for truth, example in zip(truths, parts.train, strict=True)
        ]
        # 3. The windows with the tool, and random ones without. Fit.
        template = empty_template(np.concatenate(boxes_of))
        positives = windows_with(levels, boxes_of, template)
        negatives = random_negatives(levels, boxes_of, template, rng)
        template = fit(template, positives, negatives)
        # 4. Where the template is fooled, it gets more examples of what the tool is not.
        # YOUR TURN (PLAN.md, week 3): what fools it in your pictures? Look at reports/mistakes.
        for _ in range(ROUNDS):
            negatives += hard_negatives(levels, boxes_of, template)
            template = fit(template, positives, negatives)
        # 5. From which score on is it there? The validation pictures decide.
        tops = np.array([windows(each, template)[0].max(initial=-30) for each in validation_levels])
        templates.append(replace(template, threshold=best_threshold(tops, there[:, number])))
    return Detector(project.labels, templates).save(model_file())


def empty_template(sizes: np.ndarray) -> Template:
    """A template of zeros, as large as the median of the boxes (n, 4) and a little around it."""
    width, height = np.median(sizes[:, 2], axis=0).item(), np.median(sizes[:, 3]).item()
    columns, rows = (max(2, round(side / CELL)) + 2 * AROUND for side in (width, height))
    return Template(np.zeros((rows, columns, BINS), np.float32), 0.0, 0.0, (width, height))


def fit(template: Template, positives: list, negatives: list) -> Template:
    """The template with the weights that tell the positives from the negatives best."""
    examples = np.array(positives + negatives, dtype=np.float32)
    answers = np.arange(len(examples)) < len(positives)
    classifier = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=200)
    classifier.fit(examples, answers)
    weights = classifier.coef_.reshape(template.weights.shape).astype(np.float32)
    return replace(template, weights=weights, bias=float(np.ravel(classifier.intercept_)[0]))


def best_threshold(tops: np.ndarray, there: np.ndarray) -> float:
    """The limit with the best F1: tops (pictures,) are best scores, there (pictures,) the truth."""
    limits = np.sort(tops)
    said = tops >= limits[:, None]
    scores = 2 * (said & there).sum(axis=1) / (said.sum(axis=1) + there.sum())
    best = np.flatnonzero(scores == scores.max())
    # In the middle of the gap below the limit: a new picture never scores exactly the same.
    below = limits[best[-1] - 1] if best[-1] else limits[0] - 1
    return float((limits[best[-1]] + below) / 2)
