"""Fit the model: five steps, about a second."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data
from .config import Project
from .model import TextModel, model_file, terms

STRENGTHS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)  # tried for C: larger trusts the training texts more
MOST_TERMS = 20_000


def train(project: Project, seed: int) -> Path:
    """Train on the collected examples and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    train_texts = [example.text for example in parts.train]
    validation_texts = [example.text for example in parts.validation]
    number = {label: row for row, label in enumerate(project.labels)}
    train_labels = np.array([number[example.label] for example in parts.train])
    validation_labels = np.array([number[example.label] for example in parts.validation])
    fingerprint = data.fingerprint(parts.train)
    print(f"Training on {len(parts.train)} texts, choosing with {len(parts.validation)}")

    # 2. Learn the vocabulary: terms in at least two texts, and how telling each is.
    analyzer: Any = terms
    vectorizer = TfidfVectorizer(
        analyzer=analyzer, min_df=2, max_features=MOST_TERMS, sublinear_tf=True
    )
    features = vectorizer.fit_transform(train_texts)  # sparse, (texts, terms)
    vocabulary = [str(term) for term in vectorizer.get_feature_names_out()]

    # 3. Fit one model for each strength of regularisation.
    # YOUR TURN (PLAN.md, week 3): is this the model to beat? Try character n-grams, or embeddings.
    candidates: list[tuple[float, float, TextModel]] = []
    for strength in tqdm(STRENGTHS, desc="Fitting"):
        classifier = LogisticRegression(C=strength, max_iter=1000)
        # One thread: these matrices are small, and several would mostly wait for each other.
        with threadpool_limits(1):
            classifier.fit(features, train_labels)
        weights, bias = _weights(classifier)
        model = TextModel(
            project.labels, vocabulary, vectorizer.idf_, weights, bias, trained_on=fingerprint
        )

        # 4. Judge it by log loss: it asks for good probabilities, and not only right answers.
        probabilities = model.probabilities(validation_texts)
        right = probabilities[np.arange(len(validation_labels)), validation_labels]
        candidates.append((float(-np.log(np.maximum(right, 1e-12)).mean()), strength, model))

    # 5. Keep the best one.
    loss, strength, model = min(candidates, key=lambda candidate: candidate[0])
    print(f"Kept C = {strength:g}: validation log loss {loss:.3f}, {len(vocabulary)} terms")
    return model.save(model_file())


def _weights(classifier: LogisticRegression) -> tuple[np.ndarray, np.ndarray]:
    """What scikit-learn learnt: weights (labels, terms) and bias (labels,).

    For two labels it keeps one row only. Half of it for each label, with its sign, is the same.
    """
    weights, bias = np.asarray(classifier.coef_), np.asarray(classifier.intercept_)
    if len(weights) == 1:
        weights, bias = np.vstack([-weights, weights]) / 2, np.hstack([-bias, bias]) / 2
    return weights, bias
