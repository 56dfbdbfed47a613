"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import html
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

try:
    # Before all else. Only a ZeroGPU Space has it.
    import spaces  # pyright: ignore[reportMissingImports]
except ImportError:
    spaces = None

import gradio as gr
from gradio.themes import Soft
from PIL import Image

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config
from proof_of_concept.annotate import COLOURS
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS
from proof_of_concept.predict import Prediction, load, predict, upright

PROJECT = config.load_project()
MODEL = load()
EXAMPLES = sorted((Path(__file__).resolve().parent / "examples").glob("*.jpg"))
CSS = """
.gradio-container {max-width: 1120px !important; margin: auto}
.summary {font-size: 1.15rem; padding: .8rem 1rem; border-radius: .6rem; border: 1px solid #8884}
.summary.all {background: #2a9d8f22} .summary.some {background: #e07a3f22}
"""
THEME = Soft(
    primary_hue="blue",
    neutral_hue="slate",
    font=["system-ui", "sans-serif"],  # on the computer: others would be fetched from the internet
    font_mono=["ui-monospace", "monospace"],
)

if spaces is not None:
    # ZeroGPU stops an app that has no GPU function. This model needs no GPU, so it is never called.
    @spaces.GPU
    def no_gpu_needed() -> None: ...


def answer(file: dict[str, Any] | str | None) -> tuple[Any, str, list[list[Any]]]:
    """The picture with boxes, one sentence, and a row per tool: name, present or missing, score."""
    try:
        path = file.get("path") if isinstance(file, dict) else file
        if path is None:
            raise config.ProblemError("Choose a picture first: an example, or a photo of yours.")
        with Image.open(path) as image:
            picture = upright(image)
        found = predict(MODEL, picture)
    except config.ProblemError as problem:
        raise gr.Error(html.escape(str(problem)), print_exception=False) from problem
    except (OSError, SyntaxError, Image.DecompressionBombError) as problem:
        words = "That file is no picture we can read: save it as JPEG or PNG."
        raise gr.Error(words, print_exception=False) from problem
    picture.thumbnail((1280, 1280))  # pixels; a phone takes many more than a page shows
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


def sentence(found: Prediction) -> str:
    """What a person wants to know first, as HTML."""
    missing = [html.escape(label) for label, there, _ in found.presence if not there]
    total = len(found.presence)
    text = f"<b>{total - len(missing)} of {total} present.</b> "
    text += f"Missing: {', '.join(missing)}." if missing else "Nothing is missing."
    return f'<div class="summary {"some" if missing else "all"}">{text}</div>'


def build_demo() -> gr.Blocks:
    """The whole page. The first example is answered before anyone asks."""
    escape, files = markdown_text, [str(path) for path in EXAMPLES]
    first: Any = answer(files[0]) if files else (None, "", None)
    colours = {label: COLOURS[n % len(COLOURS)] for n, label in enumerate(MODEL.labels)}
    with gr.Blocks(title=PROJECT.title or PROJECT.name, analytics_enabled=False) as page:
        gr.Markdown(f"# {escape(PROJECT.title)}\n\n{escape(PROJECT.problem)}")
        with gr.Tab("Try it"):
            with gr.Row():
                with gr.Column(scale=4):
                    start = Image.open(files[0]) if files else None
                    image = gr.Image(start, type="filepath", label="A picture from above")
                    button = gr.Button("Check the picture", variant="primary")
                    place_for_examples = gr.Column()
                with gr.Column(scale=5):
                    said = gr.HTML(first[1])
                    result = gr.AnnotatedImage(first[0], label="Found", color_map=colours)
            names, widths = ["What", "Answer", "Score"], ["60%", "20%", "20%"]
            table = gr.Dataframe(first[2], headers=names, column_widths=[*widths], wrap=True)
            outputs = [result, said, table]
            # Not preprocessed: `answer` opens the file itself, and can say what is wrong with it.
            button.click(answer, image, outputs, api_name="predict", preprocess=False)
            with place_for_examples:
                if files:
                    gr.Examples(files, image, outputs, answer, run_on_click=True, label="Examples")
            gr.Markdown("A score of 0.50 is the limit. A proof of concept: count by hand as well.")
        with gr.Tab("How it was measured"):
            measured()
    return page


def measured() -> None:
    """The second tab: figures, plots and the worst mistakes, as `evaluate` left them."""
    try:
        metrics = results.read_metrics()
    except config.ProblemError as problem:
        gr.Markdown(markdown_text(problem))
        return
    gr.Markdown(SECTIONS["status"](metrics, "", ()))
    gr.Markdown("## Model and baseline\n\n" + SECTIONS["metrics"](metrics, "", ()))
    pictures([(row["file"], row["caption"]) for row in metrics["plots"]], columns=2)
    gr.Markdown("## Each of them\n\n" + SECTIONS["labels"](metrics, "", ()))
    gr.Markdown("## The worst mistakes")
    pictures([(r["image"], f"{r['truth']}. {r['why']}") for r in metrics["mistakes"]], columns=3)


def pictures(rows: list[tuple[str, str]], columns: int) -> None:
    """Pictures of reports/ with their captions, in rows of `columns`."""
    for start in range(0, len(rows), columns):
        with gr.Row():
            places = [gr.Column() for _ in range(columns)]
        for place, (file, caption) in zip(places, rows[start : start + columns], strict=False):
            with place:
                picture = Image.open(config.REPORTS / file)
                gr.Image(picture, alt_text=caption, show_label=False, buttons=[])
                gr.Markdown(markdown_text(caption))


demo = build_demo()

if __name__ == "__main__":
    demo.launch(theme=THEME, css=CSS)
