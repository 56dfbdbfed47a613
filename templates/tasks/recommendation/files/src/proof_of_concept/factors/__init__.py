"""Factors of people and items: als finds them, and says what each item of a history adds."""
