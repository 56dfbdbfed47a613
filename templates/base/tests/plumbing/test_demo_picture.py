"""An answer's HTML is taken apart as it is meant, and drawn within its limits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from proof_of_concept import config
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing import demo_picture, lettering, store
from proof_of_concept.plumbing.answer_html import Bar, Box, blocks

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAh"
    "KmMIQAAAABJRU5ErkJggg=="
)
SAID = '<div class="answer"><p class="said"><b>90%</b> &lt;sure&gt;</p>'
ROWS = (
    '<ul><li><span>one</span><i><b style="width: 90%"></b></i><span>90%</span></li>'
    '<li><span>two</span><span class="bar"><i class="against" style="left: 40%; width: 10%"></i>'
    "</span><span>1</span></li></ul>"
)
FRAME = '<span style="left: 50%; top: 0%; width: 25%; height: 100%; border-color: #123456">'
SEEN = f'<div class="seen"><img src="{PIXEL}">{FRAME}<b>thing</b></span></div>'
QUOTE = "<blockquote><p><strong>Title</strong></p><p>a <mark>marked</mark> word</p></blockquote>"
RIGHT, WRONG = "<p>It is right: one</p></div>", "<p>It is wrong: two</p></div>"


def test_each_part_of_an_answer_is_known() -> None:
    said, bars, seen, quote, table, told = blocks(
        SAID + ROWS + SEEN + QUOTE + "<table><tr><th>What</th><td>yes</td></tr></table>" + RIGHT
    )
    assert (said.kind, said.text) == ("said", "90% <sure>")
    assert bars.rows == [["one", "90%"], ["two", "1"]]
    assert bars.bars == [Bar(0, 0.9), Bar(0.4, 0.1, "against")]
    assert seen.pictures[0][1] == [Box((0.5, 0, 0.25, 1), "#123456", "thing")]
    assert quote.runs[1:] == [("\n", ""), ("a ", ""), ("marked", "mark"), (" word", "")]
    assert table.rows == [["What", "yes"]]
    assert told.text == "It is right: one"


def test_an_example_that_is_right_comes_first() -> None:
    right, wrong = SAID + RIGHT, SAID + WRONG
    assert demo_picture.chosen([wrong, right, wrong]) == right
    assert demo_picture.chosen([wrong, SAID]) == wrong
    silent = SAID + "<p>No alarm.</p>" + RIGHT
    assert demo_picture.chosen([wrong, silent, right]) == right
    assert demo_picture.chosen([wrong, silent]) == silent


@pytest.mark.parametrize(
    "card",
    ["", "only words", SAID * 9 + ROWS * 30, SEEN + QUOTE * 40, "<p>" + "長" * 4000 + "</p>"],
)
def test_whatever_an_answer_holds_its_picture_stays_small(card: str) -> None:
    drawn = demo_picture.draw(blocks(card), synthetic=True)
    assert drawn.width == demo_picture.WIDTH
    assert drawn.height <= 4 * demo_picture.HIGHEST
    assert drawn.getpixel((drawn.width // 2, drawn.height - 10)) == (255, 255, 255)


def test_lines_end_within_their_width() -> None:
    sheet = Image.new("RGB", (400, 400), "white")
    lettering.paragraph(
        ImageDraw.Draw(sheet), [("word " * 20, "bold"), ("漢" * 20, "for")], (0, 0, 200), 20
    )
    pixels = np.asarray(sheet)
    assert (pixels[:, 210:] == 255).all() and (pixels[:, :200] < 255).any()


def test_without_a_model_that_answers_the_picture_stays(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> list[str]:
        raise ProblemError("The picture is damaged.")

    config.REPORTS.mkdir()
    picture = config.REPORTS / "demo.png"
    picture.write_bytes(b"former")
    demo_picture.save(lambda: [SAID], True)
    store.model_file().parent.mkdir()
    store.model_file().touch()
    demo_picture.save(fails, True)
    demo_picture.save(list, True)
    assert picture.read_bytes() == b"former"
    assert "damaged" in capsys.readouterr().out
    demo_picture.save(lambda: [SAID], True)
    assert Image.open(picture).width == demo_picture.WIDTH
