"""Documents of data/ after a change on a date: only the records that changed are fitted anew, the others stay."""

from __future__ import annotations

from typing import Any

import pytest

from checkout import TINY
from helpcenter.facts.channels import ChannelsFile
from helpcenter.facts.fitting import fit, refit
from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source

TEXT = (TINY / "data/channels.yml").read_text("utf-8")


def tree(text: str) -> Any:
    return yaml_document.parse(Source("data/channels.yml", text))


def before() -> ChannelsFile:
    model, wrong = fit(ChannelsFile, tree(TEXT), "data")
    assert model and not wrong
    return model


@pytest.mark.parametrize(
    ("old", "new", "changed", "fitted"),
    [
        ("host: help.okpay", "host: care.okpay", [("domains", "domain.help")], {"domains"}),
        ("  domain.web:", "  domain.old:", [("domains", "domain.web"), ("domains", "domain.old")], {"domains"}),
        ("本示例不公布", "没有号码", [("not_published",)], None),
        ("zh: 国际号码", "zh: 国际", [("regions", "international", "names")], None),
    ],
    ids=["a value", "another id", "no record", "part of a record"],
)
def test_what_has_changed_is_as_if_all_had_been_read(
    old: str, new: str, changed: list[Any], fitted: set[str] | None
) -> None:
    assert TEXT.count(old) == 1
    first, after = before(), tree(TEXT.replace(old, new))
    again, wrong = refit(first, after, changed)
    assert again is not None and not wrong
    assert again == fit(ChannelsFile, after, "data")[0]
    assert [*again.domains] == [*after.data["domains"]]
    same = {name for name in ("channels", "domains", "regions") if getattr(again, name) is getattr(first, name)}
    assert same == ({"channels", "domains", "regions"} - fitted if fitted else set())


def test_a_record_that_no_longer_fits_is_reported_at_its_place() -> None:
    after = tree(TEXT.replace('number: "110"', "number: [110]"))
    model, [problem] = refit(before(), after, [("public_services", "public.police")])
    assert model is None
    assert (problem.rule, problem.line) == ("data", 36)


def test_a_key_like_none_that_is_known_lists_those() -> None:
    _, [problem] = fit(ChannelsFile, tree(TEXT + "qqqqqq: 1\n"), "data")
    assert problem.message == "the key 'qqqqqq' is not known here"
    assert problem.hint == f"remove it; known here: {', '.join(sorted(ChannelsFile.model_fields))}"


def test_a_language_that_is_none_lists_those_of_the_site() -> None:
    _, problems = fit(
        ChannelsFile, tree(TEXT.replace("{zh: 报警, en: Police}", "{zh: 报警, en: Police, qqqq: P}")), "data"
    )
    assert [str(one.hint) for one in problems] == ["remove it; known here: en, zh"]
