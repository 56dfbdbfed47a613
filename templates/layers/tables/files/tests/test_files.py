"""Your own tables, as a spreadsheet saves them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project

COLUMNS = (
    {"name": "Net price", "min": 0, "max": 50},
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
    text = HEAD + lines().replace("\nSmall;no;1,5;3", "\nSmall;no;1,5;many", 1)
    assert collected(workspace, text).cells["visits"].isna().sum() == 1
    assert "1 cells of 'visits' are no numbers" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", "is no table"),
        ("a,b\n\0,\0\n", "is no CSV file"),
        (HEAD.replace("visits", "clicks") + lines(), "lacks 'visits'"),
        (HEAD.replace("LABEL", "answer") + lines(), "lacks 'label'"),
        (HEAD + lines(label="perhaps"), "one of those"),
        (HEAD + lines(label="yes"), "are needed"),
        (HEAD + lines(visits="often"), "should hold numbers"),
        (HEAD + lines(when="soon"), "table.csv:2: The time 'soon' cannot be read"),
        (HEAD + "a;b\n", "2 cells in row 2 and 7"),
        (HEAD + lines() + "a;b;c;d;e;f;g;h\n", "8 cells in row 82 and 7"),
    ],
)
def test_a_wrong_table_is_one_sentence(workspace: Path, text: str, words: str) -> None:
    with pytest.raises(ProblemError, match=words) as caught:
        collected(workspace, text)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf_8_and_an_empty_folder(workspace: Path) -> None:
    (workspace / "old.csv").write_bytes((HEAD + lines(plan="gro\xdf")).encode("latin-1"))
    with pytest.raises(ProblemError, match="not in UTF-8"):
        collect(project(), "own", folder=workspace / "old.csv")
    (workspace / "empty").mkdir()
    with pytest.raises(ProblemError, match=r"has no \.csv"):
        collect(project(), "own", folder=workspace / "empty")


def test_a_changed_project_asks_for_its_data_again(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    with pytest.raises(ProblemError, match="other columns"):
        data.load(replace(project(), options={"columns": COLUMNS[:-1]}))
    with pytest.raises(ProblemError, match="has the label 'Yes'"):
        data.load(replace(project(), labels=("no", "perhaps")))


def test_a_number_spoilt_by_hand_counts_as_missing(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    path = data.examples_file()
    path.write_text(path.read_text("utf-8").replace(",3.5,", ",three,", 1), encoding="utf-8")
    assert pd.isna(data.load(project()).cells["Net price"].tolist()[3])


def test_a_project_without_labels_has_amounts_for_answers(workspace: Path) -> None:
    collected(workspace, HEAD + lines())
    text = (HEAD + lines(label="12.5")).encode()
    (workspace / "mine" / "table.csv").write_bytes(text)
    amounts = replace(project(), labels=())
    assert "labels" not in collect(amounts, "own", folder=workspace / "mine")
    assert set(data.load(amounts).about["label"]) == {"12.5"}
