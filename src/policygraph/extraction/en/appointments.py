"""The post that a person holds, in the singular and without country, and the body that it is in."""

from __future__ import annotations

import re

from policygraph.extraction.en.context import Sentence
from policygraph.extraction.en.forms import bodies_by_form
from policygraph.extraction.en.names import hangs_on, tokens_at
from policygraph.extraction.en.people import Person
from policygraph.extraction.en.posts import body_named, body_of_post, without_ministry
from policygraph.extraction.grammar import FoundName
from policygraph.vocabulary.mention import Mention

_BODY = re.compile(
    r"Chancellery|Department|Ministry|Office|Bureau|Agency|Council|Commission|Secretariat|Administration|Institute|Foundation|Organi[sz]ation|Authority|Board|Directorate|Cent(?:er|re)"
)
"""Words by which a name is that of a body and not of its field ("Secretary of the Treasury")."""
_BEHIND = re.compile(r", (?:the )?(?:[A-Z][\w.]*[’']s )?")
"""Between a person and the body behind: "State Secretary Ann Example, Federal Ministry of Tides"."""


def post_of(sentence: Sentence, person: Person, side: str) -> tuple[str, FoundName | None]:
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
