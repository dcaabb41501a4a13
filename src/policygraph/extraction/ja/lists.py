"""Who took part, as Japanese texts list it: 日本政府からは…が、 米国側:…、 産業界からは…等が参加."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from policygraph.extraction.bodies import is_private, names_at_home
from policygraph.extraction.grammar import FoundName, Listing
from policygraph.extraction.passages import Passage
from policygraph.record.model import PRIVATE_SECTOR, NameKind
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_TAKE_PART = re.compile(r"参加|出席|参画|列席|同席|臨席")
_PRESENT = re.compile(
    r"(?:参加|出席|参画|列席|同席)(?:し|する|した|しました|いたし|致し|を得)|ヘッド|団長|会合[^。]{0,30}\([^()]*側は"
)
_SUBMIT = re.compile(r"提出|取りまとめ|手交|提示|発表|公表")
LABEL = re.compile(
    r"^\(?[^、。()::]{1,12}側\s*(?:出席者|参加者|代表団?)?\s*[)::]|^\((?:民間|産業界)(?:側|企業|団体)?\)|^(?:主な)?(?:出席者|参加者|出席機関)\s*(?:[::]|$)"
    r"|^[【\[](?:[^、。】\]]{1,10}(?:側|国|政府|代表団)|[一-龠ァ-ヶーA-Z]{1,12})[】\]](?=[^。]*(?:[官長臣使員]|省|庁|局)[^。]*$)"
)
_PRIVATE_SIDE = re.compile(r"産業界|民間|経済界|業界|企業")
_OPEN = re.compile(r"(?:等|など|ほか|他)")
_PRIVATE_NAME = re.compile(r"(?:連合会|商工会議所|会議所|協会|同友会|会社|工業会|協議会|財団|連盟|フォーラム|評議会)$")
UNKNOWN_BODY = re.compile(
    r"(?:[一-龠々ァ-ヶーA-Za-z0-9・]{2,24}?)(?:省|庁|委員会|機構|研究所|研究院|事務局|連合会|商工会議所|会議所|協会|総局|本部|通商代表部|財団|センター|国務院|当局)(?!(?!及び|並びに)[一-龠])"
)
_NOT_A_BODY = re.compile(r"^(?:関係|各|両|同|本|当|担当|政府|両国|関連|帰省|反省|次官補|実行|作業|専門)")


_BETWEEN = re.compile(
    r"([^、。「」]{3,60})(?:との|の)間(?:で|において)[^。]{0,80}?(?:開催(?:され|し)|開か|行われ|行い|行っ)"
)
"""総務省と国務省との間で、第9回対話が開催された."""
_PACT = re.compile(
    r"([^、。「」]{2,40})は、[^。]*?([^、。「」]{2,30})(?:との間で|と共に|と)、?[^。、]{0,80}?(?:に署名|を?締結|を?交換|に関する覚書|を[^、。]{0,12}開催)"
)
"""総務省は、…情報通信技術省との間で、…に関する覚書を締結した."""
_HOST = re.compile(r"\W*([^、。「」]{2,40})は、")
_BOTH_SIDES = re.compile(r"(?:において|では)、([^、。「」]{2,30}と[^、。「」]{2,30})は、")
"""第5回対話において、総務省と国務省は、…."""


_TOGETHER = re.compile(r"^\W*([^、。「」]{2,30}(?:及び|と)[^、。「」]{2,40})は、[^。]*?(?:開催|開き|行い|行っ|署名)")
"""国土交通省とフランス・エコロジー転換省は、…を開催し."""


class _Side(NamedTuple):
    start: int
    end: int
    side: str | None


def listings_of(passage: Passage, lexicon: Lexicon, parties: Sequence[str]) -> Iterator[Listing]:
    """The lists of bodies in one passage."""
    text = passage.text
    if passage.role == "attendance":
        if passage.kind in ("heading", "title"):
            return
        yield from _sided(passage, lexicon, section_side(passage, parties, lexicon))
        return
    if passage.role in ("background", "contact", "navigation", "plan", "title", "heading"):
        return
    yield from _of_two(passage, lexicon)
    if _PRESENT.search(text) or LABEL.search(text):
        yield from _sided(passage, lexicon, None)
    elif _SUBMIT.search(text):
        yield from _submitters(passage, lexicon)


def _of_two(passage: Passage, lexicon: Lexicon) -> Iterator[Listing]:
    """Bodies of two sides between whom something was held or signed, or who did something together."""
    text = passage.text
    foreign: list[Listing] = []
    if between := _BETWEEN.search(text):
        places = [between.span(1)]
        foreign = list(_foreign(passage, lexicon, *between.span(1)))
        topic = _HOST.match(text)
        places += [topic.span(1)] if topic and topic.end() <= between.start() else []
    elif both := _BOTH_SIDES.search(text):
        places = [both.span(1)]
    elif together := _TOGETHER.match(text):
        places = [together.span(1)]
        foreign = list(_foreign(passage, lexicon, *together.span(1)))
    elif pact := _PACT.search(text):
        foreign = list(_foreign(passage, lexicon, *pact.span(2)))
        places = [pact.span(1), pact.span(2)]
    else:
        return
    names = tuple(name for low, high in places for name in _names(passage, lexicon, low, high, None))
    if len(names) + len(foreign) > 1:
        if names:
            yield Listing(side=None, names=names)
        yield from foreign


def section_side(passage: Passage, parties: Sequence[str], lexicon: Lexicon) -> str | None:
    """The side that the section's heading names: 日本側, 米国側(…), 民間側."""
    return side_named(passage.section, parties, lexicon)


