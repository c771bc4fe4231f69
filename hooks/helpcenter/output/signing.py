"""Signatures of what is published: Ed25519 (RFC 8032), detached, beside the file as `<name>.sig` in base64.

The operator's private key comes from a file or from the environment and is written nowhere. The public key stands
under `/.well-known/`; whoever wants proof takes it from somewhere else: who can change a site can change that too.
"""

from __future__ import annotations

import base64
import binascii
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun

VARIABLE = "HELPCENTER_SIGNING_KEY"
"""The environment variable that may hold the private key in PEM."""
SUFFIX = ".sig"
PUBLIC_KEY = ".well-known/help-center-key.pem"
"""Where the public key is published."""
SIGNED = ("contact.json",)
"""Files that carry a signature of their own, beside the manifest, which names the digest of every file."""
_NEW = "make one: openssl genpkey -algorithm ed25519 -out key.pem"


@dataclass(frozen=True)
class Signer:
    """The operator's private key."""

    key: Ed25519PrivateKey

    def signature(self, content: bytes) -> bytes:
        """The content of the file `<name>.sig`."""
        return base64.b64encode(self.key.sign(content)) + b"\n"

    def public_key(self) -> bytes:
        """The public key in PEM (SubjectPublicKeyInfo)."""
        return self.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def signer(file: Path | None) -> Signer | None:
    """The key of a file, else of the environment, else None. Raises CannotRun for one that cannot be used."""
    text = os.environ.get(VARIABLE, "").encode()
    if file is None and not text:
        return None
    named = file.name if file else VARIABLE
    content = _content(file) if file else text
    try:
        key = load_pem_private_key(content, password=None)
    except (ValueError, TypeError):  # TypeError: it is encrypted
        raise CannotRun(
            Message("{named} holds no private key in PEM that opens without a password", named=named), _NEW
        ) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise CannotRun(Message("{named} holds a key of another kind than Ed25519", named=named), _NEW)
    return Signer(key)


def public_key(file: Path) -> Ed25519PublicKey:
    """The public key of a file. Raises CannotRun for one that cannot be used."""
    hint = "write it from the private one: openssl pkey -in key.pem -pubout -out public.pem"
    try:
        key = load_pem_public_key(_content(file))
    except ValueError:
        raise CannotRun(Message("{name} holds no public key in PEM", name=file.name), hint) from None
    if not isinstance(key, Ed25519PublicKey):
        raise CannotRun(Message("{name} holds a key of another kind than Ed25519", name=file.name), hint)
    return key


def is_signed(content: bytes, signature: bytes, key: Ed25519PublicKey) -> bool:
    """Whether a signature in base64 is that of this content by this key."""
    try:
        key.verify(base64.b64decode(signature.strip(), validate=True), content)
    except (InvalidSignature, binascii.Error):
        return False
    return True


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CannotRun(
            Message("{file} cannot be read: {strerror}", file=file, strerror=error.strerror),
            "name a file with a key in PEM",
        ) from None
