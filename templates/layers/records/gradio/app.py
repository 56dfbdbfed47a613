"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(request: str, confirmed: bool) -> str:
    """What the agent does with one request, as HTML."""
    return show.answer(predict(MODEL, request, confirmed))


def try_it() -> None:
    """A request on the left, the run on the right; the first example is run already."""
    texts = [row["text"] for row in show.demo_examples()]
    first = texts[0] if texts else ""
    with gr.Row():
        with gr.Column():
            request = gr.Textbox(
                first, label="Your request", lines=2, max_lines=6,
                placeholder="Ask for something about one of the records below",
            )  # fmt: skip
            confirmed = gr.Checkbox(False, label="Yes, it may make the changes it asks about")
            button = gr.Button("Run the agent", variant="primary")
            place_for_examples = gr.Column()
        with gr.Column():
            said = gr.HTML(answer(first, False) if first else "")
    gr.Markdown("Every request starts from the same records, and nothing of it is kept:")
    gr.HTML(show.records(MODEL.world))
    button.click(answer, [request, confirmed], said, api_name="predict")
    with place_for_examples:
        if texts:
            rows = [[text, False] for text in texts]
            inputs = [request, confirmed]
            gr.Examples(rows, inputs, said, answer, run_on_click=True, label="Examples")


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
