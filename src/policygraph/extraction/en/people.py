"""Office-holders by form: a title, its portfolio, and the name behind it ("Deputy Secretary for Trade Ann Example").

A title's words and those of portfolios are a closed list; the name is the run of other capitalised words after them.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words
from policygraph.vocabulary.lexicon import load_lexicon


class Person(Struct, frozen=True, kw_only=True):
    """One person (or one office without a name, ``name`` empty); places are tokens.

    ``start`` is where the title begins, ``name_start``..``end`` the name; ``role`` the title as written; ``first`` is
    the token where the whole phrase begins (several names share one title).
    """

    first: int
    start: int
    name_start: int
    end: int
    name: str
    role: str
    plural: bool = False


HEADS = words(
    "president presidents minister ministers secretary secretaries advisor advisors adviser advisers chancellor premier taoiseach "
    "commissioner commissioners ambassador ambassadors director directors administrator administrators coordinator coordinators "
    "representative representatives chair chairman chairwoman chairperson king queen prince emir sultan envoy governor "
    "mr. mr ms. ms mrs. dr. dr assistant counselor counsellor sherpa chief head officer spokesperson leader envoys "
    "undersecretary vice-minister vice-president director-general director-generals generals-director commander general "
    "doctor"
)
_PLURALS = words(
    "presidents ministers secretaries advisors advisers commissioners ambassadors directors administrators coordinators representatives director-generals"
)
_MODIFIERS = words(
    "deputy vice acting under joint additional assistant associate senior executive principal permanent first prime parliamentary foreign chief "
    "state special national homeland economic diplomatic crown cabinet lead presidential interim federal high cyber climate "
    "economics international regional undersecretary trade defense defence finance interior home commerce energy labor industry "
    "agriculture health environment education transport justice security policy technology digital strategic political "
    "secretary-general director-general general counsel managing founding ranking legal technical scientific indo-pacific co-chair "
    "science intelligence counterterrorism communications nuclear space treasury attorney"
)
PORTFOLIO = _MODIFIERS | words(
    "affairs state commerce treasury defense defence security trade technology market internal finance energy labor labour drug "
    "cyber infrastructure emerging cybersecurity environment growth economy information communication communications telecommunications "
    "telecommunication ict innovation industry interior education science research development health agriculture transport "
    "transportation justice services policy policies president cooperation relations europe european asia pacific indo-pacific east south north "
    "america americas africa africa. middle eastern western hemisphere bureau international internet digital data competition values transparency "
    "democracy human rights narcotics law enforcement multilateral global public general staff government union commission "
    "council nations united cabinet secretariat office strategy strategic foreign planning democracy climate change "
    "investment business export exports import customs revenue budget management operations counterterrorism nonproliferation arms "
    "control verification oceans population refugees migration conservation land agriculture forestry fisheries food supply "
    "chains critical minerals resources natural water electronics computing quantum space aviation maritime navy army air force "
    "war culture sports tourism youth women gender family social welfare consumer protection employment small medium enterprises "
    "enterprise reform regulatory regulation legal economic financial monetary political military civil homeland "
    "national infrastructure connectivity society press media communications legislative coordination sherpa g7 g20 nsc ostp treasury "
    "house white communist party central citizen transborder division unit directorate pentagon department ministry agency large delegation missions mission embassy chancellery chancellor "
    "organization foundation administration authority institute association center centre corporation bank university organisation commander "
    "indian japanese korean australian british german french italian canadian american mexican cyberspace standards measurement oceanic aeronautics intelligence republic kingdom"
)
"""Words of posts and of what they are for."""
_CONNECTORS = words("of for and to the on & at in charge")
_SMALL = 3
"""Shorter words of the vocabulary are abbreviations or initials of people."""


@cache
def portfolio() -> frozenset[str]:
    """:data:`PORTFOLIO` with the words of which the shipped vocabulary makes the names of bodies and topics."""
    labels = (
        label.text
        for entry in load_lexicon()
        if entry.kind in {"agency", "topic"}
        for label in entry.labels
        if label.language == "en" and label.role != "misnomer"
    )
    field = {word.strip("(),.’'") for text in labels for word in text.lower().replace("-", " ").split()}
    return PORTFOLIO | {word for word in field if len(word) > _SMALL and word.isalpha()}


_PARTICLES = words("de del da dos di du van von der den bin ibn al el la le of-the y e")
_RANKS = words(
    "lt lt. gen gen. general major colonel admiral mr. mr ms. ms mrs. dr. dr h.e. the honorable hon. senator his her excellency majesty highness sheikh shri smt smt. hon"
)
_NO_NAMES = words("who the of and following regarding concerning including during after on at with from")
_FORMS_OF_ADDRESS = words(
    "mr. mr ms. ms mrs. dr. dr rt hon hon. sir dame lord lady prof prof. h.e. shri smt sheikh senator"
)
_HEADS_OF_STATE = words("president prime chancellor king premier taoiseach")
"""Words that open the post of another person behind a country: "the President of X, Chancellor of Y"."""
_HONOURS = words("mp mep kc cbe obe jr. phd")
"""Letters behind a name."""
_NESTED = re.compile(
    r"\b(?:of|to) (?:the )?(?:[A-Z][\w-]+ )*(?:President|Prime Minister|Minister|Secretary|Chancellor|Commissioner)$"
)
"""A post at the side of somebody who is named in it: "Head of Cabinet of President Ann Sample"."""
_LEADING_COUNTRY = words("u.s. us uk u.k. eu e.u. rok prc")


def find_people(tokens: Tokens, known: frozenset[int] = frozenset()) -> list[Person]:
    """The office-holders in a sentence; ``known`` are the tokens of countries and bodies, which no name may hold."""
    people: list[Person] = []
    at = 0
    size = len(tokens)
    while at < size:
        if tokens.words[at] in HEADS and _capital(tokens, at):
            found = _person(tokens, at, known)
            if found:
                people.extend(found)
                at = max(at + 1, found[-1].end)
                continue
        at += 1
    return people


def _capital(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at]].isupper()


def _person(tokens: Tokens, at: int, known: frozenset[int]) -> list[Person]:
    start = at
    while (
        start > 0
        and tokens.words[start - 1] in _MODIFIERS | HEADS
        and _capital(tokens, start - 1)
        and start - 1 not in known
    ):
        start -= 1
    while start > 1 and _goes_on_before(tokens, start, known):
        start -= 2
        while (
            start > 0
            and tokens.words[start - 1] in _MODIFIERS
            and _capital(tokens, start - 1)
            and start - 1 not in known
        ):
            start -= 1
    name_start = _title_end(tokens, at, known)
    end = _name_end(tokens, name_start, known)
    while _ends_a_post(tokens, at, name_start, end):  # "Director of National Drug Control Policy"
        name_start = end
        end = _name_end(tokens, name_start, known)
    plural = tokens.words[at] in _PLURALS
    role = _role(tokens, start, name_start)
    nested = end > name_start and _NESTED.search(role) is not None
    if end == name_start or nested:
        before = _name_before(tokens, start, known)
        if before is not None:
            first, last = before
            name = tokens.slice(first, last)
            end = end if nested else _apposition_end(tokens, end)
            role = tokens.slice(start, end) if nested else _role(tokens, start, end)
            return [Person(first=first, start=first, name_start=end, end=end, name=name, role=role)]
    if end == name_start:
        name_start, end = _name_behind_comma(tokens, name_start, known)
    names = [(name_start, end)]
    while plural and names[-1][0] < names[-1][1]:
        following = _joined_name(tokens, names[-1][1], known)
        if following is None:
            break
        names.append(following)
    return [
        Person(
            first=start,
            start=start,
            name_start=first,
            end=max(first, last),
            name=tokens.slice(first, last).rstrip(","),
            role=role,
            plural=plural,
        )
        for first, last in names
    ]


def _ends_a_post(tokens: Tokens, at: int, start: int, end: int) -> bool:
    """Whether what looks like a name ends in a word of posts; a word of the vocabulary alone does not tell that right
    behind a title or an initial ("Advisor Ann Price", "Chief of Mission Ann C. Price").
    """
    if start >= end or tokens.words[end - 1] not in portfolio():
        return False
    if tokens.words[end - 1] in PORTFOLIO:
        return True
    direct = end - start > 1 and _CONNECTORS.isdisjoint(tokens.words[at:start])
    return not direct and "." not in tokens.words[start:end] and not any(w[1:] == "." for w in tokens.words[start:end])


def _name_before(tokens: Tokens, start: int, known: frozenset[int]) -> tuple[int, int] | None:
    """A name that an apposition follows: "SAMPLE Ann, Director-General"; two words or more that open their stretch.

    The body of the post may stand between: "Ann Sample, European Commission Director-General".
    """
    while start - 1 in known or (start > 0 and tokens.words[start - 1] in {"the", "acting", "former"}):
        start -= 1
    if start < 3 or tokens.words[start - 1] != ",":
        return None
    last = start - 1
    while last > 1 and tokens.words[last - 1] in _HONOURS:
        last -= 1
    first = last
    while first > 0 and first - 1 not in known and _is_name(tokens, first - 1):
        first -= 1
    opens = (
        first == 0
        or tokens.tags[first - 1] in ";:.(-"
        or not _capital(tokens, first - 1)
        or tokens.words[first - 1] in _FORMS_OF_ADDRESS
    )
    return (first, last) if opens and 2 <= last - first <= 4 else None


def _apposition_end(tokens: Tokens, end: int) -> int:
    """Where a post behind a name ends: its words need not be known, for no name follows them."""
    while end < len(tokens):
        ahead = end
        while ahead < len(tokens) and tokens.words[ahead] in _CONNECTORS - {"and", "&", "to"}:
            ahead += 1
        if ahead >= len(tokens) or not _capital(tokens, ahead) or not tokens.words[ahead][0].isalpha():
            break
        end = ahead + 1
    return end


def _name_behind_comma(tokens: Tokens, end: int, known: frozenset[int]) -> tuple[int, int]:
    """A name that follows its post as an apposition: "the Prime Minister of X, Shri Ann Sample", "X’s Minister, Ann Sample,".

    Nothing (at ``end``) where the name goes on with a post of its own, as in a list of names with posts behind them.
    """
    if tokens.words[end : end + 1] != [","]:
        return end, end
    start = end + 1
    while start < len(tokens) and tokens.words[start] in _RANKS:
        start += 1
    last = _name_end(tokens, start, known)
    names = all(_is_name(tokens, at) or not tokens.words[at].isalpha() for at in range(start, last))
    if last - start < 2 or not names:
        return end, end
    behind = tokens.words[last : last + 2]
    closed = behind[:1] in ([], ["."], [";"]) or (
        behind[:1] == [","] and behind[1:2] != [] and not _capital(tokens, last + 1)
    )
    return (start, last) if closed or end - 1 in known else (end, end)


def _is_name(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return (
        _capital(tokens, at)
        and tokens.text[tokens.starts[at]].isalpha()
        and word not in portfolio()
        and word not in HEADS | _FORMS_OF_ADDRESS
        and tokens.tags[at] != "p"
    )


def _goes_on_before(tokens: Tokens, start: int, known: frozenset[int]) -> bool:
    """Whether "and" before the title joins two of its words: "National Security and Intelligence Advisor"."""
    before = start - 2
    return (
        tokens.words[start - 1] == "and"
        and tokens.words[before] in _MODIFIERS
        and tokens.words[before] not in HEADS
        and _capital(tokens, before)
        and before not in known
    )


def _title_end(tokens: Tokens, at: int, known: frozenset[int]) -> int:
    """The first token behind the title and its portfolio."""
    size = len(tokens)
    here = at + 1
    while here < size:
        word = tokens.words[here]
        if word in _RANKS or _is_of_title(tokens, here, known):
            here += 1
            continue
        if word in _CONNECTORS or word == ",":
            ahead = here + 1
            while ahead < size and tokens.words[ahead] in _CONNECTORS:
                ahead += 1
            if word in {"to", "of"} and ahead in known and _capital(tokens, ahead):  # "Ambassador to Norway"
                while ahead < size and ahead in known:
                    ahead += 1
                here = ahead
                continue
            if ahead < size and _opens_field(tokens, word, ahead, known):
                listed = word == "," and ahead in known and here - 1 not in known
                another = word in {",", "and"} and here - 1 in known and tokens.words[ahead] in _HEADS_OF_STATE
                if tokens.words[ahead] in _FORMS_OF_ADDRESS or listed or another:
                    break
                if word in {",", "and"} and not _same_title(tokens, here, ahead):
                    break
                here = ahead
                continue
        break
    return here


def _is_of_title(tokens: Tokens, at: int, known: frozenset[int]) -> bool:
    """Whether a word right behind a title's word still belongs to the title."""
    word, before = tokens.words[at], tokens.words[at - 1]
    return _capital(tokens, at) and (
        word in PORTFOLIO
        or word in HEADS
        or (word in portfolio() and before not in HEADS)
        or (at in known and _of_country(tokens, at, known))
        or (before in {"of", "for"} and _is_abbreviation(tokens, at, known))
    )


