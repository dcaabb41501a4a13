"""The noun phrase before a verb: where it begins behind adverbials, where it ends, which word heads it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words


class Name(Struct, frozen=True, kw_only=True):
    """A party, body or person in a sentence, by tokens, with the party it stands for (``None``: of no party)."""

    start: int
    end: int
    kind: str
    party: str | None


class Phrase(Struct, frozen=True, kw_only=True):
    """Tokens ``begin``..``end``; ``head`` the word that heads it (of an enumeration, its last member)."""

    tokens: Tokens
    begin: int
    end: int
    head: int
    names: tuple[Name, ...]

    @property
    def first(self) -> str:
        """The first word."""
        return self.tokens.words[self.begin]

    @property
    def head_word(self) -> str:
        """The word at the head."""
        return self.tokens.words[self.head]

    def words(self, end: int | None = None) -> list[str]:
        """The words of the phrase, up to ``end``."""
        return self.tokens.words[self.begin : self.end if end is None else end]


PEOPLE = words(
    "leaders leader sides side countries country nations nation governments government participants parties party partners ministers "
    "principals co-chairs presidents delegations delegation officials representatives heads members advisors secretaries delegates "
    "chairs counterparts signatories economies allies governors negotiators envoys officers co-hosts hosts militaries "
    "two three four president minister prime secretary advisor chancellor premier taoiseach teams administrations "
    "administration grouping authorities commissioner ambassador ambassadors directors coordinator coordinators states sherpas"
)
"""Heads of noun phrases that can be speakers."""
_ADVERBIAL = "pGSoEXrC#W"
"""Letters that open an adverbial."""
_ADVERBIAL_WORDS = words(
    "full true home effective faithful subject more less over nearly almost consistent mindful conscious aware each given together thirty last next later earlier"
)
_APPOSITION = words("a an one its which who including along together consistent subject pursuant mindful recognizing")
_FLOATING = words("each both all")
_SPEAKING = PEOPLE | words("force taskforce group committee council secretariat")
_OPENS_PEOPLE = words("the both our their")


def phrase_before(tokens: Tokens, start: int, end: int, names: Sequence[Name]) -> Phrase | None:
    """The noun phrase that ends the tokens ``start``..``end``, which may begin with adverbials; ``None`` if none does."""
    closed = end > start and tokens.tags[end - 1] in ",-"
    end = _without_adverbs(tokens, start, end)
    begin = _behind_adverbials(tokens, start, end, names)
    if end > start and tokens.tags[end - 1] == "w":  # "This year we", "In this regard they"
        begin = end - 1
    if begin >= end:
        return None
    if closed:
        end = _before_apposition(tokens, begin, end, names)
    inside = tuple(n for n in names if begin <= n.start and n.end <= end)
    return Phrase(tokens=tokens, begin=begin, end=end, head=_head(tokens, begin, end), names=inside)


def _without_adverbs(tokens: Tokens, start: int, end: int) -> int:
    while end > start and (tokens.tags[end - 1] in "r,-" or (tokens.words[end - 1] in _FLOATING and end - 1 > start)):
        end -= 1
    return end


def _before_apposition(tokens: Tokens, begin: int, end: int, names: Sequence[Name]) -> int:
    """Leave out what says what the subject is, not who: "Acme, a leader in imaging, is", "Acme – a leader – is"."""
    dash = tokens.tags.find("-", begin, end)
    if dash > begin and any(begin <= n.start and n.end <= dash and n.party for n in names):
        return dash
    openings = (
        i
        for i in range(begin + 1, end - 1)
        if tokens.tags[i] in ",-" and (tokens.words[i + 1] in _APPOSITION or tokens.tags[i + 1] in "pSG")
    )
    return next(openings, end)


def _behind_adverbials(tokens: Tokens, start: int, end: int, names: Sequence[Name]) -> int:
    """Where the phrase itself begins: "On May 3, in Oslo, the two sides" at "the"."""
    pieces = _pieces(tokens, start, end, names)
    if pieces and tokens.tags[pieces[-1][0]] == "w":
        return pieces[-1][0]
    while len(pieces) > 1 and _adverbial(tokens, pieces[0], pieces[1:]):
        pieces = _behind_enumeration(tokens, pieces[1:])
    if not pieces:
        return end
    begin = pieces[0][0]
    while begin < end and tokens.tags[begin] in "rC":
        begin += 1
    if begin < end and tokens.tags[begin] in "pGSoE":
        return _inside(tokens, begin, end, names)
    return begin


def _behind_enumeration(tokens: Tokens, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without an enumeration that an adverbial ends with: "As friends of law, peace, and ports, the two sides"."""
    if len(pieces) > 1 and tokens.tags[pieces[-1][0]] in "Dwfm":
        for i in range(len(pieces) - 2, -1, -1):
            if tokens.tags[pieces[i][0]] == "C":
                return pieces[i + 1 :]
    return pieces


