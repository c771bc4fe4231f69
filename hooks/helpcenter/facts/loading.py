"""From the files of `data/` to the facts at each instant; what does not fit is reported with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from helpcenter.facts import overlay as overlays
from helpcenter.facts import retirement, timeline
from helpcenter.facts.base import Model, is_zone
from helpcenter.facts.brand import BrandFile
from helpcenter.facts.channels import ChannelsFile, Retired
from helpcenter.facts.facts import Facts, State
from helpcenter.facts.fitting import fit, refit
from helpcenter.facts.flows import Flow, FlowsFile
from helpcenter.facts.notices import NoticesFile
from helpcenter.facts.promises import PromisesFile
from helpcenter.facts.redirects import RedirectsFile
from helpcenter.facts.schedule import HolidaysFile, HoursFile
from helpcenter.facts.search import SearchFile
from helpcenter.facts.terms import InterfaceFile, TermsFile
from helpcenter.source import product_folder, text_file, yaml_document
from helpcenter.source.problem import Problem
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

FILES: dict[str, type[Model]] = {
    "brand": BrandFile,
    "channels": ChannelsFile,
    "hours": HoursFile,
    "holidays": HolidaysFile,
    "promises": PromisesFile,
    "terms": TermsFile,
    "interface": InterfaceFile,
    "notices": NoticesFile,
    "redirects": RedirectsFile,
    "flows": FlowsFile,
    "search": SearchFile,
}
"""Each file of `data/` by its stem, and the model that it must fit."""
OPTIONAL = ("interface",)
"""Files that a content repository may leave to the product: the strings of the templates change with those."""


def load(root: Path, operator: Path | None, now: Callable[[str], datetime]) -> tuple[Facts | None, list[Problem]]:
    """Read every file of `data/`, and lay the operator's file over them where one is given.

    The facts are those of the instant (UTC) that `now` returns for the zone (IANA) in which dates begin; `earlier` and
    `later` hold the others. Where a file does not fit its model at some instant, there are no facts, only problems.
    """
    trees: dict[str, YamlTree] = {}
    overlay, problems = overlays.read(operator, FILES) if operator else (None, [])
    for name, model in FILES.items():
        path = f"data/{name}.yml"
        below = root if name not in OPTIONAL or (root / path).exists() else product_folder.product()
        text, unread = text_file.read(below, path)
        problems += unread
        if unread:
            continue
        tree = yaml_document.parse(text)
        problems += tree.problems
        if overlay:
            tree, misfits = overlays.lay(overlay, tree, model)
            problems += misfits
        trees[name] = tree
    zone = _zone(trees)
    states, misfits = _states(trees, zone, overlay.source if overlay else None)
    problems += misfits
    if overlay and (unfilled := list(overlays.unfilled(overlay))):
        # A line that waits to be filled in fits no model either; that would say it twice.
        lines = {(one.path, one.line) for one in unfilled}
        problems = [*(one for one in problems if (one.path, one.line) not in lines), *unfilled]
    if problems:
        return None, list(dict.fromkeys(problems))
    at = now(zone)
    number = bisect_right(states, at, lo=1, key=lambda state: state.begins or at)
    earlier, current, later = states[: number - 1], states[number - 1], states[number:]
    return replace(current.facts, earlier=tuple(earlier), later=tuple(later)), []


def _zone(trees: Mapping[str, YamlTree]) -> str:
    """The brand's zone before any model is fitted; one that does not exist is the model's to report."""
    data = trees["brand"].data if "brand" in trees else None
    brand = data.get("brand") if isinstance(data, dict) else None
    zone = brand.get("zone") if isinstance(brand, dict) else None
    return zone if isinstance(zone, str) and is_zone(zone) else "UTC"


def _states(trees: Mapping[str, YamlTree], zone: str, overlay: Source | None) -> tuple[list[State], list[Problem]]:
    """What the facts are from one instant to the next. A file is fitted anew only where something in it changes."""
    found = {name: timeline.find(tree, zone) for name, tree in trees.items()}
    problems = [problem for _, misread in found.values() for problem in misread]
    changes = {name: branch.changes() for name, (branch, _) in found.items() if branch}
    instants = sorted(set().union(*changes.values()))
    states: list[State] = []
    automatic: dict[str, Retired] = {}
    begun: dict[str, date] = {}
    models: dict[str, Any] = {}
    current: dict[str, YamlTree] = {}
    flows: dict[str, Flow] = {}
    read: tuple[object, ...] = ()
    for begins, ends in pairwise((None, *instants, None)):
        for name, tree in trees.items():
            if found[name][1] or (tree.data is None and tree.problems):
                continue  # the others are read all the same
            changed = changes.get(name, {}).get(begins) if begins else None
            if begins is None or changed:
                current[name] = timeline.resolve(tree, found[name][0], begins)
                if changed and models.get(name):
                    models[name], wrong = refit(models[name], current[name], changed)
                else:
                    models[name], wrong = fit(FILES[name], current[name], "data")
                problems += wrong
        if problems or len(models) < len(FILES):
            continue
        values = {name: getattr(model, name) for model in models.values() for name in type(model).model_fields}
        values["schedules"] = values.pop("hours")
        facts = Facts(**values, trees=trees, resolved=dict(current), overlay=overlay)
        reads = facts.flows, facts.present, facts.fallbacks
        if reads != read:
            flows = {name: flow.of_organisation(facts.instead_of, facts.present) for name, flow in facts.flows.items()}
            read = reads
        facts = replace(facts, flows=flows)
        if states and begins:
            automatic |= retirement.retired(states[-1].facts, facts, begins, zone)
            begun = {**begun, **retirement.begun(states[-1].facts, facts, begins, zone)}
            facts = replace(facts, retired=retirement.current(facts, automatic), begun=begun)
        states.append(State(begins, ends, facts))
    return states, problems
