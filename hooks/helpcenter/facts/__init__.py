"""Facts: everything in `data/`, read once, checked by models, with the place of each value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError

from helpcenter.facts import overlay as overlays
from helpcenter.facts.base import LOCALES, LOOKS_LIKE, Locale, LocalizedText, Model
from helpcenter.facts.brand import Brand, BrandFile, ConfirmedGroup, Feedback, Freshness, SecurityContact
from helpcenter.facts.channels import (
    Account,
    AnyChannel,
    App,
    ChannelsFile,
    Domain,
    Phone,
    PublicService,
    Reference,
    Region,
    RetiredMail,
    RetiredPhone,
)
from helpcenter.facts.flows import Flow, FlowsFile
from helpcenter.facts.languages import Localized
from helpcenter.facts.notices import Notice, NoticesFile
from helpcenter.facts.promises import Limit, Promise, PromisesFile, ReplyTime
from helpcenter.facts.redirects import RedirectsFile
from helpcenter.facts.schedule import Calendar, HolidaysFile, HoursFile, Schedule
from helpcenter.facts.terms import EverydayWords, InterfaceFile, Term, TermsFile
from helpcenter.source import text_file, yaml_document
from helpcenter.source.problem import Position, Problem, near_match
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

__all__ = ["FILES", "LOCALES", "Facts", "Locale", "LocalizedText", "Phone", "load"]

M = TypeVar("M", bound=Model)

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
}
"""Each file of `data/` by its stem, and the model that it must fit."""


@dataclass(frozen=True)
class Facts:
    """All of `data/`, each mapping by id in the order of its file."""

    brand: Brand
    freshness: Freshness
    security: SecurityContact | None
    feedback: Feedback
    confirmed: Mapping[ConfirmedGroup, date]
    """When the operator last confirmed a whole group of facts."""

    regions: Mapping[str, Region]
    channels: Mapping[str, AnyChannel]
    accounts: Mapping[str, Account]
    domains: Mapping[str, Domain]
    apps: Mapping[str, App]
    public_services: Mapping[str, PublicService]
    references: Mapping[str, Reference]
    retired: Mapping[str, RetiredPhone | RetiredMail]
    not_published: LocalizedText
    """What stands where a region has no number."""

    schedules: Mapping[str, Schedule]
    """The weekly hours of `data/hours.yml`, with their dated exceptions."""
    zones: Mapping[str, LocalizedText]
    cities: Mapping[str, LocalizedText]
    calendars: Mapping[str, Calendar]

    reply_times: Mapping[str, ReplyTime]
    promises: Mapping[str, Promise]
    limits: Mapping[str, Limit]
    terms: Mapping[str, Term]
    everyday: Mapping[str, EverydayWords]
    labels: Mapping[str, LocalizedText]
    interface: Mapping[str, LocalizedText]
    notices: Mapping[str, Notice]
    redirects: Mapping[str, str]
    flows: Mapping[str, Flow]

    trees: Mapping[str, YamlTree]
    """Each file of `data/` by its stem, with the place of each value, for messages."""
    overlay: Source | None = None
    """The operator's file, in a production build."""

    @property
    def site_url(self) -> str:
        """The address of the site's root, with a slash at its end."""
        return self.brand.site_url

    @property
    def sample(self) -> bool:
        """Whether these are the facts of the repository, which are nobody's."""
        return self.overlay is None

    def place(self, file: str, *path: str | int) -> tuple[str, Position]:
        """The file's path and the place of the value at `path` in it."""
        tree = self.trees[file]
        return tree.origin(path).path, tree.place_of_value(path)

    def sources(self) -> Iterator[Source]:
        """Every file that was read, each once."""
        yield from (tree.source for tree in self.trees.values())
        if self.overlay:
            yield self.overlay

    def own(self, file: str, *path: str | int) -> bool:
        """Whether the value at `path` was given by the operator and is not the sample's."""
        return self.trees[file].origin(path) is self.overlay


