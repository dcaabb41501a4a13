"""What the folder has is asked for only if it changed, and nothing of a person's is overwritten."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

import pytest

from tests.retrieval.conftest import Fetch, errors, left, manifest
from tests.retrieval.site import Asked, Page, Site


def _versioned(site: Site, path: str, body: str, validator: tuple[str, str], question: str) -> None:
    """A page that answers 304 to who has it."""

    def answer(asked: Asked) -> Page:
        if asked.headers.get(question) == validator[1]:
            return Page(status=304, headers=(validator,))
        return Page(headers=(("Content-Type", "text/html"), validator), body=body.encode())

    site.pages[path] = answer


@pytest.mark.parametrize(
    ("validator", "question"),
    [
        (("ETag", '"abc"'), "if-none-match"),
        (("ETag", 'W/"abc"'), "if-none-match"),
        (("Last-Modified", "Fri, 27 Jul 2018 00:00:00 GMT"), "if-modified-since"),
    ],
)
def test_a_page_that_did_not_change_is_not_sent_again(
    validator: tuple[str, str], question: str, site: Site, fetch: Fetch, kept: Path
) -> None:
    _versioned(site, "/a", "one", validator, question)
    fetch(site.address("/a"))
    before = {file: file.read_bytes() for file in kept.iterdir()}
    (again,) = fetch(site.address("/a"), now=lambda: datetime.max)
    assert again.change == "unchanged"
    assert site.asked[-1].headers[question] == validator[1]
    assert {file: file.read_bytes() for file in kept.iterdir()} == before


def test_a_page_that_changed_replaces_the_file_and_its_metadata(site: Site, fetch: Fetch, kept: Path) -> None:
    _versioned(site, "/a", "one", ("ETag", '"1"'), "if-none-match")
    fetch(site.address("/a"))
    _versioned(site, "/a", "two", ("ETag", '"2"'), "if-none-match")
    (again,) = fetch(site.address("/a"), now=lambda: datetime(2032, 1, 1).astimezone())
    assert again.change == "changed"
    assert again.file is not None
    assert again.file.read_text() == "two"
    told = manifest(kept)[again.file.name]["fetched"]
    assert (told["etag"], told["sha256"]) == ('"2"', hashlib.sha256(b"two").hexdigest())
    assert told["retrieved"].startswith(("2031-12-31", "2032-01-01"))


def test_the_same_bytes_sent_again_keep_their_date(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "one")
    fetch(site.address("/a"))
    before = (kept / "manifest.yaml").read_bytes()
    (again,) = fetch(site.address("/a"), now=lambda: datetime.max)
    assert again.change == "unchanged"
    assert (kept / "manifest.yaml").read_bytes() == before


def test_a_lost_file_is_fetched_whole(site: Site, fetch: Fetch) -> None:
    _versioned(site, "/a", "one", ("ETag", '"1"'), "if-none-match")
    (first,) = fetch(site.address("/a"))
    assert first.file is not None
    first.file.unlink()
    (again,) = fetch(site.address("/a"))
    assert again.file == first.file
    assert first.file.read_text() == "one"


def test_a_file_that_a_person_changed_is_not_overwritten(site: Site, fetch: Fetch) -> None:
    site.put("/a", "one")
    (first,) = fetch(site.address("/a"))
    assert first.file is not None
    first.file.write_text("by hand")
    (again,) = fetch(site.address("/a"))
    assert "is not what was fetched before, so it is not overwritten" in str(again.error)
    assert first.file.read_text() == "by hand"


def test_a_persons_entry_and_file_are_taken_over_and_its_fields_kept(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "one", content_type="text/html; charset=utf-8")
    kept.mkdir()
    (kept / "ninth-meeting.html").write_text("one")
    written = (
        "# By hand\nreleases:\n  ninth-meeting.html:\n"
        f"    source: {site.address('/a')}  # found in the index\n"
        "    media_type: text/plain\n    publisher: jp-mic\n    licence: unknown\n"
    )
    (kept / "manifest.yaml").write_text(written)
    (found,) = fetch(site.address("/a"))
    assert (found.file, found.change) == (kept / "ninth-meeting.html", "unchanged")
    assert (kept / "manifest.yaml").read_text().startswith(written + "    fetched:\n")


def test_a_media_type_that_fetch_wrote_follows_the_server(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "one", content_type="text/html; charset=Shift_JIS")
    fetch(site.address("/a"))
    site.put("/a", "two", content_type="text/html; charset=UTF-8")
    (found,) = fetch(site.address("/a"))
    assert found.file is not None
    assert manifest(kept)[found.file.name]["media_type"] == "text/html; charset=UTF-8"


def test_a_page_that_became_another_kind_of_file_is_told(site: Site, fetch: Fetch) -> None:
    site.put("/a", "one")
    (first,) = fetch(site.address("/a"))
    site.put("/a", b"%PDF-1.4", content_type="application/pdf")
    (again,) = fetch(site.address("/a"))
    assert "this is application/pdf now" in str(again.error)
    assert first.file is not None
    assert first.file.read_text() == "one"


def test_what_an_interrupted_run_left_is_taken_up(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "one")
    (first,) = fetch(site.address("/a"))
    (kept / "manifest.yaml").unlink()
    (again,) = fetch(site.address("/a"))
    assert again.file == first.file
    assert len(left(kept)) == 2


def test_a_file_of_another_origin_is_neither_overwritten_nor_taken_over(site: Site, fetch: Fetch, kept: Path) -> None:
    site.put("/a", "one")
    kept.mkdir()
    (mine := kept / f"127-0-0-1-{site.port}-a.html").write_text("mine")
    (found,) = fetch(site.address("/a"))
    assert found.file is not None
    assert found.file.read_text() == "one"
    assert mine.read_text() == "mine"


def test_a_validator_is_shown_only_to_the_address_that_gave_it(site: Site, fetch: Fetch) -> None:
    _versioned(site, "/new", "one", ("ETag", '"secret"'), "if-none-match")
    site.redirect("/a", "/new")
    fetch(site.address("/a"))
    site.asked.clear()
    (again,) = fetch(site.address("/a"))
    assert again.change == "unchanged"
    assert [(asked.path, asked.headers.get("if-none-match")) for asked in site.asked] == [
        ("/robots.txt", None), ("/a", None), ("/new", '"secret"'),
    ]  # fmt: skip


def test_a_304_that_nobody_asked_for_is_an_error(site: Site, fetch: Fetch, kept: Path) -> None:
    site.fail("/a", 304)
    assert "answered 304 Not Modified" in errors(fetch(site.address("/a")))[0]
    assert left(kept) == []
