"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.pipeline import Pipeline
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data, examples
from .config import Project
from .plumbing import seen, store

STRENGTHS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)  # tried for C: larger trusts the training texts more
MOST_TERMS = 20_000


def train(project: Project, seed: int) -> Path:
    """Train on the collected examples and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    texts, validation_texts = examples.inputs(parts.train), examples.inputs(parts.validation)
    labels = data.label_numbers(project, parts.train)
    validation_labels = data.label_numbers(project, parts.validation)
    print(f"Training on {len(texts)} texts, choosing with {len(validation_texts)}")

    # 2. Learn the terms: words and pairs of neighbours that stand in at least two texts, and how
    # telling each is. A term used twice counts less than double.
    words = TfidfVectorizer(
        token_pattern=r"\w+", ngram_range=(1, 2), min_df=2, max_features=MOST_TERMS,
        sublinear_tf=True,
    )  # fmt: skip
    features = words.fit_transform(texts)  # sparse, (texts, terms)
    validation_features = words.transform(validation_texts)

    # 3. Fit one model for each strength of regularisation, and judge it by log loss: that asks for
    # good probabilities, and not only for right answers.
    # YOUR TURN (PLAN.md, week 3): is this the model to beat? Try character n-grams, or embeddings.
    candidates: list[tuple[float, float, LogisticRegression]] = []
    for strength in tqdm(STRENGTHS, desc="Fitting"):
        classifier = LogisticRegression(C=strength, max_iter=1000)
        # One thread: these matrices are small, and several would mostly wait for each other.
        with threadpool_limits(1):
            classifier.fit(features, labels)
        answers = classifier.predict_proba(validation_features)
        loss = log_loss(validation_labels, answers, labels=classifier.classes_)
        candidates.append((loss, strength, classifier))

    # 4. Keep the best one.
    loss, strength, classifier = min(candidates, key=lambda candidate: candidate[0])
    print(f"Kept C = {strength:g}: validation log loss {loss:.3f}, {features.shape[1]} terms")
    steps = Pipeline([("words", words), ("classifier", classifier)])
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return store.save({"steps": steps, "trained_on": trained_on}, project)
