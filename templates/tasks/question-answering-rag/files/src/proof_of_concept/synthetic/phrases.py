"""The sentences around the facts of the made-up handbook, and questions that it cannot answer."""

from __future__ import annotations

INTRODUCTIONS = (
    "This page is about {the}.", "Here is what one should know about {the}.",
    "{The} comes up often, so this page keeps the rules together.",
    "These are the rules for {the} as the team applies them.",
)  # fmt: skip
CHAPTERS = (
    "It belongs to the chapter on {topic}.", "See the chapter on {topic} for the background.",
    "The chapter {topic} has more of this kind.",
)  # fmt: skip
FILLERS = (
    "Please read this page to the end before asking.", "The rules are reviewed every spring.",
    "Exceptions are rare and are noted in the book.", "Ask in good time, since queues are long.",
    "Nothing here replaces the printed notice.", "Mistakes can be reported to the editors.",
    "Most requests are settled the same week.", "Keep a copy of everything that you hand in.",
    "People who are new here find a plan at the entrance.", "Thank you for helping others too.",
)  # fmt: skip
OLD = "This is the edition of {year}, kept for the record; a newer one has replaced it."
CURRENT = "This is the current edition, in force since {year}."
COMPARED = "For comparison: {fact}"

# Questions that have nothing to do with the handbook. A few share words with it all the same.
FAR = (
    "Who won the {game} final in {place}?", "What is the capital of {place}?",
    "How long does it take to bake {dish}?", "What does {dish} cost in {place}?",
    "When was the first {game} club of {place} founded?", "How many people live in {place}?",
    "Where can I watch {game} tonight?", "Which wine goes with {dish}?",
    "How do I get a ticket for the {game} match in {place}?", "Who invented {dish}?",
    "What is the weather like in {place} on Monday?", "How many calories does {dish} have?",
)  # fmt: skip
GAMES = ("chess", "handball", "tennis", "rugby", "hockey", "badminton", "curling", "cricket")
COUNTRIES = (
    "Norway", "Chile", "Kenya", "Portugal", "Vietnam", "Iceland", "Peru", "Latvia", "Ghana",
    "Nepal", "Oman", "Cuba",
)  # fmt: skip
DISHES = (
    "sourdough bread", "apple cake", "lentil soup", "pancakes", "paella", "dumplings",
    "cheesecake", "ratatouille", "biryani", "gingerbread",
)  # fmt: skip
