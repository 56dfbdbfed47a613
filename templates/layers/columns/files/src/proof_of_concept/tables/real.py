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


def real_rows(project: Project, columns: Sequence[Column], source: str, limit: int) -> Rows:
    """Rows from a real source, with their licences in data/SOURCES.csv.

    `data.queries` in project.yaml says what to ask for to get each label, and `from` of a column
    what that column is called there.
    """
    module, features = import_module(f"{sources.__name__}.{source}"), features_of(columns)
    for column in features:
        if not column.field:
            raise ProblemError(
                f"The column {column.name!r} has no `from`: say in project.yaml what {source} "
                f"calls it, such as `from: {module.FIELD_EXAMPLE}`."
            )
    for label in project.labels:
        if not project.queries.get(label):
            raise ProblemError(
                f"`data.queries` in project.yaml has nothing for {label!r}: say there what to ask "
                f"{source} for, such as {module.QUERY_EXAMPLE}."
            )
    fields = [column.field for column in features]
    _, found = sources.search(project, source, limit, fields=fields)
    items, _ = deduplicate(found)
    sources.write_down(items)
    answers = [json.loads(item.text) for item in items]  # {"group", "time", "cells": {field: text}}
    roles = [role if column_with(columns, role) else "" for role in ("group", "time")]
    about = [
        (item.id, item.source, item.label, *(answer.get(role, "") for role in roles))
        for item, answer in zip(items, answers, strict=True)
    ]
    raw = pd.DataFrame([answer["cells"] for answer in answers], columns=fields, dtype=object)
    cells = {column.name: column.read(raw[column.field])[0] for column in features}
    return rows_of(about, pd.DataFrame(cells))
