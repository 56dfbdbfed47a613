"""Logs as people write them: what is read, what counts, what is a question; the parts in time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.interactions.attributes import attributes, flags_of, in_words
from proof_of_concept.interactions.files import own_log
from proof_of_concept.interactions.histories import histories_of, history_of, top
from proof_of_concept.interactions.kept import read_log, write_log
from proof_of_concept.interactions.log import Log
from proof_of_concept.interactions.setting import Setting, read_setting

OPTIONS: dict[str, Any] = {
    "items": ["book", "books"],
    "people": ["reader", "readers"],
    "action": "borrowed",
    "columns": [
        {"name": "shelf", "values": ["crime", "poetry"]},
        {"name": "pages", "min": 10, "max": 900},
        {"name": "form", "values": ["print", "audio"]},
        {"name": "author", "role": "group"},
    ],
}
ITEMS = """item;title;shelf;pages;form
1;Salt;Crime;120;print
2;Salt;poetry;80;audio
3;Night;poetry;n/a;print
"""
EVENTS = """who;item;date;kind;weight
ann;1;1.11.2025;loan;1
ann;3;3.11.2025;loan;2,5
bob;1;2.11.2025;look;1
bob; 9 ;13.11.2025;loan;
ann;1;1.11.2025;loan;1
"""


def project(**options: Any) -> Project:
    return replace(config.load_project(), options={**OPTIONS, **options})


def setting(**options: Any) -> Setting:
    return read_setting(project(**options))


def own(folder: Path, events: str = EVENTS, items: str = ITEMS, **options: Any) -> Log:
    """The log of two files with these texts."""
    (folder / "loans.csv").write_text(events, encoding="utf-8")
    (folder / "books.csv").write_text(items, encoding="utf-8")
    asked = project(**options)
    return own_log(asked, read_setting(asked), folder)


def test_two_files_are_one_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = own(tmp_path)
    assert log.people == ("ann", "bob") and log.catalogue.ids == ("1", "2", "3", "9")
    assert log.catalogue.titles == ("Salt (1)", "Salt (2)", "Night", "9")
    assert log.catalogue.cells["shelf"].tolist() == ["crime", "poetry", "poetry", ""]
    assert log.times.tolist() == ["2025-11-01", "2025-11-02", "2025-11-03", "2025-11-13"]
    assert log.weight.tolist() == [1, 1, 2.5, 1] and log.counts().tolist() == [2, 0, 1, 1]
    said = capsys.readouterr().out
    assert "events that are there already" in said and "known by name alone: '9'" in said


def test_only_some_kinds_count(tmp_path: Path) -> None:
    assert len(own(tmp_path, kinds=["Loan"])) == 3
    with pytest.raises(ProblemError, match="lists none of its kinds"):
        own(tmp_path, kinds=["sale"])


@pytest.mark.parametrize(
    ("events", "items", "says"),
    [
        ("user;item\nann;1", ITEMS, "lacks 'when'"),
        ("user;item;when\n;1;2025-11-01", ITEMS, "without a value"),
        ("user;item;when\nann;1;soon", ITEMS, "cannot be read"),
        ("user;item;when\nann;1;3/10/2025", ITEMS, "`dates: day first` or `dates: month first`"),
        ("user;item;when;weight\nann;1;2025-11-01;-2", ITEMS, "a weight is above 0"),
        ("source;user;item;when\nsynthetic;a;1;2025", ITEMS, "a program made this log"),
        ("x;y\n1;2", ITEMS, "no table with the columns user, item and when"),
        (EVENTS, "item;title\n1;Salt", "lacks 'shelf', 'pages', 'form'"),
        (EVENTS, f"{ITEMS}1;Other;crime;5;print\n", "an id is there twice"),
        (EVENTS, ITEMS.replace("120", "many").replace("80", "few"), "should hold numbers"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, events: str, items: str, says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        own(tmp_path, events, items)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"items": ["a", "b", "c"]}, "must be two words"),
        ({"repeats": "often"}, 'must be "yes" or "no"'),
        ({"names": "Salt"}, "must be a list"),
    ],
)
def test_what_project_yaml_has_wrong_is_said(options: dict[str, Any], says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        setting(**options)


def test_the_kept_files_read_back_the_same(tmp_path: Path) -> None:
    log, (events, items) = own(tmp_path), (tmp_path / "examples.csv", tmp_path / "items.csv")
    write_log(log, setting(), "own", events, items)
    again = read_log(setting(), events, items)
    assert again.contents() == log.contents() and again.catalogue.titles == log.catalogue.titles
    np.testing.assert_array_equal(again.weight, log.weight)
    assert again.catalogue.cells.equals(log.catalogue.cells)
    text = events.read_text("utf-8")
    for wrong, says in ((text.replace(",1,", ",7,"), "do not fit"), ("a,b\n", "is damaged")):
        events.write_text(wrong, "utf-8")
        with pytest.raises(ProblemError, match=says):
            read_log(setting(), events, items)


def test_a_history_ends_before_its_moment(tmp_path: Path) -> None:
    log = own(tmp_path)
    past = log.part(-np.inf, log.when[2])
    some = histories_of(past, np.array([0, 1]), log.when[2], log.when[-1] - log.when[0])
    assert some.taken.toarray().tolist() == [[1, 0, 0, 0], [1, 0, 0, 0]]
    whole = histories_of(log, np.array([0]), log.when[-1], 1.0)
    assert whole.items(0).tolist() == [2, 0] and whole.taken[0, 2] == pytest.approx(np.log2(3.5))


def test_nothing_is_recommended_twice() -> None:
    history, scores = history_of([2], [1.0], 4), np.array([[1.0, 2.0, 3.0, 2.0]])
    assert top(scores, history, 4, repeats=False).tolist() == [[1, 3, 0, -1]]
    assert top(scores, history, 2, repeats=True).tolist() == [[2, 1]]


def test_columns_are_flags_and_words(tmp_path: Path) -> None:
    catalogue, columns = own(tmp_path).catalogue, setting().columns
    assert flags_of(catalogue, columns[0]).tolist() == [[1, 0], [0, 1], [0, 1], [0, 0]]
    assert flags_of(catalogue, columns[1]).sum(axis=1).tolist() == [1, 1, 0, 0]
    assert attributes(catalogue, columns).shape[0] == 4
    assert in_words(catalogue, columns, 0) == "crime; pages 120; print"
    assert in_words(catalogue, columns, 3) == ""


def long_log(people: int = 60, days: int = 40) -> str:
    """Each takes another item every day, so that nobody takes one twice."""
    rows = [
        f"p{person};{(7 * person + day) % 50};{2025}-{1 + day // 28:02d}-{1 + day % 28:02d}"
        for person in range(people)
        for day in range(days)
    ]
    return "\n".join(["user;item;when", *rows])


def test_the_parts_are_apart_in_time(workspace: Path, tmp_path: Path) -> None:
    log = own(tmp_path, long_log())
    parts = data.split(log, repeats=False)
    ends = [parts.train.when.max(), parts.validation.when.min(), parts.validation.when.max()]
    assert ends[0] < parts.chosen == ends[1] and ends[2] < parts.tested == parts.test.when.min()
    assert len(parts.train) + len(parts.validation) + len(parts.test) == len(log)
    past = log.part(-np.inf, parts.tested)
    cases = data.cases(past, parts.test, parts.tested, parts.unit, repeats=False)
    for row, right in enumerate(cases.right):
        assert right and not right & set(cases.histories.items(row).tolist())
    assert cases.known.all()
    with pytest.raises(ProblemError, match="collect a longer log"):
        data.split(own(tmp_path, long_log(people=20)), repeats=False)


def test_too_short_a_log_is_refused_before_it_replaces_another(
    workspace: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "loans.csv").write_text(EVENTS, "utf-8")
    with pytest.raises(ProblemError, match="20 or more are needed"):
        collect(project(), "own", folder=folder)
    assert not data.examples_file().exists()
