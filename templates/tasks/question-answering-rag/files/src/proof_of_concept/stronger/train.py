"""Fit the stronger model: five steps, about a minute. Run it by `train --model stronger`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from .. import data
from ..config import Project
from ..documents import questions
from ..documents.questions import Question
from ..plumbing import seen
from ..scores import RIGHT
from ..train import enough, fit_of, learn_to_doubt
from . import MeaningModel, save
from .encoder import chosen, opened
from .meaning import candidates


def train(project: Project, seed: int) -> Path:
    """Train on the collected documents and questions, and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    documents = data.load()
    parts = data.split(questions.load(documents), documents, seed)
    print(f"Training on {len(parts.train)} questions, choosing with {len(parts.validation)}")

    # 2. What every sentence means. The network's weights stay as they are: with some hundred
    # questions, there is less to gain from training them on than to lose.
    encoder = opened(chosen(project))
    model = MeaningModel.reading(documents, encoder)
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    print(f"Read {len(model.places.start)} sentences of {len(documents)} documents")
    if enough(parts):
        # 3. Learn what counts in a sentence. 4. and 5. Learn to doubt, as the simple model does.
        model.mix = learn_to_rank(model, [row for row in parts.train if row.gold])
        learn_to_doubt(model, parts)
    return save(model, project)


def learn_to_rank(model: MeaningModel, rows: Sequence[Question]) -> np.ndarray:
    """What each of FIGURES counts, (5,): so that right sentences come before the others.

    A pair of a right and another sentence of one question is one example, and the difference of
    their figures is what is learnt from (RankSVM, Joachims 2002, with logistic regression). Each
    question counts the same.
    """
    differences, weights = [np.zeros((0, len(model.mix)))], [np.zeros(0)]
    for row in tqdm(rows, desc="Learning to rank"):
        _, near, figures = candidates(row.question, model.places, model.passages, model.meanings)
        right = np.array([fit_of(model, number, row) >= RIGHT for number in near], dtype=bool)
        pairs = (figures[right][:, None] - figures[~right][None]).reshape(-1, figures.shape[1])
        differences.append(pairs)
        weights.append(np.full(len(pairs), 1 / max(len(pairs), 1)))
    found, counts = np.concatenate(differences), np.concatenate(weights)
    if not len(found):
        return model.mix
    # Each pair both ways round, so that there is no constant to learn.
    answers = np.repeat([True, False], len(found))
    classifier = LogisticRegression(C=10.0, fit_intercept=False, max_iter=1000)
    with threadpool_limits(1):
        classifier.fit(np.concatenate([found, -found]), answers, np.tile(counts, 2))
    return classifier.coef_[0]
