"""From what MkDocs made to what is published: fingerprints, policy, headers, gate, manifest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from helpcenter.artifacts import redirects, share_images
from helpcenter.content.project import Project
from helpcenter.output import (
    caddy,
    content_security_policy,
    css_pruning,
    fingerprint,
    headers,
    manifest,
    nginx,
    release_gate,
)
from helpcenter.output.fingerprint import Assets
from helpcenter.output.headers import Hosting
from helpcenter.output.page_scan import Seen, look, together
from helpcenter.source import output_folder
from helpcenter.source.parallel import map_halves
from helpcenter.source.problem import Problem

_LEFT_OUT = ("sitemap.xml.gz",)
"""MkDocs' own; every host compresses."""


def finish(project: Project, folder: Path) -> list[Problem]:
    """Finish a built folder in place. With a problem it is left as it was, and is not to be published.

    Its pages are read twice, in two processes, and none is kept: what all of them say decides about the assets, whose
    names and the policy are then written into them.
    """
    site_url = project.facts.site_url
    before = output_folder.paths(folder)
    held = {path: (folder / path).read_bytes() for path in before if path.startswith(fingerprint.FOLDER)}
    held |= share_images.files(project.root, project.facts)
    others = [path for path in before if path not in _LEFT_OUT and path not in held]

    def looked(paths: Sequence[str]) -> list[Seen]:
        return [together(look(project, held.keys(), path, (folder / path).read_bytes()) for path in paths)]

    seen = together(map_halves(looked, others))
    scripts = (
        css_pruning.words(path, content.decode("utf-8")) for path, content in held.items() if path.endswith(".js")
    )
    assets = Assets(css_pruning.trim(held, seen.words.union(*scripts)), site_url)
    named = assets.finished(seen.assets)
    texts_of_named = (
        (path, content.decode("utf-8")) for path, content in named.items() if path.endswith(release_gate.TEXTS)
    )
    found = [*seen.problems, *(problem for text in texts_of_named for problem in release_gate.problems(project, *text))]
    if found:
        return found
    inline = content_security_policy.Inline(assets.rewritten_in(seen.scripts), assets.rewritten_in(seen.styles))
    directives = content_security_policy.policy(inline, [*others, *named])

    def finished(paths: Sequence[str]) -> list[tuple[str, str]]:
        return [(path, written(path, (folder / path).read_bytes())) for path in paths]

    def written(path: str, content: bytes) -> str:
        done = content_security_policy.with_meta(path, assets.rewritten(path, content), directives)
        if done != content:
            output_folder.write(folder, path, done)
        return manifest.digest(done)

    digests = dict(map_halves(finished, others))
    hosting = Hosting(
        host=site_url.split("/")[2],
        headers=headers.headers(content_security_policy.header(directives)),
        redirects=redirects.addresses(project),
    )
    made = named | {path: text.encode("utf-8") for path, text in _for_hosts(hosting).items()}
    digests |= {path: manifest.digest(content) for path, content in made.items()}
    made[manifest.PATH] = manifest.manifest(project, digests).encode("utf-8")
    for path in before:
        if path not in digests:
            output_folder.remove(folder, path)
    for path, content in made.items():
        if held.get(path) != content:
            output_folder.write(folder, path, content)
    return []


def _for_hosts(hosting: Hosting) -> dict[str, str]:
    return {
        ".nojekyll": "",
        "_headers": headers.netlify(hosting),
        "_redirects": headers.netlify_redirects(hosting),
        "_hosting/nginx.conf": nginx.configuration(hosting),
        "_hosting/Caddyfile": caddy.configuration(hosting),
    }
