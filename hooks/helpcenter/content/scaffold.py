"""A new article in both languages, begun from the model of CONTRIBUTING.md."""

from __future__ import annotations

import re
from pathlib import Path

from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.source.problem import CannotRun

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
_MODEL: dict[Locale, str] = {
    "zh": """---
title: 标题
description: 一句话说清这篇能解决什么。
kind: procedure
reviewed: {today}
related: [index]
asked_as: []
---

# 标题

TODO

## 怎么……？ {{#{name}-how}}

TODO

1. TODO
2. TODO
""",
    "en": """---
title: Title
description: What this article solves, in one sentence.
kind: procedure
reviewed: {today}
related: [index]
asked_as: []
translated_from: {{}}
---

# Title

TODO

## How do I …? {{#{name}-how}}

TODO

1. TODO
2. TODO
""",
}


def begin(root: Path, project: Project, slug: str) -> list[str]:
    """Write both files and return their paths; nothing that exists is touched.

    `check` refuses the drafts until every TODO is written and the article stands in the navigation.
    """
    if not _SLUG.fullmatch(slug):
        raise CannotRun(f"{slug!r} is no slug", "write lower-case words with hyphens, such as payments/refund")
    paths = [f"docs/{locale}/{slug}.md" for locale in LOCALES]
    for path in paths:
        if (root / path).exists():
            raise CannotRun(f"{path} exists already", f"edit it, or choose another slug than {slug}")
    name = slug.removesuffix("/index").rpartition("/")[2]
    for path, locale in zip(paths, LOCALES, strict=True):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        text = _MODEL[locale].format(today=project.today, name=name)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    return paths
