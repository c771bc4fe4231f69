"""Images of the brand outside the site: cards for shared links, icons for home screens.

They are drawn by tools/draw_share_images.py and committed. A digest beside them tells from which brand they were
made: those of another brand are not published; an operator draws their own into a folder `share/` beside the overlay.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import get_args

from helpcenter.content.front_matter import Kind
from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES
from helpcenter.source import product_folder

PUBLISHED = "assets/img/share/"
"""Where they stand below the site's root."""
CARD = (1200, 630)
"""Width and height of a card in CSS pixels (https://ogp.me/ names no size; this one is cut by nobody)."""
ICONS = {"icon-180": 180, "icon-192": 192, "icon-512": 512}
"""Edge of each square icon in pixels; 180 is the one that iOS asks for."""
KINDS = tuple(kind for kind in get_args(Kind) if kind != "easy")
"""The kinds that have a card of their own; an Easy Read twin has that of a procedure."""
STAMP = "made-from.json"
_LAYOUT = 1
"""Incremented with each change of the drawing."""


def names() -> list[str]:
    """The file of each picture."""
    cards = [card(kind, locale) for locale in LOCALES for kind in KINDS]
    return [*cards, *(f"{name}.png" for name in ICONS)]


def card(kind: str, locale: str) -> str:
    """The file of the card for a kind of page in a language."""
    return f"{'procedure' if kind == 'easy' else kind}-{locale}.png"


def digest(facts: Facts) -> str:
    """A digest of everything that is drawn."""
    brand = facts.brand
    drawn = [_LAYOUT, dict(brand.site_name), brand.site_url, brand.colours.model_dump(), brand.mark.model_dump()]
    drawn += [dict(text) for key, text in facts.interface.items() if key.startswith("card_")]
    return hashlib.sha256(json.dumps(drawn, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def folder(root: Path, facts: Facts) -> Path:
    """The folder of the project's or the product's images, or the one beside an overlay."""
    if facts.overlay:
        return Path(facts.overlay.path).parent / "share"
    return product_folder.find(root, f"{product_folder.OVERRIDES}/{PUBLISHED}{STAMP}").parent


def available(root: Path, facts: Facts) -> bool:
    """Whether there are images of this brand, as it is now."""
    place = folder(root, facts)
    try:
        made_from = json.loads((place / STAMP).read_text("utf-8"))["digest"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return made_from == digest(facts) and all((place / name).is_file() for name in names())


def files(root: Path, facts: Facts) -> dict[str, bytes]:
    """The images by their path in the site; none where they are another brand's."""
    if not available(root, facts):
        return {}
    place = folder(root, facts)
    return {PUBLISHED + name: (place / name).read_bytes() for name in names()}
