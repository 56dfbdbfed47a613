"""A recommendation as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from .interactions import controls
from .predict import Recommendation, load, predict

SHOWN = 8  # items of a history

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem; }
.answer .verdict { margin: .6rem 0 1rem; padding: .6rem .8rem; border-left: 4px solid #3b82f6;
  background: rgb(59 130 246 / .13); }
.answer .scroll { overflow-x: auto; }
.answer table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; font-size: .95rem; }
.answer th, .answer td { text-align: left; vertical-align: top; padding: .3rem .5rem;
  border-bottom: 1px solid rgb(127 127 127 / .3); overflow-wrap: normal; }
.answer td small { opacity: .75; }
"""


def answer(said: Recommendation) -> str:
    """Whom it is for, the ten with their reasons, and what popularity would have shown."""
    setting = said.setting
    who = said.person or f"a {setting.people[0]}"
    first = said.suggestions[0].title if said.suggestions else "nothing is left"
    beside = [one.title for one in said.suggestions if one.title not in said.popular]
    note = (
        f"{len(beside)} of these {len(said.suggestions)} are not in the popular list."
        if not said.cold
        else "This is the popular list."
    )
    popular = "; ".join(said.popular)
    return (
        f'<div class="answer"><p class="said">For {escape(who)}: <b>{escape(first)}</b></p>'
        f'<p class="verdict">{escape(_verdict(said))}</p>{_table(said)}'
        f"<p><strong>What popularity would have shown</strong>: {escape(popular)}. {note}</p>"
        f"{_came(said)}</div>"
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
    setting, tested = said.setting, bool(said.came)
    heads = ["", setting.items[0], "because of", "popular", *[f"{setting.action} next"] * tested]
    rows = []
    for place, one in enumerate(said.suggestions, start=1):
        about = f"<br><small>{escape(one.about)}</small>" if one.about else ""
        cells = [str(place), escape(one.title) + about, escape("; ".join(one.because)) or "-"]
        cells += [f"no. {one.usual}", *["yes" if one.came else "no"] * tested]
        rows.append("".join(f"<td>{cell}</td>" for cell in cells))
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    # Who has no mouse scrolls it by its keys.
    return f'<div class="scroll" tabindex="0"><table><tr>{head}</tr>{body}</table></div>'


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
