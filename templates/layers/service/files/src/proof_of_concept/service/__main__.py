"""Start the service: `python -m proof_of_concept.service`.

It prints its address; /docs below that lets you try it. It listens on this computer alone, unless
HOST says otherwise; PORT says where.
"""

from __future__ import annotations

import os

import uvicorn

from .limits import MOST_AT_ONCE


def main() -> None:
    """Serve until it is stopped. Who comes when MOST_AT_ONCE are being answered is told to wait."""
    uvicorn.run(
        f"{__package__}.app:app",
        host=os.environ.get("HOST", "127.0.0.1"),
        port=int(os.environ.get("PORT", "8000")),
        limit_concurrency=MOST_AT_ONCE,
    )


if __name__ == "__main__":
    main()
