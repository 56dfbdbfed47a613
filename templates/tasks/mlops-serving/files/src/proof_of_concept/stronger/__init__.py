"""The stronger rung: boosted trees, exported to ONNX and answered by onnxruntime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingClassifier

from ..config import Project
from ..model import Service, kept_names, kept_rules, rules
from ..model import opened as opened_simple
from ..plumbing import store
from ..tables.columns import Column
from ..versions import Version

ABOUT = "set of boosted trees, exported to ONNX and run by onnxruntime"
ROUNDS, DEPTH, SHARE = 80, 3, 0.6  # of the trees; each sees this share of the rows and columns
OPSET = 17  # of ONNX: every onnxruntime since 2022 knows it
TOLERANCE = 1e-4  # by which a chance may differ from what scikit-learn says


@dataclass(frozen=True)
class Exported:
    """An ONNX graph, and the session that runs it on one thread."""

    graph: bytes
    session: Any

    def predict_proba(self, matrix: np.ndarray) -> np.ndarray:
        """(rows, 2): how likely each outcome is."""
        return self.session.run(None, {"rows": matrix.astype(np.float32)})[1]


def opened_graph(graph: bytes) -> Exported:
    """A graph, ready to answer."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return Exported(graph, onnxruntime.InferenceSession(graph, options))


def fit_trees(matrix: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> Any:
    """The trees in scikit-learn, on the numbers that the graph will see."""
    trees = GradientBoostingClassifier(
        n_estimators=ROUNDS, max_depth=DEPTH, subsample=SHARE, max_features=SHARE, random_state=0
    )
    return trees.fit(matrix.astype(np.float32), truth, sample_weight=weights)


def boosted(matrix: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> Exported:
    """Fit the trees and export them.

    Raises ValueError if the graph does not say what scikit-learn says, to a tolerance.
    """
    trees = fit_trees(matrix, truth, weights)
    rows = FloatTensorType([None, matrix.shape[1]])
    plain = {id(trees): {"zipmap": False}}
    made = convert_sklearn(trees, initial_types=[("rows", rows)], options=plain, target_opset=OPSET)
    onnx.checker.check_model(made)
    exported = opened_graph(made.SerializeToString())
    there = trees.predict_proba(matrix.astype(np.float32))
    apart = float(np.abs(exported.predict_proba(matrix) - there).max())
    if apart > TOLERANCE:
        raise ValueError(f"the exported graph is {apart:.2g} away from scikit-learn's answers")
    return exported


def kept_version(version: Version) -> dict[str, Any]:
    """A version of this rung as its file has it."""
    return {"steps": np.frombuffer(version.steps.graph, np.uint8), **kept_names(version)}


def save(model: Service, project: Project) -> Path:
    """Write the model, and return its file."""
    kept = {**kept_version(model.version), **kept_rules(model)}
    return store.save(kept, project, store.STRONGER)


def opened(kept: Mapping[str, Any], columns: tuple[Column, ...]) -> Version:
    """The version in a file. Raises ProblemError when it reads columns that are not there."""
    graph = np.asarray(kept["steps"], dtype=np.uint8).tobytes()
    return opened_simple({**kept, "steps": opened_graph(graph)}, columns)


def load(project: Project) -> Service:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    about = rules(kept, project)
    return Service(opened(kept, about["columns"]), **about, fit=boosted, kind=ABOUT)
