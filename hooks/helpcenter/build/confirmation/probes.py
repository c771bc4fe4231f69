"""What DNS and HTTPS answer about a name of ours. Every question ends; nothing is sent but the question."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

import dns.exception
import dns.name
import dns.resolver

State = Literal["works", "fails", "unclear"]
_REFUSES_PROGRAMS = (401, 403, 405, 406, 429, 503)
"""Statuses of shops and networks that answer browsers only: the page may be there."""
_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Answer:
    """What a probe found, in a few words."""

    state: State
    found: str


@dataclass(frozen=True)
class Network:
    """Which servers are queried. `nameserver` is an address and a port, None for the system's; `timeout` in seconds."""

    nameserver: tuple[str, int] | None = None
    https_port: int = 443
    timeout: float = 5
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def mail(self, domain: str) -> Answer:
        """Whether mail to a domain is taken: its MX records (RFC 5321, 5.1; RFC 7505 for none)."""
        try:
            records = sorted(self._resolver().resolve(domain, "MX"), key=lambda one: one.preference)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer, dns.name.LabelTooLong, dns.name.EmptyLabel):
            return Answer("fails", f"{domain} has no MX record")
        except dns.exception.DNSException:
            return Answer("unclear", f"no name server answered about {domain}")
        hosts = [str(one.exchange).rstrip(".") for one in records]
        if hosts == [""]:
            return Answer("fails", f"{domain} says that it takes no mail")
        if not any(self._addresses(host) for host in hosts):
            return Answer("fails", f"{hosts[0]}, which takes mail for {domain}, has no address")
        return Answer("works", f"mail to {domain} goes to {hosts[0]}")

    def page(self, url: str, ours: frozenset[str] = frozenset()) -> Answer:
        """Whether an https address answers with a valid certificate; it may lead on to its own host or to `ours`."""
        seen, own = url, urlsplit(url).hostname or ""
        for _ in range(_MOST_REDIRECTS + 1):
            host = urlsplit(seen).hostname or ""
            if urlsplit(seen).scheme != "https":
                return Answer("fails", f"it leads to {seen}, which is not encrypted")
            if host != own and host not in ours:
                return Answer("unclear", f"it leads to {host}")
            answer = self._status(seen, host)
            if isinstance(answer, Answer):
                return answer
            status, location = answer
            if status not in _REDIRECTS:
                break
            seen = location if "://" in location else f"https://{host}/{location.lstrip('/')}"
        else:
            return Answer("fails", "it leads on without end")
        if status in _REFUSES_PROGRAMS:
            return Answer("unclear", f"it answers {status}, perhaps to programs only")
        return Answer("works" if status < 400 else "fails", f"it answers {status}")

    def _status(self, url: str, host: str) -> Answer | tuple[int, str]:
        addresses = self._addresses(host)
        if addresses is None:
            return Answer("unclear", f"no name server answered about {host}")
        if not addresses:
            return Answer("fails", f"{host} has no address in DNS")
        parts = urlsplit(url)
        connection = _Connection(host, addresses, self.https_port, self.timeout, self.tls)
        cut = threading.Timer(2 * self.timeout, connection.cut)  # for one that sends a byte now and then
        cut.start()
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", target, headers={"User-Agent": "helpcenter-confirm", "Accept": "text/html"})
            response = connection.getresponse()
            if connection.is_cut:
                raise TimeoutError
            return response.status, response.getheader("Location", "")
        except ssl.SSLCertVerificationError as error:
            return Answer("fails", f"its certificate is not valid: {error.verify_message.rstrip('.')}")
        except TimeoutError:
            return Answer("unclear", f"{host} did not answer within {self.timeout:g} seconds")
        except (OSError, http.client.HTTPException) as error:
            return Answer("fails", f"{host} cannot be reached: {getattr(error, 'strerror', None) or 'no HTTP'}")
        finally:
            cut.cancel()
            connection.close()

    def _addresses(self, host: str) -> list[str] | None:
        """The addresses of a host, IPv4 first; none where DNS has none, None where nobody answers."""
        found: list[str] = []
        for kind in ("A", "AAAA"):
            try:
                found += (str(one) for one in self._resolver().resolve(host, kind))
            except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer, dns.name.LabelTooLong, dns.name.EmptyLabel):
                continue
            except dns.exception.DNSException:
                return found or None
        return found

    def _resolver(self) -> dns.resolver.Resolver:
        resolver = dns.resolver.Resolver(configure=self.nameserver is None)
        if self.nameserver:
            resolver.nameservers, resolver.port = [self.nameserver[0]], self.nameserver[1]
        resolver.timeout, resolver.lifetime = self.timeout / 2, self.timeout
        return resolver


class _Connection(http.client.HTTPSConnection):
    """HTTPS to one of the addresses that DNS gave, with the host's name in TLS."""

    def __init__(self, host: str, addresses: list[str], port: int, timeout: float, tls: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=timeout, context=tls)
        self._candidates, self._tls = addresses, tls
        self.is_cut = False

    def connect(self) -> None:
        for address in self._candidates:
            try:
                plain = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError:
                if address == self._candidates[-1]:
                    raise
        self.sock = plain
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)

    def cut(self) -> None:
        """End whatever is waited for."""
        self.is_cut = True
        if self.sock:
            with contextlib.suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)
