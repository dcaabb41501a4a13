"""Pages made of any words at all, and every piece of text that a page holds."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from policygraph.answers.reports.document import (
    Block,
    Card,
    Column,
    Entries,
    Entry,
    Facing,
    Grid,
    GridCell,
    GridColumn,
    GridRow,
    Item,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Quotes,
    Report,
    Saying,
    Section,
    Sheet,
    Source,
    Table,
    Words,
    plain,
    walk,
)

_NASTY = (
    "<script>alert(1)</script>", "</p><img src=x onerror=alert(1)>", '" onmouseover="x', "{{ 7*7 }}", "{% raw %}", "&amp;",
    "a|b", "# x", "- y", "1. z", "* *", "> q", "`c`", "[l](http://x)", "<http://x>", "~~s~~", "\\", "![i](x)", "=====", "+ p", "|", "_u_", "10) k",
    "総務省", "“引用”", "'", "<!--", "]]>", "\u202e", "a\u00a0b", ":: x",
)  # fmt: skip
# a lone control character has no place in an HTML page or a Markdown file
_letters = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12)
words_text = st.lists(st.sampled_from(_NASTY) | _letters, min_size=1, max_size=3).map(" ".join)
languages = st.sampled_from(["en", "ja"])
words = st.builds(Words, words_text, st.none() | languages)
lines = st.lists(words, min_size=1, max_size=3).map(tuple)
quotations = st.builds(
    Quotation,
    exact=words_text,
    language=languages,
    place=words_text,
    start=st.just(0),
    end=st.just(1),
    line=st.just(1),
    release=st.just("r"),
    address=st.none()
    | st.sampled_from(["https://example.org/a?b=1&c=2", "javascript:alert(1)", "https://example.org/#x"]),
)
entries = st.builds(Entry, words_text, st.tuples(lines), st.lists(quotations, max_size=1).map(tuple))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose rows are as long as its head."""
    columns = draw(st.lists(st.builds(Column, words_text, st.booleans()), min_size=1, max_size=3))
    row = st.tuples(*[lines] * len(columns))
    return Table(draw(words_text), tuple(columns), tuple(draw(st.lists(row, min_size=1, max_size=2))))


