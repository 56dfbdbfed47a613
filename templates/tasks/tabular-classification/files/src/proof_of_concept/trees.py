"""Many small trees, each a question after another, in plain numpy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

ARRAYS = ("left", "right", "feature", "limit", "value")


@dataclass(frozen=True)
class Trees:
    """All trees as arrays of shape (trees, nodes). Node 0 is the root, children come after it.

    left, right: the next node when the matrix column `feature` is at most `limit`, or above it;
    -1 at a leaf. value: what a leaf adds to the score, in log-odds; at an inner node, the mean of
    that over the training rows that came by.
    """

    left: np.ndarray
    right: np.ndarray
    feature: np.ndarray
    limit: np.ndarray
    value: np.ndarray

    def first(self, count: int) -> Trees:
        """The first `count` trees."""
        return Trees(*(getattr(self, name)[:count] for name in ARRAYS))

    def fits(self, columns: int) -> bool:
        """Whether the arrays are trees over that many matrix columns, in which no walk is endless."""
        shapes = {getattr(self, name).shape for name in ARRAYS}
        if len(shapes) != 1 or self.left.ndim != 2 or not self.left.size:
            return False
        inner = self.left >= 0
        node = np.broadcast_to(np.arange(self.left.shape[1]), self.left.shape)
        children = np.stack([self.left, self.right])[:, inner]
        asked = self.feature[inner]
        onward = (children > node[inner]) & (children < self.left.shape[1])
        return bool(onward.all() and (asked >= 0).all() and (asked < columns).all())

    def walk(self, matrix: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Send every row down every tree, a question at a time.

        Yields which matrix column was asked, the node before and the node after, each (rows,
        trees). A row that has reached a leaf stays there.
        """
        rows, trees = np.arange(len(matrix))[:, None], np.arange(len(self.left))[None, :]
        node = np.zeros((len(matrix), len(self.left)), dtype=int)
        inner = self.left[trees, node] >= 0
        while inner.any():
            asked = np.where(inner, self.feature[trees, node], 0)
            below = matrix[rows, asked] <= self.limit[trees, node]
            child = np.where(below, self.left[trees, node], self.right[trees, node])
            child = np.where(inner, child, node)
            yield asked, node, child
            node, inner = child, self.left[trees, child] >= 0

    def scores(self, matrix: np.ndarray) -> np.ndarray:
        """(rows, trees): what each tree adds, from the leaf that the row ends in."""
        end = np.zeros((len(matrix), len(self.left)), dtype=int)
        for _, _, end in self.walk(matrix):
            pass
        return self.value[np.arange(len(self.left))[None, :], end]

    def moves(self, matrix: np.ndarray) -> np.ndarray:
        """(rows, matrix columns): how far each column moved the score from its mean.

        At each question the mean value changes from that of the node to that of its child. The
        change belongs to the column that was asked about, so that all of them add up.
        """
        trees, moved = np.arange(len(self.left))[None, :], np.zeros(matrix.shape)
        rows = np.broadcast_to(np.arange(len(matrix))[:, None], (len(matrix), len(self.left)))
        for asked, node, child in self.walk(matrix):
            np.add.at(moved, (rows, asked), self.value[trees, child] - self.value[trees, node])
        return moved
