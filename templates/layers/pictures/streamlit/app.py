"""The demo, with Streamlit: `streamlit run demo/app.py`, and it opens in the browser."""

from __future__ import annotations

from typing import Any

import frame
import streamlit as st
from PIL import Image

from proof_of_concept import show
from proof_of_concept.pictures import example_files, open_picture
from proof_of_concept.pictures.formats import ENDINGS
from proof_of_concept.predict import load, predict

OWN = "A picture of yours"


@st.cache_resource(show_spinner="Getting the model ready")
def model() -> Any:
    """Loaded once, for all visitors."""
    return load()


def try_it() -> None:
    """Which picture above, the answer below."""
    picture = ask()
    st.caption("Answer")
    frame.answer(show.answer(predict(model(), picture)))
    st.caption("A proof of concept: check by eye as well.")


def ask() -> Image.Image:
    """The picture to look at: an example, or the visitor's own."""
    files = {f"Example {number}": file for number, file in enumerate(example_files(), start=1)}
    choice = st.radio("Which picture?", [*files, OWN], horizontal=True)
    if choice and choice != OWN:
        return open_picture(files[choice])
    # Also those that cannot be read: open_picture says what to do about them.
    return open_picture(st.file_uploader("A picture", type=sorted(ENDINGS)))


frame.page(try_it, icon="🖼️")
