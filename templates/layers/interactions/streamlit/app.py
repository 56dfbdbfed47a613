"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import show
from proof_of_concept.interactions import controls
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """The controls on the left, the list on the right; the first one is there at once."""
    left, right = st.columns([4, 7], gap="large")
    with left:
        values = ask()
    with right:
        st.caption("Recommended")
        frame.answer(show.answer(predict(model(), **controls.asked(model(), values))))


def ask() -> list[Any]:
    """What is asked for: an example, and what the visitor changed in it."""
    examples = controls.examples()
    if "field 0" not in st.session_state:
        fill(controls.settings(model(), examples[0] if examples else None))
    names = [f"Example {number}" for number in range(1, len(examples) + 1)]
    if names:
        st.selectbox("Start from", names, key="example", on_change=start_again)
    options = [list(controls.people(model())), *[controls.titles(model())] * controls.NAMED]
    with st.form("person", border=False):
        labels = map(markdown_text, controls.labels(model()))
        values = [
            st.selectbox(label, said, key=f"field {number}")
            for number, (label, said) in enumerate(zip(labels, options, strict=True))
        ]
        st.form_submit_button("What next?", type="primary", width="stretch")
    return values


def start_again() -> None:
    """Put the chosen example into the controls."""
    number = int(st.session_state.example.split()[-1])
    fill(controls.settings(model(), controls.examples()[number - 1]))


def fill(values: list[Any]) -> None:
    """Let the controls show these values."""
    for number, value in enumerate(values):
        st.session_state[f"field {number}"] = value


frame.page(try_it, icon="🧭")
