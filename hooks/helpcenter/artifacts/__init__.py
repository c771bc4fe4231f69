"""Files published beside the pages: the same facts for programs, browsers and search engines.

Each module is a pure function `files(project)`: the content of each file by its path below the site's root. Three of
them also take the instant at which the files are made, which they state.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from helpcenter.artifacts import (
    assistant_questions,
    atom_feed,
    call_codes,
    contact_json,
    icalendar,
    llms_txt,
    redirects,
    security_txt,
    sitemap,
    vcard,
    webmanifest,
)
from helpcenter.content.project import Project
from helpcenter.source import output_folder

_FORMATS = (webmanifest, security_txt, vcard, call_codes, atom_feed, redirects, sitemap, llms_txt)
"""Those that read every article stand last."""


def files(project: Project, generated: datetime) -> dict[str, str]:
    """Every file; `generated` is in UTC. What search loads and the pictures are made by their own modules."""
    found: dict[str, str] = {}
    for made in one_by_one(project, generated):
        found |= made
    return found


def one_by_one(project: Project, generated: datetime) -> Iterator[dict[str, str]]:
    """The files of one format after the other, each made when it is asked for; quick ones first."""
    first, *others = _FORMATS
    yield first.files(project)
    for stating in (contact_json, icalendar, assistant_questions):
        yield stating.files(project, generated)
    for module in others:
        yield module.files(project)


def publish(project: Project, folder: Path, generated: datetime | None = None) -> list[str]:
    """Write every file into a built folder; return their paths, relative to it."""
    written = files(project, generated or generated_at())
    for path, content in written.items():
        output_folder.write(folder, path, content.encode("utf-8"))
    return list(written)


def generated_at() -> datetime:
    """When the files are made (UTC): SOURCE_DATE_EPOCH, so that a build can be repeated to the byte, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.replace(microsecond=0)
