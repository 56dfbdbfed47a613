"""Pictures of your own: found by the names that lists give them, kept clean, left out by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from proof_of_concept.config import ProblemError
from proof_of_concept.intake.findings import Findings
from proof_of_concept.pictures import own
from proof_of_concept.pictures.matching import Finder


def draw(path: Path, size: tuple[int, int] = (80, 60), **how: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize(size).convert("RGB").save(path, **how)
    return path


def test_a_clean_picture_is_copied_and_notes_are_left_behind(tmp_path: Path) -> None:
    clean = draw(tmp_path / "clean.jpg")
    assert own.take(clean, tmp_path / "kept" / "0.jpg", 100).size == (80, 60)
    assert (tmp_path / "kept" / "0.jpg").read_bytes() == clean.read_bytes()
    exif = Image.Exif()
    exif[0x0112], exif[0x9C9D], exif.get_ifd(0x8825)[1] = 6, b"Ada Example", "N"
    noted = draw(tmp_path / "noted.jpg", exif=exif, comment=b"Ada Example")
    hidden = clean.with_name("hidden.jpg")
    hidden.write_bytes(clean.read_bytes() + b"Ada Example")  # behind the end of the picture
    for number, path in enumerate((noted, hidden), start=1):
        assert b"Ada Example" in path.read_bytes()
        own.take(path, tmp_path / "kept" / f"{number}.jpg", 100)
        kept = (tmp_path / "kept" / f"{number}.jpg").read_bytes()
        assert b"Ada" not in kept and b"Exif" not in kept
    taken = own.take(noted, tmp_path / "kept" / "small.jpg", 50)
    assert (taken.stored, taken.orientation, taken.size) == ((80, 60), 6, (38, 50))


def test_other_files_are_counted(tmp_path: Path) -> None:
    draw(tmp_path / "a.JPG")
    draw(tmp_path / "b" / "no-ending", format="PNG")
    for name in ("film.MOV", "raw.NEF", "notes.txt", "Makefile"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    findings = Findings()
    assert [path.name for path in own.find(tmp_path, findings)] == ["a.JPG", "no-ending"]
    said = "\n".join(findings.summary())
    assert all(name in said for name in ("film.MOV", "raw.NEF", "notes.txt", "Makefile"))


def test_a_few_broken_ones_are_left_out_and_many_are_a_problem() -> None:
    few = Findings()
    own.few_or_problem(few, {"it is damaged": ["a.jpg"]}, 20)
    few.check()
    assert few.summary() == ["Left out 1 of 20 pictures: it is damaged (a.jpg)"]
    many = Findings()
    own.few_or_problem(many, {"it is damaged": ["a.jpg", "b.jpg"]}, 20)
    with pytest.raises(ProblemError, match=r"2 pictures: it is damaged \(a.jpg, b.jpg\)"):
        many.check()


@pytest.mark.parametrize(
    ("written", "beside", "found"),
    [
        ("a.jpg", "", ["a.jpg"]),
        ("images\\day1\\0.JPG", "", ["day1/0.jpg"]),
        ("day2/0.jpg", "", ["day2/0.jpg"]),
        ("0.jpg", "day2", ["day2/0.jpg"]),  # the list lies there
        ("0.jpg", "", ["day1/0.jpg", "day2/0.jpg"]),
        ("/data/upload/3/1f2e3d4c-a.jpg", "", ["a.jpg"]),
        ("/data/local-files/?d=day1%2F0.jpg", "", ["day1/0.jpg"]),
        ("../../tool/data/my%20photo.jpg", "", ["my photo.jpg"]),
        ("Schl\u00fcssel.jpg", "", ["Schl\u00fcssel.jpg"]),  # on the disk as a Mac writes it
        ("a.HEIC", "", ["a.jpg"]),  # exported since
        ("b.jpg", "", []),
    ],
)
def test_names_are_found_as_tools_write_them(
    tmp_path: Path, written: str, beside: str, found: list[str]
) -> None:
    names = ("a.jpg", "my photo.jpg", "Schlu\u0308ssel.jpg", "day1/0.jpg", "day2/0.jpg")
    finder = Finder([tmp_path / name for name in names], tmp_path)
    match = finder.find(written, tmp_path / beside)
    assert ["/".join(finder.parts[path]) for path in match.paths] == found
