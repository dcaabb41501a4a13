"""Statements and weaves made by hand, without a store, for laws about links."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from policygraph.identifiers import fragment, iri
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition, Said
from policygraph.threads.settlement import Settlement
from policygraph.threads.weave import Weave
from policygraph.threads.weaving import weave

SERIES = iri("series", "made-up")
OTHER_SERIES = iri("series", "made-up-too")
JP, EU = iri("country", "JP"), iri("country", "EU")
LEVELS = {
    "conclude": 6, "commit": 5, "agree": 5, "resolve": 4, "renew-commitment": 4, "schedule": 4, "assert-commitment": 3,
    "affirm-cooperation": 3, "stress-importance": 2, "endorse": 2, "welcome": 1, "recognize": 1, "discuss": 0,
    "past-action": 0, "express-concern": 0,
}  # fmt: skip


def topic(*names: str) -> tuple[str, ...]:
    """IRIs of topics."""
    return tuple(iri("topic", name) for name in names)


def make(
    words: str,
    *,
    release: str = "r1",
    order: int = 1,
    ordinal: int = 1,
    act: str = "commit",
    topics: tuple[str, ...] = (),
    series: str = SERIES,
    language: str = "en",
    **more: object,
) -> Said:
    """A statement of the ``ordinal``-th edition, which was ten years after the one before."""
    facts = {
        "iri": fragment(iri("release", release), f"s{order:02}"),
        "release": iri("release", release),
        "key": release,
        "language": language,
        "words": words,
        "start": order * 1000,
        "end": order * 1000 + len(words),
        "order": order,
        "act": act,
        "level": LEVELS[act],
        "commissive": LEVELS[act] > 2,
        "series": series,
        "meeting": iri("meeting", series.rpartition("/")[2], ordinal),
        "ordinal": ordinal,
        "date": f"{2000 + 10 * ordinal}-05-14",
        "speakers": (JP, EU),
        "topics": topics,
    }
    return Said(**{**facts, **more})  # type: ignore[arg-type]  # fields by name


def editions_of(statements: Sequence[Said]) -> list[Edition]:
    """The editions at which these statements were made."""
    found = {}
    for said in statements:
        assert said.meeting is not None
        assert said.series is not None
        releases = {one.release for one in statements if one.meeting == said.meeting}
        found[said.meeting] = Edition(
            series=said.series,
            meetings=(said.meeting,),
            ordinal=said.ordinal,
            start=said.date,
            end=said.date,
            releases=tuple(sorted(releases)),
        )
    return list(found.values())


def woven(*statements: Said, settled: Settlement | None = None) -> Weave:
    """The weave of these statements, each release's text being their words, each a paragraph at its place."""
    texts: dict[str, str] = {}
    for said in sorted(statements, key=lambda one: one.start):
        texts[said.release] = f"{texts.get(said.release, '').ljust(said.start, chr(10))}{said.words}."
    return weave(statements, editions_of(statements), texts=texts, relations=Relations(()), settled=settled)


WORDS = (
    "cloud", "spectrum", "privacy", "cable", "submarine", "quantum", "encryption", "school", "teacher", "border",
    "customs", "vaccine", "harbour", "satellite", "patent", "broadcast", "orchard", "glacier", "cinema", "bicycle",
)  # fmt: skip
TOPICS = ("5g", "privacy", "quantum", "spectrum", "standards", "submarine-cables")


@st.composite
def releases(draw: st.DrawFn, ordinal: int = 1, key: str = "r", series: str = SERIES) -> list[Said]:
    """Up to six statements of one release, of words and topics that often recur."""
    number = draw(st.integers(1, 6))
    return [
        make(
            " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=8))),
            release=f"{key}{ordinal}",
            order=order,
            ordinal=ordinal,
            act=draw(st.sampled_from(sorted(LEVELS))),
            topics=topic(*draw(st.lists(st.sampled_from(TOPICS), max_size=3, unique=True))),
            series=series,
        )
        for order in range(1, number + 1)
    ]


@st.composite
def series(draw: st.DrawFn) -> list[Said]:
    """Three editions, the first told by two releases."""
    made = draw(releases(1, "a")) + draw(releases(1, "b"))
    for ordinal in (2, 3):
        made += draw(releases(ordinal))
    return made
