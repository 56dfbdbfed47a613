"""Texts of your own: tables of them, and folders with one text a file."""
