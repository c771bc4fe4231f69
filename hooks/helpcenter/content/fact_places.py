"""Where the fact behind a token stands in `data/`."""

from __future__ import annotations

from helpcenter.facts import Facts
from helpcenter.source.problem import Position

_KEYS = {
    "hours": ("hours", ("hours",)),
    "zone": ("hours", ("hours",)),
    "calendar": ("holidays", ("calendars",)),
    "reply_time": ("promises", ("reply_times",)),
    "promise": ("promises", ("promises",)),
    "limit": ("promises", ("limits",)),
    "label": ("terms", ("labels",)),
    "genuine_call": ("channels", ("genuine_call",)),
    "brand": ("brand", ("brand", "name")),
}
"""By the first word of a token: the file, and the keys above what the rest of it names."""
_GROUPS = ("channels", "accounts", "domains", "apps", "senders", "public_services", "references")
"""Keys of data/channels.yml; what stands below is named like its token."""
_ABOUT = ("cost", "calls", "instead", "languages", "links")
"""Words before the token of a channel."""


def place(facts: Facts, token: str) -> tuple[str, Position] | None:
    """The file and the place of a fact by its token, such as `phone.urgent.gb`; None for a table or an unknown one."""
    first, _, rest = token.partition(".")
    if first in _KEYS:
        file, keys = _KEYS[first]
        return _key(facts, file, (*keys, *filter(None, rest.split(".")[:1])))
    name = rest if first in _ABOUT else token
    for group in _GROUPS:
        known = getattr(facts, group)
        if name in known:
            return _key(facts, "channels", (group, name))
        shorter, _, region = name.rpartition(".")
        if shorter in known:
            numbers = ("numbers", region) if region in facts.regions else ()
            return _key(facts, "channels", (group, shorter, *numbers))
    return None


def _key(facts: Facts, file: str, path: tuple[str, ...]) -> tuple[str, Position]:
    tree = facts.resolved[file]
    return tree.origin(path).path, tree.place(path)