_SHORT_NAMES = {
    "我が国": "JP", "我方": "JP", "米": "US", "アメリカ": "US", "欧州": "EU", "英": "GB", "独": "DE", "仏": "FR", "印": "IN", "韓": "KR", "中": "CN", "豪": "AU",
    "豪州": "AU", "越": "VN", "加": "CA", "伊": "IT", "泰": "TH", "比": "PH",
}  # fmt: skip
"""Names of sides that are too short, or too much ours, to be labels of countries."""


class _Sides(NamedTuple):
    words: re.Pattern[str]
    codes: dict[str, str]


@lru_cache(maxsize=8)
def _sides_of(lexicon: Lexicon) -> _Sides:
    """The words that open a side (米国側:, フランス政府からは, エストニアから), and whose they are."""
    codes = {
        label.text: entry.id
        for entry in lexicon.of_kind("country")
        for label in entry.labels
        if label.language == "ja" and label.role in ("preferred", "alternative") and entry.id not in ("G7", "G20")
    } | _SHORT_NAMES
    names = "|".join(re.escape(name) for name in sorted(codes, key=lambda name: (-len(name), name)))
    words = re.compile(
        f"({names})(?:国)?(?:政府)?(?:側|政府|代表団)?(?:の?(?:出席者|参加者|代表団?))?\\s*(?:から|より)?(?:は|が)?\\s*[、,::)]?"
    )
    return _Sides(words, codes)


_LABELS = re.compile(r"[^、。]{1,8}[::]")
"""日本:…, the country alone as a label."""
_SIDE_MARK = re.compile(r"(?:側|政府|代表団)")


def side_named(text: str, parties: Sequence[str], lexicon: Lexicon) -> str | None:
    """The party whose side a heading or label names, ``private-sector`` for the private side."""
    words, codes = _sides_of(lexicon)
    found = words.search(text)
    if found is not None and (_SIDE_MARK.search(found.group()) or found.end() == len(text)):
        code = codes[found.group(1)]
        return code if not parties or code in parties else None
    return PRIVATE_SECTOR if _PRIVATE_SIDE.search(text) else None