def _opens_field(tokens: Tokens, link: str, at: int, known: frozenset[int]) -> bool:
    """Whether a title goes on behind a link: "of State", "for Cyber Policy", "of INL"."""
    word = tokens.words[at]
    short = link in {"of", "for"} and _is_abbreviation(tokens, at, known)
    return _capital(tokens, at) and (word in portfolio() or word in HEADS or short)


def _is_abbreviation(tokens: Tokens, at: int, known: frozenset[int]) -> bool:
    """Whether a unit's letters stand there: "Assistant Secretary of INL"."""
    word = tokens.slice(at, at + 1)
    return at not in known and word.isalpha() and word.isupper() and len(word) > 1


def _of_country(tokens: Tokens, at: int, known: frozenset[int]) -> bool:
    """Whether the known name that goes on at ``at`` hangs on the title: "of the United States", "of the Republic of X"."""
    while at > 0 and at in known:
        at -= 1
    return tokens.words[at] in _CONNECTORS - {"and", "&"}


def _same_title(tokens: Tokens, here: int, ahead: int) -> bool:
    """Whether a title that goes on behind "and" or a comma is still the same person's: no name stands between.

    "The Vice President and the Prime Minister" are two, "Minister of Trade and the Environment" is one.
    """
    if tokens.words[ahead] in _LEADING_COUNTRY:
        return False
    if tokens.words[here + 1 : ahead] != ["the"]:
        return True
    while ahead < len(tokens) and _capital(tokens, ahead) and tokens.words[ahead] in PORTFOLIO - HEADS:
        ahead += 1
    return ahead >= len(tokens) or tokens.words[ahead] not in HEADS


