"""The lexicon's forms in one Aho-Corasick automaton a language, and whether a form may stand where it was met."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from policygraph.bilingual import Language
from policygraph.vocabulary.entry import Entry, Label, Role
from policygraph.vocabulary.forms import MIDDLE_DOT, fold, is_acronym, is_kanji, is_katakana, is_latin, variants
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import EntryKind

if TYPE_CHECKING:
    import ahocorasick

PLURAL = ("topic", "series")
"""Kinds whose English labels are common nouns at the end: their plurals are found as well."""
_MATCHED = ("country", "agency", "organization", "forum", "series", "topic", "place")
_BODY_ENDING = re.compile(
    r"[一-鿿々ァ-ヶー]*?(?:協会|連合会|会議所|研究所|研究院|銀行|大学|学会|財団|機構|公社|公団|株式会社)"
)  # fmt: skip
_MINISTRY = re.compile(r"[一-鿿々]{0,4}(?:[省庁](?:$|[^一-鿿ァ-ヶ]|[及並等側])|大臣|長官)")
"""運輸|通信省, 防衛|大臣: what follows makes the word a part of a ministry's or an office's name, no topic."""
_OFFICE_WORDS = ("省", "庁", "大臣", "長官")
"""Words of which such a name has one: most texts have none, and there no topic needs a look at what follows."""
_BODY_AFTER = re.compile(
    r"(?:,? (?:and |of |for |& )?[A-Z][\w'’-]*){0,8}? (?:Act|Administration|Advis[eo]r|Agency|Association|Authority|Bank|"
    r"Board|Bureau|Commission|Commissioner|Committee|Corporation|Department|Directorate|Foundation|Law|Minister|Ministry|"
    r"Office|Secretariat|Secretary|Subcommittee|University)s?\b"
)
"""Energy |Production Act, Trade |Association: the word names the body, office or law, not what a sentence is about."""
_BODY_BEFORE = re.compile(
    r"\b(?:Administration|Ambassador|Bureau|Commission|Commissioner|Committee|Department|Directorate|Director|Ministers?|"
    r"Ministry|Office|Representative|Secretar(?:y|ies)|Subcommittee|University) (?:of|for|on) (?:the )?"
    r"(?:(?:[A-Z][\w'’-]*|and|of|the),? )*$"
)
_OFFICE_AFTER = re.compile(r" (?:minist(?:er|ry|ries)|secretar(?:y|ies))", re.IGNORECASE)
"""Defense |ministers, digital |ministry."""
_OFFICES_MEET = re.compile(
    r" (?:ministers?[’']?s?|ministerial) (?:meetings?|dialogues?|conferences?|consultations|forum|track)", re.IGNORECASE
)
"""Energy |Ministers' Meeting: a meeting of such offices is about what they deal with."""
_LONGEST_NAME = 90
"""So far back a body's name may begin, in letters."""
_COMPOUND_END = re.compile(
    r"(?:アーキテクチャ|アクション|アプローチ|イニシアティブ|イニシアチブ|イベント|インフラ|エコシステム|エキスポ|オペレーター|ガイドライン|"
    r"カウンシル|カンファレンス|キャンペーン|グループ|コミュニティ|コンソーシアム|サービス|サプライチェーン|シンポジウム|システム|スキル|セクター|セッション|"
    r"セミナー|ソリューション|タスクフォース|ダイアログ|チーム|ツール|テクノロジー|デバイス|トレーニング|ネットワーク|ハブ|パートナー|パートナーシップ|"
    r"ビジネス|ビジョン|ファンド|フォーラム|フレームワーク|プラットフォーム|プラン|プレイヤー|プロジェクト|プロセス|プログラム|プロバイダー?|"
    r"ポリシー|マーケット|マネジメント|メカニズム|メーカー|モデル|ユーザー?|ラウンドテーブル|リスク|ルール|レポート|ロードマップ|"
    r"ワーキング|ワークショップ|ワークプラン)+(?![ァ-ヺー])"
)
_COMPOUND_HEAD = re.compile(
    r"(?<![ァ-ヺー])(?:アジア|オンライン|グローバル|デジタル|テレコム|モバイル|ナショナル|ローカル)$"
)
"""サイバーセキュリティ|ワークショップ, グローバル|サプライチェーン: what a compound of katakana may add to a topic's word, the topic staying
the same. Any other run of katakana is a word of its own (インド|ネシア)."""
_LONGEST_HEAD = 8
"""So many letters a head has at most, and one before it."""
_IN_COUNTRY = "在"
_BEFORE_A_BODY = frozenset("国本州湾港鮮側省庁府局房会院部旧元前同各両現当日米英独仏伊印豪韓中露加")
"""Kanji that may stand right before a government body's name; after any other the name is the tail of a longer one."""


class Name(NamedTuple):
    """One reading of a form: the entry it names and the label it is a writing of."""

    label: Label
    written: str
    kind: EntryKind
    entry: str
    topics: tuple[str, ...]
    """The topics that whoever uses the form names: the entry itself, and those it names as well."""
    also: tuple[tuple[EntryKind, str], ...]
    """Whatever else is named with the entry."""


class Form(NamedTuple):
    """A written form with everything it may name, and what there is to look at where it stands."""

    size: int
    names: tuple[Name, ...]
    roles: frozenset[Role]
    """The roles of its names' labels."""
    joins: bool
    """Whether a letter at its ends may be joined to the one beside it (Latin, katakana)."""
    loose: bool
    """Whether it has no case to look at, and no name that depends on its neighbours."""
    topical: bool
    """Whether that holds where no office is named: it names nothing but topics, in Japanese."""


class Found(NamedTuple):
    """A form at ``text[start:end]`` with its readings."""

    start: int
    end: int
    names: tuple[Name, ...]
    roles: frozenset[Role]
    """The roles of the names' labels, and maybe of names that have been left out."""


