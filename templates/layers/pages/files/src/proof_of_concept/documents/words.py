"""From text to what can be counted: words, sentences, and the kind of thing a question wants."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ..intake.text import plain

# A run of letters and digits. Chinese, Japanese, Korean and Thai put no space between words, so
# there each sign counts as a word: rough, but it finds things.
_SIGN = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a an and any are as at be been but by can could did do does for from get had has have how i
        if in into is it its long many me much my no not of on or our please shall should so than
        that the their them then there these they this to us was we were what when where which who
        whom whose why will with would you your
        """,
    )
)
LONGEST_SENTENCE = 400  # characters; longer ones are cut, so that there is something to point at

# Where a sentence ends: at its mark, at an empty line, or before an item of a list.
_END = re.compile(
    r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[^\sa-z])|(?<=[。！？])"
    r"|\n\s*\n|\n(?=[ \t]*(?:[-*•#]+|\d+[.)])[ \t])"
)
_SHORT_FORM = re.compile(r"\b(?:e\.g|i\.e|cf|vs|no|dr|mr|mrs|ms|st|fig|approx|[a-z])\.$", re.I)
_MOST = LONGEST_SENTENCE
_PIECE = re.compile(rf"\S(?:[\s\S]{{0,{_MOST - 2}}}\S)?(?=\s|$)|\S{{{_MOST}}}")

# What a printer draws as one sign, and what is not drawn at all.
_DRAWN = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_DRAWN |= dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
_UNSEEN = {ord(sign): "" for sign, drawn in _DRAWN.items() if not drawn}

# What a question wants, by how it begins, and what shows that a sentence may give it.
_NUMBER = r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|double|free)\b"
_TIME = r"day|week|month|year|hour|minute|morning|noon|evening|spring|summer|autumn|winter"
_KINDS = (
    (r"how (?:many|much|old)|cost|price|fee\b|charge", _NUMBER),
    (r"when\b|how (?:long|soon|early|late)|what time|which day|deadline", rf"\d|{_TIME}"),
    (r"who(?:m|se)?\b", r"\b(?:Mr|Ms|Mrs|Dr)\b|team|office|manager|head of|\w [A-Z][a-z]"),
    (r"where\b|which (?:room|desk|place)", r"room|floor|desk|office|hall|counter|building|street"),
)
_ASKED = [(re.compile(asks, re.I), re.compile(shows)) for asks, shows in _KINDS]


def raw_words(text: str) -> list[str]:
    """The words of `text` in small letters, in their order."""
    seen = plain(text).translate(_UNSEEN)
    return _WORD.findall(unicodedata.normalize("NFKC", seen).lower())


def terms(text: str) -> list[str]:
    """The words that say something, each without its ending: "The fees" and "a fee" are alike."""
    return [stem(word) for word in raw_words(text) if word not in STOP_WORDS]


def stem(word: str) -> str:
    """An English word without its ending: closes, closed, closing and close become `clos`."""
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    for ending in ("ing", "ed", "es", "s", "e"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and not (ending == "s" and root.endswith("s")):
            if ending in ("ing", "ed") and root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]  # stopped, stop
            word = root
            break
    return f"{word[:-1]}i" if word.endswith("y") else word  # copy, copies


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of `text` starts and ends. A text without any full stop works too."""
    edges, start = [], 0
    for end in _END.finditer(text):
        if _SHORT_FORM.search(text, max(0, end.start() - 8), end.start()) and "\n" not in end[0]:
            continue
        edges.append((start, end.start() + len(end[0].rstrip())))
        start = end.end()
    edges.append((start, len(text)))
    found = []
    for start, end in edges:
        for piece in _PIECE.finditer(text[start:end]):
            if _WORD.search(piece[0]):
                found.append((start + piece.start(), start + piece.end()))
    return found


def fits_question(question: str, sentence: str) -> int:
    """1 when the sentence has what the question wants (a number, a time, a person, a place), -1
    when it has not, and 0 when the question wants nothing of that kind. It knows English only.
    """
    for asks, shows in _ASKED:
        if asks.search(question):
            return 1 if shows.search(sentence) else -1
    return 0


def holding(words: str, text: str) -> tuple[str, ...]:
    """The sentences of `text` that hold `words`, once for each place where these stand.

    Letter case, line breaks, and which quotes, dashes and spaces there are make no difference.
    Empty when they stand nowhere.
    """
    text = unicodedata.normalize("NFC", text)
    whole, places = _typed(text)
    words = _typed(unicodedata.normalize("NFC", words))[0].strip()
    # "5 days" must not be found in "15 days", nor "7" in "7:30".
    before = r"(?<![0-9A-Za-z])(?<!\d[.,:])" if words[:1].isascii() else ""
    behind = r"(?![0-9A-Za-z]|[.,:]\d)" if words[-1:].isascii() else ""
    pattern = before + r"\s+".join(re.escape(word) for word in words.split()) + behind
    found = []
    for place in re.finditer(pattern, whole, re.IGNORECASE) if words else ():
        start, end = places[place.start()], places[place.end()]
        inside = [span for span in _sentences(text) if span[0] < end and span[1] > start]
        found.append(" ".join(text[first:last] for first, last in inside))
    return tuple(dict.fromkeys(one for one in found if one))


@lru_cache(maxsize=32)
def _typed(text: str) -> tuple[str, Sequence[int]]:
    """`text` as a keyboard has it, and where in `text` each of its signs, and its end, is."""
    flat = plain(text)
    if not any(sign in flat for sign in _DRAWN):
        return flat, range(len(flat) + 1)
    pieces = [_DRAWN.get(sign, sign) for sign in flat]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*places, len(flat)]


@lru_cache(maxsize=32)
def _sentences(text: str) -> list[tuple[int, int]]:
    return sentences(text)
