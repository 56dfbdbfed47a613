"""Files as people have them are read as they are meant, or refused; a step is whole or nothing."""

from __future__ import annotations

import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from proof_of_concept import config
from proof_of_concept.config import ProblemError
from proof_of_concept.intake import csv_file, folder, staging, text
from proof_of_concept.intake.findings import Findings
from proof_of_concept.intake.labels import Labels

WORDS = "name,note\nJosé,für 5 € – “ok”\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_in_any_usual_encoding(encoding: str) -> None:
    findings = Findings()
    assert text.decode(WORDS.encode(encoding), "a.csv", findings) == WORDS
    assert len(findings.summary()) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 \xff", "a PDF"),
        ("Привет, как дела?".encode("cp1251"), "line 1"),
        ("für".encode() + b"\nb\xfcr", "line 2"),
        (b"a\0b\0\0c", "no text file"),
        ("Привет".encode("utf-16-le"), "no text file"),
        ("ab".encode("utf-16") + b"\x00", "damaged"),
    ],
)
def test_what_cannot_be_told_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        text.decode(content, "a.txt")


@pytest.mark.parametrize("separator", list(",;\t|"))
def test_tables_whatever_parts_their_cells(separator: str) -> None:
    rows = [["Weight (kg)", "label"], ["1,5", 'a "b"\nc'], ["2,25", "d;e"], ["3", "x\t|y"]]
    content = "\r\n".join(
        separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows
    )
    table = csv_file.parse(content.encode(), "t.csv", ["label"], Findings())
    assert [list(table.head), *table.rows] == rows
    assert table.column("weight  (KG)") == ["1,5", "2,25", "3"] and table.column("size") is None


def test_rows_that_do_not_fit() -> None:
    content = "Export of May\nsep;text\n\na;one\nsep;text\nb\nc;two;\nd;three;four\n"
    findings = Findings()
    table = csv_file.parse(content.encode(), "t.csv", ["sep", "text"], findings)
    assert table.rows == [["a", "one"], ["b", ""], ["c", "two"]]
    assert table.where(1) == "t.csv, row 6"
    assert findings.problems == [
        't.csv, row 8: 3 cells, and the head has 2: put texts that hold a semicolon in "quotes"'
    ]
    assert len(findings.left_out) == 2 and "row 6" in findings.notes[0]


def test_a_quote_that_is_left_open_swallows_nothing() -> None:
    with pytest.raises(ProblemError, match="twice"):
        csv_file.parse(b'a,b\n"one,two\nthree,four\n', "t.csv", ["a"], Findings())


def test_files_of_a_folder_without_what_is_not_its_owners(workspace: Path) -> None:
    for name in ("a.txt", "B/c.TXT", ".git/x.txt", "__MACOSX/._a.txt", "d.pdf", "private/e.txt"):
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_text("words", encoding="utf-8")
    findings = Findings()
    found = folder.files(workspace, {".txt", ".md"}, findings)
    assert [folder.name_in(path, workspace) for path in found] == ["a.txt", "B/c.TXT"]
    assert "private/" in findings.left_out["of the project itself"]
    assert findings.left_out[".pdf is not read here"] == ["d.pdf"]
    with pytest.raises(ProblemError, match="private"), folder.opened(workspace / "private"):
        pass


