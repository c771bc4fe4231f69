"""The site's own address, its chat and its mailboxes stand under a domain that is listed as ours, the site at its root.

Bad:

    site_url: https://help.okpay-support.example/
    domains: {domain.help: {host: help.okpay.example, …}}

Good:

    site_url: https://help.okpay.example/

Why: readers check an address against the list of domains. One of ours that is missing there would be called a fake,
and a host that slipped in would be called ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from helpcenter.content.project import Project
from helpcenter.facts import reserved_ranges
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The address of the site must be a listed host itself; in production the others must stand at or below one."""
    facts = project.facts
    listed = {domain.host for domain in facts.domains.values()}
    at, host = ("brand", "brand", "site_url"), urlsplit(facts.site_url).hostname or ""
    if host not in listed:
        path, place = facts.place(*at)
        own = sorted(host for host in listed if facts.sample or not reserved_ranges.host(host))
        hint = (
            Message("one of: {own}; or add it to domains first", own=", ".join(own))
            if own
            else "list it under domains: first"
        )
        yield path, Finding(place, Message("the site's host {host!r} is not among the domains", host=host), hint)
    if (below := urlsplit(facts.site_url).path) != "/":
        path, place = facts.place(*at)
        if below.strip("/"):
            hint = "give it a host of its own, such as help.…: security.txt and robots.txt are read at the root only"
            yield path, Finding(place, Message("the site's address has the path {below!r}", below=below), hint)
        else:
            yield path, Finding(place, "the site's address does not end with a slash", "add / at the end")
    for name, channel in () if facts.sample else facts.channels.items():
        for key in ("url", "address"):
            if value := getattr(channel, key, ""):
                host = value.rpartition("@")[2] if key == "address" else urlsplit(value).hostname or ""
                if not any(host == ours or host.endswith(f".{ours}") for ours in listed):
                    path, place = facts.place("channels", "channels", name, key)
                    message = Message(
                        "{name} is at {host!r}, which stands under none of the domains", name=name, host=host
                    )
                    yield path, Finding(place, message, "add the domain to domains first")
