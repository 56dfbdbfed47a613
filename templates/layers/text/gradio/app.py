"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.examples import demo_examples
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(text: str) -> str:
    """What the model says of one text, as HTML."""
    return show.answer(predict(MODEL, text))


def try_it() -> None:
    """A text on the left, the answer on the right; the first example is answered already."""
    texts = [text for text, _ in demo_examples()]
    first = texts[0] if texts else ""
    with gr.Row():
        with gr.Column():
            text = gr.Textbox(
                first,
                label="Your text",
                lines=5,
                max_lines=12,
                placeholder="Write or paste a message",
            )
            button = gr.Button("Which label?", variant="primary")
            place_for_examples = gr.Column()
        with gr.Column():
            said = gr.HTML(answer(first) if first else "", label="Answer", show_label=True)
    button.click(answer, text, said, api_name="predict")
    with place_for_examples:
        if texts:
            gr.Examples(texts, text, said, answer, run_on_click=True, label="Examples")


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
