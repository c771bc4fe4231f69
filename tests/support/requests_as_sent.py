"""A request as a client sends it, and the answer as the server gives it: no redirect is followed, no error raised."""

from __future__ import annotations

import urllib.error
import urllib.request
from email.message import Message


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def ask(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers by their lower-case names (the values of one that is repeated joined), and body."""
    request = urllib.request.Request(url, headers={name.replace("_", "-"): text for name, text in headers.items()})
    try:
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=10) as answer:
            return answer.status, _joined(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, _joined(error.headers), error.read()


def _joined(headers: Message) -> dict[str, str]:
    return {name.lower(): ", ".join(headers.get_all(name, [])) for name in headers}
