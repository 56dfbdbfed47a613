"""A recommendation as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from .interactions import controls
from .predict import Recommendation, Suggestion, load, predict

SHOWN = 8  # items of a history

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem; }
.answer .verdict { margin: .6rem 0 1rem; padding: .6rem .8rem; border-left: 4px solid #3b82f6;
  background: rgb(59 130 246 / .13); }
.answer .rows { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 2fr) auto;
  align-items: center; gap: .1rem .8rem; margin: .4rem 0 1rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .rows span:last-child { white-space: nowrap; }
.answer .bar { position: relative; height: .8rem; background: rgb(127 127 127 / .2); }
.answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
.answer .scroll { overflow-x: auto; }
.answer table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; font-size: .95rem; }
.answer th, .answer td { text-align: left; vertical-align: top; padding: .3rem .5rem;
  border-bottom: 1px solid rgb(127 127 127 / .3); overflow-wrap: normal; }
.answer td small { font-size: .85em; }
"""


def answer(said: Recommendation) -> str:
    """Whom it is for, the ten with their reasons, and what popularity would have shown."""
    setting = said.setting
    who = said.person or f"a {setting.people[0]}"
    first = said.suggestions[0].title if said.suggestions else "nothing is left"
    return (
        f'<div class="answer"><p class="said">For {escape(who)}: <b>{escape(first)}</b></p>'
        f'<p class="verdict">{escape(_verdict(said))}</p>'
        "<p><strong>The list</strong>, and how popular each is</p>"
        f'<ul class="rows">{"".join(map(_row, enumerate(said.suggestions, start=1)))}</ul>'
        f"{_table(said)}{_popular(said)}{_came(said)}</div>"
    )


def history_in_words(said: Recommendation) -> str:
    """What somebody took, the latest first: "Amber (herb); Copper (grass) and 3 more"."""
    more = len(said.history) - SHOWN
    return "; ".join(said.history[:SHOWN]) + (f" and {more} more" if more > 0 else "")


def examples() -> list[str]:
    """HTML for each person in demo/examples/, with what is recommended."""
    model = load()
    asked = (controls.asked(model, controls.settings(model, one)) for one in controls.examples())
    return [answer(predict(model, **one)) for one in asked]


def _verdict(said: Recommendation) -> str:
    setting = said.setting
    if said.cold:
        return (
            f"Nothing is known of this {setting.people[0]} yet: these are the {setting.items[1]} "
            "that most took lately, and no guess at a taste."
        )
    return f"{setting.action.capitalize()} so far, the latest first: {history_in_words(said)}."


def _table(said: Recommendation) -> str:
    setting, tested, reasons = said.setting, bool(said.came), not said.cold
    heads = [setting.items[0], *["because of"] * reasons, *[f"{setting.action} next"] * tested]
    rows = []
    for one in said.suggestions:
        about = f"<br><small>{escape(one.about)}</small>" if one.about else ""
        cells = [escape(one.title) + about]
        cells += [escape("; ".join(one.because)) or "what is popular"] * reasons
        cells += ["yes" if one.came else "no"] * tested
        rows.append("".join(f"<td>{cell}</td>" for cell in cells))
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    # Who has no mouse scrolls it by its keys.
    return f'<div class="scroll" tabindex="0"><table><tr>{head}</tr>{body}</table></div>'


def _row(numbered: tuple[int, Suggestion]) -> str:
    place, one = numbered
    bar = f'<span class="bar"><i style="left: 0%; width: {100 * one.lately:.1f}%"></i></span>'
    return f"<li><span>{place}. {escape(one.title)}</span>{bar}<span>no. {one.usual}</span></li>"


def _popular(said: Recommendation) -> str:
    """What popularity would have shown, and how much of it is in the list too."""
    if said.cold:
        return ""
    both = sum(one.title in said.popular for one in said.suggestions)
    told = f"{'; '.join(said.popular)}. The two lists have {both} in common."
    return f"<p><strong>What popularity would have shown</strong>: {escape(told)}</p>"


def _came(said: Recommendation) -> str:
    if not said.came:
        return ""
    found = sum(one.came for one in said.suggestions)
    by_popularity = len(set(said.popular) & set(said.came))
    told = (
        f"A test: {said.person} {said.setting.action} {len(said.came)} next, {found} of them in "
        f"this list and {by_popularity} in the popular one: {'; '.join(said.came)}."
    )
    return f"<p>{escape(told)}</p>"
