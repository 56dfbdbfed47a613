"""The isolation forest in the model's file: opened only if its trees are trees.

A tree names its nodes by number, and scikit-learn trusts these numbers: plumbing/store.py opens no
such tree, so the forest is kept as bytes of its own and checked here.
"""

from __future__ import annotations

import zipfile
from typing import Any

import numpy as np
from skops import io

from ..config import ProblemError

NODES = "sklearn.tree._tree.Tree"


def packed(forest: Any) -> np.ndarray:
    """(bytes,): the forest as skops writes it, without pickle."""
    return np.frombuffer(io.dumps(forest, compression=zipfile.ZIP_DEFLATED), np.uint8)


def unpacked(content: np.ndarray) -> Any:
    """The opposite of packed(). Raises ProblemError for what is no forest that ends."""
    try:
        forest = io.loads(content.tobytes(), trusted=[NODES])
        trees = [one.tree_ for one in forest.estimators_]
        sound = all(_ends(tree, forest.n_features_in_) for tree in trees)
    except Exception as error:  # skops and zipfile raise many kinds, all of them about this file
        reason = " ".join(str(error).split())[:200]
        raise ProblemError(f"The model's forest cannot be read, train again: {reason}") from error
    if not sound:
        raise ProblemError("The model's forest has a tree that has no end: train again.")
    return forest


def _ends(tree: Any, features: int) -> bool:
    """Whether every walk down a tree stays in it and asks for figures that there are."""
    places = np.arange(tree.node_count)
    inner = tree.children_left != -1
    sides = [side[inner] for side in (tree.children_left, tree.children_right)]
    onward = all(((side > places[inner]) & (side < tree.node_count)).all() for side in sides)
    asked = tree.feature[inner]
    return bool(onward and ((asked >= 0) & (asked < features)).all())
