"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import streamlit as st

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config, form, scoring, view
from proof_of_concept.model import TableModel
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS
from proof_of_concept.predict import load, predict

PROJECT = config.load_project()
EXAMPLES = Path(__file__).resolve().parent / "examples"

escape = markdown_text


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> TableModel:
    """Loaded once, for all visitors."""
    return load()


@st.cache_data
def examples() -> dict[str, list[form.Setting]]:
    """The rows to start from, by name."""
    return form.examples(model(), EXAMPLES / "examples.json")


def page() -> None:
    """The whole page."""
    st.set_page_config(page_title=PROJECT.title or PROJECT.name, page_icon="📋", layout="wide")
    st.html(f"<style>{view.CSS}</style>")
    st.title(escape(PROJECT.title), anchor=False)
    st.markdown(escape(PROJECT.problem))
    try_it, file_tab, measured_tab = st.tabs(["Try it", "A whole file", "How it was measured"])
    with try_it:
        left, right = st.columns([6, 5], gap="large")
        with left:
            values = ask()
        with right:
            try:
                prediction = predict(model(), form.row(model(), values))
                st.html(view.answer(prediction, model().labels[1]))
                st.html(view.moves(prediction, model().labels))
            except config.ProblemError as problem:
                st.warning(escape(problem))
    with file_tab:
        whole_file()
    with measured_tab:
        measured()


def ask() -> list[Any]:
    """The row to judge: an example's, and what the visitor changed in it."""
    if "cell 0" not in st.session_state:
        fill(next(iter(examples().values()), form.settings(model(), {})))
    if examples():
        st.selectbox("Start from", list(examples()), key="example", on_change=start_again)
    blocks, values = form.blocks(model().columns), []
    with st.form("row", border=False):
        for place, block in zip(st.columns(len(blocks), gap="medium"), blocks, strict=True):
            with place:
                values += [control(column, f"cell {number}") for number, column in block]
        st.form_submit_button("How likely?", type="primary", width="stretch")
    return values


def start_again() -> None:
    """Put the chosen example's cells into the controls."""
    fill(examples()[st.session_state.example])


def fill(values: list[form.Setting]) -> None:
    """Let the controls show these values."""
    for number, value in enumerate(values):
        st.session_state[f"cell {number}"] = value


def control(column: form.Column, key: str) -> Any:
    """A slider for a number, buttons or a list for a choice."""
    label = escape(column.title)
    if column.kind == "number":
        low, high, look = column.low, column.high, f"%.{column.digits}f"
        return st.slider(label, low, high, step=form.step(column), format=look, key=key)
    if form.is_list(column, model().columns):
        return st.selectbox(label, column.values, key=key)
    return st.radio(label, column.values, format_func=escape, horizontal=True, key=key)


def whole_file() -> None:
    """The second tab: rows of a CSV file, the likeliest first. An example until there is one."""
    st.markdown(scoring.wanted(model()))
    given: Any = st.file_uploader("Your file")
    example = EXAMPLES / "rows.csv"
    if given is None and not example.is_file():
        return
    name = given.name if given else example.name
    try:
        content = given.getvalue() if given else example.read_bytes()
        scored = scoring.score(model(), name, content)
    except config.ProblemError as problem:
        st.warning(escape(problem))
        return
    st.markdown(escape(scoring.summary(scored, name, model().threshold)))
    rows = [
        dict(zip(scored.head, (row, round(100 * share), *cells), strict=True))
        for row, share, *cells in scored.rows
    ]
    share = st.column_config.ProgressColumn(format="%d%%", min_value=0, max_value=100)
    st.dataframe(rows, hide_index=True, column_config={scored.head[1]: share})


def measured() -> None:
    """The third tab: figures, plots and the worst mistakes, as `evaluate` left them."""
    try:
        metrics = results.read_metrics()
    except config.ProblemError as problem:
        st.info(escape(problem))
        return
    st.markdown(SECTIONS["status"](metrics, "", ()))
    st.subheader("Model and baseline", anchor=False)
    st.markdown(SECTIONS["metrics"](metrics, "", ()))
    plots = metrics["plots"]
    for left in range(0, len(plots), 2):
        for column, plot in zip(st.columns(2), plots[left : left + 2], strict=False):
            column.image(config.REPORTS / plot["file"], caption=escape(plot["caption"]))
    st.subheader("Each outcome", anchor=False)
    st.markdown(SECTIONS["labels"](metrics, "", ()))
    st.subheader("The worst mistakes", anchor=False)
    st.markdown(SECTIONS["mistakes"](metrics, "", ()))


page()
