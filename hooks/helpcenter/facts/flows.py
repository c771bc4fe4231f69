"""Help now, as questions (`data/flows.yml`): what is asked, what may be answered, and what to do then."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from helpcenter.facts.base import Bilingual, Model

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]


class Answer(Model):
    """One answer: its words, and the question or outcome of the same flow that it goes to."""

    say: Bilingual
    go: Name


class Question(Model):
    """One question with its answers in the order in which they are shown; `lines` are for the reader to say aloud."""

    ask: Bilingual
    lines: tuple[Bilingual, ...] = ()
    hint: Bilingual | None = None
    answers: dict[Name, Answer] = Field(min_length=2)


class Outcome(Model):
    """What to do: steps in order, the article that says more, and channels in order of preference."""

    title: Bilingual
    steps: tuple[Bilingual, ...] = Field(min_length=1)
    article: Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$")]
    channels: tuple[str, ...] = Field(min_length=1)


class Flow(Model):
    """A situation. Where it is urgent, the urgent line is named beside every question."""

    start: Name
    urgent: bool = False
    questions: dict[Name, Question] = Field(min_length=1)
    outcomes: dict[Name, Outcome] = Field(min_length=1)


class FlowsFile(Model):
    """`data/flows.yml`"""

    flows: dict[Name, Flow]
