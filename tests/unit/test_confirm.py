"""`confirm`: what DNS and HTTPS say, from real sockets on this machine; the call sheet; the dates that are written."""

from __future__ import annotations

import importlib
import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from helpcenter.build.confirmation.probes import Network
from helpcenter.cli import main
from helpcenter.facts import editing
from helpcenter.source.problem import CannotRun
from helpcenter.source.text_file import Source
from local_network import SILENT, Answered, Authority, drip, https_server, name_server, silence
from projects import valid_project

HERE = ["127.0.0.1"]
HOSTS = ["okpay.example", "www.okpay.example", "help.okpay.example", "shop.example"]
ZONE: dict[tuple[str, str], list[str] | str] = {
    **{(host, "A"): HERE for host in HOSTS},
    ("okpay.example", "MX"): ["20 backup.okpay.example.", "10 mx.okpay.example."],
    ("mx.okpay.example", "A"): HERE,
    ("no-mail.example", "MX"): ["0 ."],
    ("lost-mail.example", "MX"): ["10 nowhere.example."],
    ("only-web.example", "A"): HERE,
    ("silent.example", "A"): SILENT,
    ("silent.example", "MX"): SILENT,
    ("other-name.example", "A"): HERE,
}
PAGES: dict[str, Answered] = {
    "/": 200,
    "/gone": 404,
    "/refuses": 403,
    "/to-www": "https://www.okpay.example/",
    "/to-relative": "/",
    "/to-shop": "https://shop.example/app",
    "/to-plain": "http://okpay.example/",
    "/round": "/round",
    "/silence": silence,
    "/drip": drip,
}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def network(authority: Authority) -> Iterator[Network]:
    with name_server(ZONE) as nameserver, https_server(authority.serves(HOSTS), PAGES) as port:
        yield Network(nameserver, port, timeout=0.6, tls=authority.trusts())


@pytest.mark.parametrize(
    ("domain", "state", "found"),
    [
        ("okpay.example", "works", "mail to okpay.example goes to mx.okpay.example"),
        ("no-mail.example", "fails", "no-mail.example says that it takes no mail"),
        ("lost-mail.example", "fails", "nowhere.example, which takes mail for lost-mail.example, has no address"),
        ("only-web.example", "fails", "only-web.example has no MX record"),
        ("nobody.example", "fails", "nobody.example has no MX record"),
        ("silent.example", "unclear", "no name server answered about silent.example"),
        ("a" * 70 + ".example", "fails", f"{'a' * 70}.example has no MX record"),
    ],
)
def test_mail(network: Network, domain: str, state: str, found: str) -> None:
    answer = network.mail(domain)
    assert (answer.state, answer.found) == (state, found)


@pytest.mark.parametrize(
    ("url", "state", "found"),
    [
        ("https://okpay.example/", "works", "it answers 200"),
        ("https://okpay.example/to-www", "works", "it answers 200"),
        ("https://okpay.example/to-relative", "works", "it answers 200"),
        ("https://okpay.example/gone", "fails", "it answers 404"),
        ("https://okpay.example/refuses", "unclear", "it answers 403, perhaps to programs only"),
        ("https://okpay.example/to-shop", "unclear", "it leads to shop.example"),
        ("https://okpay.example/to-plain", "fails", "it leads to http://okpay.example/, which is not encrypted"),
        ("https://okpay.example/round", "fails", "it leads on without end"),
        ("https://okpay.example/silence", "unclear", "okpay.example did not answer within 0.6 seconds"),
        ("https://nobody.example/", "fails", "nobody.example has no address in DNS"),
        ("https://silent.example/", "unclear", "no name server answered about silent.example"),
        ("http://okpay.example/", "fails", "it leads to http://okpay.example/, which is not encrypted"),
    ],
)
def test_pages(network: Network, url: str, state: str, found: str) -> None:
    answer = network.page(url, frozenset({"www.okpay.example"}))
    assert (answer.state, answer.found) == (state, found)