def sides(text: str, default: str | None, lexicon: Lexicon) -> list[_Side]:
    """Stretches of the text by the side that 〜政府からは, 〜側は, 〜側: opens."""
    words, codes = _sides_of(lexicon)
    marks: list[tuple[int, int, str | None]] = [
        (m.start(), m.end(), codes[m.group(1)])
        for m in words.finditer(text)
        if (
            _SIDE_MARK.search(m.group())
            or m.group(1) == "我が国"
            or "から" in m.group()
            or _LABELS.fullmatch(m.group())
        )
        and re.search(r"から|より|は|[::)]|が", m.group())
    ]
    marks += [
        (m.start(), m.end() + (text[m.end() : m.end() + 1] in ("】", "]")), codes[m.group(1)])
        for m in words.finditer(text)
        if _opens_line(text, m)
    ]
    marks += [(m.end(), m.end(), None) for m in _LED.finditer(text)]
    marks += [
        (m.start(), m.end(), PRIVATE_SECTOR)
        for m in re.finditer(
            r"(?:産業界|民間(?:企業|部門|側)?|経済界|企業側?)(?:から|より)(?:は)?|民間側\s*[::]|^\((?:民間|産業界)(?:側|企業|団体)?\)",
            text,
        )
    ]
    marks = sorted(set(marks), key=lambda mark: mark[:2])
    bounds = [*marks, (len(text), len(text), None)]
    stretches = [_Side(0, bounds[0][0], default)]
    stretches += [_Side(end, after[0], side) for (_, end, side), after in pairwise(bounds)]
    return [s for s in stretches if s.end > s.start]


_LED = re.compile(r"(?:務め|つとめ|率い|代表し|出席し|参加し)(?:た(?:ほか|上で))?、")
"""…が共同議長を務め、: the side that led goes no further."""


def _opens_line(text: str, found: re.Match[str]) -> bool:
    """【日本】…, 日本 総務省…: a country alone that opens a line of a list."""
    bracketed = text[: found.start()] in ("【", "[") and text[found.end() : found.end() + 1] in ("】", "]")
    return bracketed or (found.start() == 0 and found.group().endswith((" ", "\u3000")))


def _sided(passage: Passage, lexicon: Lexicon, default: str | None) -> Iterator[Listing]:
    text = passage.text
    for stretch in sides(text, default, lexicon):
        end = _list_end(text, stretch)
        names = list(_names(passage, lexicon, stretch.start, end, stretch.side))
        government = [n for n in names if n.kind != "organization"]
        private = [n for n in names if n.kind == "organization"]
        opens = tuple(
            passage.published(m.start(), m.end())
            for m in _OPEN.finditer(text, stretch.start, end)
            if names and m.start() >= passage.local(names[-1].span)[1] and m.group() in ("等", "など")
        )[:1]
        if government and (stretch.side is not None or passage.role == "attendance"):
            yield Listing(side=stretch.side, names=tuple(government), opens=opens if not private else ())
        elif government:
            yield Listing(side=None, names=tuple(government), opens=opens)
        if private:
            yield Listing(side=PRIVATE_SECTOR, names=tuple(private), opens=opens)


def _list_end(text: str, stretch: _Side) -> int:
    """A list in brackets ends with them: (日本側は…等。米国側は…等)."""
    depth = 0
    for i in range(stretch.start, stretch.end):
        if text[i] == "(":
            depth += 1
        elif text[i] == ")":
            depth -= 1
            if depth < 0:
                return i
    return stretch.end


def _names(passage: Passage, lexicon: Lexicon, low: int, high: int, side: str | None) -> Iterator[FoundName]:
    text = passage.text
    found: dict[tuple[int, int], list[Mention]] = {}
    for mention in passage.mentions:
        start, end = passage.local(mention.span)
        if low <= start and end <= high and (mention.kind == "agency" or is_private(mention, lexicon)):
            found.setdefault((start, end), []).append(mention)
    taken = sorted(found)
    unknown = [
        (m.start(), m.end())
        for m in UNKNOWN_BODY.finditer(text, low, high)
        if passage.role == "attendance" or side not in (None, PRIVATE_SECTOR)
        if not any(a < m.end() and m.start() < b for a, b in taken)
        and not _NOT_A_BODY.match(m.group())
        and not _covered(passage, m.start(), m.end())
        and _listed(text, m.end())
    ]
    for start, short in sorted([*taken, *unknown]):
        mentions = found.get((start, short), [])
        end = short
        whole = whole_name(text[start:high], side, lexicon)
        if whole is not None and len(whole[0]) > end - start:
            end = start + len(whole[0])
            mentions = [Mention(span=passage.published(start, end), kind="agency", entry=whole[1], form=whole[0])]
        if not mentions:
            kind: NameKind = (
                "organization" if _PRIVATE_NAME.search(text[start:end]) and side == PRIVATE_SECTOR else "agency"
            )
            yield FoundName(span=passage.published(start, end), written=text[start:end], kind=kind)
        elif mentions[0].kind == "agency" or any(m.kind == "agency" for m in mentions):
            yield FoundName(
                span=passage.published(start, end),
                written=text[start:end],
                kind="agency",
                mentions=tuple(m for m in mentions if m.kind == "agency"),
            )
        else:
            yield FoundName(
                span=passage.published(start, end),
                written=text[start:end],
                kind="organization",
                mentions=tuple(mentions),
            )


