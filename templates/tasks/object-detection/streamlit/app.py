"""The demo: a picture in, the list of tools and their boxes out. Run: streamlit run demo/app.py"""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st
from matplotlib import font_manager
from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
# The package need not be installed: it is in ../src in the repo, and in ./src in a Space.
for source in (HERE / "src", HERE.parent / "src"):
    if source.is_dir():
        sys.path.insert(0, str(source))
        break

from proof_of_concept import config, predict, report  # noqa: E402

COLOURS = ("#2a6fdb", "#e07a3f", "#2a9d8f", "#b5179e", "#c9a400", "#d62839", "#5f6caf", "#3c8d2f")
OWN = "a photo of yours"


@st.cache_resource(show_spinner="Getting the model ready")
def load_model():
    return predict.load()


def open_picture(file) -> Image.Image:
    """The picture of a path or an upload. Raises ProblemError with what to do instead."""
    try:
        with Image.open(file) as image:
            return predict.upright(image)
    except (OSError, SyntaxError, Image.DecompressionBombError) as problem:
        raise config.ProblemError(
            "That file is no picture we can read: save it as JPEG or PNG."
        ) from problem


def with_boxes(picture: Image.Image, found: predict.Prediction, labels) -> Image.Image:
    """A copy, at most 1280 pixels wide, with the boxes drawn and the names written on it."""
    picture = picture.copy()
    picture.thumbnail((1280, 1280))
    if picture.width < 640:
        picture = picture.resize((640, round(640 * picture.height / picture.width)))
    draw, shrink = ImageDraw.Draw(picture), picture.width / found.size[0]
    line = max(2, picture.width // 250)
    font = ImageFont.truetype(font_manager.findfont("DejaVu Sans"), 6 * line)
    for each in found.boxes:
        colour = COLOURS[labels.index(each.label) % len(COLOURS)]
        x, y, width, height = (side * shrink for side in each.box)
        draw.rectangle((x, y, x + width, y + height), outline=colour, width=line)
        name = each.label if len(each.label) <= 24 else each.label[:23] + "…"
        at = (x, max(0, y - 8 * line))
        draw.rectangle(draw.textbbox(at, name, font=font), fill=colour)
        draw.text(at, name, font=font, fill="white")
    return picture


def try_it() -> None:
    model = load_model()
    examples = {f"Example {n}": path for n, path in enumerate(examples_of_demo(), start=1)}
    choice = st.radio("Which picture?", [*examples, OWN], horizontal=True)
    file = examples.get(choice)
    if choice == OWN:
        file = st.file_uploader("A photo from above", type=["jpg", "jpeg", "png", "webp"])
    if file is None:
        st.info("Choose a photo: JPEG or PNG, from above, the tools lying next to each other.")
        return
    try:
        picture = open_picture(file)
        found = predict.predict(model, picture)
    except config.ProblemError as problem:
        st.error(config.markdown_text(problem))
        return
    left, right = st.columns([3, 2])
    left.image(with_boxes(picture, found, model.labels), width="stretch")
    missing = [label for label, there, _ in found.presence if not there]
    total = len(found.presence)
    text = f"**{total - len(missing)} of {total} present.**"
    if missing:
        names = ", ".join(config.markdown_text(label) for label in missing)
        right.warning(f"{text} Missing: {names}.")
    else:
        right.success(f"{text} Nothing is missing.")
    rows = [
        {"Tool": label, "Answer": "present" if there else "missing", "Score": round(score, 2)}
        for label, there, score in found.presence
    ]
    right.dataframe(rows, hide_index=True, width="stretch")
    right.caption("A score of 0.50 is the limit. A proof of concept: count by hand as well.")


def examples_of_demo() -> list[Path]:
    return sorted((HERE / "examples").glob("*.jpg"))


def measured() -> None:
    """The tab with the figures of reports/metrics.json, its plots and the worst mistakes."""
    text = config.markdown_text
    try:
        metrics = report.load_metrics()
    except config.ProblemError as problem:
        st.info(text(problem))
        return
    facts = metrics["data"]
    if facts["source"] == "synthetic":
        st.warning(
            "**Synthetic data.** A program drew these trays. The figures show that every step "
            "works, and nothing about real pictures yet."
        )
    st.markdown(
        f"Measured on {facts['test']} test pictures; {facts['train']} were for training and "
        f"{facts['validation']} for choosing the limits.\n\nModel: {text(metrics['model'])}.  \n"
        f"Baseline: {text(metrics['baseline'])}."
    )
    sides = ("baseline", "model", "difference")
    rows = [
        {"Figure": row["title"]} | {side.capitalize(): interval(row[side]) for side in sides}
        for row in metrics["metrics"]
    ]
    st.dataframe(rows, hide_index=True, width="stretch")
    for plot in metrics["plots"]:
        st.subheader(text(plot["title"]))
        st.image(Image.open(config.REPORTS / plot["file"]))
        st.caption(text(plot["caption"]))
    st.subheader("Worst mistakes")
    for row, column in zip(metrics["mistakes"], st.columns(3) * 9, strict=False):
        column.image(Image.open(config.REPORTS / row["image"]))
        column.caption(text(f"{row['truth']}. {row['why']}"))


def interval(side: dict[str, float]) -> str:
    return f"{side['value']:.2f} ({side['low']:.2f} to {side['high']:.2f})"


PROJECT = config.load_project()
st.set_page_config(page_title=PROJECT.title or PROJECT.name, layout="wide")
st.title(config.markdown_text(PROJECT.title))
st.markdown(config.markdown_text(PROJECT.problem))
first, second = st.tabs(["Try it", "How it was measured"])
with first:
    try_it()
with second:
    measured()
