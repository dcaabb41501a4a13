"""What is fetched is kept exactly as served, under a safe name, with its metadata beside it."""

from __future__ import annotations

import gzip
import hashlib
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.text.manifest import load_manifest
from tests.retrieval.conftest import Fetch, errors, left, manifest
from tests.retrieval.site import Page, Site


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(body=st.binary(max_size=3000))
def test_bytes_are_kept_exactly_as_served(body: bytes, site: Site, fetch: Fetch, kept: Path) -> None:
    path = f"/{hashlib.sha256(body).hexdigest()[:12]}"
    site.put(path, body)
    (found,) = fetch(site.address(path))
    assert found.error is None
    assert found.file is not None
    assert found.file.read_bytes() == body
    assert left(kept) == sorted([*manifest(kept), "manifest.yaml"])


def test_the_manifest_tells_address_type_date_and_digest(site: Site, fetch: Fetch, kept: Path) -> None:
    body = "<p>報道資料</p>".encode("shift_jis")
    site.put("/a.html", body, content_type="text/html; charset=Shift_JIS", etag='"v1"')
    site.redirect("/old", "/a.html", 301)
    (found,) = fetch(site.address("/old"))
    name = f"127-0-0-1-{site.port}-old.html"
    assert (found.file, found.change) == (kept / name, "new")
    assert manifest(kept) == {
        name: {
            "source": site.address("/old"),
            "media_type": "text/html; charset=Shift_JIS",
            "fetched": {
                "address": site.address("/a.html"),
                "retrieved": "2031-05-06T07:08:09Z",
                "media_type": "text/html; charset=Shift_JIS",
                "content_type": "text/html; charset=Shift_JIS",
                "sha256": hashlib.sha256(body).hexdigest(),
                "etag": '"v1"',
            },
        }
    }


def test_the_reader_of_releases_picks_up_address_and_media_type(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a.html", "<p>Words.</p>", content_type="text/html; charset=utf-8")
    (found,) = fetch(site.address("/a.html"))
    assert found.file is not None
    metadata = load_manifest(kept)[found.file.name]
    assert (metadata.source, metadata.media_type) == (site.address("/a.html"), "text/html; charset=utf-8")
    assert metadata.licence is None


def test_the_retrieval_date_is_in_utc_and_in_the_manifest_only(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "x")
    moment = datetime(2031, 1, 1, 3, 0, tzinfo=timezone(timedelta(hours=9)))
    fetch(site.address("/a"), now=lambda: moment)
    dated = [file.name for file in kept.iterdir() if b"2030-12-31T18:00:00Z" in file.read_bytes()]
    assert dated == ["manifest.yaml"]


def test_the_same_pages_at_the_same_moment_give_the_same_folder(site: Site, fetch: Fetch, kept: Path) -> None:
    for path in ("/b", "/a?x=1", "/c.txt"):
        site.put(path, path)
    addresses = [site.address(path) for path in ("/b", "/a?x=1", "/c.txt")]
    fetch(*addresses)
    once = {file.name: file.read_bytes() for file in kept.iterdir()}
    for file in kept.iterdir():
        file.unlink()
    fetch(*addresses)
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == once


def test_addresses_that_would_share_a_name_get_two_files(site: Site, fetch: Fetch, kept: Path) -> None:
    for path in ("/a-b", "/a/b", "/A/b", "/a/b.html"):
        site.put(path, path)
    addresses = [site.address(path) for path in ("/a-b", "/a/b", "/A/b", "/a/b.html")]
    first = fetch(*addresses)
    assert len({found.file for found in first}) == 4
    assert [found.file.read_text() for found in first if found.file] == ["/a-b", "/a/b", "/A/b", "/a/b.html"]
    again = fetch(*reversed(addresses))
    assert [found.file for found in reversed(again)] == [found.file for found in first]
    assert len(left(kept)) == 5


@pytest.mark.parametrize("path", ["/../../escape", "/%2e%2e/%2e%2e/escape", "/..%2f..%2fescape", "/a%5c..%5cescape", "/.hidden", "/manifest.yaml", "/%00"])  # fmt: skip
def test_no_address_leads_out_of_the_folder_or_onto_the_manifest(
    path: str, site: Site, fetch: Fetch, tmp_path: Path
) -> None:
    site.pages = {}

    class _Any(dict[str, Any]):
        def get(self, key: str, default: object = None) -> object:
            return default if key == "/robots.txt" else Page(body=b"words")

    site.pages = _Any()
    (found,) = fetch(site.address(path))
    assert found.file is not None
    assert left(tmp_path) == ["kept"]
    assert left(tmp_path / "kept") == sorted([found.file.name, "manifest.yaml"])
    assert not found.file.name.startswith(".")


def test_a_packed_answer_is_unpacked_and_an_unasked_packing_refused(site: Site, fetch: Fetch) -> None:
    site.put("/packed", gzip.compress(b"words"), content_encoding="gzip")
    site.put("/broken", gzip.compress(b"words")[:-9], content_encoding="gzip")
    site.put("/strange", b"words", content_encoding="br")
    packed, broken, strange = fetch(*map(site.address, ("/packed", "/broken", "/strange")))
    assert packed.file is not None
    assert packed.file.read_bytes() == b"words"
    assert "cut off" in str(broken.error)
    assert "not asked for" in str(strange.error)
    assert site.asked[-1].headers["accept-encoding"] == "identity"


def test_what_is_no_text_is_not_kept(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a.png", b"\x89PNG", content_type="image/png")
    assert "this is image/png" in errors(fetch(site.address("/a.png")))[0]
    assert left(kept) == []
