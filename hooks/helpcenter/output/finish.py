"""Finishing what MkDocs wrote: redirects, sitemap, fingerprints, policy, headers, release gate, manifest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from helpcenter.artifacts import llms_txt, redirects, share_images
from helpcenter.content.project import Project
from helpcenter.output import (
    caddy,
    content_security_policy,
    css_pruning,
    fingerprint,
    headers,
    insights_log,
    manifest,
    nginx,
    offline_pack,
    release_gate,
    signing,
)
from helpcenter.output.fingerprint import Assets
from helpcenter.output.headers import Hosting, InsightsLog
from helpcenter.output.page_scan import PageScan, merge, scan
from helpcenter.output.signing import Signer
from helpcenter.source import output_folder
from helpcenter.source.parallel import map_halves
from helpcenter.source.problem import Problem

_LEFT_OUT = ("sitemap.xml.gz",)
"""Written by MkDocs; hosts compress by themselves."""


def finish(project: Project, folder: Path, signer: Signer | None = None) -> list[Problem]:
    """Finish a built folder in place; with a problem it is left as it was, and must not be published.

    With a `signer`, what programs rely on is signed, and so is the manifest.

    Pages are read twice and none is held in memory: a scan of all of them decides on the assets, whose names are then
    written into each. Both passes run in two processes.
    """
    site_url = project.facts.site_url
    before = output_folder.paths(folder)
    held = {path: (folder / path).read_bytes() for path in before if path.startswith(fingerprint.FOLDER)}
    held |= share_images.files(project.root, project.facts)
    others = [path for path in before if path not in _LEFT_OUT and path not in held]

    def scanned(paths: Sequence[str]) -> list[PageScan]:
        return [merge(scan(project, held.keys(), path, (folder / path).read_bytes()) for path in paths)]

    site = merge(map_halves(scanned, others))
    scripts = (
        content.decode("utf-8")
        for path, content in held.items()
        if css_pruning.is_ours(path) and path not in offline_pack.WORKERS
    )
    assets = Assets(css_pruning.trim(held, css_pruning.Used.by(site.names, scripts)), site_url)
    named = assets.published(site.assets | offline_pack.loaded(project))
    texts_of_named = (
        (path, content.decode("utf-8")) for path, content in named.items() if path.endswith(release_gate.TEXTS)
    )
    found = [*site.problems, *(problem for text in texts_of_named for problem in release_gate.problems(project, *text))]
    if found:
        return found

    def finished(paths: Sequence[str]) -> list[tuple[str, str]]:
        return [(path, written(path, (folder / path).read_bytes())) for path in paths]

    def written(path: str, content: bytes) -> str:
        done = content_security_policy.with_meta(path, assets.rewritten(path, content))
        if done != content:
            output_folder.write(folder, path, done)
        return manifest.digest(done)

    digests = dict(map_halves(finished, others))
    hosting = Hosting(
        host=site_url.split("/")[2],
        headers=headers.headers(content_security_policy.HEADER),
        redirects=redirects.addresses(project),
        indexes=llms_txt.indexes(site_url),
        insights_log=_insights_log(project),
    )
    made = named | {path: text.encode("utf-8") for path, text in _for_hosts(hosting).items()}
    made |= offline_pack.files(project, folder, held, assets.name)
    if signer:
        signed = {path: (folder / path).read_bytes() for path in signing.SIGNED if path in digests}
        made |= {path + signing.SUFFIX: signer.signature(content) for path, content in signed.items()}
        made[signing.PUBLIC_KEY] = signer.public_key()
    digests |= {path: manifest.digest(content) for path, content in made.items()}
    made[manifest.PATH] = manifest.manifest(project, digests).encode("utf-8")
    if signer:
        made[manifest.PATH + signing.SUFFIX] = signer.signature(made[manifest.PATH])
    for path in before:
        if path not in digests:
            output_folder.remove(folder, path)
    for path, content in made.items():
        if held.get(path) != content:
            output_folder.write(folder, path, content)
    return []


def _insights_log(project: Project) -> InsightsLog | None:
    if (insights := project.facts.active_insights) is None:
        return None
    return InsightsLog(insights.address, insights_log.query_pattern(insights.keep), insights.days)


def _for_hosts(hosting: Hosting) -> dict[str, str]:
    return {
        ".nojekyll": "",
        "_headers": headers.netlify(hosting),
        "_redirects": headers.netlify_redirects(hosting),
        "_hosting/nginx.conf": nginx.configuration(hosting),
        "_hosting/Caddyfile": caddy.configuration(hosting),
    }
