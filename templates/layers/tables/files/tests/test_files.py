"""Your own tables, as a spreadsheet saves them."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.tables.target import read_target

COLUMNS = (
    {"name": "Net price", "min": 0, "max": 80},
    {"name": "plan", "values": ["small", "large"]},
    {"name": "visits"},
    {"name": "who", "role": "group"},
    {"name": "when", "role": "time"},
)
HEAD = "plan;LABEL;net price;visits;who;when;remark\n"


def project() -> Project:
    return replace(config.load_project(), labels=("no", "Yes"), options={"columns": COLUMNS})


def lines(**changes: str) -> str:
    """Forty rows of each outcome, with a decimal comma."""
    cells = {"plan": "Small", "price": "", "visits": "3", "when": "", **changes}
    text = ""
    for n in range(80):
        price, when = cells["price"] or f"{n},5", cells["when"] or f"2026-01-{n % 28 + 1:02d}"
        label = changes.get("label") or ("yes", "no")[n % 2]
        text += f"{cells['plan']};{label};{price};{cells['visits']};person {n};{when};x\n"
    return text


def collected(workspace: Path, text: str) -> data.Rows:
    (workspace / "mine").mkdir(exist_ok=True)
    (workspace / "mine" / "table.csv").write_text(text, encoding="utf-8-sig")
    collect(project(), "own", folder=workspace / "mine")
    return data.load(project())


def test_semicolons_and_a_decimal_comma(workspace: Path) -> None:
    rows = collected(workspace, HEAD + lines())
    assert len(rows) == 80 and rows.cells.loc[3].tolist() == [3.5, "small", 3]
    assert rows.about.loc[3].tolist() == ["table.csv:5", "own", "no", "person 3", "2026-01-04"]
    assert rows.about["label"][0] == "Yes"


def test_commas_and_quotes(workspace: Path) -> None:
    text = (HEAD + lines()).replace(",", ".").replace(";x", ';"a; b"').replace(";", ",")
    assert collected(workspace, text).cells["Net price"][3] == 3.5


def test_a_few_strange_cells_are_told_and_left_out(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HEAD + lines().replace("\nSmall;no;1,5;3", "\nHuge;no;150,5;many", 1)
    cells = collected(workspace, text).cells
    assert cells["visits"].isna().sum() == 1 and cells["Net price"].max() == 79.5
    said = capsys.readouterr().out
    assert "'visits': 1 cell without a number taken as unknown: 'many' (row 3)" in said
    assert "1 cell not in `values` of project.yaml, taken as unknown: 'Huge' (row 3)" in said
    assert "1 cell outside of 0 to 80: '150,5' (row 3)" in said
    assert "which count as gaps: 1" in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", "has no table with the columns"),
        ("a,b\n\0,\0\n", "is no text file"),
        (HEAD.replace("visits", "clicks") + lines(), "lacks 'visits'"),
        (HEAD.replace("LABEL", "answer") + lines(), "lacks 'label'"),
        (
            HEAD + lines(label="perhaps"),
            "80 rows .2, 3, 4, ....* with the label 'perhaps': write one of 'no', 'Yes'",
        ),
        (HEAD + lines(label="yes"), "are needed"),
        (HEAD + lines(visits="often"), "should hold numbers"),
        (HEAD + lines(when="soon"), "'soon' .row 2.* and 77 more cannot be read"),
        (HEAD + lines() + "a;b;c;d;e;f;g;h\n", "row 82: 8 cells, and the head has 7"),
        (HEAD + lines(price="1,5.5"), "should hold numbers"),
        (HEAD + lines(plan="huge"), "project.yaml does not list, 'huge' .row 2.*`values`"),
        (HEAD + lines(visits=""), "'visits': no row has a value in it"),
        (HEAD, "has no row below its head"),
    ],
)
def test_a_wrong_table_is_one_sentence(workspace: Path, text: str, words: str) -> None:
    with pytest.raises(ProblemError, match=words) as caught:
        collected(workspace, text)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf_8_and_an_empty_folder(workspace: Path) -> None:
    (workspace / "old.csv").write_bytes((HEAD + lines(plan="Привет")).encode("cp1251"))
    with pytest.raises(ProblemError, match="is not UTF-8"):
        collect(project(), "own", folder=workspace / "old.csv")
    (workspace / "empty").mkdir()
    with pytest.raises(ProblemError, match="has no table"):
        collect(project(), "own", folder=workspace / "empty")


def test_a_changed_project_asks_for_its_data_again(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    with pytest.raises(ProblemError, match="other columns"):
        data.load(replace(project(), options={"columns": COLUMNS[:-1]}))
    with pytest.raises(ProblemError, match="has the label 'Yes'"):
        data.load(replace(project(), labels=("no", "perhaps")))


def test_a_number_spoilt_by_hand_is_named(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    path = data.examples_file()
    path.write_text(path.read_text("utf-8").replace(",3.5,", ",three,", 1), encoding="utf-8")
    with pytest.raises(ProblemError, match=r"row 5: 'three' in 'Net price' is no number"):
        data.load(project())


def test_a_project_without_labels_has_amounts_for_answers(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    text = (HEAD + lines(label="12.5")).encode()
    (workspace / "mine" / "table.csv").write_bytes(text)
    amounts = replace(project(), labels=())
    assert "labels" not in collect(amounts, "own", folder=workspace / "mine")
    assert set(data.load(amounts).about["label"]) == {"12.5"}


TARGET = {"name": "Rent", "unit": "EUR", "min": 0, "max": 2000}


def priced(workspace: Path, text: str) -> data.Rows:
    """What is collected where a number is asked for."""
    asked = replace(project(), labels=(), options={"columns": COLUMNS, "target": TARGET})
    (workspace / "mine.csv").write_text(text, encoding="utf-8")
    collect(asked, "own", folder=workspace / "mine.csv")
    return data.load(asked)


def test_the_number_that_is_asked_for_has_its_own_name(workspace: Path) -> None:
    head = HEAD.replace("LABEL", "rent (EUR)").replace("net", "Net")
    rents = [f"1.{n:03d},50 EUR" for n in range(80)] * 2
    cells = iter(rents)
    table = (lines() + lines().replace("person", "her")).splitlines()
    text = head + "".join(
        line.replace(";yes;", ";{};").replace(";no;", ";{};").format(next(cells)) + "\n"
        for line in table
    )
    rows = priced(workspace, text)
    assert data.amounts(rows).tolist()[:2] == [1000.5, 1001.5] and len(rows) == 160
    again = priced(workspace, data.examples_file().read_text("utf-8"))
    assert data.amounts(again).tolist() == data.amounts(rows).tolist()
    for change, words in (
        (text.replace("1.003,50 EUR", ""), "2 rows .5, 85. without an answer"),
        (text.replace("rent", "price"), "lacks 'Rent'"),
        ("\n".join(text.splitlines()[:81]), "100 different rows are needed"),
    ):
        with pytest.raises(ProblemError, match=words):
            priced(workspace, change)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("rent", "is a number: give it name"),
        ({"name": "rent", "values": ["a", "b"]}, "is a number"),
        ({"name": "Visits"}, "is the target and a column"),
        ({"name": "rent", "min": 5, "max": 5}, "swap them"),
    ],
)
def test_a_wrong_target_is_one_sentence(target: object, words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        read_target(replace(project(), options={"columns": COLUMNS, "target": target}))


def test_many_files_each_in_its_own_way(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = workspace / "mine"
    for name in ("a/one.csv", "two.TSV", "copy.csv", "book.xlsx", "notes.txt"):
        (mine / name).parent.mkdir(parents=True, exist_ok=True)
    german = "sep=;\n" + HEAD + lines()
    english = (HEAD + lines().replace("person", "her").replace(",5", ".5")).replace(";", "\t")
    (mine / "a" / "one.csv").write_text(german, encoding="utf-16")
    (mine / "copy.csv").write_text(german, encoding="utf-16")
    (mine / "two.TSV").write_text(english, encoding="utf-8")
    (mine / "notes.txt").write_text("Where these come from, and when\n", encoding="utf-8")
    (mine / "book.xlsx").write_bytes(b"PK\x03\x04")
    with zipfile.ZipFile(workspace / "mine.zip", "w") as packed:
        for path in mine.rglob("*.*"):
            packed.write(path, path.relative_to(mine))
    for source in (mine, workspace / "mine.zip"):
        collect(project(), "own", folder=source)
        rows = data.load(project())
        assert rows.about["id"].tolist()[::80] == ["a/one.csv:2", "two.TSV:2"]
        assert rows.cells["Net price"].tolist() == [n + 0.5 for n in range(80)] * 2
        said = capsys.readouterr().out
        assert "there twice: copy.csv" in said and "as CSV in UTF-8: book.xlsx" in said
        assert "none of the project's columns in its head: notes.txt" in said


def test_own_rows_that_were_collected_are_the_same_again(workspace: Path) -> None:
    before = collected(workspace, HEAD + lines())
    collect(project(), "own", folder=data.examples_file())
    after = data.load(project())
    assert after.cells.equals(before.cells)
    assert after.about.drop(columns="id").equals(before.about.drop(columns="id"))
    own = config.load_project()
    made = replace(own, options={**own.options, "columns": COLUMNS})
    collect(made, "synthetic")
    with pytest.raises(ProblemError, match="a program made these rows"):
        collect(made, "own", folder=data.examples_file())


def test_answers_are_compared_as_people_read_them(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HEAD + lines() + "Small;YES;1,5;3;Person 1;2026-02-01;x\n;no;1,5;3;a;2026-02-01;x\n"
    rows = collected(workspace, text.replace("person 3;", "03;").replace("person 5;", "3;"))
    assert set(rows.about["label"]) == {"no", "Yes"}
    assert "count as two: '03' and '3', 'Person 1' and 'person 1'" in capsys.readouterr().out
    numbers = replace(project(), labels=("0", "1"))
    text = HEAD + lines().replace(";yes;", ";1.0;").replace(";no;", ";0;")
    (workspace / "mine" / "table.csv").write_text(text, encoding="utf-8")
    collect(numbers, "own", folder=workspace / "mine")
    assert set(data.load(numbers).about["label"]) == {"0", "1"}


def test_rows_that_are_there_twice_are_counted(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = lines().splitlines()[3:5]
    again.append(lines().splitlines()[10].replace(";yes;", ";no;"))
    rows = collected(workspace, HEAD + lines() + "\n".join(again))
    said = capsys.readouterr().out
    assert "Left out 2, rows that are there already: table.csv:82, table.csv:83" in said
    assert "Left out 2, rows that are there with two answers: table.csv:12, table.csv:84" in said
    assert len(rows) == 79


def test_a_refused_table_leaves_what_was_there(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    before = {path: path.read_bytes() for path in config.DATA.rglob("*") if path.is_file()}
    for change in ({"label": "perhaps"}, {"when": "2026-01"}, {"label": "no"}):
        with pytest.raises(ProblemError):
            collected(workspace, HEAD + lines(**change))
        after = {path: path.read_bytes() for path in config.DATA.rglob("*") if path.is_file()}
        assert before == after
