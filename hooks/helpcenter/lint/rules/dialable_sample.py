"""Every contact value of the sample stands in a range reserved for fiction: no number, mailbox or domain is real.

Bad:

    numbers: {international: "+8613800000000"}
    address: support@okpay-support.cn

Good:

    numbers: {international: "+442079460123"}
    address: support@okpay.example

Why: somebody owns a number that looks invented, and will be called by people who have lost money. Whether a number is
*valid* does not matter here; only the ranges that a regulator has set aside are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from helpcenter.content import suppressions
from helpcenter.content.project import Project
from helpcenter.facts import Facts, reserved_ranges
from helpcenter.recognizers import contacts
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position

_PHONE_HINT = "use a range set aside for fiction, such as +44 20 7946 0000 to 0999"
_HOST_HINT = "use a name under okpay.example"


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The articles. Silent in a production build."""
    if project.facts.sample:
        yield from _suppressed(project)


def check_facts(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every phone number and every host of ours in `data/`, retired ones included. Silent in a production build."""
    facts = project.facts
    if not facts.sample:
        return
    for at, number in _numbers(facts):
        if not reserved_ranges.phone(number):
            path, place = facts.place(*at)
            yield (
                path,
                Finding(place, Message("the number {number!r} may belong to somebody", number=number), _PHONE_HINT),
            )
    for at, value in _addresses(facts):
        host = value.rpartition("@")[2] if "@" in value else urlsplit(value).hostname or value
        if not reserved_ranges.host(host):
            path, place = facts.place(*at)
            yield path, Finding(place, Message("the host {host!r} may belong to somebody", host=host), _HOST_HINT)


def _suppressed(project: Project) -> Iterator[tuple[str, Finding]]:
    """Numbers in articles that a suppression would let through: they must reach nobody all the same."""
    public = {service.number for service in project.facts.public_services.values()}
    articles = {article.path: article.source.lines for article in project.all_articles()}
    for allowed in suppressions.named(project):
        lines = articles.get(allowed.path, []) if allowed.rule == "contact-literal" else []
        for number, line in enumerate(lines[allowed.line - 1 : allowed.line + 1], start=allowed.line):
            for one in contacts.find(line):
                if one.kind == "phone" and one.digits not in public and not reserved_ranges.fictional(one.digits):
                    message = Message("the number {text!r} may belong to somebody", text=one.text)
                    yield allowed.path, Finding(Position(number, one.start + 1), message, _PHONE_HINT)


def _numbers(facts: Facts) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, channel in facts.channels.items():
        for region, number in channel.__dict__.get("numbers", {}).items():
            yield ("channels", "channels", name, "numbers", region), number
    for name, gone in facts.retired.items():
        if number := gone.__dict__.get("number"):
            yield ("channels", "retired", name, "number"), number


def _addresses(facts: Facts) -> Iterator[tuple[tuple[str, ...], str]]:
    yield ("brand", "brand", "site_url"), facts.site_url
    for group in ("channels", "accounts", "domains", "apps", "retired"):
        for name, record in getattr(facts, group).items():
            for key in ("address", "url", "host"):
                if value := record.__dict__.get(key):
                    yield ("channels", group, name, key), value
