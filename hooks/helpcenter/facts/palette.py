"""The colours of the theme that derive from the brand's colour for each scheme.

Whatever the brand's colour, text in them is readable where the theme uses it: a colour that is too pale or too dark for
its scheme is darkened or lightened until it reaches the contrast of WCAG 2.2 (1.4.3, 1.4.6).
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

from helpcenter.facts.brand import Colours

Rgb = tuple[float, float, float]
PAPER = {"light": "#fbf7f0", "dark": "#101615"}
"""The background of each scheme, as in assets/css/tokens.css and tokens-dark.css."""
_BLACK, _WHITE = (0.0, 0.0, 0.0), (255.0, 255.0, 255.0)
_ON_DARK, _ON_LIGHT = "#fffdf9", "#061512"
_REDS = 24 / 360
"""The distance of a hue from red, either way, up to which it looks like the red of a warning."""
TEXT, ENHANCED = 4.5, 7.0
"""The least contrast of text: minimum (WCAG 1.4.3, level AA) and enhanced (1.4.6, level AAA)."""


@dataclass(frozen=True)
class Palette:
    """Custom properties of one scheme by name, without the two dashes."""

    light: dict[str, str]
    dark: dict[str, str]


def palette(colours: Colours) -> Palette:
    """The colours of both schemes."""
    light, dark = _rgb(colours.light), _rgb(colours.dark)
    paper, night = _rgb(PAPER["light"]), _rgb(PAPER["dark"])
    brand, glow = _readable(light, paper, TEXT, _BLACK), _readable(dark, night, TEXT, _WHITE)
    deep = _readable(_mix(light, _BLACK, 0.3), _rgb("#fdf9f1"), ENHANCED, _BLACK)
    dusk = _readable(_mix(light, _BLACK, 0.5), _rgb("#f3efe6"), ENHANCED, _BLACK)
    return Palette(
        light={
            "brand": _hex(brand),
            "brand-ink": _hex(_readable(_mix(brand, _BLACK, 0.2), paper, ENHANCED, _BLACK)),
            "brand-soft": _hex(_tint(paper, glow, 0.2)),  # the paler colour: the darker one greys the paper
            "on-brand": _on(brand),
            "deep": _hex(deep),
            "on-deep": "#fdf9f1",
            "on-deep-soft": _hex(_readable(_mix(_rgb("#fdf9f1"), light, 0.2), deep, ENHANCED - 2, _WHITE)),
        },
        dark={
            "brand": _hex(glow),
            "brand-ink": _hex(_readable(_mix(glow, _WHITE, 0.22), night, ENHANCED, _WHITE)),
            "brand-soft": _hex(_tint(night, glow, 0.16)),
            "on-brand": _on(glow),
            "deep": _hex(dusk),
            "on-deep": "#f3efe6",
            "on-deep-soft": _hex(_readable(_mix(_rgb("#f3efe6"), glow, 0.25), dusk, ENHANCED - 2, _WHITE)),
        },
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, contrast ratio and relative luminance)."""
    return _contrast(_rgb(one), _rgb(other))


def _contrast(one: Rgb, other: Rgb) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Rgb) -> float:
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _readable(colour: Rgb, ground: Rgb, ratio: float, toward: Rgb) -> Rgb:
    """The colour, moved towards black or white in small steps until it has the contrast `ratio` to the ground."""
    moved = colour
    for step in range(1, 101):
        if _contrast(_rgb(_hex(moved)), ground) >= ratio:
            break
        moved = _mix(colour, toward, step / 100)
    return moved


def _tint(ground: Rgb, colour: Rgb, share: float) -> Rgb:
    """A pale tint of the brand's colour; grey for a red brand, since a red area would look like a warning."""
    hue, _, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    if min(hue, 1 - hue) > _REDS or saturation < 0.25:
        return _mix(ground, colour, share)
    return _mix(ground, _WHITE if _luminance(ground) < 0.5 else _BLACK, share / 3)


def _on(ground: Rgb) -> str:
    return max((_ON_DARK, _ON_LIGHT), key=lambda text: _contrast(_rgb(text), ground))


def _mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """`share` of the other colour in the first."""
    return tuple(a + (b - a) * share for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


def _rgb(colour: str) -> Rgb:
    return tuple(float(int(colour[at : at + 2], 16)) for at in (1, 3, 5))  # type: ignore[return-value]


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in colour)
