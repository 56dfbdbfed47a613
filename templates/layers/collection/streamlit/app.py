"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import config, show
from proof_of_concept.collection.kept import demo_examples
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """A query on the left, the list on the right."""
    left, right = st.columns([4, 6], gap="large")
    with left:
        query = ask()
    with right:
        st.caption("What is nearest")
        frame.answer(show.answer(predict(model(), query)))


def ask() -> str:
    """The query: the visitor's own, or an example."""
    texts = [str(row["text"]) for row in demo_examples()]
    if "text" not in st.session_state:
        st.session_state.text = texts[0] if texts else ""
    place = st.container()
    topics = ", ".join(f"**{markdown_text(topic)}**" for topic in config.load_project().labels)
    if topics:
        st.caption(f"The collection is about: {topics}")
    if texts:
        st.caption("Examples")
    for number, example in enumerate(texts):
        short = example if len(example) <= 70 else example[:69] + "…"
        if st.button(markdown_text(short), key=f"example {number}", width="stretch"):
            st.session_state.text = example
    with place.form("query", border=False):
        text = st.text_area("What you look for", key="text", height=110)
        st.form_submit_button("Search", type="primary", width="stretch")
    return text


frame.page(try_it, icon="🔎")
