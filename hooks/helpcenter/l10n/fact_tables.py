"""Tables of facts, as tokens alone on their line: `{{ table.numbers }}`.

An organisation with other regions, accounts, domains or apps gets other tables without editing an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from helpcenter.facts import Facts, Phone, timetable
from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.l10n import tokens
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence
from helpcenter.l10n.token_values import Value, Vocabulary

Row = Sequence[str]
_HEADS = {
    "numbers": ("table_region",),
    "exit_codes": ("table_region", "table_exit_code"),
    "accounts": ("table_network", "table_account"),
    "domains": ("table_domain", "table_use"),
    "apps": ("table_app", "table_developer"),
    "senders": ("table_sender", "table_use", "table_links"),
    "clock": ("table_city", "table_january", "table_july"),
}
"""The strings of data/interface.yml at the head of each; `numbers` adds the name of each line."""
_CELLS = {"clock": ("clock_ahead", "clock_behind", "clock_same")}


def of(facts: Facts, vocabulary: Vocabulary, today: date) -> Vocabulary:
    """Each table in Markdown, by its token. `clock.<schedule>` compares the zone of a schedule with that of each city.

    A table without a row is left out, so that no text presents it, and one whose strings are missing from
    data/interface.yml.
    """
    names = [name for name in _HEADS if name != "clock"]
    names += [f"clock.{name}" for name, schedule in facts.schedules.items() if not schedule.always]
    words = facts.interface
    found = {}
    for name in names:
        kind, _, schedule = name.partition(".")
        if all(key in words for key in (*_HEADS[kind], *_CELLS.get(kind, ()))):
            table = {locale: _table(kind, schedule, facts, vocabulary, today, locale) for locale in LOCALES}
            if all(table.values()):
                found[f"table.{name}"] = Value(LocalizedText(table))
    return found


def _table(kind: str, schedule: str, facts: Facts, vocabulary: Vocabulary, today: date, locale: Locale) -> str:
    head = [facts.interface[key][locale] for key in _HEADS[kind]]
    if kind == "numbers":
        head += [line.names[locale] for _, line in _lines(facts)]
    clock = partial(_clock, schedule, today)
    rows = list((clock if kind == "clock" else _ROWS[kind])(facts, vocabulary, locale))
    if not rows:
        return ""
    return "\n".join(_row(cells) for cells in (head, ["---"] * len(head), *rows))


def _row(cells: Row) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _lines(facts: Facts) -> list[tuple[str, Phone]]:
    return [(name, line) for name, line in facts.channels.items() if isinstance(line, Phone)]


def _numbers(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    for region, about in facts.regions.items():
        numbers = (tokens.linked(vocabulary[f"{name}.{region}"], locale) for name, _ in _lines(facts))
        yield about.names[locale], *numbers


def _exit_codes(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    for about in facts.regions.values():
        if about.exit_code:
            yield about.names[locale], about.exit_code


def _accounts(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    for name, account in facts.accounts.items():
        yield account.network[locale], tokens.linked(vocabulary[name], locale)


def _domains(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    for domain in facts.domains.values():
        yield domain.host, domain.use[locale]


def _senders(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    for name, sender in facts.senders.items():
        if f"links.{name}" in vocabulary:
            yield vocabulary[name][locale], sender.use[locale], vocabulary[f"links.{name}"][locale]


def _apps(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    for name, app in facts.apps.items():
        yield tokens.linked(vocabulary[name], locale), app.developer


_ROWS = {
    "numbers": _numbers,
    "exit_codes": _exit_codes,
    "accounts": _accounts,
    "domains": _domains,
    "apps": _apps,
    "senders": _senders,
}


def _clock(schedule: str, today: date, facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Iterator[Row]:
    """The difference between a schedule's zone and each city's, in mid-January and in mid-July of this year."""
    ours, name = facts.schedules[schedule].zone, vocabulary[f"zone.{schedule}"][locale]
    for zone, city in facts.cities.items():
        ahead = [_ahead(zone, ours, datetime(today.year, month, 15, 12, tzinfo=UTC)) for month in (1, 7)]
        if zone != ours:
            yield city[locale], *(_difference(facts, minutes, name, locale) for minutes in ahead)


def _ahead(zone: str, ours: str, at: datetime) -> int:
    """By how many minutes the clocks of a zone are ahead of ours at an instant (UTC)."""
    theirs, own = (timetable.utc_offset(at, ZoneInfo(name)) for name in (zone, ours))
    return (theirs - own) // timedelta(minutes=1)


def _difference(facts: Facts, minutes: int, name: str, locale: Locale) -> str:
    key = "clock_ahead" if minutes > 0 else "clock_behind" if minutes else "clock_same"
    hours = language(locale).counted(f"{abs(minutes) / 60:g}", "hours")
    return sentence(facts, key, locale, zone=name, hours=hours)
