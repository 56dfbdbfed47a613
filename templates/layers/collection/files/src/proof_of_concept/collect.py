"""Get the collection: synthetic, your own, or from a real source; and look after the judgements."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import data, sources
from .collection import Item, items, judged, kept
from .collection.judged import Judgement
from .config import ProblemError, Project
from .documents import deduplicate
from .documents.formats import READERS
from .documents.names import Names
from .intake.findings import Findings
from .intake.folder import files, name_in, opened
from .plumbing import report, results

NO_TOPIC = "no topic"
TABLES = (".csv", ".tsv")
NAMES = {"items": "items", "corpus": "items", "collection": "items", "queries": "queries"}
NAMES |= dict.fromkeys(("judgements", "judgments", "qrels"), "judgements")


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/items.csv from `source`, and return the summary of it.

    source: "synthetic", "own" (from `folder`), or a module of sources/; `limit` is the most items
    per topic from a real source. The summary is also in data/source.json.

    data/judgements.csv is written when it is missing, or still as an earlier `collect` made it.
    """
    rows: list[Judgement] = []
    findings = Findings()
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
        found, rows = data.load(), judged.read(kept.made_up_file(), findings)
    elif source == "own":
        with opened(folder) as place:
            found, rows = own(project, place, findings)
    elif source in sources.NAMES:
        found = [
            Item(one.id, one.title, one.label, one.text[: items.LONGEST], one.source_url, "",
                 one.attribution)
            for one in sources.ask(project, source, limit)
        ]  # fmt: skip
    else:
        raise ProblemError(sources.unknown(source))
    documents, copies = deduplicate(found, findings)
    first = {item.id: item for item in found}
    left = [first[document.id] for document in documents]
    left = [replace(one, same_as=copies.get(one.same_as, one.same_as)) for one in left]
    if not left and not findings.problems:
        findings.problem("There is no item with words", f"the source {source} gave none")
    findings.check()
    names = Names(found)
    rows = [replace(row, item=names.id_of(row.item, copies)) for row in rows]
    queries = judged.check(rows, left)
    if source != "synthetic":
        findings.tell()
    items.write(left, data.examples_file())
    counts = Counter(item.topic or NO_TOPIC for item in left)
    topics = {topic: counts[topic] for topic in project.labels}
    if counts[NO_TOPIC]:
        topics[NO_TOPIC] = counts[NO_TOPIC]
    code = kept.keep_or_write(source, queries, left)
    about |= {"labels": topics, "judgements_sha256": code}
    print(f"Collected {len(left)} items on {len(topics)} topics, source: {source}")
    return results.write_summary(source, seed, len(left), **about)


def own(project: Project, place: Path, findings: Findings) -> tuple[list[Item], list[Judgement]]:
    """The items and the judgements of somebody's folder. What is wrong is in `findings`."""
    paths = files(place, (*READERS, *TABLES), findings)
    tables: dict[str, Path] = {}
    for path in [path for path in paths if path.suffix.lower() in TABLES]:
        kind = NAMES.get(path.stem.lower(), "items" if path == place else "")
        name = name_in(path, place)
        if not kind:
            findings.leave_out(f"a table that is none of {', '.join(NAMES)}", name)
        elif kind in tables:
            findings.problem(name, f"there is {name_in(tables[kind], place)} too: leave one")
        else:
            tables[kind] = path
    found: list[Item] = []
    with findings.gathering():
        if "items" in tables:
            texts = [path for path in paths if path.suffix.lower() in READERS]
            why = f"beside {tables['items'].name}, which has the items"
            findings.leave_out_all(why, (name_in(path, place) for path in texts))
            found = items.of_table(project.labels, tables["items"], findings)
        else:
            found = items.of_files(project.labels, place, paths, findings)
    rows: list[Judgement] = []
    with findings.gathering():
        if "judgements" in tables:
            rows = judged.read(tables["judgements"], findings, tables.get("queries"))
        elif "queries" in tables:
            findings.problem(tables["queries"].name, "nothing is judged: put judgements.csv beside")
    return found, rows
