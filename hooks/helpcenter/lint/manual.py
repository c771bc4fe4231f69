"""The manual of the rules in each language, made from their docstrings; tests check that its files are current."""

from __future__ import annotations

import inspect
from itertools import groupby
from textwrap import dedent
from types import ModuleType

from helpcenter.lint.engine import NEVER_ALLOWED
from helpcenter.lint.rules import RULES
from helpcenter.lint.scheduling import name_of
from helpcenter.source import catalogue

PATHS = {"en": "RULES.md", "zh": "RULES.zh.md"}
"""Where the manual stands, by its language."""
_OTHER = {"en": "[中文](RULES.zh.md)", "zh": "[English](RULES.md)"}
_HEAD = """# The rules

Made from the docstrings in `hooks/helpcenter/lint/rules/` by `helpcenter manual`; edit those and run it again.

`helpcenter check` applies all of them. An exception is named on the line or the one above, with its reason:
`<!-- allow contact-literal: the number on a fraudster's letter -->`, in YAML `# allow …`; `check --exceptions` lists
them. No exception lifts {never}."""


def manual(language: str = catalogue.ENGLISH) -> str:
    """The whole page: a list of the rules, then each with what must hold, bad and good, and why."""
    never = ", ".join(f"`{name}`" for name in NEVER_ALLOWED)
    names = [name_of(rule) for rule in RULES]
    listed = "\n".join(f"- [{name}](#{name})" for name in names)
    pages = "\n".join(f"## {name_of(rule)}\n\n{_page(rule, language)}\n" for rule in RULES)
    title, *rest = (_paragraph(text, language) for text in _HEAD.removeprefix("# ").split("\n\n"))
    head = "\n\n".join([f"# {title}", _OTHER[language], *rest]).format(never=never)
    return f"{head}\n\n{listed}\n\n{pages}"


def _page(rule: ModuleType, language: str) -> str:
    """The docstring as Markdown: what stands below `Bad:` and `Good:` is code."""
    parts: list[str] = []
    texts = (inspect.getdoc(rule) or "").split("\n\n")
    for is_code, found in groupby(texts, lambda text: text.startswith("    ")):
        if is_code:
            parts += ["````text\n" + dedent("\n\n".join(found)) + "\n````"]
        else:
            parts += [_paragraph(text, language) for text in found]
    return "\n\n".join(parts)


def _paragraph(text: str, language: str) -> str:
    """A paragraph in a language; of Chinese one line, since a line break would show as a blank."""
    return catalogue.entries(language, "rules.").get(" ".join(text.split("\n")), text)
