"""Titles of the made-up items. As in a grown collection, they do not say which item answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

# {thing} is what many subjects are, such as "pumps"; {subject} is one of them, "used pumps". Most
# titles name the thing alone, so which subject an item is about, and what it says, is in its text.
FORMS = ("{thing}", "{thing}", "{kind}: {thing}", "{thing} - {kind}", "{subject}")
# A copy was saved by somebody else: its title is never that of the item that it says again.
COPIES = ("Copy of {thing}", "{thing} (revised)", "{thing}, short form", "{kind} {thing} NEW")
SHOUTED = 0.3  # of the copies: the title is in capital letters


def title(
    kind: str,
    name: tuple[str, str],
    copied: bool,
    pick: Callable[[Sequence[str]], str],
    chance: Callable[[float], bool],
) -> str:
    """A title. name: the two halves of the subject; pick, chance: they draw."""
    form = pick(COPIES if copied else FORMS)
    line = form.format(thing=name[1], subject=" ".join(name), kind=kind)
    return line.upper() if copied and chance(SHOUTED) else f"{line[:1].upper()}{line[1:]}"
