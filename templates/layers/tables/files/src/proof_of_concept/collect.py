"""Get the rows: synthetic, your own, or from a real source, always into the same CSV."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
from tqdm import tqdm

from . import config, data, sources
from .columns import Column, column_with, features_of, read_columns
from .config import ProblemError, Project
from .plumbing import results
from .tables import own_rows


def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/examples.csv from `source`, and return the summary of it.

    source: "synthetic", "own" (CSV files, from `folder`), or a module of sources/; `limit` is the
    most rows per label from a real source. The summary is also in data/source.json.
    """
    columns = read_columns(project)
    if source == "synthetic":
        from . import synthetic

        synthetic.make(project, data.examples_file().parent, seed)
    elif source == "own":
        if folder is None:
            raise ProblemError("Say where your own data is: --source own --from FOLDER.")
        data.save(own_rows(project, columns, folder), columns)
    elif source in sources.NAMES:
        data.save(_real(project, columns, source, limit), columns)
    else:
        raise ProblemError(sources.unknown(source))
    rows = data.load(project)
    counts = rows.about["label"].value_counts()
    more = {"labels": {label: int(counts[label]) for label in project.labels}}
    print(f"Collected {len(rows)} rows, source: {source}")
    return results.write_summary(source, seed, len(rows), **(more if project.labels else {}))


def _real(project: Project, columns: Sequence[Column], source: str, limit: int) -> data.Rows:
    """Rows from a real source, with their licences in data/SOURCES.csv.

    `data.queries` in project.yaml says what to ask for to get each label, and `from` of a column
    what that column is called there.
    """
    from .plumbing.credits import deduplicate, merge_sources, read_sources, write_sources
    from .plumbing.fetch import open_client

    module, features = import_module(f".sources.{source}", __package__), features_of(columns)
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
    client, fields = open_client(project, module), [column.field for column in features]
    found = []
    for label in tqdm(project.labels, desc=f"Asking {source}"):
        queries = project.queries[label]
        for query in queries:
            most = -(-limit // len(queries))  # rounded up
            found += module.search(client, query, most, label=label, fields=fields)
    items, _ = deduplicate(found)
    table = config.DATA / "SOURCES.csv"
    write_sources(merge_sources(read_sources(table), items), table)
    answers = [json.loads(item.text) for item in items]  # {"group", "time", "cells": {field: text}}
    roles = [role if column_with(columns, role) else "" for role in ("group", "time")]
    about = [
        (item.id, item.source, item.label, *(answer.get(role, "") for role in roles))
        for item, answer in zip(items, answers, strict=True)
    ]
    raw = pd.DataFrame([answer["cells"] for answer in answers], columns=fields, dtype=object)
    cells = {column.name: column.read(raw[column.field])[0] for column in features}
    return data.rows_of(about, pd.DataFrame(cells))
