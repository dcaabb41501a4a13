"""Delegates: office-holders in the sentences that tell who met, led, joined or spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.forms import bodies_by_form
from policygraph.extraction.en.names import hangs_on, is_of, name_keys, tokens_at
from policygraph.extraction.en.people import Person
from policygraph.extraction.en.posts import body_named, body_of_post, without_ministry
from policygraph.extraction.en.predicates import split_predicates
from policygraph.extraction.en.sides import Office
from policygraph.extraction.en.tokens import lemma_of
from policygraph.extraction.en.words import words
from policygraph.extraction.grammar import Event, FoundName, FoundPerson
from policygraph.vocabulary.mention import Mention

PRESENCE = re.compile(
    r"\b(?:(?:was|were) (?:hosted|welcomed)|(?:led|headed|represented) (?:the|their|its)|joined|attended|attendees|participat(?:ed|ing|ants?)|(?:co-)?chaired|led by|headed by|"
    r"represented|accompanied|delegations? (?:was|were|included?|compris\w+|consist\w+|led|headed|of)|delegates|included|comprised|opened by|dialogue was (?:co-)?led)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:led|headed|chaired|co-chaired|hosted|co-hosted|co-led) by\b|\bco-chairs?\b|\bheads? of (?:the )?(?:\w+ )?delegation"
)
_LAUNCHED = r"^(?:launched|announced|established|created|initiated|directed) by\b.*?,(?= (?:the|we|both|this)\b)"
LAUNCHED = re.compile(_LAUNCHED, re.IGNORECASE)
"""The opening that tells who once set up what met: "Launched by President A, ..., the council met"."""
LOOKING_BACK = re.compile(
    rf"{_LAUNCHED}|"
    r"\b(?:(?<!the )following (?=(?:the|their|a|an|his|her|our|up|[A-Z])\b)|after\b|since\b|as follow[- ]?up to\b|ahead of\b|before\b|building on\b"
    r"|at the (?:invitation|direction|request) of\b|under the (?:leadership|direction|presidency) of\b|in preparation for\b|previously\b"
    r"|regarding\b|announced by\b|launched by\b|witnessed by\b|signed by\b)(?:[^,;]|,(?= \d{4}\b))*",
    re.IGNORECASE,
)
"""Words that speak of another occasion: "following the call between A and B, ..."."""
_SIGNED = re.compile(
    r"(?:\W*(?:today|this week|(?:on )?(?:this|[A-Z]\w+) \d{1,2}|on this [\w ]{3,30}|here in [\w ]{3,30}),?)?[\W\d]*we\b",
    re.IGNORECASE,
)
"""The opening of those who sign: "We, ...", "Today, we – ..."."""
_ACCOMPANIED = re.compile(r"\b(?:was|were) (?:accompanied|flanked|supported|joined) by\b|\baccompanied by\b")
_LISTED = re.compile(r"\bdelegations? (?:also )?(?:included|comprised|consisted of)\b", re.IGNORECASE)
"""Lists of who was there, wherever in the text they stand."""
_BODY = re.compile(
    r"Chancellery|Department|Ministry|Office|Bureau|Agency|Council|Commission|Secretariat|Administration|Institute|Foundation|Organi[sz]ation|Authority|Board|Directorate|Cent(?:er|re)"
)
"""Words by which a name is that of a body and not of its field ("Secretary of the Treasury")."""
_BEHIND = re.compile(r", (?:the )?(?:[A-Z][\w.]*[’']s )?")
"""Between a person and the body behind: "State Secretary Ann Example, Federal Ministry of Tides"."""
_CHAIRED = re.compile(r"\b(?:chairmanship of|chaired by|hosted by)\b")
_HEAD = re.compile(r"\b(?:Secretary|Minister|Commissioner|Director|Ambassador)\b")
_TO_DO = re.compile(r"or*[Vvq]")
_MEETING = words("meet convene gather join participate speak host welcome hold attend")
_OPENING = 12
_SIGNING = 4
_SIGNATORIES = 2
"""So many names at least make passages that tell nothing else a list of those who sign."""
_ELSEWHERE = words(
    "visit announced trip leadership speech election since administration between under statement conveyed"
)
_GONE = words("former late")
_SIDE_WORDS = words("side delegation team participants representatives")
_PLURAL = re.compile(r"(?<=[a-z])s\b(?= of\b| for\b|$)|(?<=\w)ies(?= of\b|$)")


def persons_of(context: Context, events: Sequence[Event], parties: Sequence[str]) -> Iterator[FoundPerson]:
    """The delegates in text order, each once; also those who sign an opening "We, ..." of a text without a meeting.

    Of a meeting of two ``parties`` or more, those of others are guests and none of its delegates.
    """
    telling = {e.passage for e in events if not e.sessions}
    leaders = any(e.level in {"leaders", "principals"} for e in events) or not events
    known: set[tuple[str, str]] = set()
    signed = _signatures(context)
    for number, sentence in enumerate(_telling(context), start=1):
        passage = sentence.passage
        opening = bool(events) and PRESENCE.search(passage.text) is not None
        signs = number <= _SIGNING and _SIGNED.match(passage.text) is not None
        signing = signs and not (passage.index in telling and _CHAIRED.search(passage.text))
        early = number <= _OPENING and (passage.index in telling or opening or signs)
        listed = bool(events) and _LISTED.search(passage.text) is not None
        if not (passage.role == "attendance" or early or listed or passage.index in signed):
            continue
        for person in _persons_in(sentence, context, parties, leaders=leaders, signing=signing):
            if len(parties) > 1 and person.side not in parties and GATHERINGS.isdisjoint(parties):
                continue
            keys = {(key, person.side or "") for key in name_keys(person.name)}
            if known.isdisjoint(keys):
                yield person
            known |= keys


def _telling(context: Context) -> Iterator[Sentence]:
    return (s for s in context.sentences.values() if s.passage.kind in {"paragraph", "item", "note"})


def _signatures(context: Context) -> frozenset[int]:
    """The passages of those who sign, in one passage or one below the other."""
    signed = [s for s in _telling(context) if s.offices and _is_signature(s)]
    names = sum(bool(office.person.name) for s in signed for office in s.offices)
    return frozenset(s.passage.index for s in signed) if names >= _SIGNATORIES else frozenset()


def _is_signature(sentence: Sentence) -> bool:
    """Whether a passage is nothing but persons of countries: "President A of X President B of Y"."""
    named = [office for office in sentence.offices if office.person.name and office.told]
    if not named or any(True for _ in split_predicates(sentence.tokens)):
        return False
    covered = {i for o in named for i in range(o.person.first, o.person.end)}
    covered |= {i for n in sentence.bodies for i in range(n.start, n.end)}
    rest = [i for i in range(len(sentence.tokens)) if i not in covered and sentence.tokens.tags[i] not in "pD,C."]
    return len(rest) * 4 <= len(sentence.tokens)


def _with_name(office: Office, context: Context) -> Office:
    """An office that the text names by its country alone with the name that its title gives: "Statement by President A of X"."""
    title = context.title_sentence
    if office.person.name or office.told is None or title is None:
        return office
    sided = ((o.person, o.told or o.side or context.counterpart) for o in title.offices if o.person.name)
    named = [person for person, side in sided if side == office.told]
    alike = len(named) == 1 and named[0].role.split()[:1] == office.person.role.split()[:1]
    return office._replace(person=replace(office.person, name=named[0].name)) if alike else office


def side_of_section(sentence: Sentence, context: Context) -> str | None:
    """The side that the heading above names: "Japanese side:" over the items of a list."""
    section = sentence.passage.section
    if not section:
        return None
    above = [s for i, s in context.sentences.items() if i < sentence.passage.index and s.passage.text == section]
    told = side_of_sentence(above[-1]) if above and above[-1].passage.kind == "heading" else None
    return told[0] if told else None


def _persons_in(
    sentence: Sentence, context: Context, parties: Sequence[str], *, leaders: bool, signing: bool
) -> Iterator[FoundPerson]:
    tokens = sentence.tokens
    text = sentence.passage.text
    verbs = (i for i in range(1, len(tokens)) if tokens.tags[i] in "EPVh" and tokens.words[i] != "led")
    limit = next(verbs, len(tokens)) if signing else len(tokens)
    led = _LED.search(text)
    headed = side_of_section(sentence, context)
    here = (headed, -1) if headed else side_of_sentence(sentence)
    offices = [_with_name(o, context) for o in present_offices(sentence)]
    if len(offices) > 1 and _is_signature(sentence):
        offices = [o for o in offices if any(n.party == o.told and is_of(tokens, o.person, n) for n in sentence.bodies)]
    present = [o for o in offices if _is_present(sentence, o.person) and o.person.first < limit]
    sides = [
        (o.told if not parties or o.told in parties or here is None else None)
        or (here[0] if here and (here[1] < o.person.first or _leads(sentence, o, here[1])) else None)
        or _accompanied(sentence, o, present)
        or _of_post(o, parties, sentence)
        or _of_list(sentence, o, present)
        or o.side
        or _of_neighbour(sentence, o, present, parties)
        or context.counterpart
        for o in present
    ]
    sides = _by_elimination(_in_order(sentence, present, sides), present, parties)
    for office, side in zip(present, sides, strict=True):
        if side is None:
            continue
        person = office.person
        role, body = _post(sentence, person, side)
        behind = led is not None and tokens.starts[person.first] >= led.start()
        yield FoundPerson(
            span=sentence.passage.published(tokens.starts[person.first], tokens.ends[person.end - 1]),
            name=person.name,
            side=side,
            body=body,
            role=role,
            head=leaders or behind or sides.count(side) == 1,
        )


def _by_elimination(sides: Sequence[str | None], present: Sequence[Office], parties: Sequence[str]) -> list[str | None]:
    """``sides``, where all parties but one are told: whoever is left untold is of that one."""
    told = {office.told for office in present if office.told}
    left = [party for party in parties if party not in told]
    rest = left[0] if len(left) == 1 and len(parties) > 1 else None
    return [side or rest for side in sides]


def _in_order(sentence: Sentence, present: Sequence[Office], sides: list[str | None]) -> list[str | None]:
    """``sides``, but of several under one title those of its countries: "the Prime Ministers of A and B, X and Y"."""
    for office in present:
        group = [i for i, o in enumerate(present) if o.person.plural and o.person.start == office.person.start]
        start, end = office.person.start, office.person.name_start if group[:1] == [present.index(office)] else 0
        codes = [n.party for n in sentence.bodies if n.kind == "country" and start <= n.start < end and n.party]
        if len(group) > 1 and len(codes) == len(group):
            for i, code in zip(group, codes, strict=True):
                sides[i] = code
    return sides


def _leads(sentence: Sentence, office: Office, side_at: int) -> bool:
    """Whether somebody is told to lead the delegation named behind: "Ann Example, Envoy for Tides, led the X delegation"."""
    return not {"led", "headed", "leads", "heads"}.isdisjoint(sentence.tokens.words[office.person.end : side_at])


def _of_list(sentence: Sentence, office: Office, present: Sequence[Office]) -> str | None:
    """The side named before the first of a list of like posts: "X’s Secretary of Tides A, Secretary of Ports B and ..."."""
    at = present.index(office)
    while at > 0:
        before, here = present[at - 1].person, present[at].person
        joined = set(sentence.tokens.words[max(before.end, before.name_start) : here.start]) <= {",", "and", "the"}
        if not joined or _HEAD.findall(before.role)[-1:] != _HEAD.findall(office.person.role)[-1:]:
            return None
        at -= 1
        led = any(n.party == present[at].told and n.end <= before.start <= n.end + 1 for n in sentence.bodies)
        if present[at].told and led:
            return present[at].told
    return None


def _of_neighbour(sentence: Sentence, office: Office, present: Sequence[Office], parties: Sequence[str]) -> str | None:
    """The side of the next one of the same list ("A, Minister for X, and B, Minister for Y, of Z"); whoever met somebody
    of one party is of the other.
    """
    later = next((o for o in present if o.told and o.person.first > office.person.first), None)
    if later is None:
        return None
    between = sentence.tokens.words[office.person.end : later.person.first]
    behind = any(
        n.party == later.told and n.start >= later.person.first
        for n in sentence.bodies
        if n.kind in {"country", "agency"}
    )
    if "with" in between or not {"met", "hosted", "welcomed", "received"}.isdisjoint(between):
        others = [party for party in parties if party != later.told]
        return others[0] if len(others) == 1 else None
    return later.told if behind else None


def _of_post(office: Office, parties: Sequence[str], sentence: Sentence) -> str | None:
    """The one party that has the body of the post: of Japan and the US, only one has a Secretary of Commerce."""
    sides = [party for party in parties if body_of_post(office.person.role, party, sentence.lexicon)]
    return sides[0] if len(sides) == 1 else None


def _accompanied(sentence: Sentence, office: Office, present: Sequence[Office]) -> str | None:
    """The side of the one whom somebody is told to accompany: "President A of X was accompanied by Secretary B"."""
    tokens = sentence.tokens
    found = _ACCOMPANIED.search(sentence.passage.text)
    if found is None or tokens.starts[office.person.first] < found.end():
        return None
    leading = [o.told for o in present if tokens.starts[o.person.first] < found.start() and o.told]
    return leading[0] if len(set(leading)) == 1 else None


def present_offices(sentence: Sentence) -> list[Office]:
    """The office-holders, named or not, who are no part of a look back or of what the meeting was for."""
    tokens = sentence.tokens
    asides = [found.span() for found in LOOKING_BACK.finditer(sentence.passage.text)] if sentence.offices else []
    purpose = _purpose(sentence) if sentence.offices else len(tokens)
    return [
        office
        for office in sentence.offices
        if office.person.first < purpose
        and not any(start <= tokens.starts[office.person.first] < end for start, end in asides)
    ]


def _purpose(sentence: Sentence) -> int:
    """Where the sentence goes on to say what was to be done: "met to prepare for", "was held to"; else its end."""
    tokens = sentence.tokens
    predicate = next(iter(split_predicates(tokens)), None)
    if predicate is None:
        return len(tokens)
    for found in _TO_DO.finditer(tokens.tags, predicate.group.end, predicate.end):
        if lemma_of(tokens.words[found.end() - 1]) not in _MEETING:
            return found.start()
    return len(tokens)


def _is_present(sentence: Sentence, person: Person) -> bool:
    """Whether somebody is told to be there: not the owner of something, nor the one a visit or speech is of."""
    if not person.name or not person.role or person.name.endswith(("’s", "'s", "’", "'")):
        return False
    before = sentence.tokens.words[max(0, person.first - 3) : person.first]
    return _ELSEWHERE.isdisjoint(before) and _GONE.isdisjoint(before)


def side_of_sentence(sentence: Sentence) -> tuple[str, int] | None:
    """The one side whose people a sentence lists, and from where: "On the Indian side", "The U.S. delegation included"."""
    told = [
        (n.party, n.start)
        for n in sentence.bodies
        if n.kind == "country" and n.party and not _SIDE_WORDS.isdisjoint(sentence.tokens.words[n.end : n.end + 2])
    ]
    return min(told, key=lambda t: t[1]) if len({party for party, _ in told}) == 1 else None


def _post(sentence: Sentence, person: Person, side: str) -> tuple[str, FoundName | None]:
    """The post in the singular, and the body: named in it or beside it, or the one whose post it is."""
    passage, tokens = sentence.passage, sentence.tokens
    role = _without_country(_singular(person.role) if person.plural else person.role, sentence)
    beside: Mention | None = None
    for mention in passage.mentions:
        if mention.kind != "agency":
            continue
        start, end = tokens_at(passage, tokens, mention.span.start, mention.span.end)
        party = sentence.lexicon.entry("agency", mention.entry).party
        if start < person.name_start and end > person.first and end >= person.name_start - 1 and start <= person.first:
            role = tokens.slice(start, person.name_start).rstrip(" ,")
            return (_singular(role) if person.plural else role), _named(mention)
        if party == side and (
            person.start <= start < person.name_start
            or end in {person.first, person.first - 1}
            or _follows(sentence, person, start, end)
        ):
            role = _without_body(role, tokens.slice(start, end))
            beside = beside or mention
    if beside is not None:
        return role, _named(beside)
    known = body_of_post(role, side, sentence.lexicon)
    if known is None:
        formed = _by_form(sentence, person, side)
        return _without_body(role, formed.written) if formed else role, formed
    role = without_ministry(role)
    entry, label = known
    span = passage.published(tokens.starts[person.start], tokens.ends[max(person.start, person.name_start - 1)])
    mention = Mention(span=span, kind="agency", entry=entry, form=label)
    return role, FoundName(span=span, written=role, kind="agency", mentions=(mention,))


def _without_body(role: str, body: str) -> str:
    """The post without the body that it ends in: "Director of the X Agency", "Director, X Agency" are "Director"."""
    if not (_BODY.search(body) or body.isupper()):
        return role
    side = r"(?:the )?(?:[A-Z][\w.]*[’']s |[A-Z][\w.]* )?"
    return re.sub(rf"(?:, {side}{re.escape(body)}.*| (?:of|at|in|from) {side}{re.escape(body)})$", "", role)


def _by_form(sentence: Sentence, person: Person, side: str) -> FoundName | None:
    """The body outside the vocabulary that a post names: "Director of the Office of Sound Policy"."""
    tokens, passage = sentence.tokens, sentence.passage
    start = tokens.starts[person.start]
    end = tokens.ends[max(person.start, person.name_start - 1)]
    found = next(bodies_by_form(passage.text[start:end]), None)
    if found is None:
        start = tokens.ends[person.end - 1]
        following = min(
            (tokens.starts[o.person.first] for o in sentence.offices if tokens.starts[o.person.first] > start),
            default=None,
        )
        found = next(bodies_by_form(passage.text[start:following]), None)
        if found is None or not _BEHIND.fullmatch(passage.text[start : start + found[0]]):
            return None
        if passage.text[start + found[1] :][:1] not in {"", ",", ";", "."}:
            return None
    span = passage.published(start + found[0], start + found[1])
    written = passage.text[start + found[0] : start + found[1]]
    entry = body_named(written, side, sentence.lexicon)[1]
    mentions = (Mention(span=span, kind="agency", entry=entry, form=written),) if entry else ()
    return FoundName(span=span, written=written, kind="agency", mentions=mentions)


def _without_country(role: str, sentence: Sentence) -> str:
    """The post without the country it is of, which the side tells: "President of Freedonia" is "President"."""
    for name in sentence.bodies:
        if name.kind == "country":
            words = re.escape(sentence.tokens.slice(name.start, name.end))
            role = re.sub(rf"(?<=\w) of (?:the )?(?:[A-Z][\w ]+?,? and (?:the )?)+{words}$", "", role)
            role = re.sub(rf"(?<=\w) of (?:the )?(?:(?:Republic|Kingdom|State) of )?{words}(?: of America)?$", "", role)
    return role


def _follows(sentence: Sentence, person: Person, start: int, end: int) -> bool:
    """A body behind the name: "Ann Example of Australia’s Department of Home Affairs", "Ann Example, Department of State"."""
    if hangs_on(sentence.tokens, person.end, start) and start > person.end:
        return not any(
            o.person is not person and o.person.first < end and start < o.person.end for o in sentence.offices
        )
    if any(o.person is not person and o.person.first - 2 <= start < o.person.end for o in sentence.offices):
        return False
    gap = sentence.tokens.words[person.end : start]
    near = 0 <= start - person.end <= 4 and gap[:1] in (["of"], ["from"], [","]) and gap.count(",") <= 1
    return near and "and" not in gap


def _named(mention: Mention) -> FoundName:
    return FoundName(
        span=mention.span,
        written=mention.form,
        kind="agency",
        mentions=(mention,),
    )


def _singular(role: str) -> str:
    """The post of one: "Executive Vice Presidents" of two persons is "Executive Vice President"."""
    return re.sub(r"(?<=[a-z])s\b(?=$| of\b| for\b)", "", re.sub(r"\b(Secretar)ies\b", r"\1y", role), count=1)
