"""The stock of words that `synthetic` writes its messages from. They fit almost any label."""

from __future__ import annotations


def _bank(words: str) -> tuple[str, ...]:
    """What stands between the commas of `words`."""
    return tuple(" ".join(part.split()) for part in words.split(","))


THINGS = _bank(
    """
    form, letter, card, receipt, code, address, photo, list, password, reminder, invoice, entry,
    page, number, ticket, calendar, map, file, link, label, notice, survey, message, attachment,
    summary, draft, copy, request, reply, booking, update, record, title, date, note, template,
    table, report, folder, guide, scan, deadline, certificate, signature, statement, badge,
    account, profile, plan, image, chart, sheet, booklet, poster, menu, agenda, contract, permit
    """
)
HAPPENINGS = _bank(
    """
    never arrived, came twice, is out of date, will not open, got lost, is too small, stopped
    working, was mixed up, has the wrong name, shows nothing, costs more than expected, was sent
    back, keeps changing, cannot be read, is still missing, broke on the first day, was already
    taken, came without a word, looks different now, has been moved, was refused, takes too
    long, is in another language, turned up empty, was signed by someone else, loads slowly,
    belongs to a neighbour, is half finished, was closed again, needs a signature, counts wrong,
    has expired, was charged again, jumps to the end, is blocked, says please wait, went to the
    old place, is far too long, was promised for last week, has faded, asks for more details,
    cannot be changed, was handed to a friend, came unsigned, looks torn, repeats itself, was
    deleted, has two dates, is upside down, was printed badly
    """
)
GREETINGS = ("", "", "hello,", "hi there,", "good morning,", "dear team,", "hey,", "quick one:")
FILLERS = (
    "i tried again on {day}", "this is the {count} time i write", "my colleague saw it too",
    "it was fine until {day}", "no hurry, {day} is early enough", "i have waited since {day}",
    "could somebody have a look before {day}", "i am not sure whom to ask", "thanks in advance",
    "it worked on the {count} try last year", "sorry if this is the wrong place",
)  # fmt: skip
VAGUE = (
    "can you help me with this", "i have a question about what we discussed", "please call me",
    "something is wrong again", "what happens next", "it is the same matter as before",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COUNTS = ("first", "second", "third", "fourth", "fifth")
SIGNS = ("", "", "", "Thanks!", "Best wishes", "Kind regards", "Cheers", "Many thanks")
