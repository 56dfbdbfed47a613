"""The model looks, answers, explains itself, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from proof_of_concept import config, plots, show
from proof_of_concept.config import ProblemError
from proof_of_concept.features import BLOCKS, CELLS, COLOURS, EDGES, features
from proof_of_concept.model import PictureModel, load
from proof_of_concept.plumbing import store
from proof_of_concept.predict import predict

HOSTILE = ("<script>", 'a "b" & $c$', "z" * 120)


def picture(kind: int, shade: int = 0) -> Image.Image:
    """A red bar across, a green bar down, or a blue square, brighter with a larger `shade`."""
    drawn = Image.new("RGB", (96, 96), (90, 90 + shade, 90))
    box = [(4, 40, 92, 56), (40, 4, 56, 92), (30, 30, 66, 66)][kind]
    colour = [(220, shade, 0), (shade, 200, 0), (0, shade, 220)][kind]
    ImageDraw.Draw(drawn).rectangle(box, fill=colour)
    return drawn


def small_model(labels: tuple[str, ...]) -> PictureModel:
    """Trained on five pictures a label."""
    kinds = np.repeat(np.arange(len(labels)), 5)
    shown = [picture(kind, 9 * shade) for kind in range(len(labels)) for shade in range(5)]
    classifier = LogisticRegression(C=0.01)
    steps = Pipeline([("scale", StandardScaler()), ("classifier", classifier)])
    return PictureModel(steps.fit(features(shown), kinds), labels, "abc")


def test_edges_know_their_direction_and_colours_their_share() -> None:
    across, down = features([picture(0), picture(1)])
    directions = across[:EDGES].reshape(BLOCKS).sum(axis=(0, 1, 2, 3))
    assert directions.argmax() != down[:EDGES].reshape(BLOCKS).sum(axis=(0, 1, 2, 3)).argmax()
    assert across[EDGES:].sum() == pytest.approx(1)
    plain = features([Image.new("RGB", (50, 80), "white")])[0]
    assert plain[:EDGES].max() == 0 and plain[-1] == 1 and len(plain) == EDGES + COLOURS


@pytest.mark.parametrize("labels", [("across", "down"), ("across", "down", "square")])
def test_pushes_add_up_to_the_score(labels: tuple[str, ...]) -> None:
    model = small_model(labels)
    result = predict(model, picture(1, 12))
    assert result.label == "down" and sum(result.probabilities.values()) == pytest.approx(1)
    shares = np.log([result.probabilities[label] for label in labels])
    score = shares[1] - np.delete(shares, 1).mean()
    start = model.steps["classifier"].intercept_
    start = start[0] if len(start) == 1 else start[1] - np.delete(start, 1).mean()
    assert result.pushes.shape == (CELLS, CELLS)
    assert result.pushes.sum() == pytest.approx(score - start, abs=1e-4)


def test_squares_speak_where_the_difference_is() -> None:
    pushes = predict(small_model(("across", "down")), picture(1)).pushes
    rim = pushes.sum() - pushes[:, 2:4].sum() - pushes[2:4, :].sum() + pushes[2:4, 2:4].sum()
    assert pushes[:, 2:4].sum() > abs(rim)


@pytest.mark.parametrize("labels", [("a", "b"), ("a", "b", "c")])
def test_saved_and_loaded_it_answers_the_same(workspace: Path, labels: tuple[str, ...]) -> None:
    project = replace(config.load_project(), labels=labels)
    model, shown = small_model(labels), [picture(0, 7), picture(1, 20)]
    store.save({"steps": model.steps, "trained_on": model.trained_on}, project)
    loaded = load(project)
    assert np.array_equal(loaded.probabilities(shown), model.probabilities(shown))
    assert (loaded.labels, loaded.trained_on) == (labels, "abc")
    with pytest.raises(ProblemError, match="other labels"):
        load(replace(project, labels=("a", "z")))


def test_nothing_to_see_is_one_sentence() -> None:
    with pytest.raises(ProblemError):
        predict(small_model(("a", "b")), Image.new("RGB", (10, 300)))


def test_an_answer_shows_its_picture_and_does_nothing_else() -> None:
    result = predict(small_model(HOSTILE), picture(0))
    page = show.answer(result)
    assert "<script" not in page and "&lt;script&gt;" in page
    assert page.count("<img") == page.count('src="data:image/jpeg;base64,') == 2
    nothing = replace(result, pushes=np.zeros((CELLS, CELLS)))
    assert "no part" in show.reason(nothing) and "no part" in show.answer(nothing)


def test_squares_are_blue_for_and_orange_against() -> None:
    pushes = np.zeros((CELLS, CELLS))
    pushes[0, 0], pushes[-1, -1] = 2, -2
    grey = Image.new("RGB", (120, 90), "grey")
    pixels = np.asarray(show.with_squares(grey, pushes)).astype(int)
    assert pixels[2, 2, 2] > pixels[2, 2, 0] and pixels[-2, -2, 0] > pixels[-2, -2, 2]
    assert pixels[45, 60].tolist() == [128, 128, 128]


@pytest.mark.parametrize("wrong", [0, 4])
def test_the_surest_pictures_are_shown_with_what_they_were_taken_for(wrong: int) -> None:
    truth = np.repeat([0, 1], 5)
    answers = np.eye(3)[[*truth[:-wrong], *[2] * wrong]] if wrong else np.eye(3)[truth]
    sheet = plots.contact_sheet(HOSTILE, [picture(kind) for kind in truth], truth, answers)
    titles = [axes.get_title(loc="left") for axes in sheet.axes]
    assert sum(title.startswith("→") for title in titles) == min(wrong, plots.EACH)
    assert sum(bool(title) and not title.startswith("→") for title in titles) == 6 - (wrong > 2) * 2
