"""The life of one promise: each edition's words, how it takes up those before, and why that is thought so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.rows import values
from policygraph.answers.facts.statements import statements
from policygraph.answers.reports.choices import ThreadChoice
from policygraph.answers.reports.document import (
    Block,
    Card,
    Cell,
    Entries,
    Entry,
    Item,
    Line,
    Listing,
    Note,
    Paragraph,
    Report,
    Section,
    Sheet,
    line,
)
from policygraph.answers.reports.threads.ledger import said_in
from policygraph.answers.reports.threads.naming import ThreadNames
from policygraph.answers.reports.threads.reasons import link_entries, reasons_cell
from policygraph.answers.reports.threads.words import LEDGER
from policygraph.answers.reports.threads.words_thread import THREAD
from policygraph.answers.reports.threads.woven import NOBODY, SAID_COLUMNS, WovenPage
from policygraph.answers.reports.words import SECTION
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.threads.decisions import reference_to
from policygraph.threads.deriving import weave_store
from policygraph.threads.ledger import Entry as At
from policygraph.threads.ledger import Row, row_of
from policygraph.threads.link import Link
from policygraph.threads.said import Edition, Said
from policygraph.threads.selection import firmest
from policygraph.threads.weave import Weave


def thread_report(holdings: Holdings, choice: ThreadChoice, language: Language) -> Report:
    """One thread, named by an id as the ledger prints it, by a full id, or by any of its statements.

    Raises :class:`~policygraph.errors.UsageError` where nothing or more than one thing is so called.
    """
    if choice.thread is None:
        raise UsageError(
            both("no thread chosen", "系譜が指定されていません"),
            advice=both(
                "give an id that policygraph report threads prints",
                "policygraph report threads が示すIDを指定してください",
            ),
        )
    weave = weave_store(holdings.store)
    row = row_of(weave, ThreadNames(weave).find(choice.thread))
    page = WovenPage(language, holdings, weave, _releases(weave, row))
    life = _Life(page, row)
    return Report(
        kind="thread",
        language=language,
        title=_title(page, row),
        lead=(_lead(page, row),),
        sections=tuple(life.sections()),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=Sheet(_COLUMNS, tuple(_rows(page, life))),
    )


def _releases(weave: Weave, row: Row) -> Iterator[str]:
    """The releases whose words stand on the page, those at the other end of a link among them."""
    members = frozenset(row.thread.members)
    ends = {end for link in _links_out(weave, row) for end in (link.source, link.target)}
    ends |= {
        end for link in weave.rejected if members & {link.source, link.target} for end in (link.source, link.target)
    }
    ends |= {
        entry.absence.into for entry in row.entries if entry.absence is not None and entry.absence.into is not None
    }
    yield from (weave.said(end).release for end in sorted(members | ends) if weave.knows(end))


def _links_out(weave: Weave, row: Row) -> list[Link]:
    """Links of the thread's statements to those of other threads."""
    members = frozenset(row.thread.members)
    found = {link.iri: link for member in row.thread.members for link in weave.links_of(member)}
    return [
        link
        for _, link in sorted(found.items())
        if not {link.source, link.target} <= members and weave.knows(link.source)
    ]


def _title(page: WovenPage, row: Row) -> Line:
    promised = any(page.weave.said(member).commissive for member in row.thread.members)
    before, after = THREAD["title" if promised else "title_plain"].get(page.language, about="\0").split("\0")
    return line(before, page.about(said_in(row)), after)


def _lead(page: WovenPage, row: Row) -> Line:
    words = THREAD["lead"].get(
        page.language,
        statements=page.count("statements", len(row.thread.members)),
        editions=page.counted("editions", sum(bool(entry.statements) for entry in row.entries)),
        series="\0",
    )
    before, after = words.split("\0")
    return line(before, page.series(row.thread.series or ""), after)


