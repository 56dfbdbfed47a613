"""Get the documents: synthetic, your own, or from a real source; and look after the questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .documents import Document, deduplicate, files, questions
from .documents.questions import Question
from .intake.folder import opened
from .plumbing import results

NO_TOPIC = "no topic"


@results.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/documents.json from `source`, and return the summary of it.

    source: "synthetic", "own" (from `folder`), or a module of sources/; `limit` is the most
    documents per topic from a real source. The summary is also in data/source.json.

    data/questions.csv is written when it is missing, or still as an earlier `collect` made it.
    """
    rows: list[Question] = []
    if source == "synthetic":
        from . import synthetic

        synthetic.make(project, data.examples_file().parent, seed)
        documents, rows = data.load(), questions.read(questions.made_up_file())
    elif source == "own":
        with opened(folder) as place:
            documents = files.read(project.labels, place)
            rows = questions.read(place / "questions.csv")
    elif source in sources.NAMES:
        items = sources.ask(project, source, limit)
        documents = [
            Document(one.id, one.title, one.label, one.text, one.source_url, "", one.attribution)
            for one in items
        ]
    else:
        raise ProblemError(sources.unknown(source))
    documents = deduplicate(documents)
    if not documents:
        raise ProblemError(f"The source {source} gave no document with words: try another.")
    questions.check(rows, documents, f"the questions beside the documents ({source})")
    data.save(documents)
    counts = Counter(document.topic or NO_TOPIC for document in documents)
    topics = {topic: counts[topic] for topic in project.labels}
    if counts[NO_TOPIC]:
        topics[NO_TOPIC] = counts[NO_TOPIC]
    code = _keep_or_write(source, rows, documents)
    number = len(documents)
    summary = results.write_summary(source, seed, number, labels=topics, questions_sha256=code)
    print(f"Collected {number} documents on {len(topics)} topics, source: {source}")
    return summary


def _keep_or_write(source: str, rows: Sequence[Question], documents: Sequence[Document]) -> str:
    """Write the questions unless the file is the owner's. Returns the code of what was written."""
    path, made_up = questions.own_file(), questions.made_up_file()
    try:
        before = str(results.read_summary().get("questions_sha256", ""))
    except (ProblemError, AttributeError):
        before = ""
    if path.is_file() and questions.fingerprint(path) != before:
        ids = {document.id for document in documents}
        named = {row.document for row in questions.read(path) if row.document}
        if source == "synthetic" and named and not named & ids:
            # So that the made-up first day still runs in a repo whose questions are real.
            print(
                "data/questions.csv is yours, about other documents, and stays as it is: the "
                "made-up questions are in data/processed/questions.csv."
            )
        else:
            made_up.unlink(missing_ok=True)
            print("data/questions.csv is yours and stays as it is.")
        return before
    made_up.unlink(missing_ok=True)
    if not rows:
        first = documents[0].id
        print(f"{questions.HOW_TO}, such as {first!r}; then run train and evaluate.")
    return questions.write(rows, path)
