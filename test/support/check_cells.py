"""Draws rows from the vocabulary.yaml of each case, and says which of its relations they do not hold.

Run with a package's name; stdin is a JSON list of {"name", "project", "vocabulary"}, the texts of the two files.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import yaml

PACKAGE = sys.argv[1]
config, columns_of, relations, drawing, moments_of = (
    importlib.import_module(f"{PACKAGE}.{name}")
    for name in ("config", "tables.columns", "synthetic.relations", "synthetic.drawing", "synthetic.moments")
)
COUNT = 2000


def listed(said: object) -> list:
    return said if isinstance(said, list) else [] if said is None else [said]


def passing(tests: dict, table: pd.DataFrame, months: pd.Series, hours: pd.Series) -> pd.Series:
    """The rows that an `if` means, worked out anew."""
    chosen = pd.Series(True, table.index)
    for name, said in tests.items():
        span = isinstance(said, dict)
        cells = table.get(name, hours if span else months)
        if span:
            chosen &= cells.between(said.get("min", -np.inf), said.get("max", np.inf))
        else:
            chosen &= cells.isin(listed(said))
    return chosen


def broken(case: dict, folder: Path) -> list[str]:
    (folder / "vocabulary.yaml").write_text(case["vocabulary"], encoding="utf-8")
    config.ROOT = folder
    columns = columns_of.read_columns(SimpleNamespace(options=yaml.safe_load(case["project"])["options"]))
    random, time = np.random.default_rng(0), columns_of.column_with(columns, "time")
    moments = moments_of.Moments(random.integers(0, 24, COUNT), time.name if time else "", random)
    features = columns_of.features_of(columns)
    cells = drawing.draw_cells(features, relations.read_relations(columns), moments, random)
    table = pd.DataFrame(
        {c.name: np.array(c.values)[cells[c.name]] if c.values else cells[c.name] for c in features}
    )
    months, hours = (pd.Series(getattr(moments, f"_{part}")) for part in ("months", "hours"))
    problems = []
    for column in features:
        said = (yaml.safe_load(case["vocabulary"]).get("cells") or {}).get(column.name, {})
        drawn, rules = table[column.name], said.get("where", [])
        if not column.values:
            if not drawn.dropna().between(column.low, column.high).all():
                problems.append(f"{column.name} leaves its range")
            for key, sign in (("at_least", 1), ("at_most", -1)):
                for other in listed(said.get(key)):
                    bound = table[other] if other in table else pd.Series(moments.years)
                    own_end = column.low if sign < 0 else column.high
                    out = (sign * (drawn - bound) < -1e-9) & (sign * (drawn - own_end) != 0)
                    if out.any() and not rules:
                        problems.append(f"{column.name} is not {key} {other}")
            alone = not rules and "calendar" not in said and len(set(drawn)) > 5
            for key, sign in (("rises_with", 1), ("falls_with", -1)):
                for other in listed(said.get(key)):
                    follows = drawn.corr(pd.Series(cells[other]), method="spearman") * sign
                    if alone and follows < 0.15:
                        problems.append(f"{column.name} follows {other} by {follows:.2f}")
        last = pd.Series(-1, table.index)
        for place, rule in enumerate(rules):
            last[passing(rule["if"], table, months, hours)] = place
        for place, rule in enumerate(rules):
            rows = drawn[last == place]
            if "is" in rule and rule["is"] == "empty":
                held = rows.isna()
            elif "is" in rule or "values" in rule:
                held = rows.isin(listed(rule.get("values", rule.get("is"))))
            elif column.values:
                continue
            else:
                held = rows.between(rule.get("min", -np.inf), rule.get("max", np.inf))
            if not held.all():
                problems.append(f"{column.name}: rule {place + 1} does not hold")
    return [f"{case['name']}: {problem}" for problem in problems]


with tempfile.TemporaryDirectory() as place:
    print(json.dumps([problem for case in json.load(sys.stdin) for problem in broken(case, Path(place))]))
