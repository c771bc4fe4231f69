"""The base of all models of `data/`, and the small types that they are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from helpcenter.facts.languages import LOCALES as LOCALES
from helpcenter.facts.languages import Locale as Locale
from helpcenter.facts.languages import Localized


class Model(BaseModel):
    """A frozen record without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class LocalizedText(Localized[str]):
    """One text in each language."""

    of = Text
    published_as: ClassVar[Mapping[str, str]] = {"title": "Bilingual", "description": "One text in both languages."}


def _zone(name: str) -> str:
    if not is_zone(name):
        raise ValueError("this is not an IANA time zone; write one like Asia/Shanghai")
    return name


def is_zone(name: str) -> bool:
    """Whether a name is a time zone of IANA."""
    return name in _zones()


@cache
def _zones() -> frozenset[str]:
    """Every zone that the package tzdata brings; `zoneinfo.available_timezones` opens 600 files to say the same."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def _https(url: str) -> str:
    if not re.fullmatch(r"https://[a-z0-9.-]+(/\S*)?", url):
        raise ValueError("write an address that begins with https:// and a lower-case host")
    return url


Zone = Annotated[str, AfterValidator(_zone)]
HttpsUrl = Annotated[str, AfterValidator(_https)]
_E164 = r"^\+[1-9][0-9]{6,14}$"
_EMAIL = r"^[a-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$"
_HOST = r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"
_COLOUR = r"^#[0-9a-fA-F]{6}$"
_PATH_DATA = r"^[Mm][MmZzLlHhVvCcSsQqTtAa0-9 ,.+-]*$"
E164 = Annotated[str, StringConstraints(pattern=_E164)]
"""An international number as ITU-T E.164 writes it: plus sign, country code, digits, nothing else."""
Email = Annotated[str, StringConstraints(pattern=_EMAIL)]
Host = Annotated[str, StringConstraints(pattern=_HOST)]
Colour = Annotated[str, StringConstraints(pattern=_COLOUR, to_lower=True)]
PathData = Annotated[str, StringConstraints(pattern=_PATH_DATA)]
"""The outline of a drawing: the attribute `d` of an SVG path (SVG 2, 9.3), which can refer to nothing."""

LOOKS_LIKE = {
    _E164: "+442079460123",
    _EMAIL: "support@okpay.example",
    _HOST: "help.okpay.example",
    _COLOUR: '"#0e6a5b", in quotes',
    _PATH_DATA: "M20 3l17 32H3z, path data of SVG",
}
"""An example of each form, for error messages."""
