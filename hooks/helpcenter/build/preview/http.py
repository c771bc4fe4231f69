"""Just enough HTTP/1.1 (RFC 9112) for a browser on the same machine: GET, HEAD, kept connections, an event stream."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qs, unquote, urlsplit

_MOST = 65_536
"""Bytes of a request's head."""


@dataclass(frozen=True)
class Request:
    """A request. `path` is unquoted and begins with a slash; `query` has the last value of each name."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """Names in lower case."""


@dataclass(frozen=True)
class Answer:
    """A response; browsers ask each time whether it has changed."""

    body: bytes
    type: str = "text/html; charset=utf-8"
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = field(default_factory=dict)


Events = asyncio.Queue[tuple[str, str]]
"""Names and data of events (HTML, 9.2: server-sent events), to one browser window."""
Handler = Callable[[Request], Awaitable["Answer | Events"]]


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, handler: Handler) -> None:
    """Answer the requests of one connection."""
    try:
        while request := await _request(reader):
            answer = await handler(request)
            if isinstance(answer, asyncio.Queue):
                await _stream(writer, answer)
                break
            writer.write(_response(request, answer))
            await writer.drain()
            if request.headers.get("connection", "").lower() == "close":
                break
    except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
        pass  # the browser has gone, or it was none
    finally:
        with contextlib.suppress(OSError):
            writer.close()


async def _request(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    parts = urlsplit(target)
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return Request(method, "/" + unquote(parts.path).lstrip("/"), query, headers)


def _response(request: Request, answer: Answer) -> bytes:
    body, status = answer.body, answer.status
    headers = {"Content-Type": answer.type, "Cache-Control": "no-cache", **answer.headers}
    if request.method not in ("GET", "HEAD"):
        body, status = b"", HTTPStatus.METHOD_NOT_ALLOWED
    elif status == HTTPStatus.OK:
        headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if headers["ETag"] == request.headers.get("if-none-match"):
            body, status = b"", HTTPStatus.NOT_MODIFIED
    headers["Content-Length"] = str(len(body))
    lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join((*lines, "", "")).encode("latin-1", "replace") + (b"" if request.method == "HEAD" else body)


async def _stream(writer: asyncio.StreamWriter, events: Events) -> None:
    """Send events until the browser goes; a comment every now and then finds out whether it has."""
    head = "HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Cache-Control: no-cache", "Connection: close"
    writer.write("\r\n".join((*head, "", "")).encode())
    while not writer.is_closing():
        try:
            name, data = await asyncio.wait_for(events.get(), 10)
            writer.write(f"event: {name}\ndata: {data}\n\n".encode())
        except TimeoutError:
            writer.write(b":\n\n")
        await writer.drain()