@pytest.mark.parametrize("name", ["../out.txt", "/out.txt", "C:/out.txt", "a/../../out.txt"])
def test_an_archive_stays_inside(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr(name, "words")
    with pytest.raises(ProblemError, match="outside"), folder.opened(tmp_path / "a.zip"):
        pass


def test_all_or_nothing(workspace: Path) -> None:
    (config.DATA / "processed").mkdir()
    (config.DATA / "processed" / "old.csv").write_bytes(b"old")
    (config.DATA / "mine.txt").write_bytes(b"mine")

    def write() -> None:
        (config.DATA / "processed").mkdir()
        (config.DATA / "processed" / "new.csv").write_bytes(b"new")

    with pytest.raises(KeyboardInterrupt), staging.staged("DATA"):
        write()
        raise KeyboardInterrupt
    assert [path.name for path in (config.DATA / "processed").iterdir()] == ["old.csv"]
    with staging.staged("DATA", "mine.txt"):
        write()
        (config.DATA / "mine.txt").write_bytes(b"mine too")
    assert [path.name for path in (config.DATA / "processed").iterdir()] == ["new.csv"]
    assert (config.DATA / "mine.txt").read_bytes() == b"mine too"
    assert not [path for path in config.DATA.iterdir() if path.name.startswith(".")]


def test_what_was_decided_is_done_by_the_next_run(workspace: Path) -> None:
    (config.DATA / "processed").mkdir()
    (config.DATA / staging.READY / "processed").mkdir(parents=True)
    (config.DATA / staging.READY / "processed" / "new.csv").write_bytes(b"new")
    staging.finish()
    assert (config.DATA / "processed" / "new.csv").read_bytes() == b"new"
    assert not (config.DATA / staging.READY).exists()


def test_an_edit_made_meanwhile_is_not_lost(workspace: Path) -> None:
    (config.DATA / "questions.csv").write_bytes(b"old")
    with pytest.raises(ProblemError, match="meanwhile"), staging.staged("DATA", "questions.csv"):
        (workspace / "data" / "questions.csv").write_bytes(b"edited")
        (config.DATA / "questions.csv").write_bytes(b"new")
    assert (config.DATA / "questions.csv").read_bytes() == b"edited"


def test_a_link_is_not_replaced_by_a_folder(workspace: Path) -> None:
    (workspace / "disk").mkdir()
    (config.DATA / "processed").symlink_to(workspace / "disk", target_is_directory=True)
    with pytest.raises(ProblemError, match="is a link"), staging.staged("DATA"):
        (config.DATA / "processed").mkdir()
        (config.DATA / "processed" / "new.csv").write_bytes(b"new")
    assert (config.DATA / "processed").is_symlink() and not any((workspace / "disk").iterdir())


def test_a_folder_takes_the_place_of_a_file(workspace: Path) -> None:
    (config.DATA / "processed").write_bytes(b"a file")
    with staging.staged("DATA"):
        (config.DATA / "processed").mkdir()
        (config.DATA / "processed" / "new.csv").write_bytes(b"new")
    assert (config.DATA / "processed" / "new.csv").read_bytes() == b"new"


def test_two_that_finish_at_once(workspace: Path) -> None:
    for turn in range(20):
        ready = config.DATA / staging.READY / "processed"
        ready.mkdir(parents=True)
        (ready / f"{turn}.csv").write_bytes(b"new")
        with ThreadPoolExecutor(4) as several:
            list(several.map(lambda _: staging.finish(config.DATA), range(4)))
        found = [path.name for path in (config.DATA / "processed").iterdir()]
        assert found == [f"{turn}.csv"] and not (config.DATA / staging.READY).exists()


def test_a_damaged_archive_is_a_sentence(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", "words " * 500)
        packed.writestr("b.txt", "others " * 500)
    whole = (tmp_path / "a.zip").read_bytes()
    for place in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[place] ^= 0x5A
        (tmp_path / "a.zip").write_bytes(damaged)
        try:
            with folder.opened(tmp_path / "a.zip") as unpacked:
                assert unpacked.is_dir()
        except ProblemError as problem:
            assert "a.zip" in str(problem)


@pytest.mark.parametrize("content", [b" , \n", b" ; \n 1;2\n", b"\n\n"])
def test_a_head_of_blanks_is_a_sentence(content: bytes) -> None:
    with pytest.raises(ProblemError, match=r"t\.csv"):
        csv_file.parse(content, "t.csv", ["a"], Findings())


def test_what_steers_a_terminal_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    findings = Findings()
    findings.leave_out("of the kind \x1b]0;title\a", "a\x9bb.txt")
    findings.tell()
    assert capsys.readouterr().out.strip() == "Left out 1, of the kind  ]0;title : a b.txt"


@pytest.mark.parametrize(
    ("labels", "written", "meant"),
    [
        (("Ripe / red", "C++"), "ripe, red", "Ripe / red"),
        (("hex nut",), "Hex_Nut", "hex nut"),
        (("C++", "Java"), "C", None),
        (("1", "0"), "-1", None),
        (("<5", "5-10"), ">5", None),
        (("a-b", "a b"), "a_b", None),
        (("a-b", "a b"), "A-B", "a-b"),
    ],
)
def test_a_label_is_found_or_not_but_never_another(
    labels: tuple[str, ...], written: str, meant: str | None
) -> None:
    assert Labels(labels).find(written) == meant
