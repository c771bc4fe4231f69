"""`data/flows.yml`: the questions of help now, their answers, and what to do then."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from helpcenter.facts.base import LOCALES, LocalizedText, Model
from helpcenter.source import conditions

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]


class Answer(Model):
    """One answer: its words, and the question or outcome of the same flow that it goes to.

    `go` with a slash is the address of a step in another flow: `money-leaving/cannot`.
    """

    say: LocalizedText
    go: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


class Question(Model):
    """One question with its answers in the order in which they are shown; `lines` are for the reader to say aloud."""

    ask: LocalizedText
    lines: tuple[LocalizedText, ...] = ()
    hint: LocalizedText | None = None
    answers: dict[Name, Answer] = Field(min_length=2)


class ForOther(Model):
    """For somebody who helps another: what to say to them, and what to send them into a chat.

    `card` are the three lines of a picture, which no script can bring up to date; `link` is the address of the step
    that they are to do themselves.
    """

    say: tuple[LocalizedText, ...] = Field(min_length=1, max_length=3)
    card: tuple[LocalizedText, LocalizedText, LocalizedText]
    link: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


class Outcome(Model):
    """What to do. Where it begins with a call or a freeze, that is step 1 and a button; `steps` go on from there."""

    title: LocalizedText
    action: Literal["call", "freeze"] | None = Field(
        None, description="Step 1: ring the first telephone line of `channels`, or freeze the account yourself"
    )
    hint: LocalizedText | None = Field(None, description="One line below the button")
    say: tuple[LocalizedText, ...] = Field((), max_length=2, description="What to say when the call is answered")
    other: ForOther | None = Field(None, description="Where the reader helps another: what to say, and what to send")
    steps: tuple[LocalizedText, ...] = Field(min_length=1)
    afterwards: tuple[LocalizedText, ...] = Field((), description="Steps for when the danger is over, numbered on")
    next: dict[Name, Answer] = Field(default_factory=dict, description="What came of it, and where to go on")
    article: Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$")]
    channels: tuple[str, ...] = Field(min_length=1)


class Flow(Model):
    """A situation. Where it is urgent, the urgent line is named beside every question."""

    start: Name
    icon: Name = Field("info", description="A drawing of overrides/partials/icon.html, shown beside the situation")
    urgent: bool = False
    questions: dict[Name, Question] = Field(min_length=1)
    outcomes: dict[Name, Outcome] = Field(min_length=1)

    def of_organisation(self, instead_of: Callable[[str], str], present: Container[str]) -> Flow:
        """The flow with those parts of its texts that hold, and another channel in the place of each that is missing.

        A channel without a fallback stays, to be reported.
        """

        def shown(text: LocalizedText) -> LocalizedText:
            return LocalizedText({one: conditions.resolved(text[one], present) for one in LOCALES})

        def steps(texts: tuple[LocalizedText, ...]) -> tuple[LocalizedText, ...]:
            return tuple(shown(text) for text in texts)

        outcomes = {}
        for name, outcome in self.outcomes.items():
            update: dict[str, Any] = {part: steps(getattr(outcome, part)) for part in ("say", "steps", "afterwards")}
            update["channels"] = tuple(dict.fromkeys(instead_of(one) or one for one in outcome.channels))
            outcomes[name] = outcome.model_copy(update=update)
        return self.model_copy(update={"outcomes": outcomes})


class FlowsFile(Model):
    """The file `data/flows.yml`."""

    flows: dict[Name, Flow]
