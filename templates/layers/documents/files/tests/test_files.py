"""Documents of one's own: any folder of texts, and one sentence for what cannot be read."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.documents import files as own_files
from proof_of_concept.intake.findings import Findings

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
        "drinks/hot/green_tea.txt": "Tea is free.\r\n\r\nMi\u00adlk\x07 is not.",
        "Food/cake.md": "# Our cake\n\nCake costs 2 euros.",
        "page.html": "<title>Opening &amp; more</title><script>x()</script>"
        "<ul><li>Open at\n<b>9</b>.<li>Free</ul>",
        "notes.pdf": b"%PDF",
    }
    findings = Findings()
    documents, _ = own_files.read(PROJECT.labels, folder_of(workspace, files), findings)
    assert findings.summary() == ["Left out 1, a .pdf that is damaged: notes.pdf"]
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
        ({"a.pdf": b"x"}, "no document .* damaged: a.pdf"),
        ({"a.txt": b"\xff\xfe\x00"}, "damaged"),
        ({"a.txt": b"caf\x81"}, "UTF-8"),
        ({"a.txt": b"a\x00b"}, "no text file"),
        ({"a.txt": b"x" * 5_000_001}, "MB"),
        ({"a.txt": b" \n ... \n"}, "no document"),
        ({"a.txt": b"Tea.", "questions.csv": b"question\nx\n"}, "needs the columns"),
        ({"a.txt": b"Tea.", "questions.csv": b"\xff\xff"}, "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told(
    workspace: Path, files: dict[str, str | bytes], words: str
) -> None:
    with pytest.raises(config.ProblemError) as caught:
        collect(PROJECT, "own", folder=folder_of(workspace, files))
    assert re.search(words, str(caught.value), re.DOTALL)


def pdf_of(words: str) -> bytes:
    """A PDF with one line on its page; without `words`, with nothing on it."""
    writer = PdfWriter()
    page = writer.add_blank_page(width=300, height=300)
    if words:
        about = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        font = {NameObject(key): NameObject(value) for key, value in about.items()}
        fonts = DictionaryObject({NameObject("/F1"): DictionaryObject(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        drawn = DecodedStreamObject()
        drawn.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode())
        page[NameObject("/Contents")] = drawn
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def docx_of(*paragraphs: str) -> bytes:
    """The least that an office program opens."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        text = f'<w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>'
        packed.writestr("word/document.xml", text)
    return file.getvalue()


def test_pdf_and_docx_and_what_is_left_out(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = PdfWriter(io.BytesIO(pdf_of("Secret.")))
    locked.encrypt("word", algorithm="RC4-128")
    file = io.BytesIO()
    locked.write(file)
    files: dict[str, str | bytes] = {
        "drinks/tea.PDF": pdf_of("Tea costs 2 euros."),
        "cake.docx": docx_of("Cake costs 3 euros.", "It is “sweet”."),
        "again/cake.txt": "Cake costs 3 euros.\n\nIt is “sweet”.",
        "scan.pdf": pdf_of(""),
        "locked.pdf": file.getvalue(),
        "old.doc": b"\xd0\xcf\x11\xe0",
        "other.csv": "a,b\n",
    }
    collect(PROJECT, "own", folder=folder_of(workspace, files))
    texts = {page.id: page.text.strip() for page in data.load()}
    assert texts == {
        "again/cake.txt": "Cake costs 3 euros.\n\nIt is “sweet”.",
        "drinks/tea.PDF": "Tea costs 2 euros.",
    }
    said = capsys.readouterr().out
    for words in (
        "a .pdf without text, such as a scan (have its text recognised): scan.pdf",
        "a .pdf that is locked: locked.pdf",
        ".doc is not read here: old.doc",
        ".csv is not read here, but for questions.csv: other.csv",
        "the same text as another: cake.docx (as again/cake.txt)",
    ):
        assert f"Left out 1, {words}\n" in said


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16", "cp1251"])
def test_a_web_page_says_its_encoding(workspace: Path, encoding: str) -> None:
    words = "Чай" if encoding == "cp1251" else "Café “Zoë” – 2 €"
    named = {"cp1252": "iso-8859-1", "cp1251": "windows-1251"}.get(encoding, encoding)
    html = f'<meta http-equiv="Content-Type" content="text/html; charset={named}"><p>{words}'
    collect(PROJECT, "own", folder=folder_of(workspace, {"a.html": html.encode(encoding)}))
    assert data.load()[0].text == words


def test_what_is_private_and_the_projects_own_is_passed_over(workspace: Path) -> None:
    files = {"private/post.md": "Secret.", "mine/tea.md": "Tea.", "README.md": "Ours."}
    files |= {"a.md": "A."}
    for name, words in files.items():
        (workspace / name).parent.mkdir(exist_ok=True)
        (workspace / name).write_text(words, encoding="utf-8")
    (workspace / "mine" / "link").symlink_to(workspace / "private", target_is_directory=True)
    (workspace / "mine" / "post.md").symlink_to(workspace / "private" / "post.md")
    for folder in (workspace, workspace / "mine" / ".."):
        collect(PROJECT, "own", folder=folder)
        assert {page.text for page in data.load()} == {"Tea.", "A."}


def test_without_the_package_for_it_a_kind_of_file_is_left_out(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    folder = folder_of(workspace, {"a.txt": "Tea.", "b.pdf": pdf_of("Cake.")})
    assert collect(PROJECT, "own", folder=folder)["items"] == 1
    assert ".pdf needs the package pypdf: install the project" in capsys.readouterr().out
