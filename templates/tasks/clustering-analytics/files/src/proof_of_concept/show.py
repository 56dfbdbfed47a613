"""An answer as HTML, and the tables beside it: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from . import analysis
from .analysis.pages import analysis_pages, table
from .predict import Prediction, load, predict, times
from .tables import form

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; }
.answer .verdict { margin: .8rem 0 1.3rem; padding: .6rem .8rem; border-left: 4px solid #3b82f6;
  background: rgb(59 130 246 / .13); }
.answer .rows { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto;
  align-items: center; gap: .1rem .8rem; margin: .4rem 0 .8rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .rows span:last-child { white-space: nowrap; }
.answer .bar { position: relative; height: 1rem; margin: .4rem 0;
  background: rgb(127 127 127 / .2); }
.answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
.answer .bar .against { background: #f0883e; }
.answer table { border-collapse: collapse; width: 100%; margin: .4rem 0 1.2rem; }
.answer th, .answer td { text-align: left; padding: .25rem .6rem;
  border-bottom: 1px solid rgb(127 127 127 / .3); }
.answer .scroll { overflow-x: auto; }
.answer td.heat { text-align: right; }
"""


def answer(prediction: Prediction) -> str:
    """Which segment a row is of, how far the others are, and which columns say so."""
    strongest = max(abs(move.push) for move in prediction.moves) or 1.0
    moves = "".join(
        _row(
            f"{move.column.name}: {move.column.shown(move.cell)}",
            50 if move.push > 0 else 50 - 50 * abs(move.push) / strongest,
            50 * abs(move.push) / strongest,
            _points(move.push),
            "for" if move.push > 0 else "against",
        )
        for move in prediction.moves
    )
    shares = "".join(
        _row(f"{number + 1}. {segment.name}", 0, 100 * share, times(share, "×"), "for")
        for number, (segment, share) in enumerate(
            zip(prediction.segments, prediction.strengths, strict=True)
        )
    )
    other = escape(prediction.segments[prediction.next_best].name)
    return (
        f'<div class="answer"><p class="said">Segment {prediction.number + 1}: '
        f'<b>{escape(prediction.label)}</b></p>{_verdict(prediction)}<ul class="rows">{shares}</ul>'
        f"<p><strong>What speaks for it</strong>, and not for the next one ({other})</p>"
        f'<ul class="rows">{moves}</ul><p>In log odds between the two: they add up, and say how '
        "near the row lies to each, not why.</p></div>"
    )


def written_out(prediction: Prediction) -> str:
    """The row in words, what says most first: "purchases: 3; device: phone"."""
    return "; ".join(f"{m.column.name}: {m.column.shown(m.cell)}" for m in prediction.moves)


def reason(prediction: Prediction, other: int) -> str:
    """Why it was placed there and not in the segment `other`, in a plain sentence."""
    told = " and ".join(
        f"{move.column.name} ({move.column.shown(move.cell)})" for move in prediction.moves[:2]
    )
    return f"The first is {prediction.farther(other)}; {told} said most."


def examples() -> list[str]:
    """HTML for each row in demo/examples/, with its segment."""
    model = load()
    return [answer(predict(model, row["cells"])) for row in form.examples()]


def findings() -> dict[str, str]:
    """By title, HTML of what else was found: the segments, the funnel, cohorts, the experiment."""
    segments = [
        (f"{number}. {one.name}", f"{one.share:.0%}", ", ".join(one.traits))
        for number, one in enumerate(load().segments, start=1)
    ]
    pages = {"Segments": table(("Segment", "Share", "Differs by"), segments)}
    pages |= analysis_pages(analysis.read())
    return {title: f'<div class="answer">{html}</div>' for title, html in pages.items()}


def _verdict(prediction: Prediction) -> str:
    share = prediction.segments[prediction.number].share
    told = f"The next segment is {prediction.farther(prediction.next_best)}."
    if prediction.unsure:
        told = f"Between two segments: a person should decide. {told}"
    told += f" {share:.0%} of all rows are of this segment."
    return f'<p class="verdict">{told}</p>'


def _row(name: str, left: float, width: float, figure: str, side: str) -> str:
    style = f"left: {left:.1f}%; width: {width:.1f}%"
    bar = f'<span class="bar"><i class="{side}" style="{style}"></i></span>'
    return f"<li><span>{escape(name)}</span>{bar}<span>{figure}</span></li>"


def _points(push: float) -> str:
    """A push in words: "+1.8", "−0.5"."""
    shown = f"{push:+.1f}".replace("-", "\N{MINUS SIGN}")
    return shown if abs(push) >= 0.05 else "0"
