"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import show
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """The incident on the left, its story on the right."""
    left, right = st.columns([5, 7], gap="large")
    with left:
        kind, column = ask()
    with right:
        st.caption("What came of it")
        frame.answer(show.answer(predict(model(), kind, column)))
    st.caption("The service as it stands here:")
    frame.answer(show.state())


def ask() -> tuple[str, str]:
    """What happens, and to which column: the visitor's choice, or an incident of the replay."""
    names, rows = [column.name for column in model().columns], show.demo_examples()
    if "kind" not in st.session_state:
        first = rows[0] if rows else {"kind": show.incidents()[0], "column": names[0]}
        st.session_state.kind, st.session_state.column = first["kind"], first["column"] or names[0]
    place = st.container()
    if rows:
        st.caption("From the replay")
    for number, row in enumerate(rows):
        if st.button(markdown_text(show.name_of(row)), key=f"row {number}", width="stretch"):
            st.session_state.kind = row["kind"]
            st.session_state.column = row["column"] or st.session_state.column
    with place.form("incident", border=False):
        kind = st.radio("What happens", show.incidents(), key="kind")
        column = st.selectbox("To which column", names, key="column")
        st.caption("A bad candidate strikes no column: what is chosen there does not matter.")
        st.form_submit_button("Let it happen", type="primary", width="stretch")
    return str(kind), str(column)


frame.page(try_it, icon="🚦")
