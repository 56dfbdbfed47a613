"""A web server on this machine that gives prepared answers, so that no test calls out.

    with LocalServer(Answer(status=503), json_answer({"ok": True})) as server:
        make_client(tmp_path).get_json(server.url)

The fixture `naps` keeps the seconds for which the client would have slept.
"""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlsplit

from proof_of_concept.plumbing.fetch import Client

AGENT = "test-project/0.1 (https://example.org/repo; me@example.org)"


@dataclass(frozen=True)
class Answer:
    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    missing: int = 0  # bytes that are promised and then not sent


def json_answer(content: Any, packed: bool = False, **options: Any) -> Answer:
    """`content` as JSON; `packed` as Stack Exchange sends it, whatever the client asked for."""
    body = json.dumps(content).encode()
    if packed:
        return Answer(gzip.compress(body), headers={"Content-Encoding": "gzip"}, **options)
    return Answer(body, **options)


class LocalServer:
    """Gives its answers in order, one a request; `seen` has each request's path and headers."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.seen: list[tuple[str, dict[str, str]]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.seen.append((self.path, dict(self.headers)))
                nothing = Answer(b"no answer was prepared", status=418)
                answer = outer.answers.pop(0) if outer.answers else nothing
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body[: len(answer.body) - answer.missing])

            def log_message(self, format: str, *args: Any) -> None:
                pass

        # Not HTTPServer: that looks its own name up, which can take seconds.
        self._server = TCPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def parameters(self, index: int) -> dict[str, str]:
        """The query of the request with that number."""
        return {k: v[0] for k, v in parse_qs(urlsplit(self.seen[index][0]).query).items()}

    def __enter__(self) -> LocalServer:
        threading.Thread(target=self._server.serve_forever, args=(0.005,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def make_client(folder: Path, **options: Any) -> Client:
    """A client for this machine's server, whatever proxy the computer has."""
    settings = {"user_agent": AGENT, "cache": folder / "cache", "pause": 2.0, "budget": 100}
    client = Client(**{**settings, **options})
    client.session.trust_env = False
    return client
