"""Meetings as Japanese sentences tell them: number, rank, days, place, form, hosts, sessions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from msgspec.structs import replace

from policygraph.extraction.bodies import party_of
from policygraph.extraction.grammar import Event, Fact
from policygraph.extraction.ja.anchors import Anchor, Reach, reaches_of
from policygraph.extraction.ja.sentence import Parse
from policygraph.extraction.ja.talks import codes_in, talk_in
from policygraph.extraction.ja.times import Moment
from policygraph.extraction.passages import Passage
from policygraph.record.model import Session
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("director-general", re.compile(r"局長級")),
    ("deputy-director-general", re.compile(r"審議官級|局次長級")),
    ("director", re.compile(r"課長級")),
    ("vice-ministerial", re.compile(r"次官級|副大臣級|政務級")),
    ("ministerial", re.compile(r"大臣級|閣僚級|閣僚会(?:合|議|談)|大臣会(?:合|議|談)|外相会(?:合|議|談)|2\+2")),
    ("leaders", re.compile(r"首脳級|首脳会(?:合|議|談)|サミット")),
    ("senior-officials", re.compile(r"高級実務者|高級事務レベル|高官級|ハイレベル")),
    ("working", re.compile(r"実務者(?:級|レベル)|事務レベル")),
)
"""Ranks of meetings, with the words that tell them; the first that fits is taken."""

FACT_LABEL = re.compile(
    r"^(?:[0-9]{1,2}[ .]|\([0-9]{1,2}\))?\s*(?:日\s*時|日\s*程|期\s*日|開催日(?:時)?|場\s*所|会\s*場|開催地|開催場所|形\s*式|開催形式)\s*(?:[::]|\s)\s*"
)
"""The label of a line of facts: 日時:, 場所:."""
_FACT_HEADING = re.compile(
    r"^\W*(?:[0-9]{1,2}[ .)]*)?\s*(?:日\s*時|日\s*程|期\s*日|開催日(?:時)?|場\s*所|会\s*場|開催地|開催場所|形\s*式|開催形式)\s*$"
)
_SHORT = 60
"""A line of facts under such a heading is no longer."""
_ONLINE = re.compile(
    r"オンライン(?!上の|での利用|教育)|テレビ会議|TV会議|Web会議|ウェブ会議|ビデオ会議|電話会議|バーチャル|遠隔(?:で|開催|会議)|リモート",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"ハイブリッド|対面(?:及び|と|・|並びに)オンライン|オンライン(?:及び|と|・|併用)対面|オンライン併用"
)
_IN_PERSON = re.compile(r"対面(?:形式|で)")
_CAPITAL = re.compile(r"(?<!首)都内(?:で|に|に?おいて)")
_AT = re.compile(r"[^、。]{0,20}?(?:において|にて|で(?!の|は)|於)")
_HELD_AT = re.compile(r"(?:において|で|にて)、?(?:オンライン[^、。]{0,8})?(?:開催|開か|行わ)")
_AT_DIRECTLY = re.compile(r"(?:[都道府県市区町村州]{0,2}(?:内)?)(?:において|にて|で(?!の|は|す)|於いて)")
_HELD = re.compile(
    r"開催(?:され|し|いたし)|開[かき]|行わ|行い|行っ|実施|(?:会談|会合|面会|懇談|署名|訪問|共催)し|表敬を受け"
)
_DONE_AT = re.compile(r"[」』]?(?:\([^()]*\))?(?:において|では)")
_PLANNED = re.compile(r"次回|開催する(?:予定|こと)|開催(?:を)?予定|開催される予定")
_HOLDING = re.compile(
    r"を[^。]{0,60}?(?:開催(?:いた)?し|主催(?:いた)?し|共催(?:いた)?し|開き|開催。|実施(?:いた)?し|開催$)"
)
_TOPIC = re.compile(r"は[、, ]?")
_PARTNER = re.compile(r"[^、。]{0,40}?と(?:の間で|の間において|共同で|合同で|の共催で|共に|ともに)")
_PARALLEL = re.compile(r"平行|並行|(?:と|に)(?:併せ|合わせ|あわせ)|併催")
_MARGINS = re.compile(r"の?機会に|際に|マージンで")
_BESIDE = re.compile(
    r"[」』)]*(?:\([^()]*\))?(?:に(?:合わせ|併せ|あわせ|先立|続[いき]|際し)|と(?:併せ|合わせ|あわせ|並行)|の?(?:機会に|マージンで|場を借り))"
)
"""ASEANデジタル大臣会合に合わせて: the occasion of another meeting."""
_LOCAL = re.compile(r"\((?:[^()]{0,12}時間|現地)[^()]*$")
"""5月30日(米国時間5月29日): the other side's day explains the one before the brackets."""
_DATED = re.compile(r"[^。]{0,6}?(?:の|に(?:[^、。]{0,12}?(?:開催|行わ)[^、。]{0,4}?た)?)")
_WITH = re.compile(r"[」』)]*と(?:の|共同)?(?:間の)?")


