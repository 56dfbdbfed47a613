"""The static page shows what was measured, asks for nothing elsewhere, and runs nothing."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from PIL import Image
from sample_metrics import HOSTILE, metrics

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.plumbing import page, space


class Tags(HTMLParser):
    """Every tag with its attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def measured(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with figures, one plot and one mistake, all with texts that try to be more."""
    content = yaml.safe_load((workspace / "project.yaml").read_text(encoding="utf-8"))
    content |= {"title": HOSTILE, "problem": HOSTILE, "user": HOSTILE, "author": {"name": HOSTILE}}
    content["repo_url"] = "https://example.org/ada/poc"
    text = yaml.safe_dump(content, allow_unicode=True)
    (workspace / "project.yaml").write_text(text, encoding="utf-8")
    (workspace / "reports" / "mistakes").mkdir(parents=True)
    (workspace / "reports" / "metrics.json").write_text(json.dumps(metrics()), encoding="utf-8")
    (workspace / "models").mkdir()
    for name in ("a.png", "mistakes/0.png"):
        Image.new("RGB", (8, 6)).save(workspace / "reports" / name)
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    return workspace


def built() -> Path:
    return space.build("static", lambda: ["<p>card</p>"], ".card {}")


def test_a_page_is_whole_and_inert(measured: Path) -> None:
    target = built()
    found = Tags((target / "index.html").read_text(encoding="utf-8"))
    names = {tag for tag, _ in found.tags}
    assert {"main", "h1", "article", "figure", "table"} <= names
    assert not names & {"script", "iframe", "form", "object", "b"}
    assert "<script>alert('$x$')</script>" in found.text
    for tag, attributes in found.tags:
        assert not any(name.startswith("on") for name in attributes)
        if tag == "img":
            assert attributes["alt"]
            assert (target / str(attributes["src"])).is_file()
        if tag == "a":
            assert attributes["target"] == "_blank"
            address = str(attributes["href"])
            assert address.startswith("https://example.org/ada/poc") or (target / address).is_file()


def test_a_static_space_keeps_the_words_of_the_demo(measured: Path) -> None:
    demo = (measured / "demo" / "README.md").read_text(encoding="utf-8")
    before = next(yaml.safe_load_all(demo.split("---\n")[1]))
    text = (built() / "README.md").read_text(encoding="utf-8")
    after = yaml.safe_load(text.split("---\n")[1])
    assert after["sdk"] == "static"
    assert {"title", "emoji", "license", "short_description"} <= set(after)
    assert after.pop("app_file") == "index.html"
    assert all(after[key] == before[key] for key in after if key != "sdk")
    assert not {"sdk_version", "app_port"} & set(after)


def test_a_build_on_github_links_the_repo_it_runs_in(
    measured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "grace/poc-two")
    assert page.repo_address(config.load_project()) == "https://github.com/grace/poc-two"
    assert "https://example.org" not in (built() / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "missing", ["reports/metrics.json", "reports/a.png", "models", "demo/README.md"]
)
def test_what_is_missing_is_one_sentence(
    measured: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (measured / missing).rename(measured / "elsewhere")
    assert commands.main(["space", "--hosting", "static"]) == 1
    message = capsys.readouterr().err.strip()
    assert message and "\n" not in message and "Traceback" not in message
