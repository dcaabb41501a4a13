"""Whose meeting a passage tells of, where one text tells of several: a section a country, a paragraph a visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policygraph.extraction.en.context import Context, Sentence, acting, expanded
from policygraph.extraction.en.presence import present_offices
from policygraph.extraction.en.telling import OCCASION, tells_meeting

_TELLS_WITHIN = 2
"""A section tells its meeting in one of so many sentences at its beginning."""


def circles_of(context: Context, parties: Sequence[str]) -> Mapping[int, tuple[str, ...]]:
    """For each passage that tells of another meeting than that of ``parties``: who met there.

    A section has the circle that its first sentences tell to have met, else the one that its heading names; a
    paragraph that opens by telling of a meeting has its own. Each shares a party with the text's own meeting.
    """
    own = set(parties)
    if len(own) != 2:
        return {}
    found: dict[int, tuple[str, ...]] = {}
    headed: tuple[str, ...] | None = None
    block, here, since = -1, None, 0
    for sentence in context.sentences.values():
        passage = sentence.passage
        if passage.kind in {"heading", "title"}:
            headed, block, since = _of_heading(sentence), -1, 0
            continue
        since += 1
        opens = passage.block != block
        if opens:
            block, here = passage.block, None
        told = _told(sentence, own) if opens or since <= _TELLS_WITHIN else None
        if told is not None:
            here = told
            headed = told if passage.section and since <= _TELLS_WITHIN else headed
        if here is not None or headed is not None:
            found[passage.index] = here or headed or ()
    return {index: codes for index, codes in found.items() if set(codes) != own and own & set(codes)}


def _of_heading(sentence: Sentence) -> tuple[str, ...] | None:
    """The two parties of the meeting that a heading names."""
    names = [n for n in sentence.names if n.party and n.kind in {"series", "country"}]
    codes = expanded(n.party for n in names if n.party)
    meets = any(n.kind == "series" for n in names) or OCCASION.search(sentence.passage.text) is not None
    return codes if len(codes) == 2 and meets else None


def _told(sentence: Sentence, own: set[str]) -> tuple[str, ...] | None:
    """The two who met by a sentence that tells of a meeting: the parties of its series, else those it says met.

    Sentences that name nobody but ``own`` are not looked at further.
    """
    named = {name.party for name in sentence.names if name.party}
    if len(named) < 2 or named <= own or not tells_meeting(sentence, calls=False, first=True):
        return None
    series = expanded(n.party for n in sentence.names if n.kind == "series" and n.party)
    people = [office.told for office in present_offices(sentence) if office.person.name and office.told]
    codes = series if len(series) > 1 else expanded(dict.fromkeys(people)) or expanded(acting(sentence))
    return codes if len(codes) == 2 else None
