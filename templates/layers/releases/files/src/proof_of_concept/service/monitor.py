"""What the service counts of itself, and how far what comes in has drifted."""

from __future__ import annotations

from collections import deque

import numpy as np
import pandas as pd

from ..drift.watch import Watch

KEPT = 1000  # latencies


class Monitor:
    """Counts requests; no row is kept longer than the watch looks back.

    usual: rows as they usually are.
    """

    def __init__(self, usual: pd.DataFrame) -> None:
        self.watch = Watch(usual)
        self.answered = self.refused = 0
        self.seconds = deque[float](maxlen=KEPT)

    def add(self, cells: pd.DataFrame, seconds: float, refused: bool) -> None:
        """One row was answered, or refused, in so many seconds."""
        self.answered, self.refused = self.answered + (not refused), self.refused + refused
        self.seconds.append(seconds)
        self.watch.add(cells)

    def text(self) -> str:
        """All of it, a line for each figure, as Prometheus reads it."""
        lines = [
            "# TYPE predict_requests_total counter",
            f'predict_requests_total{{result="answered"}} {self.answered}',
            f'predict_requests_total{{result="refused"}} {self.refused}',
            "# TYPE predict_seconds summary",
        ]
        if self.seconds:
            for share in (0.5, 0.95, 0.99):
                figure = np.quantile(list(self.seconds), share)
                lines.append(f'predict_seconds{{quantile="{share}"}} {figure:.6f}')
        lines.append("# TYPE column_drift_psi gauge")
        for name, index in self.watch.moved().items():
            plain = name.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'column_drift_psi{{column="{plain}"}} {index:.4f}')
        return "\n".join(lines) + "\n"
