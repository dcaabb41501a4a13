"""What people decide wins over the machine, survives rebuilds, and says when it finds nothing to decide on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.errors import UnreadableInputError
from policygraph.identifiers import iri
from policygraph.threads.decisions import (
    Decision,
    Filed,
    Reference,
    default_folder,
    digest,
    dump_decisions,
    load_decisions,
    reference_to,
    settle,
)
from policygraph.threads.deriving import weave_store
from policygraph.threads.kinds import KINDS
from policygraph.threads.said import Said
from policygraph.threads.weave import Weave
from tests.threads.making import make
from tests.threads.story import SERIES, first, second, store_of, third, whole_story

REASON = "Another working group."


def decide(decision: str, kind: str, source: Reference, target: Reference) -> list[Filed]:
    made = Decision(decision=decision, kind=kind, from_=source, to=target, reason=REASON, by="desk officer")  # type: ignore[arg-type]  # ids
    return [Filed("a.yaml: decisions[0]", made)]


def story(decisions: Iterable[Filed] = ()) -> Weave:
    with store_of(*whole_story()) as store:
        return weave_store(store, decisions)


def statement(weave: Weave, name: str) -> Said:
    return next(said for said in weave.statements if said.iri.endswith(name))


@pytest.fixture(scope="module")
def plain() -> Weave:
    return story()


def test_a_rejected_link_is_gone_and_recorded_with_its_reason(plain: Weave) -> None:
    later, earlier = statement(plain, "23.en#s01"), statement(plain, "22.en#s01")
    weave = story(decide("reject", "renews", reference_to(later), reference_to(earlier)))
    assert not [link for link in weave.links if {link.source, link.target} == {later.iri, earlier.iri}]
    (rejected,) = weave.rejected
    assert (rejected.decided, rejected.explanation) == ("desk officer", REASON)


def test_an_accepted_link_stands_and_joins_the_thread(plain: Weave) -> None:
    later, earlier = statement(plain, "23.en#s04"), statement(plain, "22.en#s02")
    weave = story(decide("accept", "weakens", reference_to(later), reference_to(earlier)))
    (link,) = [link for link in weave.links if {link.source, link.target} == {later.iri, earlier.iri}]
    assert (link.kind, link.score, link.decided) == ("weakens", 1.0, "desk officer")
    assert weave.thread_of(later.iri) == weave.thread_of(earlier.iri)


def test_accepting_one_kind_corrects_the_machine(plain: Weave) -> None:
    later, earlier = statement(plain, "22.en#s02"), statement(plain, "21.en#s02")
    assert [link.kind for link in plain.links if {link.source, link.target} == {later.iri, earlier.iri}] == [
        "strengthens"
    ]
    weave = story(decide("accept", "renews", reference_to(later), reference_to(earlier)))
    assert [link.kind for link in weave.links if {link.source, link.target} == {later.iri, earlier.iri}] == ["renews"]


def test_rejecting_a_scope_leaves_the_promise_carried_on(plain: Weave) -> None:
    later, earlier = statement(plain, "22.en#s04"), statement(plain, "21.en#s05")
    weave = story(decide("reject", "widens", reference_to(later), reference_to(earlier)))
    assert [link.kind for link in weave.links if {link.source, link.target} == {later.iri, earlier.iri}] == ["renews"]


def test_a_meeting_that_did_not_fulfil_its_announcement_can_be_rejected(plain: Weave) -> None:
    announced = statement(plain, "21.en#s06")
    weave = story(decide("reject", "fulfils", Reference(meeting=f"{SERIES}/22"), reference_to(announced)))
    assert not weave.links_of(announced.iri)
    assert weave.rejected[0].source == iri("meeting", SERIES, 22)


def test_a_decision_outlives_another_numbering_of_the_statements(plain: Weave) -> None:
    later, earlier = statement(plain, "23.en#s01"), statement(plain, "22.en#s01")
    decisions = decide("reject", "renews", reference_to(later), reference_to(earlier))
    record = third()
    renumbered = replace(record, statements=tuple(reversed(record.statements)))
    with store_of(first(), second(), renumbered) as store:
        weave = weave_store(store, decisions)
    assert weave.warnings == ()
    assert weave.rejected[0].source.endswith("23.en#s04")
    assert weave.said(weave.rejected[0].source).words == later.words


def test_a_decision_outlives_a_span_read_a_little_longer(plain: Weave) -> None:
    later, earlier = statement(plain, "23.en#s01"), statement(plain, "22.en#s01")
    shorter = replace(reference_to(later), start=later.start + 4, sha256=digest(later.words[4:])[:16])
    weave = story(decide("reject", "renews", shorter, reference_to(earlier)))
    assert weave.warnings == ()
    assert weave.rejected[0].source == later.iri


def test_a_quote_that_moved_in_its_text_is_found_again(plain: Weave) -> None:
    later, earlier = statement(plain, "23.en#s01"), statement(plain, "22.en#s01")
    elsewhere = replace(reference_to(later), start=later.start + 5000, end=later.end + 5000)
    assert story(decide("reject", "renews", elsewhere, reference_to(earlier))).rejected[0].source == later.iri


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"sha256": "0123456789abcdef"}, "the quote at .* of dialogue-23.en is no longer there"),
        ({"release": "dialogue-99.en"}, "the store has no statement of the release dialogue-99.en"),
        (
            {"start": 0, "end": 5, "sha256": None},
            "the quote at 0-5 of dialogue-23.en is no longer there or no statement",
        ),
    ],
)
def test_a_decision_on_words_that_are_gone_decides_nothing_and_says_so(
    plain: Weave, change: dict[str, object], problem: str
) -> None:
    later, earlier = statement(plain, "23.en#s01"), statement(plain, "22.en#s01")
    end = replace(reference_to(later), **change)
    weave = story(decide("reject", "renews", end, reference_to(earlier)))
    assert weave.links == plain.links
    (warning,) = weave.warnings
    assert pytest.raises(AssertionError, match=problem).matches(AssertionError(warning.en))
    assert warning.en.startswith("a.yaml: decisions[0]: ")
    assert warning.en.endswith("; it decides nothing")
    assert warning.ja.startswith("a.yaml: decisions[0]：")
    assert warning.ja.endswith("。この判断は反映しません")


references = st.builds(
    Reference,
    release=st.from_regex(r"[a-z][a-z0-9.-]{0,9}", fullmatch=True),
    start=st.integers(0, 9999),
    end=st.integers(10_000, 99_999),
    sha256=st.none() | st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
)
decisions_made = st.builds(
    Decision,
    decision=st.sampled_from(["accept", "reject"]),
    kind=st.sampled_from(KINDS),
    from_=references,
    to=references,
    reason=st.text(min_size=1, max_size=30),
    by=st.text(min_size=1, max_size=9),
)


@given(decisions=st.lists(decisions_made, max_size=1))
def test_decisions_are_read_as_they_were_written(
    decisions: list[Decision], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("decisions") / "a.yaml"
    file.write_text(dump_decisions(decisions), encoding="utf-8")
    assert [filed.decision for filed in load_decisions(file)] == decisions


GOOD = """decisions:
- decision: reject
  kind: renews
  from: {release: b.en, start: 1, end: 9}
  to: {release: a.en, start: 1, end: 9}
  reason: because
  by: me
