"""Signatures: what `verify --key` answers, and which keys are refused."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat

from helpcenter.cli import main
from helpcenter.output import signing
from helpcenter.output.signing import Signer
from servers import serve

SIGNER = Signer(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A signed site of two files that expires in 2099."""
    folder = tmp_path / "site"
    folder.mkdir()
    contents = {"contact.json": b"{}", "robots.txt": b"all"}
    contents["contact.json.sig"] = SIGNER.signature(contents["contact.json"])
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    sign(folder, "2099-01-01T00:00:00Z", contents)
    (tmp_path / "public.pem").write_bytes(SIGNER.public_key())
    return folder


def sign(folder: Path, expires: str, contents: dict[str, bytes]) -> None:
    files = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    manifest = json.dumps({"expires": expires, "files": files}).encode()
    (folder / "build-manifest.json").write_bytes(manifest)
    (folder / "build-manifest.json.sig").write_bytes(SIGNER.signature(manifest))


def verify(place: str | Path, key: Path) -> Result:
    return CliRunner().invoke(main, ["verify", str(place), "--key", str(key)])


def test_a_site_as_it_was_built_is_unchanged_in_a_folder_and_on_the_web(site: Path) -> None:
    with serve(site) as address:
        for place in (site, address):
            done = verify(place, site.parent / "public.pem")
            assert (done.exit_code, done.stdout) == (0, "unchanged\n"), done.output


def test_a_changed_file_and_a_changed_manifest_are_seen(site: Path) -> None:
    (site / "contact.json").write_text('{"channels": []}')
    done = verify(site, site.parent / "public.pem")
    assert (done.exit_code, done.stdout) == (1, "changed\ncontact.json: changed\n")
    manifest = json.loads((site / "build-manifest.json").read_text())
    manifest["files"]["contact.json"] = hashlib.sha256((site / "contact.json").read_bytes()).hexdigest()
    (site / "build-manifest.json").write_text(json.dumps(manifest))
    done = verify(site, site.parent / "public.pem")
    assert done.stdout == "changed\nbuild-manifest.json: not signed with this key\n"


def test_an_old_site_is_expired(site: Path) -> None:
    contents = {path.name: path.read_bytes() for path in site.iterdir() if "manifest" not in path.name}
    sign(site, "2026-01-01T00:00:00Z", contents)
    done = verify(site, site.parent / "public.pem")
    assert (done.exit_code, done.stdout) == (1, "expired\n")


def test_a_site_without_a_signature_is_unsigned(site: Path) -> None:
    (site / "build-manifest.json.sig").unlink()
    done = verify(site, site.parent / "public.pem")
    assert (done.exit_code, done.stdout) == (1, "unsigned\n")


@pytest.mark.parametrize("damaged", [b"", b"====", b"AAAA", "签名".encode()])
def test_a_damaged_signature_is_a_change(site: Path, damaged: bytes) -> None:
    (site / "build-manifest.json.sig").write_bytes(damaged)
    assert verify(site, site.parent / "public.pem").stdout.startswith("changed\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "key.pem holds no public key in PEM"),
        (b"\x00\xff" * 40, "key.pem holds no public key in PEM"),
        (None, "key.pem cannot be read: No such file or directory"),
    ],
)
def test_a_broken_public_key_is_one_sentence_and_a_hint(site: Path, content: bytes | None, message: str) -> None:
    key = site.parent / "key.pem"
    if content is not None:
        key.write_bytes(content)
    done = verify(site, key)
    assert done.exit_code == 2
    sentence, hint = done.output.rstrip("\n").split("\n")
    assert sentence.endswith(message) and hint.startswith("    hint: ")


def private(key: Ed25519PrivateKey | ec.EllipticCurvePrivateKey, password: bytes = b"") -> bytes:
    encryption = BestAvailableEncryption(password) if password else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"not a key", "holds no private key in PEM"),
        (private(SIGNER.key, b"secret"), "holds no private key in PEM that opens without a password"),
        (private(ec.generate_private_key(ec.SECP256R1())), "holds a key of another kind than Ed25519"),
    ],
    ids=["text", "encrypted", "other-kind"],
)
def test_a_key_that_cannot_sign_stops_the_build_before_it_begins(
    tiny: Path, content: bytes, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    (tiny.parent / "key.pem").write_bytes(content)
    done = CliRunner().invoke(main, ["build", "--key", str(tiny.parent / "key.pem")])
    assert done.exit_code == 2 and message in done.output and "openssl genpkey -algorithm ed25519" in done.output
    assert not (tiny / "site").exists()


def test_the_key_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert signing.signer(None) is None
    monkeypatch.setenv(signing.VARIABLE, private(SIGNER.key).decode())
    found = signing.signer(None)
    assert found and found.public_key() == SIGNER.public_key()
    assert signing.is_signed(b"x", found.signature(b"x"), SIGNER.key.public_key())
