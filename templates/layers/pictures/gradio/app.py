"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

from typing import Any

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.pictures import example_files, open_picture
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(file: dict[str, Any] | str | None) -> str:
    """What the model says of one picture, as HTML."""
    path = file.get("path") if isinstance(file, dict) else file
    return show.answer(predict(MODEL, open_picture(path)))


def try_it() -> None:
    """A picture on the left, the answer on the right; the first example is answered already."""
    files = [str(file) for file in example_files()]
    first = files[0] if files else None
    with gr.Row():
        with gr.Column(scale=4):
            picture = gr.Image(first, type="filepath", label="A picture")
            button = gr.Button("Look at it", variant="primary")
            place_for_examples = gr.Column()
        with gr.Column(scale=5):
            said = gr.HTML(answer(first) if first else "", label="Answer", show_label=True)
    # Not preprocessed: `answer` opens the file itself, and can say what is wrong with it.
    button.click(answer, picture, said, api_name="predict", preprocess=False)
    with place_for_examples:
        if files:
            gr.Examples(files, picture, said, answer, run_on_click=True, label="Examples")
    gr.Markdown("A proof of concept: check by eye as well.")


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
