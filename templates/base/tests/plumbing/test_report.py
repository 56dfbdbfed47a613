"""The report writes between its markers, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from sample_metrics import metrics

from proof_of_concept import config
from proof_of_concept.plumbing import report, results, wording


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_what_is_between_markers_changes(newline: str) -> None:
    before = newline.join(
        ["mine  ", "<!-- report:labels -->", "old", "<!-- /report:labels -->", "\tmine", ""]
    )
    after = report.fill(before, metrics(), "reports")
    head, rest = after.split("<!-- report:labels -->")
    assert head == f"mine  {newline}"
    assert rest.endswith(f"<!-- /report:labels -->{newline}\tmine{newline}")
    assert "old" not in after
    assert after.count("\n") == after.count(newline)
    assert report.fill(after, metrics(), "reports") == after


@pytest.mark.parametrize("name", sorted(report.SECTIONS))
def test_hostile_labels_stay_text(name: str) -> None:
    marked = f"<!-- report:{name} --><!-- /report:{name} -->"
    text = report.fill(marked, metrics(), "reports")
    assert "<script" not in text
    assert text.count("<!--") == 2


@pytest.mark.parametrize(("low", "ties"), [(-0.1, True), (0.1, False)])
def test_a_second_baseline_that_does_as_well_is_said_to(low: float, ties: bool) -> None:
    figures = metrics()
    over = {"value": low + 0.1, "low": low, "high": low + 0.2}
    figures["metrics"][0] |= {"second": figures["metrics"][0]["model"], "over_second": over}
    text = report.fill("<!-- report:result --><!-- /report:result -->", figures, "reports")
    assert ("The second baseline does as well" in text) is ties


def test_unknown_and_unclosed_markers_are_left_alone() -> None:
    text = "<!-- report:nonsense -->x<!-- /report:nonsense --> <!-- report:labels --> end"
    assert report.fill(text, metrics(), "reports") == text


def test_the_model_card_keeps_its_other_keys(workspace: Path) -> None:
    card = '---\nlicense: "mit"\ntags: ["a: b"]\n---\nMy words: ---\n'
    after = report.index_model(card, metrics())
    _, front, body = after.split("---\n", 2)
    content = yaml.safe_load(front)
    assert body == "My words: ---\n"
    assert (content["license"], content["tags"]) == ("mit", ["a: b"])
    assert content["model-index"][0]["results"][0]["metrics"][0]["value"] == 0.8
    assert report.index_model(after, metrics()) == after


@pytest.mark.parametrize(
    ("items", "size"), [(0, "n<1K"), (999, "n<1K"), (1000, "1K<n<10K"), (2_000_000, "1M<n<10M")]
)
def test_the_dataset_card_says_how_much_there_is(items: int, size: str) -> None:
    card = '---\nlicense: "cc0-1.0"\nsize_categories: ["n<1K"]\n---\nMy words\n'
    after = report.size_data(card, items)
    _, front, body = after.split("---\n", 2)
    assert yaml.safe_load(front) == {"license": "cc0-1.0", "size_categories": [size]}
    assert body == "My words\n"
    assert report.size_data("No front matter\n", items) == "No front matter\n"


def test_the_whole_report(workspace: Path) -> None:
    readme = workspace / "README.md"
    readme.write_text("<!-- report:result --><!-- /report:result -->", encoding="utf-8")
    with pytest.raises(config.ProblemError, match="evaluate"):
        report.report()
    (workspace / "reports").mkdir()
    text = json.dumps(metrics())
    (workspace / "reports" / "metrics.json").write_text(text, encoding="utf-8")
    results.write_summary("synthetic", seed=0, items=600)
    assert readme in report.report()
    assert "**F1: 0.80**" in readme.read_text(encoding="utf-8")
    assert report.report() == []


def test_a_visitor_is_told_while_nothing_is_real(workspace: Path) -> None:
    assert "Synthetic" in results.caution()
    content = metrics()
    for source, told in (("synthetic", True), ("own", False)):
        content["data"]["source"] = source
        results.write_json(config.REPORTS / "metrics.json", content)
        assert bool(results.caution()) is told
    (config.REPORTS / "metrics.json").unlink()
    results.write_summary("own", 0, 3)
    assert not results.caution()


def test_what_is_wrong_on_purpose_is_told_and_only_of_synthetic_data(workspace: Path) -> None:
    results.write_summary("synthetic", seed=0, items=4)
    results.write_planted(config.DATA / "processed", {"misfiled": ["1", "9"]})
    assert results.read_planted() == {"1": "misfiled", "9": "misfiled"}
    note = results.planted_note(["1", "2", "3", "4"], "texts")
    assert "Of the 4 test texts, 1 is" in note and "75%" in note
    assert results.planted_note(["2"], "texts") == ""
    assert "(1 misfiled): so it is. The" in results.planted_note(["1"], "texts", "so it is")
    assert note.split(":")[0] in report.SECTIONS["mistakes"]({**metrics(), "planted": note}, "", ())
    results.write_summary("own", seed=0, items=4)
    assert results.read_planted() == {}


def test_the_readme_has_the_figures_that_count_most() -> None:
    content = metrics()
    row = content["metrics"][0]
    more = [{**row, "name": name, "title": name, "note": f"On {name}."} for name in ("ece", "auc")]
    content |= {"metrics": [row, *more], "beside": ["auc"]}
    said = report.SECTIONS["summary"](content, "", ())
    assert "| F1, higher" in said and "| auc, higher" in said
    assert "ece" not in said and "On auc" not in said
    more[1]["unit"] = "%"
    value = wording.number(row["model"]["value"])
    assert wording.headline(content).endswith(f"Also: auc {value} %.")
    assert "| ece, higher" in report.SECTIONS["metrics"](content, "", ())
