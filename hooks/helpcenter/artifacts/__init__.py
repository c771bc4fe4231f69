"""What is published beside the pages: the same facts, for programs. Each part is a pure function of the site."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from helpcenter.artifacts import atom_feed, contact_json, icalendar, llms_txt, vcard
from helpcenter.content.project import Project
from helpcenter.source import output_folder

PARTS = (contact_json, vcard, icalendar, atom_feed, llms_txt)
"""Each has `files(site, generated)`: the content of each file by its path below the site's root."""


def publish(project: Project, folder: Path, generated: datetime | None = None) -> list[str]:
    """Write everything for programs into a built folder; return the paths written, relative to it."""
    written = []
    for part in PARTS:
        for path, content in part.files(project, generated or generated_at()).items():
            output_folder.write(folder, path, content.encode("utf-8"))
            written.append(path)
    return written


def generated_at() -> datetime:
    """When the files are made (UTC): SOURCE_DATE_EPOCH, so that a build can be repeated to the byte, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.replace(microsecond=0)
