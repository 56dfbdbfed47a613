"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import config, show
from proof_of_concept.documents.questions import demo_examples
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """A question on the left, the answer on the right."""
    left, right = st.columns(2, gap="large")
    with left:
        question = ask()
    with right:
        st.caption("Answer")
        frame.answer(show.answer(predict(model(), question)))


def ask() -> str:
    """The question: the visitor's own, or an example."""
    texts = [row["text"] for row in demo_examples()]
    if "text" not in st.session_state:
        st.session_state.text = texts[0] if texts else ""
    place = st.container()
    topics = ", ".join(f"**{markdown_text(topic)}**" for topic in config.load_project().labels)
    if topics:
        st.caption(f"The documents are about: {topics}")
    if texts:
        st.caption("Examples")
    for number, example in enumerate(texts):
        short = example if len(example) <= 70 else example[:69] + "…"
        if st.button(markdown_text(short), key=f"example {number}", width="stretch"):
            st.session_state.text = example
    with place.form("question", border=False):
        text = st.text_area("Your question", key="text", height=90)
        st.form_submit_button("Ask the documents", type="primary", width="stretch")
    return text


frame.page(try_it, icon="📖")
