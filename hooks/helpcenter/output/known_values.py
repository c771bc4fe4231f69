"""Every value that the facts hold, as it is published: what a built site may show."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from helpcenter.content import related, suppressions
from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.channels import Chat, Mail, RetiredLink, RetiredMail
from helpcenter.facts.languages import LOCALES, SOURCE
from helpcenter.l10n import answered_languages, formats
from helpcenter.recognizers import contacts
from helpcenter.recognizers.multi_search import any_of
from helpcenter.recognizers.normalize import TOKEN

NAMESPACES = (
    *("http://www.w3.org/", "https://schema.org", "http://www.sitemaps.org/", "http://purl.org/"),
    "https://json-schema.org/",
)


_FIRST, _LAST = re.compile(r"[A-Za-z0-9+]"), re.compile(r"[A-Za-z0-9]")
_LEADS = re.compile(r"[A-Za-z0-9][.@_+-]?\Z|@\Z")
_GOES_ON = re.compile(r"[.@_-]?[A-Za-z0-9]|/[A-Za-z0-9]")
_DIGIT_FOLLOWS = re.compile(r"[\s.()/-]{0,2}[0-9]")
"""Before and behind a value: it is only a part of something."""


@dataclass(frozen=True)
class KnownValues:
    """Every value that the facts hold, in every form in which it is published."""

    project: Project

    @cached_property
    def facts(self) -> tuple[Facts, ...]:
        """The facts of today, and those before and after each change: a page holds what will be and what was."""
        today = self.project.facts
        return (today, *(state.facts for state in (*today.earlier, *today.later)))

    @cached_property
    def phones(self) -> frozenset[str]:
        """The digits of every number of ours, retired and public ones included, also as their country dials them."""
        numbers = {
            n for f in self.facts for channel in f.channels.values() for n in getattr(channel, "numbers", {}).values()
        }
        numbers |= {getattr(gone, "number", "") for facts in self.facts for gone in facts.retired.values()}
        numbers |= {service.number for facts in self.facts for service in facts.public_services.values()}
        numbers |= {form for number in numbers if number.startswith("+") for form in formats.national_numbers(number)}
        return frozenset(re.sub(r"\D", "", number) for number in numbers if number)

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """Every address of ours that mail can be sent to, retired ones included."""
        records = [one for facts in self.facts for one in (*facts.channels.values(), *facts.retired.values())]
        found = {record.address for record in records if isinstance(record, Mail | RetiredMail)}
        return frozenset(found | {facts.security.email for facts in self.facts if facts.security})

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """The hosts of the operator."""
        return tuple(dict.fromkeys(domain.host for facts in self.facts for domain in facts.domains.values()))

    @cached_property
    def urls(self) -> frozenset[str]:
        """Addresses outside the site, and its own."""
        found = set()
        for facts in self.facts:
            found |= {account.url for account in facts.accounts.values()}
            found |= {app.url for app in facts.apps.values()} | {page.url for page in facts.references.values()}
            found |= {channel.url for channel in facts.channels.values() if isinstance(channel, Chat)}
            found |= {gone.address for gone in facts.retired.values() if isinstance(gone, RetiredLink)}
        edited = (related.edit_url(self.project.facts, article.path) for article in self.project.all_articles())
        return frozenset(found.union(filter(None, edited), self._homes))

    @cached_property
    def _homes(self) -> frozenset[str]:
        """Where each domain begins. In a text its host counts alone: behind the slash another address may go on."""
        return frozenset(f"https://{host}/" for host in self.hosts)

    def masked(self, text: str) -> str:
        """The text with a token for every published value that stands there by itself.

        A number with another digit behind it, or a host with another name around it, is none of ours.
        """
        return self._values.sub(self._masked_if_alone, text)

    def _masked_if_alone(self, found: re.Match[str]) -> str:
        value, (start, end), text = found[0], found.span(), found.string
        part = (
            (_FIRST.match(value[0]) and _LEADS.search(text, max(start - 2, 0), start))
            or (_LAST.match(value[-1]) and _GOES_ON.match(text, end))
            or (value[-1].isdecimal() and _DIGIT_FOLLOWS.match(text, end) and not self._precedes_brackets(text, end))
        )
        return value if part else TOKEN

    def _precedes_brackets(self, text: str, start: int) -> bool:
        """Whether another value follows in brackets: +44 20 7946 0123 (24 hours a day)."""
        found = self._values.match(text, start + 2) if text.startswith(" (", start) else None
        return found is not None and self._masked_if_alone(found) == TOKEN

    @cached_property
    def _values(self) -> re.Pattern[str]:
        facts = self.project.facts
        values = {text for value in self.project.vocabulary.values() for text in value.text.values()}
        dated = [one for value in self.project.vocabulary.values() for one in value.dated]
        values |= {text for one in dated for texts in (one.text, one.note) for text in texts.values()}
        values |= self.mailboxes | (self.urls - self._homes) | {*self.hosts}
        values |= {account.handle for some in self.facts for account in some.accounts.values()}
        values |= {text for some in self.facts for promise in some.promises.values() for text in promise.item.values()}
        values |= {
            answered_languages.other(some, channel, locale)
            for some in self.facts
            for channel in some.channels.values()
            for locale in LOCALES
        }
        values |= {facts.site_url, *self.allowed}
        ids = {*self.project.vocabulary, *(name for some in self.facts for name in some.retired)}
        values |= {name for name in ids if "." in name}  # for scripts
        values = {html.unescape(value) for value in values if len(value) > 2} - {facts.brand.name[SOURCE]}
        return any_of(values)

    @cached_property
    def allowed(self) -> frozenset[str]:
        """What writers have excepted by name, in the words they typed."""
        lines: dict[str, set[int]] = {}
        for exception in suppressions.named(self.project):
            lines.setdefault(exception.path, set()).update((exception.line, exception.line + 1))
        texts = {article.path: article.source for article in self.project.all_articles()}
        return frozenset(
            literal.text
            for path, numbers in lines.items()
            if path in texts
            for number in numbers
            if number <= len(texts[path].lines)
            for literal in contacts.find(texts[path].lines[number - 1])
        )

    @cached_property
    def clocks(self) -> frozenset[str]:
        """Every time of day at which a channel opens or closes, or a notice begins or ends."""
        times = {"00:00", "24:00"}
        for schedule in {id(one): one for facts in self.facts for one in facts.schedules.values()}.values():
            holidays = schedule.on_holidays if isinstance(schedule.on_holidays, tuple) else ()
            special = (period for exception in schedule.exceptions for period in exception.periods)
            for period in (*schedule.weekly, *holidays, *special):
                times |= {period.open, period.close}
        for notice in (one for facts in self.facts for one in facts.notices.values()):
            times |= {f"{notice.start:%H:%M}", f"{notice.end:%H:%M}"}
        zone = ZoneInfo(self.project.facts.brand.zone)
        changes = (*self.project.facts.earlier, *self.project.facts.later)
        times |= {f"{at.astimezone(zone):%H:%M}" for state in changes for at in (state.begins, state.ends) if at}
        return frozenset(times)

    def has_url(self, address: str) -> bool:
        """Whether an absolute address is one of ours, on the list of references, or a name space."""
        own = self.project.facts.site_url
        return address in self.urls or address.startswith((own, *NAMESPACES)) or address + "/" == own
