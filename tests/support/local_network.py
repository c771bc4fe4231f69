"""A name server and an HTTPS server on this machine, with a certificate authority of their own."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import dns.flags
import dns.message
import dns.rcode
import dns.rdataclass
import dns.rrset
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

Answered = Callable[[BaseHTTPRequestHandler], None] | int | str
SILENT = "silent"
"""In place of records: no answer at all."""


@contextmanager
def name_server(zone: Mapping[tuple[str, str], list[str] | str]) -> Iterator[tuple[str, int]]:
    """Answer over UDP from `zone`: records by name and type. A name in no key does not exist."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))
    server.settimeout(0.1)
    over = threading.Event()

    def serve() -> None:
        while not over.is_set():
            try:
                wire, client = server.recvfrom(4096)
            except TimeoutError:
                continue
            question = dns.message.from_wire(wire)
            name = question.question[0].name.to_text(omit_final_dot=True)
            kind = dns.rdatatype.to_text(question.question[0].rdtype)
            records = zone.get((name, kind), [])
            if records == SILENT:
                continue
            reply = dns.message.make_response(question)
            reply.flags |= dns.flags.RA
            if not any(key[0] == name for key in zone):
                reply.set_rcode(dns.rcode.NXDOMAIN)
            if records:
                reply.answer.append(dns.rrset.from_text(f"{name}.", 60, "IN", kind, *records))
            server.sendto(reply.to_wire(), client)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield server.getsockname()
    finally:
        over.set()
        thread.join()
        server.close()


class Authority:
    """Issues certificates."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._issue("Test CA", self.key.public_key(), [], timedelta(days=1), authority=True)

    def _issue(
        self, name: str, key: ec.EllipticCurvePublicKey, hosts: list[str], lasts: timedelta, *, authority: bool
    ) -> x509.Certificate:
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        issuer = subject if authority else self.certificate.subject
        begins = datetime.now(UTC) - timedelta(days=30)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(datetime.now(UTC) + lasts)
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        if authority:
            usage = dict.fromkeys(
                ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
                 "encipher_only", "decipher_only"), False,
            )  # fmt: skip
            builder = builder.add_extension(x509.KeyUsage(key_cert_sign=True, crl_sign=True, **usage), critical=True)
        if hosts:
            names = x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts])
            builder = builder.add_extension(names, critical=False)
        return builder.sign(self.key, hashes.SHA256())

    def serves(self, hosts: list[str], lasts: timedelta = timedelta(days=1)) -> ssl.SSLContext:
        """What a server of these hosts needs; a negative `lasts` has expired."""
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self._issue(hosts[0], key.public_key(), hosts, lasts, authority=False)
        file = self.folder / f"{hosts[0]}-{lasts.days}.pem"
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def trusts(self) -> ssl.SSLContext:
        """What a client that trusts this authority, and no other, needs."""
        return ssl.create_default_context(cadata=self.certificate.public_bytes(serialization.Encoding.PEM).decode())


@contextmanager
def https_server(tls: ssl.SSLContext | None, answers: Mapping[str, Answered]) -> Iterator[int]:
    """Answer by path: a status, an address to lead to, or a function of the request; yields the port.

    Without `tls` it speaks plain HTTP on that port.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = answers.get(self.path, 404)
            if callable(answer):
                answer(self)
                return
            self.send_response(302 if isinstance(answer, str) else answer)
            if isinstance(answer, str):
                self.send_header("Location", answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    server = Quiet(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def silence(request: BaseHTTPRequestHandler) -> None:
    """Take the question and say nothing."""
    time.sleep(1.5)


def drip(request: BaseHTTPRequestHandler) -> None:
    """Send a byte now and then, so that no single wait is long."""
    for character in b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200:
        try:
            request.wfile.write(bytes([character]))
            request.wfile.flush()
        except OSError:
            return
        time.sleep(0.1)