def load(root: Path, operator: Path | None = None) -> tuple[Facts | None, list[Problem]]:
    """Read every file of `data/`, and lay the operator's file over them where one is given.

    Where a file does not fit its model there are no facts, only problems.
    """
    models: dict[str, Any] = {}
    trees: dict[str, YamlTree] = {}
    overlay, problems = overlays.read(operator, FILES) if operator else (None, [])
    for name, model in FILES.items():
        text, unread = text_file.read(root, f"data/{name}.yml")
        problems += unread
        if unread:
            continue
        tree = yaml_document.parse(text)
        problems += tree.problems
        if overlay:
            tree, misfits = overlays.lay(overlay, tree, model)
            problems += misfits
        trees[name] = tree
        if tree.data is not None or not tree.problems:
            models[name], wrong = fit(model, tree, "data")
            problems += wrong
    if problems:
        return None, problems
    values = {name: getattr(model, name) for model in models.values() for name in type(model).model_fields}
    values["schedules"] = values.pop("hours")
    return Facts(**values, trees=trees, overlay=overlay.source if overlay else None), []


def fit(model: type[M], tree: YamlTree, rule: str) -> tuple[M | None, list[Problem]]:
    """Fit a document to its model. Each misfit is a problem of `rule` with the place of its value."""
    try:
        return model.model_validate(tree.data), []
    except ValidationError as error:
        return None, [_misfit(model, tree, rule, detail) for detail in error.errors()]


def _misfit(model: type[Model], tree: YamlTree, rule: str, detail: Any) -> Problem:
    # pydantic puts the name of a union's member into the path ("channels", "chat", "chat", "url"); the tree lacks it.
    path: tuple[str | int, ...] = ()
    kind = detail["type"]
    for number, step in enumerate(detail["loc"], start=1):
        names_what_is_absent = number == len(detail["loc"]) and kind != "value_error"
        if (*path, step) in tree.values or names_what_is_absent:
            path = (*path, step)
    dotted = ".".join(str(step) for step in path) or "the file"
    if kind == "extra_forbidden":
        siblings = _known_keys(model, path[:-1])
        near = near_match(str(path[-1]), siblings)
        hint = f"write {near!r}" if near else f"remove it; known here: {', '.join(sorted(siblings))}"
        return tree.problem(path, rule, f"the key {path[-1]!r} is not known here", hint, at_key=True)
    if kind == "missing":
        return tree.problem(path[:-1], rule, f"{dotted} is missing", f"add `{path[-1]}:`", at_key=True)
    if kind == "value_error":
        message, _, hint = str(detail["ctx"]["error"]).partition("; ")
        return tree.problem(path, rule, f"{dotted}: {message}", hint)
    if kind == "union_tag_not_found":
        others = reduce(lambda data, step: data[step], path[:-1], tree.data)
        hint = f"a new one needs it; known here: {', '.join(key for key in others if key != path[-1])}"
        return tree.problem(path, rule, f"{dotted} has no `kind:`", hint, at_key=True)
    if kind == "string_pattern_mismatch" and detail["ctx"]["pattern"] in LOOKS_LIKE:
        hint = f"write it like {LOOKS_LIKE[detail['ctx']['pattern']]}"
        return tree.problem(path, rule, f"{dotted} is {_shown(detail['input'])}", hint)
    message = f"{dotted} is {_shown(detail['input'])}: {_lower(detail['msg'])}"
    if kind == "literal_error":
        near = near_match(str(detail["input"]), re.findall(r"'([^']+)'", detail["ctx"]["expected"]))
        if near:
            return tree.problem(path, rule, message, f"write {near}")
    schema = tree.source.path.replace("data/", "data/schema/").replace(".yml", ".json")
    hint = f"see {schema}" if rule == "data" else "see the table in CONTRIBUTING.md"
    return tree.problem(path, rule, message, hint)


def _known_keys(annotation: Any, path: tuple[str | int, ...]) -> set[str]:
    """The keys that a model knows at a path, those of every member where a union stands there."""
    if hasattr(annotation, "model_fields"):
        fields = {field.alias or name: field.annotation for name, field in annotation.model_fields.items()}
        if not path:
            return set(fields)
        return _known_keys(fields[path[0]], path[1:]) if path[0] in fields else set()
    if isinstance(annotation, type) and issubclass(annotation, Localized):
        return _known_keys(annotation.of, path[1:]) if path else set(LOCALES)
    inner = get_args(annotation)
    if get_origin(annotation) in (dict, tuple, list):
        return _known_keys(inner[-1] if get_origin(annotation) is dict else inner[0], path[1:])
    return set().union(*(_known_keys(member, path) for member in inner))


def _shown(value: object) -> str:
    text = "empty" if value is None else repr(value) if not isinstance(value, dict | list) else "a list or mapping"
    return text if len(text) <= 60 else text[:57] + "…'"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
