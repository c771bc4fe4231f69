"""From what MkDocs made to what is published: redirects, sitemap, fingerprints, policy, headers, gate, manifest."""

from __future__ import annotations

from pathlib import Path

from helpcenter import share_pictures
from helpcenter.problem import Problem
from helpcenter.publish import (
    built,
    caddy,
    fingerprint,
    gate,
    headers,
    manifest,
    nginx,
    policy,
    redirects,
    security_txt,
    sitemap,
    styles,
    webmanifest,
)
from helpcenter.publish.headers import Hosting
from helpcenter.site import Site

_LEFT_OUT = ("sitemap.xml.gz",)
"""MkDocs' own; every host compresses."""


def finish(site: Site, folder: Path) -> list[Problem]:
    """Finish a built folder in place. With a problem it is left as it was, and is not to be published."""
    before = built.read(folder)
    files = {path: content for path, content in before.items() if path not in _LEFT_OUT}
    files |= {path: text.encode("utf-8") for path, text in _texts(site).items() if text}
    files |= share_pictures.files(site.root, site.facts)
    brand = site.facts.brand.brand
    files = fingerprint.fingerprint(styles.trim(files), brand.site_url)
    found = [*policy.problems(files), *gate.problems(site, files)]
    if found:
        return found
    directives = policy.policy(files)
    files = policy.with_meta(files, directives)
    hosting = Hosting(
        host=brand.site_url.split("/")[2],
        headers=headers.headers(policy.header(directives)),
        redirects=redirects.addresses(site),
    )
    files |= {path: text.encode("utf-8") for path, text in _for_hosts(hosting).items()}
    files[manifest.PATH] = manifest.manifest(site, files).encode("utf-8")
    built.write(folder, before, files)
    return []


def _texts(site: Site) -> dict[str, str]:
    return {
        **redirects.stubs(site),
        **webmanifest.manifests(site),
        "sitemap.xml": sitemap.sitemap(site),
        "robots.txt": sitemap.robots(site),
        security_txt.PATH: security_txt.security_txt(site),
    }


def _for_hosts(hosting: Hosting) -> dict[str, str]:
    return {
        ".nojekyll": "",
        "_headers": headers.netlify(hosting),
        "_redirects": headers.netlify_redirects(hosting),
        "_hosting/nginx.conf": nginx.configuration(hosting),
        "_hosting/Caddyfile": caddy.configuration(hosting),
    }
