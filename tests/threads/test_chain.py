"""A working group is agreed, reported at work and continued, in either language and from one to the other."""

from __future__ import annotations

from itertools import product

import pytest

from policygraph.record.model import Meeting, Record
from policygraph.threads.changes import changes
from policygraph.threads.deriving import weave_store
from tests.threads.story import SERIES, record, said, store_of

ACTS = ("agree", "past-action", "affirm-cooperation")
TEXTS = {
    "en": (
        (
            "Quantum\n\nBoth sides agreed to set up a working group on quantum communication.\n\n"
            "Privacy\n\nThey agreed to hold a seminar on privacy for small firms.\n"
        ),
        (
            "Quantum\n\nThe working group on quantum communication met twice and reported on its tests.\n\n"
            "Satellites\n\nBoth sides agreed to study satellites for remote islands.\n"
        ),
        (
            "Quantum\n\nBoth sides will continue the working group on quantum communication.\n\n"
            "Museums\n\nThey agreed to lend each other paintings.\n"
        ),
    ),
    "ja": (
        (
            "1 量子\n\n双方は、量子通信に関する作業部会を設置することで一致した。\n\n"
            "2 プライバシー\n\n双方は、中小企業向けのプライバシーに関するセミナーを開催することで一致した。\n"
        ),
        (
            "1 量子\n\n量子通信に関する作業部会は、二回会合を開き、試験について報告した。\n\n"
            "2 衛星\n\n双方は、離島のための衛星について検討することで一致した。\n"
        ),
        "1 量子\n\n双方は、量子通信に関する作業部会を継続する。\n\n2 美術館\n\n双方は、絵画を貸し合うことで一致した。\n",
    ),
}
TOPICS = (("quantum", "privacy"), ("quantum", "satellite"), ("quantum", "people-to-people"))


def edition(number: int, language: str) -> Record:
    """The ``number``-th of three editions, told in one language: the working group, and something else."""
    text = TEXTS[language][number]
    stop = "。" if language == "ja" else "."
    sentences = [line.removesuffix(stop) for line in text.splitlines() if line.endswith(stop)]
    statements = [
        said(text, act, (words, words[-4:]), topic, carry_over=number == 2)
        for act, words, topic in zip((ACTS[number], "agree"), sentences, TOPICS[number], strict=True)
    ]
    start = f"{2031 + number}-05-14"
    meeting = Meeting(series=SERIES, ordinal=31 + number, start=start, end=start, parties=("JP", "EU"))
    return record(f"dialogue-{31 + number}.{language}", text, language, meeting, statements, published=start)


@pytest.mark.parametrize("languages", list(product(("en", "ja"), repeat=3)), ids="-".join)
def test_the_working_group_is_agreed_reported_at_work_and_continued(languages: tuple[str, ...]) -> None:
    with store_of(*(edition(number, language) for number, language in enumerate(languages))) as store:
        weave = weave_store(store, ())
    agreed, at_work, continued = (
        next(one for one in weave.statements if one.ordinal == 31 + number and one.order == 1) for number in range(3)
    )
    carrying = {(link.kind, link.source, link.target) for link in weave.links}
    assert carrying == {("fulfils", at_work.iri, agreed.iri), ("renews", continued.iri, at_work.iri)}
    thread = weave.thread_of(agreed.iri)
    assert thread is not None
    assert thread.members == (agreed.iri, at_work.iri, continued.iri)
    (first,) = changes(weave, at_work.meeting or "").of("fulfilled")
    (second,) = changes(weave, continued.meeting or "").of("renewed")
    assert first.thread == second.thread == thread
