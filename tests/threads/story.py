"""Releases written for these tests: three editions of a dialogue that never was, the second told in two languages.

A working group is agreed at the first, reported at work at the second, continued at the third. Beside it: a promise that
is dropped, one that is merged into a wider phrase, one that moves to another forum, one that grows firmer, and meetings
announced.
"""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.record.model import Due, Meeting, Quote, Record, Release, Statement
from policygraph.store import Store, open_store

SERIES = "japan-eu-ict-policy-dialogue"

FIRST = (
    "The 21st Japan-EU ICT Policy Dialogue was held in Brussels on 12 March 2031.\n\n"
    "Cloud computing\n\n"
    "The two sides agreed to establish a working group on security standards for cloud services by the end of 2031.\n\n"
    "Networks\n\n"
    "Both sides recognized the need for trusted suppliers of 5G networks. They committed to map the landing stations of "
    "submarine cables in the Arctic and to publish the map. Both sides resolved to coordinate their contributions on spectrum "
    "at the ITU.\n\n"
    "Data\n\n"
    "They stressed the importance of open data portals for start-ups.\n\n"
    "The next dialogue will be held in Tokyo around the autumn of 2031.\n"
)
SECOND = (
    "The 22nd Japan-EU ICT Policy Dialogue was held in Tokyo on 20 and 21 November 2031.\n\n"
    "Cloud computing\n\n"
    "The working group on security standards for cloud services met three times and published its first report.\n\n"
    "Networks\n\n"
    "Both sides committed to use trusted suppliers in 5G networks. They resolved to coordinate their contributions on "
    "spectrum at the OECD.\n\n"
    "Data and artificial intelligence\n\n"
    "They stressed the importance of open data, including open data portals for start-ups and researchers, of data "
    "altruism and of digital identity. The European Union will host a workshop on AI governance in June 2032.\n\n"
    "The two sides intend to meet again in Brussels in 2032.\n"
)
JAPANESE = (
    "第22回日EU・ICT政策対話を2031年11月20日及び21日、東京で開催した。\n\n"
    "1 クラウドコンピューティング\n\n"
    "クラウドサービスのセキュリティ標準に関する作業部会は、三回の会合を開催し、最初の報告書を公表した。\n\n"
    "2 ネットワーク\n\n"
    "双方は、5Gネットワークにおいて信頼できる供給者を用いることを約束した。双方は、周波数に関する寄与をOECDにおいて調整することを決意した。\n\n"
    "3 データ及び人工知能\n\n"
    "双方は、オープンデータ、データ利他主義及びデジタルIDの重要性を強調した。欧州連合は、2032年6月にAIガバナンスに関するワークショップを主催する予定である。\n\n"
    "双方は、2032年にブリュッセルで再び会合を開催する予定である。\n"
)
THIRD = (
    "The 23rd Japan-EU ICT Policy Dialogue was held in Brussels on 9 October 2032.\n\n"
    "Cloud computing\n\n"
    "The two sides will continue the working group on security standards for cloud services.\n\n"
    "Networks\n\n"
    "Both sides affirmed the importance of trusted suppliers in 5G networks.\n\n"
    "Artificial intelligence\n\n"
    "The European Union held the workshop on AI governance in June 2032. Both sides agreed to exchange staff between their "
    "AI safety institutes.\n"
)


def quote(text: str, first: str, last: str) -> Quote:
    """The words of ``text`` from ``first`` to the next ``last``."""
    start = text.index(first)
    end = text.index(last, start) + len(last)
    return Quote(exact=text[start:end], start=start, end=end)


def said(text: str, act: str, span: tuple[str, str], topics: str = "", **more: object) -> Statement:
    """A statement of both parties, its quote by first and last words."""
    actors = more.pop("actors", ("JP", "EU"))
    return Statement(quote=quote(text, *span), act=act, topics=tuple(topics.split()), actors=actors, **more)  # type: ignore[arg-type]  # fields by name


def record(
    key: str, text: str, language: str, meeting: Meeting, statements: Iterable[Statement], **more: object
) -> Record:
    """A release of these tests."""
    release = Release(key=key, file=f"{key}.txt", language=language, media_type="text/plain", **more)  # type: ignore[arg-type]  # fields by name
    return Record(release=release, meeting=meeting, statements=tuple(statements), text=text)


