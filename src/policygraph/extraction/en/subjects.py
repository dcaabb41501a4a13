"""Who or what the subject of a predicate is: we, the leaders, a party by name, others, the meeting, a text, a thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct

from policygraph.extraction.en.phrases import PEOPLE, Name, Phrase, phrase_before
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words

SubjectKind = Literal[
    "we", "they", "it", "parties", "named", "others", "organ", "meeting", "event", "text", "commitment", "support", "goal", "thing", "none",
]  # fmt: skip
"""``organ``: a body that the parties set up; ``event``: a meeting to come; ``commitment``, ``support``, ``goal``: "our"
noun that carries an act itself; ``none``: no subject."""


class Subject(Struct, frozen=True, kw_only=True):
    """``start``/``end`` are the tokens of the noun phrase, without adverbials; ``codes`` the parties it names."""

    kind: SubjectKind
    start: int
    end: int
    codes: tuple[str, ...] = ()
    person: bool = False
    """Whether it is one office-holder."""


Judged = tuple[SubjectKind, Sequence[str]] | None

_PRONOUNS: dict[str, SubjectKind] = {
    "we": "we",
    "us": "we",
    "they": "they",
    "he": "they",
    "she": "they",
    "it": "it",
    "i": "thing",
    "you": "thing",
}
_OWN_NOUNS: dict[str, SubjectKind] = {
    "commitment": "commitment",
    "commitments": "commitment",
    "dedication": "commitment",
    "resolve": "commitment",
    "support": "support",
    "solidarity": "support",
    "goal": "goal",
    "aim": "goal",
    "objective": "goal",
    "ambition": "goal",
    "intention": "goal",
}
_AGENCIES = words(
    "councils ministry ministries department departments agency agencies commission bureau office group groups "
    "forces force experts militaries institutes subcommittee"
)
_OFFICIAL = words("agency office department ministry bureau administration authority unit commission")
_OFFICES = words("states ministers minister secretary secretaries president presidents")
_JOINT_BODIES = words(
    "group groups force forces subcommittee committee committees teams experts team subgroup subgroups"
)
_DEFINITE = words("the our both this these respective all each")
_PRIVATE = words(
    "industry industries business businesses company companies stakeholder stakeholders private corporate civil society academia "
    "academic student students ceo ceos executives executive consumers users citizens people workers farmers community "
    "communities investors media panelists speakers youth attendees labor"
)
_MEETING = words(
    "meeting meetings dialogue discussion discussions talks consultations conversation conversations session sessions exchange "
    "exchanges roundtable summit call workshop conference forum visit event events"
)
_EVENT = _MEETING | words("round seminar symposium ministerial exercise edition")
_HAPPENING = words("event events visit workshop")
_TO_COME = words("next upcoming following future subsequent again")
_TEXT = words(
    "statement declaration communique communiqué framework agreement document principles plan roadmap charter memorandum "
    "announcement annex pact vision initiative partnership"
)
_SCHEMES = words("program programme fund fellowship challenge network mechanism strategy")
"""Names of schemes are forums in the vocabulary, but no scheme speaks."""
_TITLES = words(
    "president minister secretary advisor adviser chancellor premier taoiseach commissioner ambassador director administrator "
    "coordinator representative chair chairman chairperson chairwoman king prince sheikh excellency governor envoy mr mr. ms "
    "ms. mrs. dr. leader deputy counselor counsellor under"
)
_GROUPING = words("most each the both our these we two three four five all participating respective")
_OTHER = words(
    "other others likeminded like-minded third developing many some such various neighboring regional foreign several"
)
_COLLECTIVE = words("leaders countries nations partners states members governments")
_SPEAKING_OF = words(
    "leaders leader government governments president presidents minister ministers secretary heads head representatives "
    "officials governors people peoples chair co-chairs delegation delegations authorities side commission department "
    "ministry advisors members states"
)
_APPOSED = words("home both two as a an")
"""Words that open an apposition to the subject."""
_ASIDE = words("to in for from with on")


def subject_of(tokens: Tokens, start: int, end: int, names: Sequence[Name]) -> Subject:
    """The subject in the tokens ``start``..``end``, which may begin with adverbials."""
    phrase = phrase_before(tokens, start, end, names)
    if phrase is None:
        return Subject(kind="none", start=end, end=end)
    for judge in _JUDGES:
        judged = judge(phrase)
        if judged is not None:
            kind, codes = judged
            alone = "C" not in tokens.tags[phrase.begin : phrase.end] and any(n.kind == "person" for n in phrase.names)
            sides = tuple(sorted(set(codes)))
            return Subject(kind=kind, start=phrase.begin, end=phrase.end, codes=sides, person=alone)
    apposed = _apposed(tokens, start, end, names)
    return apposed or Subject(kind="thing", start=phrase.begin, end=phrase.end)


def _apposed(tokens: Tokens, start: int, end: int, names: Sequence[Name]) -> Subject | None:
    """The parties by name before an apposition: "the United States and Norway, home to many reefs, (will)"."""
    if tokens.tags[end - 1 : end] != ",":
        return None
    homes = [i for i in range(start + 1, end - 1) if tokens.tags[i] == "," and tokens.words[i + 1] in _APPOSED]
    told = subject_of(tokens, start, homes[-1], names) if homes else None
    return told if told is not None and told.kind in {"named", "parties"} else None


def _pronoun(phrase: Phrase) -> Judged:
    kind = _PRONOUNS.get(phrase.first)
    if kind is not None:
        return kind, ()
    if (
        phrase.first in {"both", "each", "all"}
        and phrase.words()[1:2] == ["of"]
        and not PEOPLE.isdisjoint(phrase.words())
    ):
        return "they", ()
    if phrase.end - phrase.begin > 1 or phrase.tokens.tags[phrase.begin] not in "Df":
        return None
    return ("they", ()) if phrase.first in {"both", "each", "all"} else ("thing", ())


def _private(phrase: Phrase) -> Judged:
    """Business and society; a ministry of industry is none of it."""
    if _PRIVATE.isdisjoint(phrase.words(phrase.head + 1)):
        return None
    people = phrase.head_word in _PRIVATE or phrase.head_word in PEOPLE - _OFFICES
    return ("others", ()) if people else None


def _own_noun(phrase: Phrase) -> Judged:
    """A noun that carries the act, with "our" or "their" before it: "Our commitment to ..."."""
    kind = _OWN_NOUNS.get(phrase.head_word)
    before = phrase.words(phrase.head) if phrase.tokens.tags[phrase.begin] != "G" else []
    return (kind, ()) if kind and ("our" in before or "their" in before) else None


def _named(phrase: Phrase) -> Judged:
    """Names that are the subject themselves ("the United States and Japan", "the Department of State")."""
    at_head = [n for n in phrase.names if n.start <= phrase.head < n.end and not _possessive(phrase, n)]
    if not at_head:
        return _joined_with(phrase)
    if any(n.kind == "organ" or _part_of_a_name(phrase, n) for n in at_head):
        return ("organ" if any(n.kind == "organ" for n in at_head) else "others"), ()
    tags = phrase.tokens.tags
    stop = next((i for i in range(phrase.begin, phrase.end) if tags[i] in "WTS"), phrase.end)
    if all(n.kind == "series" for n in at_head) and phrase.head_word in _TEXT | _SCHEMES:
        return "text", ()
    speaking = [n for n in phrase.names if n.start < stop and not _possessive(phrase, n) and not _governed(phrase, n)]
    top = speaking or at_head
    people = [n for n in top if n.kind == "person"]
    sides = {n.party for n in people}
    mere = len(sides) == 1 and any(_is_mere_title(phrase, n) for n in people)  # "The President and Mr. Example"
    several = len(people) > 1 and (None in sides or mere)
    if several or any(_two_posts(phrase, n) for n in people):
        return "parties", ()
    codes = [n.party for n in top if n.party]
    if not codes:
        return "others", ()
    return ("named", codes) if len(codes) == len(top) or phrase.head_word not in PEOPLE else None


def _two_posts(phrase: Phrase, name: Name) -> bool:
    """Whether one run of titles without a name is two persons: "The President and Prime Minister"."""
    return phrase.tokens.words[name.start : name.end][-4:] == ["president", "and", "prime", "minister"]


def _is_mere_title(phrase: Phrase, name: Name) -> bool:
    return all(word in _TITLES | {"the", "prime"} for word in phrase.tokens.words[name.start : name.end])


def _joined_with(phrase: Phrase) -> Judged:
    """A party with a name that the vocabulary does not know: "the United States and Africa"."""
    first = next((n for n in phrase.names if n.party and n.kind == "country" and not _possessive(phrase, n)), None)
    if first is None or phrase.tokens.tags[phrase.begin : first.start].strip("D") or first.end >= phrase.end:
        return None
    rest = phrase.tokens.tags[first.end : phrase.end]
    alone = len(phrase.names) == 1 or phrase.names[-1].end == first.end
    if (
        alone and phrase.head_word in _COLLECTIVE and re.fullmatch("CD?m+[xz]", rest)
    ):  # "the United States and Gulf states"
        return "parties", ()
    return ("named", [str(first.party)]) if re.fullmatch("CD?m+", rest) else None


def _part_of_a_name(phrase: Phrase, name: Name) -> bool:
    """Whether a country's name ends a longer one: "Air Elbonia", "Acme Elbonia"."""
    at = name.start - 1
    if name.kind != "country" or at < phrase.begin or phrase.tokens.tags[at] != "m":
        return False
    inside = any(n.start <= at < n.end for n in phrase.names)
    before = set(phrase.tokens.words[phrase.begin : name.start])
    return not inside and before.isdisjoint(_TITLES | _AGENCIES | PEOPLE)


