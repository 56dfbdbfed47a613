"""Your own collection and judgements come in as they were written, or it is said why not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.collection import Item, Query, kept

PROJECT = replace(config.load_project(), labels=("drinks", "food"))
ITEMS = "id,title,topic,text,price\n" + "".join(
    f'{n},Tea {n},Drinks,"Tea number {n}, hot",{n} euros\n' for n in range(1, 6)
)
JUDGED = "query,item,grade,kind\nhot tea,1,3,own\nhot tea,2,1,own\ncold soup,,,none\n"


@pytest.fixture
def folder(workspace: Path) -> Path:
    (workspace / "mine").mkdir()
    return workspace / "mine"


def taken(folder: Path, **tables: str) -> tuple[list[Item], list[Query]]:
    """What is collected from these tables, by their names."""
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    collect(PROJECT, "own", folder=folder)
    items = data.load()
    return items, kept.load(items)


def test_a_table_of_items_with_judgements(folder: Path) -> None:
    items, queries = taken(folder, items=ITEMS, judgements=JUDGED)
    assert items[0] == Item("1", "Tea 1", "drinks", "Tea number 1, hot\nprice: 1 euros.")
    assert queries == [Query("hot tea", "own", {"1": 3, "2": 1}), Query("cold soup", "none", {})]
    assert [query.answerable for query in queries] == [True, False]
    # What was collected is read again as it is.
    collect(PROJECT, "own", folder=data.examples_file())
    assert data.load() == items


def test_judgements_as_trec_and_beir_have_them(folder: Path) -> None:
    judged = "query-id,corpus-id,score\nq1,1,1\nq2,3,0\n"
    _, queries = taken(folder, corpus=ITEMS, queries="_id,text\nq1,hot\nq2,cold\n", qrels=judged)
    assert queries == [Query("hot", "", {"1": 3}), Query("cold", "", {"3": 0})]


def test_files_are_items_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "food").mkdir()
    (folder / "food" / "cake.md").write_text("# Our cake\n\nIt is sweet.", encoding="utf-8")
    (folder / "tea.txt").write_text("Tea is free.", encoding="utf-8")
    (folder / "copy.txt").write_text("tea is  free.", encoding="utf-8")
    judged = "query;item;grade\nsweet;cake;2\nfree;tea.txt;3\n"
    items, queries = taken(folder, judgements=judged, prices="a,b\n1,2\n")
    assert [(one.id, one.topic) for one in items] == [("copy.txt", ""), ("food/cake.md", "food")]
    # What was judged of a copy is judged of the one that is kept.
    assert [query.grades for query in queries] == [{"food/cake.md": 2}, {"copy.txt": 3}]
    said = capsys.readouterr().out
    assert "the same text as another: tea.txt" in said and "prices.csv" in said


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        ({"items": ITEMS.replace("id,", "number,")}, "needs the columns id and text"),
        ({"items": ITEMS.replace("\n3,", "\n,")}, r"items.csv, row 4: it has no id"),
        ({"items": ITEMS.replace("\n3,", "\n2,")}, "row 4: the id '2' is there twice"),
        ({"items": "id,text\n"}, "no item with words"),
        ({"judgements": "query,item\na,1\n"}, "needs the columns query .* item and grade"),
        ({"judgements": JUDGED + "a,9,3,\n"}, "row 5: '9' is no item here"),
        ({"judgements": JUDGED + "a,1,good,\n"}, "the grade 'good' is no whole number"),
        ({"judgements": JUDGED + "a,1,4,\n"}, "the grade '4' is no whole number from 0 to 3"),
        ({"judgements": JUDGED + "a,1,,\n"}, "the grade '' is no whole number"),
        ({"judgements": JUDGED + "a,,2,\n"}, "a grade and no item"),
        ({"judgements": JUDGED + ",1,2,\n"}, "it has no query"),
        ({"judgements": JUDGED + "Hot Tea,2,3,\n"}, "'2' has another grade further up"),
        ({"judgements": "query_id,item,grade\nq,1,3\n"}, "put queries.csv"),
        ({"queries": "id,text\nq,hot\n"}, "nothing is judged"),
        (
            {"queries": "id,text\nq,a\nr,b\n", "judgements": "query_id,item,grade\nq,1,3\n"},
            "row 3: nothing is judged for the query 'r'",
        ),
        (
            {"queries": "id,text\nq,a\n", "judgements": "query_id,item,grade\nq,1,3\nx,1,3\n"},
            "it judges the query 'x'",
        ),
        ({"items": ITEMS + "6,caf\x81,,x,\n"}, "not UTF-8"),
        ({"items": ITEMS.replace("price", "same_as")}, "same_as names '1 euros'"),
    ],
)
def test_what_is_wrong_is_a_sentence_and_nothing_changes(
    folder: Path, tables: dict[str, str], words: str
) -> None:
    data.examples_file().parent.mkdir(parents=True)
    data.examples_file().write_bytes(b"what there was")
    for name, text in {"items": ITEMS, **tables}.items():
        (folder / f"{name}.csv").write_bytes(text.encode("latin-1"))
    with pytest.raises(config.ProblemError, match=words):
        collect(PROJECT, "own", folder=folder)
    assert data.examples_file().read_bytes() == b"what there was"


def test_your_judgements_stay(folder: Path) -> None:
    items, _ = taken(folder, items=ITEMS)
    assert kept.own_file().read_text(encoding="utf-8") == "query,item,grade,kind\n"
    kept.own_file().write_text(JUDGED, encoding="utf-8")
    taken(folder, judgements="query,item,grade\nother,1,3\n")
    assert kept.own_file().read_text(encoding="utf-8") == JUDGED
    assert [query.text for query in kept.load(items)] == ["hot tea", "cold soup"]
    # Of another collection they stay too, and are out of use.
    collect(config.load_project(), "synthetic", seed=0)
    assert kept.own_file().read_text(encoding="utf-8") == JUDGED
    assert len(kept.load(data.load())) > 100


def test_no_group_is_in_two_parts(workspace: Path) -> None:
    collect(config.load_project(), "synthetic", seed=0)
    items = data.load()
    parts = data.split(kept.load(items), items, seed=0)
    every = (parts.train, parts.validation, parts.test)
    groups = [set(data.groups_of(part, items)) for part in every]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    assert all(sum(not query.answerable for query in part) > 10 for part in every)
    few = [Query(f"query {n}", "", {items[n].id: 3}) for n in range(20)]
    assert data.split(few, items, seed=0) == data.Split([], [], few)
