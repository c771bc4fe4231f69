"""`data/brand.yml`: the brand, how fresh its facts must be, and where to report a vulnerability of the site."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from helpcenter.facts.base import Colour, Email, HttpsUrl, LocalizedText, Model, PathData, Zone
from helpcenter.facts.redirects import Slug


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

    name: LocalizedText
    site_name: LocalizedText
    legal_name: LocalizedText
    site_url: HttpsUrl
    zone: Zone
    colours: Colours
    mark: Mark


class Freshness(Model):
    """How long a confirmed fact, a review, a lagging translation and what programs read count as fresh, in days."""

    confirm_every_days: int = Field(gt=0)
    review_every_days: int = Field(gt=0)
    translation_grace_days: int = Field(ge=0)
    announce_days: int = Field(14, ge=0, description="How long before a change or a holiday it is announced")
    expire_after_days: int = Field(30, gt=0, description="How long after a build programs may rely on contact.json")


class SecurityContact(Model):
    """Who is told of a hole in this site: /.well-known/security.txt (RFC 9116)."""

    email: Email
    expires: date
    policy: HttpsUrl | None = None


def _names_the_file(url: str) -> str:
    if url.count("{path}") != 1:
        raise ValueError("write {path} where the article's file stands, such as docs/en/contact/phone.md")
    return url


_OwnPath = Annotated[str, StringConstraints(pattern=r"^/[a-z0-9][a-z0-9/_-]*$")]


class Feedback(Model):
    """What "Did this help?" offers beside the mailbox for complaints. Off until the operator says."""

    answers: _OwnPath | None = Field(
        None, description="A path on the site's own host that takes a posted form: page, language, helped (yes or no)"
    )
    edit: Annotated[HttpsUrl, AfterValidator(_names_the_file)] | None = Field(
        None, description="Where an article is edited; {path} stands for its file"
    )


LogEvents = Literal["nothing_found", "result_chosen", "helpful"]


class Insights(Model):
    """What readers could not find, kept by the site's own web server as lines of a log of its own.

    Off until the operator says, and always in a sample. No line names a reader, a device or an hour of the day.
    """

    address: _OwnPath = Field("/insights", description="A path on the site's own host to which pages send a line")
    keep: tuple[LogEvents, ...] = Field(
        min_length=1, description="Searches without a result, results that readers open, and answers to: did this help?"
    )
    days: int = Field(90, gt=0, description="How long you keep a line; readers are told so")


ConfirmedGroup = Literal[
    "hours", "calendars", "reply_times", "promises", "limits", "public_services", "references", "articles"
]


class BrandFile(Model):
    """The file `data/brand.yml`."""

    brand: Brand
    freshness: Freshness
    security: SecurityContact | None = None
    feedback: Feedback = Feedback()
    offline: bool = Field(
        True, description="Browsers keep the emergency pack; false publishes a worker that removes it from them"
    )
    insights: Insights | None = None
    confirmed: dict[ConfirmedGroup, date] = Field(
        default_factory=dict,
        description="When the operator last confirmed a whole group of facts, or read every article",
    )
    reviewed: dict[Slug, date] = Field(
        default_factory=dict,
        description="When the operator last read one article, by its slug; beside confirmed.articles",
    )

    @model_validator(mode="after")
    def _one_place_for_answers(self) -> BrandFile:
        if self.feedback.answers and self.insights and "helpful" in self.insights.keep:
            raise ValueError("answers go to one place: remove feedback.answers, or helpful from insights.keep")
        return self
