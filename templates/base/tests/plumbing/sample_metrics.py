"""The content of a metrics.json whose texts try to be more than text."""

from __future__ import annotations

from typing import Any

HOSTILE = "<script>alert('$x$')</script> | <!-- /report:labels --> *a* \\"


def side(value: float) -> dict[str, float]:
    return {"value": value, "low": value - 0.1, "high": value + 0.1}


def metrics() -> dict[str, Any]:
    row = {"name": "f1", "title": "F1", "unit": "", "higher_is_better": True}
    sides = {"baseline": side(0.2), "model": side(0.8), "difference": side(0.6)}
    parts = {"train": 6, "validation": 2, "test": 2}
    wrong = {"id": "1", "truth": HOSTILE, "predicted": "b", "why": HOSTILE, "text": HOSTILE}
    return {
        "task": "t",
        "data": {"source": "synthetic", "seed": 0, **parts, "labels": {HOSTILE: 5, "b": 5}},
        "headline": "f1",
        "metrics": [{**row, **sides}],
        "per_label": [{"label": HOSTILE, "support": 2, "f1": 0.5}],
        "mistakes": [{**wrong, "image": "mistakes/0.png"}],
        "plots": [{"file": "a.png", "title": HOSTILE, "caption": HOSTILE}],
        "baseline": "naive",
        "model": "better",
    }
