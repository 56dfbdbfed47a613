"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.collection.kept import demo_examples
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(query: str) -> str:
    """What is nearest to one query, as HTML."""
    return show.answer(predict(MODEL, query))


def try_it() -> None:
    """A query on the left, the list on the right; the first example is answered already."""
    texts = [str(row["text"]) for row in demo_examples()]
    first = texts[0] if texts else ""
    topics = ", ".join(f"**{markdown_text(topic)}**" for topic in frame.PROJECT.labels)
    with gr.Row():
        with gr.Column(scale=4, min_width=280):
            query = gr.Textbox(
                first,
                label="What you look for",
                lines=3,
                max_lines=10,
                placeholder="A question, a few words, or a whole text that others may be like",
            )
            button = gr.Button("Search", variant="primary")
            if topics:
                gr.Markdown(f"The collection is about: {topics}")
            place_for_examples = gr.Column()
        with gr.Column(scale=6, min_width=320):
            said = gr.HTML(answer(first) if first else "")
    button.click(answer, query, said, api_name="predict")
    with place_for_examples:
        if texts:
            gr.Examples(texts, query, said, answer, run_on_click=True, label="Examples")


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