def _meeting(ordinal: int, start: str, end: str | None = None) -> Meeting:
    return Meeting(series=SERIES, ordinal=ordinal, start=start, end=end or start, parties=("JP", "EU"))


def first() -> Record:
    """The first edition, in English."""
    return record(
        "dialogue-21.en",
        FIRST,
        "en",
        _meeting(21, "2031-03-12"),
        [
            said(FIRST, "agree", ("The two sides agreed", "end of 2031"), "cloud-computing standards", due=Due(from_="2031-03-12", to="2031-12-31")),
            said(FIRST, "recognize", ("Both sides recognized", "5G networks"), "5g"),
            said(FIRST, "commit", ("They committed to map", "publish the map"), "submarine-cables"),
            said(FIRST, "resolve", ("Both sides resolved", "at the ITU"), "spectrum", fora=("itu",)),
            said(FIRST, "stress-importance", ("They stressed", "start-ups"), "open-data startups"),
            said(FIRST, "schedule", ("The next dialogue", "autumn of 2031"), about="next-meeting", hedge="around", due=Due(from_="2031-09-01", to="2031-10-31")),
        ],
        published="2031-03-14",
        publisher="jp-mic",
    )  # fmt: skip


def second() -> Record:
    """The second edition, in English."""
    return record(
        "dialogue-22.en",
        SECOND,
        "en",
        _meeting(22, "2031-11-20", "2031-11-21"),
        [
            said(SECOND, "past-action", ("The working group", "first report"), "cloud-computing standards"),
            said(SECOND, "commit", ("Both sides committed", "5G networks"), "5g"),
            said(SECOND, "resolve", ("They resolved", "at the OECD"), "spectrum", fora=("oecd",)),
            said(SECOND, "stress-importance", ("They stressed", "digital identity"), "open-data startups digital-identity"),
            said(SECOND, "schedule", ("The European Union will host", "June 2032"), "ai-governance", actors=("EU",), due=Due(from_="2032-06-01", to="2032-06-30")),
            said(SECOND, "schedule", ("The two sides intend", "in 2032"), hedge="intend to", due=Due(from_="2032-01-01", to="2032-12-31")),
        ],
        published="2031-11-25",
        publisher="eu-ec",
    )  # fmt: skip


def japanese() -> Record:
    """The second edition, in Japanese: the same statements, without the one on open data portals."""
    return record(
        "dialogue-22.ja",
        JAPANESE,
        "ja",
        _meeting(22, "2031-11-20", "2031-11-21"),
        [
            said(JAPANESE, "past-action", ("クラウドサービスの", "公表した"), "cloud-computing standards"),
            said(JAPANESE, "commit", ("双方は、5G", "約束した"), "5g"),
            said(JAPANESE, "resolve", ("双方は、周波数", "決意した"), "spectrum", fora=("oecd",)),
            said(JAPANESE, "stress-importance", ("双方は、オープンデータ", "強調した"), "open-data digital-identity"),
            said(JAPANESE, "schedule", ("欧州連合は", "予定である"), "ai-governance", actors=("EU",), due=Due(from_="2032-06-01", to="2032-06-30")),
            said(JAPANESE, "schedule", ("双方は、2032年", "予定である"), about="next-meeting", due=Due(from_="2032-01-01", to="2032-12-31")),
        ],
        published="2031-11-26",
        publisher="jp-mic",
    )  # fmt: skip


def third() -> Record:
    """The third edition, in English."""
    return record(
        "dialogue-23.en",
        THIRD,
        "en",
        _meeting(23, "2032-10-09"),
        [
            said(THIRD, "affirm-cooperation", ("The two sides will continue", "cloud services"), "cloud-computing standards", carry_over=True),
            said(THIRD, "affirm-importance", ("Both sides affirmed", "5G networks"), "5g"),
            said(THIRD, "past-action", ("The European Union held", "June 2032"), "ai-governance", actors=("EU",)),
            said(THIRD, "agree", ("Both sides agreed", "institutes"), "ai-governance"),
        ],
        published="2032-10-12",
        publisher="eu-ec",
    )  # fmt: skip


def whole_story() -> list[Record]:
    """All four releases."""
    return [first(), second(), japanese(), third()]


def store_of(*records: Record) -> Store:
    """A store in memory that holds what these records say, and the reference data."""
    store = open_store()
    store.replace([reference_graph(), *map(map_record, records)])
    return store
