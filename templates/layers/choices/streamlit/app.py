"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import choices, show
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import happen, load


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """The lists on the left, what comes of it on the right."""
    left, right = st.columns([5, 7], gap="large")
    with left:
        chosen = ask()
    with right:
        st.caption("What came of it")
        frame.answer(show.answer(happen(model(), *chosen)))
    st.caption("How things stand here:")
    frame.answer(show.standing())


def ask() -> list[str]:
    """One of each list: the visitor's choice, or an example."""
    lists, offered = show.lists(model()), choices.examples()
    if "list 0" not in st.session_state:
        choose(offered[0][1] if offered else [values[0] for values in lists.values()])
    place = st.container()
    if offered:
        st.caption("Examples")
    for number, (name, chosen) in enumerate(offered):
        if st.button(markdown_text(name), key=f"example {number}", width="stretch"):
            choose(chosen)
    with place.form("choice", border=False):
        said = []
        for number, (title, values) in enumerate(lists.items()):
            kind = st.radio if len(values) <= choices.FEW else st.selectbox
            said.append(str(kind(title, values, key=f"list {number}")))
        st.form_submit_button("Let it happen", type="primary", width="stretch")
    return said


def choose(values: list[str]) -> None:
    """Let the lists stand at these values."""
    for number, value in enumerate(values):
        st.session_state[f"list {number}"] = value


frame.page(try_it, icon="🎛️")
