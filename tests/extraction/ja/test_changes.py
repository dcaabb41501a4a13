"""Laws of the seed release: change its words, and the record changes accordingly and only there."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.record.model import PRIVATE_SECTOR
from tests.extraction.ja.reading import read, reworded, seed, seed_text, told

DIGITS = "〇一二三四五六七八九"


def kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else DIGITS[tens] + "十")
    return head + (DIGITS[ones] if ones else "")


def changed(*pairs: tuple[str, str]) -> str:
    text = seed_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@given(st.integers(1, 99), st.sampled_from(["{n}", "{wide}", "{kanji}"]))
def test_another_number_changes_the_ordinal_and_nothing_else(number: int, form: str) -> None:
    wide = str(number).translate(str.maketrans("0123456789", "0123456789"))
    written = form.format(n=number, wide=wide, kanji=kanji(number))
    after = told(read(changed(("第9回", f"第{written}回"))))
    before = reworded(told(seed()), ("第9回", f"第{written}回"))
    before["meeting"]["ordinal"] = number
    names = (before["meeting"].pop("name"), after["meeting"].pop("name"))
    assert all(str(n) for n in names)
    assert after == before


@given(st.dates(dt.date(2011, 1, 2), dt.date(2029, 12, 20)), st.integers(1, 9))
def test_other_days_change_the_dates_and_nothing_else(day: dt.date, length: int) -> None:
    last = min(day.day + length, 28) if day.day < 28 else 28
    first = min(day.day, last - 1)
    published = day.replace(day=28) + dt.timedelta(days=2)
    pairs = (
        ("7月23日及び24日の2日間", f"{day.month}月{first}日及び{last}日の2日間"),
        ("2018年7月23日から24日にかけ", f"{day.year}年{day.month}月{first}日から{last}日にかけ"),
        ("平成30年7月27日", f"{published.year}年{published.month}月{published.day}日"),
    )
    after = told(read(changed(*pairs)))
    before = told(seed())
    start, end = day.replace(day=first), day.replace(day=last)
    assert (after["meeting"]["start"], after["meeting"]["end"]) == (start.isoformat(), end.isoformat())
    assert after["release"]["published"] == published.isoformat()
    for record in (before, after):
        del record["meeting"]["start"], record["meeting"]["end"], record["release"]["published"], record["evidence"]
        for statement in record["statements"]:
            statement.pop("due", None)
    assert after == reworded(before, *pairs)


CITIES = {
    "東京": ("Tokyo", "JP"),
    "ブリュッセル": ("Brussels", "BE"),
    "ロンドン": ("London", "GB"),
    "ベルリン": ("Berlin", "DE"),
    "パリ": ("Paris", "FR"),
}


@pytest.mark.parametrize("city", list(CITIES))
def test_another_city_changes_the_place_and_nothing_else(city: str) -> None:
    after = told(read(changed(("ワシントンD.C.", city))))
    before = reworded(told(seed()), ("ワシントンD.C.", city))
    name, country = CITIES[city]
    assert (after["meeting"].pop("place"), after["meeting"].pop("place_country")) == (name, country)
    del before["meeting"]["place"], before["meeting"]["place_country"]
    assert after == before


@pytest.mark.parametrize(
    ("words", "format"),
    [("オンラインにて", "online"), ("テレビ会議で", "online"), ("ハイブリッド形式で", "hybrid")],
)
def test_a_meeting_without_a_place_has_the_format_its_words_tell(words: str, format: str) -> None:
    record = read(changed(("ワシントンD.C.にて", words), ("ワシントンD.C.で開催された", "開催された")))
    assert record.meeting is not None
    assert (record.meeting.place, record.meeting.place_country, record.meeting.format) == (None, None, format)


LISTED = ["外務省", "経済産業省", "個人情報保護委員会"]
OTHERS = {"財務省": "jp-mof", "文部科学省": "jp-mext", "国土交通省": "jp-mlit", "警察庁": "jp-npa"}


@pytest.mark.parametrize("old", LISTED)
@pytest.mark.parametrize("new", list(OTHERS))
def test_another_ministry_changes_the_participants_and_nothing_else(old: str, new: str) -> None:
    before, after = told(seed()), told(read(changed((old, new))))
    gone = set(before["participants"]["JP"]) - set(after["participants"]["JP"])
    come = set(after["participants"]["JP"]) - set(before["participants"]["JP"])
    assert (len(gone), come) == (1, {OTHERS[new]})
    assert after == reworded(before, (f'"{next(iter(gone))}"', f'"{OTHERS[new]}"'), (old, new))


@pytest.mark.parametrize(
    ("name", "slug"), [("音響省", "音響省"), ("連邦灯台庁", "連邦灯台庁"), ("国立測量機構", "国立測量機構")]
)
def test_an_unknown_body_is_listed_as_unreviewed_with_its_name_as_written(name: str, slug: str) -> None:
    record = read(changed(("国土安全保障省", name)))
    assert f"unreviewed:us/{slug}" in record.participants["US"]
    assert any(found.quote.exact == name for found in record.names)
    assert len(record.participants["US"]) == len(seed().participants["US"])


@pytest.mark.parametrize(("side", "agency"), [("米国側", "us-ftc"), ("日本側", "jp-jftc")])
def test_the_side_decides_which_body_a_name_means(side: str, agency: str) -> None:
    page = f"日米サイバー対話(第3回)の結果\n\n(参考)出席者\n\n{side}:\n公正取引委員会の関係者\n"
    record = read(page)
    [name] = record.names
    assert name.id == agency
    assert (name.correction is not None) == (side == "米国側")


def test_corrections_stand_beside_the_name_as_written() -> None:
    corrected = {n.quote.exact: n for n in seed().names if n.correction}
    assert {n.id for n in corrected.values()} == {"us-ftc", "jp-ipa"}
    for words, name in corrected.items():
        assert name.correction is not None
        assert name.correction.standard not in words
        assert name.correction.reason_en
        assert name.correction.reason_ja


OUTCOMES = re.compile(r"(?s)(?<=主な成果\n\n)(.*?)(?=\n\n\(参考\))")


def sentences() -> list[str]:
    found = OUTCOMES.search(seed_text())
    assert found is not None
    return [s.strip() for s in re.split(r"(?<=。)", found.group(1)) if s.strip()]


@given(st.permutations(sentences()))
def test_the_order_of_sentences_changes_the_order_of_statements_and_nothing_else(order: list[str]) -> None:
    found = OUTCOMES.search(seed_text())
    assert found is not None
    text = seed_text()[: found.start()] + "\n ".join(order) + seed_text()[found.end() :]
    before, after = told(seed()), told(read(text))
    for record in (before, after):
        record["statements"] = sorted(map(repr, record["statements"]))
        record["passed_over"] = sorted(map(repr, record["passed_over"]))
        record["names"] = sorted(map(repr, record["names"]))
        record["meeting"]["sessions"] = sorted(map(repr, record["meeting"]["sessions"]))
        del record["evidence"]
        del record["meeting"]["name"]
    assert after == before


@given(st.sets(st.integers(0, len(sentences()) - 1), min_size=1, max_size=6))
def test_a_sentence_left_out_takes_away_its_statements_and_no_other(gone: set[int]) -> None:
    text = seed_text()
    for number in gone:
        text = text.replace(sentences()[number], "", 1)
    kept = [s.quote.exact for s in read(text).statements]
    left_out = "".join(sentences()[number] for number in sorted(gone))
    assert kept == [s.quote.exact for s in seed().statements if s.quote.exact not in left_out]


ENDINGS = {
    "の重要性を確認した": "affirm-importance",
    "の重要性を再確認した": "affirm-importance",
    "の重要性を強調した": "stress-importance",
    "の重要性を認識した": "recognize",
    "の重要性について議論した": "discuss",
    "の重要性について認識を共有した": "share-view",
    "ことで一致した": "concur",
    "ことに合意した": "agree",
    "ことを決定しました": "agree",
    "ことを決意した": "resolve",
    "ことにコミットした": "commit",
    "ことを約束した": "commit",
    "ことを確認した": "affirm-cooperation",
    "こととした": "agree",
    "意図を表明した": "resolve",
    "ことへの支持を表明した": "endorse",
    "ことを歓迎した": "welcome",
    "ことへの期待を表明した": "expect",
    "ことに対するコミットメントを再確認した": "renew-commitment",
    "ことへのコミットメントを強調した": "assert-commitment",
}
VERBAL = {
    "緊密に協力することの重要性を再確認した": "緊密に協力する",
    "戦っていくことの重要性を確認した": "戦っていく",
    "対応していくことの重要性を強調した": "対応していく",
    "密接に協力することの重要性を確認した": "密接に協力する",
    "協力して活動することにコミットした": "協力して活動する",
    "緊密な協力を継続することにコミットした": "緊密な協力を継続する",
}


@pytest.mark.parametrize("ending", list(ENDINGS))
@pytest.mark.parametrize("predicate", list(VERBAL))
def test_another_predicate_changes_the_act_of_its_statement_and_nothing_else(predicate: str, ending: str) -> None:
    nominal = ending if ending.startswith(("こと", "意図")) else "こと" + ending
    words = VERBAL[predicate] + nominal
    record = read(changed((predicate, words)))
    before = seed()
    assert len(record.statements) == len(before.statements)
    for old, new in zip(before.statements, record.statements, strict=True):
        if old.quote.exact.endswith(predicate):
            assert new.act == ENDINGS[ending]
            assert new.quote.exact == old.quote.exact.replace(predicate, words)
            assert new.actors == old.actors
            assert set(new.topics) >= set(old.topics) - {"international-coordination"}
        else:
            assert shape(new) == shape(old)


def shape(statement: Any) -> tuple[Any, ...]:
    return (statement.act, statement.quote.exact, statement.actors, statement.topics, statement.fora)


SUBJECTS = {
    "米国": ("US",),
    "日本側": ("JP",),
    "総務省": ("JP",),
    "双方": ("JP", "US"),
    "日米両国": ("JP", "US"),
    "参加者": ("JP", "US"),
    "両首脳": ("JP", "US"),
    "商務省": ("US",),
}


@pytest.mark.parametrize("subject", list(SUBJECTS))
def test_another_subject_changes_the_actors_of_its_sentence_only(subject: str) -> None:
    sentence = "両国は、自由で公正なデジタル貿易環境の促進のために"
    record = read(changed((sentence, sentence.replace("両国は", f"{subject}は"))))
    for old, new in zip(seed().statements, record.statements, strict=True):
        expected = SUBJECTS[subject] if old.quote.exact.startswith(sentence) else old.actors
        assert new.actors == expected


def test_an_act_of_business_is_no_statement_of_the_governments() -> None:
    sentence = "両国は、自由で公正なデジタル貿易環境の促進のために緊密に協力することの重要性を再確認した"
    record = read(changed((sentence, sentence.replace("両国は", "産業界は"))))
    assert [s.quote.exact for s in record.statements] == [
        s.quote.exact for s in seed().statements if s.quote.exact != sentence
    ]
    assert [p.reason for p in record.passed_over if p.quote.exact.startswith("産業界は")] == ["reported-speech"]


@pytest.mark.parametrize(
    ("year", "due"),
    [
        ("2020年", ("2020-01-01", "2020-12-31")),
        ("令和2年", ("2020-01-01", "2020-12-31")),
        ("来年", ("2019-01-01", "2019-12-31")),
    ],
)
def test_another_year_moves_the_due_window(year: str, due: tuple[str, str]) -> None:
    [*_, plan] = read(changed(("2019年中を目処に", f"{year}中を目処に"))).statements
    assert plan.due is not None
    assert (plan.act, plan.about, (plan.due.from_, plan.due.to)) == ("schedule", "next-meeting", due)


@pytest.mark.parametrize(("year", "forum"), [("2018", "itu-pp-2018"), ("2022", "itu-pp-2022"), ("2026", "itu-pp-2026")])
def test_a_forum_is_the_edition_of_the_year_beside_it(year: str, forum: str) -> None:
    record = read(changed(("2018年にドバイ", f"{year}年にドバイ")))
    assert [f for s in record.statements for f in s.fora if f.startswith("itu-pp")] == [forum]


def test_the_seed_is_read_whole() -> None:
    record = seed()
    assert len(record.statements) == 21
    assert set(record.participants) == {"JP", "US", PRIVATE_SECTOR}
    assert [len(bodies) for bodies in record.participants.values()] == [7, 9, 2]
    assert [d.head for d in record.delegates] == [True] * 3
    assert {o.side for o in record.open_lists} >= {"JP", "US"}


def test_every_quote_is_the_text_at_its_place() -> None:
    record = seed()
    assert record.text is not None
    assert len(record.text) == len(seed_text())
    quotes = [s.quote for s in record.statements] + [p.quote for p in record.passed_over]
    quotes += [n.quote for n in record.names] + [e.quote for e in record.evidence]
    quotes += [o.marker for o in record.open_lists]
    assert quotes
    for quote in quotes:
        assert seed_text()[quote.start : quote.end] == record.text[quote.start : quote.end] == quote.exact


def test_statements_and_what_is_passed_over_do_not_overlap() -> None:
    spans = sorted(
        (q.start, q.end) for q in [s.quote for s in seed().statements] + [p.quote for p in seed().passed_over]
    )
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_the_contact_persons_are_nowhere_in_the_record() -> None:
    everything = repr(seed())
    assert not any(name in everything for name in ("佐々木", "矢野", "鈴木", "5253"))
    assert seed().release.contact_unit == "国際戦略局 国際経済課"


def test_every_fact_of_the_meeting_and_every_participant_has_its_words() -> None:
    record = seed()
    facts = {e.field for e in record.evidence}
    expected = {"series", "ordinal", "level", "start", "end", "place", "place_country", "format", "hosts", "parties"}
    assert {f"meeting.{name}" for name in expected | {"sessions"}} <= facts
    named = {(n.side, n.id) for n in record.names}
    assert {(side, body) for side, bodies in record.participants.items() for body in bodies} <= named
