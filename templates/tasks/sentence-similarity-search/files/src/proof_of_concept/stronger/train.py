"""Fit the stronger model: five steps, about a minute. Run it by `train --model stronger`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from .. import data
from ..collection import Query, kept
from ..config import Project
from ..features import Matcher
from ..plumbing import seen
from ..train import learn as learn_to_rank_and_doubt
from . import MeaningModel, save
from .adapter import learn, turned
from .encoder import chosen, opened

FOLDS = 3


def train(project: Project, seed: int) -> Path:
    """Train on the collected items and judgements, and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    items = data.load()
    parts = data.split(kept.load(items), items, seed)
    print(f"Training on {len(parts.train)} queries, choosing with {len(parts.validation)}")

    # 2. What every item means, as the pretrained network puts it.
    encoder = opened(chosen(project))
    meant = encoder.encode([item.whole for item in items])
    with threadpool_limits(1):
        matcher = Matcher.of(items, parts.train, seed)
    model = FoldedModel(items, matcher, encoder, meant, np.zeros((meant.shape[1],) * 2))
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    print(f"Read {len(items)} items")

    # 3. Learn the head; and others, each without a third of the queries, to see how it turns those
    # that it has not learnt from.
    model.fold(parts.train, seed)

    # 4. and 5. Learn what an item is worth and when to be silent, as the simple model does.
    learn_to_rank_and_doubt(model, parts, seed)
    return save(model, project)


class FoldedModel(MeaningModel):
    """As it is while it learns: a query of the train part is turned by a head that has not seen it,
    nor any other on its group of items. Else the trees would trust the head too much.
    """

    folded: dict[str, np.ndarray]

    def fold(self, queries: Sequence[Query], seed: int) -> None:
        """Learn the head from all queries, and of each how one turns it that has not seen it."""
        asked = self.encoder.encode([query.text for query in queries])
        ids = [item.id for item in self.items]
        groups = data.groups_of(queries, self.items)
        order = {group: number for number, group in enumerate(dict.fromkeys(groups))}
        fold = np.array([order[group] % FOLDS for group in groups])
        self.folded = {}
        for number in range(FOLDS):
            rest = np.flatnonzero(fold != number).tolist()
            head = learn([queries[row] for row in rest], asked[rest], ids, self.meant, seed)
            for row in np.flatnonzero(fold == number).tolist():
                self.folded[queries[row].text] = turned(asked[[row]], head)[0]
        print("The head that is kept:")
        self.head = learn(queries, asked, ids, self.meant, seed)

    def figures(self, texts: Sequence[str], passed: np.ndarray | None = None) -> np.ndarray:
        """As MeaningModel has it; queries of the train part by the heads that did not see them."""
        queries = self.encoder.encode(texts)
        after = turned(queries, self.head)
        for row, text in enumerate(texts):
            if text in self.folded:
                after[row] = self.folded[text]
        return self.with_meanings(self.matcher.figures(texts, passed), queries, after)
