"""From whatever a file holds to plain RGB: grey, 16 bit, print colours, see-through, palettes."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageOps

WHITES = (255, 4095, 65535)  # the lightest grey of 8, 12 and 16 bits


def to_rgb(picture: Image.Image, longest: int | None = None) -> Image.Image:
    """The picture in RGB as a screen shows it, upright, with nothing but its pixels.

    What cameras note beside it (place, owner, serial number) is not part of the result. With
    `longest` it is no larger than that each way.
    """
    if longest:
        picture.draft(None, (longest, longest))  # a JPEG is decoded no larger than needed
    profile = picture.info.get("icc_profile")
    plain = ImageOps.exif_transpose(picture)
    if plain.mode in ("I", "F") or plain.mode.startswith("I;16"):
        plain = _eight_bit(plain)
    elif plain.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in plain.info:
        plain = _on_white(plain)
    elif plain.mode in ("1", "P"):
        plain = plain.convert("RGB")
    if longest and max(plain.size) > longest:
        plain = ImageOps.contain(plain, (longest, longest))
    rgb = _by_profile(plain, profile) or _from_lab(plain) or plain.convert("RGB")
    rgb.info = {}
    return rgb


def _eight_bit(picture: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits as grey of 8.

    Scanners and microscopes write 12 bits into 16: white is the lightest that so many bits have.
    """
    values = np.nan_to_num(np.asarray(picture, dtype=np.float32), posinf=0, neginf=0)
    top = float(values.max(initial=0))
    whites = (1, *WHITES) if picture.mode == "F" else WHITES
    white = next((each for each in whites if top <= each), top)
    return Image.fromarray(np.clip(values * (255 / white) + 0.5, 0, 255).astype(np.uint8))


def _on_white(picture: Image.Image) -> Image.Image:
    seen_through = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), seen_through)


def _by_profile(picture: Image.Image, profile: bytes | None) -> Image.Image | None:
    """The picture by its own colour profile, or nothing when that is the usual one, or broken."""
    if not profile or picture.mode not in ("L", "RGB", "RGBA", "CMYK"):
        return None
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(own):
            return None
        flat = picture.convert("RGB") if picture.mode == "RGBA" else picture
        screen = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(flat, own, screen, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _from_lab(picture: Image.Image) -> Image.Image | None:
    if picture.mode != "LAB":
        return None
    from PIL import ImageCms

    lab, screen = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    return ImageCms.profileToProfile(picture, lab, screen, outputMode="RGB")
