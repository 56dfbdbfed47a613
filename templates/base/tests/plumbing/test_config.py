"""project.yaml is read as it was meant, and its texts do no harm where they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof_of_concept import config
from proof_of_concept.plumbing.markdown import markdown_text


def project_file(folder: Path, text: str) -> Path:
    path = folder / "project.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_short_file_gets_defaults(tmp_path: Path) -> None:
    path = project_file(tmp_path, 'name: "a-b"\npackage: "a_b"\ntask: "t"\n')
    project = config.load_project(path)
    assert (project.name, project.package, project.task) == ("a-b", "a_b", "t")
    assert (project.seed, project.labels, project.queries) == (0, (), {})


def test_every_field_is_read(tmp_path: Path) -> None:
    text = (
        'name: "a"\npackage: "a"\ntask: "t"\nlabels: ["x", "--- y", "x"]\nseed: 3\n'
        'data: {queries: {"x": ["one", "two"]}, contact: "me@example.org", sources: ["arxiv"]}\n'
        'author: {name: "Ada"}\n'
        'options: {columns: [{name: "a: b", min: -1.5, values: ["yes", "no"]}]}\n'
    )
    project = config.load_project(project_file(tmp_path, text))
    assert project.labels == ("x", "--- y")
    assert project.queries == {"x": ("one", "two")}
    assert project.options == {"columns": [{"name": "a: b", "min": -1.5, "values": ["yes", "no"]}]}
    assert (project.seed, project.author, project.contact) == (3, "Ada", "me@example.org")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a list",
        "name: [",
        'name: "a"\npackage: "a"\n',
        'name: "a"\npackage: "a"\ntask: "t"\nseed: "many"\n',
        'name: "a"\npackage: "a"\ntask: "t"\nlabels: "one"\n',
        'name: "a"\npackage: "a"\ntask: "t"\nlabels: [yes, "no"]\n',
        'name: "a"\npackage: "a"\ntask: "t"\noptions: 3\n',
        'name: "a"\npackage: "a"\ntask: "t"\noptions: ["one"]\n',
    ],
)
def test_a_wrong_file_is_one_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(config.ProblemError, match=r"project\.yaml"):
        config.load_project(project_file(tmp_path, text))


def test_markdown_text_shows_and_does_nothing() -> None:
    shown = markdown_text("<script>\n| *a* [b](http://c.d) `e` $f$ @g www.h.i #12 :ok:")
    assert "<" not in shown and "\n" not in shown
    for active in ("http://", "@g", "www.", "#12", ":ok", " | ", " *a", "[b](", " $f"):
        assert active not in shown
