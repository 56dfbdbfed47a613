"""The stronger rung: boosted trees, exported to ONNX and answered by onnxruntime."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingClassifier

from ..config import Project
from ..model import Service, kept, opened
from ..plumbing import store

ROUNDS, DEPTH, SHARE = 80, 3, 0.6  # of the trees; each sees this share of the rows and columns
OPSET = 17  # of ONNX: every onnxruntime since 2022 knows it
TOLERANCE = 1e-4  # by which a chance may differ from what scikit-learn says


class Exported:
    """An ONNX graph, run on one thread."""

    def __init__(self, graph: bytes) -> None:
        self.graph, options = graph, onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(graph, options)

    def predict_proba(self, matrix: np.ndarray) -> np.ndarray:
        """(rows, 2): how likely each outcome is."""
        return self.session.run(None, {"rows": matrix.astype(np.float32)})[1]


def boosted(matrix: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> Exported:
    """Fit the trees in scikit-learn and export them.

    Raises ValueError if the graph does not say what scikit-learn says, to a tolerance.
    """
    seen = matrix.astype(np.float32)
    trees = GradientBoostingClassifier(
        n_estimators=ROUNDS, max_depth=DEPTH, subsample=SHARE, max_features=SHARE, random_state=0
    ).fit(seen, truth, sample_weight=weights)
    rows = [("rows", FloatTensorType([None, matrix.shape[1]]))]
    plain = {id(trees): {"zipmap": False}}
    made = convert_sklearn(trees, initial_types=rows, options=plain, target_opset=OPSET)
    onnx.checker.check_model(made)
    exported = Exported(made.SerializeToString())
    apart = float(np.abs(exported.predict_proba(matrix) - trees.predict_proba(seen)).max())
    if apart > TOLERANCE:
        raise ValueError(f"the exported graph is {apart:.2g} away from scikit-learn's answers")
    return exported


@dataclass(frozen=True)
class ExportedService(Service):
    """The same service, whose versions are exported trees."""

    fit = staticmethod(boosted)
    kind = "set of boosted trees, exported to ONNX and run by onnxruntime"


def save(model: Service, project: Project) -> Path:
    """Write the model, and return its file."""
    graph = np.frombuffer(model.version.steps.graph, np.uint8)
    return store.save({**kept(model), "graph": graph}, project, store.STRONGER)


def load(project: Project, name: str = store.STRONGER) -> ExportedService:
    """The saved model, or a version in the registry. Raises ProblemError if none fits."""
    content = store.load(project, name)
    graph = np.asarray(content["graph"], dtype=np.uint8).tobytes()
    return opened(content, Exported(graph), project, ExportedService)
