"""Which Creative Commons licence a text names, and whether its items may be used."""

from __future__ import annotations

import re

_BY = r"by(?:[ -](?:nc|sa|nd))*"
_URL = re.compile(
    rf"https?://(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/({_BY}|zero|mark)"
    r"(?:/(\d\.\d))?(?:/([a-z]{2}))?/?(?:(?:deed|legalcode)[a-z.-]*)?"
)
_NAME = re.compile(
    rf"(?:cc[ -])?({_BY}|cc0|zero|pdm)(?:[ -](\d\.\d))?(?:[ -]([a-z]{{2}}))?"
    r"(?: (?:international|unported|generic|universal))?"
)
_DEDICATED = {"cc0": "CC0", "zero": "CC0", "mark": "CC-PDM", "pdm": "CC-PDM"}
PUBLIC_DOMAIN = "LicenseRef-Public-Domain"


def _known(text: str) -> str:
    """The SPDX-like name of a Creative Commons licence, or an empty text."""
    plain = " ".join(text.lower().split())
    if plain in ("public domain", "pd", PUBLIC_DOMAIN.lower()):
        return PUBLIC_DOMAIN
    # Nothing may be left over: "photo by Ada" must not become CC-BY.
    found = _URL.fullmatch(plain) or _NAME.fullmatch(plain)
    if not found:
        return ""
    code, version, country = found.groups()
    if code in _DEDICATED:
        return f"{_DEDICATED[code]}-{version or '1.0'}"
    parts = ["CC", code.replace(" ", "-").upper(), version, country and country.upper()]
    return "-".join(part for part in parts if part)


def normalise_licence(text: str) -> str:
    """`by-sa 4.0`, `CC BY-SA 4.0` or its address -> `CC-BY-SA-4.0`; others as they are."""
    return _known(text) or " ".join(text.split())[:100]


def licence_allowed(licence: str, noncommercial: bool = False) -> bool:
    """True for by, by-sa, CC0 and the public domain, and for -nc when it was asked for.

    Never for -nd, since a crop or a resized picture is a derivative, nor for a licence that is
    not known.
    """
    parts = _known(licence).split("-")
    return parts != [""] and "ND" not in parts and (noncommercial or "NC" not in parts)
