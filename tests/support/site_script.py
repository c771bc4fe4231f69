"""assets/js/site.js as a build makes it, without a build."""

from __future__ import annotations

from dataclasses import replace

from checkout import ROOT
from helpcenter.content.project import read_project
from helpcenter.pages import page_scripts

PROJECT = read_project(ROOT)


def script(sample: bool) -> str:
    """The script of every page; `sample` leaves out the warning of a foreign host, as a build of the sample does."""
    facts = PROJECT.facts if sample else replace(PROJECT.facts, overlay=PROJECT.facts.trees["brand"].source)
    return page_scripts.script(replace(PROJECT, facts=facts), "assets/js/site.js")
