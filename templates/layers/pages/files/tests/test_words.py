"""Texts fall into words and sentences, whatever their language and their line ends."""

from __future__ import annotations

import pytest

from proof_of_concept.documents.words import (
    LONGEST_SENTENCE,
    fits_question,
    holding,
    sentences,
    stem,
    terms,
)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_endings_and_small_words_make_no_difference() -> None:
    assert terms("What does the COPYING cost?") == terms("copies, costs")
    assert len({stem(word) for word in ("closes", "closed", "closing", "close")}) == 1
    assert stem("pass") == stem("passes") == "pass"


def test_a_language_without_spaces_is_cut_into_signs() -> None:
    assert terms("图书馆7点开门") == ["图", "书", "馆", "7", "点", "开", "门"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens at 9:30. Dr. Kim has the key!", ["It opens at 9:30.", "Dr. Kim has the key!"]),
        ("no sentence end at all", ["no sentence end at all"]),
        ("A heading\n\n- one thing\n- another", ["A heading", "- one thing", "- another"]),
        ("A line that\ngoes on.", ["A line that\ngoes on."]),
        ("图书馆开门。周日关门。", ["图书馆开门。", "周日关门。"]),
        ("... *** \n\n ---", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("text", ["word " * 500, "字" * 2000])
def test_a_text_without_an_end_is_cut_somewhere(text: str) -> None:
    pieces = cut(text)
    assert max(len(piece) for piece in pieces) <= LONGEST_SENTENCE
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_what_a_question_wants() -> None:
    assert fits_question("How much is it?", "It costs 4 euros.") == 1
    assert fits_question("How much is it?", "It costs nothing much.") == -1
    assert fits_question("Is it open?", "It is.") == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("5 DAYS", ("It takes 5\ndays.",)),
        ("7", ()),
        ("days. It opens", ("It takes 5\ndays. It opens at 7:30.",)),
        ("it", ("It takes 5\ndays.", "It opens at 7:30.")),
    ],
)
def test_the_sentences_that_hold_some_words(words: str, expected: tuple[str, ...]) -> None:
    assert holding(words, "It takes 5\ndays. It opens at 7:30. Or 15 days.") == expected


@pytest.mark.parametrize(
    "text",
    ["The office is open 9–17, for all.", "The oﬃce is o\u00adpen 9-17,\u202ffor all.",
     "The office is open\u00a09\u201117, for all."],
)  # fmt: skip
def test_what_a_printer_draws_is_found_as_it_is_typed(text: str) -> None:
    assert holding("the office is open 9-17, for", f"{text} Or not.") == (text,)
    assert holding("9", text) == holding("9\u201317", text) == (text,)
