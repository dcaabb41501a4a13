"""Building the store: read, map, validate, store; what cannot be read or does not conform is told and stays out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import unquote

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError, UnreadableInputError, UsageError
from policygraph.identifiers import is_unreviewed
from policygraph.namespaces import ID_PREFIXES, REFERENCE_GRAPH, SOURCE_GRAPHS, THREADS_GRAPH, release_graph
from policygraph.pipeline.fingerprints import fingerprint_of, sources_fingerprint, vocabulary_digest
from policygraph.pipeline.linking import Linked, link_releases, read_decisions
from policygraph.pipeline.own_vocabulary import OwnVocabulary
from policygraph.pipeline.reading import Outcome, holds_record, located, read_content, read_one
from policygraph.pipeline.sources import SourceFile, find_sources
from policygraph.record.model import Record
from policygraph.text.reading import release_key
from policygraph.text.source import Source, read_source

if TYPE_CHECKING:
    from policygraph.graph.terms import ReleaseGraph
    from policygraph.graph.validation import Validation
    from policygraph.store.interface import Fingerprint, Store
    from policygraph.threads.decisions import Filed

Fate = Literal["stored", "unchanged", "superseded", "duplicate", "invalid", "unreadable"]
"""What became of a source.

``superseded``: a record given beside it takes its place; ``duplicate``: another source has the same text;
``invalid``: its graph breaks a rule and was not stored.
"""

BATCH = 50
"""Graphs a write: one write costs the store about as much as fifty graphs more in the same write."""

Progress = Callable[[int, int, str], None]
"""Called with the number of sources done, their total, and the name of the one that comes next."""


class Counts(Struct, frozen=True, kw_only=True):
    """What came in with one release; the last three count readings by their remark."""

    statements: int = 0
    commitments: int = 0
    passed_over: int = 0
    unreviewed: int = 0
    corrected: int = 0
    triples: int = 0
    no_meeting: int = 0
    not_this_genre: int = 0
    language_not_read: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(**{name: getattr(self, name) + getattr(other, name) for name in self.__struct_fields__})


class Built(Struct, frozen=True, kw_only=True):
    """One source and its fate; ``because`` names the other source of a superseded or duplicate one."""

    source: SourceFile
    fate: Fate
    counts: Counts = Counts()
    error: PolicyGraphError | None = None
    validation: Validation | None = None
    because: str | None = None


class BuildReport(Struct, frozen=True, kw_only=True):
    """Everything one build did, source by source."""

    built: tuple[Built, ...]
    linked: Linked = Linked()
    """What became of the links between the releases."""

    def of(self, *fates: Fate) -> tuple[Built, ...]:
        """The sources with one of these fates, in the order they were read."""
        return tuple(b for b in self.built if b.fate in fates)

    @property
    def counts(self) -> Counts:
        """The sum over what was stored now."""
        return sum((b.counts for b in self.of("stored")), start=Counts())

    @property
    def exit_code(self) -> int:
        """0 all conforms, 1 something breaks a rule, 3 something could not be read."""
        return 3 if self.of("unreadable") else 1 if self.of("invalid") else 0


class _Ready(NamedTuple):
    """A graph that conforms and waits to be written with others."""

    graph: ReleaseGraph
    fingerprint: Fingerprint


def build(
    *sources: str | Path,
    store: str | Path | Store | None = None,
    vocabulary: Sequence[str | Path] = (),
    decisions: str | Path | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Read, map, validate and store; ``sources`` are releases, folders, or records that a person has edited.

    A record takes the place of the reading of the release with the same key. A release whose text and software are
    what they were is not read again. One bad source does not stop the others, and nothing of it is stored.
    ``vocabulary`` are folders of Turtle to read with besides the shipped one; they go into the store's reference data.
    ``decisions`` is the folder (or file) of what people decided on links, by default the shipped ``data/decisions``.
    Links between the releases are made last, in a graph of their own.
    Raises :class:`UnreadableInputError`, before anything is stored, for vocabulary that is absent, empty or no Turtle,
    and for decisions that are absent or broken.
    """
    from policygraph.store import open_store

    found = find_sources(sources)
    if sources and not found:
        raise UsageError(
            both("no release or record was found there", "そこに発表資料も記録もありません"),
            advice=both(
                "name text, Markdown, HTML, PDF or record files",
                "テキスト、Markdown、HTML、PDF 又は記録のファイルを指定してください",
            ),
        )
    own = OwnVocabulary(vocabulary)
    decided = read_decisions(decisions)
    if store is None or isinstance(store, str | Path):
        with open_store(store, "write") as opened:
            return _build(found, opened, own, decided, progress)
    return _build(found, store, own, decided, progress)


