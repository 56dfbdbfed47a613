"""The stronger model: what texts mean, by a pretrained network, and as judgements turn it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..collection import Item
from ..config import ProblemError, Project
from ..features import NAMES, Matcher
from ..model import SearchModel, content_of, opened_parts
from ..plumbing import store
from .adapter import turned
from .encoder import Encoder, opened


class MeaningModel(SearchModel):
    """What model.py's SearchModel has, and two figures more: `network`, the cosine of the meanings
    as the pretrained network puts them, and `turned`, the same with the query turned by the head.

    meant: (items, numbers), rows of length 1; head: (numbers, numbers), see adapter.py. The items
    are not turned: an index of them stays as it is when the head learns more.
    """

    names = (*NAMES, "network", "turned")
    plain = np.array([1.0, 1.0, 0.5, 0.0, 0.0, 1.0, 1.0])

    def __init__(
        self,
        items: Sequence[Item],
        matcher: Matcher,
        encoder: Encoder,
        meant: np.ndarray,
        head: np.ndarray,
    ) -> None:
        super().__init__(items, matcher)
        self.encoder, self.meant, self.head = encoder, meant, head

    @property
    def about(self) -> str:
        name, ranked = self.encoder.name, "boosted trees" if self.trees else "sums"
        return (
            f"Sentence embeddings ({name}) with a trained head, BM25 and more, ranked by {ranked}."
        )

    def figures(self, texts: Sequence[str], passed: np.ndarray | None = None) -> np.ndarray:
        """(texts, items, 7): as SearchModel has it, and what the network says."""
        queries = self.encoder.encode(texts)
        return self.with_meanings(
            super().figures(texts, passed), queries, turned(queries, self.head)
        )

    def with_meanings(
        self, figures: np.ndarray, queries: np.ndarray, after: np.ndarray
    ) -> np.ndarray:
        """The figures with two more, of queries (texts, numbers) before and after the turn."""
        both = (queries @ self.meant.T, after @ self.meant.T)
        return np.concatenate([figures, np.stack(both, axis=-1)], axis=-1)


def save(model: MeaningModel, project: Project) -> Path:
    """Write the model, and return its file. Of the encoder it keeps the name alone."""
    kept = {
        "encoder": model.encoder.name,
        "meant": model.meant.astype(np.float32),
        "head": model.head.astype(np.float32),
    }
    return store.save({**content_of(model), **kept}, project, store.STRONGER)


def load(project: Project) -> MeaningModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    encoder = opened(str(kept.get("encoder")))
    try:
        items, matcher = opened_parts(kept)
        meant, head = (np.asarray(kept[name], dtype=float) for name in ("meant", "head"))
        if meant.ndim != 2 or len(meant) != len(items) or head.shape != (meant.shape[1],) * 2:
            raise ValueError("embeddings of other items")
        model: Any = MeaningModel(items, matcher, encoder, meant, head)
        model.take(kept)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProblemError(f"The saved model is damaged, train again: {error}") from error
    return model
