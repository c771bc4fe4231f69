"""How an article is cut into parts, and which of them are folded."""

from __future__ import annotations

import pytest

from helpcenter.content.special_pages import Role
from helpcenter.pages.article_parts import LONG, article_parts


def article(sections: int) -> str:
    text = "".join(f'<h2 id="s{n}">Question <em>{n}</em></h2>\n<p>Answer {n}</p>\n' for n in range(sections))
    return f'<h1 id="t">Title</h1>\n<p>Lead</p>\n<p>More</p>\n{text}'


def test_the_parts_put_together_are_the_article() -> None:
    parts = article_parts(article(3), "answer", "article")
    together = "".join(f'<h2 id="{one.id}">{one.heading}</h2>{one.body}' for one in parts.sections)
    assert parts.opening + parts.lead + parts.introduction + together == article(3)


def test_an_article_without_text_has_empty_parts() -> None:
    parts = article_parts("", "answer", "article")
    assert (parts.opening, parts.lead, parts.introduction, parts.sections) == ("", "", "", ())


@pytest.mark.parametrize(
    ("sections", "kind", "role", "unfolded"),
    [
        (LONG, "procedure", "article", 1),
        (LONG - 1, "procedure", "article", LONG - 1),
        (LONG, "reference", "article", LONG),
        (LONG, "topic", "contact", 0),
        (LONG, "procedure", "help_now", LONG),
    ],
)
def test_sections_of_a_long_article_are_folded_after_the_first(
    sections: int, kind: str, role: Role, unfolded: int
) -> None:
    parts = article_parts(article(sections), kind, role)
    assert [one.folded for one in parts.sections] == [False] * unfolded + [True] * (sections - unfolded)
