"""A rendered article cut into the parts that its template puts in order: what it opens with, and its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.content.special_pages import Role

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)

LONG = 7
"""Sections from which on an article is long: a reader in need looks for one of them and does not read them all."""

_ALWAYS_OPEN: frozenset[Role] = frozenset({"home", "help_now", "card", "hours", "faq", "announcements"})
_ALWAYS_FOLDED: frozenset[Role] = frozenset({"contact", "prepare"})


@dataclass(frozen=True)
class Section:
    """A section: the id of its heading, the heading's HTML, and the HTML that follows."""

    id: str
    heading: str
    body: str
    folded: bool


@dataclass(frozen=True)
class ArticleParts:
    """An article as HTML: `opening` is its title, `lead` the first paragraph, `introduction` what follows it."""

    opening: str
    lead: str
    introduction: str
    sections: tuple[Section, ...]

    @property
    def folds(self) -> bool:
        """Some sections are folded, so that their headings are the contents of the page."""
        return any(section.folded for section in self.sections)


def article_parts(html: str, kind: str, role: Role) -> ArticleParts:
    """The parts of an article. Of a long one the first section is open and the others are folded."""
    before, *rest = _HEADING.split(html)
    found = list(zip(rest[::3], rest[1::3], rest[2::3], strict=True))
    opening, title_end, text = before.partition("</h1>")
    lead, lead_end, introduction = text.partition("</p>")
    is_open = _open_sections(len(found), kind, role)
    return ArticleParts(
        opening=opening + title_end,
        lead=lead + lead_end,
        introduction=introduction,
        sections=tuple(Section(*one, folded=index >= is_open) for index, one in enumerate(found)),
    )


def _open_sections(count: int, kind: str, role: Role) -> int:
    if role in _ALWAYS_FOLDED:
        return 0
    if role in _ALWAYS_OPEN or kind not in QUESTION_KINDS or count < LONG:
        return count
    return 1
