"""Meetings as Japanese sentences tell them: number, rank, days, place, form, hosts, sessions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from policygraph.extraction.bodies import party_of
from policygraph.extraction.grammar import Event, Fact
from policygraph.extraction.ja.numbers import ordinals_in
from policygraph.extraction.ja.sentence import Parse
from policygraph.extraction.ja.times import Moment
from policygraph.extraction.passages import Passage
from policygraph.record.model import Session
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

Standing = Literal["held", "planned", "named"]

LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("director-general", re.compile(r"局長級")),
    ("deputy-director-general", re.compile(r"審議官級|局次長級")),
    ("director", re.compile(r"課長級")),
    ("vice-ministerial", re.compile(r"(?<!官)次官級|副大臣級|政務級")),
    ("ministerial", re.compile(r"大臣級|閣僚級|閣僚会(?:合|議|談)|大臣会(?:合|議|談)|外相会(?:合|議|談)|2\+2")),
    ("leaders", re.compile(r"首脳級|首脳会(?:合|議|談)|サミット")),
    ("senior-officials", re.compile(r"高級実務者|高級事務レベル|高官級|ハイレベル")),
    ("working", re.compile(r"実務者(?:級|レベル)|事務レベル|作業部会")),
)  # fmt: skip
_ONLINE = re.compile(
    r"オンライン(?!上の|での利用|教育)|テレビ会議|TV会議|Web会議|ウェブ会議|WEB会議|ビデオ会議|電話会議|バーチャル|遠隔(?:で|開催|会議)|リモート",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"ハイブリッド|対面(?:及び|と|・|並びに)オンライン|オンライン(?:及び|と|・|併用)対面|オンライン併用"
)
_IN_PERSON = re.compile(r"対面(?:形式|で)")
_CAPITAL = re.compile(r"(?<!首)都内(?:で|に)?")
_SESSIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("public-private", re.compile(r"官民(?:会合|会議|セッション|対話|ラウンドテーブル)|官民を?交えた会合")),
    ("government", re.compile(r"政府間(?:会合|協議|会議|対話|セッション)|政府(?:会合|セッション)")),
    ("private-sector", re.compile(r"(?<!官)民間(?:会合|セッション|会議)|産業界(?:会合|セッション|対話)")),
    ("joint-session", re.compile(r"(?:ジョイント・?|合同)(?:セッション|会合)|共同セッション")),
    ("expert-level", re.compile(r"専門家(?:レベル|級)?(?:会合|会議|対話|セッション)")),
)  # fmt: skip
_PARALLEL = re.compile(r"平行|並行|(?:と|に)(?:併せ|合わせ|あわせ)|併催")
_MARGINS = re.compile(r"の?機会に|際に|マージンで")
_MEETING_NOUN = re.compile(
    r"(?:(?:局長|次官|課長|審議官|大臣|閣僚|首脳|実務者)(?:級|レベル)?)?の?(?:政策)?(?:会合|会議|対話|協議|会談|部会|委員会|サミット|フォーラム)"
)
_NAME = r"[一-龠々ァ-ヶーA-Za-z0-9・/]"
_NOUN_AFTER = re.compile(rf"[」』\s]*{_NAME}{{0,24}}?" + _MEETING_NOUN.pattern + r"\)?")
_NAME_BEFORE = re.compile(
    rf"{_NAME}{{2,40}}(?:会合|会議|対話|協議|会談|部会|委員会|フォーラム|ワークショップ)[」』]?\(?$"
)
_HELD_PAST = re.compile(r"開催(?:され|し)|開か|行わ|行い|行っ|実施")
_PLANNED = re.compile(r"次回|開催する(?:予定|こと)|開催(?:を)?予定|開催される予定")
_HOLDING = re.compile(r"を(?:[^。]{0,60}?)(?:開催し|主催し|共催し|開き|開催。|実施し)|を[^。]{0,60}?開催$")
FACT_LABEL = re.compile(
    r"^(?:[0-9]{1,2}[ .]|\([0-9]{1,2}\))?\s*(?P<label>日\s*時|日\s*程|期\s*日|開催日(?:時)?|場\s*所|会\s*場|開催地|開催場所|形\s*式|開催形式)\s*[::]?\s*"
)


class Anchor(NamedTuple):
    """The words that name a meeting or session: ``start``..``end``; ``reach`` is how far its clause's words go."""

    start: int
    end: int
    series: Mention | None
    ordinal: int | None
    session: str | None


