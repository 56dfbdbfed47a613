"""Get the documents: synthetic, your own, or from a real source; and look after the questions."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tqdm import tqdm

from . import config, data, own_files, questions, synthetic
from .config import ProblemError, Project
from .data import Document, Question

REAL = ("wikipedia", "arxiv")
NO_TOPIC = "no topic"


def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/documents.json from `source`, and return the summary of it.

    source: "synthetic", "own" (from `folder`), "wikipedia" or "arxiv"; `limit` is the most
    documents per topic from a real source. The summary is also in data/source.json.

    data/questions.csv is written when it is missing, or still as an earlier `collect` made it.
    """
    if not project.labels:
        raise ProblemError("project.yaml needs at least one topic under `labels`.")
    rows: list[Question] = []
    if source == "synthetic":
        documents, rows = synthetic.make(project, seed)
    elif source == "own":
        if folder is None:
            raise ProblemError("Say where your own data is: --source own --from FOLDER.")
        documents, rows = own_files.read(project, folder)
    elif source in REAL:
        documents = _real(project, source, limit)
    else:
        raise ProblemError(
            f"There is no source {source!r}: take synthetic, own, {', '.join(REAL)}."
        )
    documents = data.deduplicate(documents)
    if not documents:
        raise ProblemError(f"The source {source} gave no document with words: try another.")
    questions.check(rows, documents, f"the questions beside the documents ({source})")
    data.save(documents)
    counts = Counter(document.topic or NO_TOPIC for document in documents)
    topics = {label: counts[label] for label in project.labels}
    if counts[NO_TOPIC] and NO_TOPIC not in topics:
        topics[NO_TOPIC] = counts[NO_TOPIC]
    summary = {
        "source": source,
        "seed": seed,
        "items": len(documents),
        "labels": topics,
        "questions_sha256": _keep_or_write(source, rows, documents),
    }
    text = json.dumps(summary, indent=2, ensure_ascii=False)
    summary_file().write_text(text + "\n", encoding="utf-8", newline="\n")
    print(f"Collected {len(documents)} documents on {len(topics)} topics, source: {source}")
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


def _keep_or_write(source: str, rows: Sequence[Question], documents: Sequence[Document]) -> str:
    """Write the questions unless the file is the owner's. Returns the code of what was written."""
    path, made_up = questions.own_file(), questions.made_up_file()
    try:
        before = str(read_summary().get("questions_sha256", ""))
    except (ProblemError, AttributeError):
        before = ""
    made_up.unlink(missing_ok=True)
    if path.is_file() and questions.fingerprint(path) != before:
        ids = {document.id for document in documents}
        named = {row.document for row in questions.read(path) if row.document}
        if source == "synthetic" and named and not named & ids:
            # So that the made-up first day still runs in a repo whose questions are real.
            questions.write(rows, made_up)
            print(
                "data/questions.csv is yours, about other documents, and stays as it is: the "
                "made-up questions are in data/processed/questions.csv."
            )
        else:
            print("data/questions.csv is yours and stays as it is.")
        return before
    code = questions.write(rows, path)
    if not rows:
        print(f"{questions.HOW_TO}, such as {documents[0].id!r}; then run train and evaluate.")
    return code


def _real(project: Project, source: str, limit: int) -> list[Document]:
    """Documents from a real source, with their licences in data/SOURCES.csv.

    Each topic is looked for by its `data.queries` in project.yaml, else by its own name.
    """
    from .plumbing.credits import (
        deduplicate,
        keep_allowed,
        merge_sources,
        read_sources,
        write_sources,
    )
    from .plumbing.fetch import open_client

    module = import_module(f".sources.{source}", __package__)
    client = open_client(project, module)
    found = []
    for label in tqdm(project.labels, desc=f"Asking {source}"):
        queries = project.queries.get(label) or (label,)
        for query in queries:
            most = -(-limit // len(queries))  # rounded up
            found += module.search(client, query, most, label=label, options=project.options)
    items, skipped = keep_allowed(found, project.allow_noncommercial)
    if skipped:
        print(f"Left out {sum(skipped.values())} without a licence that allows their use")
    items = deduplicate(items)[0]
    table = config.DATA / "SOURCES.csv"
    write_sources(merge_sources(read_sources(table), items), table)
    return [
        Document(
            item.id, item.title, item.label, item.text, item.source_url, credit=item.attribution
        )
        for item in items
    ]
