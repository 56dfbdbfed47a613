"""Fetching pictures: what is kept is a picture, by its bytes."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from local_server import Answer, LocalServer, make_client
from PIL import Image

from proof_of_concept.config import ProblemError
from proof_of_concept.pictures import downloads
from proof_of_concept.plumbing.credits import Item


def picture(kind: str = "PNG", size: int = 64, seed: int = 0) -> bytes:
    coarse = np.random.default_rng(seed).integers(0, 255, (8, 8), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(coarse).resize((size, size), Image.Resampling.NEAREST).save(out, kind)
    return out.getvalue()


def test_what_is_kept_is_a_picture(tmp_path: Path) -> None:
    whole = picture("JPEG")
    answers = [
        Answer(whole, headers={"Content-Type": "text/html"}),
        Answer(b"<html>Sorry</html>", headers={"Content-Type": "image/jpeg"}),
        Answer(picture("GIF")),
        Answer(picture(size=8)),
        Answer(whole[:-50]),
        Answer(b"gone", status=404),
    ]
    folder = tmp_path / "openverse"
    with LocalServer(*answers) as server:
        client = make_client(tmp_path)
        items = [Item(id=f"x-{n}", media_url=f"{server.url}{n}.png") for n in range(6)]
        found = [downloads.fetch_picture(client, item, folder) for item in items]
    assert found[1:] == [None] * 5 and found[0] is not None
    assert found[0].file == "openverse/x-0.jpg" and len(found[0].sha256) == 64
    assert [path.name for path in folder.iterdir()] == ["x-0.jpg"]


def test_not_https_is_left_out_and_a_refusal_ends_the_run(tmp_path: Path) -> None:
    client = make_client(tmp_path)
    assert downloads.fetch_picture(client, Item(id="a", media_url="ftp://x/y"), tmp_path) is None
    refusal = pytest.raises(ProblemError, match="Forbidden")
    with LocalServer(Answer(b"Forbidden", status=403)) as server, refusal:
        downloads.fetch_picture(client, Item(id="a", media_url=server.url), tmp_path)


def test_too_many_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "MAX_PIXELS", 1000)
    assert downloads.picture_format(picture()) is None


def test_near_copies(tmp_path: Path) -> None:
    paths = []
    for name, seed, side in (("a.png", 0, 90), ("b.jpg", 0, 120), ("c.png", 1, 90)):
        coarse = np.random.default_rng(seed).integers(0, 255, (6, 6), dtype=np.uint8)
        smooth = Image.fromarray(coarse).resize((240, 240), Image.Resampling.BICUBIC)
        paths.append(tmp_path / name)
        smooth.resize((side, side)).save(paths[-1])
    assert [sorted(same) for same in downloads.copies(paths)] == [[0, 1], [0, 1], [2]]
