"""Bodies, events and instruments by the form of their names: "Baltic Tide Partnership", "COP 28", "Executive Order 14001".

Only what the vocabulary does not know is found here; a person reviews it. An abbreviation that the text binds to such
a name ("Reef Task Force (RTF)") stands for it from there on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.names import tokens_at
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words
from policygraph.extraction.grammar import FoundForum
from policygraph.identifiers import unreviewed_id
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_HEADS = words(
    "summit conference dialogue forum partnership initiative mechanism coalition alliance council corridor compact consortium "
    "network platform team taskforce force group act"
)
_PAIRED = {
    "force": words("task"),
    "group": words("working experts expert contact consultative support advisory"),
}
"""Heads that count behind these words only."""
_LEFT_OUT = words(
    "the a an this our their its new first second third fourth annual next special inaugural recent upcoming"
)
"""Words before a name that are none of it."""
_MONTHS = words("january february march april may june july august september october november december")
_THINGS = words("network platform mechanism")
"""Heads of things, too."""
_GENERIC = words(
    "the a an joint new first second third fourth annual next special leaders leaders’ leaders' leader-level ministerial senior "
    "officials high-level inaugural this our their its bilateral trilateral working task strategic steering regional global "
    "international national private sector public in on at as and with under through for"
)
"""Words that tell nothing of which body is meant."""
_PRIVATE = words("business ceo ceos industry investors investor company companies")
_JOINING = words("and &")
_INSIDE = words("of for on and the &")
_BEHIND = words("on for to of against")
_EXTENDED = 6
"""So many words a name may have behind its head ("Coalition to Defeat Piracy")."""
_KNOWN = frozenset({"agency", "organization", "forum", "series"})
_SHORT = re.compile(r"\s?\((?:the )?[“\"]?([A-Z][A-Za-z]{1,9})[”\"]?\)")
_NUMBERED = re.compile(
    r"\b(?:COP[ -]?(?P<cop>2\d|3\d)|Executive Order (?:No\. )?(?P<order>1\d{4})"
    r"|(?:UNSCR|(?:UN|United Nations) Security Council [Rr]esolution)(?: \(UNSCR\))? (?P<unscr>\d{3,4}))\b"
)
_NUMBERS = ("COP", "Executive Order", "UNSCR", "Security Council")
_CLIMATE = "unfccc-cop"


def forums_of(context: Context) -> Mapping[int, tuple[FoundForum, ...]]:
    """For each passage the bodies, events and instruments in it that only their form tells, in text order."""
    short: dict[str, str] = {}
    found: dict[int, tuple[FoundForum, ...]] = {}
    for index, sentence in context.sentences.items():
        here = [*_by_form(sentence, short), *_numbered(sentence, context.lexicon), *_by_short_form(sentence, short)]
        if here:
            found[index] = tuple(sorted(here, key=lambda forum: (forum.span.start, forum.span.end)))
    return found


def _by_form(sentence: Sentence, short: dict[str, str]) -> Iterator[FoundForum]:
    tokens = sentence.tokens
    if _HEADS.isdisjoint(tokens.words):
        return
    known = _tokens_in(sentence, _KNOWN)
    countries = _tokens_in(sentence, frozenset({"country"}))
    behind = 0
    for at, word in enumerate(tokens.words):
        if word not in _HEADS or at < behind or at in known or at in countries or not _is_head(tokens, at):
            continue
        start, end = _start(tokens, at, known, behind), _end(tokens, at, known)
        places = (*range(start, at), *range(at + 1, end))
        telling = {tokens.words[i] for i in places if tokens.tags[i] != "#"}
        tie = word == "alliance" and all(
            i in countries or tokens.words[i] == "nato" or "-" in tokens.words[i] for i in places
        )
        matter = word in _THINGS and any(
            m.kind == "topic" and _covers(sentence, m, at) for m in sentence.passage.mentions
        )
        if telling <= _GENERIC or not _PRIVATE.isdisjoint(telling) or tie or matter:
            continue
        behind = end
        written = tokens.slice(start, behind)
        forum = FoundForum(
            span=sentence.passage.published(tokens.starts[start], tokens.ends[behind - 1]),
            id=unreviewed_id(written.replace("U.S.", "US")),
            written=written,
        )
        bound = _SHORT.match(tokens.text, tokens.ends[behind - 1])
        if bound is not None:
            short[bound[1]] = forum.id
        yield forum


def _tokens_in(sentence: Sentence, kinds: frozenset[str]) -> frozenset[int]:
    """The tokens inside names of the vocabulary of these kinds."""
    return frozenset(i for n in sentence.bodies if n.kind in kinds for i in range(n.start, n.end))


def _covers(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a form of the vocabulary ends with the token: "open radio access network" is a thing, no body."""
    place = tokens_at(sentence.passage, sentence.tokens, mention.span.start, mention.span.end)
    return place[0] < at == place[1] - 1


