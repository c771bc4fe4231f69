"""What tools/train_manner.mjs learns from, as lines of JSON: which contacts are ours, then each message.

.venv/bin/python tools/fraud_messages.py | node tools/train_manner.mjs [--write]

It is known of each whether it is a fraud's. The files of tools/fraud_messages/ are by authors who had not seen the
checker's rules. The tests' own cases are added.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from helpcenter.content.project import Project, read_project  # noqa: E402
from helpcenter.pages.widgets import checker  # noqa: E402
from helpcenter.source import reporters  # noqa: E402


def rows() -> Iterator[dict[str, Any]]:
    """A text, whether it is a fraud's, and the file that it is from."""
    for path in sorted((ROOT / "tools/fraud_messages").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line) | {"file": path.name}
    for path in sorted((ROOT / "tests/cases/messages").glob("*.yml")):
        for group in yaml.safe_load(path.read_text("utf-8"))["groups"]:
            fraud = group["verdict"] == "danger"
            for message in group["messages"]:
                text = message if isinstance(message, str) else message["text"]
                yield {"fraud": fraud, "text": text, "file": "cases"}


def given() -> dict[str, object]:
    """What the checker is given of the example's facts: which contacts are ours."""
    project = read_project(ROOT)
    if not isinstance(project, Project):
        raise SystemExit(reporters.as_text(project.problems))
    return {"given": checker.data(project, "en", lambda address: address)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(given(), ensure_ascii=False) + "\n")
    sys.stdout.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows())