def events_of(passage: Passage, parse: Parse | None, lexicon: Lexicon, dates: Sequence[Moment]) -> Iterator[Event]:
    """The events told in one passage, one for each meeting named."""
    text = passage.text
    if passage.kind not in ("title", "heading", "note") and (label := FACT_LABEL.match(text)):
        yield _labelled_event(passage, label.end(), dates, lexicon)
        return
    for low, high in _stretches(parse, len(text)):
        anchors = _anchors(passage, low, high)
        moments = [m for m in dates if low <= m.start < high]
        previous = low
        for number, anchor in enumerate(anchors):
            after = anchors[number + 1].start if number + 1 < len(anchors) else high
            begin = previous
            reach = after if _opens_clause(text, anchor.end) or number + 1 == len(anchors) else anchor.end
            yield _event(passage, anchor, begin, reach, high, moments, lexicon)
            previous = anchor.end


def _labelled_event(passage: Passage, begin: int, dates: Sequence[Moment], lexicon: Lexicon) -> Event:
    """日時:…, 場所:…: a line of facts about the reported meeting."""
    end = len(passage.text)
    facts: list[Fact] = []
    moment = next((m for m in dates if m.start >= begin), None)
    if moment is not None:
        span = passage.published(moment.start, moment.end)
        facts = [Fact(field="start", span=span), Fact(field="end", span=span)]
    named = next((m for m in passage.mentions if m.kind == "place" and passage.local(m.span)[0] >= begin), None)
    entry = lexicon.entry("place", named.entry) if named else None
    if named is not None:
        facts.append(Fact(field="place", span=named.span))
    place = entry.label("en") if entry else None
    return Event(
        span=passage.span,
        passage=passage.index,
        standing="held",
        start=moment.first if moment else None,
        end=moment.last if moment else None,
        place=place,
        place_country=entry.country if entry else None,
        format=_format(passage.text[begin:end], place),
        facts=tuple(facts),
    )


def _stretches(parse: Parse | None, size: int) -> list[tuple[int, int]]:
    """The clauses of the main line as stretches of the text; the whole text where there is none."""
    if parse is None or not parse.segments:
        return [(0, size)]
    bounds = [parse.tokens[s.first].start for s in parse.segments] + [size]
    bounds[0] = 0
    return list(zip(bounds, bounds[1:], strict=False))


def _opens_clause(text: str, end: int) -> bool:
    return (
        re.match(
            r"[」』)）(（]*(?:[^、。]{0,12}級会合[)）])?(?:は|が|を|については|に関しては|も)", text[end : end + 30]
        )
        is not None
    )


def _anchors(passage: Passage, low: int, high: int) -> list[Anchor]:
    """Names of meetings in order; parts that stand together (第9回 + series + 局長級会合) are one anchor."""
    text = passage.text
    parts: list[Anchor] = []
    for mention in passage.mentions:
        if mention.kind == "series":
            start, end = passage.local(mention.span)
            parts.append(Anchor(start, end, mention, None, None))
    parts.extend(Anchor(start, end, None, value, None) for start, end, value in ordinals_in(text))
    parts.extend(
        Anchor(m.start(), m.end(), None, None, kind) for kind, words in _SESSIONS for m in words.finditer(text)
    )
    parts = sorted(p for p in parts if low <= p.start < high)
    joined: list[Anchor] = []
    for part in parts:
        if joined and _together(text, joined[-1], part):
            joined[-1] = _joined(joined[-1], part)
        else:
            joined.append(part)
    return [_with_noun(text, anchor) for anchor in joined]