class _Life:
    """The parts of the page of one thread."""

    def __init__(self, page: WovenPage, row: Row) -> None:
        self.page = page
        self.row = row
        self.language = page.language
        wanted = {*row.thread.members, *(e.absence.into for e in row.entries if e.absence and e.absence.into)}
        found = statements(page.holdings.store, page.glossary, f"VALUES ?thing {{ {values(sorted(wanted))} }}")
        self.facts = {fact.iri: fact for fact in found}
        first = row.entries[0].edition.place
        series = row.thread.series or row.entries[0].edition.series
        self.editions = tuple(edition for edition in page.weave.of_series(series) if edition.place >= first)
        self.held = {link.source: link for link in row.met}

    def sections(self) -> Iterator[Section]:
        """The page from top to bottom."""
        yield Section(
            name="short",
            title=self.say("short"),
            blocks=(Entries(tuple(self._short())), Note(line(self.page.say("levels")))),
        )
        for told, group in groupby(self.editions, key=self._silent):
            editions = tuple(group)
            if told is None:
                yield from (self._edition(edition) for edition in editions)
            else:
                yield self._nothing(told, editions)
        yield from self._elsewhere()
        yield from self._rejected()

    def say(self, name: str, **values: object) -> Line:
        """Words of this page."""
        return line(THREAD[name].get(self.language, **values))

    def _silent(self, edition: Edition) -> str | None:
        """Why nothing is to be told of an edition: it has no text, or none that was linked."""
        if self.row.at(edition) is not None or {*self.held} & {*edition.meetings}:
            return None
        return "nothing" if edition.releases else "no_text"

    def _nothing(self, told: str, editions: Sequence[Edition]) -> Section:
        names = [self.page.edition(edition) for edition in editions]
        dash = "から" if self.language == "ja" else " – "
        title = (
            names[0]
            if len(names) == 1
            else dash.join((names[0], names[-1])) + ("まで" if self.language == "ja" else "")
        )
        several = {"nothing": "nothing_in_all", "no_text": "no_texts"}
        words = self.say(told if len(names) == 1 else several[told])
        return Section(name=self._anchor(editions[0]), title=line(title), blocks=(Paragraph(words),))

    def _anchor(self, edition: Edition) -> str:
        return f"edition-{self.page.edition_id(edition).replace('/', '-')}"

    def _short(self) -> Iterator[Entry]:
        page, row = self.page, self.row
        said = said_in(row)
        ids = (page.thread_names.short(row.thread), f"thread:{row.thread.key}")
        yield Entry(page_label("id", self.language), tuple(line(one) for one in dict.fromkeys(ids)))
        yield Entry(page_label("series", self.language), (line(page.series(row.thread.series or "")),))
        if row.topics:
            yield Entry(page.field("topics"), (page.names(page.glossary.term(topic) for topic in row.topics),))
        for name, one in (("first", said[0]), ("last", said[-1]), ("firmest", firmest(*said))):
            yield Entry(page_label(name, self.language), (self._at(one),))
        yield Entry(page_label("since", self.language), (line(self._since()),))

    def _at(self, said: Said) -> Line:
        edition = self.page.weave.edition_of(said)
        told = {"edition": "" if edition is None else self.page.edition(edition), "act": "\0"}
        before, after = THREAD["at"].get(self.language, **told).split("\0")
        return line(before, self.page.act(said), after)

    def _since(self) -> str:
        """What became of it after it was last said."""
        last = max(entry.edition.place for entry in self.row.entries if entry.statements)
        later = [edition for edition in self.editions if edition.place > last]
        told: list[str] = []
        for edition in later:
            entry = self.row.at(edition)
            if {*self.held} & {*edition.meetings}:
                does = LEDGER["held"].get(self.language)
            elif entry is not None and entry.absence is not None:
                does = self._absent(entry)
            elif edition.releases and not self.held:
                does = LEDGER["silent"].get(self.language)
            else:
                continue
            told.append(THREAD["edition_does"].get(self.language, edition=self.page.edition(edition), does=does))
        return self.page.comma.join(told) or THREAD["up_to_now"].get(self.language)

    def _absent(self, entry: At) -> str:
        outcome = "dropped" if entry.absence is None else entry.absence.outcome
        words = LEDGER[outcome].get(self.language)
        return self.page.perhaps(words) if outcome == "merged" else words

    def _edition(self, edition: Edition) -> Section:
        entry = self.row.at(edition)
        does = [] if entry is None else [self.page.kind(kind) for kind in entry.kinds]
        blocks: list[Block] = []
        if {*self.held} & {*edition.meetings}:
            does.append(LEDGER["held"].get(self.language))
            blocks.append(Paragraph(self.say("held")))
        if entry is not None and entry.absence is not None:
            does.append(self._absent(entry))
            blocks += self._absence(entry)
        for said in () if entry is None else entry.statements:
            blocks.append(self._card(said))
            links = (
                [] if entry is None else [link for link in (*entry.links, *entry.same) if self._leads_from(said, link)]
            )
            if links:
                blocks.append(Entries(tuple(link_entries(self.page, links, said.iri))))
        named = self.page.edition(edition)
        joined = self.page.comma.join(does)
        title = self.say("edition_does", edition=named, does=joined) if joined else line(named)
        return Section(name=self._anchor(edition), title=title, blocks=tuple(blocks))

    def _leads_from(self, said: Said, link: Link) -> bool:
        """Whether the link is told at this statement: at its later end, within an edition at the second of the two."""
        if said.iri not in (link.source, link.target):
            return False
        other = link.target if link.source == said.iri else link.source
        return not self.page.weave.knows(other) or self.page.weave.said(other).place < said.place

    def _absence(self, entry: At) -> Iterator[Block]:
        absence = entry.absence
        if absence is not None:
            yield Paragraph(self.say(absence.outcome, score=f"{absence.score:.2f}"))
            if absence.into is not None:
                yield self._card(self.page.weave.said(absence.into))

    def _card(self, said: Said) -> Card:
        return self.page.card(self.facts[said.iri], with_meeting=said.series != self.row.thread.series)

    def _elsewhere(self) -> Iterator[Section]:
        links = _links_out(self.page.weave, self.row)
        if links:
            members = frozenset(self.row.thread.members)
            entries = [entry for link in links for entry in self._entries(link, members)]
            yield Section(name="elsewhere", title=self.say("elsewhere"), blocks=(Entries(tuple(entries)),))

    def _rejected(self) -> Iterator[Section]:
        members = frozenset(self.row.thread.members)
        links = [link for link in self.page.weave.rejected if members & {link.source, link.target}]
        if links:
            told = [entry for link in links for entry in self._entries(link, members)]
            items = tuple(Item(entry.values[0], entry.values[1:]) for entry in told)
            yield Section(name="rejected", title=self.say("rejected"), blocks=(Listing(items),))

    def _entries(self, link: Link, members: frozenset[str]) -> Iterator[Entry]:
        """One link as seen from the statement of this thread; who is at the other end needs its own edition named."""
        return link_entries(self.page, (link,), min({link.source, link.target} & members))


