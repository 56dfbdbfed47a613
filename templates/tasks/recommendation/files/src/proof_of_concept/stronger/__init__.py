"""The stronger model: candidates from simple rankers, put in order by LambdaRank (LightGBM).

moment.py has what is known at a moment, candidates.py who may be in the list, features.py what the
ranker looks at, ranker.py its trees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..config import Project
from ..interactions.histories import Histories
from ..model import Recommender, kept, opened
from ..plumbing import store
from .candidates import candidates
from .features import features
from .moment import Moment
from .ranker import Ranker


@dataclass(frozen=True)
class RankedRecommender(Recommender):
    """What model.py's is, with a ranker of its candidates. moment: what was known in the end."""

    moment: Moment
    ranker: Ranker

    @property
    def about(self) -> str:
        return f"LambdaRank (LightGBM), {self.ranker.rounds} trees over candidates of four rankers."

    def scores(self, histories: Histories) -> np.ndarray:
        """(people, items): candidates by the ranker, all others behind them by the simple score.

        Without a history it is popularity alone, as for the simple model.
        """
        simple = super().scores(histories)
        among = candidates(self.moment, simple, histories, self.setting.repeats)
        among[np.diff(histories.taken.indptr) == 0] = False
        scores = simple - simple.max() - 1  # all below 0
        if among.any():
            cells = features(self.moment, self.taste, simple, histories, among)
            said = self.ranker.predict(cells, simple[among])
            scores[among] = 1 + said - said.min()
        return scores


def save(model: RankedRecommender, project: Project) -> Any:
    """Write the model, and return its file. LightGBM's trees are kept as its own text."""
    more = {"moment": model.moment.kept(), "trees": model.ranker.text()}
    return store.save(kept(model) | more, project, store.STRONGER)


def load(project: Project) -> RankedRecommender:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    said = store.load(project, store.STRONGER)
    more = {"moment": Moment.opened(said["moment"]), "ranker": Ranker(said["trees"])}
    return RankedRecommender(*opened(said, project), **more)
