"""The vocabulary for people: one row an entry, and everything known of one of them."""

from __future__ import annotations

from policygraph.bilingual import LANGUAGES, Bilingual, Language, both
from policygraph.errors import UsageError
from policygraph.vocabulary.check import EXPLANATIONS, Fault
from policygraph.vocabulary.entry import KINDS, ROLES, Entry, Kind, Role
from policygraph.vocabulary.lexicon import Lexicon

Row = dict[str, str]

_ROLES: dict[Role, Bilingual] = {
    "preferred": Bilingual("preferred label", "標準ラベル"),
    "alternative": Bilingual("other labels", "別ラベル"),
    "dated": Bilingual("names in time", "期間のある名称"),
    "hidden": Bilingual("also found as", "検索用ラベル"),
    "joint": Bilingual("named jointly by", "複数を一度に指す語"),
    "weak": Bilingual("weak labels", "弱いラベル"),
    "faint": Bilingual("faint labels", "ごく弱いラベル"),
    "contextual": Bilingual("labels in context", "文脈によるラベル"),
    "misnomer": Bilingual("misnomers", "誤った名称"),
    "exception": Bilingual("not meant by", "当たらない語"),
}
_FACTS: dict[str, Bilingual] = {
    "definition": Bilingual("definition", "定義"),
    "level": Bilingual("level", "水準"),
    "commissive": Bilingual("commits", "拘束"),
    "examples": Bilingual("cues", "手掛かりの語"),
    "broader": Bilingual("broader", "上位"),
    "narrower": Bilingual("narrower", "下位"),
    "party": Bilingual("side", "側"),
    "parent": Bilingual("part of", "上部機関"),
    "body": Bilingual("held by", "主催"),
    "hosts": Bilingual("hosts", "主催機関"),
    "parties": Bilingual("parties", "当事者"),
    "country": Bilingual("country", "国"),
    "replaced_by": Bilingual("replaced by", "後継"),
    "edition_key": Bilingual("edition id", "各回の id"),
    "names_also": Bilingual("names also", "同時に指すもの"),
    "yields_to": Bilingual("weak labels yield to", "弱いラベルが譲る主題"),
}
_HEADINGS = {
    "id": Bilingual("id", "id"),
    "kind": Bilingual("kind", "種類"),
    "problem": Bilingual("problem", "問題"),
    "detail": Bilingual("detail", "詳細"),
    "meaning": Bilingual("meaning", "意味"),
    "en": Bilingual("English", "英語"),
    "ja": Bilingual("Japanese", "日本語"),
}


def list_entries(lexicon: Lexicon, kind: Kind) -> list[Row]:
    """One row for each entry of ``kind``: id, label in both languages, and the facts that order or place it.

    The keys are the same in every language; :func:`heading` gives the words for them.
    """
    placing = ("level", "broader", "party", "parties", "country")
    rows = [
        {"id": entry.id}
        | {tongue: entry.label(tongue) for tongue in LANGUAGES}
        | {fact: value for fact in placing if (value := _value(entry, fact))}
        for entry in lexicon.of_kind(kind)
    ]
    columns = dict.fromkeys(column for row in rows for column in row)
    return [{column: row.get(column, "") for column in columns} for row in rows]


def heading(key: str, language: Language) -> str:
    """The words for a key of a row."""
    words = _HEADINGS.get(key) or _FACTS.get(key)
    return words.get(language) if words else key


def show_entry(lexicon: Lexicon, id: str, language: Language = "en") -> dict[str, str | list[str]]:
    """All that the vocabulary says of the entry ``id``, under headings in ``language``.

    Raises :class:`UsageError` when there is no such entry.
    """
    entry = lexicon.find(id)
    if entry is None:
        raise UsageError(
            both("the vocabulary has no entry {id!r}", "語彙に「{id}」はありません", id=id),
            advice=both(
                "`policygraph vocabulary list KIND` shows those of a kind",
                "`policygraph vocabulary list 種類` で種類ごとの一覧が見られます",
            ),
        )
    facts: dict[str, str | list[str]] = {
        heading("id", language): entry.id,
        heading("kind", language): entry.kind,
        "IRI": entry.iri,
    }
    for role in ROLES:
        facts |= _labels(entry, role, language)
    for name in _FACTS:
        value = _facts(entry, name, lexicon, language)
        if value:
            facts[heading(name, language)] = value
    return facts


def list_faults(faults: tuple[Fault, ...], language: Language = "en") -> list[Row]:
    """One row for each fault, with what its problem means."""
    return [
        {
            "problem": fault.problem,
            "kind": fault.kind,
            "id": fault.id,
            "detail": fault.detail,
            "meaning": EXPLANATIONS[fault.problem].get(language),
        }
        for fault in faults
    ]


def _labels(entry: Entry, role: Role, language: Language) -> dict[str, list[str]]:
    lines = []
    for label in entry.labels:
        if label.role == role:
            notes = [label.side, ", ".join(label.context), _period(label.since, label.until)]
            note = "; ".join(part for part in notes if part)
            lines.append(f"{label.text} [{label.language}]" + (f" ({note})" if note else ""))
    lines += [f"{rule.label}: {rule.reason.get(language)}" for rule in entry.misnomers if role == "misnomer"]
    return {_ROLES[role].get(language): lines} if lines else {}


def _period(since: str | None, until: str | None) -> str:
    return f"{since or ''}/{until or ''}" if since or until else ""


def _facts(entry: Entry, name: str, lexicon: Lexicon, language: Language) -> str | list[str]:
    if name == "definition":
        return entry.definition.get(language) if entry.definition else ""
    if name == "narrower":
        return list(lexicon.narrower(entry.id)) if entry.kind == "topic" else []
    if name == "examples":
        return [example.text for example in entry.examples if example.language == language]
    if name == "names_also":
        return [f"{kind}/{id}" for kind, id in entry.names_also]
    return _value(entry, name)


def _value(entry: Entry, name: str) -> str:
    value = getattr(entry, name)
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def kind_of(name: str) -> Kind:
    """The kind called ``name``, in the singular or the plural; raises :class:`UsageError` for an unknown one."""
    plurals = {"agencies": "agency", "countries": "country", "fora": "forum", "series": "series"}
    singular = plurals.get(name, name if name in KINDS else name.removesuffix("s"))
    for kind in KINDS:
        if kind == singular:
            return kind
    raise UsageError(
        both("the vocabulary has no kind {name!r}", "語彙に「{name}」という種類はありません", name=name),
        advice=both("kinds are {names}", "種類は次のとおりです：{names}", names=", ".join(KINDS)),
    )
