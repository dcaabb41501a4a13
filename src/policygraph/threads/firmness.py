"""What the acts of two statements say of each other: how like they are, and what the later one does to the earlier."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from policygraph.threads.kinds import LinkKind
from policygraph.threads.profile import Profile
from policygraph.threads.relations import Relations
from policygraph.threads.said import Said
from policygraph.threads.weights import HELD, LONGER

DEEDS: Final = frozenset({"conclude", "past-action"})
"""Acts that tell a deed: what is done is done, so nothing said later makes it firmer or weaker."""
_APART: Final = frozenset({"express-concern", "request"})
"""Acts on a scale of their own: what others should do, or should not have done."""
_TAKES_UP: Final = "renew-commitment"
_COMMIT_LEVEL: Final = 5

_DONE_EN = re.compile(
    r"\b(?:publication|launch|establishment|creation|signing|signature|conclusion|adoption|completion|finali[sz]ation"
    r"|issuance|release|entry into force|operationali[sz]ation|inauguration|start|holding) of\b",
    re.IGNORECASE,
)
_DONE_JA = re.compile(
    r"(?:公表|発表|公開|設立|設置|創設|立ち上げ|署名|締結|採択|策定|完了|完成|発足|発効|開始|開催|終了)(?:され|し|を)"
)


def likeness(one: Said, other: Said) -> float | None:
    """How like the acts are, 0 to 1: equal acts are 1, acts far apart in level 0.2; ``None`` where one has no act."""
    if not one.act or not other.act:
        return None
    if one.act == other.act:
        return 1.0
    if (one.act in _APART) != (other.act in _APART):
        return 0.2
    return 1 - 0.8 * abs(one.level - other.level) / 6


def rank(said: Said) -> int:
    """The level, but a renewed commitment ranks with the commitments that it renews."""
    return _COMMIT_LEVEL if said.act == _TAKES_UP else said.level


def tells_deed(said: Said) -> bool:
    """Whether the statement says that something was done: by its act, or by welcoming the doing ("the signing of")."""
    if said.act in DEEDS:
        return True
    done = _DONE_JA if said.language.startswith("ja") else _DONE_EN
    return said.act == "welcome" and done.search(said.words) is not None


def firmness(earlier: Said, later: Said) -> LinkKind:
    """What ``later`` does to ``earlier``, which it carries on.

    ``fulfils`` where a commitment is followed by a deed; ``renews`` where a deed is taken up again; else by level.
    """
    if earlier.act in DEEDS:
        return "renews"
    if tells_deed(later) and earlier.commissive:
        return "fulfils"
    if later.act == "past-action":
        return "renews"
    difference = rank(later) - rank(earlier)
    return "strengthens" if difference > 0 else "weakens" if difference < 0 else "renews"


def scope(earlier: Profile, later: Profile, relations: Relations) -> LinkKind | None:
    """``narrows`` or ``widens`` where one statement has a topic that the other has not, and not the reverse.

    The words must say so too: the wider statement has :data:`HELD` of the other's words and many more. A topic is had with itself, with a broader one, and where the words or the heading name it; beside one of its own
    narrower topics it says nothing more. Statements that have no topic of their own in common, the same or one above
    the other, say nothing of their scope.
    """
    here, there = (_with_above(profile.said.topics, relations) for profile in (earlier, later))
    if not (here & {*later.said.topics} or there & {*earlier.said.topics}):
        return None
    lost, new = _beyond(earlier, later, relations), _beyond(later, earlier, relations)
    if lost == new or not (_within(earlier, later) if new else _within(later, earlier)):
        return None
    return "widens" if new else "narrows"


def _within(one: Profile, other: Profile) -> bool:
    """Whether ``other`` says in its words what ``one`` says, and more; never so across languages."""
    shared = len(one.words & other.words)
    return shared >= HELD * len(one.words) and len(other.words) >= LONGER * len(one.words)


def _with_above(topics: Iterable[str], relations: Relations) -> set[str]:
    return {*topics}.union(*(relations.above(topic) for topic in topics))


def _beyond(one: Profile, other: Profile, relations: Relations) -> bool:
    """Whether ``one`` has a topic of its own that ``other`` has nothing of."""
    broader = {above for topic in one.said.topics for above in relations.above(topic)}
    return any(
        topic not in other.matter and not relations.above(topic) & other.matter
        for topic in one.said.topics
        if topic not in broader
    )


def moved(earlier: Said, later: Said, relations: Relations) -> bool:
    """Whether both name fora and have none in common; two editions of one forum are one forum.

    The series they belong to is not another forum, and two names that nobody has reviewed may be one forum's.
    """
    here, there = (
        {relations.standing(forum) for forum in said.fora if "/unreviewed/" not in forum} for said in (earlier, later)
    )
    own = {earlier.series, later.series}
    return bool(here - own and there - own) and not here & there
