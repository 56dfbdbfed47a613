"""The model places rows, says why, and survives being saved; its segments are the planted ones."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import adjusted_rand_score

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, scores, show, synthetic
from proof_of_concept.baseline import best_rules, cut
from proof_of_concept.config import ProblemError
from proof_of_concept.model import SegmentModel, clustered, load
from proof_of_concept.predict import predict, predict_file
from proof_of_concept.segments import features, holding, mistakes, naming
from proof_of_concept.tables.columns import Column

NASTY = "<b>plan</b> & *more*"
COLUMNS = (
    Column("visits", "number", (), 0.0, 50.0),
    Column("spent", "number", (), 0.0, 500.0, "EUR"),
    Column(NASTY, "choice", ("monthly", "<i>yearly</i>")),
)


def rows(count: int = 400) -> tuple[pd.DataFrame, np.ndarray]:
    """Three kinds: many visits, much spent, and neither."""
    random = np.random.default_rng(0)
    of = random.integers(0, 3, count)
    cells = {
        "visits": np.array([30.0, 8.0, 5.0])[of] + random.normal(0, 2, count),
        "spent": np.array([60.0, 300.0, 50.0])[of] + random.normal(0, 20, count),
        NASTY: np.where(random.random(count) < 0.5, "monthly", "<i>yearly</i>"),
    }
    frame = pd.DataFrame(cells).astype({NASTY: object})
    frame.loc[::25, "visits"] = np.nan
    return frame, of


@pytest.fixture(scope="module")
def model() -> SegmentModel:
    cells, _ = rows()
    space = features.fitted(COLUMNS, cells)
    centres, of = clustered(space.points(cells), 3, 0)
    segments = naming.named(COLUMNS, cells, of, 3)
    width = float(((space.points(cells) - centres[of]) ** 2).mean())
    return SegmentModel(
        space, centres, width, COLUMNS, segments, {}, dict.fromkeys(("visits", "spent", NASTY)), ""
    )


def test_rows_find_their_segment(model: SegmentModel) -> None:
    cells, of = rows()
    assert scores.agreement(of, model.assign(cells)) > 0.9
    names = {segment.name for segment in model.segments}
    assert any("high visits" in name for name in names)
    assert any("high spent" in name for name in names) and len(names) == 3
    assert sum(segment.share for segment in model.segments) == pytest.approx(1)


def test_what_speaks_for_a_segment_adds_up(model: SegmentModel) -> None:
    said = predict(model, {"visits": 31, "spent": "61", NASTY: "Monthly"})
    assert "high visits" in said.label and said.moves[0].column.name == "visits"
    point = model.space.points(pd.DataFrame([{"visits": 31, "spent": 61, NASTY: "monthly"}]))
    far = np.sort(np.linalg.norm(point - model.centres, axis=1))
    assert f"{far[1] / far[0]:.2f} times as far" in show.answer(said) and not said.unsure
    odds = (far[1] ** 2 - far[0] ** 2) / (2 * model.width)
    assert sum(move.push for move in said.moves) == pytest.approx(odds)


def test_between_two_segments_a_person_decides(model: SegmentModel) -> None:
    lines = [predict(model, {"visits": step, "spent": 55}) for step in np.linspace(5, 30, 30)]
    closest = max(lines, key=lambda said: said.strengths[said.next_best])
    assert closest.unsure and "a person should decide" in show.answer(closest)


def test_values_are_told_by_share_and_compare_across_segments() -> None:
    plan = Column("plan", "choice", ("a", "b"))
    cells = pd.DataFrame({"plan": list("aaaaabbbaa")}, dtype=object)
    first, second = naming.named((plan,), cells, np.repeat([0, 1], 5), 2)
    assert (first.name, second.name) == ("plan: 100% a", "plan: 60% b")
    assert first.profile["plan: b"] < 0 < second.profile["plan: b"]


def test_a_name_says_what_the_nearest_segment_has_not() -> None:
    """Two kinds have many visits, and of the two one spends more."""
    of = np.repeat([0, 1, 2], 100)
    random = np.random.default_rng(0)
    visits = np.array([30.0, 30.0, 5.0])[of] + random.normal(0, 1, 300)
    spent = np.array([140.0, 40.0, 90.0])[of] + random.normal(0, 50, 300)
    cells = pd.DataFrame({"visits": visits, "spent": spent})
    names = [one.name.split(", ")[0] for one in naming.named(COLUMNS[:2], cells, of, 3)]
    assert names == ["high spent", "low spent", "low visits"]


def test_a_segment_of_several_planted_groups_is_called_a_mixture() -> None:
    groups, of = np.array([*"aab", *"abc", "d"]), np.array([0, 0, 0, 1, 1, 1, 2])
    said = scores.made_of(groups, of, 4)
    assert said[0] == "67% a, 33% b" and said[2:] == ["100% d", ""]
    assert said[1].startswith("a mixture of 33%")


def test_mistakes_begin_with_one_of_each_kind(model: SegmentModel, workspace: Path) -> None:
    cells, _ = rows()
    of = model.assign(cells)
    truth = np.where(np.arange(400) < 60, (of + 1) % 3, of)
    about = pd.DataFrame({"id": cells.index.astype(str)})
    found = mistakes.worst(model, data.Rows(cells, about), truth, of)
    assert len({one["truth"] for one in found[:3]}) == 3


@pytest.mark.parametrize(
    ("row", "words"),
    [({}, "at least one"), ({"visits": "many"}, "must be a number"), ({"x": 1}, "no column 'x'")],
)
def test_bad_input_is_one_sentence(model: SegmentModel, row: dict[str, object], words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        predict(model, row)


def test_what_anybody_wrote_does_nothing_on_the_page(model: SegmentModel) -> None:
    page = show.answer(predict(model, {NASTY: "<i>yearly</i>", "visits": 7}))
    text = f"{NASTY}: <i>yearly</i>"
    assert html.escape(text) in page and text not in page


def test_a_whole_file(model: SegmentModel) -> None:
    text = f"name;Visits;spent;{NASTY}\nAnn;30,5;70;monthly\nBea;8;300;monthly\n"
    said, table = predict_file(model, "rows.csv", text.encode())
    assert "2 rows" in said and table["Row"].tolist() == [2, 3]
    assert "high visits" in table["Segment"][0] and "high spent" in table["Segment"][1]
    with pytest.raises(ProblemError, match="is no CSV file"):
        predict_file(model, "photo.jpg", b"a,b")


def test_scores_are_those_of_the_field() -> None:
    random = np.random.default_rng(1)
    one, other = random.integers(0, 4, 300), random.integers(0, 5, 300)
    mixed = np.where(random.random(300) < 0.7, one, other)
    for pair in ((one, one), (one, other), (one, mixed), (mixed, one)):
        assert scores.agreement(*pair) == pytest.approx(adjusted_rand_score(*pair))
    points = np.array([[0.0], [1.0], [10.0], [11.0]])
    two = np.array([0, 0, 1, 1])
    assert scores.spread_within(scores.squares(points, two, points, two)) == pytest.approx(1 / 101)
    unclear = np.arange(300) < 20
    assert scores.within_reach(one, unclear & False) == 1.0 > scores.within_reach(one, unclear)
    assert scores.matched(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0])) == {0: 1, 1: 0}


def test_rules_cut_where_the_rows_lie() -> None:
    cells, _ = rows()
    naive, second = best_rules(COLUMNS, cells, features.fitted(COLUMNS, cells), 3)
    assert len(naive.columns) == 1 and naive.assign(cells).max() == 2
    assert set(second.columns) == {"visits", "spent"} and second.assign(cells).max() == 3
    assert np.bincount(cut(cells, {"spent": 4}).assign(cells)).tolist() == [100] * 4


def test_the_largest_number_that_holds_is_chosen() -> None:
    assert holding.chosen({3: 0.95, 4: 0.94, 5: 0.8}) == 4
    assert holding.chosen({3: 0.5, 4: 0.7, 5: 0.6}) == 4


def test_own_rows_without_known_segments_are_measured(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables that day one left, given as one's own: with events and experiment, or without."""
    monkeypatch.setattr(synthetic, "SIZE", 700)
    monkeypatch.setattr(holding, "TIMES", 3)
    project = config.load_project()
    for step in ("collect", "train", "evaluate"):
        assert commands.main([step]) == 0
    metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
    assert "(4 planted, " in metrics["metrics"][0]["note"] and "planted" in metrics["warning"]
    assert all(said in metrics["planted"] for said in ("an ARI of 0.", "test rows have a cell"))
    assert all("% planted" in row["planted groups in it"] for row in metrics["per_label"])
    folder = workspace / "mine"
    folder.mkdir()
    made = data.examples_file().parent
    table = pd.read_csv(made / "examples.csv", dtype=str).drop(columns=["source", "label"])
    table.drop_duplicates("id").to_csv(folder / "rows.csv", index=False)
    for name in ("events", "experiment"):
        (folder / f"{name}.csv").write_bytes((made / f"{name}.csv").read_bytes())
    for beside in (True, False):
        assert commands.main(["collect", "--source", "own", "--from", str(folder)]) == 0
        if beside:
            assert commands.main(["train"]) == 0
        assert commands.main(["evaluate"]) == 0
        metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
        assert "nobody says which are true" in metrics["metrics"][0]["note"]
        kept = {name: metrics[name] for name in ("metrics", "warning", "planted", "per_label")}
        assert "planted" not in str(list(kept.values())) and "Planted" not in str(metrics["plots"])
        assert ("funnel" in {Path(plot["file"]).stem for plot in metrics["plots"]}) == beside
        assert ("Experiment" in show.findings()) == beside
        for name in ("events", "experiment"):
            (folder / f"{name}.csv").unlink(missing_ok=True)
    assert len(load(project).segments) >= 3
    renamed = [{**one, "name": f"other {one['name']}"} for one in project.options["columns"]]
    with pytest.raises(ProblemError, match="other columns"):
        load(replace(project, options={**project.options, "columns": renamed}))


def test_too_few_rows_are_refused(workspace: Path) -> None:
    folder = workspace / "few"
    folder.mkdir()
    columns = [one["name"] for one in config.load_project().options["columns"]]
    head = ",".join(["id", *columns])
    (folder / "rows.csv").write_text(f"{head}\n1{',1' * len(columns)}\n", encoding="utf-8")
    assert commands.main(["collect", "--source", "own", "--from", str(folder)]) == 1
