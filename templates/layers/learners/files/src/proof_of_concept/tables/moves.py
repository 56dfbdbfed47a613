"""What each column did to an answer, in words and as bars of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from .columns import Column

ALONE = (
    "the answer, less what it would be if that column alone were as usual (the median or the most "
    "common value of the training rows). They need not add up, and say what the model goes by, not "
    "the cause."
)
SHAP = (
    "the SHAP value of each column, its share of the way from the answer to an average row to this "
    "one. They add up, and say what the model goes by, not the cause."
)
CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.25rem; margin: 0; }
.answer .said b { font-size: 3rem; line-height: 1.15; margin-right: .7rem; }
.answer .scale, .answer .bar { position: relative; height: 1rem; margin: .4rem 0;
  background: rgb(127 127 127 / .2); }
.answer .scale i, .answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
.answer .scale u { position: absolute; inset: -.3rem auto; width: 3px; background: currentColor; }
.answer .verdict { margin: .8rem 0 1.3rem; padding: .6rem .8rem; border-left: 4px solid #3b82f6;
  background: rgb(59 130 246 / .13); }
.answer .rows { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto;
  align-items: center; gap: .1rem .8rem; margin: .4rem 0 .8rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .rows span:last-child { white-space: nowrap; }
.answer .bar .against { background: #f0883e; }
"""


@dataclass(frozen=True)
class Move:
    """What one column did to the answer: see ALONE and SHAP, which say what `push` is."""

    column: Column
    cell: Any
    push: float

    @property
    def told(self) -> str:
        return f"{self.column.name}: {self.column.shown(self.cell)}"


def moves_of(
    columns: Sequence[Column], cells: pd.DataFrame, pushes: Iterable[float]
) -> tuple[Move, ...]:
    """A move of each column of the one row of `cells`, the strongest first."""
    moves = [
        Move(column, cells[column.name][0], float(push))
        for column, push in zip(columns, pushes, strict=True)
    ]
    return tuple(sorted(moves, key=lambda move: -abs(move.push)))


def written_out(moves: Sequence[Move]) -> str:
    """The row in words, what moved the answer most first: "contract: monthly; tenure: 3 months"."""
    return "; ".join(move.told for move in moves)


def strongest(moves: Sequence[Move]) -> str:
    """The two that moved it most: "contract (monthly) and tenure (3 months)"."""
    named = [f"{move.column.name} ({move.column.shown(move.cell)})" for move in moves[:2]]
    return " and ".join(named)


def bars(moves: Sequence[Move], said: Callable[[float], str]) -> str:
    """HTML of a bar for each move, to the right if it pushed up. said: a push in words."""
    most = max(abs(move.push) for move in moves) or 1.0
    rows = ""
    for move in moves:
        wide = 50 * abs(move.push) / most
        left, side = (50, "for") if move.push > 0 else (50 - wide, "against")
        rows += bar(move.told, left, wide, said(move.push), side)
    return f'<ul class="rows">{rows}</ul>'


def bar(name: str, left: float, width: float, figure: str, side: str = "for") -> str:
    """HTML of one row: a name, a bar from `left` on, both in per cent, and a figure."""
    style = f"left: {left:.1f}%; width: {width:.1f}%"
    drawn = f'<span class="bar"><i class="{side}" style="{style}"></i></span>'
    return f"<li><span>{escape(name)}</span>{drawn}<span>{escape(figure)}</span></li>"
