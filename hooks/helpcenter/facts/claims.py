"""`data/claims.yml`: the ledger of what the source articles claim. It is not published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from helpcenter.facts.base import LocalizedText, Model, Text
from helpcenter.facts.redirects import Slug


class Claim(Model):
    """What a source article says, and where the help center answers it."""

    id: Annotated[str, StringConstraints(pattern=r"^s[0-2]-[a-z0-9-]+$")]
    source: Literal["000", "001", "002"]
    claim: LocalizedText
    verdict: Literal["kept", "corrected", "merged", "rejected"]
    article: Slug
    question: Text
    reason: LocalizedText | None = None

    @model_validator(mode="after")
    def _explained(self) -> Claim:
        if self.verdict != "kept" and self.reason is None:
            raise ValueError("a claim that is not kept needs a `reason`")
        return self


class ClaimsFile(Model):
    """`data/claims.yml`: the ledger of what the source articles claim. It is not published."""

    claims: tuple[Claim, ...]
