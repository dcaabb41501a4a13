"""What goes wrong is told in one line, stops nothing else and leaves nothing half."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import pytest

from policygraph.errors import RefusedNetworkError
from policygraph.retrieval import Limits
from tests.retrieval.conftest import LIMITS, Fetch, errors, left, manifest
from tests.retrieval.site import AUTHORITY, Site, site, slowly

# Trouble


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "answered 404 Not Found; check"), (403, "answered 403 Forbidden"), (500, "answered 500 Internal Server Error; try"), (204, "answered 204"), (206, "answered 206"), (302, "answered 302"), (799, "answered 799;")],
)  # fmt: skip
def test_an_error_of_the_server_is_told_and_leaves_nothing(
    status: int, words: str, site: Site, fetch: Fetch, kept: Path
) -> None:
    site.fail("/a", status)
    assert words in errors(fetch(site.address("/a")))[0]
    assert left(kept) == []


def test_one_bad_address_does_not_stop_the_others(site: Site, fetch: Fetch, names: dict[str, str], kept: Path) -> None:
    names["gone.test"] = "no-such-host.invalid"
    site.put("/a", "words")
    site.put("/b", "words")
    found = fetch(site.address("/a"), "ftp://x/", site.address("/no"), "http://gone.test/", site.address("/b"))
    assert [one.change for one in found] == ["new", None, None, None, "new"]
    assert [str(one.error).partition(":")[2] != "" for one in found if one.error] == [True] * 3
    assert all(len(str(one.error).splitlines()) == 1 for one in found)
    assert len(left(kept)) == 3


def _raw_answers() -> dict[str, bytes]:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    return {
        "cut off after 5 of 10 bytes": head + b"Content-Length: 10\r\n\r\nwords",
        "the answer is cut off": head + b"Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\nA\r\nmo",
        "closed the connection without an answer": b"",
        "no HTTP that can be read": b"220 mail.example.org ESMTP\r\n",
        "no HTTP": head + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
        "larger than 100000 bytes": head + b"\r\n" + b"w" * 100_001,
    }


@pytest.mark.parametrize("problem", _raw_answers())
def test_an_interrupted_or_broken_transfer_leaves_nothing(problem: str, site: Site, fetch: Fetch, kept: Path) -> None:
    site.raw("/a", lambda connection: connection.sendall(_raw_answers()[problem]))
    site.put("/b", "words")
    first, second = errors(fetch(site.address("/a"), site.address("/b")))
    assert problem in first
    assert second == "new"
    assert left(kept) == [f"127-0-0-1-{site.port}-b.html", "manifest.yaml"]


def test_an_interrupted_transfer_keeps_what_was_there(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "one")
    fetch(site.address("/a"))
    before = {file.name: file.read_bytes() for file in kept.iterdir()}
    site.raw("/a", lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\ntwo"))
    assert "cut off" in errors(fetch(site.address("/a")))[0]
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == before


def test_the_size_limit_is_exact_and_counts_unpacked_bytes(site: Site, fetch: Fetch) -> None:
    site.put("/fits", b"w" * LIMITS.size)
    site.put("/large", b"w" * (LIMITS.size + 1))
    site.put("/bomb", gzip.compress(b"w" * 10_000_000), content_encoding="gzip")
    fits, large, bomb = errors(fetch(*map(site.address, ("/fits", "/large", "/bomb"))))
    assert fits == "new"
    assert "larger than 100000 bytes" in large
    assert "larger than 100000 bytes when unpacked" in bomb


def test_a_server_that_does_not_answer_is_given_up(site: Site, fetch: Fetch, kept: Path) -> None:
    released = threading.Event()

    def wait(_: socket.socket) -> None:
        released.wait(10)

    site.raw("/a", wait)
    (error,) = errors(fetch(site.address("/a"), limits=Limits(step=0.2, whole=5.0)))
    released.set()
    assert "no answer in time" in error
    assert left(kept) == []


@pytest.mark.parametrize("length", [b"", b"Content-Length: 60\r\n"], ids=["until the end", "of a length"])
def test_a_server_that_drips_is_given_up_too(length: bytes, site: Site, fetch: Fetch, kept: Path) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + length + b"\r\n"
    site.raw("/a", slowly(head, *[b"w"] * 60, pause=0.05))
    (error,) = errors(fetch(site.address("/a"), limits=Limits(step=1.0, whole=0.4)))
    assert "not done within 0.4 seconds" in error
    assert left(kept) == []


def test_a_server_that_drips_its_headers_is_given_up(site: Site, fetch: Fetch) -> None:
    site.raw("/a", slowly(b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 60, pause=0.05))
    assert "not done within 0.4 seconds" in errors(fetch(site.address("/a"), limits=Limits(step=1.0, whole=0.4)))[0]


def test_headers_of_a_server_cannot_spoil_the_manifest_or_the_next_request(
    site: Site, fetch: Fetch, kept: Path
) -> None:
    evil = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset="a: b\xe9"\r\nETag: "x\r\n folded: 1"\r\nLast-Modified: \xff\r\n\r\nwords'
    site.raw("/a", lambda connection: connection.sendall(evil))
    (found,) = fetch(site.address("/a"))
    assert found.file is not None
    entry = manifest(kept)[found.file.name]
    assert not {"etag", "last_modified", "content_type"} & set(entry["fetched"])
    assert errors(fetch(site.address("/a"))) == ["unchanged"]


# Encrypted connections


@pytest.fixture
def secure_site() -> Any:
    with site(secure=True) as made:
        yield made


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_site: Site, fetch: Fetch) -> None:
    secure_site.put("/a", "words")
    (error,) = errors(fetch(secure_site.address("/a", "localhost")))
    assert "certificate is not to be trusted" in error
    assert secure_site.asked == []


def test_a_certificate_counts_for_its_own_name_only(
    secure_site: Site, fetch: Fetch, names: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert names == {}
    AUTHORITY.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    secure_site.put("/a", "words")
    right, wrong = errors(fetch(secure_site.address("/a", "ministry.test"), secure_site.address("/a", "other.test")))
    assert right == "new"
    assert "certificate is not to be trusted" in wrong
    assert ssl.create_default_context().check_hostname


def test_an_encrypted_connection_is_checked_for_its_network_too(secure_site: Site, fetch: Fetch) -> None:
    (found,) = fetch(secure_site.address("/a", "localhost"), allow_private=False)
    assert isinstance(found.error, RefusedNetworkError)


def test_proxies_of_the_environment_are_not_used(site: Site, fetch: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    site.put("/a", "words")
    assert errors(fetch(site.address("/a"))) == ["new"]
