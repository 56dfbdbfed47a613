"""The stock of facts that `synthetic` writes its handbook from. They fit almost any topic.

Each fact: what kind of value it has; ways to state it, each with a question in the same words; and
questions in other words. {the} is "the evening pass", {It} is that or "It", {v} is the value.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    kind: str
    stated: tuple[tuple[str, str], ...]
    otherwise: tuple[str, ...]


FACTS = (
    Fact("money",
         (("{It} costs {v}.", "What does {the} cost?"),
          ("The fee for {the} is {v}.", "What is the fee for {the}?")),
         ("How much money do I pay for {the}?", "What price is asked as a fee for {the}?")),
    Fact("span",
         (("{It} is valid for {v}.", "How long is {the} valid?"),
          ("{It} stays in force for {v}.", "How long does {the} stay in force?")),
         ("How long is {the} in force until it expires?", "After how long does {the} run out?")),
    Fact("place",
         (("{It} is handed out in {v}.", "Where is {the} handed out?"),
          ("One collects {the} from {v}.", "Where does one collect {the}?")),
         ("Where do I go to get {the}?", "Which place gives {the} to people?")),
    Fact("person",
         (("{v} answers questions about {the}.", "Who answers questions about {the}?"),
          ("The contact for {the} is {v}.", "Who is the contact for {the}?")),
         ("Whom do I ask about {the}?", "Who knows more about {the}?")),
    Fact("person",
         (("{It} is signed by {v}.", "Who signs {the}?"),
          ("{v} approves {the}.", "Who approves {the}?")),
         ("Whose permission does {the} need?", "Who has to agree to {the}?")),
    Fact("span",
         (("Renewal of {the} takes {v}.", "How long does renewal of {the} take?"),
          ("To renew {the}, allow {v}.", "How long should I allow to renew {the}?")),
         ("How long before {the} is extended?", "How soon do I have {the} prolonged?")),
    Fact("money",
         (("Replacing {the} when it is lost costs {v}.", "What does replacing a lost {e} cost?"),
          ("Whoever loses {the} pays {v}.", "What does whoever loses {the} pay?")),
         ("How much is a second copy of a lost {e}?", "What is charged once {the} is gone?")),
    Fact("day",
         (("New ones are issued every {v}.", "On which day are new ones of {the} issued?"),
          ("{It} is issued on a {v}.", "On which day is {the} issued?")),
         ("When in the week do people receive {the}?", "Which day should I come for {the}?")),
    Fact("time",
         (("The counter for {the} opens at {v}.", "When does the counter for {the} open?"),
          ("Work on {the} starts at {v}.", "When does work on {the} start?")),
         ("How early can I come to the counter for {the}?",
          "What time of the morning is {the} dealt with?")),
    Fact("paper",
         (("To apply for {the}, bring {v}.", "What do I bring to apply for {the}?"),
          ("Applicants for {the} show {v}.", "What do applicants for {the} show?")),
         ("Which papers do applicants need for {the}?", "What must I have on me for {the}?")),
    Fact("count",
         (("Each person may hold {v} of these at most.", "How many of {the} may each person hold?"),
          ("The limit for {the} is {v} a person.", "What is the limit a person for {the}?")),
         ("How many of {the} can I own?", "How many times over can somebody have {the}?")),
    Fact("years",
         (("The minimum age for {the} is {v}.", "What is the minimum age for {the}?"),
          ("{It} is open from the age of {v}.", "From which age is {the} open?")),
         ("How old must I be for {the}?", "How old are the youngest who get {the}?")),
    Fact("method",
         (("{It} is paid by {v}.", "How is {the} paid?"),
          ("Payment for {the} is accepted by {v}.", "Which payment is accepted for {the}?")),
         ("In what way does payment for {the} work?", "What can I settle {the} with?")),
    Fact("date",
         (("Requests for {the} close on {v}.", "When do requests for {the} close?"),
          ("The deadline for {the} is {v}.", "What is the deadline for {the}?")),
         ("When is it too late for {the}?", "Until when can requests for {the} be sent?")),
    Fact("colour",
         (("{It} is printed on {v} paper.", "On what paper is {the} printed?"),
          ("The cover of {the} is {v}.", "What is the cover of {the} like?")),
         ("Which colour of paper has {the}?", "What does {the} look like?")),
    Fact("place",
         (("Return {the} to {v}.", "Where do I return {the}?"),
          ("After use {the} goes back to {v}.", "Where does {the} go back after use?")),
         ("Where do I leave {the} after its use?", "Where is {the} dropped off in the end?")),
    Fact("line",
         (("The extension for {the} is {v}.", "What is the extension for {the}?"),
          ("For {the}, dial {v}.", "What do I dial for {the}?")),
         ("Which number do I call about {the}?", "How is {the} reached by phone?")),
    Fact("share",
         (("Members get {v} off {the}.", "How much do members get off {the}?"),
          ("The discount on {the} is {v}.", "What is the discount on {the}?")),
         ("How much cheaper is {the} for regulars?", "What reduction do members have for {the}?")),
)  # fmt: skip


def _bank(words: str) -> tuple[str, ...]:
    """What stands between the commas of `words`."""
    return tuple(" ".join(part.split()) for part in words.split(","))


THINGS = _bank(
    """
    pass, badge, permit, card, key, form, voucher, certificate, licence, ticket, token, kit,
    folder, tag, slip, booklet, parcel, record
    """
)
SORTS = _bank(
    """
    evening, weekend, guest, annual, student, daily, temporary, staff, visitor, family, senior,
    night, summer, winter, regional, monthly, digital, standard, priority, trial, group, holiday,
    junior, paper, express, partner
    """
)
SURNAMES = _bank(
    """
    Okafor, Lindqvist, Moreau, Tanaka, Haddad, Novak, Silva, Kowalski, Byrne, Rossi, Demir, Patel,
    Jansen, Kim, Adeyemi, Weiss, Castillo, Petrov, Nguyen, Larsen
    """
)
MONTHS = _bank("January, February, March, April, May, June, September, October, November")
DAYS = _bank("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")
COUNTS = _bank("two, three, four, five, six, seven, eight, nine, ten")
PLACES = _bank("room, desk, counter, office, cabinet")
PAPERS = _bank(
    """
    a passport photo, a signed letter, the yellow receipt, proof of address, last year's invoice,
    an identity card, a stamped envelope, the enrolment sheet, two references, the old copy,
    a bank statement, the safety checklist
    """
)
METHODS = _bank("bank transfer, cash, credit card, direct debit, invoice, cheque, mobile app")
COLOURS = _bank("blue, green, orange, grey, purple, red, white, yellow, pink, brown")