def _together(text: str, left: Anchor, right: Anchor) -> bool:
    gap = text[left.end : right.start]
    if right.start < left.end:
        return True
    if left.session or right.session:
        return False
    if left.ordinal is not None and right.ordinal is not None:
        return False
    if left.series is not None and right.series is not None:
        return False
    return (
        re.fullmatch(
            r"[「」『』()\s・]*(?:(?:局長|次官|課長|審議官|大臣|閣僚|首脳)級(?:会合|会議)?)?[「」『』()\s・の]*", gap
        )
        is not None
    )


def _joined(left: Anchor, right: Anchor) -> Anchor:
    return Anchor(
        left.start,
        max(left.end, right.end),
        left.series or right.series,
        left.ordinal if left.ordinal is not None else right.ordinal,
        left.session or right.session,
    )


def _with_noun(text: str, anchor: Anchor) -> Anchor:
    """The anchor with the kind of meeting that follows its number: 第9回 + 局長級会合."""
    if noun := _NOUN_AFTER.match(text, anchor.end):
        return anchor._replace(end=noun.end())
    if anchor.series is None and anchor.session is None and (name := _NAME_BEFORE.search(text, 0, anchor.start)):
        return anchor._replace(start=name.start(), end=anchor.end + text[anchor.end : anchor.end + 1].count(")"))
    return anchor


def _event(
    passage: Passage,
    anchor: Anchor,
    begin: int,
    reach: int,
    high: int,
    moments: Sequence[Moment],
    lexicon: Lexicon,
) -> Event:
    text = passage.text
    words = text[begin:reach]
    facts: list[Fact] = []

    def note(field: str, start: int, end: int) -> None:
        facts.append(Fact(field=field, span=passage.published(start, end)))

    series = anchor.series
    if series is not None:
        note("series", *passage.local(series.span))
    if anchor.ordinal is not None:
        note("ordinal", anchor.start, anchor.end)
    level = _level(text, anchor)
    if level:
        note("level", anchor.start, anchor.end)
    moment = _moment(moments, begin, reach, anchor)
    if moment is not None:
        note("start", moment.start, moment.end)
        note("end", moment.start, moment.end)
    place, country = _place(passage, begin, reach, lexicon, note)
    form = _format(words, place)
    if form in ("online", "hybrid"):
        note("format", begin, reach)
    entry = lexicon.entry("series", series.entry) if series is not None else None
    return Event(
        span=passage.published(anchor.start, anchor.end),
        passage=passage.index,
        standing=_standing(passage, text, begin, high),
        series=series.entry if series is not None else None,
        name=text[anchor.start : anchor.end],
        ordinal=anchor.ordinal,
        level=level,
        start=moment.first if moment else None,
        end=moment.last if moment else None,
        place=place,
        place_country=country,
        format=form,
        hosts=_hosts(passage, begin, reach, high, lexicon) if not anchor.session else (),
        parties=_parties(entry.parties if entry else (), passage, anchor, lexicon),
        sessions=_session(passage, anchor, moment, lexicon),
        facts=tuple(facts),
    )


def _level(text: str, anchor: Anchor) -> str | None:
    words = text[max(0, anchor.start - 6) : anchor.end + 12]
    inside = text[anchor.start : anchor.end]
    for level, pattern in LEVELS:
        if pattern.search(inside) or (pattern.search(words) and anchor.session is None and level != "leaders"):
            return level
    return None


def _moment(moments: Sequence[Moment], begin: int, reach: int, anchor: Anchor) -> Moment | None:
    """The date nearest before the meeting's name, else the first one after it in its clause."""
    here = [m for m in moments if begin <= m.start < reach]
    before = [m for m in here if m.end <= anchor.start]
    after = [m for m in here if m.start >= anchor.end]
    return before[-1] if before else after[0] if after else None


_AT = re.compile(r"[)）」]*(?:、|市内|内|州)?[^、。]{0,24}?(?:において|にて|で|於いて|に集|が)")


def _place(passage: Passage, begin: int, reach: int, lexicon: Lexicon, note: object) -> tuple[str | None, str | None]:
    text = passage.text
    for mention in passage.mentions:
        if mention.kind != "place":
            continue
        start, end = passage.local(mention.span)
        if begin <= start < reach and (
            re.match(r"[^、。]{0,20}?(?:において|にて|で(?!の|は)|於)", text[end : end + 30]) or _labelled(text, start)
        ):
            entry = lexicon.entry("place", mention.entry)
            _note(note, "place", start, end)
            return entry.label("en"), entry.country
    capital = _CAPITAL.search(text, begin, reach)
    if capital is not None:
        _note(note, "place", capital.start(), capital.end())
        return "Tokyo", "JP"
    return None, None


