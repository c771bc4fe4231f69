"""Assets get names made of their content, and every reference follows."""

from __future__ import annotations

import re

import pytest

from helpcenter.output import fingerprint

SITE_URL = "https://help.okpay.example/guide/"


def named(files: dict[str, str], site_url: str = SITE_URL) -> dict[str, str]:
    """The pages as they are finished, and the assets that they lead to by their new names."""
    held = {path: text.encode() for path, text in files.items() if path.startswith(fingerprint.FOLDER)}
    pages = {path: text for path, text in files.items() if path not in held}
    assets = fingerprint.Assets(held, site_url)
    referenced = [fingerprint.references(path, text, held.keys(), site_url) for path, text in pages.items()]
    done = assets.published(set().union(*referenced))
    done |= {path: assets.rewritten(path, text.encode()) for path, text in pages.items()}
    return {path: content.decode() for path, content in done.items()}


@pytest.mark.parametrize(
    ("page", "reference"),
    [
        ("index.html", 'src="assets/js/a.js"'),
        ("contact/phone/index.html", "src='../../assets/js/a.js'"),
        ("404.html", 'src="/guide/assets/js/a.js"'),
        ("index.html", 'content="https://help.okpay.example/guide/assets/js/a.js"'),
        ("index.html", '<script type="application/json">{"script": "assets/js/a.js?v=1"}</script>'),
        ("manifest.webmanifest", '{"src": "assets/js/a.js"}'),
    ],
)
def test_each_reference_to_an_asset_gets_its_new_name(page: str, reference: str) -> None:
    done = named({page: reference, "assets/js/a.js": "1"})
    (asset,) = (path for path in done if path.startswith("assets/"))
    assert re.fullmatch(r"assets/js/a\.[0-9a-f]{8}\.js", asset)
    assert done[page] == reference.replace("assets/js/a.js", asset)


def test_the_name_changes_with_the_content_and_with_what_it_leads_to() -> None:
    files = {"index.html": '"assets/a.css"', "assets/a.css": "@import './b.css'; x{mask:url(../assets/c.svg#i)}"}
    first = named({**files, "assets/b.css": "1", "assets/c.svg": "1"})
    other = named({**files, "assets/b.css": "2", "assets/c.svg": "1"})
    assert first["index.html"] != other["index.html"]
    (style,) = (text for path, text in first.items() if path.startswith("assets/a."))
    assert re.fullmatch(r"@import './b\.\w{8}\.css'; x{mask:url\(\.\./assets/c\.\w{8}\.svg#i\)}", style)


def test_scripts_that_import_each_other_get_names_that_match() -> None:
    files = {"index.html": '"assets/a.js"', "assets/a.js": 'import "./b.js"', "assets/b.js": 'import "./a.js"'}
    done = named(files)
    for path, text in done.items():
        for reference in re.findall(r'"(?:\./|assets/)([^"]+)"', text):
            assert f"assets/{reference}" in done, path


def test_what_no_page_leads_to_is_left_out_and_source_maps_are_forgotten() -> None:
    done = named({"index.html": '"assets/a.js"', "assets/a.js": "1\n//# sourceMappingURL=a.js.map", "assets/b.js": ""})
    assert sorted(done.values()) == ['"assets/a.6b86b273.js"', "1"]


# The swap


# Verify


# The built site
