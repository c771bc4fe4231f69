"""What the preview sends to browsers: files as they are, pages with the script that loads them again."""

from __future__ import annotations

import html
import mimetypes
from functools import cache
from http import HTTPStatus
from pathlib import Path

from helpcenter.build import preview
from helpcenter.build.preview.http import Answer, Request
from helpcenter.output.headers import BINARY, TYPES
from mkdocs_adapter.language_process import Made

CLIENT, EVENTS = "/_preview/client.js", "/_preview/events"
_END = b"</body>"


@cache
def client() -> Answer:
    """The script of the preview."""
    file = Path(preview.__file__).with_name("client.js")
    return Answer(file.read_bytes(), "text/javascript; charset=utf-8")


def file_of(path: str) -> str:
    """The file of a site at an address: `/en/contact/` is `en/contact/index.html`."""
    below = path.lstrip("/")
    return f"{below}index.html" if not below or below.endswith("/") else below


def answer(request: Request, made: Made, version: str, day: str = "", status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """A file that was made, or the sentence that says why it could not be."""
    extension = file_of(request.path).rsplit(".", 1)[-1]
    body = made.content
    if made.failed:
        extension, status, body = "html", HTTPStatus.INTERNAL_SERVER_ERROR, _sentence(made.failed)
    elif status == HTTPStatus.NOT_FOUND:
        extension = "html"
    if extension == "html":
        body = _with_script(body or b"", version, made.source, day)
    known = TYPES.get(extension) or mimetypes.guess_type(f"a.{extension}")[0] or "application/octet-stream"
    kind = known if extension in BINARY else f"{known}; charset=utf-8"
    return Answer(body or b"", kind, status)


def _sentence(why: str) -> bytes:
    return (
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>helpcenter serve</title>"
        f"<body><h1>This page cannot be shown</h1><pre>{html.escape(why)}</pre></body></html>"
    ).encode()


def _with_script(body: bytes, version: str, source: str, day: str) -> bytes:
    values = {"version": version, "source": source, "as-of": day}
    data = "".join(f' data-{name}="{html.escape(value)}"' for name, value in values.items())
    script = f'<script src="{CLIENT}"{data} defer></script>'.encode()
    before, end, after = body.rpartition(_END)
    return before + script + end + after if end else body + script
