"""Get the documents: synthetic, your own, or from a real source; and look after the questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .documents import Document, deduplicate, files, questions
from .documents.names import Names
from .documents.question_table import check, read
from .documents.questions import Question
from .intake.findings import Findings
from .intake.folder import opened
from .plumbing import report, results

NO_TOPIC = "no topic"


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/documents.json from `source`, and return the summary of it.

    source: "synthetic", "own" (from `folder`), or a module of sources/; `limit` is the most
    documents per topic from a real source. The summary is also in data/source.json.

    data/questions.csv is written when it is missing, or still as an earlier `collect` made it.
    """
    rows: list[Question] = []
    findings = Findings()
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
        documents, rows = data.load(), read(questions.made_up_file())
    elif source == "own":
        with opened(folder) as place:
            documents, table = files.read(project.labels, place, findings)
            with findings.gathering():
                rows = read(table, findings)
    elif source in sources.NAMES:
        items = sources.ask(project, source, limit)
        documents = [
            Document(one.id, one.title, one.label, one.text, one.source_url, "", one.attribution)
            for one in items
        ]
    else:
        raise ProblemError(sources.unknown(source))
    names = Names(documents)
    documents, copies = deduplicate(documents, findings)
    if not documents and not findings.problems:
        findings.problem("There is no document with words", f"the source {source} gave none")
    findings.check()
    rows = [replace(row, document=names.id_of(row.document, copies)) for row in rows]
    check(rows, documents, f"the questions beside the documents ({source})")
    if source != "synthetic":
        findings.tell()
    data.save(documents)
    counts = Counter(document.topic or NO_TOPIC for document in documents)
    topics = {topic: counts[topic] for topic in project.labels}
    if counts[NO_TOPIC]:
        topics[NO_TOPIC] = counts[NO_TOPIC]
    code = questions.keep_or_write(source, rows, documents)
    number = len(documents)
    about |= {"labels": topics, "questions_sha256": code}
    summary = results.write_summary(source, seed, number, **about)
    print(f"Collected {number} documents on {len(topics)} topics, source: {source}")
    return summary
