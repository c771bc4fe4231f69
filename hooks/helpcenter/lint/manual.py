"""The manual of the rules, made from their docstrings; tests check that RULES.md is current."""

from __future__ import annotations

import inspect
from types import ModuleType

from helpcenter.lint.engine import NEVER_ALLOWED
from helpcenter.lint.rules import RULES
from helpcenter.lint.scheduling import name_of

PATH = "RULES.md"
_HEAD = """# The rules

Made from the docstrings in `hooks/helpcenter/lint/rules/` by `helpcenter manual`; edit those and run it again.

`helpcenter check` applies all of them. An exception is named on the line or the one above, with its reason:
`<!-- allow contact-literal: the number on a fraudster's letter -->`, in YAML `# allow …`; `check --exceptions` lists
them. No exception lifts {never}.

"""


def manual() -> str:
    """The whole page: a list of the rules, then each with what must hold, bad and good, and why."""
    never = ", ".join(f"`{name}`" for name in NEVER_ALLOWED)
    names = [name_of(rule) for rule in RULES]
    listed = "\n".join(f"- [{name}](#{name})" for name in names)
    pages = "\n".join(f"## {name_of(rule)}\n\n{_page(rule)}\n" for rule in RULES)
    return f"{_HEAD.format(never=never)}{listed}\n\n{pages}"


def _page(rule: ModuleType) -> str:
    """The docstring as Markdown: what stands below `Bad:` and `Good:` is code."""
    parts: list[str] = []
    code, blank = False, False
    for line in (inspect.getdoc(rule) or "").split("\n"):
        inside = line.startswith("    ")
        if not line:
            blank = True
            continue
        if inside != code:
            parts += ["````"] if code else ["", "````text"]
            if code and not inside:
                parts.append("")
        elif blank:
            parts.append("")
        parts.append(line.removeprefix("    ") if inside else line)
        code, blank = inside, False
    if code:
        parts.append("````")
    return "\n".join(parts)
