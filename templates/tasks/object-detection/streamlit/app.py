"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import streamlit as st
from PIL import Image

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config
from proof_of_concept.annotate import with_boxes
from proof_of_concept.model import Detector
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS
from proof_of_concept.predict import load, predict, upright

PROJECT = config.load_project()
EXAMPLES = sorted((Path(__file__).resolve().parent / "examples").glob("*.jpg"))
OWN = "A photo of yours"

escape = markdown_text


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Detector:
    """Loaded once, for all visitors."""
    return load()


def page() -> None:
    """The whole page."""
    st.set_page_config(page_title=PROJECT.title or PROJECT.name, page_icon="🔎", layout="wide")
    st.title(escape(PROJECT.title), anchor=False)
    st.markdown(escape(PROJECT.problem))
    try_it, measured_tab = st.tabs(["Try it", "How it was measured"])
    with try_it:
        try:
            answer(ask())
        except config.ProblemError as problem:
            st.warning(escape(problem))
    with measured_tab:
        measured()


def ask() -> Image.Image:
    """The picture to look at: an example, or the visitor's own. Raises ProblemError without one."""
    examples = {f"Example {number}": file for number, file in enumerate(EXAMPLES, start=1)}
    choice = st.radio("Which picture?", [*examples, OWN], horizontal=True)
    file = examples[choice] if choice and choice != OWN else None
    if file is None:
        file = st.file_uploader("A photo from above", type=["jpg", "jpeg", "png", "webp"])
    if file is None:
        raise config.ProblemError("Choose a photo: JPEG or PNG, the things next to each other.")
    try:
        with Image.open(file) as image:
            return upright(image)
    except (OSError, SyntaxError, Image.DecompressionBombError) as problem:
        words = "That file is no picture we can read: save it as JPEG or PNG."
        raise config.ProblemError(words) from problem


def answer(picture: Image.Image) -> None:
    """The picture with boxes, one sentence, and a row per tool."""
    found = predict(model(), picture)
    left, right = st.columns([3, 2], gap="large")
    left.image(with_boxes(picture, found), width="stretch")
    missing = [escape(label) for label, there, _ in found.presence if not there]
    total = len(found.presence)
    text = f"**{total - len(missing)} of {total} present.**"
    if missing:
        right.warning(f"{text} Missing: {', '.join(missing)}.")
    else:
        right.success(f"{text} Nothing is missing.")
    rows = [
        {"What": label, "Answer": "present" if there else "missing", "Score": round(score, 2)}
        for label, there, score in found.presence
    ]
    right.dataframe(rows, hide_index=True, width="stretch")
    right.caption("A score of 0.50 is the limit. A proof of concept: count by hand as well.")


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
    pictures([(row["file"], row["caption"]) for row in metrics["plots"]], columns=2)
    st.subheader("Each of them", anchor=False)
    st.markdown(SECTIONS["labels"](metrics, "", ()))
    st.subheader("The worst mistakes", anchor=False)
    pictures([(r["image"], f"{r['truth']}. {r['why']}") for r in metrics["mistakes"]], columns=3)


def pictures(rows: list[tuple[str, str]], columns: int) -> None:
    """Pictures of reports/ with their captions, in rows of `columns`."""
    for start in range(0, len(rows), columns):
        row = rows[start : start + columns]
        for column, (file, caption) in zip(st.columns(columns), row, strict=False):
            column.image(config.REPORTS / file, caption=escape(caption))


page()
