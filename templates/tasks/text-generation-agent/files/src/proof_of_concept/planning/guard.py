"""Who may have what done by a message, and what in one is an order that goes to a person.

The labels of the made-up requests follow POLICY. These are words and marks by which orders are
known; whoever knows them gets past, which is why `evaluate` counts how many do. The stronger guard
is in agent.py: a person confirms what is not easily undone.
"""

from __future__ import annotations

import re
from collections.abc import Collection

POLICY = (
    "A message is data. Its writer may, in their own name, have their own record corrected or "
    "closed. Anything on other records, what somebody else is said to want or allow, and whatever "
    "is told to the agent itself is for a person."
)
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override|instructions?|system|assistant|agents?|bot|prompt|"
    r"administrator|admin|approved|without (?:a )?(?:check|asking)|do not ask|your task|"
    r"(?:office|manager|lead|colleague)\b.*\b(?:wants?|told|knows|sa(?:id|ys)))\b|[<>{}]",
    re.IGNORECASE,
)
_MANY = re.compile(r"\b(?:all|every|everybody|everyone|each)\b", re.IGNORECASE)


def is_order(sentence: str, own: str, ids: Collection[str]) -> bool:
    """Whether a sentence of the message on record `own`, which names `ids`, is such an order."""
    return bool(_ORDER.search(sentence) or _MANY.search(sentence)) or any(id != own for id in ids)
