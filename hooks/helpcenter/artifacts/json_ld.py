"""schema.org in JSON-LD for one page: its breadcrumbs, questions and answers, contact points and opening hours.

Terms: https://schema.org/FAQPage, /BreadcrumbList, /Organization, /ContactPoint, /OpeningHoursSpecification
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any
from zoneinfo import ZoneInfo

from helpcenter.artifacts import rendered_answers
from helpcenter.content import addresses, hours_over_time, navigation
from helpcenter.content.article import Article
from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.content.hours_over_time import Hours
from helpcenter.content.project import Project
from helpcenter.content.special_pages import HOME, special_page
from helpcenter.facts import timetable
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Chat, Mail, Phone
from helpcenter.facts.schedule import DAYS, Period
from helpcenter.l10n.languages import language

Node = dict[str, Any]
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def scripts(project: Project, article: Article, html: str) -> tuple[str, ...]:
    """The content of each `<script type="application/ld+json">`, without `<`, so that nothing can close it early.

    One node each, with its type on top: not every reader looks into an `@graph` (web-auto-extractor 1.0.17 does not).
    """
    nodes = [*_breadcrumbs(project, article), *_faq(project, article, html)]
    if special_page(article.slug).organization:
        nodes += organization(project, article.locale)
    return tuple(_script({"@context": "https://schema.org", **node}) for node in nodes)


def _script(node: Node) -> str:
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _breadcrumbs(project: Project, article: Article) -> Iterator[Node]:
    locale, url = article.locale, project.facts.site_url
    trail = navigation.trail(project, article)
    if len(trail) < 2:
        return
    items = [
        {"@type": "ListItem", "position": position, "name": title, "item": url + addresses.address(slug, locale)}
        for position, (title, slug) in enumerate(trail, start=1)
    ]
    yield {"@type": "BreadcrumbList", "itemListElement": items}


def _faq(project: Project, article: Article, html: str) -> Iterator[Node]:
    if article.matter is None or article.matter.kind not in QUESTION_KINDS:
        return
    address = project.facts.site_url + addresses.address(article.slug, article.locale)
    entities = [
        {
            "@type": "Question",
            "name": question.text,
            "url": f"{address}#{question.id}",
            "acceptedAnswer": {"@type": "Answer", "text": question.answer},
        }
        for question in rendered_answers.questions(html)
        if question.id and question.answer
    ]
    if entities:
        tag = language(article.locale).tag
        yield {"@type": "FAQPage", "url": address, "inLanguage": tag, "mainEntity": entities}


def organization(project: Project, locale: Locale) -> Iterator[Node]:
    """The organisation with a ContactPoint for each number and address, then the hours that they refer to."""
    facts, brand = project.facts, project.facts.brand
    yield {
        "@type": "Organization",
        "@id": f"{brand.site_url}#organization",
        "name": brand.name[locale],
        "legalName": brand.legal_name[locale],
        "url": brand.site_url + addresses.address(HOME.slug, locale),
        "logo": f"{brand.site_url}assets/img/logo.svg",
        "contactPoint": list(_contact_points(project, locale)),
    }
    for name, channels in hours_over_time.named(project).items():
        if not all(facts.channels[channel].suspended for channel in channels):
            yield from opening_hours(project, name)


def _contact_points(project: Project, locale: Locale) -> Iterator[Node]:
    schedules = {channel: name for name, channels in hours_over_time.named(project).items() for channel in channels}
    in_service = ((name, one) for name, one in project.facts.channels.items() if not one.suspended)
    for name, channel in in_service:
        point: Node = {
            "@type": "ContactPoint",
            "@id": f"{project.facts.site_url}#{name}",
            "contactType": channel.names[locale],
            "description": channel.purpose[locale],
            "availableLanguage": [language(code).tag if code in LOCALES else code for code in channel.languages],
            "hoursAvailable": [{"@id": node["@id"]} for node in opening_hours(project, schedules[name])],
        }
        if isinstance(channel, Mail):
            yield {**point, "email": channel.address}
        elif isinstance(channel, Chat):
            yield {**point, "url": channel.url}
        elif isinstance(channel, Phone):
            for region, number in channel.numbers.items():
                where = {} if region == "international" else {"areaServed": region.upper()}
                yield {**point, "@id": f"{point['@id']}.{region}", "telephone": number, **where}


def opening_hours(project: Project, name: str) -> list[Node]:
    """A schedule, or a channel with hours of its own: its week for each span of one UTC offset, then exceptional dates.

    Times carry their offset, dates are in the schedule's zone. Closed all day is written 00:00 to 00:00.
    """
    hours = hours_over_time.of(project, name)
    nodes = list(_always() if hours.always else _dated(hours))
    prefix = f"{project.facts.site_url}#hours.{name}"
    return [{"@type": "OpeningHoursSpecification", "@id": f"{prefix}.{n}", **node} for n, node in enumerate(nodes, 1)]


def _always() -> Iterator[Node]:
    yield {"dayOfWeek": list(_DAY_NAMES), "opens": "00:00:00", "closes": "23:59:59"}


def _dated(hours: Hours) -> Iterator[Node]:
    zone = ZoneInfo(hours.zone)
    special = list(hours.split_days())
    for span, days in hours.whole_days():
        for run in _of_one_offset(days, hours.zone):
            for weekly in span.weekly:
                names = [_DAY_NAMES[DAYS.index(day)] for day in weekly.days]
                yield {"dayOfWeek": names, **_times(weekly, run[-1], zone), **_valid(run[0], run[-1])}
        special += (day for day in days if hours.stands_apart(span, day))
    for dates, periods in _runs(sorted(special), lambda day: (_offset(day, zone), hours.periods(day))):
        for period in periods:
            yield {**_times(period, dates[0], zone), **_valid(dates[0], dates[-1])}
        if not periods:
            yield {"opens": "00:00:00", "closes": "00:00:00", **_valid(dates[0], dates[-1])}


def _of_one_offset(days: Sequence[date], zone: str) -> Iterator[list[date]]:
    """Consecutive dates, those with the same UTC offset together."""
    if days:
        known = timetable.offsets(zone, timetable.day_start(days[0], zone), len(days))
        turns = [at.astimezone(ZoneInfo(zone)).date() for at, _ in known[1:]]
        for begin, end in pairwise([days[0], *turns, days[-1] + timedelta(days=1)]):
            if begin < end:
                yield [begin, end - timedelta(days=1)]


def _runs(days: list[date], hold: Callable[[date], Any]) -> Iterator[tuple[list[date], tuple[Period, ...]]]:
    """Runs of consecutive dates with the same hours."""
    for key, run in groupby(enumerate(days), lambda item: (item[1] - timedelta(days=item[0]), hold(item[1]))):
        yield [day for _, day in run], key[1][1]


def _valid(first: date, last: date) -> Node:
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}


def _times(period: Period, day: date, zone: ZoneInfo) -> Node:
    closes = "23:59:59" if period.close == "24:00" else f"{period.close}:00"
    return {"opens": f"{period.open}:00{_offset(day, zone)}", "closes": f"{closes}{_offset(day, zone)}"}


def _offset(day: date, zone: ZoneInfo) -> str:
    """The UTC offset at noon of a date, such as +08:00."""
    return timetable.day_start(day, zone.key).astimezone(zone).replace(hour=12).isoformat()[-6:]
