"""A conversation of the official SDK's client with `helpcenter mcp`, over stdio; the server cannot open a socket.

As a script it records tests/cases/assistant/conversation.json anew:

    PYTHONPATH=hooks:tests/support HELPCENTER_TODAY=2026-11-22 .venv/bin/python tests/support/mcp_conversation.py
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from checkout import ROOT, TESTS
from published_files import publish

RECORD = TESTS / "cases/assistant/conversation.json"
_OFFLINE = """import socket

class Refused(socket.socket):
    def connect(self, address):
        raise OSError("this test is offline")

socket.socket = Refused
socket.create_connection = socket.getaddrinfo = lambda *_, **__: Refused().connect("")
"""

Call = tuple[str, dict[str, Any]]


def converse(site: Path, at: str, calls: list[Call], mode: str = "auto") -> list[dict[str, Any]]:
    """What the tools answer to each call, one after the other; `at` is the instant that they answer for."""

    async def run() -> list[dict[str, Any]]:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "sitecustomize.py").write_text(_OFFLINE, encoding="utf-8")
            path = f"{folder}:{ROOT / 'hooks'}"
            command = ["-m", "helpcenter.cli", "mcp", str(site), "--at", at]
            server = StdioServerParameters(command=sys.executable, args=command, env={"PYTHONPATH": path})
            async with Client(server, mode=mode) as client:
                found = [await client.call_tool(name, arguments) for name, arguments in calls]
                assert not any(one.is_error for one in found), found
                return [one.structured_content for one in found]

    return anyio.run(run)


def recorded() -> list[dict[str, Any]]:
    """The conversations on file: each with `at`, and `turns` of question, tool, arguments and answer."""
    conversations: list[dict[str, Any]] = json.loads(RECORD.read_text("utf-8"))
    return conversations


def without_articles(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer less the words of articles, which writers change."""
    return {key: value for key, value in answer.items() if key not in ("steps", "results")}


def calls_of(conversation: dict[str, Any]) -> list[Call]:
    """The calls of a conversation on file."""
    return [(turn["tool"], turn["arguments"]) for turn in conversation["turns"]]


if __name__ == "__main__":
    kept = recorded()
    with tempfile.TemporaryDirectory() as place:
        site = publish(Path(place))
        for conversation in kept:
            answers = converse(site, conversation["at"], calls_of(conversation))
            for turn, answer in zip(conversation["turns"], answers, strict=True):
                turn["answer"] = without_articles(answer)
    RECORD.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
