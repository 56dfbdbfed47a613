"""Which document a name means: with or without its folder and its ending, however it is spelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..intake.text import key
from . import Document


class Names:
    """The documents by what people call them."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.ids: dict[str, Document] = {}
        self.known: dict[str, list[Document]] = {}
        for document in documents:
            self.ids[document.id] = document
            parts = key(document.id).split("/")
            for start in range(len(parts)):
                below = "/".join(parts[start:])
                for name in {below, re.sub(r"\.[^./]+$", "", below)}:
                    self.known.setdefault(name, []).append(document)

    def find(self, written: str) -> list[Document]:
        """The document that is meant; several where each of them may be, none where none is."""
        if written in self.ids:
            return [self.ids[written]]
        name = key(written.replace("\\", "/")).removeprefix("./").lstrip("/")
        found = self.known.get(name, [])
        whole = [document for document in found if key(document.id) == name]
        return whole or found

    def id_of(self, written: str, copies: Mapping[str, str]) -> str:
        """The id of the document that is meant, and of its first copy if it is one.

        `written` itself where none is meant, or several are. copies: of which document each is one.
        """
        ids = {copies.get(document.id, document.id) for document in self.find(written)}
        return ids.pop() if len(ids) == 1 else written
