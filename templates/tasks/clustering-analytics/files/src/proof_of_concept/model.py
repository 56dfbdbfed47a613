"""The model: k-means segments (scikit-learn), each with a name that says how it differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from threadpoolctl import ThreadpoolController

from .config import ProblemError, Project
from .plumbing import store
from .segments.features import Space
from .tables.columns import Column, described, features_of, read_columns

POOLS = ThreadpoolController()  # looking them up takes longer than a small k-means
STARTS: Any = 4  # of k-means: the best of several, as each ends in another corner


@dataclass(frozen=True)
class Segment:
    """name: what tells it from the segment nearest to it, in words; share: of the training rows.

    profile: by column, or "column: value" of a choice, how far its mean or share lies from that of
    all, in standard deviations.
    """

    name: str
    share: float
    traits: tuple[str, ...]
    profile: Mapping[str, float]


@dataclass(frozen=True)
class SegmentModel:
    """Rows belong to the nearest centre. usual: what a column mostly is; trained_on: see seen.py.

    centres: (segments, dimensions), in `space`; width: the mean squared distance to the own centre,
    by dimension; stability: by number of segments, how alike those of resampled rows are.
    """

    unit = "times as far"
    space: Space
    centres: np.ndarray
    width: float
    columns: tuple[Column, ...]
    segments: tuple[Segment, ...]
    stability: Mapping[str, Sequence[float]]
    usual: Mapping[str, Any]
    trained_on: Any

    @property
    def about(self) -> str:
        return f"{len(self.segments)} segments by k-means (scikit-learn), chosen by stability."

    def gaps(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, segments, columns): how far each row is off each segment, in log odds.

        k-means takes all segments for balls of one width: half the squared distance, in widths.
        """
        points = self.space.points(cells)
        squares = (points[:, None, :] - self.centres[None]) ** 2 / (2 * self.width)
        return self.space.by_column(squares, len(self.columns))

    def strengths(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, segments): 1 for the nearest, 0.5 for one that is twice as far."""
        far = np.sqrt(self.gaps(cells).sum(axis=2)) + 1e-9
        return far.min(axis=1, keepdims=True) / far

    def assign(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): the number of each row's segment."""
        return self.strengths(cells).argmax(axis=1)

    def again(self, cells: pd.DataFrame, seed: int) -> SegmentModel:
        """The same, learnt anew from other rows: to see what is left of the segments."""
        centres = clustered(self.space.points(cells), len(self.centres), seed)[0]
        return SegmentModel(**{**vars(self), "centres": centres})


def clustered(points: np.ndarray, count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The centres of `count` clusters, (count, dimensions), and the number of each point's."""
    with POOLS.limit(limits=1):
        found = KMeans(count, n_init=STARTS, random_state=seed).fit(points)
    return found.cluster_centers_, np.asarray(found.labels_)


def save(model: SegmentModel, project: Project) -> Any:
    """Write the model, and return its file."""
    return store.save(kept_of(model) | {"centres": model.centres, "width": model.width}, project)


def kept_of(model: Any) -> dict[str, Any]:
    """What the files of both rungs hold."""
    return {
        "encoder": model.space.encoder,
        "of_dimension": model.space.of_dimension,
        "columns": described(model.columns),
        "segments": [asdict(one) | {"traits": list(one.traits)} for one in model.segments],
        "stability": dict(model.stability),
        "usual": dict(model.usual),
        "trained_on": model.trained_on,
    }


def load(project: Project) -> SegmentModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    space, columns, segments = opened(kept, project)
    about = (kept[name] for name in ("stability", "usual", "trained_on"))
    return SegmentModel(space, kept["centres"], kept["width"], columns, segments, *about)


def opened(kept: Mapping[str, Any], project: Project) -> tuple[Space, Any, Any]:
    """Space, columns and segments of a file. Raises ProblemError for other columns."""
    columns = features_of(read_columns(project))
    if kept["columns"] != described(columns):
        raise ProblemError(
            "The model was trained for other columns than project.yaml has now: train again."
        )
    segments = (Segment(**{**one, "traits": tuple(one["traits"])}) for one in kept["segments"])
    return Space(kept["encoder"], kept["of_dimension"]), columns, tuple(segments)