_COORDINATED = re.compile(r"[」』]*(?:\([^()]*\))?を、")
"""第9回対話を、翌日に第2回作業部会を、東京において開催した: the place is that of both."""
_OWN = "JP"
_CITY_STATES = frozenset({"SG", "MC", "VA"})


class _Place(NamedTuple):
    name: str
    country: str | None
    start: int
    end: int


def events_of(
    passage: Passage, parse: Parse | None, lexicon: Lexicon, dates: Sequence[Moment], *, opens: bool = False
) -> Iterator[Event]:
    """The events told in one passage, one for each meeting named; ``dates`` are those of the passage.

    A passage that ``opens`` the text may tell of a meeting that has neither series nor number.
    """
    teller = _Teller(passage, parse, lexicon, dates)
    if passage.kind not in ("title", "heading") and (begin := labelled_from(passage)) is not None:
        yield teller.labelled(begin)
        return
    reaches = reaches_of(passage, parse)
    for reach in reaches:
        yield teller.event(reach)
    if opens and all(reach.anchor.session for reach in reaches) and (talk := talk_in(passage)) is not None:
        yield teller.talk(*talk)


def dateline_of(passages: Sequence[Passage], dated: Span | None) -> Passage | None:
    """The line of a declaration that holds its day and place and nothing else: 2023年4月28日 金沢."""
    if dated is None:
        return None
    line = next((p for p in passages if p.span.start <= dated.start and dated.end <= p.span.end), None)
    if line is None or len(line.text) > _SHORT:
        return None
    rest = line.text[: line.local(dated)[0]] + line.text[line.local(dated)[1] :]
    places = [line.text[slice(*line.local(m.span))] for m in line.mentions if m.kind == "place"]
    return line if places and re.sub("|".join(map(re.escape, places)), "", rest).strip(" 、,於()及び") == "" else None


def placed(line: Passage, lexicon: Lexicon, parse: Parse | None) -> Event:
    """The place of a dateline, without its day, which is that of publication."""
    return _Teller(line, parse, lexicon, ()).labelled(0)


def labelled_from(passage: Passage) -> int | None:
    """Where the fact begins in a line that a label opens (日時:…), or that stands under a heading that is the label."""
    label = FACT_LABEL.match(passage.text)
    if label is not None:
        return label.end() if passage.kind != "note" else None
    return 0 if _FACT_HEADING.match(passage.section) and len(passage.text) <= _SHORT else None


