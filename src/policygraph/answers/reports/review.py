"""The page for the person who reviews: names outside the vocabulary, corrections, sentences not taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.names import NameFact, PassedOverFact, names, passed_over
from policygraph.answers.facts.releases import ReleaseFact
from policygraph.answers.facts.rows import values
from policygraph.answers.facts.statements import count_statements
from policygraph.answers.reports.document import (
    Block,
    Cell,
    Column,
    Item,
    Listing,
    Note,
    Paragraph,
    Quotes,
    Report,
    Section,
    Sheet,
    Table,
    line,
)
from policygraph.answers.reports.open_questions import (
    by_reason,
    corrected_section,
    unreviewed_bodies,
    unreviewed_section,
)
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.selection import Selection, resolve
from policygraph.answers.reports.words import LEAD, SECTION, TITLE
from policygraph.bilingual import Language


def review_report(holdings: Holdings, selection: Selection, language: Language) -> Report:
    """What a person should look at, of every release or of those that report one meeting.

    Raises :class:`~policygraph.errors.UsageError` as :func:`resolve` does.
    """
    chosen = resolve(selection, holdings)
    wanted = chosen.terms.get("meeting")
    rests_on = [
        release.iri for release in holdings.releases.values() if wanted is None or release.meeting == wanted.iri
    ]
    where = "" if wanted is None else f"VALUES ?release {{ {values(rests_on)} }} ?thing pg:release ?release ."
    written = names(holdings.store, holdings.glossary, where)
    passed = passed_over(holdings.store, holdings.glossary, where)
    page = Page(language, holdings, rests_on)
    lead = LEAD["review"].get(
        language,
        releases=page.count("releases", len(page.releases)),
        statements=page.count("statements", count_statements(holdings.store, where)),
        unreviewed=page.count("names", len(unreviewed_bodies(written))),
        corrected=page.count("names", sum(name.standard is not None for name in written)),
        passed=page.count("sentences", len(passed)),
    )
    return Report(
        kind="review",
        language=language,
        title=line(TITLE["review"].get(language)),
        lead=tuple(part for part in (chosen.says(page), line(lead)) if part),
        sections=(
            *_remarked(page),
            unreviewed_section(page, written),
            corrected_section(page, written),
            _not_taken(page, passed),
        ),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=_sheet(holdings, written, passed),
    )


def _remarked(page: Page) -> Iterator[Section]:
    """The releases whose reading remarks something of itself, by remark, if there are any."""
    remarked: dict[Term, list[ReleaseFact]] = {}
    for release in page.releases.values():
        if release.remark is not None:
            remarked.setdefault(release.remark, []).append(release)
    if remarked:
        parts = tuple(
            Section(
                name=f"remark-{remark.id}",
                title=page.titled(line(page.name(remark), page.bracketed(page.count("items", len(releases))))),
                blocks=(Listing(tuple(Item(page.source(release).line) for release in releases)),),
            )
            for remark, releases in sorted(remarked.items(), key=lambda item: (-len(item[1]), item[0].id))
        )
        yield Section(name="remarks", title=line(SECTION["remarks"].get(page.language)), sections=parts)


def _not_taken(page: Page, passed: Sequence[PassedOverFact]) -> Section:
    reasons = by_reason(passed)
    title = line(SECTION["not_taken"].get(page.language))
    if not reasons:
        return Section(name="not-taken", title=title, blocks=(Paragraph(line(page.say("none"))),))
    blocks: tuple[Block, ...] = (
        Table(
            caption=page.say("reasons_table"),
            columns=(Column(page.field("reason")), Column(page.field("number"), numeric=True)),
            rows=tuple((line(page.name(reason)), line(f"{number:,}")) for reason, number in reasons),
        ),
        Note(line(page.say("check_passed"))),
    )
    parts = tuple(
        Section(
            name=f"reason-{reason.id}",
            title=page.titled(line(page.name(reason), page.bracketed(page.count("items", number)))),
            blocks=(Quotes(tuple(page.quotation(one.release, one.quoted) for one in passed if one.reason == reason)),),
        )
        for reason, number in reasons
    )
    return Section(name="not-taken", title=title, blocks=blocks, sections=parts)


_COLUMNS = (
    "kind", "id", "as_written", "taken_as", "side", "reason", "quote", "language", "start", "end", "line", "release",
)  # fmt: skip


def _sheet(holdings: Holdings, written: Iterable[NameFact], passed: Iterable[PassedOverFact]) -> Sheet:
    """One row a place: of a name outside the vocabulary, of a correction, of a sentence not taken."""
    rows: list[tuple[Cell, ...]] = []
    for name in written:
        kind = "corrected" if name.standard is not None else "" if name.refers_to.reviewed else "unreviewed"
        if kind:
            reason = next((reason.text for reason in name.reasons if reason.language == "en"), None)
            side = None if name.side is None else name.side.id
            fixed = (name.written.text, None if name.standard is None else name.standard.text, side, reason)
            rows.append((kind, name.refers_to.id, *fixed, *_place(holdings, name)))
    rows += [("not-taken", one.reason.id, None, None, None, None, *_place(holdings, one)) for one in passed]
    return Sheet(_COLUMNS, tuple(rows))


def _place(holdings: Holdings, one: NameFact | PassedOverFact) -> tuple[Cell, ...]:
    release, quoted = holdings.releases[one.release], one.quoted
    return quoted.exact, quoted.language, quoted.start, quoted.end, release.line(quoted.start), release.key