cards = st.builds(
    Card,
    name=words_text,
    iri=st.just("i"),
    head=lines,
    act=st.just("commit"),
    level=st.integers(0, 6),
    commitment=st.booleans(),
    quote=quotations,
    fields=st.lists(entries, max_size=1).map(tuple),
    number=st.none() | st.integers(1, 9),
)
facings = st.builds(
    Facing,
    number=st.integers(1, 99),
    head=lines,
    left=cards,
    right=cards,
    fields=st.lists(entries, max_size=1).map(tuple),
)
sayings = st.builds(
    Saying,
    name=st.just("s1"),
    iri=st.just("i"),
    act=lines,
    level=st.integers(0, 6),
    commitment=st.booleans(),
    quote=quotations,
    where=words_text,
)
grid_cells = st.builds(
    GridCell,
    head=lines,
    sayings=st.lists(sayings, max_size=2).map(tuple),
    remarks=st.lists(lines, max_size=1).map(tuple),
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A grid whose rows are as long as its head; its quotes in full."""
    columns = draw(st.lists(st.builds(GridColumn, words_text, st.just("") | words_text), min_size=1, max_size=3))
    row = st.builds(
        GridRow,
        number=st.integers(1, 999),
        name=st.just("thread:a-b/s01"),
        iri=st.just("i"),
        head=lines,
        cells=st.tuples(*[st.none() | grid_cells] * len(columns)),
    )
    return Grid(caption=draw(words_text), columns=tuple(columns), rows=tuple(draw(st.lists(row, max_size=2))))


items = st.builds(Item, lines, st.lists(lines, max_size=1).map(tuple), st.lists(quotations, max_size=1).map(tuple))
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, lines),
    st.builds(Note, lines),
    st.builds(Entries, st.tuples(entries)),
    st.builds(Listing, st.tuples(items), st.booleans()),
    st.builds(Quotes, st.tuples(quotations)),
    tables(),
    cards,
    facings,
    grids(),
)
sections = st.builds(
    Section,
    name=st.sampled_from(["a", "b-c"]),
    title=lines,
    blocks=st.lists(blocks, max_size=2).map(tuple),
    sections=st.lists(st.builds(Section, name=st.just("d"), title=lines), max_size=1).map(tuple),
)
reports = st.builds(
    Report,
    kind=st.just("meeting"),
    language=languages,
    title=lines,
    lead=st.tuples(lines),
    sections=st.lists(sections, max_size=2).map(tuple),
    sources=st.tuples(
        st.builds(Source, key=st.just("k"), iri=st.just("i"), line=lines, address=st.just("https://example.org/"))
    ),
    sheet=st.just(Sheet(("a", "b"), (("x", 1), (None, True)))),
    sources_title=words_text,
)


def texts_of(report: Report) -> Iterator[str]:
    """Every line, quote and label of the page."""
    yield plain(report.title)
    yield from map(plain, report.lead)
    for _, section in walk(report.sections):
        yield plain(section.title)
        for block in section.blocks:
            yield from _texts(block)
    yield from (plain(source.line) for source in report.sources)
    yield report.sources_title


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Note():
            yield plain(block.line)
        case Entries():
            for entry in block.entries:
                yield from _entry(entry)
        case Listing():
            for item in block.items:
                yield plain(item.line)
                yield from map(plain, item.remarks)
                yield from _quotes(item.quotes)
        case Quotes():
            yield from _quotes(block.quotes)
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (plain(cell) for row in block.rows for cell in row)
        case _:
            yield from _of_words(block)


def _of_words(block: Card | Facing | Grid) -> Iterator[str]:
    match block:
        case Card():
            yield from _card(block)
            yield from _fields(block.fields)
        case Facing():
            yield plain(block.head)
            yield from (*_card(block.left), *_card(block.right), *_fields(block.fields))
        case Grid():
            yield from _grid(block)


def _card(card: Card) -> Iterator[str]:
    yield plain(card.head)
    yield card.name
    yield from _quotes((card.quote,))


def _fields(fields: tuple[Entry, ...]) -> Iterator[str]:
    for field in fields:
        yield field.label
        yield from map(plain, field.values)


def _grid(block: Grid) -> Iterator[str]:
    """What a grid says; columns of whose cells nothing is quoted may share a line."""
    yield block.caption
    for row in block.rows:
        yield plain(row.head)
        yield row.name
        for column, cell in zip(block.columns, row.cells, strict=True):
            if cell is not None:
                yield from [column.title] if cell.sayings else []
                yield plain(cell.head)
                for saying in cell.sayings:
                    yield plain(saying.act)
                    yield from _quotes((saying.quote,))
                yield from map(plain, cell.remarks)


def _entry(entry: Entry) -> Iterator[str]:
    yield entry.label
    yield from map(plain, entry.values)
    yield from _quotes(entry.quotes)


def _quotes(quotes: tuple[Quotation, ...]) -> Iterator[str]:
    for quote in quotes:
        yield quote.exact
        yield quote.place


def quotations_of(report: Report) -> Iterator[Quotation]:
    """Every quote of the page, in its order."""
    for _, section in walk(report.sections):
        for block in section.blocks:
            yield from _quotations(block)


def _quotations(block: Block) -> Iterator[Quotation]:
    match block:
        case Card():
            yield block.quote
        case Facing():
            yield from (block.left.quote, block.right.quote)
        case Quotes():
            yield from block.quotes
        case Entries():
            yield from (quote for entry in block.entries for quote in entry.quotes)
        case Listing():
            yield from (quote for item in block.items for quote in item.quotes)
        case Grid():
            cells = [cell for row in block.rows for cell in row.cells if cell is not None]
            yield from (saying.quote for cell in cells for saying in cell.sayings)


def cards_of(report: Report) -> list[Card]:
    """Every statement of the page, in its order."""
    return [block for _, section in walk(report.sections) for block in section.blocks if isinstance(block, Card)]
