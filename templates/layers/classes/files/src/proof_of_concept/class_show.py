"""What every answer of a classifier shows, as HTML: its label, and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

MOST = 8  # labels of an answer

CSS = """
.answer { line-height: 1.6; }
.answer .said { font-size: 1.5rem; font-weight: 700; margin: 0; }
.answer .shares { display: grid; grid-template-columns: minmax(0, 1fr) 6rem 3rem; gap: .3rem .8rem;
  margin: .8rem 0; padding: 0; list-style: none; align-items: center; max-width: 32rem; }
.answer .shares li { display: contents; }
.answer .shares i { height: .7rem; border-radius: .2rem; background: rgb(127 127 127 / .25);
  overflow: hidden; }
.answer .shares b { display: block; height: 100%; background: #2a6fdb; }
"""


def label_and_shares(probabilities: Mapping[str, float], sure: bool = True) -> str:
    """The likeliest label, perhaps, and the likeliest few with their probabilities.

    The likeliest comes first.
    """
    rows = "".join(
        f'<li><span>{escape(label)}</span><i><b style="width: {share:.0%}"></b></i>'
        f"<span>{share:.0%}</span></li>"
        for label, share in list(probabilities.items())[:MOST]
    )
    said = escape(next(iter(probabilities)))
    perhaps = "" if sure else "Perhaps "
    return f'<p class="said">{perhaps}{said}</p><ul class="shares">{rows}</ul>'


def verdict(said: str, truth: str | None) -> str:
    """Whether the answer `said` is right, if there is one; nothing where nobody knows."""
    if not truth:
        return ""
    right = "It is right" if said == truth else "It is wrong" if said else "It does not say"
    return f"<p>{right}: the label is <strong>{escape(truth)}</strong>.</p>"
