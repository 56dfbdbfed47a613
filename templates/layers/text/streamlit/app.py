"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import show
from proof_of_concept.examples import demo_examples
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """A text on the left, the answer on the right."""
    left, right = st.columns(2, gap="large")
    with left:
        text = ask()
    with right:
        st.caption("Answer")
        frame.answer(show.answer(predict(model(), text)))


def ask() -> str:
    """The text to answer: the visitor's own, or an example."""
    texts = [text for text, _ in demo_examples()]
    if "text" not in st.session_state:
        st.session_state.text = texts[0] if texts else ""
    place = st.container()
    if texts:
        st.caption("Examples")
    for number, example in enumerate(texts):
        short = example if len(example) <= 70 else example[:69] + "…"
        if st.button(markdown_text(short), key=f"example {number}", width="stretch"):
            st.session_state.text = example
    with place.form("message", border=False):
        text = st.text_area("Your text", key="text", height=150)
        st.form_submit_button("Which label?", type="primary", width="stretch")
    return text


frame.page(try_it, icon="✉️")
