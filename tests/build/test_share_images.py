"""Cards and icons: those of this very brand, and none where they are another's."""

from __future__ import annotations

import json
import re
import shutil
import struct
from pathlib import Path

import invented_bank
from checkout import ROOT
from helpcenter.artifacts import share_images
from helpcenter.content.project import read_project


def size(png: bytes) -> tuple[int, int]:
    """Width and height from the header (PNG specification, 11.2.1)."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def test_the_committed_pictures_are_those_of_the_data() -> None:
    facts = read_project(ROOT).facts
    assert share_images.available(ROOT, facts), "run: .venv/bin/python tools/draw_share_images.py"
    for path, png in share_images.files(ROOT, facts).items():
        name = Path(path).stem
        edge = share_images.ICONS.get(name)
        assert size(png) == ((edge, edge) if edge else share_images.CARD), name
        assert len(png) < 90_000, name


def test_another_brand_gets_none_until_it_draws_its_own(tmp_path: Path) -> None:
    overlay = invented_bank.fill(Path(shutil.copy(ROOT / "tests/overlays/bank.yml", tmp_path / "bank.yml")))
    facts = read_project(ROOT, overlay).facts
    assert share_images.files(ROOT, facts) == {}
    shutil.copytree(ROOT / "overrides/assets/img/share", tmp_path / "share")
    assert share_images.files(ROOT, facts) == {}
    (tmp_path / "share" / share_images.STAMP).write_text(json.dumps({"digest": share_images.digest(facts)}))
    assert len(share_images.files(ROOT, facts)) == len(share_images.names())


def test_each_page_names_the_card_of_its_kind_and_language(built: Path) -> None:
    expected_cards = {"": "home-zh", "en/contact/": "topic-en", "en/recovery/forgot-password/": "procedure-en"}
    for path, expected in expected_cards.items():
        html = (built / path / "index.html").read_text("utf-8")
        address = re.search(r'<meta property="og:image" content="https://help\.okpay\.example/([^"]+)">', html)[1]
        assert Path(address).name.startswith(expected)
        assert size((built / address).read_bytes()) == share_images.CARD


def test_each_language_has_a_manifest_whose_icons_are_there(built: Path) -> None:
    for folder, language in (("", "zh"), ("en", "en")):
        place = built / folder
        manifest = json.loads((place / "manifest.webmanifest").read_text("utf-8"))
        assert manifest["lang"] == language
        assert {icon["sizes"] for icon in manifest["icons"]} == {"any", "180x180", "192x192", "512x512"}
        assert all((place / icon["src"]).resolve().is_file() for icon in manifest["icons"])
        assert f'<link rel="manifest" href="{"manifest.webmanifest"}">' in (place / "index.html").read_text("utf-8")
