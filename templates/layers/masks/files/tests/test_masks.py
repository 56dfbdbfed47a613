"""The arithmetic of areas, by cases that can be worked out by hand."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import config, masks, scores
from proof_of_concept.masks import VOID, kept, mistakes


def example(ids: np.ndarray) -> Any:
    return SimpleNamespace(mask=lambda: ids, areas=masks.areas(ids, 2))


TRUE = np.zeros((10, 10), np.uint8)
TRUE[:4] = 1
TRUE[8:] = 2
SAID = np.zeros_like(TRUE)
SAID[2:6] = 1  # half of it right, half of it beside
SAID[8:] = 1  # the other label


def test_figures_of_one_picture() -> None:
    said = scores.Areas([SAID], [example(TRUE)]).figures(np.array([0]))
    assert said["missed_area"] == pytest.approx(40 / 60)
    assert said["false_area"] == pytest.approx(0.2)
    assert said["mean_iou"] == pytest.approx((20 / 80 + 0) / 2)
    assert said["mean_dice"] == pytest.approx((40 / 100 + 0) / 2)
    assert said["area_error"] == pytest.approx(20 + 20)


def test_a_mistake_is_told_in_shares_of_the_picture() -> None:
    table = scores.Areas([SAID], [example(TRUE)]).table[0]
    assert "missed (red) 20.0%, marked where nothing is (orange) 20.0%" in mistakes.reason(table)
    assert mistakes.in_words(("a", "b"), np.array([0.0004, 0.2])) == "b 20.0%"
    assert "hardly anything" in mistakes.reason(np.diag([0.5, 0.3, 0.2]))


def test_what_nobody_judges_counts_for_nothing() -> None:
    void = TRUE.copy()
    void[4:8] = VOID
    areas = scores.Areas([SAID], [example(void)])
    assert areas.false.tolist() == [0]
    assert areas.figures(np.array([0]))["missed_area"] == pytest.approx(40 / 60)


def test_pictures_count_alike_whatever_their_size_and_as_often_as_they_are_drawn() -> None:
    large = np.kron(TRUE, np.ones((7, 7), np.uint8))
    areas = scores.Areas([TRUE, np.zeros_like(large)], [example(TRUE), example(large)])
    assert areas.figures(np.array([0, 1]))["missed_area"] == pytest.approx(0.5)
    assert areas.figures(np.array([0, 1, 1, 1]))["missed_area"] == pytest.approx(0.75)
    assert areas.figures(np.array([0, 0]))["mean_iou"] == 1
    rows = areas.per_label(("a", "b"))
    assert [row["support"] for row in rows] == [2, 2] and rows[0]["Dice"] == pytest.approx(
        2 / 3, abs=1e-4
    )


def test_the_limit_allows_so_much_false_area() -> None:
    ids = np.zeros((50, 40), np.uint8)
    ids[:, :8] = 1
    nothing = np.random.default_rng(0).random((50, 40)).astype(np.float32)
    # However sure a model is, its places have an order.
    for shares in (nothing, nothing * np.float32(1e-30)):
        limit = scores.limit_at_cap([shares], [example(ids)])
        assert (shares[ids == 0] <= limit).sum() == 2000 * scores.FALSE_AREA
    assert scores.limit_at_cap([nothing], [example(np.ones_like(ids))]) == 1


def test_a_mask_is_painted_and_mapped_where_it_is() -> None:
    picture = Image.new("RGB", (20, 20), (100, 100, 100))
    painted = np.asarray(masks.painted(picture, TRUE))
    assert (painted[10:15] == 100).all() and (painted[:6] != 100).any(axis=2).all()
    assert masks.edges(TRUE)[3].all() and not masks.edges(TRUE)[:3].any()
    mapped = np.asarray(mistakes.error_map(picture.resize((10, 10)), TRUE, SAID)).astype(int)
    red, green = mapped[..., 0] - mapped[..., 2] > 50, mapped[..., 1] - mapped[..., 0] > 50
    assert red[:2].all() and green[2:4].all() and not green[8:].any()


def test_what_is_kept_is_checked(workspace: Path) -> None:
    file = workspace / "examples.json"
    kept.write(file, [("00000", "a"), ("00001", "")], ("x",))
    assert kept.read(file, ("x",)) == [("00000", "a"), ("00001", "")]
    with pytest.raises(config.ProblemError, match="other labels"):
        kept.read(file, ("y",))
    for text in ('{"labels": ["x"], "pictures": [{"name": "../a", "group": ""}]}', '{"labels": 3}'):
        file.write_text(text, "utf-8")
        with pytest.raises(config.ProblemError, match="damaged"):
            kept.read(file, ("x",))
    (workspace / "0.png").write_bytes(b"no mask")
    with pytest.raises(config.ProblemError, match="cannot be read"):
        masks.read(workspace / "0.png")
