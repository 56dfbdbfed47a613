"""What a service has to refuse that anybody can call: bodies without end, and crowds.

How often one caller may ask is left to what stands before it: a proxy knows who they are.
"""

from __future__ import annotations

from typing import Any

from fastapi import HTTPException

MOST_BYTES = 12_000_000  # of a request; a photo in base64 takes a third more than its file
MOST_AT_ONCE = 40  # requests


class BodyLimit:
    """Refuses a request of more than MOST_BYTES with 413, whatever it says of its own size."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Count what is received, and stop where it is too much (see ASGI's specification)."""
        received = 0

        async def counted() -> Any:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > MOST_BYTES:
                raise HTTPException(413, f"Send at most {MOST_BYTES:,} bytes.")
            return message

        await self.app(scope, counted, send)
