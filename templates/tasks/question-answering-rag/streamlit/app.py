"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import streamlit as st

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config, view
from proof_of_concept.model import AnswerModel
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS
from proof_of_concept.predict import Answer, load, predict

PROJECT = config.load_project()

escape = markdown_text


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> AnswerModel:
    """Loaded once, for all visitors."""
    return load()


@st.cache_data
def examples() -> list[str]:
    """The questions in demo/examples/examples.json, if there are any."""
    path = Path(__file__).resolve().parent / "examples" / "examples.json"
    return [row["text"] for row in json.loads(path.read_text("utf-8"))] if path.is_file() else []


def page() -> None:
    """The whole page."""
    st.set_page_config(page_title=PROJECT.title or PROJECT.name, page_icon="📖", layout="wide")
    st.title(escape(PROJECT.title), anchor=False)
    st.markdown(escape(PROJECT.problem))
    try_it, measured_tab = st.tabs(["Try it", "How it was measured"])
    with try_it:
        left, right = st.columns(2, gap="large")
        with left:
            question = ask()
        with right:
            try:
                answer(predict(model(), question))
            except config.ProblemError as problem:
                st.warning(escape(problem))
    with measured_tab:
        measured()


def ask() -> str:
    """The question: the visitor's own, or an example."""
    texts = examples()
    if "text" not in st.session_state:
        st.session_state.text = texts[0] if texts else ""
    place = st.container()
    names = ", ".join(f"**{escape(topic)}**" for topic in PROJECT.labels)
    st.caption(f"{len(model().documents)} documents, about: {names}")
    if texts:
        st.caption("Examples")
    for number, example in enumerate(texts):
        short = example if len(example) <= 70 else example[:69] + "…"
        if st.button(escape(short), key=f"example {number}", width="stretch"):
            st.session_state.text = example
    with place.form("question", border=False):
        text = st.text_area("Your question", key="text", height=90)
        st.form_submit_button("Ask the documents", type="primary", width="stretch")
    return text


def answer(found: Answer) -> None:
    """The answer, and the passages it comes from."""
    st.caption("Answer")
    st.subheader(escape(found.text or view.REFUSAL), anchor=False)
    st.markdown(view.remark(found))
    if found.sources:
        st.caption("Where it stands" if found.text else "The nearest passages")
    for source in found.sources:
        with st.container(border=True):
            st.markdown(view.heading(source))
            st.markdown(view.marked(source, ":blue-background[", "]"))


def measured() -> None:
    """The second tab: figures, plots and the worst mistakes, as `evaluate` left them."""
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
    st.subheader("Each type of question", anchor=False)
    st.markdown(SECTIONS["labels"](metrics, "", ()))
    st.subheader("The worst mistakes", anchor=False)
    st.markdown(SECTIONS["mistakes"](metrics, "", ()))


page()
