"""A Turtle file that a person completes: the names outside the vocabulary, as entries to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import load_holdings
from policygraph.answers.facts.names import NameFact, names
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.facts.releases import ReleaseFact
from policygraph.answers.facts.rows import values
from policygraph.answers.reports.open_questions import unreviewed_bodies
from policygraph.answers.reports.selection import Selection, resolve
from policygraph.bilingual import LANGUAGES, Bilingual
from policygraph.identifiers import BASE, slug
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon

_HEADER = """\
# Names outside the vocabulary, the most frequent first. Complete each entry or delete it:
#  - the id (agency/...) is a proposal; a short one in Latin letters is better, the same everywhere in the entry
#  - skos:prefLabel is the name in use, skos:altLabel another form of it; give both languages
#  - pg:ofParty is the country or group that the body belongs to
#  - a line behind "##" waits for you: fill in what stands in <...> or "...", and take the "##" away
#  - a name that the vocabulary has under another form: put the id of the vocabulary's entry in place of the proposed
#    one, write skos:altLabel in place of skos:prefLabel, and delete pg:code and pg:ofParty
# Put the file into a folder; see what is missing: policygraph vocabulary check --vocabulary FOLDER
# and read again: policygraph build SOURCE... --vocabulary FOLDER
#
# 語彙にない名称（出現回数の多い順）。各項目を補うか、削除してください。
#  - id（agency/...）は案です。短いラテン文字の id が望ましく、項目内ではすべて同じものにします。
#  - skos:prefLabel は現在の名称、skos:altLabel はその別の書き方です。日英両方の名称を記入してください。
#  - pg:ofParty は、その機関が属する国又は国の集まりです。
#  - 「##」の行は記入待ちです。<...> 又は "..." の中を記入し、「##」を外してください。
#  - 語彙にある機関の別の書き方であるときは、案の id をその機関の id に替え、skos:prefLabel を skos:altLabel に改め、
#    pg:code と pg:ofParty を削除してください。
# ファイルを一つのフォルダーに置き、policygraph vocabulary check --vocabulary FOLDER で不足を確かめてから、
# policygraph build SOURCE... --vocabulary FOLDER で読み直します。

@base <https://w3id.org/policygraph/id/> .
@prefix pg: <https://w3id.org/policygraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
_NOTHING = Bilingual("# There is none: every name is in the vocabulary.", "# 該当なし。名称はすべて語彙にあります。")
_CLASSES: Mapping[str, str] = MappingProxyType(
    {"agency": "pg:Agency", "organization": "pg:Organization", "forum": "pg:Forum", "series": "pg:Series"}
)
_OWNED = frozenset({"agency"})
"""The kinds whose things belong to a country or group."""
_WANTED = Bilingual(en="English name", ja="日本語の名称")


def review_stub(*, store: StoreOrPlace = None, meeting: str | None = None) -> str:
    """The names that a store holds and the vocabulary lacks, as Turtle to be completed; the most frequent first.

    ``store`` is an open store or where one is; ``meeting`` narrows to the releases that report one. The stub parses as it
    stands: what nobody can know but a person is in comments. The same store always gives the same text.
    Raises :class:`~policygraph.errors.UsageError` for an unknown meeting, with what comes near.
    """
    with opened(store) as used:
        holdings = load_holdings(used)
        wanted = resolve(Selection(meeting=meeting), holdings).terms.get("meeting")
        rests_on = [r.iri for r in holdings.releases.values() if wanted is None or r.meeting == wanted.iri]
        where = "" if wanted is None else f"VALUES ?release {{ {values(rests_on)} }} ?thing pg:release ?release ."
        found = unreviewed_bodies(names(used, holdings.glossary, where))
        return stub_of(found, holdings.releases)


def stub_of(found: Iterable[tuple[Term, Sequence[NameFact]]], releases: Mapping[str, ReleaseFact]) -> str:
    """The Turtle for these things in this order, each with the places that name it; ``releases`` by IRI hold those."""
    found = [(thing, told) for thing, told in found if thing.kind in _CLASSES]
    if not found:
        return "\n".join([_HEADER, *(_NOTHING.get(language) for language in LANGUAGES), ""])
    taken: set[str] = set()
    entries: list[str] = []
    lexicon = load_lexicon()
    for thing, told in found:
        key = _free(_proposal(thing, told), lexicon, taken)
        taken.add(key)
        entries.append("\n".join([*_about(told, releases), *_entry(thing, key, told), ""]))
    return "\n".join([_HEADER, *entries])


def _proposal(thing: Term, told: Iterable[NameFact]) -> str:
    """The id that the entry might have: its side and its name, as the record had them."""
    side = _side(told)
    name = slug(thing.id.rpartition("/")[2])
    return f"{side.lower()}-{name}" if side and thing.kind in _OWNED else name


def _free(proposed: str, lexicon: Lexicon, taken: Collection[str]) -> str:
    """``proposed``, with a number where the vocabulary or the stub has that id."""
    key, number = proposed, 2
    while key in taken or lexicon.find(key) is not None:
        key, number = f"{proposed}-{number}", number + 1
    return key


def _side(told: Iterable[NameFact]) -> str | None:
    """The country or group that the name was met on; the private sector is none."""
    sides = (name.side for name in told if name.side is not None)
    return next((side.id for side in sides if side.iri.startswith(f"{BASE}country/")), None)


def _about(told: Sequence[NameFact], releases: Mapping[str, ReleaseFact]) -> Iterator[str]:
    """Comments: how often, and each sentence once with its place."""
    times = len(told)
    yield f"# {times} {'time' if times == 1 else 'times'} / {times} 回"
    seen: set[tuple[str, int]] = set()
    for name in told:
        release = releases[name.release]
        sentence = release.sentence(name.quoted)
        if (release.key, sentence.start) not in seen:
            seen.add((release.key, sentence.start))
            yield f"#   {' '.join(sentence.exact.split())} [{release.key}:{release.line(sentence.start)}]"


def _entry(thing: Term, key: str, told: Sequence[NameFact]) -> Iterator[str]:
    subject = f"<{thing.kind}/{key}>"
    facts = [f'pg:code "{key}"']
    waiting: list[tuple[str, str]] = []
    if thing.kind in _OWNED:
        side = _side(told)
        if side is not None:
            facts.append(f"pg:ofParty <country/{side}>")
        else:
            waiting.append(("its country or group / 属する国又は国の集まり", "pg:ofParty <country/...>"))
    for language in LANGUAGES:
        forms = _forms(told, language)
        if forms:
            facts.append(f"skos:prefLabel {_literal(forms[0], language)}")
            facts.extend(f"skos:altLabel {_literal(form, language)}" for form in forms[1:])
        else:
            waiting.append((_WANTED.get(language), f'skos:prefLabel "..."@{language}'))
    yield f"{subject} a {_CLASSES[thing.kind]} ;"
    yield " ;\n".join(f"  {fact}" for fact in facts) + " ."
    for meaning, fact in waiting:
        yield f"# {meaning}:"
        yield f"## {subject} {fact} ."


def _forms(told: Iterable[NameFact], language: str) -> list[str]:
    """The name as written in texts of ``language``, the most frequent form first."""
    counted = Counter(" ".join(name.written.text.split()) for name in told if name.written.language == language)
    return [form for form, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))]


_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def _literal(text: str, language: str) -> str:
    return f'"{text.translate(_ESCAPES)}"@{language}'
