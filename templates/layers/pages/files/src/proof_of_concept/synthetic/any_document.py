"""Facts of documents of any kind: the stand-ins where vocabulary.yaml has none of the trade's.

Each: ways to state it, with {s} for the document and {v} for the value; a question in the words of
each; questions in other words; and the values.
"""

from __future__ import annotations

MONTHS = ("January", "March", "April", "June", "August", "September", "November", "December")
# Names of pages on any topic: each word of the first list goes before several of the second, so
# that no single word, and no number, tells one page from all others.
FIRSTS = (
    "Amber", "Birch", "Copper", "Dune", "Elder", "Flint", "Granite", "Hazel", "Ivory", "Juniper",
)  # fmt: skip
SECONDS = (
    "Arch", "Bridge", "Court", "Ferry", "Gate", "Harbour", "Lane", "Mill", "Quay", "Tower",
)  # fmt: skip
KEEPERS = (
    "the first author", "the editor", "the secretary", "the head of the team", "the deputy",
    "the record keeper", "the duty desk", "the translator", "the newest colleague",
)  # fmt: skip

ANY_FACTS = (
    (
        ("{s} was last revised in {v}.", "The latest revision of {s} is of {v}."),
        ("When was {s} last revised?", "Of when is the latest revision of {s}?"),
        ("How old is what {s} says?", "Since when has nobody changed {s}?"),
        tuple(f"{month} {year}" for year in (2021, 2022, 2023, 2024) for month in MONTHS),
    ),
    (
        ("{s} is checked every {v}.", "A check of {s} is due every {v}."),
        ("How often is {s} checked?", "After how long is a check of {s} due?"),
        ("What is the interval for looking through {s}?", "How regularly does one go over {s}?"),
        tuple(f"{count} months" for count in range(2, 25)),
    ),
    (
        ("{v} looks after {s}.", "Changes to {s} are made by {v}."),
        ("Who looks after {s}?", "By whom are changes to {s} made?"),
        ("Whom do I tell about a mistake in {s}?", "Whose job is {s}?"),
        KEEPERS,
    ),
    (
        ("The signed original of {s} lies in {v}.", "{v} holds the signed original of {s}."),
        ("Where does the signed original of {s} lie?", "What holds the signed original of {s}?"),
        ("Where can I see {s} on paper?", "In which place is {s} kept with signatures?"),
        tuple(f"cabinet {number}" for number in range(2, 40)),
    ),
    (
        ("Version {v} of {s} is in force.", "{s} stands at version {v}."),
        ("Which version of {s} is in force?", "At which version does {s} stand?"),
        ("What number has the {s} that counts?", "Is my copy of {s} the newest number?"),
        tuple(f"{major}.{minor}" for major in range(1, 7) for minor in range(1, 9)),
    ),
    (
        ("In print {s} has {v}.", "{s} comes to {v} of print."),
        ("How much is {s} in print?", "To how much print does {s} come?"),
        ("How thick is {s}?", "How much do I have to read for {s}?"),
        tuple(f"{count} sheets" for count in range(3, 60)),
    ),
    (
        ("Comments on {s} are taken for {v}.", "One may comment on {s} for {v}."),
        ("For how long are comments on {s} taken?", "How long may one comment on {s}?"),
        ("When is it too late to object to {s}?", "What time is there to answer {s}?"),
        tuple(f"{count} days" for count in range(5, 61)),
    ),
    (
        ("{s} goes out to {v}.", "Copies of {s} are sent to {v}."),
        ("To whom does {s} go out?", "To whom are copies of {s} sent?"),
        ("Who else gets {s}?", "How many people read {s}?"),
        tuple(f"{count} readers" for count in range(4, 90)),
    ),
)
ANY_REMARKS = (
    "Keep a copy of what you hand on.", "The text counts, not the summary.",
    "Older copies are struck through.", "Mistakes can be reported at any time.",
    "Notes in the margin are not part of it.",
)  # fmt: skip
