"""The stronger model reads meanings, has answers written and checked, and survives being saved."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer
from typing import Any

import numpy as np
import pytest

from proof_of_concept import config, data, predict, show, stronger
from proof_of_concept.config import ProblemError
from proof_of_concept.documents import Document
from proof_of_concept.documents.questions import Question
from proof_of_concept.plumbing import store
from proof_of_concept.stronger import endpoint, writer
from proof_of_concept.stronger.encoder import Encoder
from proof_of_concept.stronger.meaning import FIGURES, fused
from proof_of_concept.stronger.train import learn_to_rank
from proof_of_concept.train import learn_to_doubt

KEY = "secret-key-123"
PAGES = [
    Document("a", "Evening pass", "", "These are the rules. It costs 4 euros. Ask Ms Kim."),
    Document("b", "Guest badge", "", "Collect it in room 7. The evening pass is another thing."),
]
MEANT = ({"costs", "price", "dear", "pay"}, {"collect", "room", "fetch"}, {"ask", "rules", "thing"})
QUESTION = "How dear is the evening pass?"
GOOD = {"answer": "4 euros.", "citations": [{"passage": 1, "quote": "it costs\n4 euros"}]}


class Words:
    """Stands for the network: how much a text is about prices, about places, and about others."""

    def encode(self, texts: list[str], **_options: object) -> np.ndarray:
        said = [set(text.lower().replace(".", "").replace("?", "").split()) for text in texts]
        rows = np.array([[len(words & one) for words in MEANT] for one in said]) + 0.05
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


ENCODER = Encoder("a double", Words())


@pytest.fixture
def model() -> stronger.MeaningModel:
    return stronger.MeaningModel.reading(PAGES, ENCODER)


def test_what_is_asked_in_other_words_is_found(model: stronger.MeaningModel) -> None:
    reading = model.read(QUESTION)
    assert model.places.sentence(int(reading.sentences[0])) == "It costs 4 euros."
    assert model.ranked(reading)[0] == "a"
    # A sentence about another page's subject is known as such.
    assert model.meanings.other.tolist() == [0, 0, 0, 0, 1]
    nothing = model.read("?!")
    assert not len(nothing.sentences) and model.sure(nothing) == 0
    both = fused(np.array([3.0, 2.0, 1.0]), np.array([1.0, 3.0, 2.0]))
    assert both.argsort()[::-1].tolist() == [1, 0, 2]


def test_it_learns_what_counts_and_when_to_refuse() -> None:
    names = [f"n{number}" for number in range(8)]
    pages = [
        Document(name, f"Pass {name}", "", f"Rules of {name}. Costs m{n} k{n}. Room r{n}.")
        for n, name in enumerate(names)
    ]
    rows = [
        Question(f"{asks} pass {name}?", f"m{n}", name, "", (f"Costs m{n} k{n}.",))
        for asks in ("How dear is", "Which price has", "What does one pay for")
        for n, name in enumerate(names)
    ]
    rows += [Question(f"Who won {n} games?", "", "", "") for n in range(24)]
    model = stronger.MeaningModel.reading(pages, ENCODER)
    model.mix = learn_to_rank(model, rows[:16])
    assert model.mix[1] > 0 and model.mix.shape == (len(FIGURES),)
    learn_to_doubt(model, data.Split(rows[:16] + rows[24:40], rows[16:20] + rows[40:44], []))
    assert model.learnt
    asked, other = (model.read(row.question) for row in (rows[23], rows[47]))
    assert model.places.sentence(int(asked.sentences[0])) == "Costs m7 k7."
    assert model.sure(asked) > 0.5 > model.sure(other)


def test_saved_and_loaded_it_answers_the_same(
    workspace: Path, model: stronger.MeaningModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stronger, "opened", lambda _name: ENCODER)
    project = config.load_project()
    stronger.save(model, project)
    loaded = stronger.load(project)
    assert predict.predict(loaded, QUESTION) == predict.predict(model, QUESTION)
    assert "a double" in loaded.about
    kept = store.load(project, store.STRONGER)
    store.save({**kept, "whole": kept["whole"][1:]}, project, store.STRONGER)
    with pytest.raises(ProblemError, match="train again"):
        stronger.load(project)


class Double:
    """A chat endpoint on this machine. `replies`: (status, content of the message) in turn."""

    def __init__(self) -> None:
        self.replies: list[tuple[int, Any]] = [(200, GOOD)]
        self.seen: list[tuple[str | None, dict[str, Any]]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.seen.append((self.headers["Authorization"], body))
                status, said = outer.replies[min(len(outer.seen), len(outer.replies)) - 1]
                content = said if isinstance(said, str) else json.dumps(said)
                reply = {
                    "choices": [{"message": {"content": content}}],
                    "usage": {"total_tokens": 321},
                }
                answer = json.dumps(reply if status == 200 else {"error": KEY}).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = TCPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"


@pytest.fixture
def double(monkeypatch: pytest.MonkeyPatch) -> Iterator[Double]:
    service = Double()
    threading.Thread(target=service.server.serve_forever, args=(0.005,), daemon=True).start()
    monkeypatch.setenv("ANSWER_MODEL", f"{service.url}#small")
    monkeypatch.setenv("LLM_API_KEY", KEY)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(endpoint, "PAUSE", 0)
    yield service
    service.server.shutdown()
    service.server.server_close()


def test_a_written_answer_shows_what_it_quotes(
    double: Double, model: stronger.MeaningModel
) -> None:
    model.threshold = 0.0
    answer = predict.predict(model, QUESTION)
    assert answer.text == "4 euros." and "321 tokens" in answer.remark
    source = answer.sources[0]
    assert [source.text[start:end] for start, end in source.marks] == ["It costs 4 euros"]
    assert "<mark>It costs 4 euros</mark>" in show.answer(answer)
    key, body = double.seen[0]
    assert key == f"Bearer {KEY}" and body["model"] == "small"
    assert body["response_format"]["json_schema"]["schema"]["required"] == ["answer", "citations"]
    double.replies = [(200, {"answer": "", "citations": []})]
    assert predict.predict(model, QUESTION).text is None
    # Where it is not sure that the documents say, nothing is sent.
    model.threshold, double.seen[:] = 1.1, []
    assert predict.predict(model, QUESTION).text is None and not double.seen


@pytest.mark.parametrize(
    "said",
    [
        "free!", "[1]", {"answer": "4"}, {"answer": "4 euros.", "citations": []},
        {"answer": "4 euros.", "citations": [{"passage": 1, "quote": "It costs 40 euros"}]},
        {"answer": "4 euros.", "citations": [{"passage": 2, "quote": "It costs 4 euros"}]},
        {"answer": "4 euros.", "citations": [{"passage": 9, "quote": "It costs 4 euros"}]},
        {"answer": "40 euros.", "citations": [{"passage": 1, "quote": "It costs 4 euros"}]},
        {"answer": "4 euros.", "citations": [{"passage": "1", "quote": ["4"]}]},
    ],
)  # fmt: skip
def test_what_does_not_stand_up_is_not_shown(
    double: Double, model: stronger.MeaningModel, said: Any
) -> None:
    model.threshold, double.replies = 0.0, [(200, said)]
    answer = predict.predict(model, QUESTION)
    assert answer.text == "It costs 4 euros." and "without it" in answer.remark
    assert len(double.seen) == 1


@pytest.mark.parametrize(
    ("statuses", "formats", "text"),
    [
        ([500, 200], ["json_schema", "json_object"], "4 euros."),
        ([400, 200], ["json_schema", "json_object"], "4 euros."),
        ([429, 200], ["json_schema", "json_schema"], "4 euros."),
        ([503, 503], ["json_schema", "json_schema"], "It costs 4 euros."),
        ([500, 500], ["json_schema", "json_object"], "It costs 4 euros."),
        ([401], ["json_schema"], "It costs 4 euros."),
    ],
)
def test_a_server_is_asked_once_more_where_that_helps(
    double: Double,
    model: stronger.MeaningModel,
    statuses: list[int],
    formats: list[str],
    text: str,
) -> None:
    model.threshold, double.replies = 0.0, [(status, GOOD) for status in statuses]
    answer = predict.predict(model, QUESTION)
    assert answer.text == text and KEY not in answer.remark
    assert [body["response_format"]["type"] for _, body in double.seen] == formats


@pytest.mark.parametrize("where", ["http://example.org/v1#a", "https://a@b/v1#a", "nonsense", "#"])
def test_the_address_is_safe_or_nothing_is_sent(
    model: stronger.MeaningModel, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def never(*anything: object, **options: object) -> None:
        raise AssertionError("nothing may be sent")

    monkeypatch.setattr(endpoint, "post", never)
    monkeypatch.setenv("ANSWER_MODEL", where)
    model.threshold = 0.0
    answer = predict.predict(model, QUESTION)
    assert answer.text == "It costs 4 euros." and "URL#NAME" in answer.remark


def test_the_address_may_stand_in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANSWER_MODEL", raising=False)
    project = replace(config.load_project(), options={"answer_model": " http://localhost/v1#a "})
    monkeypatch.setattr(writer, "load_project", lambda: project)
    assert writer.address() == "http://localhost/v1#a"
    monkeypatch.setattr(writer, "load_project", lambda: replace(project, options={}))
    assert writer.address() == ""
