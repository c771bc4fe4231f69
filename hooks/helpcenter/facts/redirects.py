"""`data/redirects.yml`: addresses that moved."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from helpcenter.facts.base import Model

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


class RedirectsFile(Model):
    """`data/redirects.yml`: old slug to current slug."""

    redirects: dict[Slug, Slug]
