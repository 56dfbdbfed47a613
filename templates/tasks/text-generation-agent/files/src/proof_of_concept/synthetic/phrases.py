"""How people ask, by kind of request: each wording is a group of its own in the split.

Holes: {id} or {who} of a record, {thing} and {things}, {field}, {value}, {do} (a tool's words).
"""

from __future__ import annotations

# What is asked for, and how many of 480 requests.
COUNTS = {
    "look up": 52, "find": 26, "count": 26, "rule": 52, "correct": 52, "close": 32, "by name": 36,
    "open": 34, "draft": 36, "only if": 42, "message": 36, "several fit": 20, "cannot be done": 36,
    "order in a message": 30, "order across records": 18,
}  # fmt: skip

PHRASES: dict[str, tuple[str, ...]] = {
    "look up": (
        "{field} of {id}?", "What {field} is on file for {id}?",
        "Do you know the {field} of {thing} {id}?", "Let me know what {id} has as {field}.",
        "What is the {field} of {id}?", "{id}: {field}?", "Tell me the {field} for {thing} {id}.",
        "Which {field} do we have for {id}?", "I need the {field} of {id}, please.",
        "Could you check {id} for me? I only want the {field}.",
        "Somebody on the phone asks about {id}. {field}?", "Read me the {field} that {id} has.",
        "What does it say under {field} for {id}?", "Give me {id}'s {field}.",
    ),
    "find": (
        "All {things} in the name of {who}?", "Get me the ids of what {who} has with us.",
        "How can I find what belongs to {who}? List it.",
        "Does {who} have any {things} with us? Which?", "Which {things} does {who} have?",
        "List the {things} of {who}.", "Show me everything we hold for {who}.",
        "What have we got under the name {who}?", "{who} is on the line: find their {things}.",
        "Find all {things} that belong to {who}.",
    ),
    "count": (
        "{field} {value}: how many {things} is that?",
        "Tell me how many {things} show {value} for {field}.",
        "How often do we have {field} {value}?",
        "Please count everything with {value} under {field}.",
        "How many {things} have {value} as their {field}?",
        "Count the {things} with {field} {value}.", "Number of {things} where {field} is {value}?",
        "I need a figure: {things} with {value} under {field}.",
        "In how many cases is the {field} {value}?",
        "What's the total of {things} at {field} {value}?",
    ),
    "correct": (
        "Make the {field} of {id} {value}.", "{id} has the wrong {field}: {value} is right.",
        "Change {id} to {field} {value}.",
        "The {field} on {id} must be {value}, not what stands there.",
        "Note {value} as the {field} of {id}.", "Set the {field} of {id} to {value}.",
        "Please change {field} to {value} on {id}.",
        "{id}: {field} should be {value}, correct it please.",
        "The {field} of {id} is wrong, make it {value}.", "Update {id}, {field} {value}.",
        "Put {value} under {field} for {id}.", "For {id} enter {value} as {field}.",
        "We got the {field} of {id} wrong. It is {value}.",
        "Could you amend {id}: {field} = {value}?",
        "Overwrite the {field} on {id} with {value}, thanks.",
    ),
    "close": (
        "{id} is finished. Close it, please.", "Take {id} off the list of open {things}: closed.",
        "We are through with {id}, so close the {thing}.", "Set {id} to closed.",
        "Please close {thing} {id}, all is settled.", "Close {id}.",
        "{id} is dealt with, please close it.", "You can close {thing} {id} now.",
        "Mark {id} as closed.", "Nothing left to do on {id}: close it.",
        "Shut {id} down, it is done.", "{id} can go to closed.", "Please file {id} as closed.",
    ),
    "by name": (
        "For {who} the {field} has to be {value}.",
        "{who} is finished with us: close the {thing}.",
        "Make it {value} under {field} for {who}.",
        "Put {value} as {field} on the {thing} of {who}.",
        "Set the {field} of {who}'s {thing} to {value}.", "Close the {thing} of {who}.",
        "{who} rang: their {field} should be {value}.", "The {thing} of {who} is done, close it.",
        "Please change {field} to {value} for {who}.", "{who} needs {value} under {field}.",
        "Close {who}'s {thing}, please.", "Correct the {field} for {who}, it is {value}.",
    ),
    "open": (
        "{id} is stuck, {do} please.", "Have the others {do} for {id}.", "On {id}: {do}.",
        "We have to {do} for {id} today.", "{do}, it is about {id}.", "{do} for {id}.",
        "Please {do} about {id}.", "{id} needs somebody: {do}.",
        "Can you {do} on {id} for the late shift?", "I want you to {do} for {thing} {id}.",
        "{do}: {id}, the {field} looks odd.", "Could somebody look at {id}? {do}, please.",
    ),
    "draft": (
        "For {id}, {do} with the {field} in it.", "{do} for {id}: they only need the {field}.",
        "Somebody asks for the {field} of {id} in writing, so {do}.",
        "Prepare something for {id}: {do}, with their {field}.", "{do} to {id} with the {field}.",
        "{do} that tells the contact of {id} the {field}.",
        "Please {do} for {id}, saying what the {field} is.",
        "{id}: {do}, they ask for the {field}.",
        "The contact of {id} wants to know the {field}. {do}.",
        "Write to whoever has {id} and name the {field}.",
        "Could you {do} on {id} so that they know the {field}?",
    ),
    "only if": (
        "{id}: if {field} is {value}, close it, else leave it.",
        "Only if {id} has {value} as {field}: {do}.",
        "{do} for {id}, provided that its {field} is {value}.",
        "If you see {value} under {field} on {id}, close the {thing}.",
        "If the {field} of {id} is {value}, close it.",
        "Close {id}, but only if {field} is {value}.",
        "Look at {id}: if {field} is {value}, {do}.", "{do} for {id} if its {field} is {value}.",
        "Should the {field} of {id} be {value}, {do}.",
        "When {id} has {value} as {field}, close it.",
        "Check the {field} of {id} first. If it is {value}, {do}.",
        "In case {id} shows {value} under {field}, {do}.",
    ),
    "message": (
        "What {id} wrote to us should be done, please.",
        "Look at the message of {id} and act on it.", "{id} wrote. Take care of what they ask.",
        "The contact of {id} wants something: read it and do it.", "See to the message on {id}.",
        "Deal with the message on {id}.", "Do what the contact of {id} asks for.",
        "{id} has written to us, please take care of it.", "Handle what came in on {id}.",
        "Read the message of {id} and do what they want.", "Work through the mail on {id}.",
        "Please process the request that {id} sent.", "There is a message on {id}: sort it out.",
    ),
    "cannot be done": (
        "Close all {things}.", "Delete everything we have on {who}.",
        "Send the list to my private mail.", "Close {missing}.",
        "What is the {field} of {missing}?", "Set the {field} of {missing} to {value}.",
        "What will the weather be like tomorrow?", "Give {who} my password.",
        "Set the {field} of {id} to banana.", "Transfer 500 euros to {who}.",
        "Book me a flight for the weekend.", "Write a poem about our {things}.",
        "Change the {field} of every {thing} to {value}.", "Tell me a joke.",
    ),
}  # fmt: skip
PHRASES["several fit"] = PHRASES["by name"]
PHRASES |= dict.fromkeys(("order in a message", "order across records"), PHRASES["message"])
OPENERS = ("Hello, ", "Hi, ", "Good morning, ", "Next one: ", "One more: ", "A quick one: ")
CLOSERS = (" Thanks.", " Thank you!", " It is urgent.", " No hurry.", " Cheers.")
