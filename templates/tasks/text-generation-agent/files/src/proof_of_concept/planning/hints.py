"""Words by which people say what they want: the keyword baseline goes by them, the model learns."""

from __future__ import annotations

import re

from ..tools import CHANGE, CLOSE, COUNT, FIND, LOOK_UP, RULES

# In the order in which the baseline takes them: the first that is met counts.
WORDS = {
    CLOSE: r"clos\w*|shut|mark|done|filed?|finished|settled",
    CHANGE: r"set|change|correct|update|put|enter|make|amend|should be|overwrite|needs|note|wrong",
    COUNT: r"how many|how often|count|number of|total|figure",
    FIND: r"list|show|find|which|everything",
    LOOK_UP: r"theid",
    RULES: r"\w+",
}
IF = "if|should the|when|in case|provided"
ALSO = {
    "if": f"{IF}|only",
    "message": r"message|mail|wrote|written|sent|came in|ask for|asks|want|wants|request",
    "another": r"delete|send|transfer|book|write a|tell me a|weather|password|joke|poem|all|every",
}


def met(text: str, words: str) -> bool:
    """Whether one of the words stands in a text."""
    return re.search(rf"\b(?:{words})\b", text.lower()) is not None


def hints(masked: str) -> str:
    """The text with a word more for each group of words that is met in it."""
    groups = {does: words for does, words in {**WORDS, **ALSO}.items() if does != RULES}
    found = ["hint" + does.replace(" ", "") for does, words in groups.items() if met(masked, words)]
    return f"{masked} {' '.join(found)}"