_LONGEST = 24


def whole_name(words: str, side: str | None, lexicon: Lexicon) -> tuple[str, str] | None:
    """The longest name of a body of ``side`` that opens ``words``, with its id: 通信省電気通信局 is one body, not two."""
    if side in (None, PRIVATE_SECTOR, "JP"):
        return None
    names = names_at_home(lexicon, str(side))
    stops = range(min(len(words), _LONGEST), 0, -1)
    return next(((words[:stop], names[words[:stop]]) for stop in stops if words[:stop] in names), None)


_EMBASSY = re.compile(r"在[一-龠ァ-ヶー]{1,12}?(?:日本国)?(?:大使館|政府代表部|総領事館)")
"""Posts abroad are of the foreign ministry."""


def _foreign(passage: Passage, lexicon: Lexicon, low: int, high: int) -> Iterator[Listing]:
    """Bodies that the vocabulary does not know, named with their country: 豪州海洋省."""
    agencies = [
        (passage.local(m.span), lexicon.entry("agency", m.entry).party) for m in passage.mentions if m.kind == "agency"
    ]
    for mention in passage.mentions:
        start, end = passage.local(mention.span)
        known = [place for place, party in agencies if party == mention.entry]
        if mention.kind != "country" or not low <= start < high or any(a <= start < b for a, b in known):
            continue
        body = UNKNOWN_BODY.match(passage.text, end + (passage.text[end : end + 1] == "・"), high)
        if body is not None and not any(a < body.end() and end < b for a, b in known):
            name = FoundName(
                span=passage.published(start, body.end()), written=passage.text[start : body.end()], kind="agency"
            )
            yield Listing(side=mention.entry, names=(name,))


def _listed(text: str, end: int) -> bool:
    """Whether a body's name is a member of a list: followed by a comma, 及び, 等, が, の関係者 or the end."""
    return (
        re.match(
            r"\s*(?:\([^()]*\))?(?:、|,|及び|並びに|と|等|など|が|の(?:関係者|代表|職員)|$|。|;|・)",
            text[end : end + 20],
        )
        is not None
    )


def _covered(passage: Passage, start: int, end: int) -> bool:
    for mention in passage.mentions:
        if mention.kind in ("series", "forum", "topic"):
            a, b = passage.local(mention.span)
            if a < end and start < b and mention.kind != "topic":
                return True
    return False


def _submitters(passage: Passage, lexicon: Lexicon) -> Iterator[Listing]:
    """Business groups that hand over or make a paper at the meeting were there."""
    text = passage.text
    names: list[FoundName] = []
    for mention in passage.mentions:
        if not is_private(mention, lexicon):
            continue
        start, end = passage.local(mention.span)
        if re.match(
            r"[)）」』]*(?:(?:、|及び|並びに|と|・)[^。、]{2,40})?(?:等)?(?:から|により|によって|が|より)",
            text[end : end + 60],
        ):
            names.append(
                FoundName(span=mention.span, written=text[start:end], kind="organization", mentions=(mention,))
            )
    if names:
        yield Listing(side=PRIVATE_SECTOR, names=tuple(names))


def span_in(passage: Passage, start: int, end: int) -> Span:
    """A stretch of the passage in the published text."""
    return passage.published(start, end)
