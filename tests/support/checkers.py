"""Other people's checkers, each one file from the npm registry, held to its published hash."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from functools import cache
from pathlib import Path

import pytest

from checkout import ROOT

# Name, version and SHA-512 as the registry publishes it, and the one file that is used.
PACKAGES = {
    "axe.js": (
        "axe-core", "4.14.1", "package/axe.min.js",
        "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
    ),
    "vnu.jar": (
        "vnu-jar", "26.9.27", "package/build/dist/vnu.jar",
        "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
    ),
}  # fmt: skip
KEPT = ROOT / ".build/checkers"


@cache
def checker(name: str) -> Path:
    """The file of a checker, fetched once a checkout; without npm or network the tests fail and say so."""
    package, version, member, wanted = PACKAGES[name]
    file = KEPT / f"{version}-{name}"
    if file.is_file():
        return file
    if not shutil.which("npm"):
        pytest.fail(f"{package} comes from the npm registry; install npm: apt install npm")
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:  # of its own: two workers may want the same one
        command = ["npm", "pack", "--silent", f"{package}@{version}", "--pack-destination", folder]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if done.returncode:
            pytest.fail(f"npm could not fetch {package}@{version}: {done.stderr.strip()}")
        archive = Path(folder, f"{package}-{version}.tgz")
        found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        assert found == wanted, f"{archive.name} is not the file whose hash stands in tests/support/checkers.py"
        with tarfile.open(archive) as unpacked:
            content = unpacked.extractfile(member)
            assert content is not None
            fresh = Path(folder, name)
            fresh.write_bytes(content.read())
            fresh.replace(file)
    return file
