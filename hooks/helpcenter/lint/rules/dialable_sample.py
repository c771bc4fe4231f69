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
from helpcenter.source.problem import Finding, Position

_PHONE_HINT = "use a range set aside for fiction, such as +44 20 7946 0000 to 0999"
_HOST_HINT = "use a name under okpay.example"


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every phone number and every host of ours in `data/`, retired ones included. Silent in a production build."""
    facts = project.facts
    if not facts.sample:
        return
    for at, number in _numbers(facts):
        if not reserved_ranges.phone(number):
            path, place = facts.place(*at)
            yield path, Finding(place, f"the number {number!r} may belong to somebody", _PHONE_HINT)
    yield from _excepted(project)
    for at, value in _addresses(facts):
        host = value.rpartition("@")[2] if "@" in value else urlsplit(value).hostname or value
        if not reserved_ranges.host(host):
            path, place = facts.place(*at)
            yield path, Finding(place, f"the host {host!r} may belong to somebody", _HOST_HINT)


def _excepted(project: Project) -> Iterator[tuple[str, Finding]]:
    """Numbers in articles that a named exception would let through: they must reach nobody all the same."""
    public = {service.number for service in project.facts.public_services.values()}
    texts = {article.path: article for article in project.all_articles()}
    for exception in suppressions.named(project):
        if exception.rule != "contact-literal" or exception.path not in texts:
            continue
        lines = texts[exception.path].source.lines
        for number in (exception.line, exception.line + 1):
            for literal in contacts.find(lines[number - 1]) if number <= len(lines) else ():
                if (
                    literal.kind == "phone"
                    and not reserved_ranges.fictional(literal.digits)
                    and literal.digits not in public
                ):
                    place = Position(number, literal.start + 1)
                    yield (
                        exception.path,
                        Finding(place, f"the number {literal.text!r} may belong to somebody", _PHONE_HINT),
                    )


def _numbers(facts: Facts) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, channel in facts.channels.items():
        for region, number in getattr(channel, "numbers", {}).items():
            yield ("channels", "channels", name, "numbers", region), number
    for name, gone in facts.retired.items():
        if number := getattr(gone, "number", ""):
            yield ("channels", "retired", name, "number"), number


def _addresses(facts: Facts) -> Iterator[tuple[tuple[str, ...], str]]:
    yield ("brand", "brand", "site_url"), facts.site_url
    for group in ("channels", "accounts", "domains", "apps", "retired"):
        for name, record in getattr(facts, group).items():
            for key in ("address", "url", "host"):
                if value := getattr(record, key, ""):
                    yield ("channels", group, name, key), value
