"""A small record written for these tests: a meeting that never was, between two parties that exist."""

from __future__ import annotations

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
from policygraph.record.serialization import text_digest

TEXT = (
    "第3回日米試験政策対話の結果\n"
    "総務省と国務省は、5月14日に東京で対話を開催した。日本側からは総務省等、米国側からは国務省及び空想省が参加した。\n"
    "双方は、個人情報の保護の重要性を強調した。また、双方は、2020年中に共同実験を行うことに合意した。\n"
    "人工知能の利用は世界で広がっている。\n"
)


def quote(exact: str, text: str = TEXT) -> Quote:
    """The quote of the first place of ``exact`` in the text."""
    start = text.index(exact)
    return Quote(exact=exact, start=start, end=start + len(exact))


def sample_record() -> Record:
    """The record of the text above."""
    return Record(
        release=Release(
            key="sample-2019-05-14",
            file="sample-2019-05-14.ja.txt",
            language="ja",
            sha256=text_digest(TEXT),
            genre="press-release",
            title="第3回日米試験政策対話の結果",
            published="2019-05-15",
            publisher="jp-mic",
            source="https://example.org/sample?id=1",
        ),
        meeting=Meeting(
            series="us-japan-internet-economy",
            ordinal=3,
            level="director-general",
            start="2019-05-14",
            end="2019-05-14",
            place="Tokyo",
            place_country="JP",
            format="in-person",
            hosts=("jp-mic", "us-dos"),
            parties=("JP", "US"),
            sessions=(Session(kind="joint-session", with_="us-japan-cyber-dialogue"),),
        ),
        participants={
            "JP": ("jp-mic",),
            "US": ("us-dos", "unreviewed:us/空想省"),
            "private-sector": ("keidanren",),
        },
        delegates=(Delegate(name="試験 太郎", side="JP", agency="jp-mic", role="局長", head=True),),
        documents=(Document(id="plan", by=("keidanren",), to=("JP", "US"), title="共同計画", date="2019-04"),),
        statements=(
            Statement(
                quote=quote("双方は、個人情報の保護の重要性を強調した"),
                act="stress-importance",
                actors=("JP", "US"),
                topics=("privacy",),
                rule="ja-predicate",
            ),
            Statement(
                quote=quote("また、双方は、2020年中に共同実験を行うことに合意した"),
                act="agree",
                actors=("JP", "US"),
                topics=("research-and-development",),
                fora=("wto",),
                third_countries=("unspecified",),
                documents=("plan",),
                due=Due(from_="2020-01-01", to="2020-12-31"),
                hedge="中に",
                carry_over=True,
                about="joint-experiment",
            ),
        ),
        names=(
            Name(quote=quote("総務省"), id="jp-mic", kind="agency", side="JP"),
            Name(
                quote=quote("国務省"),
                id="us-dos",
                kind="agency",
                side="US",
                correction=Correction(standard="国務省", reason_en="A test.", reason_ja="試験です。"),
            ),
            Name(quote=quote("空想省"), id="unreviewed:us/空想省", kind="agency", side="US"),
        ),
        open_lists=(OpenList(side="JP", marker=quote("等")),),
        passed_over=(PassedOver(quote=quote("人工知能の利用は世界で広がっている。"), reason="background"),),
        evidence=(Evidence(field="meeting.ordinal", quote=quote("第3回")),),
        reading=Reading(software="policygraph 0.1.0"),
        text=TEXT,
    )