"""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- 1\n", r"a\.yaml: not a file of decisions; list them under `decisions:`"),
        ("decisions: {}\n", r"a\.yaml: not a file of decisions"),
        (GOOD.replace("by: me", "who: me"), r"a\.yaml: decisions\[0\]: not a decision: .*who"),
        (GOOD.replace("renews", "renew"), r"a\.yaml: decisions\[0\]: not a decision: .*renew"),
        (GOOD.replace("start: 1, end: 9}\n  to", "start: 1}\n  to"), r"decisions\[0\]: an end names neither"),
        (
            GOOD.replace("{release: b.en, start: 1, end: 9}", "{release: b.en, start: 1, end: 9, meeting: x/1}"),
            "or both",
        ),
        (GOOD.replace("end: 9}\n  to", "end: 9, sha256: abc}\n  to"), "a digest of 3 digits is too short"),
        (
            GOOD + GOOD.split("\n", 1)[1].replace("reject", "accept"),
            r"decisions\[1\]: accepts the link that .* rejects",
        ),
        ("decisions: [\n", r"a\.yaml"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableInputError, match=message):
        load_decisions(tmp_path)


def test_links_both_ways_are_contradicted_from_either_end(tmp_path: Path) -> None:
    same = GOOD.replace("renews", "sameStatement")
    turned = same.replace("b.en", "c.en").replace("a.en", "b.en").replace("c.en", "a.en").replace("reject", "accept")
    (tmp_path / "a.yaml").write_text(same, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(turned, encoding="utf-8")
    with pytest.raises(UnreadableInputError, match=r"b\.yaml: decisions\[0\]: accepts the link that a\.yaml"):
        load_decisions(tmp_path)


def test_a_folder_without_decisions_decides_nothing(tmp_path: Path) -> None:
    assert load_decisions(tmp_path) == ()
    assert load_decisions(tmp_path / "absent") == ()
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    assert load_decisions(tmp_path) == ()


def test_the_projects_own_decisions_can_be_read() -> None:
    assert (default_folder() / "README.md").is_file()
    load_decisions()


def test_the_example_of_the_manual_is_a_decision(tmp_path: Path) -> None:
    manual = (default_folder() / "README.md").read_text(encoding="utf-8")
    example = manual.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "a.yaml").write_text(example, encoding="utf-8")
    ((_, decision),) = load_decisions(tmp_path)
    assert decision.kind == "renews"
    assert all(f"`{kind}`" in manual for kind in KINDS)


def test_offsets_alone_are_enough_where_nothing_else_is_given() -> None:
    said = make("a promise")
    reference = Reference(release=said.key, start=said.start, end=said.end)
    settled = settle(decide("reject", "renews", reference, Reference(meeting="made-up/2")), [said], {})
    assert settled.rejected[0].source == said.iri
