"""What is different between two states of the facts, as pairs of texts that an announcement can say."""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.l10n import token_values
from helpcenter.l10n.languages import language

Change = tuple[LocalizedText, LocalizedText | None, LocalizedText | None]
"""What it is called, what it was (None: it begins), and what it will be (None: it ends)."""


def contact_changes(before: Facts, after: Facts) -> Iterator[Change]:
    """Every contact of ours, schedule in use and reply time that is another one, begins or ends."""
    groups = ("channels", "accounts", "apps", "domains", "schedules", "reply_times")
    if all(getattr(before, group) is getattr(after, group) for group in groups):
        return
    old, new = token_values.of(before), token_values.of(after)
    named = _names(after) | _names(before)
    for token, names in named.items():
        was, will_be = old.get(token), new.get(token)
        if was != will_be and (was or will_be):
            yield names, was.text if was else None, will_be.text if will_be else None


def _names(facts: Facts) -> dict[str, LocalizedText]:
    """What each token is called that an announcement may name."""
    found: dict[str, LocalizedText] = {}
    for name, channel in facts.channels.items():
        found[name] = channel.names
        for region in getattr(channel, "numbers", {}):
            if region != "international" and region in facts.regions:
                found[f"{name}.{region}"] = _joined(channel.names, facts.regions[region].names)
    for name in facts.schedules:
        users = [channel.names for channel in facts.channels.values() if channel.hours == name]
        if users:
            found[f"hours.{name}"] = _listed(users, facts, "change_hours")
    for name in facts.reply_times:
        users = [channel.names for channel in facts.channels.values() if channel.reply_time == name]
        if users:
            found[f"reply_time.{name}"] = _listed(users, facts, "change_reply_time")
    found |= {name: account.network for name, account in facts.accounts.items()}
    found |= {name: app.names for name, app in facts.apps.items()}
    return found | {name: domain.use for name, domain in facts.domains.items()}


def _joined(*names: LocalizedText) -> LocalizedText:
    return LocalizedText({locale: " · ".join(one[locale] for one in names) for locale in LOCALES})


def _listed(users: list[LocalizedText], facts: Facts, key: str) -> LocalizedText:
    def one(locale: Locale) -> str:
        return facts.interface[key][locale].replace("{name}", language(locale).listed([user[locale] for user in users]))

    return LocalizedText({locale: one(locale) for locale in LOCALES}) if key in facts.interface else users[0]
