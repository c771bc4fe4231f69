"""Every message that is known to be a fraud's or not, as lines of JSON: what tools/train_manner.mjs learns from.

.venv/bin/python tools/fraud_messages.py | node tools/train_manner.mjs [--write]

The files of tools/fraud_messages/ are by authors who had not seen the checker's rules. Of the tests' own cases the
genuine ones are added, and of the dangerous those that are whole messages: a model that learned single sentences, as
short as no message is, found fewer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
WHOLE = ("danger-everyday", "danger-later", "danger-evasive")
"""The files of tests/cases/messages/ that hold whole dangerous messages."""


def rows() -> Iterator[dict[str, object]]:
    """A text, whether it is a fraud's, and the file that it is from."""
    for path in sorted((ROOT / "tools/fraud_messages").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line) | {"file": path.name}
    for path in sorted((ROOT / "tests/cases/messages").glob("*.yml")):
        for group in yaml.safe_load(path.read_text("utf-8"))["groups"]:
            fraud = group["verdict"] == "danger"
            for message in group["messages"] if not fraud or path.stem in WHOLE else ():
                text = message if isinstance(message, str) else message["text"]
                yield {"fraud": fraud, "text": text, "file": "cases"}


if __name__ == "__main__":
    sys.stdout.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows())
