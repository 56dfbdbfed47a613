"""A head that turns the meaning of a query towards the items that answer it.

The network's own weights stay as they are, and so do the embeddings of the items: one matrix is
learnt, which begins as no turn at all. It is a bi-encoder's loss, for each query: that the item
which answers is nearer than those that do not (InfoNCE, van den Oord, Li and Vinyals 2018).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch.nn.functional import cross_entropy, normalize

from ..collection import Query

EPOCHS = 40
BATCH = 32
WRONG = 20  # items that do not answer, for each query: the nearest ones, which mislead
WARMTH = 0.05  # the smaller, the more the nearest wrong item counts
LEARNING_RATE, DECAY = 3e-4, 0.3  # the latter pulls the head back to no turn


def turned(queries: np.ndarray, head: np.ndarray) -> np.ndarray:
    """(queries, numbers), rows of length 1: each query turned by the head."""
    after = queries + queries @ head
    return after / np.maximum(np.linalg.norm(after, axis=1, keepdims=True), 1e-9)


def learn(
    queries: Sequence[Query], asked: np.ndarray, ids: Sequence[str], meant: np.ndarray, seed: int
) -> np.ndarray:
    """The head, (numbers, numbers).

    asked: (queries, numbers) and meant: (items, numbers), rows of length 1; ids: of the items.
    """
    torch.manual_seed(seed)
    items = torch.tensor(meant, dtype=torch.float32)
    right, wrong = examples(queries, asked, ids, meant)
    rows = [row for row, places in enumerate(right) if places]
    texts = torch.tensor(asked, dtype=torch.float32)
    head = torch.zeros(items.shape[1], items.shape[1], requires_grad=True)
    optimiser = torch.optim.AdamW([head], lr=LEARNING_RATE, weight_decay=DECAY)
    shuffled = np.random.default_rng(seed)
    for epoch in range(EPOCHS if rows else 0):
        total = 0.0
        for start in range(0, len(rows), BATCH):
            if start == 0:
                rows = [rows[place] for place in shuffled.permutation(len(rows))]
            batch = rows[start : start + BATCH]
            # 1. For each query one item that answers, drawn of all that do, and the wrong ones.
            chosen = [[int(shuffled.choice(right[row])), *wrong[row]] for row in batch]
            near = items[torch.tensor(chosen)]  # (batch, 1 + WRONG, numbers)
            # 2. Turn the queries, and say how near each item is.
            said = texts[batch]
            after = normalize(said + said @ head, dim=1)  # (batch, numbers)
            closeness = torch.einsum("bn,bin->bi", after, near) / WARMTH  # (batch, 1 + WRONG)
            # 3. The first one should be the nearest.
            loss = cross_entropy(closeness, torch.zeros(len(batch), dtype=torch.long))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach()) * len(batch)
        if epoch % 10 == 9:
            print(f"  epoch {epoch + 1} of {EPOCHS}: loss {total / len(rows):.3f}")
    return head.detach().numpy().astype(float)


def examples(
    queries: Sequence[Query], asked: np.ndarray, ids: Sequence[str], meant: np.ndarray
) -> tuple[list[list[int]], list[list[int]]]:
    """Of each query the places of the items that answer, and of the nearest ones that do not."""
    places = {id: place for place, id in enumerate(ids)}
    right, wrong = [], []
    for query, near in zip(queries, np.argsort(-(asked @ meant.T), axis=1), strict=True):
        answering = sorted(places[id] for id in query.relevant)
        others = [int(place) for place in near if int(place) not in answering][:WRONG]
        right.append(answering)
        wrong.append(others + others[:1] * (WRONG - len(others)))  # always as many
    return right, wrong
