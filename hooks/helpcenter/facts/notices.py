"""`data/notices.yml`: announcements with a start and an end.

Their texts may hold tokens, and links to articles as `[words](slug#id)`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import model_validator

from helpcenter.facts.base import LocalizedText, Model


class Notice(Model):
    """An announcement, shown from `start` to `end`: instants, or times in the brand's zone.

    An urgent one stands on every article, an emergency above everything on every page.
    """

    severity: Literal["info", "holiday", "maintenance", "urgent", "emergency"]
    start: datetime
    end: datetime
    title: LocalizedText
    text: LocalizedText

    @model_validator(mode="after")
    def _in_order(self) -> Notice:
        if bool(self.start.tzinfo) != bool(self.end.tzinfo):
            raise ValueError("one of the two has an offset from UTC; write both with it, or both without")
        if self.end <= self.start:
            raise ValueError("the end is not after the start")
        return self

    @model_validator(mode="after")
    def _plain(self) -> Notice:
        # Feed readers take plain text for HTML and drop what follows a "<" (rss-parser 3.13.0, fastfeedparser 0.6.5).
        if any("<" in text for texts in (self.title, self.text) for text in texts.values()):
            raise ValueError('feed readers lose what follows a "<"; write it in words')
        return self


class NoticesFile(Model):
    """The file `data/notices.yml`."""

    notices: dict[str, Notice]
