"""A row to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import config, data

BAD: tuple[dict[str, Any], ...] = ({"cells": {}}, {"cells": {"no such column": 1}}, {"cells": [1]})


def example() -> dict[str, Any]:
    """One of the collected rows, as JSON has its cells: what is not known is null."""
    cells = data.load(config.load_project()).cells.iloc[0].to_dict()
    return {"cells": {name: None if cell != cell else cell for name, cell in cells.items()}}
