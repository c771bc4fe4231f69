"""`data/search.yml`: the emergencies that search recognises, best answers to single words, and readings of words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from helpcenter.facts.base import LocalizedText, Model, Text
from helpcenter.facts.languages import Localized
from helpcenter.source.message import Message

Idea = Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
_ADDRESS = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$")]
_WITHOUT = " without "


class Words(Localized[tuple[str, ...]]):
    """Words and phrases that readers type, by language; a query in either language is compared with all of them."""

    of = tuple[Text, ...]


class Colloquial(Localized[dict[str, tuple[str, ...]]]):
    """Other spellings of common words, by language and by the word that everybody writes."""

    of = dict[Text, tuple[Text, ...]]


class Emergency(Model):
    """A kind of emergency: by what it is recognised, and where its card leads."""

    article: _ADDRESS
    go: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")] = Field(
        description="The section of help now with which the card begins"
    )
    title: LocalizedText
    signs: tuple[Text, ...] = Field(
        min_length=1, description="Ideas that must all occur, `without` those that must not"
    )
    unless: tuple[Idea, ...] = ()
    own_answer: tuple[Idea, ...] = Field((), description="Ideas with which the ranking's own first result stays first")

    def ways(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """For each sign the ideas that must occur and those that must not."""
        parts = (sign.partition(_WITHOUT) for sign in self.signs)
        return tuple((tuple(needed.split()), (*excluded.split(), *self.unless)) for needed, _, excluded in parts)


class SearchFile(Model):
    """The file `data/search.yml`."""

    slips: Text = Field(description="English words that are recognised with a slip")
    no_slips: Text = Field(description="Ordinary words that look like a slip of one of them")
    fillers: Words = Field(description="Words that change nothing about an emergency")
    colloquial: Colloquial = Field(
        default_factory=lambda: Colloquial.same({}),
        description="How dialects and text messages write a common word, by the word that everybody writes",
    )
    emergency_words: dict[Idea, Words]
    emergencies: dict[Idea, Emergency]
    best_answers: dict[_ADDRESS, Words]
    readings: dict[
        Annotated[str, StringConstraints(pattern="^[\u4e00-\u9fff]+$")],
        Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z]+)*$")],
    ] = Field(description="How a word is read, a syllable a character")

    @model_validator(mode="after")
    def _every_idea_has_words(self) -> SearchFile:
        for name, emergency in self.emergencies.items():
            for needed, excluded in (*emergency.ways(), (emergency.own_answer, ())):
                for idea in (*needed, *excluded):
                    if idea not in self.emergency_words:
                        raise ValueError(
                            Message(
                                "{name} names the idea {idea!r}; give it words in emergency_words", name=name, idea=idea
                            )
                        )
        for word, reading in self.readings.items():
            if len(word) != len(reading.split()):
                raise ValueError(
                    Message("{word} has {count} characters; write as many syllables", word=word, count=len(word))
                )
        return self
