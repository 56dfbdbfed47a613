"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import show
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict
from proof_of_concept.series import choices, controls


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """The controls on the left, the answer on the right; the first one is there at once."""
    left, right = st.columns([4, 7], gap="large")
    with left:
        values = ask()
    with right:
        st.caption(choices.ANSWER)
        frame.answer(show.answer(predict(model(), **controls.asked(model(), values))))


def ask() -> list[Any]:
    """What is asked for: an example, and what the visitor changed in it."""
    examples = controls.examples()
    if "field 0" not in st.session_state:
        fill(controls.settings(model(), examples[0] if examples else None))
    names = [f"Example {number}" for number in range(1, len(examples) + 1)]
    if names:
        st.selectbox("Start from", names, key="example", on_change=start_again)
    steps, options = choices.steps(model()), choices.levels(model())
    with st.form("series", border=False):
        one = markdown_text(model().setting.one.capitalize())
        values = [st.selectbox(one, model().history.titles(), key="field 0")]
        values.append(st.selectbox(choices.WHEN, list(choices.starts(model())), key="field 1"))
        for number, (name, said) in enumerate(options.items(), start=2):
            values.append(st.selectbox(markdown_text(name), list(said), key=f"field {number}"))
        if options and steps > 1:
            for number, label in enumerate(("From step", "To step"), start=len(values)):
                values.append(st.slider(label, 1, steps, key=f"field {number}"))
        elif options:
            values += [1, 1]
        st.form_submit_button(choices.ASK, type="primary", width="stretch")
    return values


def start_again() -> None:
    """Put the chosen example into the controls."""
    number = int(st.session_state.example.split()[-1])
    fill(controls.settings(model(), controls.examples()[number - 1]))


def fill(values: list[Any]) -> None:
    """Let the controls show these values."""
    for number, value in enumerate(values):
        st.session_state[f"field {number}"] = value


frame.page(try_it, icon="📈")