def page_label(name: str, language: Language) -> str:
    """A label of the page of a thread."""
    return THREAD[name].get(language)


_COLUMNS = (
    "thread", "edition", "ordinal", "date", "state", "change", "linked_to", "score", "reasons", "decided_by",
    "decision_reason", *SAID_COLUMNS, "sha256",
)  # fmt: skip
_NO_LINK: tuple[Cell, ...] = (None,) * 6


def _rows(page: WovenPage, life: _Life) -> Iterator[tuple[Cell, ...]]:
    """A row a statement and link that leads back from it; a row an edition with a text and no statement.

    The digest is the one by which a person's decision refers to the statement.
    """
    short = page.thread_names.short(life.row.thread)
    for edition in life.editions:
        here = (short, page.edition_id(edition), edition.ordinal, edition.start)
        for state, link, said in _told(page, life, edition):
            words = NOBODY if said is None else page.said_row(said)
            yield (*here, state, *link, *words, None if said is None else reference_to(said).sha256)


def _told(page: WovenPage, life: _Life, edition: Edition) -> Iterator[tuple[str, tuple[Cell, ...], Said | None]]:
    """What an edition does, by which link, in which statement."""
    entry = life.row.at(edition)
    if entry is None:
        held = next((life.held[meeting] for meeting in edition.meetings if meeting in life.held), None)
        if held is not None:
            yield "held", _link_cells(held, held.source), None
        elif edition.releases:
            yield "silent", _NO_LINK, None
    elif entry.absence is not None:
        into = None if entry.absence.into is None else page.weave.said(entry.absence.into)
        yield entry.absence.outcome, (None, None, f"{entry.absence.score:.4f}", None, None, None), into
    else:
        for said in entry.statements:
            links = [link for link in (*entry.links, *entry.same) if said.iri in (link.source, link.target)]
            yield from (("said", _link_cells(link, said.iri), said) for link in links)
            if not links:
                yield "said", _NO_LINK, said


def _link_cells(link: Link, this: str) -> tuple[Cell, ...]:
    """A link as seen from its end ``this``."""
    other = link.target if link.source == this else link.source
    return link.kind, other, f"{link.score:.4f}", reasons_cell(link), link.decided, link.explanation
