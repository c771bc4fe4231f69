"""What the tools answer: records that say what is known, as of when, and until when it may be used."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from helpcenter.facts.base import Model

Verdict = Literal["ours", "inside", "coming", "retired", "public", "not_ours"]


class Answer(Model):
    """Of every answer: whether there is one, in words, and how long it holds."""

    status: Literal["answered", "not_published", "unclear", "expired"]
    message: str = Field(description="The answer in a sentence. Past `expires` it says so and names nothing")
    as_of: str = Field(description="The day as of which the facts were published")
    generated: str = Field(description="UTC instant at which they were")
    expires: str | None = Field(description="UTC instant from which they may not be used; null: none is stated")
    sample: bool = Field(description="True: every contact is made up, for demonstration")
    contact_page: str = Field(description="Where a reader finds every way to reach support")


class JudgedContact(Model):
    """A contact in the text, and whose it is."""

    text: str = Field(description="As it stands in the text")
    kind: Literal["phone", "email", "link", "account"]
    verdict: Verdict = Field(
        description="ours; inside: ours when dialled inside its own country; coming: will be ours from the instant "
        "in `note`, and is not yet; retired: no longer ours; "
        "public: a public service that we name; not_ours: anything else, however similar"
    )
    value: str | None = Field(None, description="What it is a way to write: a published value, exactly as published")
    names: dict[str, str] = Field(default_factory=dict, description="What that is, by language")
    similar_to: str | None = Field(
        None, description="For not_ours: the published value that it resembles. It is not that"
    )
    note: str = Field("", description="Since when it is ours, or when and why it ended, or what to mind")


class CheckAnswer(Answer):
    """Every contact of a text with its verdict, and what the text asks that support never asks."""

    contacts: tuple[JudgedContact, ...] = ()
    asks: tuple[str, ...] = Field((), description="What the text demands and support never does, a sentence each")


class ChannelState(Model):
    """Whether a channel is open."""

    channel: str
    names: dict[str, str]
    value: str = Field(description="What is dialled, written to or opened")
    is_open: bool | None = Field(description="null: not confirmed for this moment; say so, do not guess")
    next_change: str | None = Field(description="UTC instant at which that changes; null: not known, or never")
    next_change_local: str | None = Field(description="The same by the channel's own clock")
    known_until: str | None = Field(
        description="UTC instant from which its hours are not confirmed; null: open without end"
    )
    note: str = ""


class OpenAnswer(Answer):
    """The channels that were meant."""

    now: str = Field(description="UTC instant that the answer is for")
    channels: tuple[ChannelState, ...] = ()


class Situation(Model):
    """A situation for which there are steps."""

    id: str
    title: str


class StepAnswer(Answer):
    """What to do first, in the words that readers see."""

    situation: Situation | None = None
    steps: str = Field("", description="Markdown, as published: the first thing to do comes first")
    page: str = ""
    situations: tuple[Situation, ...] = Field((), description="Where it is unclear: those there are steps for")


class Found(Model):
    """An article that answers, with the question in it."""

    title: str
    page: str
    question: str = ""
    answer: str = Field(description="Its first words; the page has the rest")


class SearchAnswer(Answer):
    """The best articles, best first."""

    results: tuple[Found, ...] = ()
