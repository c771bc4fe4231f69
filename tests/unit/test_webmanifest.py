"""The site on a home screen."""

from __future__ import annotations

import json
from urllib.parse import urljoin

import pytest

from helpcenter.artifacts import webmanifest
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.content.special_pages import HELP_NOW
from helpcenter.facts.base import LOCALES
from projects import real_project


@pytest.mark.parametrize("locale", LOCALES)
def test_it_opens_help_now_in_its_language_and_stays_the_same_application(locale: str) -> None:
    project = real_project()
    assert isinstance(project, Project)
    home = f"{project.facts.site_url}{addresses.address('index', locale)}"
    record = json.loads(webmanifest.files(project)[f"{addresses.address('index', locale)}{webmanifest.NAME}"])
    opened = urljoin(home, record["start_url"])
    assert opened == project.facts.site_url + addresses.address(HELP_NOW.slug, locale)
    assert opened.startswith(urljoin(home, record["scope"]))
    assert urljoin(opened, record["id"]) == home