def _build(
    sources: tuple[SourceFile, ...],
    store: Store,
    own: OwnVocabulary,
    decisions: Sequence[Filed],
    progress: Progress | None,
) -> BuildReport:
    _store_reference(store, own)
    _store_sources(store)
    build = _Build(store, own)
    for done, source in enumerate(sorted(sources, key=lambda s: s.kind != "record")):
        if progress:
            progress(done, len(sources), source.name)
        build.take(source)
    build.flush()
    if progress and sources:
        progress(len(sources), len(sources), "")
    return BuildReport(built=tuple(build.built), linked=link_releases(store, decisions, own))


class _Build:
    """One run: what was seen so far, what waits to be written, what became of each source."""

    def __init__(self, store: Store, own: OwnVocabulary) -> None:
        self.store = store
        self._own = own
        self.built: list[Built] = []
        self._waiting: list[_Ready] = []
        self._by_hand: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._texts = _stored_texts(store)

    def take(self, source: SourceFile) -> None:
        """Find out what becomes of ``source`` and note it."""
        self.built.append(self._fate_of(source))
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits, all or none.

        The links go first: whatever happens before they are made anew, none leads to a statement that is gone.
        """
        if self._waiting:
            self.store.remove([THREADS_GRAPH])
            fingerprints = {str(ready.graph.name): ready.fingerprint for ready in self._waiting}
            self.store.replace([ready.graph for ready in self._waiting], fingerprints)
            self._waiting.clear()

    def _fate_of(self, source: SourceFile) -> Built:
        try:
            content = read_source(source.path)
        except PolicyGraphError as error:
            return Built(source=source, fate="unreadable", error=error)
        if holds_record(source, content):
            return self._record(source, content)
        key = release_key(content)
        if key in self._by_hand:
            return Built(source=source, fate="superseded", because=self._by_hand[key])
        fingerprint = fingerprint_of(source, content.content, self._own.digest)
        if self._is_current(key, fingerprint):
            self._keys[key] = source.name
            return Built(source=source, fate="unchanged")
        return self._read(source, read_content(source, content, self._own.lexicon), fingerprint)

    def _record(self, source: SourceFile, content: Source) -> Built:
        """What becomes of a record; one that stands takes the place of the machine's reading of its release."""
        outcome = read_content(source, content)
        fingerprint = fingerprint_of(source, content.content, self._own.digest)
        if not isinstance(outcome.result, Record):
            return Built(source=source, fate="unreadable", error=outcome.result)
        key = outcome.result.release.key
        if self._is_current(key, fingerprint):
            self._keys[key] = source.name
            built = Built(source=source, fate="unchanged")
        else:
            built = self._map(source, outcome.result, fingerprint)
        if built.fate in ("stored", "unchanged"):
            self._by_hand[key] = source.name
        return built

    def _is_current(self, key: str, fingerprint: Fingerprint) -> bool:
        return key not in self._keys and self.store.fingerprint(release_graph(key)) == fingerprint

    def _read(self, source: SourceFile, outcome: Outcome, fingerprint: Fingerprint) -> Built:
        if isinstance(outcome.result, Record):
            return self._map(source, outcome.result, fingerprint)
        return Built(source=source, fate="unreadable", error=outcome.result)

    def _map(self, source: SourceFile, record: Record, fingerprint: Fingerprint) -> Built:
        from policygraph.graph.mapping import map_record
        from policygraph.graph.validation import validate_graph

        clash = self._clash(source, record)
        if clash is not None:
            return clash
        try:
            graph = map_record(record, self._own.facts)
        except PolicyGraphError as error:
            return Built(source=source, fate="unreadable", error=located(error, source, record.release.file))
        validation = validate_graph(self._own.told(graph))
        if not validation.conforms:
            return Built(source=source, fate="invalid", validation=validation)
        self._claim(source, record)
        self._waiting.append(_Ready(graph, fingerprint))
        return Built(source=source, fate="stored", counts=_counts(record, graph), validation=validation)

    def _clash(self, source: SourceFile, record: Record) -> Built | None:
        """Why the record cannot stand beside another source of this build or the store; ``None`` if it can."""
        key, digest = record.release.key, record.release.sha256
        if key in self._keys:
            error = UnreadableInputError(
                both(
                    "its release has the same key as {value}: {key}",
                    "発表資料のキーが {value} と同じです：{key}",
                    value=self._keys[key],
                    key=key,
                ),
                where=source.name,
                advice=both("rename one file", "一方のファイル名を変えてください"),
            )
            return Built(source=source, fate="unreadable", error=error)
        other = self._texts.get(digest) if digest else None
        if other is not None and other != key:
            return Built(source=source, fate="duplicate", because=self._keys.get(other, other))
        return None

    def _claim(self, source: SourceFile, record: Record) -> None:
        """Note that the record's key and text are taken."""
        self._keys[record.release.key] = source.name
        if record.release.sha256 is not None:
            self._texts[record.release.sha256] = record.release.key


