"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import show
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict


@st.cache_resource(show_spinner="Getting the agent ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """A request on the left, the run on the right."""
    left, right = st.columns(2, gap="large")
    with left:
        request, confirmed = ask()
    with right:
        st.caption("What it did")
        frame.answer(show.answer(predict(model(), request, confirmed)))
    st.caption("Every request starts from the same records, and nothing of it is kept:")
    frame.answer(show.records(model().world))


def ask() -> tuple[str, bool]:
    """The request, the visitor's own or an example, and whether changes are confirmed."""
    texts = [row["text"] for row in show.demo_examples()]
    if "text" not in st.session_state:
        st.session_state.text = texts[0] if texts else ""
    place = st.container()
    if texts:
        st.caption("Examples")
    for number, example in enumerate(texts):
        short = example if len(example) <= 70 else example[:69] + "…"
        if st.button(markdown_text(short), key=f"example {number}", width="stretch"):
            st.session_state.text = example
    with place.form("request", border=False):
        text = st.text_area("Your request", key="text", height=90)
        confirmed = st.checkbox("Yes, it may make the changes it asks about")
        st.form_submit_button("Run the agent", type="primary", width="stretch")
    return text, confirmed


frame.page(try_it, icon="🧰")
