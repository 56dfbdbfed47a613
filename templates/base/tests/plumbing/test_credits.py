"""Licences, copies and SOURCES.csv."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing import credits
from proof_of_concept.plumbing.credits import Item
from proof_of_concept.plumbing.licences import licence_allowed, normalise_licence


@pytest.mark.parametrize(
    ("text", "name", "allowed"),
    [
        ("by 4.0", "CC-BY-4.0", True),
        ("CC BY-SA 4.0", "CC-BY-SA-4.0", True),
        ("CC BY-SA 3.0 de", "CC-BY-SA-3.0-DE", True),
        ("CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-DE", True),
        ("cc-by", "CC-BY", True),
        ("https://creativecommons.org/licenses/by-sa/2.5/deed.en", "CC-BY-SA-2.5", True),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0", True),
        ("cc0 1.0", "CC0-1.0", True),
        ("CC0", "CC0-1.0", True),
        ("CC0-1.0", "CC0-1.0", True),
        ("pdm 1.0", "CC-PDM-1.0", True),
        ("CC-PDM-1.0", "CC-PDM-1.0", True),
        ("Public domain", "LicenseRef-Public-Domain", True),
        ("by-nd 4.0", "CC-BY-ND-4.0", False),
        ("by-nc-nd 4.0", "CC-BY-NC-ND-4.0", False),
        ("GFDL 1.2", "GFDL 1.2", False),
        ("Photo by Ada", "Photo by Ada", False),
        ("CC-BY except on Sundays", "CC-BY except on Sundays", False),
        ("All rights reserved", "All rights reserved", False),
        ("0", "0", False),
        ("", "", False),
    ],
)
def test_licences(text: str, name: str, allowed: bool) -> None:
    assert normalise_licence(text) == name
    assert licence_allowed(text) is licence_allowed(name) is allowed


def test_noncommercial_only_when_asked_for() -> None:
    for licence in ("CC-BY-NC-4.0", "by-nc-sa 2.0"):
        assert not licence_allowed(licence)
        assert licence_allowed(licence, noncommercial=True)
    assert not licence_allowed("by-nc-nd 4.0", noncommercial=True)
    assert not licence_allowed("", noncommercial=True)


def test_skipped_items_are_counted() -> None:
    items = [Item(id=str(i), licence=text) for i, text in enumerate(["CC0-1.0", "", "", "GFDL"])]
    kept, skipped = credits.keep_allowed(items)
    assert [item.id for item in kept] == ["0"]
    assert skipped == {"no licence": 2, "GFDL": 1}


def test_sources_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "data" / "SOURCES.csv"
    titles = ["=HYPERLINK(1)", "+1", "-1", "@x", "'quoted'", 'a "b", c', "two\nlines", "café 🙂"]
    items = [Item(id=f"a-{i}", title=title, text="secret") for i, title in enumerate(titles)]
    credits.write_sources(items, path)
    again = credits.read_sources(path)
    titles[6] = "two lines"
    assert [item.title for item in again] == titles
    content = path.read_text(encoding="utf-8")
    assert "secret" not in content and "\r" not in content
    for row in csv.reader(content.splitlines()):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row)


def test_sources_of_other_hands(tmp_path: Path) -> None:
    path = tmp_path / "SOURCES.csv"
    assert credits.read_sources(path) == []
    path.write_text("\ufeffid,note,licence\na,mine,CC0-1.0\nb\n", encoding="utf-8")
    assert credits.read_sources(path) == [Item(id="a", licence="CC0-1.0"), Item(id="b")]
    path.write_bytes(b"id,title\na,caf\xe9\n")
    with pytest.raises(ProblemError, match="UTF-8"):
        credits.read_sources(path)


def test_merge_takes_the_new_row() -> None:
    old = [Item(id="b", title="old"), Item(id="a")]
    merged = credits.merge_sources(old, [Item(id="b", title="new"), Item(id="c")])
    assert [(item.id, item.title) for item in merged] == [("a", ""), ("b", "new"), ("c", "")]


def test_copies_are_dropped() -> None:
    first = Item(id="a", sha256="1")
    items = [first, replace(first, id="b"), replace(first, sha256="2"), Item(id="c"), Item(id="d")]
    kept, copies = credits.deduplicate(items)
    assert [item.id for item in kept] == ["a", "c", "d"] and copies == 2


def test_ids_are_file_names() -> None:
    assert credits.item_id("arxiv", "2301.00001v1") == "arxiv-2301-00001v1"
    assert credits.item_id("own", "../../CON?.\n") == "own-con"
    assert len(credits.item_id("own", "x" * 500)) < 100


def test_credit() -> None:
    assert credits.credit("Cup", "Ada", "CC-BY-4.0") == '"Cup" by Ada, CC-BY-4.0'
    assert credits.credit("", "", "") == '"Untitled" by an unnamed author, no licence'