def test_one_that_sends_a_byte_now_and_then_ends_too(network: Network) -> None:
    begun = time.monotonic()
    assert network.page("https://okpay.example/drip").state != "works"
    assert time.monotonic() - begun < 5


def test_a_certificate_that_is_not_valid_fails(network: Network, authority: Authority) -> None:
    other = network.page("https://other-name.example/")
    assert other.state == "fails" and other.found.startswith("its certificate is not valid: Hostname mismatch")
    with https_server(authority.serves(HOSTS, timedelta(days=-1)), PAGES) as port:
        expired = Network(network.nameserver, port, 2, authority.trusts()).page("https://okpay.example/")
    assert (expired.state, expired.found) == ("fails", "its certificate is not valid: certificate has expired")
    unknown = Network(network.nameserver, network.https_port, 2).page("https://okpay.example/")
    assert unknown.state == "fails" and "certificate is not valid" in unknown.found


def test_a_server_without_tls_and_a_closed_port_fail(network: Network, authority: Authority) -> None:
    with https_server(None, PAGES) as port:
        plain = Network(network.nameserver, port, 2, authority.trusts()).page("https://okpay.example/")
    closed = Network(network.nameserver, port, 2, authority.trusts()).page("https://okpay.example/")
    assert (plain.state, closed.state) == ("fails", "fails")
    assert closed.found == "okpay.example cannot be reached: Connection refused"


# The command


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, network: Network) -> Iterator[None]:
    monkeypatch.setattr(importlib.import_module("helpcenter.cli.confirm"), "network", lambda timeout: network)
    here = Path.cwd()
    yield
    os.chdir(here)


def run(project: Path, *arguments: str) -> Result:
    os.chdir(project)
    return CliRunner().invoke(main, ("confirm", *arguments))


@pytest.mark.usefixtures("asked")
def test_what_works_gets_the_date_and_the_rest_a_call_sheet(tiny: Path) -> None:
    file = tiny / "data/channels.yml"
    before = file.read_text("utf-8")
    done = run(tiny)
    assert done.exit_code == 0, done.output
    assert "works    email (Support email): mail to okpay.example goes to mx.okpay.example" in done.output
    assert "works    domain.help: it answers 200" in done.output
    assert "[ ] phone.urgent (Urgent line), last confirmed 2026-11-20" in done.output
    assert "- dial +442079460123 (International): do we answer by name, in zh, en?" in done.output
    assert done.output.endswith("confirmed 2026-11-22: email, domain.web, domain.help\n")
    lines = zip(before.splitlines(), file.read_text("utf-8").splitlines(), strict=True)
    changed = [(old, new) for old, new in lines if old != new]
    assert len(changed) == 3 and all(old.replace("2026-11-20", "2026-11-22") == new for old, new in changed)
    facts = valid_project(tiny).facts
    assert [str(facts.channels[name].confirmed) for name in ("email", "phone.urgent")] == ["2026-11-22", "2026-11-20"]


@pytest.mark.usefixtures("asked")
def test_a_dry_run_writes_nothing(tiny: Path) -> None:
    before = (tiny / "data/channels.yml").read_bytes()
    assert run(tiny, "--dry-run").exit_code == 0
    assert (tiny / "data/channels.yml").read_bytes() == before


@pytest.mark.usefixtures("asked")
def test_what_somebody_has_checked_gets_the_date(tiny: Path) -> None:
    done = run(tiny, "--checked", "phone.urgent", "hours")
    assert done.exit_code == 0 and done.output.endswith("confirmed 2026-11-22: phone.urgent, hours\n")
    facts = valid_project(tiny).facts
    assert str(facts.channels["phone.urgent"].confirmed) == str(facts.confirmed["hours"]) == "2026-11-22"
    assert run(tiny, "--checked", "phone.urgent").output.endswith("no date was written\n")