def _possessive(phrase: Phrase, name: Name) -> bool:
    return phrase.tokens.words[name.end - 1].endswith(("'s", "’s", "'", "’"))


def _governed(phrase: Phrase, name: Name) -> bool:
    """A name behind a preposition other than "of" the government: "the Centre for Japan"."""
    tokens = phrase.tokens
    at = name.start - 1
    while at > phrase.begin and tokens.tags[at] in "Dfxm":
        at -= 1
    of_people = tokens.words[at] == "of" and tokens.words[at - 1] in _SPEAKING_OF
    return at > phrase.begin and tokens.tags[at] == "p" and not of_people


def _people(phrase: Phrase) -> Judged:
    """The parties, unless countries or others are named: "The two leaders", "officials of both governments"."""
    tokens = phrase.tokens
    beside = tokens.words[max(phrase.begin, phrase.head - 1) : phrase.head + 1]
    if PEOPLE.isdisjoint(beside) or phrase.head_word in _HAPPENING:
        return None
    of_those = tokens.words[phrase.head + 1 : phrase.end][:1] == ["from"]
    codes = [n.party for n in phrase.names if n.party and (of_those or not _aside(phrase, n))]
    if codes:
        return "named", codes
    behind = tokens.words[phrase.head + 1 : phrase.end][:1] == ["of"]
    of_whom = behind and (phrase.names or phrase.head_word == "members")
    own = phrase.head_word == "grouping" and phrase.first in {"this", "our"}
    foreign = words("foreign") if phrase.head_word in _OFFICES else frozenset()
    if of_whom or not (_OTHER - foreign).isdisjoint(phrase.words(phrase.head + 1)):
        return "others", ()
    if not (own or phrase.first in _GROUPING or tokens.tags[phrase.begin] in "mx" or phrase.first in PEOPLE):
        return "others", ()
    continent = phrase.words(phrase.head)[-2:] == ["north", "american"]
    if phrase.head_word in _COLLECTIVE and not phrase.names and not continent and _unknown_name(phrase):
        return ("they" if phrase.first == "the" else "others"), ()
    return "parties", ()