def _name_end(tokens: Tokens, start: int, known: frozenset[int]) -> int:
    size = len(tokens)
    end = start
    while end < size and end - start < 6:
        word = tokens.words[end]
        if (end in known and not _is_surname(tokens, start, end, known)) or (
            end > start and tokens.words[end - 1].endswith(("’s", "'s"))
        ):
            break
        if (
            (
                _capital(tokens, end)
                and word not in HEADS
                and (tokens.tags[end] in "mxGrMVvEDpwzZACW")
                and word not in _NO_NAMES
            )
            or (
                word in _PARTICLES
                and end + 1 < size
                and end > start - 1
                and (tokens.words[end + 1] in _PARTICLES or _capital(tokens, end + 1))
                and word not in {"e", "y"}
            )
            or (word == "." and end > start and len(tokens.words[end - 1]) == 1)
        ):
            end += 1
        elif word == "," and end > start and tokens.words[end + 1 : end + 2] == ["jr."]:
            end += 2
        else:
            break
    while end > start and tokens.words[end - 1] in _PARTICLES:
        end -= 1
    return end


def _is_surname(tokens: Tokens, start: int, at: int, known: frozenset[int]) -> bool:
    """Whether a country's name ends the name of a person: "Deputy Secretary Ann Norway, ..."."""
    alone = (
        at - start == 1 and start not in known and at + 1 not in known and tokens.text[tokens.starts[start]].isupper()
    )
    return alone and tokens.words[at + 1 : at + 2] in ([","], [";"], ["and"], ["."])


def _joined_name(tokens: Tokens, at: int, known: frozenset[int]) -> tuple[int, int] | None:
    """A further name under the same plural title: ", and Akiba"."""
    here = at
    while here < len(tokens) and tokens.words[here] in {",", "and"}:
        here += 1
    if here == at or here >= len(tokens) or not _capital(tokens, here) or tokens.words[here] in HEADS | _MODIFIERS:
        return None
    end = _name_end(tokens, here, known)
    return (here, end) if end > here else None


def _role(tokens: Tokens, start: int, end: int) -> str:
    while end > start and (
        (tokens.words[end - 1] in _RANKS and tokens.words[end - 1] != "general")
        or tokens.words[end - 1] in _CONNECTORS | {","}
    ):
        end -= 1
    if end - 1 > start and tokens.words[end - 1] == "general" and tokens.words[end - 2] in _RANKS:
        end -= 2
    return tokens.slice(start, end)
