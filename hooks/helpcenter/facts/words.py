"""The words of the site: brand, promises, terms, labels, interface strings, notices, redirects, claims."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from helpcenter.facts.base import Bilingual, Colour, Email, HttpsUrl, Model, PathData, Text, Zone

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


class Colours(Model):
    """The brand colour for the light and the dark scheme."""

    light: Colour
    dark: Colour


class Mark(Model):
    """The logo, in a square of 40 by 40 units: `body` is filled, `lines` are drawn over it, 4.4 wide."""

    body: PathData
    lines: PathData = ""


class Brand(Model):
    """Whose help center this is."""

    name: Bilingual
    site_name: Bilingual
    legal_name: Bilingual
    site_url: HttpsUrl
    zone: Zone
    colours: Colours
    mark: Mark


class Freshness(Model):
    """How long a confirmed fact, a review and a lagging translation count as fresh, in days."""

    confirm_every_days: int = Field(gt=0)
    review_every_days: int = Field(gt=0)
    translation_grace_days: int = Field(ge=0)


class SecurityContact(Model):
    """Who is told of a hole in this site: /.well-known/security.txt (RFC 9116)."""

    email: Email
    expires: date
    policy: HttpsUrl | None = None


def _names_the_file(url: str) -> str:
    if url.count("{path}") != 1:
        raise ValueError("write {path} where the article's file stands, such as docs/en/contact/phone.md")
    return url


class Feedback(Model):
    """What "Did this help?" offers beside the mailbox for complaints. Off until the operator says."""

    answers: Annotated[str, StringConstraints(pattern=r"^/[a-z0-9][a-z0-9/_-]*$")] | None = Field(
        None, description="A path on the site's own host that takes a posted form: page, language, helped (yes or no)"
    )
    edit: Annotated[HttpsUrl, AfterValidator(_names_the_file)] | None = Field(
        None, description="Where an article is edited; {path} stands for its file"
    )


ConfirmedGroup = Literal["hours", "calendars", "reply_times", "promises", "limits", "public_services", "references"]


class BrandFile(Model):
    """`data/brand.yml`"""

    brand: Brand
    freshness: Freshness
    security: SecurityContact | None = None
    feedback: Feedback = Feedback()
    confirmed: dict[ConfirmedGroup, date] = Field(
        default_factory=dict, description="When the operator last confirmed a whole group of facts"
    )


class ReplyTime(Model):
    """A reply comes within so many hours by the clock, weekends included."""

    within: int = Field(gt=0)
    unit: Literal["hours"]


class Promise(Model):
    """Something support never does. `item` completes "We never …", `sentence` stands alone."""

    item: Bilingual
    sentence: Bilingual


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
        return self


class PromisesFile(Model):
    """`data/promises.yml`"""

    reply_times: dict[str, ReplyTime]
    promises: dict[str, Promise]
    limits: dict[str, Limit]


class TermWords(Model):
    """One thing's words in one language."""

    preferred: Text
    synonyms: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()


class Term(Model):
    """One thing, named in both languages."""

    zh: TermWords
    en: TermWords


class EverydayWords(Model):
    """Ordinary words that mean much the same to a reader in trouble; search takes one for another."""

    zh: tuple[Text, ...]
    en: tuple[Text, ...]


class TermsFile(Model):
    """`data/terms.yml`"""

    terms: dict[str, Term]
    everyday: dict[str, EverydayWords] = Field(default_factory=dict)
    labels: dict[str, Bilingual]


class InterfaceFile(Model):
    """`data/interface.yml`: every string of the site's own templates and widgets."""

    interface: dict[Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")], Bilingual]


class Notice(Model):
    """An announcement, shown from `start` to `end` in the brand's zone."""

    severity: Literal["info", "holiday", "maintenance", "urgent"]
    start: datetime
    end: datetime
    title: Bilingual
    text: Bilingual

    @model_validator(mode="after")
    def _in_order(self) -> Notice:
        if self.end <= self.start:
            raise ValueError("the end is not after the start")
        return self


class NoticesFile(Model):
    """`data/notices.yml`"""

    notices: dict[str, Notice]


class RedirectsFile(Model):
    """`data/redirects.yml`: old slug to current slug."""

    redirects: dict[Slug, Slug]


class Claim(Model):
    """What a source article says, and where the help center answers it."""

    id: Annotated[str, StringConstraints(pattern=r"^s[0-2]-[a-z0-9-]+$")]
    source: Literal["000", "001", "002"]
    claim: Bilingual
    verdict: Literal["kept", "corrected", "merged", "rejected"]
    article: Slug
    question: Text
    reason: Bilingual | None = None

    @model_validator(mode="after")
    def _explained(self) -> Claim:
        if self.verdict != "kept" and self.reason is None:
            raise ValueError("a claim that is not kept needs a `reason`")
        return self


class ClaimsFile(Model):
    """`data/claims.yml`: the ledger of what the source articles claim. It is not published."""

    claims: tuple[Claim, ...]
