"""Records written for these tests: two releases, in two languages, of one meeting that never was, and one of the next.

The two releases of the first meeting contradict each other on its last day and its host.
"""

from __future__ import annotations

from policygraph.record.model import (
    Correction,
    Delegate,
    Due,
    Evidence,
    Meeting,
    Name,
    OpenList,
    PassedOver,
    Quote,
    Record,
    Release,
    Session,
    Statement,
)

ENGLISH = (
    "Third Test Dialogue\n\n"
    "Officials of Japan and the United States met in Tokyo on May 14 and 15, 2019. The Ministry of Internal Affairs and\n"
    "Communications, the Department of State and the Office of Dreams took part, among others.\n\n"
    "The two sides committed to work together on 5G and cloud computing at the ITU. They stressed the importance of privacy <b>&amp;</b> "
    '"trust". The Office of Dreams spoke. Markets grew.\n\n'
    "The United States will publish a report by the end of 2020, as appropriate. The Office of Dreams agreed.\n"
)
JAPANESE = (
    "第3回試験対話の結果\n\n"
    "5月14日、東京で対話を開催した。総務省、外務省及び公正取引委員会が参加した。\n\n"
    "双方は、プライバシーの保護の重要性を強調した。双方は、5Gに関する協力を継続することを確認した。\n"
)
NEXT = (
    "第4回試験対話の結果\n\n"
    "2020年6月に対話をオンラインで開催した。総務省等が参加した。\n\n"
    "日本は、越境プライバシールールを推進することを約束した。双方は、人工知能について議論した。\n"
)


def quote(text: str, exact: str, nth: int = 0) -> Quote:
    """The quote of the ``nth`` place of ``exact`` in ``text``, from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(exact, start + 1)
    return Quote(exact=exact, start=start, end=start + len(exact))


def _name(text: str, exact: str, id: str, side: str, *, nth: int = 0, correction: Correction | None = None) -> Name:
    return Name(quote=quote(text, exact, nth), id=id, kind="agency", side=side, correction=correction)


DREAMS = "unreviewed:us/office-of-dreams"


def english() -> Record:
    """The English release of the third dialogue."""
    return Record(
        release=Release(
            key="test-dialogue-3.en",
            file="test-dialogue-3.en.txt",
            language="en",
            title="Third Test Dialogue",
            published="2019-05-16",
            publisher="us-dos",
            source="https://example.org/dialogue?n=3",
        ),
        meeting=Meeting(
            series="us-japan-internet-economy",
            ordinal=3,
            level="director-general",
            start="2019-05-14",
            end="2019-05-15",
            place="Tokyo",
            place_country="JP",
            format="in-person",
            hosts=("us-dos",),
            parties=("JP", "US"),
            sessions=(Session(kind="public-private"),),
        ),
        participants={"JP": ("jp-mic",), "US": ("us-dos", DREAMS), "private-sector": ("keidanren",)},
        delegates=(Delegate(name="Ann Example", side="US", agency="us-dos", role="Director", head=True),),
        statements=(
            Statement(
                quote=quote(ENGLISH, "The two sides committed to work together on 5G and cloud computing at the ITU"),
                act="commit",
                actors=("JP", "US"),
                topics=("5g", "cloud-computing"),
                fora=("itu",),
            ),
            Statement(
                quote=quote(ENGLISH, 'They stressed the importance of privacy <b>&amp;</b> "trust"'),
                act="stress-importance",
                actors=("JP", "US"),
                topics=("privacy",),
            ),
            Statement(
                quote=quote(ENGLISH, "The United States will publish a report by the end of 2020, as appropriate"),
                act="commit",
                actors=("US",),
                due=Due(from_="2020-01-01", to="2020-12-31"),
                hedge="as appropriate",
            ),
        ),
        names=(
            _name(ENGLISH, "Ministry of Internal Affairs and\nCommunications", "jp-mic", "JP"),
            _name(ENGLISH, "Department of State", "us-dos", "US"),
            *(_name(ENGLISH, "Office of Dreams", DREAMS, "US", nth=nth) for nth in range(3)),
        ),
        open_lists=(OpenList(side="US", marker=quote(ENGLISH, "among others")),),
        passed_over=(PassedOver(quote=quote(ENGLISH, "Markets grew."), reason="background"),),
        evidence=(Evidence(field="meeting.start", quote=quote(ENGLISH, "May 14 and 15, 2019")),),
        text=ENGLISH,
    )


def japanese() -> Record:
    """The Japanese release of the third dialogue."""
    return Record(
        release=Release(
            key="test-dialogue-3.ja",
            file="test-dialogue-3.ja.txt",
            language="ja",
            title="第3回試験対話の結果",
            published="2019-05-16",
            publisher="jp-mic",
        ),
        meeting=Meeting(
            series="us-japan-internet-economy",
            ordinal=3,
            start="2019-05-14",
            end="2019-05-14",
            place="Tokyo",
            hosts=("jp-mic",),
            parties=("JP", "US"),
        ),
        participants={"JP": ("jp-mic", "jp-mofa"), "US": ("us-ftc",)},
        statements=(
            Statement(
                quote=quote(JAPANESE, "双方は、プライバシーの保護の重要性を強調した"),
                act="stress-importance",
                actors=("JP", "US"),
                topics=("privacy",),
            ),
            Statement(
                quote=quote(JAPANESE, "双方は、5Gに関する協力を継続することを確認した"),
                act="affirm-cooperation",
                actors=("JP", "US"),
                topics=("5g",),
                carry_over=True,
            ),
        ),
        names=(
            _name(
                JAPANESE,
                "公正取引委員会",
                "us-ftc",
                "US",
                correction=Correction(
                    standard="連邦取引委員会", reason_en="Japan has its own.", reason_ja="日本の機関の名称。"
                ),
            ),
        ),
        text=JAPANESE,
    )


def following() -> Record:
    """The release of the fourth dialogue."""
    return Record(
        release=Release(
            key="test-dialogue-4.ja",
            file="test-dialogue-4.ja.txt",
            language="ja",
            title="第4回試験対話の結果",
            published="2020-06-20",
            publisher="jp-mic",
        ),
        meeting=Meeting(
            series="us-japan-internet-economy",
            ordinal=4,
            start="2020-06",
            end="2020-06",
            format="online",
            parties=("JP", "US"),
        ),
        participants={"JP": ("jp-mic",)},
        statements=(
            Statement(
                quote=quote(NEXT, "日本は、越境プライバシールールを推進することを約束した"),
                act="commit",
                actors=("JP",),
                topics=("cbpr",),
            ),
            Statement(
                quote=quote(NEXT, "双方は、人工知能について議論した"),
                act="discuss",
                actors=("JP", "US"),
                topics=("ai",),
            ),
        ),
        open_lists=(OpenList(side="JP", marker=quote(NEXT, "等")),),
        text=NEXT,
    )


DECLARATION = "We, the leaders, will promote open data. The Department of State published this text.\n"


def declaration() -> Record:
    """A declaration that reports no meeting and yet names a body."""
    return Record(
        release=Release(key="test-declaration", file="test-declaration.en.txt", language="en"),
        participants={"US": ("us-dos",), "JP": ("jp-meti",)},
        statements=(
            Statement(
                quote=quote(DECLARATION, "We, the leaders, will promote open data"),
                act="commit",
                actors=("JP", "US"),
                topics=("open-data",),
            ),
        ),
        text=DECLARATION,
    )
