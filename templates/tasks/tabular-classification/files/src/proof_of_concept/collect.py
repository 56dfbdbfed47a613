"""Get the rows: synthetic, your own, or from a real source, always into the same CSV."""

from __future__ import annotations

import json
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

from tqdm import tqdm

from . import config, data, synthetic
from .columns import Column, clean, column_with, features_of, read_columns
from .config import ProblemError, Project
from .data import Example
from .tables import own_examples

REAL = ("world_bank", "open_food_facts")


def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/examples.csv from `source`, and return the summary of it.

    source: "synthetic", "own" (CSV files, from `folder`), "world_bank" or "open_food_facts";
    `limit` is the most rows per label from a real source. The summary is also in data/source.json.
    """
    data.outcomes(project)
    columns = read_columns(project)
    if source == "synthetic":
        synthetic.make(project, data.examples_file().parent, seed)
    elif source == "own":
        if folder is None:
            raise ProblemError("Say where your own data is: --source own --from FOLDER.")
        data.save(list(own_examples(project, columns, folder)), columns)
    elif source in REAL:
        data.save(_real(project, columns, source, limit), columns)
    else:
        raise ProblemError(
            f"There is no source {source!r}: take synthetic, own, {', '.join(REAL)}."
        )
    examples = data.load(project)
    counts = Counter(example.label for example in examples)
    summary = {
        "source": source,
        "seed": seed,
        "items": len(examples),
        "labels": {label: counts[label] for label in project.labels},
    }
    text = json.dumps(summary, indent=2, ensure_ascii=False)
    summary_file().write_text(text + "\n", encoding="utf-8")
    print(f"Collected {len(examples)} rows, source: {source}")
    return summary


def summary_file() -> Path:
    """Where `collect` notes what it collected."""
    return config.DATA / "source.json"


def read_summary() -> dict[str, Any]:
    """What `collect` last collected. Raises ProblemError when it has not run."""
    try:
        return json.loads(summary_file().read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        raise ProblemError("data/source.json is missing or damaged: collect again.") from None


def _real(project: Project, columns: tuple[Column, ...], source: str, limit: int) -> list[Example]:
    """Rows from a real source, with their licences in data/SOURCES.csv.

    `data.queries` in project.yaml says what to ask for to get each label, and `from` of a column
    what that column is called there.
    """
    from .plumbing.credits import deduplicate, merge_sources, read_sources, write_sources
    from .plumbing.fetch import open_client

    module = import_module(f".sources.{source}", __package__)
    features = features_of(columns)
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
    has_group, has_time = column_with(columns, "group"), column_with(columns, "time")
    examples = []
    for item in items:
        row = json.loads(item.text)  # {"group": text, "time": text, "cells": {field: text}}
        cells = {c.name: clean(c, str(row["cells"].get(c.field) or ""))[0] for c in features}
        group, time = row["group"] if has_group else "", row["time"] if has_time else ""
        examples.append(Example(item.id, cells, item.label, group, time, item.source))
    return examples