@pytest.mark.usefixtures("asked")
def test_an_overlay_is_written_into_and_nothing_else(tiny: Path) -> None:
    overlay = tiny.parent / "operator.yml"
    overlay.write_text("# ours\nchannels:\n  email: {confirmed: 2026-11-01}  # by Lin\n", "utf-8")
    before = {file: file.read_bytes() for file in (tiny / "data").glob("*.yml")}
    done = run(tiny, "email", "domain.web", "--production", str(overlay))
    assert done.exit_code == 0, done.output
    text = overlay.read_text("utf-8")
    assert "  email: {confirmed: 2026-11-22}  # by Lin\n" in text and "# ours\n" in text
    assert str(valid_project(tiny, overlay).facts.domains["domain.web"].confirmed) == "2026-11-22"
    assert {file: file.read_bytes() for file in before} == before


@pytest.mark.usefixtures("asked")
def test_the_operator_confirms_having_read_articles(tiny: Path) -> None:
    overlay = tiny.parent / "operator.yml"
    overlay.write_text("confirmed: {hours: 2026-11-01}\n", "utf-8")
    listed = run(tiny, "--production", str(overlay), "--dry-run").output
    assert "[ ] articles, never confirmed\n      - read every article in every language" in listed
    done = run(tiny, "--checked", "articles", "recovery/lost-phone", "--production", str(overlay))
    assert done.output.endswith("confirmed 2026-11-22: articles, recovery/lost-phone\n"), done.output
    facts = valid_project(tiny, overlay).facts
    assert str(facts.confirmed["articles"]) == str(facts.reviewed["recovery/lost-phone"]) == "2026-11-22"


@pytest.mark.usefixtures("asked")
def test_in_a_sample_articles_have_their_own_dates(tiny: Path) -> None:
    assert "articles" not in run(tiny, "--dry-run").output
    assert run(tiny, "--checked", "articles").exit_code == 2


@pytest.mark.usefixtures("asked")
def test_what_does_not_answer_is_never_dated(tiny: Path) -> None:
    file = tiny / "data/channels.yml"
    file.write_text(file.read_text("utf-8").replace("host: help.okpay.example", "host: gone.okpay.example"), "utf-8")
    before = file.read_bytes()
    done = run(tiny, "--checked", "domain.help")
    assert done.exit_code == 1 and file.read_bytes() == before
    assert "FAILS    domain.help: gone.okpay.example has no address in DNS" in done.output
    assert "helpcenter: 1 of 1 do not answer\n    hint: mend or retire what is gone" in done.output


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("phone.urgnt",), "there is no fact 'phone.urgnt' to confirm\n    hint: write phone.urgent\n"),
        (("--checked",), "--checked names no fact\n    hint: write the ids that were checked"),
        (("--timeout", "0"), "Invalid value for '--timeout'"),
        (("--production", "missing.yml"), "missing.yml"),
    ],
)
def test_bad_input_gets_a_sentence(tiny: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(tiny, *arguments)
    assert done.exit_code == 2 and said in done.output and "Traceback" not in done.output


@pytest.mark.usefixtures("asked")
def test_a_file_without_rights_stays_as_it_was(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = (tiny / "data/channels.yml").read_bytes()
    done = run(tiny, "domain.web")
    assert done.exit_code == 2 and "channels.yml cannot be written: Permission denied; it is as it was" in done.output
    assert (tiny / "data/channels.yml").read_bytes() == before


def test_only_a_scalar_on_one_line_is_changed() -> None:
    text = 'a: {confirmed: "2026-01-01"} # x\nb:\n  confirmed: 2026-01-01\nc:\n  confirmed: >-\n    2026-01-01\n'
    source = Source("f.yml", text)
    assert editing.changed(source, ("a", "confirmed"), "2026-02-02").startswith("a: {confirmed: 2026-02-02} # x\n")
    assert "\n  confirmed: 2026-02-02\nc:" in editing.changed(source, ("b", "confirmed"), "2026-02-02")
    with pytest.raises(CannotRun, match="unusual way"):
        editing.changed(source, ("c", "confirmed"), "2026-02-02")
