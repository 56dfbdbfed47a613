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

from proof_of_concept import config, report
from proof_of_concept.model import TextModel
from proof_of_concept.predict import Prediction, load, predict
from proof_of_concept.sections import SECTIONS

PROJECT = config.load_project()
UNSURE = 0.5  # YOUR TURN (PLAN.md, week 4): below which certainty should a person decide?
SHOWN = 5  # labels, the likeliest first

escape = config.markdown_text


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> TextModel:
    """Loaded once, for all visitors."""
    return load()


@st.cache_data
def examples() -> list[str]:
    """The texts in demo/examples/examples.json, if there are any."""
    path = Path(__file__).resolve().parent / "examples" / "examples.json"
    return [row["text"] for row in json.loads(path.read_text("utf-8"))] if path.is_file() else []


def page() -> None:
    """The whole page."""
    st.set_page_config(page_title=PROJECT.title or PROJECT.name, page_icon="✉️", layout="wide")
    st.title(escape(PROJECT.title), anchor=False)
    st.markdown(escape(PROJECT.problem))
    try_it, measured_tab = st.tabs(["Try it", "How it was measured"])
    with try_it:
        left, right = st.columns(2, gap="large")
        with left:
            text = ask()
        with right:
            try:
                answer(predict(model(), text), text)
            except config.ProblemError as problem:
                st.warning(escape(problem))
    with measured_tab:
        measured()


def ask() -> str:
    """The text to classify: the visitor's own, or an example."""
    texts = examples()
    if "text" not in st.session_state:
        st.session_state.text = texts[0] if texts else ""
    place = st.container()
    if texts:
        st.caption("Examples")
    for number, example in enumerate(texts):
        short = example if len(example) <= 70 else example[:69] + "…"
        if st.button(escape(short), key=f"example {number}", width="stretch"):
            st.session_state.text = example
    with place.form("message", border=False):
        text = st.text_area("Your text", key="text", height=150)
        st.form_submit_button("Which label?", type="primary", width="stretch")
    return text


def answer(prediction: Prediction, text: str) -> None:
    """The label, the probabilities and the words that moved them."""
    st.caption("Answer")
    st.subheader(escape(prediction.label), anchor=False)
    for label, probability in list(prediction.probabilities.items())[:SHOWN]:
        st.progress(probability, text=f"{escape(label)}, {probability:.0%}")
    if prediction.probability < UNSURE:
        st.info("It is not sure: a person should read this one.")
    if not prediction.reasons:
        st.info("It knows none of these words, so this only says how common each label was.")
        return
    st.caption(
        "Words that moved it: :blue-background[for the answer] :orange-background[against it]"
    )
    strongest = max(abs(word.push) for word in prediction.words)
    line, end = "", 0
    for word in prediction.words:
        shown = escape(word.text)
        colour = "blue" if word.push > 0 else "orange"
        telling = abs(word.push) > 0.2 * strongest
        line += between(text[end : word.start])
        line += f":{colour}-background[{shown}]" if telling else shown
        end = word.end
    st.markdown(line + between(text[end:]))


def between(gap: str) -> str:
    """What stands between two words, with at most one space on each side."""
    if not gap.strip():
        return " " if gap else ""
    return " " * gap[0].isspace() + escape(gap) + " " * gap[-1].isspace()


def measured() -> None:
    """The second tab: figures, plots and the worst mistakes, as `evaluate` left them."""
    try:
        metrics = report.load_metrics()
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
    st.subheader("Each label", anchor=False)
    st.markdown(SECTIONS["labels"](metrics, "", ()))
    st.subheader("The worst mistakes", anchor=False)
    st.markdown(SECTIONS["mistakes"](metrics, "", ()))


page()
