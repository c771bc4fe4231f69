"""The front matter of an article: the keys that a writer may use, and their JSON Schema."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from helpcenter.facts.base import Model, Text

Kind = Literal["home", "topic", "procedure", "answer", "reference", "generated", "easy"]
"""An "easy" article is the Easy Read twin of another: one thought a sentence, one step a screen."""
Drawing = Literal[
    "app", "ask", "bank", "camera", "check", "cross", "device", "eye", "freeze", "hangup", "key", "link", "list",
    "lock", "mail", "papers", "pen", "phone", "plane", "police", "reset", "sim", "wait",
]  # fmt: skip
"""What stands above a step of an Easy Read twin: overrides/partials/drawing.html."""
QUESTION_KINDS = ("procedure", "answer")
"""Kinds in which every H2 is a question."""


class FrontMatter(Model):
    """What stands between the two lines of dashes."""

    title: Text
    description: Text
    kind: Kind
    reviewed: date
    related: tuple[Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$")], ...] = ()
    asked_as: tuple[Text, ...] = ()
    translated_from: dict[str, str] = Field(default_factory=dict)
    from_: Text | None = Field(None, alias="from", description="Since when it is published: a date, or an instant")
    until: Text | None = Field(None, description="When it is withdrawn; not included")
    easy_of: str | None = Field(None, description="The article whose Easy Read twin this is")
    easy_from: dict[str, str] = Field(default_factory=dict)
    """The digest of each section of that article which this one tells in easy words."""
    drawings: dict[str, Drawing] = Field(default_factory=dict)
    needs: str | None = Field(None, description="What an organisation must have for this article to be published")


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of front matter, for editors."""
    made = FrontMatter.model_json_schema()
    return {**made, "$schema": "https://json-schema.org/draft/2020-12/schema"}
