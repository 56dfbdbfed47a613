"""Series from a real source, asked for by what project.yaml says."""

from __future__ import annotations

import json
from importlib import import_module

import pandas as pd

from .. import sources
from ..config import ProblemError, Project
from ..plumbing.credits import deduplicate
from .panel import Panel, panel_of
from .setting import DATE, Setting


def real_series(project: Project, setting: Setting, source: str, limit: int) -> Panel:
    """Series from a real source, with their licences in data/SOURCES.csv.

    `data.queries` in project.yaml has what to ask for, each under the name of its series, `from` of
    the target and of each driver what these are called there. The first key takes the name that the
    source gives, the others that of the query.
    """
    module = import_module(f"{sources.__name__}.{source}")
    fields = {column.name: column.field for column in (setting.target, *setting.drivers)}
    for name, field in fields.items():
        if not field:
            raise ProblemError(
                f"{name!r} has no `from`: say in project.yaml what {source} calls it, such as "
                f"`from: {module.FIELD_EXAMPLE}`."
            )
    if not project.queries:
        raise ProblemError(
            f"`data.queries` in project.yaml is empty: say there what to ask {source} for, under "
            f"the name of each series, such as {module.QUERY_EXAMPLE}."
        )
    _, found = sources.search(project, source, limit, fields=list(fields.values()))
    items, _ = deduplicate(found)
    sources.write_down(items)
    answers = [json.loads(item.text) for item in items]  # {"group", "time", "cells": {field: text}}
    if not answers:
        raise ProblemError(f"{source} has nothing for these `data.queries`: ask for others.")
    table = pd.DataFrame({DATE: [answer["time"] for answer in answers]})
    labels = [item.label for item in items]
    for number, column in enumerate(setting.keys):
        pairs = zip(answers, labels, strict=True)
        groups = [answer.get("group") or label for answer, label in pairs]
        table[column.name] = groups if number == 0 else labels
    for column in (setting.target, *setting.drivers):
        cells = [answer["cells"].get(fields[column.name], "") for answer in answers]
        table[column.name] = column.read(pd.Series(cells, dtype=object))[0]
    return panel_of(table, setting)
