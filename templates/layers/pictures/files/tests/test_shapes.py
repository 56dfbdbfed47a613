"""What labels look like: drawings, marks, and stand-ins that say what they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import config
from proof_of_concept.synthetic import light, paths, shapes
from proof_of_concept.synthetic.mark_kinds import KINDS, make_mark
from proof_of_concept.synthetic.shapes import Look, Shapes
from proof_of_concept.synthetic.sprites import SIDE, Sprites, token
from proof_of_concept.synthetic.surfaces import SURFACES, surface
from proof_of_concept.synthetic.told import told


def test_every_label_of_the_project_can_be_drawn() -> None:
    known = shapes.load(config.load_project().labels)
    sprites, rng = Sprites(known.drawings), np.random.default_rng(0)
    for look in known.looks:
        if look.shows in ("drawing", "token"):
            art = sprites.look(look, rng)
            assert art.size == (SIDE, SIDE) and art.getchannel("A").getextrema() == (0, 255)
        elif look.shows == "mark":
            assert look.what in KINDS
    assert set(known.surfaces) <= set(SURFACES)


def test_labels_that_nothing_is_known_of_get_stand_ins_of_their_own() -> None:
    names = [f"thing {number}" for number in range(20)]
    looks = shapes.load(names).looks
    assert {look.grade for look in looks} == {"stand-in"}
    faces = {(look.token.corners, look.token.colour) for look in looks if look.token}
    assert len(faces) == 20
    assert len({look.token.letters for look in looks if look.token}) == 20
    assert token(looks[0].token or pytest.fail()).size == (SIDE, SIDE)


def test_pages_say_which_labels_are_stand_ins() -> None:
    summary = told(shapes.load(("no such thing", "<b>")))
    assert summary["grades"] == {"stand-in": ["no such thing", "<b>"]}
    assert "no such thing, <b>: a stand-in" in summary["told"]


def test_a_path_has_its_holes_and_curves() -> None:
    square = "M64 64L192 64L192 192L64 192Z"
    assert paths.filled(square, 64).mean() == pytest.approx(0.25, abs=0.03)
    hole = square + "M96 96L96 160L160 160L160 96Z"
    assert not paths.filled(hole, 64)[32, 32] and paths.filled(hole, 64)[32, 18]
    again = square + "M96 96L160 96L160 160L96 160Z"
    assert paths.filled(again, 64)[32, 32] and not paths.filled(again, 64, even_odd=True)[32, 32]
    bow = "M64 128Q128 0 192 128Z"
    assert paths.filled(bow, 64)[20, 32] and not paths.filled(bow, 64)[10, 32]
    assert paths.stroked("M0 128L256 128", 64, 16)[:, 32].sum() == pytest.approx(4, abs=1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stays_where_it_is_put(kind: str) -> None:
    rng = np.random.default_rng(1)
    canvas = light.canvas_on(surface("metal", 120, 160, rng), (0.6, 0.8))
    before = canvas.pixels.copy()
    whole = light.put_mark(canvas, make_mark(kind, "", 60, rng), (80, 60), 1)
    changed = np.abs(canvas.pixels - before).max(axis=2) > 1
    assert changed.any() and not changed[:28].any() and not changed[:, :48].any()
    assert 0 < canvas.visible(1).sum() <= whole


def test_what_lies_on_top_owns_the_pixels() -> None:
    rng = np.random.default_rng(2)
    canvas = light.canvas_on(surface("wood", 120, 160, rng), (0.6, 0.8))
    plate = Image.new("RGBA", (60, 60), (200, 40, 40, 255))
    shown = light.posed(plate, 40, 0, 0, rng)
    whole = light.lay(canvas, shown, (80, 60), 1, rng)
    assert canvas.visible(1).sum() == whole == shown.shape[0] * shown.shape[1]
    light.lay(canvas, light.posed(plate, 20, 0, 0, rng), (80, 60), 2, rng)
    assert canvas.visible(1).sum() < whole and canvas.visible(2).sum() > 300


def test_pages_say_that_marks_are_on_plain_ground() -> None:
    crack = Look("crack", "mark", "of the domain", what="crack")
    plain = Shapes((crack,), {}, surfaces=("wood", "concrete"))
    assert "not drawn" in told(plain)["told"]
    assert "not drawn" not in told(replace(plain, surfaces=("wood",)))["told"]
