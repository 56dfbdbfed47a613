"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from pathlib import Path

from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits

from . import data
from .config import Project
from .examples import inputs
from .features import features
from .plumbing import seen, store

# Tried for C: larger trusts the training pictures more. There are more numbers than pictures.
STRENGTHS = (0.0003, 0.001, 0.003, 0.01, 0.03)


def train(project: Project, seed: int) -> Path:
    """Train on the collected pictures and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    print(f"Training on {len(parts.train)} pictures, choosing with {len(parts.validation)}")

    # 2. From pixels to numbers. YOUR TURN (PLAN.md, week 3): is this the model to beat? Put the
    # numbers that a pretrained network makes of a picture in the place of these.
    known, held_out = features(inputs(parts.train)), features(inputs(parts.validation))
    labels = data.label_numbers(project, parts.train)
    held_out_labels = data.label_numbers(project, parts.validation)

    # 3. Fit one model for each strength of regularisation, and judge it by log loss: that asks for
    # good probabilities, and not only for right answers.
    fitted: dict[float, Pipeline] = {}
    losses: dict[float, float] = {}
    for strength in STRENGTHS:
        classifier = LogisticRegression(C=strength, max_iter=2000)
        steps = Pipeline([("scale", StandardScaler()), ("classifier", classifier)])
        # One thread: these matrices are small, and several would mostly wait for each other.
        with threadpool_limits(1):
            fitted[strength] = steps.fit(known, labels)
        answers = steps.predict_proba(held_out)
        losses[strength] = log_loss(held_out_labels, answers, labels=steps.classes_)

    # 4. Keep the best one.
    best = min(losses, key=losses.__getitem__)
    print(f"Kept C = {best:g}: validation log loss {losses[best]:.3f}")
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return store.save({"steps": fitted[best], "trained_on": trained_on}, project)
