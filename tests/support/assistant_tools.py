"""The tools for assistants, over what is published of the real project, on one day; a test may change its facts."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from helpcenter.assistant.known_contacts import known_contacts
from helpcenter.assistant.published_facts import PublishedFacts, read
from helpcenter.assistant.tools import Tools
from published_files import published

NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)
"""A Tuesday, noon in Shanghai."""


def facts(**changed: Any) -> PublishedFacts:
    """The published facts, with some keys of contact.json changed, or removed by None."""
    contact = json.loads(published()["contact.json"]) | changed
    kept = {key: value for key, value in contact.items() if value is not None}
    return read("the site", lambda path: json.dumps(kept).encode() if path == "contact.json" else published().get(path))


SITE = facts()


def tools(now: datetime = NOON, **changed: Any) -> Tools:
    site = facts(**changed) if changed else SITE
    return Tools(lambda: site, lambda: now)


KNOWN = known_contacts(SITE.contact)
"""The contacts that are known of the site as it is published."""
