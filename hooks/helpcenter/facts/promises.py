"""`data/promises.yml`: how soon support answers, what it never does, and the limits of the product."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from helpcenter.facts.base import LocalizedText, Model
from helpcenter.source.message import Message


class ReplyTime(Model):
    """A reply comes within so many hours by the clock, weekends included."""

    within: int = Field(gt=0)
    unit: Literal["hours"]


class Promise(Model):
    """Something support never does. `item` completes "We never …", `sentence` stands alone."""

    item: LocalizedText
    sentence: LocalizedText


class Limit(Model):
    """A time limit of the product: one value, or a range."""

    value: int | None = None
    from_: int | None = Field(None, alias="from")
    to: int | None = None
    unit: Literal["minutes", "hours", "working_days"]

    @model_validator(mode="after")
    def _one_way(self) -> Limit:
        ranged = self.from_ is not None and self.to is not None
        if (self.value is None) != ranged:
            raise ValueError("write either `value`, or `from` and `to`")
        if self.from_ is not None and self.to is not None and self.from_ >= self.to:
            raise ValueError(
                Message("from {begin} to {to} is no range; write the smaller one first", begin=self.from_, to=self.to)
            )
        return self


class PromisesFile(Model):
    """The file `data/promises.yml`."""

    reply_times: dict[str, ReplyTime]
    promises: dict[str, Promise]
    limits: dict[str, Limit]
