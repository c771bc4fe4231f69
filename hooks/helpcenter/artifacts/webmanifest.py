"""`manifest.webmanifest` of each language: the site on a home screen (W3C Web Application Manifest)."""

from __future__ import annotations

import json

from helpcenter.artifacts import share_images
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.content.special_pages import HELP_NOW, HOME
from helpcenter.facts import palette
from helpcenter.facts.base import LOCALES

NAME = "manifest.webmanifest"


def files(project: Project) -> dict[str, str]:
    """The file of each language by its path. Addresses in it are relative to the file."""
    return {addresses.address(HOME.slug, locale) + NAME: _manifest(project, locale) for locale in LOCALES}


def _manifest(project: Project, locale: str) -> str:
    brand = project.facts.brand
    root = "../" if addresses.address(HOME.slug, locale) else ""
    icons = [{"src": f"{root}assets/img/favicon.svg", "sizes": "any", "type": "image/svg+xml"}]
    if share_images.available(project.root, project.facts):
        icons += [
            {"src": f"{root}{share_images.PUBLISHED}{name}.png", "sizes": f"{edge}x{edge}", "type": "image/png"}
            for name, edge in share_images.ICONS.items()
        ]
    record = {
        "name": brand.site_name[locale],
        "short_name": brand.name[locale],
        "lang": locale,
        # Icons from when home was opened stay the same application.
        "id": "/" + addresses.address(HOME.slug, locale),
        "start_url": addresses.address(HELP_NOW.slug, locale).removeprefix(addresses.address(HOME.slug, locale)),
        "scope": "./",
        "display": "minimal-ui",
        "background_color": palette.PAPER["light"],
        "theme_color": palette.palette(brand.colours).light["brand"],
        "icons": icons,
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
