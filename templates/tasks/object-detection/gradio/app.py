"""The demo: a picture in, the list of tools and their boxes out. Run it: python demo/app.py"""

from __future__ import annotations

import html
import sys
from pathlib import Path

import gradio as gr
from PIL import Image

HERE = Path(__file__).resolve().parent
# The package need not be installed: it is in ../src in the repo, and in ./src in a Space.
for source in (HERE / "src", HERE.parent / "src"):
    if source.is_dir():
        sys.path.insert(0, str(source))
        break

from proof_of_concept import config, predict, report  # noqa: E402

try:
    import spaces  # on Hugging Face only
except ImportError:
    spaces = None

PROJECT, MODEL = config.load_project(), predict.load()
EXAMPLES = sorted((HERE / "examples").glob("*.jpg"))
COLOURS = ("#2a6fdb", "#e07a3f", "#2a9d8f", "#b5179e", "#c9a400", "#d62839", "#5f6caf", "#3c8d2f")
COLUMNS = ["Tool", "Answer", "Score"]
CSS = """
.summary {font-size: 1.15rem; padding: .8rem 1rem; border-radius: .6rem; border: 1px solid #8884}
.summary.all {background: #2a9d8f22} .summary.some {background: #e07a3f22}
"""
THEME = gr.themes.Soft(
    primary_hue="blue", font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]
)

if spaces is not None:

    @spaces.GPU
    def no_gpu_needed() -> None:
        """ZeroGPU stops an app without such a function. The model itself runs on the CPU."""


def answer(path: str | None):
    """The picture with boxes, one sentence, and a row per tool: name, present or missing, score."""
    try:
        if path is None:
            raise config.ProblemError("Choose a picture first: an example, or a photo of yours.")
        with Image.open(path) as image:
            picture = predict.upright(image)
        found = predict.predict(MODEL, picture)
    except config.ProblemError as problem:
        raise gr.Error(html.escape(str(problem))) from problem
    except (OSError, SyntaxError, Image.DecompressionBombError) as problem:
        raise gr.Error("That file is no picture we can read: save it as JPEG or PNG.") from problem
    picture.thumbnail((1280, 1280))
    shrink = picture.width / found.size[0]
    boxes = []
    for each in found.boxes:
        x, y, width, height = (side * shrink for side in each.box)
        right, bottom = min(x + width, picture.width), min(y + height, picture.height)
        boxes.append((tuple(round(max(side, 0)) for side in (x, y, right, bottom)), each.label))
    rows = [
        [label, "present" if there else "missing", round(score, 2)]
        for label, there, score in found.presence
    ]
    return (picture, boxes), sentence(found), rows


def sentence(found: predict.Prediction) -> str:
    """What a person wants to know first, as HTML."""
    missing = [html.escape(label) for label, there, _ in found.presence if not there]
    total = len(found.presence)
    text = f"<b>{total - len(missing)} of {total} present.</b> "
    text += f"Missing: {', '.join(missing)}." if missing else "Nothing is missing."
    return f'<div class="summary {"some" if missing else "all"}">{text}</div>'


def measured() -> None:
    """The tab with the figures of reports/metrics.json, its plots and the worst mistakes."""
    try:
        metrics = report.load_metrics()
    except config.ProblemError as problem:
        gr.Markdown(config.markdown_text(problem))
        return
    if metrics["data"]["source"] == "synthetic":
        gr.Markdown(
            "**Synthetic data.** A program drew these trays. The figures show that every step "
            "works, and nothing about real pictures yet."
        )
    facts, text = metrics["data"], config.markdown_text
    gr.Markdown(
        f"Measured on {facts['test']} test pictures; {facts['train']} were for training and "
        f"{facts['validation']} for choosing the limits.\n\nModel: {text(metrics['model'])}.  \n"
        f"Baseline: {text(metrics['baseline'])}."
    )
    rows = [
        [row["title"], *(interval(row[side]) for side in ("baseline", "model", "difference"))]
        for row in metrics["metrics"]
    ]
    gr.Dataframe(rows, headers=["Figure", "Baseline", "Model", "Difference"], interactive=False)
    pictures = [(Image.open(config.REPORTS / p["file"]), p["title"]) for p in metrics["plots"]]
    gr.Gallery(pictures, label="Plots", columns=2, height=620, object_fit="contain")
    mistakes = [
        (Image.open(config.REPORTS / row["image"]), f"{row['truth']}. {row['why']}")
        for row in metrics["mistakes"]
    ]
    if mistakes:
        gr.Gallery(mistakes, label="Worst mistakes", columns=3, height=520, object_fit="contain")


def interval(side: dict[str, float]) -> str:
    return f"{side['value']:.2f} ({side['low']:.2f} to {side['high']:.2f})"


def build_demo() -> gr.Blocks:
    """The page. The first example is answered before anyone asks."""
    text = config.markdown_text
    first = str(EXAMPLES[0]) if EXAMPLES else None
    boxes, summary, rows = answer(first) if first else (None, "", None)
    colours = {label: COLOURS[n % len(COLOURS)] for n, label in enumerate(MODEL.labels)}
    with gr.Blocks(title=PROJECT.title or PROJECT.name) as page:
        gr.Markdown(f"# {text(PROJECT.title)}\n\n{text(PROJECT.problem)}", latex_delimiters=[])
        with gr.Tab("Try it"):
            with gr.Row():
                with gr.Column(scale=4):
                    image = gr.Image(first, type="filepath", label="A picture from above")
                    button = gr.Button("Check the tray", variant="primary")
                    examples = gr.Column()
                with gr.Column(scale=5):
                    said = gr.HTML(summary)
                    result = gr.AnnotatedImage(boxes, label="What was found", color_map=colours)
            table = gr.Dataframe(rows, headers=COLUMNS, interactive=False, label="Tool by tool")
            outputs = [result, said, table]
            button.click(answer, image, outputs, api_name="predict")
            with examples:
                files = [[str(path)] for path in EXAMPLES]
                if files:
                    gr.Examples(files, image, outputs, answer, run_on_click=True)
            gr.Markdown("A score of 0.50 is the limit. A proof of concept: count by hand as well.")
        with gr.Tab("How it was measured"):
            measured()
    return page


demo = build_demo()

if __name__ == "__main__":
    demo.launch(theme=THEME, css=CSS, show_error=True)