def _aside(phrase: Phrase, name: Name) -> bool:
    return name.start > phrase.begin and phrase.tokens.words[name.start - 1] in _ASIDE


def _unknown_name(phrase: Phrase) -> bool:
    """Whether a capitalised word before the head is none of the titles: "Pacific leaders"."""
    between = zip(phrase.words(phrase.head), phrase.tokens.tags[phrase.begin : phrase.head], strict=True)
    return any(tag == "m" and word not in _TITLES and word not in PEOPLE for word, tag in between)


def _official(phrase: Phrase) -> Judged:
    """An agency that the vocabulary does not know, of a country named before it."""
    if phrase.tokens.tags[phrase.head] != "m" or phrase.head_word not in _OFFICIAL:
        return None
    before = [n.party for n in phrase.names if n.kind == "country" and n.party and n.end <= phrase.head]
    alone = "C" not in phrase.tokens.tags[phrase.begin : phrase.head]
    sides = {n.party for n in phrase.names if n.kind in {"country", "agency"} and n.party and n.end <= phrase.head}
    if not alone and len(sides) == sum(word in _OFFICIAL for word in phrase.words()):
        return "named", sorted(sides)  # "Norway's Reef Agency and Peru's Harbour Unit"
    if alone and len(before) == 1:  # "the Norwegian Harbour Agency", "Norway's Harbour Unit"
        return "named", before
    return None


def _joint_body(phrase: Phrase) -> Judged:
    """A working group or task force, and ministries of both sides."""
    known = phrase.first in _DEFINITE or any(n.kind in {"series", "country"} for n in phrase.names)
    if phrase.head_word in _JOINT_BODIES and known:
        return "organ", [n.party for n in phrase.names if n.party and n.kind == "country" and phrase.first != "our"]
    official = _official(phrase)
    if official is not None:
        return official
    if phrase.head_word not in _AGENCIES or phrase.first not in _DEFINITE:
        return None
    country = [
        n.party
        for n in phrase.names
        if n.kind == "country" and n.party and n.start > phrase.head and not _possessive(phrase, n)
    ]
    if len(country) == 1:  # a ministry that the vocabulary does not know, of a country in its name
        return "named", country
    both = not {"both", "two", "respective"}.isdisjoint(phrase.words(phrase.head + 3))
    if phrase.first == "our" or both:
        codes = [n.party for n in phrase.names if n.party]
        return ("named", codes) if codes else ("parties", ())
    return None


def _occasion(phrase: Phrase) -> Judged:
    if phrase.head_word in _EVENT and not _TO_COME.isdisjoint(phrase.words()):
        return "event", ()
    if phrase.head_word in _MEETING:
        return "meeting", ()
    return ("text", ()) if phrase.head_word in _TEXT else None


_JUDGES: tuple[Callable[[Phrase], Judged], ...] = (
    _pronoun,
    _private,
    _own_noun,
    _named,
    _people,
    _joint_body,
    _occasion,
)
