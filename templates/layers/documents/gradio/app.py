"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.documents.questions import demo_examples
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(question: str) -> str:
    """What the documents say to one question, as HTML."""
    return show.answer(predict(MODEL, question))


def try_it() -> None:
    """A question on the left, the answer on the right; the first example is answered already."""
    texts = [row["text"] for row in demo_examples()]
    first = texts[0] if texts else ""
    topics = ", ".join(f"**{markdown_text(topic)}**" for topic in frame.PROJECT.labels)
    with gr.Row():
        with gr.Column():
            question = gr.Textbox(
                first,
                label="Your question",
                lines=2,
                max_lines=6,
                placeholder="Ask what the documents may say",
            )
            button = gr.Button("Ask the documents", variant="primary")
            if topics:
                gr.Markdown(f"The documents are about: {topics}")
            place_for_examples = gr.Column()
        with gr.Column():
            said = gr.HTML(answer(first) if first else "")
    button.click(answer, question, said, api_name="predict")
    with place_for_examples:
        if texts:
            gr.Examples(texts, question, said, answer, run_on_click=True, label="Examples")


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
