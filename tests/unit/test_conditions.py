"""Parts of a text that depend on what an organisation has: kept or left out, with every line in its place."""

from __future__ import annotations

import pytest

from helpcenter.source import conditions
from helpcenter.source.text_file import Source

HAS, ELSE, END = "<!-- has chat -->", "<!-- else -->", "<!-- end -->"


def both(text: str) -> tuple[str, str]:
    """The text of an organisation with a chat, and of one without."""
    source = Source("a.md", text)
    return conditions.resolve(source, {"chat"}).text, conditions.resolve(source, set()).text


@pytest.mark.parametrize(
    ("text", "with_chat", "without"),
    [
        (f"Ask {HAS}in chat{ELSE}by email{END}.", "Ask in chat.", "Ask by email."),
        (f"Ask{HAS} in chat{END}.", "Ask in chat.", "Ask."),
        (f"- a\n- {HAS}chat{END}\n- b\n\nc", "- a\n- chat\n- b\n\nc", "- a\n- b\n\n\nc"),
        (f"| a | b |\n|---|---|\n| {HAS}chat | 9{END} |\n| d | e |", "| a | b |\n|---|---|\n| chat | 9 |\n| d | e |",
         "| a | b |\n|---|---|\n| d | e |\n"),
        (f"a\n\n{HAS}\n## B\n\nc\n{END}\n\nd", "a\n\n## B\n\n\nc\n\n\nd", "a\n\n\n\n\n\n\n\nd"),
        (f"{HAS}a <!-- has phone -->b{END} c{END}d", "a  cd", "d"),
        ("no parts <!-- a comment -->", "no parts <!-- a comment -->", "no parts <!-- a comment -->"),
    ],
)  # fmt: skip
def test_a_part_is_there_or_its_other_one(text: str, with_chat: str, without: str) -> None:
    assert both(text) == (with_chat, without)


@pytest.mark.parametrize("text", [f"a\n{HAS}\nb\n{ELSE}\nc\n{END}\n\nd\n", f"1. {HAS}x{END}\n2. y\n\nz"])
def test_the_number_of_lines_stays(text: str) -> None:
    assert {shown.count("\n") for shown in both(text)} == {text.count("\n")}


def test_a_text_without_parts_is_the_same_object() -> None:
    source = Source("a.md", "a <!-- allow x: y -->")
    assert conditions.resolve(source, set()) is source


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"a {END}", "<!-- end --> belongs to no <!-- has … -->"),
        (f"a {ELSE}", "<!-- else --> belongs to no <!-- has … -->"),
        (f"{HAS}a", "the part that depends on 'chat' is not closed"),
        (f"{HAS}a{ELSE}b{ELSE}c{END}", "this part has a second <!-- else -->"),
    ],
)
def test_marks_that_do_not_match_are_found(text: str, message: str) -> None:
    _, wrong = conditions.parts(Source("a.md", text))
    assert [one.message for one in wrong] == [message]
