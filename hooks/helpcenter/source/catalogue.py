"""Messages in the language of whoever reads them. English stands in the code; every other language has a catalogue.

A catalogue is a file in gettext's format (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html), which
translators' editors read: `msgid` is the English pattern, `msgstr` the other language's, each on one line. What has no
translation stays English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from helpcenter.source.message import Message
from helpcenter.source.problem import Problem

ENGLISH = "en"
LANGUAGES = (ENGLISH, "zh")
FOLDER = Path(__file__).with_name("catalogues")
_ENTRY = re.compile(r'^msgid ("(?:[^"\\]|\\.)+")\nmsgstr ("(?:[^"\\]|\\.)*")$', re.MULTILINE)


@cache
def entries(language: str, kind: str = "") -> Mapping[str, str]:
    """The translations of a language by their English pattern, of messages or of another kind; none for English."""
    if language == ENGLISH:
        return {}
    text = (FOLDER / f"{kind}{language}.po").read_text(encoding="utf-8")
    return {json.loads(source): json.loads(target) for source, target in _ENTRY.findall(text)}


def of_environment(environment: Mapping[str, str]) -> str:
    """The language that the locale of the environment asks for (POSIX.1-2017, 8.2), English where none is known."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next(filter(None, names), "")
    language = re.split(r"[_.@-]", wanted.lower(), maxsplit=1)[0]
    return language if language in LANGUAGES else ENGLISH


def translated(text: str, language: str) -> str:
    """A message in a language; what a writer has written, and what nobody has translated, stays as it is."""
    known = entries(language)
    if not known:
        return text
    if not isinstance(text, Message):
        return known.get(text, text)
    pattern = known.get(text.pattern, text.pattern)
    values = {
        name: translated(value, language) if isinstance(value, Message) else value
        for name, value in text.values.items()
    }
    return pattern.format_map(values) if values else pattern


def in_language(problem: Problem, language: str) -> Problem:
    """A problem with its message and hint in a language."""
    if language == ENGLISH:
        return problem
    message, hint = translated(problem.message, language), translated(problem.hint, language)
    return replace(problem, message=message, hint=hint)