def find_forms(text: str, lexicon: Lexicon, language: Language) -> list[Found]:
    """Every form in ``text`` (as a View has it) whose boundaries hold, overlaps included."""
    found = []
    offices = any(map(text.__contains__, _OFFICE_WORDS))
    for last, (size, names, roles, joins, loose, topical) in _automaton(lexicon, language).iter(fold(text)):
        end = last + 1
        start = end - size
        if joins and not _bounded(text, start, end):
            if (is_katakana(text[start]) or is_katakana(text[end - 1])) and _compounded(text, start, end):
                topics = tuple([name for name in names if name.kind == "topic" and _fits(name, text, start, end)])
                if topics:
                    found.append(Found(start, end, topics, roles))
        elif loose or (topical and not offices):
            found.append(Found(start, end, names, roles))
        elif fitting := tuple([name for name in names if _fits(name, text, start, end)]):
            found.append(Found(start, end, fitting, roles))
    return found


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the form neither starts nor ends inside a Latin word or a run of katakana."""
    if start and _joined(text[start - 1], text[start]):
        return False
    return end == len(text) or not _joined(text[end - 1], text[end])


def _compounded(text: str, start: int, end: int) -> bool:
    """Whether all that a compound of katakana adds to the form leaves it what it is."""
    in_run = start and _joined(text[start - 1], text[start])
    if in_run and not _COMPOUND_HEAD.search(text[max(start - _LONGEST_HEAD, 0) : start]):
        return False
    if end == len(text) or not _joined(text[end - 1], text[end]):
        return True
    return _COMPOUND_END.match(text, end) is not None


@lru_cache(maxsize=1 << 14)
def _joined(left: str, right: str) -> bool:
    """Whether two neighbours stand in one Latin word, or in one run of katakana."""
    return (is_latin(left) and is_latin(right)) or (is_katakana(left) and is_katakana(right))


def _fits(name: Name, text: str, start: int, end: int) -> bool:
    """Whether the case is right, and the name is not a part of a longer one that the vocabulary does not know."""
    words = text[start:end]
    if is_acronym(name.written):
        return words.upper() == words
    if name.kind != "topic" and " " not in words and name.written[0].isupper() and words[0].islower():
        return False
    if name.kind == "country" and is_kanji(words[0]) and is_kanji(words[-1]):
        return not _inside_body(text, start, end)
    if name.kind == "agency" and is_kanji(words[0]):
        return not _is_tail(text, start)
    if name.kind != "topic":
        return True
    return not _of_office(text, start, end) if words[-1].isascii() else _MINISTRY.match(text, end) is None


def _inside_body(text: str, start: int, end: int) -> bool:
    """在日… and 日本…協会, 米国…研究所: the country's name is a part of the body's name."""
    return text[start - 1 : start] == _IN_COUNTRY or _BODY_ENDING.match(text, end) is not None


def _of_office(text: str, start: int, end: int) -> bool:
    """Department of |Energy|, |Trade| Expansion Act, |defense| ministers: the word is a part of such a name."""
    if _OFFICE_AFTER.match(text, end) is not None:
        return _OFFICES_MEET.match(text, end) is None
    if not text[start].isupper():
        return False
    before = text[max(start - _LONGEST_NAME, 0) : start]
    return _BODY_AFTER.match(text, end) is not None or _BODY_BEFORE.search(before) is not None


def _is_tail(text: str, start: int) -> bool:
    """運輸|通信省, 経済・|財務省: the form is the tail of a longer name that the vocabulary does not know."""
    before = text[max(start - 2, 0) : start].removesuffix(MIDDLE_DOT)[-1:]
    return before != "" and is_kanji(before) and before not in _BEFORE_A_BODY


@lru_cache(maxsize=16)
def _automaton(lexicon: Lexicon, language: Language) -> ahocorasick.Automaton:
    import ahocorasick

    table: dict[str, list[Name]] = {}
    for entry in lexicon:
        if entry.kind in _MATCHED:
            _enter(table, entry, language)
    automaton = ahocorasick.Automaton()
    for key, names in table.items():
        every = tuple(dict.fromkeys(names))
        automaton.add_word(key, _form(key, every))
    automaton.make_automaton()
    return automaton


def _form(key: str, names: tuple[Name, ...]) -> Form:
    ends = key[0] + key[-1]
    kinds = {name.kind for name in names}
    cased = any(map(is_latin, ends)) or any(is_acronym(name.written) for name in names)
    return Form(
        size=len(names[0].written),
        names=names,
        roles=_once(frozenset([name.label.role for name in names])),
        joins=any(is_latin(letter) or is_katakana(letter) for letter in ends),
        loose=not cased and kinds.isdisjoint(("topic", "country", "agency")),
        topical=not cased and kinds == {"topic"} and (is_kanji(key[-1]) or is_katakana(key[-1])),
    )


@lru_cache(maxsize=256)
def _once(roles: frozenset[Role]) -> frozenset[Role]:
    """One object for equal sets: there are a handful of them, and tens of thousands of forms."""
    return roles


def _enter(table: dict[str, list[Name]], entry: Entry, language: Language) -> None:
    kind = cast("EntryKind", entry.kind)
    named = ((entry.kind, entry.id), *entry.names_also)
    topics = tuple(id for of, id in named if of == "topic")
    also = cast("tuple[tuple[EntryKind, str], ...]", entry.names_also)
    for label in entry.labels:
        if language == "en" and label.language == "ja":
            continue
        implied = () if label.role == "exception" else topics
        for written in variants(label.text, label.language, plural=kind in PLURAL):
            table.setdefault(fold(written), []).append(Name(label, written, kind, entry.id, implied, also))
