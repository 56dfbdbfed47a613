"""What both demos show of an answer, free of any framework: marked pieces, links and a remark."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from .plumbing.markdown import markdown_text
from .predict import Answer, Source

REFUSAL = "Not in the documents."


def pieces(source: Source) -> list[tuple[str, bool]]:
    """The passage cut into pieces, each with whether it is marked. Joined, they are the passage."""
    cut, end = [], 0
    for start, stop in source.marks:
        cut += [(source.text[end:start], False), (source.text[start:stop], True)]
        end = stop
    cut.append((source.text[end:], False))
    return [piece for piece in cut if piece[0]]


def marked(source: Source, before: str, after: str) -> str:
    """The passage as one line of Markdown, what is marked between `before` and `after`.

    Only those two are markup: whatever stands in a document shows as it is.
    """
    line = ""
    for text, is_marked in pieces(source):
        shown = markdown_text(text)
        space = " " if text[:1].isspace() else ""
        line += f"{space}{before}{shown}{after}" if is_marked else f"{space}{shown}"
        line += " " if text[-1:].isspace() else ""
    return line


def heading(source: Source) -> str:
    """Title, topic and, for a web page, the link and the credit, as Markdown."""
    line = f"**{markdown_text(source.title)}**"
    if source.topic:
        line += f", {markdown_text(source.topic)}"
    if urlsplit(source.url).scheme == "https":
        line += f" ([open the page](<{quote(source.url, safe='%/:?#@!$&*+,;=~')}>))"
    if source.credit:
        line += f". {markdown_text(source.credit)}"
    return line


def remark(answer: Answer) -> str:
    """One sentence that says how far to trust the answer."""
    if answer.remark:
        return markdown_text(answer.remark)
    sure = f"The model is {answer.sure:.0%} sure that the documents hold the answer"
    if answer.text is None:
        return f"{sure}, which is too little. The nearest passages are below."
    return f"{sure}. Read the marked sentence in its passage before you rely on it."
