"""Numbers as people write them, and what each way of writing says of its decimal sign.

"1,234.5" has a decimal point and "0,125" a decimal comma, but "12,125" fits both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..intake.text import key

LARGEST = 1e30  # a number beyond it is a slip
MISSING = {
    "", "na", "n/a", "nan", "null", "none", "nil", "-", "--", "---", "?", ".", "..", "...", "<na>",
    "(null)", "\\n", "nat", "#n/a", "#na", "#null!", "missing", "unknown",
}  # fmt: skip
CURRENCIES = {"€": "eur", "$": "usd", "£": "gbp", "¥": "jpy", "₹": "inr"}
CODES = {*CURRENCIES.values(), "chf", "cad", "aud", "sek", "nok", "dkk", "pln", "czk"}

# What a cell is: a whole number, one whose writing fits a decimal point, a comma, or either of
# them, one that is missing, or no number.
WHOLE, POINT, COMMA, EITHER, GAP, NONE = "whole", "point", "comma", "either", "gap", "none"

# Patterns of shapes: each figure is a 9, but \r for a zero that leads, which no group begins with.
_NINES = str.maketrans("012345678", "9" * 9)
_WHOLE = r"[\r9]9*"
_SPACED = r"9{1,3}(?: 999)+|9{1,3}(?:'999)+|9{1,3}(?:\u2019999)+"
_GROUPED = {".": r"9{1,3}(?:\.999)+", ",": r"9{1,3}(?:,999)+|9{1,2}(?:,99)+,999"}  # the last: India
_FITS = {
    sign: re.compile(
        rf"[+-]?(?:(?:{_WHOLE}|{_SPACED}|{_GROUPED[other]})(?:[{sign}]9*)?|[{sign}]9+"
        rf"|{_WHOLE}(?:[{sign}]9+)?[eE][+-]?9{{1,3}})"
    )
    for sign, other in ((".", ","), (",", "."))
}
_AROUND = re.compile(r"([^\d.,+-]*)([+-]?)([^\d.,+-]*)([\d.,].*?[\d.,]|\d)([^\d]*)")
_BRACKETS = re.compile(r"([^\d()]*)\(([^()]*\d[^()]*)\)([^\d()]*)")
_DASHES = str.maketrans("\u2212\u2013", "--")
READ = {
    POINT: str.maketrans("", "", ", '\u2019"),
    COMMA: str.maketrans(",", ".", ". '\u2019"),
}


def kinds_of(texts: Sequence[str]) -> list[str]:
    """What each text is. Few shapes make up a long column, so each shape is looked at once."""
    marked = "\n" + "\n".join(texts)
    for sign in ("", "+", "-"):
        marked = marked.replace(f"\n{sign}0", f"\n{sign}\r")
    shapes = marked.translate(_NINES).split("\n")[1:]
    known = {shape: _kind(shape) for shape in set(shapes)}
    kinds = [known[shape] for shape in shapes]
    doubtful = {shape for shape, kind in known.items() if _may_be_lost(shape, kind)}
    for place, shape in enumerate(shapes if doubtful else ()):
        if shape in doubtful and not _kept(texts[place], kinds[place]):
            kinds[place] = NONE
    return kinds


def _kind(shape: str) -> str:
    if "\r" not in shape and key(shape) in MISSING:
        return GAP
    point, comma = (_FITS[sign].fullmatch(shape) is not None for sign in ".,")
    if point and comma:
        return EITHER if "." in shape or "," in shape else WHOLE
    return POINT if point else COMMA if comma else NONE


def _may_be_lost(shape: str, kind: str) -> bool:
    """Whether numbers of this shape may be more than a computer keeps."""
    if kind in (NONE, GAP):
        return False
    whole = "." not in shape.translate(READ[COMMA if kind == COMMA else POINT])
    return "e" in shape.lower() or len(shape) > 30 or (whole and len(shape) > 15)


def _kept(text: str, kind: str) -> bool:
    """Whether a computer keeps this number: it is not beyond all sizes, nor a long id."""
    plain = text.translate(READ[COMMA if kind == COMMA else POINT])
    value = float(plain)
    return abs(value) < LARGEST and (not plain.lstrip("+-").isdigit() or int(value) == int(plain))


def bare_of(text: str, unit: str) -> tuple[str, str]:
    """A cell without its brackets, currency or unit, and which that is. Nothing if it is another's.

    unit: the column's own. A column without one may have a currency.
    """
    own, beside = CURRENCIES.get(key(unit), key(unit)), set()
    if own and text.casefold().endswith(unit.casefold()):
        text, beside = text[: -len(unit)].rstrip(), {own}
    bracket = _BRACKETS.fullmatch(text)
    text = "".join(bracket.groups()) if bracket else text
    found = _AROUND.fullmatch(text.translate(_DASHES))
    if not found or (bracket and found[2]):
        return "", ""
    before, sign, between, body, after = found.groups()
    for part in (before, between, after):
        name = key(part)
        beside |= {CURRENCIES.get(name, name)} - {""}
    if any(name != own and f"{name}s" != own and (own or name not in CODES) for name in beside):
        return "", ""
    return f"{'-' if bracket else sign}{body}", own or "".join(beside) if beside else ""
