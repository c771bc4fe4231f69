"""The languages in which a channel is answered: any that the Unicode CLDR names in every language of the site."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator

from helpcenter.facts.languages import LOCALES, Locale
from helpcenter.source.message import Message

_NOT_ONE = frozenset(("mul", "und", "zxx"))
"""Codes for several languages, an unknown one and none (ISO 639-2), which the CLDR names too."""


def name(code: str, locale: Locale) -> str:
    """The name of a language in another: ("ar", "zh") is "阿拉伯语". "" where the CLDR has none."""
    return _names(locale).get(code, "")


@cache
def _names(locale: Locale) -> dict[str, str]:
    # Imported late: it takes 0.1 s, and sites whose channels speak their own languages need none of it.
    from babel import Locale as Cldr

    return dict(Cldr.parse(locale, sep="-").languages)


def _named(code: str) -> bool:
    return code in LOCALES or (code not in _NOT_ONE and all(name(code, locale) for locale in LOCALES))


def _meant(code: str) -> str:
    """The code of the same language that has names: that of "zh-Hant", "AR" or "eng"; "" where there is none."""
    from babel.core import get_global

    first = re.split("[-_]", code.strip().lower())[0]
    replaced = str(get_global("language_aliases").get(first, first))
    return next((one for one in (first, replaced) if _named(one)), "")


def _known(code: str) -> str:
    if re.fullmatch("[a-z]{2,3}", code) and _named(code):
        return code
    if meant := _meant(code):
        raise ValueError(
            Message("{code!r} is not how a language is written here; write {meant}", code=code, meant=meant)
        )
    raise ValueError(
        Message("{code!r} is no code of a language; write one of ISO 639, such as ar, es or yue", code=code)
    )


def _once(codes: tuple[str, ...]) -> tuple[str, ...]:
    if not codes:
        raise ValueError("no language is named; write those in which it is answered, such as [ar, en]")
    if twice := next((code for at, code in enumerate(codes) if code in codes[:at]), None):
        raise ValueError(Message("{code} stands there twice; name each language once", code=twice))
    return codes


SpokenLanguage = Annotated[str, AfterValidator(_known)]
"""The ISO 639 code of a language that people speak, not only of one of the site."""

SpokenLanguages = Annotated[tuple[SpokenLanguage, ...], AfterValidator(_once)]
"""One or more, each once, the first being the one in which most is answered."""
