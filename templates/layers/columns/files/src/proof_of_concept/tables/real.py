"""Rows from a real source, asked for by what project.yaml says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module

import pandas as pd

from .. import sources
from ..config import ProblemError, Project
from ..plumbing.credits import deduplicate
from .columns import Column, column_with, features_of
from .rows import Rows, rows_of
from .target import read_target


def real_rows(project: Project, columns: Sequence[Column], source: str, limit: int) -> Rows:
    """Rows from a real source, with their licences in data/SOURCES.csv.

    `data.queries` in project.yaml says what to ask for to get each label (of a project without
    labels, under names of one's own), and `from` of a column or the target what that is called
    there. A row without the target is left out.
    """
    module, features = import_module(f"{sources.__name__}.{source}"), features_of(columns)
    target = read_target(project)
    for column in (*features, *([target] if target else [])):
        if not column.field:
            raise ProblemError(
                f"The column {column.name!r} has no `from`: say in project.yaml what {source} "
                f"calls it, such as `from: {module.FIELD_EXAMPLE}`."
            )
    asked = project.labels or tuple(project.queries)
    if not asked:
        raise ProblemError(
            f"`data.queries` in project.yaml is empty: say there what to ask {source} for, such as "
            f"all: {module.QUERY_EXAMPLE}."
        )
    for label in asked:
        if not project.queries.get(label):
            raise ProblemError(
                f"`data.queries` in project.yaml has nothing for {label!r}: say there what to ask "
                f"{source} for, such as {module.QUERY_EXAMPLE}."
            )
    fields = [column.field for column in (*features, *([target] if target else []))]
    _, found = sources.search(project, source, limit, fields=fields)
    items, _ = deduplicate(found)
    sources.write_down(items)
    answers = [json.loads(item.text) for item in items]  # {"group", "time", "cells": {field: text}}
    roles = [role if column_with(columns, role) else "" for role in ("group", "time")]
    raw = pd.DataFrame([answer["cells"] for answer in answers], columns=fields, dtype=object)
    amounts = _amounts(target, raw) if target else [item.label for item in items]
    about = [
        (item.id, item.source, amount, *(answer.get(role, "") for role in roles))
        for item, answer, amount in zip(items, answers, amounts, strict=True)
    ]
    cells = {column.name: column.read(raw[column.field])[0] for column in features}
    rows = rows_of(about, pd.DataFrame(cells))
    return rows.take([amount != "" for amount in amounts])


def _amounts(target: Column, raw: pd.DataFrame) -> list[str]:
    """(rows,) the target as it is kept; "" where the source does not know it."""
    read, _ = target.read(raw[target.field])
    return ["" if pd.isna(value) else str(value).removesuffix(".0") for value in read]
