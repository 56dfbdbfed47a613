"""Whether the measured model may go on: better than the naive baseline, and not by luck."""

from __future__ import annotations

from typing import Any

from ..plumbing import results

SKIP = 99  # the exit code by which dags/pipeline.py leaves out what comes behind


def holds(metrics: dict[str, Any]) -> bool:
    """Whether the headline's difference to the naive baseline lies on the right side of 0.

    metrics: as reports/metrics.json has them. All of the 95 % interval has to lie there.
    """
    row = next(row for row in metrics["metrics"] if row["name"] == metrics["headline"])
    low, high = row["difference"]["low"], row["difference"]["high"]
    return low > 0 if row["higher_is_better"] else high < 0


def decided() -> tuple[bool, str]:
    """That, of what was measured last, and a sentence on it. Raises ProblemError without it."""
    metrics = results.read_metrics()
    good = holds(metrics)
    said = "beats" if good else "does not surely beat"
    return good, f"By {metrics['headline']}, the model {said} the naive baseline."