def _stored_texts(store: Store) -> dict[str, str]:
    """Of each text in the store, by its digest, the key of its release."""
    from policygraph.store import Solutions

    found = store.query("SELECT ?digest ?release WHERE { ?release pg:sha256 ?digest } ORDER BY ?release")
    assert isinstance(found, Solutions)  # noqa: S101  # a SELECT has solutions; this tells the type checker
    prefix = ID_PREFIXES["release"]
    return {str(digest): unquote(str(release).removeprefix(prefix)) for digest, release in found.rows}


def _counts(record: Record, graph: ReleaseGraph) -> Counts:
    from policygraph.graph.facts import shipped_facts

    acts = shipped_facts().acts
    return Counts(
        statements=len(record.statements),
        commitments=sum(s.act in acts and acts[s.act].commissive for s in record.statements),
        passed_over=len(record.passed_over),
        unreviewed=len({n.id for n in record.names if is_unreviewed(n.id)}),
        corrected=sum(n.correction is not None for n in record.names),
        triples=len(graph.quads),
        no_meeting=record.reading.remark == "no-meeting",
        not_this_genre=record.reading.remark == "not-this-genre",
        language_not_read=record.reading.remark == "language-not-read",
    )


def _store_reference(store: Store, own: OwnVocabulary) -> None:
    """Put the ontology and reference data into the store where they are not the shipped ones and ``own``."""
    from policygraph.store.interface import Fingerprint

    current = Fingerprint(software="", ontology=vocabulary_digest(own.digest), content="")
    if store.fingerprint(REFERENCE_GRAPH) != current:
        store.replace([own.reference()], {REFERENCE_GRAPH: current})


def _store_sources(store: Store) -> None:
    """Put what the shipped sources tell of meetings into the store, where it is not there yet, and take out others."""
    from policygraph.graph.telling import source_graphs

    current = sources_fingerprint()
    stored = [name for name in store.graph_names() if name.startswith(SOURCE_GRAPHS)]
    if stored and all(store.fingerprint(name) == current for name in stored):
        return  # they were written in one go, so where one is current none is missing
    graphs = source_graphs()
    names = {str(graph.name) for graph in graphs}
    gone = [name for name in stored if name not in names]
    if gone:
        store.remove(gone)
    if graphs:
        store.replace(graphs, dict.fromkeys(names, current))


def iter_graphs(
    paths: Iterable[str | Path], own: OwnVocabulary | None = None
) -> Iterator[tuple[SourceFile, ReleaseGraph | PolicyGraphError]]:
    """Every source of ``paths`` with its graph, or the error that tells why it has none; nothing is stored.

    ``own`` is vocabulary to read with besides the shipped one.
    """
    own = own or OwnVocabulary()
    for source in find_sources(paths):
        yield source, _graph_of(source, read_one(source, own.lexicon).result, own)


def _graph_of(
    source: SourceFile, result: Record | PolicyGraphError, own: OwnVocabulary
) -> ReleaseGraph | PolicyGraphError:
    from policygraph.graph.mapping import map_record

    if not isinstance(result, Record):
        return result
    try:
        return map_record(result, own.facts)
    except PolicyGraphError as error:
        return located(error, source, result.release.file)
