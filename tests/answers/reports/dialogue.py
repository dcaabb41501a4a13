"""Releases written for the pages on meetings: the story of the threads' tests, with lists of bodies and contradictions.

The second edition is told in two languages that differ on days, place, bodies and an act; a source without a text tells of
the twentieth and announces the next.
"""

from __future__ import annotations

from msgspec.structs import replace

from policygraph.graph.chronicle import Said as Words
from policygraph.graph.chronicle import Source, Telling
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.graph.telling import map_source
from policygraph.record.model import Evidence, Meeting, OpenList, Quote, Record
from policygraph.store import Store, open_store
from tests.threads.story import SERIES, first, japanese, second, third

EU = {"EU": ("eu-ec",)}


def _quote(record: Record, exact: str) -> Quote:
    start = (record.text or "").index(exact)
    return Quote(exact=exact, start=start, end=start + len(exact))


def _meeting(record: Record) -> Meeting:
    assert record.meeting is not None
    return record.meeting


def records() -> tuple[Record, ...]:
    """The four releases."""
    english, other = second(), japanese()
    earliest = first()
    return (
        replace(earliest, participants={"JP": ("jp-mic", "jp-meti", "jp-nisc"), **EU}),
        replace(
            english,
            participants={"JP": ("jp-mic", "jp-mofa"), **EU},
            open_lists=(OpenList(side="JP", marker=_quote(english, "and researchers")),),
            evidence=(Evidence(field="meeting.start", quote=_quote(english, "20 and 21 November 2031")),),
        ),
        replace(
            other,
            meeting=replace(_meeting(other), start="2031-11-21", end="2031-11-22", place="Tokyo"),
            participants={"JP": ("jp-mic",), **EU},
            open_lists=(OpenList(side="JP", marker=_quote(other, "及び")),),
            statements=(replace(other.statements[0], act="conclude"), *other.statements[1:]),
            evidence=(Evidence(field="meeting.start", quote=_quote(other, "2031年11月20日及び21日")),),
        ),
        replace(third(), participants={"JP": ("jp-mic", "jp-meti", "jp-nco"), **EU}),
    )


def source() -> Source:
    """A page on the twentieth edition that is not kept."""
    told = Telling(
        edition=20,
        series=SERIES,
        start="2030-02-01",
        end="2030-02-01",
        bodies={"JP": ("jp-mic", "jp-meti")},
        next_meeting="2031-02",
    )
    return Source(
        what=Words(en="a page on the 20th", ja="第20回についてのページ"),
        kind="release",
        language="en",
        key="page-20",
        tells=(told,),
    )


def dialogue_store() -> Store:
    """All of it in memory, with the reference data."""
    store = open_store()
    store.replace([reference_graph(), *map(map_record, records()), map_source(source())])
    return store
