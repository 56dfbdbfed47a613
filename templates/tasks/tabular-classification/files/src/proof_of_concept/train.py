"""Fit the model: five steps, a few seconds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data, leaks
from .baseline import truth_of
from .columns import features_of, read_columns
from .config import Project
from .features import Encoder
from .model import TableModel, model_file, probability
from .scores import cheapest_threshold
from .split import split
from .trees import Trees

MOST_TREES, TREES_A_STEP = 200, 25
DEPTH = 3  # questions in a row: more lets more columns work together, and learns by heart sooner
LEARNING_RATE = 0.1  # how much of each tree counts
MOST_FEATURES = 40  # matrix columns that are tried for each question


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows and save the model. Returns its file."""
    # 1. Read and split, and look for columns that give the answer away. No look at the test part.
    labels, columns = data.outcomes(project), features_of(read_columns(project))
    parts = split(data.load(project), seed)
    leaks.check(columns, parts, labels)
    print(f"Training on {len(parts.train)} rows, choosing with {len(parts.validation)}")

    # 2. Cells to numbers. YOUR TURN (PLAN.md, week 3): what could be computed from two columns?
    rows, truth = [example.cells for example in parts.train], truth_of(parts.train, labels[1])
    encoder = Encoder.fit(columns, rows)
    matrix = encoder.matrix(rows)  # (rows, matrix columns)

    # 3. Grow the trees: each one corrects what those before it got wrong.
    classifier = GradientBoostingClassifier(
        learning_rate=LEARNING_RATE,
        max_depth=DEPTH,
        min_samples_leaf=10,
        subsample=0.8,
        max_features=min(MOST_FEATURES, matrix.shape[1]),
        random_state=seed,
        warm_start=True,
    )
    # One thread: these matrices are small, and several would mostly wait for each other.
    with threadpool_limits(1):
        for count in tqdm(range(TREES_A_STEP, MOST_TREES + 1, TREES_A_STEP), desc="Growing trees"):
            classifier.set_params(n_estimators=count).fit(matrix, truth)
    trees, base = exported(classifier), float(np.log(truth.mean() / (1 - truth.mean())))

    # 4. Keep as many trees as the validation part likes best, by log loss: it asks for good
    # probabilities, and not only for a good order.
    unseen = [example.cells for example in parts.validation]
    answers = truth_of(parts.validation, labels[1])
    scores = base + np.cumsum(trees.scores(encoder.matrix(unseen)), axis=1)  # (rows, trees)
    right = np.where(answers[:, None] == 1, probability(scores), 1 - probability(scores))
    losses = -np.log(np.maximum(right, 1e-12)).mean(axis=0)  # (trees,)
    best = int(losses.argmin()) + 1
    fingerprint = data.fingerprint(parts.train)
    model = TableModel(labels, encoder, trees.first(best), base, trained_on=fingerprint)

    # 5. Choose the threshold that costs least there.
    model.threshold = cheapest_threshold(answers, model.probabilities(unseen))
    print(
        f"Kept {best} trees: validation log loss {losses[best - 1]:.3f}, "
        f"threshold {model.threshold:.0%}"
    )
    return model.save(model_file())


def exported(classifier: Any) -> Trees:
    """The trees of scikit-learn as plain arrays, from its documented attribute `tree_`."""
    fitted = [estimator.tree_ for estimator in classifier.estimators_[:, 0]]
    shape = (len(fitted), max(tree.node_count for tree in fitted))
    left, right = np.full(shape, -1), np.full(shape, -1)
    feature, limit, value = np.zeros(shape, dtype=int), np.zeros(shape), np.zeros(shape)
    for number, tree in enumerate(fitted):
        nodes = slice(tree.node_count)
        left[number, nodes], right[number, nodes] = tree.children_left, tree.children_right
        feature[number, nodes], limit[number, nodes] = tree.feature, tree.threshold
        value[number, nodes] = classifier.learning_rate * tree.value[:, 0, 0]
        # An inner node gets the mean of its children, by how many training rows went to each.
        # Children come after their parent, so going backwards meets them first.
        rows = tree.n_node_samples
        for node in reversed(np.flatnonzero(tree.children_left >= 0)):
            children = [tree.children_left[node], tree.children_right[node]]
            value[number, node] = np.average(value[number, children], weights=rows[children])
    feature[left < 0] = 0
    return Trees(left, right, feature, limit, value)
