"""The brand's colours: whatever they are, everything made of them can be read."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checkout import ROOT
from helpcenter.facts import palette
from helpcenter.facts.brand import Colours

COLOUR = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(COLOUR, COLOUR)
def test_every_brand_can_be_read_in_both_schemes(light: str, dark: str) -> None:
    made = palette.palette(Colours(light=light, dark=dark))
    for scheme in ("light", "dark"):
        colours, paper = getattr(made, scheme), palette.PAPER[scheme]
        assert palette.contrast(colours["brand"], paper) >= palette.TEXT
        assert palette.contrast(colours["brand-ink"], paper) >= palette.ENHANCED
        assert palette.contrast(colours["on-brand"], colours["brand"]) >= palette.TEXT
        assert palette.contrast(colours["on-deep"], colours["deep"]) >= palette.ENHANCED
        assert palette.contrast(colours["on-deep-soft"], colours["deep"]) >= palette.TEXT
        assert palette.contrast(colours["brand-ink"], colours["brand-soft"]) >= palette.TEXT


def test_a_colour_that_can_be_read_is_kept() -> None:
    made = palette.palette(Colours(light="#0e6a5b", dark="#63cdb6"))
    assert (made.light["brand"], made.dark["brand"]) == ("#0e6a5b", "#63cdb6")


def test_a_red_brand_paints_no_area_that_looks_like_a_warning() -> None:
    made = palette.palette(Colours(light="#8f1d2c", dark="#ff9aa2"))
    for colour in (made.light["brand-soft"], made.dark["brand-soft"]):
        red, _, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert abs(red - blue) < 16, colour


def test_contrast_is_that_of_the_standard() -> None:
    assert palette.contrast("#000000", "#ffffff") == 21
    assert round(palette.contrast("#767676", "#ffffff"), 2) == 4.54


def test_the_grounds_are_those_of_the_styles() -> None:
    for scheme, file in (("light", "tokens.css"), ("dark", "tokens-dark.css")):
        text = (ROOT / "overrides/assets/css" / file).read_text("utf-8")
        assert re.search(r"--paper: (#\w+);", text)[1] == palette.PAPER[scheme]
        assert not {f"--{name}" for name in palette.palette(Colours(light="#000000", dark="#ffffff")).light} & set(
            re.findall(r"^  (--[\w-]+): #", text, flags=re.MULTILINE)
        ), "made from data/brand.yml"