def _labelled(text: str, start: int) -> bool:
    return re.search(r"(?:場\s*所|会\s*場|於|開催地)\s*[::)]?\s*$", text[:start]) is not None


def _note(note: object, field: str, start: int, end: int) -> None:
    if callable(note):
        note(field, start, end)


def _format(words: str, place: str | None) -> str | None:
    if _HYBRID.search(words):
        return "hybrid"
    if _ONLINE.search(words):
        return "online"
    return "in-person" if place or _IN_PERSON.search(words) else None


def _standing(passage: Passage, text: str, begin: int, high: int) -> Standing:
    words = text[begin:high]
    if passage.role == "plan" or _PLANNED.search(words):
        return "planned"
    return "held" if _HELD_PAST.search(words) else "named"


def _hosts(passage: Passage, begin: int, reach: int, high: int, lexicon: Lexicon) -> tuple[str, ...]:
    """総務省と米国国務省は、…を開催しました: the agencies that are the topic of the holding."""
    text = passage.text
    if passage.kind in ("title", "heading") or not _HOLDING.search(text, begin, high):
        return ()
    topic = re.search(r"は[、 ]?", text[begin:reach])
    if topic is None:
        return ()
    found: list[str] = []
    for mention in passage.mentions:
        start, end = passage.local(mention.span)
        of_topic = begin <= start < begin + topic.start()
        if mention.kind == "agency" and mention.entry not in found and (of_topic or _partner_in_holding(text, end)):
            found.append(mention.entry)
    return tuple(found)


def _partner_in_holding(text: str, end: int) -> bool:
    """総務省は、米国国務省との間で…を開催: the one with whom it is held holds it too."""
    return re.match(r"[^、。]{0,40}?と(?:の間で|共同で|の共催で|共に|ともに)", text[end : end + 60]) is not None


def _parties(of_series: tuple[str, ...], passage: Passage, anchor: Anchor, lexicon: Lexicon) -> tuple[str, ...]:
    if of_series:
        return tuple(sorted(of_series))
    if passage.kind not in ("title", "heading"):
        return ()
    codes = {code for m in passage.mentions if (code := party_of(m, lexicon)) is not None}
    return tuple(sorted(codes)) if len(codes) > 1 else ()


def _session(passage: Passage, anchor: Anchor, moment: Moment | None, lexicon: Lexicon) -> tuple[Session, ...]:
    if anchor.session is None:
        return ()
    text = passage.text
    before = text[: anchor.start]
    partner = None
    if anchor.session == "joint-session":
        partner = _partner(passage, anchor)
    relation = None
    if anchor.session == "expert-level":
        relation = "parallel" if _PARALLEL.search(before) else "margins" if _MARGINS.search(before) else None
    exact = (
        moment is not None
        and moment.end <= anchor.start
        and re.fullmatch(
            r"[^。]{0,6}?(?:の|に(?:[^、。]{0,12}?(?:開催|行わ)[^、。]{0,4}?た)?)", text[moment.end : anchor.start]
        )
    )
    dated = moment if exact and anchor.session == "private-sector" else None
    return (
        Session(
            kind=anchor.session,
            with_=partner,
            relation=relation,
            start=dated.first if dated else None,
            end=dated.last if dated else None,
        ),
    )


def _partner(passage: Passage, anchor: Anchor) -> str | None:
    """日米サイバー対話とのジョイントセッション: the series named before と."""
    for mention in passage.mentions:
        if mention.kind == "series":
            _, end = passage.local(mention.span)
            if re.fullmatch(r"[」』)]*と(?:の|共同)?(?:間の)?", passage.text[end : anchor.start]):
                return mention.entry
    return None


def span_of(passage: Passage, start: int, end: int) -> Span:
    """A stretch of the passage in the published text."""
    return passage.published(start, end)
