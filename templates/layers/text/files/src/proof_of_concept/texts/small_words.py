"""Words that hold a sentence together and say nothing of its subject: no answer rests on them."""

from __future__ import annotations

import re

# Of English. What else carries no meaning, such as a number, has no letters.
SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a about after again all almost already also although always am among an and another any
        anyone anything are around as ask asked asking asks at away back be because been before
        being best between both but by came can cannot come comes coming could couldn d dear did
        didn do does doesn doing don done down during each eight either else enough even ever every
        everybody everything few first five for four from gave get gets getting give given gives go
        goes going gone good got had has hasn have haven having he hello her here hers hi him
        himself his how however i if in instead into is isn it its itself just keep keeps kept kind
        knew know known knows last less let like ll m made make makes making many may maybe me might
        mine more most much must my myself near need needed needs neither never nine no nobody none
        nor not nothing now of off often on once one ones only or other others our ours out over own
        perhaps please put quite rather re really regards right s same say saying says see seem
        seems seen seven shall she should shouldn since six so some somebody someone something soon
        still such t take taken takes taking tell tells ten than thank thanks that the their theirs
        them themselves then there these they thing things think thinks this those though thought
        three through till to today together told too took tried try twice two under until up upon
        us use used using ve very want wanted wants was wasn we well went were weren what when where
        whether which while who whole whom whose why will wishes with within without won would
        wouldn yes yesterday yet you your yours yourself
        """,
    )
)


def tells(word: str) -> bool:
    """Whether a word says something of what a text is about."""
    return word.lower() not in SMALL_WORDS and any(sign.isalpha() for sign in word)
