"""The event log as SQL tables of a database in memory (DuckDB), and a question in each .sql file.

reached.sql              who reached which step, in order and in time: the funnels count by it
funnel.sql               how many come to each step, and how many are lost on the way
retention.sql            of those who came in one month, how many are active in the months after
funnel_by_segment.sql    the same funnel, for each segment
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pandas as pd

HERE = Path(__file__).resolve().parent
DAYS = 30  # for the journey: whoever came early has no more time than the others


def ask(name: str, events: pd.DataFrame, steps: Sequence[str], of: pd.DataFrame) -> pd.DataFrame:
    """What the query in NAME.sql gives.

    events: who, what, when; steps: of the funnel, the first one first; of: who, segment.
    """
    journey = pd.DataFrame({"step": range(1, len(steps) + 1), "what": list(steps)})
    with duckdb.connect() as connection:
        connection.execute(f"SET VARIABLE days = {DAYS}")
        for table, rows in (("events", events), ("journey", journey), ("segments", of)):
            connection.register(table, rows)
        connection.execute((HERE / "reached.sql").read_text("utf-8"))
        return connection.execute((HERE / f"{name}.sql").read_text("utf-8")).df()
