"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import json
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

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config, report
from proof_of_concept.predict import Prediction, load, predict
from proof_of_concept.sections import SECTIONS

PROJECT = config.load_project()
MODEL = load()
UNSURE = 0.5  # YOUR TURN (PLAN.md, week 4): below which certainty should a person decide?
CSS = """
.gradio-container {max-width: 1120px !important; margin: auto}
#title p {font-size: 1.1rem; opacity: 0.85}
"""
THEME = Soft(
    primary_hue="blue",
    neutral_hue="slate",
    # Fonts that are on the computer: others would be fetched from the internet.
    font=["system-ui", "sans-serif"],
    font_mono=["ui-monospace", "monospace"],
)

if spaces is not None:
    # ZeroGPU stops an app that has no GPU function. This model needs no GPU, so it is never called.
    @spaces.GPU
    def no_gpu_needed() -> None: ...


def answer(text: str) -> tuple[dict[str, float], list[tuple[str, str | None]], str]:
    """What the three outputs show: a probability per label, the coloured text, and a sentence."""
    try:
        prediction = predict(MODEL, text)
    except config.ProblemError as problem:
        raise gr.Error(str(problem), print_exception=False) from problem
    strongest = max((abs(word.push) for word in prediction.words), default=0.0)
    pieces: list[tuple[str, str | None]] = []
    end = 0
    for word in prediction.words:
        telling = abs(word.push) > 0.2 * strongest
        side = "for the answer" if word.push > 0 else "against it"
        pieces += [(text[end : word.start], None), (word.text, side if telling else None)]
        end = word.end
    pieces.append((text[end:], None))
    return prediction.probabilities, [piece for piece in pieces if piece[0]], remark(prediction)


def remark(prediction: Prediction) -> str:
    """One sentence that says how far to trust the answer."""
    if not prediction.reasons:
        return "It knows none of these words, so this only says how common each label was."
    if prediction.probability < UNSURE:
        return "It is not sure: a person should read this one."
    words = ", ".join(f"**{config.markdown_text(word.text)}**" for word in prediction.reasons[:3])
    return f"What moved it most: {words}."


def examples() -> list[str]:
    """The texts in demo/examples/examples.json, if there are any."""
    path = Path(__file__).resolve().parent / "examples" / "examples.json"
    return [row["text"] for row in json.loads(path.read_text("utf-8"))] if path.is_file() else []


def build_demo() -> gr.Blocks:
    """The whole page."""
    texts = examples()
    first: Any = answer(texts[0]) if texts else (None, None, "")
    escape = config.markdown_text
    with gr.Blocks(title=PROJECT.title or PROJECT.name, analytics_enabled=False) as page:
        gr.Markdown(f"# {escape(PROJECT.title)}\n\n{escape(PROJECT.problem)}", elem_id="title")
        with gr.Tab("Try it"), gr.Row():
            with gr.Column():
                text = gr.Textbox(
                    label="Your text",
                    lines=5,
                    max_lines=12,
                    placeholder="Write or paste a message",
                    value=texts[0] if texts else "",
                )
                button = gr.Button("Which label?", variant="primary")
                place_for_examples = gr.Column()
            with gr.Column():
                label = gr.Label(first[0], num_top_classes=5, label="Answer")
                words = gr.HighlightedText(
                    first[1],
                    label="Words that moved it",
                    color_map={"for the answer": "#60a5fa", "against it": "#fb923c"},
                    show_legend=True,
                    show_inline_category=False,
                )
                note = gr.Markdown(first[2], container=True)
            outputs = [label, words, note]
            button.click(answer, text, outputs, api_name="predict")
            with place_for_examples:
                if texts:
                    gr.Examples(texts, text, outputs, answer, run_on_click=True, label="Examples")
        with gr.Tab("How it was measured"):
            measured()
    return page


def measured() -> None:
    """The second tab: figures, plots and the worst mistakes, as `evaluate` left them."""
    try:
        metrics = report.load_metrics()
    except config.ProblemError as problem:
        gr.Markdown(config.markdown_text(problem))
        return
    gr.Markdown(SECTIONS["status"](metrics, "", ()))
    gr.Markdown("## Model and baseline\n\n" + SECTIONS["metrics"](metrics, "", ()))
    plots = metrics["plots"]
    for left in range(0, len(plots), 2):
        with gr.Row():
            for plot in plots[left : left + 2]:
                with gr.Column():
                    path, title = config.REPORTS / plot["file"], plot["title"]
                    gr.Image(path, alt_text=title, show_label=False, height=380, buttons=[])
                    gr.Markdown(config.markdown_text(plot["caption"]))
    gr.Markdown("## Each label\n\n" + SECTIONS["labels"](metrics, "", ()))
    gr.Markdown("## The worst mistakes\n\n" + SECTIONS["mistakes"](metrics, "", ()))


demo = build_demo()

if __name__ == "__main__":
    demo.launch(theme=THEME, css=CSS)
