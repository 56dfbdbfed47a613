"""The sentences around the facts, and questions that have nothing to do with the documents."""

from __future__ import annotations

OLD = "This is the version of {year}, kept for the record; a newer one has replaced it."
CURRENT = "This is the current version, in force since {year}."
COMPARED = "Not to be confused with {subject}. {fact}"

# What people ask a search all the same.
FAR = (
    "What is the weather like in {place} on {day}?", "When does the canteen open on {day}?",
    "How many people live in {place}?", "Which bus goes to {place}?",
    "Can you book me a room in {place} for {day}?", "Who won the match in {place} last {day}?",
    "How do I reset my password before {day}?", "What is good to eat in {place}?",
    "Write me a short poem about {place}.", "What time is it in {place} now?",
    "How far is it from here to {place}?", "Is there a public holiday in {place} this month?",
    "Who is on holiday on {day}?", "What did we discuss with the people from {place} on {day}?",
)  # fmt: skip
PLACES = (
    "Norway", "Chile", "Kenya", "Portugal", "Vietnam", "Iceland", "Peru", "Latvia", "Ghana",
    "Nepal", "Oman", "Cuba",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
