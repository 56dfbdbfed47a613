"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st

from proof_of_concept import config, show
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict, predict_file
from proof_of_concept.tables import form
from proof_of_concept.tables.columns import Column


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


@st.cache_data
def examples() -> list[list[Any]]:
    """What the controls show for each row to start from."""
    return [form.settings(model().columns, row["cells"]) for row in form.examples()]


def try_it() -> None:
    """The row and its segment; what else was found; or a whole file of rows."""
    findings = show.findings()
    one_row, *others, file = st.tabs(["One row", *findings, "A whole file"])
    for tab, page in zip(others, findings.values(), strict=True):
        with tab:
            frame.answer(page)
    with one_row:
        left, right = st.columns([6, 5], gap="large")
        with left:
            row = ask()
        with right:
            st.caption("Answer")
            frame.answer(show.answer(predict(model(), row)))
    with file:
        whole_file()


def ask() -> dict[str, Any]:
    """The row to judge: an example's, and what the visitor changed in it."""
    if "cell 0" not in st.session_state:
        fill(examples()[0] if examples() else form.settings(model().columns, {}))
    names = [f"Example {number}" for number in range(1, len(examples()) + 1)]
    if names:
        st.selectbox("Start from", names, key="example", on_change=start_again)
    blocks, values = form.blocks(model().columns), []
    with st.form("row", border=False):
        for place, block in zip(st.columns(len(blocks), gap="medium"), blocks, strict=True):
            with place:
                values += [control(column, f"cell {number}") for number, column in block]
        st.form_submit_button("Which segment is it?", type="primary", width="stretch")
    return form.row(model().columns, values)


def start_again() -> None:
    """Put the chosen example's cells into the controls."""
    fill(examples()[int(st.session_state.example.split()[-1]) - 1])


def fill(values: list[Any]) -> None:
    """Let the controls show these values."""
    for number, value in enumerate(values):
        st.session_state[f"cell {number}"] = value


def control(column: Column, key: str) -> Any:
    """A slider for a number, buttons or a list for a choice."""
    label = markdown_text(column.title)
    if column.kind == "number":
        low, high, look = column.low, column.high, f"%.{column.digits}f"
        return st.slider(label, low, high, step=form.step(column), format=look, key=key)
    if form.is_list(column, model().columns):
        return st.selectbox(label, column.values, key=key)
    return st.radio(label, column.values, format_func=markdown_text, horizontal=True, key=key)


def whole_file() -> None:
    """The rows of a CSV file with their segments. An example until there is one."""
    st.markdown(markdown_text(form.wanted(model().columns)))
    given: Any = st.file_uploader("Your file")
    example = config.EXAMPLES / "rows.csv"
    if given is None and not example.is_file():
        return
    name, content = (given.name, given.getvalue()) if given else ("rows.csv", example.read_bytes())
    said, table = predict_file(model(), name, content)
    st.markdown(markdown_text(said))
    st.dataframe(table, hide_index=True)


frame.page(try_it, icon="📋")
