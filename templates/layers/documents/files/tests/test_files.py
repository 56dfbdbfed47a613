"""Documents of one's own: any folder of texts, and one sentence for what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config
from proof_of_concept.collect import collect
from proof_of_concept.documents import files as own_files

PROJECT = replace(config.load_project(), labels=("drinks", "food"))


def folder_of(workspace: Path, files: dict[str, str | bytes]) -> Path:
    folder = workspace / "mine"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_text_markdown_and_html(workspace: Path) -> None:
    files: dict[str, str | bytes] = {
        "drinks/hot/green_tea.txt": "Tea is free.\r\n\r\nMilk\x07 is not.",
        "Food/cake.md": "# Our cake\n\nCake costs 2 euros.",
        "page.html": "<title>Opening &amp; more</title><script>x()</script>"
        "<ul><li>Open at\n<b>9</b>.<li>Free</ul>",
        "notes.pdf": b"%PDF",
    }
    documents = own_files.read(PROJECT.labels, folder_of(workspace, files))
    found = {page.id: page for page in documents}
    assert found["drinks/hot/green_tea.txt"].title == "green tea"
    assert found["drinks/hot/green_tea.txt"].text == "Tea is free.\n\nMilk  is not."
    assert found["drinks/hot/green_tea.txt"].topic == "drinks"
    assert (found["Food/cake.md"].title, found["Food/cake.md"].topic) == ("Our cake", "food")
    page = found["page.html"]
    assert (page.title, page.text, page.topic) == ("Opening & more", "Open at 9.\n\nFree", "")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.pdf": b"x"}, "no .txt"),
        ({"a.txt": b"\xff\xfe\x00"}, "UTF-8"),
        ({"a.txt": b"caf\xe9"}, "UTF-8"),
        ({"a.txt": b"a\x00b"}, "no text file"),
        ({"a.txt": b"x" * 5_000_001}, "MB"),
        ({"a.txt": b" \n ... \n"}, "no document"),
        ({"a.txt": b"Tea.", "questions.csv": b"question\nx\n"}, "needs the columns"),
        ({"a.txt": b"Tea.", "questions.csv": b"\xff\xff"}, "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    workspace: Path, files: dict[str, str | bytes], words: str
) -> None:
    with pytest.raises(config.ProblemError, match=words) as caught:
        collect(PROJECT, "own", folder=folder_of(workspace, files))
    assert "\n" not in str(caught.value)
