"""What the easy view adds to every page: the freeze, as the second of its three large buttons."""

from __future__ import annotations

from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n.sentences import sentence


@dataclass(frozen=True)
class FreezeView:
    """Where a reader freezes the account: our own site, and the way there in the app as a sentence."""

    url: str
    where: str


def freeze(project: Project, locale: Locale) -> FreezeView | None:
    """The view of the freeze; None where the facts name no site of ours."""
    facts = project.facts
    site, labels = facts.domains.get("domain.web"), facts.labels
    if site is None or not {"security_center", "freeze_account"} <= labels.keys():
        return None
    way = {"center": labels["security_center"][locale], "freeze": labels["freeze_account"][locale]}
    return FreezeView(f"https://{site.host}/", sentence(facts, "flow_freeze_where", locale, host=site.host, **way))
