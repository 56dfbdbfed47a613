"""Fit the stronger model: three steps, about a minute. Run it by `train --model stronger`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.sparse import vstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.pipeline import Pipeline
from threadpoolctl import threadpool_limits

from .. import data, examples
from ..config import Project
from ..plumbing import seen
from . import MeaningModel, features, save
from .encoder import Encoder, chosen, opened

STRENGTHS = (0.3, 1.0, 3.0, 10.0)  # tried for C: larger trusts the training texts more
MOST_TERMS = 20_000


def train(project: Project, seed: int) -> Path:
    """Train on the collected examples and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    known, unseen = examples.inputs(parts.train), examples.inputs(parts.validation)
    truth = data.label_numbers(project, parts.train)
    unseen_truth = data.label_numbers(project, parts.validation)
    print(f"Training on {len(known)} texts, choosing with {len(unseen)}")

    # 2. Open the network. Its weights stay as they are: with some hundred texts, there is less to
    # gain from training them on than to lose.
    encoder = opened(chosen(project))
    steps = fit(encoder, known, truth, unseen, unseen_truth)

    # 3. Keep it.
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return save(MeaningModel(steps, project.labels, trained_on, encoder), project)


def fit(
    encoder: Encoder, known: list[str], truth: np.ndarray, unseen: list[str], asked: np.ndarray
) -> Pipeline:
    """A Pipeline of "words", the terms of the texts `known`, and of "classifier", fitted to both.

    truth, asked: the numbers of the labels of `known` and of `unseen`, by which C is chosen.
    """
    words = TfidfVectorizer(
        token_pattern=r"\w+", ngram_range=(1, 2), min_df=2, max_features=MOST_TERMS,
        sublinear_tf=True,
    )  # fmt: skip
    words.fit(known)
    told, held_out = (features({"words": words}, encoder, part) for part in (known, unseen))
    losses = {}
    with threadpool_limits(1):
        for strength in STRENGTHS:
            classifier = LogisticRegression(C=strength, max_iter=2000).fit(told, truth)
            answers = classifier.predict_proba(held_out)
            losses[strength] = log_loss(asked, answers, labels=classifier.classes_)
        best = min(losses, key=losses.__getitem__)
        print(f"Kept C = {best:g}: validation log loss {losses[best]:.3f}. Fitted to both parts")
        # What the validation part was for is decided: now it can be learnt from too.
        classifier = LogisticRegression(C=best, max_iter=2000)
        classifier.fit(vstack([told, held_out]), np.concatenate([truth, asked]))
    return Pipeline([("words", words), ("classifier", classifier)])
