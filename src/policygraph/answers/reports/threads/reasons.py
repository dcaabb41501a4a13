"""Why two statements are linked, in plain words and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from policygraph.answers.reports.document import Entry, Line, Words, line
from policygraph.answers.reports.threads.words_thread import GRADE, LINK, REASON
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.threads.kinds import CARRYING, WITHIN
from policygraph.threads.link import Link, Reason
from policygraph.threads.weights import THRESHOLD, footing_of

_GRADES = ((0.995, "wholly"), (0.7, "largely"), (0.4, "half"), (0.1, "little"))
_COUNTS = 0.02
"""What a reason must add to the score to be told by itself."""


def link_entries(page: WovenPage, links: Iterable[Link], this: str) -> Iterator[Entry]:
    """Links seen from their end ``this``, those to one statement together: the other end, the score, and the reasons.

    What a person decided says who and why instead.
    """
    for other, group in groupby(links, key=lambda link: _other(link, this)):
        told = tuple(group)
        label = LINK["same" if told[0].kind in WITHIN else "because"].get(page.language)
        yield Entry(label, (_ends(page, told, other), *_because(page, told[0])))


def _other(link: Link, this: str) -> str:
    return link.target if link.source == this else link.source


def _ends(page: WovenPage, links: Sequence[Link], other: str) -> Line:
    kind = page.comma.join(page.kind(link.kind) for link in links)
    if not page.weave.knows(other):
        return line(kind, page.colon, page.meeting(other))
    said = page.weave.said(other)
    edition = page.weave.edition_of(said)
    told = page.source_name(said.release) if edition is None else page.edition(edition)
    of = page.bracketed(page.source_name(said.release)) if len(page.releases) > 1 and edition is not None else ""
    before, after = LINK["back"].get(page.language, kind=kind, name="\0", edition=told).split("\0")
    return line(before, Words(said.name, None, said.iri), of, after)


def _because(page: WovenPage, link: Link) -> Iterator[Line]:
    yield score_line(page, link)
    if link.decided is not None:
        return
    ranked = sorted(link.reasons, key=lambda reason: -reason.weight * reason.value)
    counting = [reason for reason in ranked if reason.weight * reason.value >= _COUNTS]
    yield from (line(_in_words(page, reason)) for reason in counting)
    for name, others in (
        ("little", [reason for reason in ranked if reason not in counting and reason.value > 0]),
        ("not", [reason for reason in ranked if reason.value == 0]),
    ):
        if others:
            named = page.comma.join(REASON[reason.name].get(page.language) for reason in others)
            yield line(LINK[name].get(page.language, reasons=named))


def score_line(page: WovenPage, link: Link) -> Line:
    """The score with what is enough for a link of its footing; or the person who decided, and why."""
    if link.decided is not None:
        wording = "decided" if link.explanation else "decided_only"
        return line(LINK[wording].get(page.language, who=link.decided, why=link.explanation or ""))
    least = _threshold(page, link)
    wording = "score_only" if least is None else "score"
    return line(LINK[wording].get(page.language, score=f"{link.score:.2f}", least=f"{least or 0:.2f}"))


def _threshold(page: WovenPage, link: Link) -> float | None:
    """What a pair of this footing must score at least; ``None`` where the kind of link is judged otherwise."""
    if link.kind not in CARRYING or not page.weave.knows(link.source):
        return None
    one, other = page.weave.said(link.source), page.weave.said(link.target)
    alike = one.language.partition("-")[0] == other.language.partition("-")[0]
    return THRESHOLD[footing_of(one_meeting=link.kind in WITHIN, one_language=alike)]


def _in_words(page: WovenPage, reason: Reason) -> str:
    grade = next((name for least, name in _GRADES if reason.value >= least), "hardly")
    return LINK["reason"].get(
        page.language,
        reason=REASON[reason.name].get(page.language),
        grade=GRADE[grade].get(page.language),
        value=f"{reason.value:.2f}",
        adds=f"{reason.weight * reason.value:.2f}",
    )


def reasons_cell(link: Link) -> str:
    """The reasons for a sheet: ``words 0.2222 0.3590; act 0.0200 1.0000`` (reason, weight, value)."""
    return "; ".join(f"{reason.name} {reason.weight:.4f} {reason.value:.4f}" for reason in link.reasons)