def _capital(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at]].isupper()


def _is_head(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    before = tokens.words[at - 1] if at else ""
    if not _capital(tokens, at) or (at + 1 < len(tokens) and _named(tokens, at + 1) and tokens.tags[at + 1] != "#"):
        return False  # "Summit Chair", "Dialogue Partners"
    if word == "act":
        return at > 1 and _capital(tokens, at - 1) and before not in _GENERIC
    return word not in _PAIRED or before in _PAIRED[word]


def _start(tokens: Tokens, head: int, known: frozenset[int], first: int) -> int:
    """Where the run of capitalised words before the head begins, over "and" between them."""
    start = head
    while start > first and start - 1 not in known:
        linked = tokens.words[start - 1] in _JOINING and start - 1 > first and start - 2 not in known
        if _named(tokens, start - 1):
            start -= 1
        elif linked and _goes_on(tokens, start - 2):
            start -= 2
        else:
            break
    while start < head and (tokens.words[start] in _LEFT_OUT or tokens.words[start].endswith(("’s", "'s"))):
        start += 1
    return start


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised word before a link word is part of the same name, not the end or the verb of another."""
    return _named(tokens, at) and tokens.words[at].removesuffix("s") not in _HEADS


def _named(tokens: Tokens, at: int) -> bool:
    tag = tokens.tags[at]
    verb = at == 0 and tag in "VvZzEPGq"  # "Launch the Harbour Initiative"
    return tag not in '.,;:()"DwpSC' and _capital(tokens, at) and not verb and tokens.words[at] not in _MONTHS


def _end(tokens: Tokens, head: int, known: frozenset[int]) -> int:
    """Behind the words that go on with the name: "Task Force on Clean Ports", "Coalition to Defeat Piracy"."""
    end = head + 1
    if tokens.tags[end : end + 1] == "#" and end not in known:
        return end + 1  # "Task Force 153"
    if tokens.words[end : end + 1] and tokens.words[end] in _BEHIND and end not in known:
        at = end + 1
        while at < min(len(tokens), end + _EXTENDED) and at not in known:
            if _named(tokens, at):
                at += 1
                end = at
            elif tokens.words[at] in _INSIDE and tokens.words[at - 1 : at + 1] != ["and", "the"]:
                at += 1
            else:
                break
    return end


def _numbered(sentence: Sentence, lexicon: Lexicon) -> Iterator[FoundForum]:
    """Conferences, orders and resolutions by their number."""
    text = sentence.passage.text
    for found in _NUMBERED.finditer(text) if any(word in text for word in _NUMBERS) else ():
        cop, order = found["cop"], found["order"]
        paper = f"Executive Order {order}" if order else f"UNSCR {found['unscr']}"
        key = lexicon.edition(_CLIMATE, ordinal=int(cop)) if cop else unreviewed_id(paper)
        yield FoundForum(span=sentence.passage.published(*found.span()), id=key, written=found[0])


def _by_short_form(sentence: Sentence, short: Mapping[str, str]) -> Iterator[FoundForum]:
    """Later places of the abbreviations that the text has bound."""
    for name, key in short.items():
        if name in sentence.passage.text:
            for found in re.finditer(rf"(?<![\w(“\"-]){re.escape(name)}(?![\w-])", sentence.passage.text):
                yield FoundForum(span=sentence.passage.published(*found.span()), id=key, written=name)
