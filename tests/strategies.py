"""Hypothesis strategies for the types that many tests need, in one place."""

from __future__ import annotations

from hypothesis import strategies as st

from policygraph.record.model import (
    Correction,
    Delegate,
    Document,
    Due,
    Evidence,
    Meeting,
    Name,
    OpenList,
    PassedOver,
    Quote,
    Reading,
    Record,
    Release,
    Session,
    Statement,
)

texts = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)
words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=20)
slugs = st.from_regex(r"[a-z][a-z0-9-]{0,11}", fullmatch=True)
days = st.dates().map(lambda day: day.isoformat())
codes = st.sampled_from(["JP", "US", "NO", "EU", "ASEAN"])


@st.composite
def quotes(draw: st.DrawFn, text: str) -> Quote:
    """A quote of ``text``, which has at least one code point."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Quote(exact=text[start:end], start=start, end=end)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A well-formed record with a text that every quote is cut from; its ids need not exist anywhere."""
    text = draw(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=200))
    quote = quotes(text)
    optional = st.none() | words
    due = st.builds(lambda a, b: Due(from_=min(a, b), to=max(a, b)), days, days)
    statement = st.builds(
        Statement,
        quote=quote,
        act=slugs,
        actors=st.lists(codes, min_size=1, unique=True).map(tuple),
        topics=st.lists(slugs, max_size=3, unique=True).map(tuple),
        due=st.none() | due,
        hedge=optional,
        carry_over=st.booleans(),
        rule=optional,
    )
    correction = st.builds(Correction, standard=words, reason_en=words, reason_ja=words)
    return Record(
        release=draw(st.builds(Release, key=slugs, file=words, language=st.sampled_from(["ja", "en"]), title=optional)),
        meeting=draw(
            st.none()
            | st.builds(
                Meeting,
                series=st.none() | slugs,
                ordinal=st.none() | st.integers(1, 99),
                start=st.none() | days,
                parties=st.lists(codes, unique=True).map(tuple),
                sessions=st.lists(st.builds(Session, kind=slugs, with_=st.none() | slugs), max_size=2).map(tuple),
            )
        ),
        participants=draw(st.dictionaries(codes, st.lists(slugs, unique=True, max_size=3).map(tuple), max_size=3)),
        delegates=tuple(draw(st.lists(st.builds(Delegate, name=words, side=codes, role=optional), max_size=2))),
        documents=tuple(draw(st.lists(st.builds(Document, id=slugs, title=optional), max_size=2))),
        statements=tuple(draw(st.lists(statement, max_size=4))),
        names=tuple(
            draw(
                st.lists(
                    st.builds(Name, quote=quote, id=slugs, kind=st.just("agency"), correction=st.none() | correction),
                    max_size=2,
                )
            )
        ),
        open_lists=tuple(draw(st.lists(st.builds(OpenList, side=codes, marker=quote), max_size=1))),
        passed_over=tuple(draw(st.lists(st.builds(PassedOver, quote=quote, reason=slugs), max_size=2))),
        evidence=tuple(draw(st.lists(st.builds(Evidence, field=slugs, quote=quote), max_size=2))),
        reading=draw(st.builds(Reading, status=st.sampled_from(["draft", "reviewed"]), reviewer=optional)),
        text=text,
    )