def _pieces(tokens: Tokens, start: int, end: int, names: Sequence[Name]) -> list[tuple[int, int]]:
    """The stretches between commas, dashes and semicolons outside brackets and names."""
    pieces: list[tuple[int, int]] = []
    inside = {i for n in names if n.end - n.start > 1 for i in range(n.start, n.end)}
    at = start
    depth = 0
    for i in range(start, end):
        tag = tokens.tags[i]
        depth += (tag == "(") - (tag == ")")
        if tag in ",;-" and depth <= 0 and i not in inside:
            pieces.append((at, i))
            at = i + 1
    pieces.append((at, end))
    return [p for p in pieces if p[0] < p[1]]


def _adverbial(tokens: Tokens, piece: tuple[int, int], rest: Sequence[tuple[int, int]]) -> bool:
    """Whether a first piece is an adverbial or goes on with one: a year, a country behind a city."""
    start, end = piece
    first = tokens.tags[start]
    letters = tokens.tags[start:end]
    bound = end - start > 1 and first == "m" and start == 0 and tokens.words[start + 1] in {"to", "with"}
    if bound or first in _ADVERBIAL or tokens.words[start] in _ADVERBIAL_WORDS:
        return not (first == "r" and end - start > 3 and letters[1] not in "GEpSA")
    if not letters.strip("#m") and letters.strip("m"):
        return True
    later = [tokens.tags[p[0]] for p in rest]
    joined = "C" in later or any("C" in tokens.tags[p[0] : p[1]] for p in rest)
    place = first == "m" and end - start <= 2 and not joined and later[0] in "Dfw"
    return place or (first in "xv" and "w" in later)


def _inside(tokens: Tokens, begin: int, end: int, names: Sequence[Name]) -> int:
    """An adverbial without a comma behind it: "In Tokyo the leaders", "In May 2031 Norway and Peru"."""
    named = _named_at_end(tokens, begin, end, names)
    if named < end and (
        tokens.tags[named - 1] in "#v" or (tokens.tags[named] == "D" and tokens.tags[named - 1] in "xz")
    ):
        return named
    for i in range(end - 1, begin, -1):
        opens = tokens.words[i] in _OPENS_PEOPLE and not _SPEAKING.isdisjoint(tokens.words[i + 1 : end])
        if tokens.tags[i] == "w" or opens:
            return i
    return end if tokens.tags[begin] in "pSo" else begin


def _named_at_end(tokens: Tokens, begin: int, end: int, names: Sequence[Name]) -> int:
    """Where the parties begin that stand at the end, joined by "and"; ``end`` if none does."""
    ends = {n.end: n.start for n in names if n.party and n.kind == "country"}
    at = end
    while at in ends and ends[at] > begin:
        at = ends[at]
        at -= tokens.tags[at - 1] == "D" and at - 1 > begin
        if at - 1 > begin and tokens.tags[at - 1] == "C" and at - 1 in ends:
            at -= 1
        else:
            break
    return at


def _head(tokens: Tokens, begin: int, end: int) -> int:
    """The last word before a preposition or clause; brackets do not count."""
    head = begin
    depth = 0
    for at in range(begin, end):
        tag = tokens.tags[at]
        depth += (tag == "(") - (tag == ")")
        if depth > 0 or tag in "()":
            continue
        if at > begin and (tag in "pWToS" or (tag == "E" and tokens.tags[at - 1] in "xvzm")):
            break
        if tag in "xmvzGV#A":
            head = at
    return head
