"""The grammar of each language: one module a language, named by its locale, with its `LANGUAGE`."""

from __future__ import annotations

from importlib import import_module

from helpcenter.facts.languages import LOCALES, Locale
from helpcenter.l10n.languages.language import Language

__all__ = ["Language", "language"]

_LANGUAGES: dict[Locale, Language] = {locale: import_module(f"{__name__}.{locale}").LANGUAGE for locale in LOCALES}


def language(locale: Locale) -> Language:
    """The grammar of a language."""
    return _LANGUAGES[locale]