class _Teller:
    """Reads the facts of one passage's meetings."""

    def __init__(self, passage: Passage, parse: Parse | None, lexicon: Lexicon, dates: Sequence[Moment]) -> None:
        self._passage = passage
        self._parse = parse
        self._text = passage.text
        self._lexicon = lexicon
        self._dates = dates

    def labelled(self, begin: int) -> Event:
        """日時:…, 場所:…: a line of facts about the reported meeting."""
        end = len(self._text)
        moment = next((m for m in self._dates if m.start >= begin), None)
        place = self._place(begin, end, anywhere=True)
        return Event(
            span=self._passage.span,
            passage=self._passage.index,
            standing="held",
            start=moment.first if moment else None,
            end=moment.last if moment else None,
            place=place.name if place else None,
            place_country=place.country if place else None,
            format=_format(self._text[begin:end], place),
            facts=(*self._dated(moment), *self._placed(place)),
        )

    def event(self, reach: Reach) -> Event:
        """What the words in reach tell of the meeting that the anchor names."""
        anchor, begin, end, close = reach
        moment = self._moment(reach)
        place = self._place(begin, end)
        if place is None and _COORDINATED.match(self._text, anchor.end):
            place = self._place(anchor.end, close)
        level = self._level(anchor)
        form = _format(self._text[begin:end], place)
        series = anchor.series.entry if anchor.series else self._series_of_group(anchor)
        facts = [*self._dated(moment), *self._placed(place)]
        if anchor.series is not None:
            facts.append(Fact(field="series", span=anchor.series.span))
        if anchor.ordinal is not None:
            facts.append(self._fact("ordinal", anchor.start, anchor.end))
        if level is not None:
            facts.append(self._fact("level", anchor.start, anchor.end))
        if form in ("online", "hybrid"):
            facts = [f for f in facts if f.field != "format"] + [self._fact("format", begin, end)]
        if anchor.session is not None:
            facts.append(self._fact("sessions", anchor.start, anchor.end))
        parties = self._parties(series, anchor)
        hosts = {} if anchor.session else self._hosts(reach, parties)
        facts.extend(Fact(field="hosts", span=span) for span in hosts.values())
        if anchor.series is not None and parties:
            facts.append(Fact(field="parties", span=anchor.series.span))
        return Event(
            span=self._passage.published(anchor.start, anchor.end),
            passage=self._passage.index,
            standing=self._standing(begin, anchor.end, close),
            series=series,
            name=_balanced(self._text[anchor.start : anchor.end]),
            ordinal=anchor.ordinal,
            level=level,
            start=moment.first if moment else None,
            end=moment.last if moment else None,
            place=place.name if place else None,
            place_country=place.country if place else None,
            format=form,
            hosts=tuple(hosts),
            parties=parties,
            sessions=self._session(anchor, moment),
            facts=tuple(facts),
        )

    def _series_of_group(self, anchor: Anchor) -> str | None:
        """G7群馬高崎デジタル・技術大臣会合: the series of the group, whose name the place stands in."""
        name = self._text[anchor.start : anchor.end].strip("「」『』")
        if anchor.session is not None or not name.startswith("G7"):
            return None
        return next(
            (
                entry
                for label, entry in _group_series(self._lexicon)
                if re.fullmatch(f"G7.{{1,8}}?{re.escape(label)}", name)
            ),
            None,
        )

    def talk(self, start: int, end: int) -> Event:
        """The meeting without series and number that the opening names at ``start``."""
        told = self.event(Reach(Anchor(start, end, None, None, None), 0, len(self._text), len(self._text)))
        reported = told.standing == "held" and self._passage.kind not in ("title", "heading")
        return replace(told, reported=reported)

    def _fact(self, field: str, start: int, end: int) -> Fact:
        return Fact(field=field, span=self._passage.published(start, end))

    def _dated(self, moment: Moment | None) -> list[Fact]:
        return [self._fact(field, moment.start, moment.end) for field in ("start", "end")] if moment else []

    def _placed(self, place: _Place | None) -> list[Fact]:
        fields = ("place", "place_country", "format") if place and place.country else ("place", "format")
        return [self._fact(field, place.start, place.end) for field in fields] if place else []

    def _moment(self, reach: Reach) -> Moment | None:
        """The date nearest before the meeting's name, else the first one after it in its clause."""
        here = [m for m in self._dates if reach.begin <= m.start < reach.end]
        here = [m for m in here if not _LOCAL.search(self._text, reach.begin, m.start)] or here
        before = [m for m in here if m.end <= reach.anchor.start]
        after = [m for m in here if m.start >= reach.anchor.end]
        return before[-1] if before else after[0] if after else None

    def _place(self, begin: int, end: int, *, anywhere: bool = False) -> _Place | None:
        """A place of the vocabulary with で, において ...; else 都内; else a place name that the analyser knows."""
        for mention in self._passage.mentions:
            start, stop = self._passage.local(mention.span)
            if (
                mention.kind == "country"
                and mention.entry in _CITY_STATES
                and begin <= start
                and _AT.match(self._text, stop)
            ):
                return _Place(self._lexicon.label("country", mention.entry, "en"), mention.entry, start, stop)
            if mention.kind == "place" and begin <= start < end and (anywhere or _AT.match(self._text, stop)):
                entry = self._lexicon.entry("place", mention.entry)
                return _Place(entry.label("en"), entry.country, start, stop)
        if (country := self._country_of_place(begin, end)) is not None:
            return country
        if capital := _CAPITAL.search(self._text, begin, end):
            return _Place("Tokyo", "JP", capital.start(), capital.start() + 2)
        return self._unknown_place(begin, end)

    def _country_of_place(self, begin: int, end: int) -> _Place | None:
        """カンボジアで開催された: a country where the words name no city."""
        for mention in self._passage.mentions:
            start, stop = self._passage.local(mention.span)
            if mention.kind == "country" and begin <= start < end and _HELD_AT.match(self._text, stop):
                return _Place(self._lexicon.label("country", mention.entry, "en"), mention.entry, start, stop)
        return None

    def _unknown_place(self, begin: int, end: int) -> _Place | None:
        for token in self._parse.tokens if self._parse else ():
            if token.detail == "地名" and begin <= token.start < end and _AT_DIRECTLY.match(self._text, token.end):
                return _Place(token.surface, None, token.start, token.end)
        return None

    def _level(self, anchor: Anchor) -> str | None:
        """The rank in the meeting's name, or right beside it."""
        inside = self._text[anchor.start : anchor.end]
        beside = "" if anchor.session else self._text[max(0, anchor.start - 6) : anchor.end + 12]
        for level, words in LEVELS:
            if words.search(inside) or (level != "leaders" and words.search(beside)):
                return level
        return None

    def _standing(self, begin: int, end: int, close: int) -> Literal["held", "planned", "named"]:
        if self._passage.role == "plan" or _PLANNED.search(self._text, begin, close):
            return "planned"
        if _BESIDE.match(self._text, end):
            return "named"
        done = _HELD.search(self._text, begin, close) or _DONE_AT.match(self._text, end)
        return "held" if done else "named"

    def _hosts(self, reach: Reach, parties: Sequence[str]) -> dict[str, Span]:
        """総務省と米国国務省は、…を開催しました: the agencies of the topic; and 国務省との間で: the one it is held with."""
        holding = _HOLDING.search(self._text, reach.begin, reach.close)
        topic = _TOPIC.search(self._text, reach.begin, reach.end)
        if self._passage.kind in ("title", "heading") or holding is None or topic is None:
            return {}
        found: dict[str, Span] = {}
        for mention in self._passage.mentions:
            start, end = self._passage.local(mention.span)
            of_topic = reach.begin <= start < topic.start()
            holds = of_topic or _PARTNER.match(self._text, end)
            if mention.kind == "agency" and holds and self._is_meant(mention, parties):
                found.setdefault(mention.entry, mention.span)
        return found

    def _is_meant(self, mention: Mention, parties: Sequence[str]) -> bool:
        """外務省 without a country is ours, 通信省 that of a party, of the agencies that are called so in several countries."""
        others = [m for m in self._passage.mentions if m.span == mention.span and m.kind == "agency"]
        sides = {party_of(m, self._lexicon) for m in others}
        side = party_of(mention, self._lexicon)
        return len(sides) == 1 or (side == _OWN if _OWN in sides else side in parties)

    def _parties(self, series: str | None, anchor: Anchor) -> tuple[str, ...]:
        """Those of the series, else those in the meeting's name (日印ICT合同作業部会) or that a title or heading names."""
        if series is not None and (parties := self._lexicon.entry("series", series).parties):
            return tuple(sorted(parties))
        named = codes_in(self._passage, anchor.start, anchor.end, self._lexicon)
        if len(named) > 1:
            return tuple(sorted(named))
        if self._passage.kind not in ("title", "heading"):
            return ()
        codes = {code for m in self._passage.mentions if (code := party_of(m, self._lexicon)) is not None}
        return tuple(sorted(codes)) if len(codes) > 1 else ()

    def _session(self, anchor: Anchor, moment: Moment | None) -> tuple[Session, ...]:
        if anchor.session is None:
            return ()
        before = self._text[: anchor.start]
        relation = None
        if anchor.session == "expert-level":
            relation = "parallel" if _PARALLEL.search(before) else "margins" if _MARGINS.search(before) else None
        own = (
            anchor.session in ("private-sector", "public-private") and moment is not None and moment.end <= anchor.start
        )
        dated = moment if own and moment and _DATED.fullmatch(self._text, moment.end, anchor.start) else None
        return (
            Session(
                kind=anchor.session,
                with_=self._partner(anchor) if anchor.session == "joint-session" else None,
                relation=relation,
                start=dated.first if dated else None,
                end=dated.last if dated else None,
            ),
        )

    def _partner(self, anchor: Anchor) -> str | None:
        """日米サイバー対話とのジョイントセッション: the series named before と."""
        for mention in self._passage.mentions:
            end = self._passage.local(mention.span)[1]
            if mention.kind == "series" and _WITH.fullmatch(self._text, end, anchor.start):
                return mention.entry
        return None


@lru_cache(maxsize=8)
def _group_series(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """The Japanese names of the series of the G7, without the group's own, with their ids."""
    return tuple(
        (label.text.removeprefix("G7"), entry.id)
        for entry in lexicon.of_kind("series")
        for label in entry.labels
        if label.language == "ja" and label.text.startswith("G7")
    )


def _balanced(name: str) -> str:
    """A name without quotation marks and brackets that open or close nothing in it."""
    for opening, closing in ("「」", "『』", "()"):
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name


def _format(words: str, place: _Place | None) -> str | None:
    """``hybrid`` and ``online`` where the words say so; a place without such words is ``in-person``."""
    if _HYBRID.search(words):
        return "hybrid"
    if _ONLINE.search(words):
        return "online"
    return "in-person" if place or _IN_PERSON.search(words) else None
