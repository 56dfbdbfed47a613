"""What the service counts of itself, and how far what comes in has drifted."""

from __future__ import annotations

from collections import deque

import numpy as np
import pandas as pd

from ..drift.compare import counts, psi
from ..operate.gate import WINDOW

KEPT = 1000  # latencies


class Monitor:
    """Counts requests; no row is kept longer than the next WINDOW requests take.

    reference: rows as they usually are.
    """

    def __init__(self, reference: pd.DataFrame) -> None:
        self.reference = reference
        self.answered = self.refused = 0
        self.seconds = deque[float](maxlen=KEPT)
        self.rows = deque[pd.DataFrame](maxlen=WINDOW)

    def add(self, cells: pd.DataFrame, seconds: float, refused: bool) -> None:
        """One row was answered, or refused, in so many seconds."""
        self.answered, self.refused = self.answered + (not refused), self.refused + refused
        self.seconds.append(seconds)
        self.rows.append(cells)

    def drift(self) -> dict[str, float]:
        """By column, the PSI of the last WINDOW rows; nothing while there are fewer."""
        if len(self.rows) < WINDOW:
            return {}
        came = pd.concat(list(self.rows), ignore_index=True)
        known = self.reference
        return {str(name): psi(*counts(known[name], came[name])) for name in known.columns}

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
        for name, index in self.drift().items():
            plain = name.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'column_drift_psi{{column="{plain}"}} {index:.4f}')
        return "\n".join(lines) + "\n"
