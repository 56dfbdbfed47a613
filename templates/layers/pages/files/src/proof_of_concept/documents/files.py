"""Documents of your own: texts, web pages, PDF and DOCX in a folder, at any depth.

A file in a folder that is named like a topic is about that topic. questions.csv lies beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from ..intake.findings import Findings
from ..intake.folder import files, name_in
from ..intake.labels import Labels
from . import Document
from .formats import READERS, UnreadableError

MOST_BYTES = {".txt": 5_000_000, ".pdf": 200_000_000, ".docx": 200_000_000}  # a long book
MOST_FILES = 5_000
QUESTIONS = "questions.csv"


def read(topics: Sequence[str], folder: Path, findings: Findings) -> tuple[list[Document], Path]:
    """The documents in the order of their names, and where the questions about them are.

    What is wrong, and what was left out, is in `findings`.
    """
    tables = []
    paths = files(folder, (*READERS, ".csv"), findings)
    for path in [path for path in paths if path.suffix.lower() == ".csv"]:
        if path.name.lower() == QUESTIONS and path != folder:
            tables.append(path)
        else:
            findings.leave_out(f".csv is not read here, but for {QUESTIONS}", name_in(path, folder))
    if len(tables) > 1:
        named = " and ".join(name_in(path, folder) for path in tables)
        findings.problem(QUESTIONS, f"there are several, {named}: leave one")
    documents = read_texts(topics, folder, paths, findings)
    return documents, tables[0] if tables else folder / QUESTIONS


def read_texts(
    topics: Sequence[str], folder: Path, paths: Sequence[Path], findings: Findings
) -> list[Document]:
    """The documents among these files of the folder, in the order of their names."""
    known, documents = Labels(topics), []
    paths = [path for path in paths if path.suffix.lower() in READERS]
    if len(paths) > MOST_FILES:
        findings.problem(
            str(folder), f"{len(paths)} documents are too many: take at most {MOST_FILES}"
        )
        return []
    for path in tqdm(paths, desc="Reading documents", disable=len(paths) < 20):
        with findings.gathering():
            documents += _document(known, path, name_in(path, folder), findings)
    return documents


def _document(topics: Labels, path: Path, name: str, findings: Findings) -> list[Document]:
    """One file as a Document, or none. Its id is its path below the folder."""
    ending = path.suffix.lower()
    most = MOST_BYTES.get(ending, MOST_BYTES[".txt"])
    if path.stat().st_size > most:
        findings.problem(name, f"it has more than {most // 1_000_000} MB: cut it up")
        return []
    try:
        heading, text = READERS[ending](path.read_bytes(), name, findings)
    except UnreadableError as reason:
        findings.leave_out(str(reason), name)
        return []
    except ImportError as error:
        what = f"{ending} needs the package {error.name}: install the project again"
        findings.leave_out(what, name)
        return []
    title = " ".join((heading or path.stem.replace("_", " ").replace("-", " ")).split())[:200]
    found = [topic for part in name.split("/")[:-1] if (topic := topics.find(part))]
    topic = found[-1] if found else topics.labels[0] if len(topics.labels) == 1 else ""
    return [Document(name, title or path.name, topic, text)]
