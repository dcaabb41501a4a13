"""Expressions of time: laws, then one case for each form."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.text import isodates
from policygraph.text.dates import find_dates

BASE = "2023-12-15"

days = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 28))
texts = st.lists(
    st.sampled_from(["平成", "令和", "元年", "30年", "2018年", "(", ")", "7月", "23日", "及び", "から", "、", "同年", "同月", "末", "までに", "度",
                     "July ", "23", "-", "24, ", "2018", " and ", "by the end of ", "next ", "year", "Q1 ", "spring of ", "s", "from ", "5/6",
                     "二十三日", "今後", "1年間", "2030年代", "春", "(水)", "May "])
    | st.text(max_size=3),
    max_size=14,
).map("".join)  # fmt: skip


@given(texts, st.sampled_from(["ja", "en"]), st.sampled_from([None, BASE]))
def test_mentions_are_ordered_stretches_of_the_text_with_windows_that_run_forwards(
    text: str, language: str, base: str | None
) -> None:
    place = 0
    for mention in find_dates(text, language, base=base):
        assert place <= mention.start < mention.end <= len(text)
        place = mention.end
        for told in (mention.from_, mention.to):
            assert told is None or dt.date.fromisoformat(isodates.first_day(told))
        if mention.from_ and mention.to:
            assert isodates.first_day(mention.from_) <= isodates.last_day(mention.to)


@given(days)
def test_a_full_date_in_any_customary_form_is_that_day(day: dt.date) -> None:
    reiwa = day.year - 2018
    forms = [
        ("ja", f"{day.year}年{day.month}月{day.day}日"),
        ("en", f"{day:%B} {day.day}, {day.year}"),
        ("en", f"{day.day} {day:%B} {day.year}"),
        ("en", day.isoformat()),
    ]
    if 0 < reiwa < 60:
        forms.append(("ja", f"令和{'元' if reiwa == 1 else reiwa}年{day.month}月{day.day}日"))
    for language, words in forms:
        (mention,) = find_dates(words, language)
        assert (mention.start, mention.end, mention.kind) == (0, len(words), "date")
        assert mention.from_ == mention.to == day.isoformat()
        assert not mention.relative


@given(days, days)
def test_a_day_without_its_year_is_the_one_nearest_to_the_base(day: dt.date, base: dt.date) -> None:
    for language, words in (("ja", f"{day.month}月{day.day}日"), ("en", f"{day:%B} {day.day}")):
        found = find_dates(words, language, base=base.isoformat())
        if (day.month, day.day) == (2, 29):
            continue
        assert found[0].relative
        assert found[0].from_ is not None
        assert abs((dt.date.fromisoformat(found[0].from_) - base).days) <= 184


JAPANESE = [
    ("平成30年7月27日", "2018-07-27", "2018-07-27", "date"),
    ("令和元年10月17日", "2019-10-17", "2019-10-17", "date"),
    ("2010年(平成22年)6月", "2010-06", "2010-06", "month"),
    ("2002年(平成14)年10月", "2002-10", "2002-10", "month"),
    ("2014年度から2020年度", "2014-04", "2021-03", "range"),
    ("平成30(2018)年7月", "2018-07", "2018-07", "month"),
    ("二〇一八年七月二十三日", "2018-07-23", "2018-07-23", "date"),
    ("2018年7月23日から24日", "2018-07-23", "2018-07-24", "range"),
    ("2018年7月30日(月)〜8月2日(木)", "2018-07-30", "2018-08-02", "range"),
    ("2018年12月30日から2019年1月2日", "2018-12-30", "2019-01-02", "range"),
    ("2018年2月6日(火)及び7日(水)", "2018-02-06", "2018-02-07", "range"),
    ("2013−2014年", "2013", "2014", "range"),
    ("2019年中", "2019", "2019", "year"),
    ("2016年度(平成28年度)", "2016-04", "2017-03", "range"),
    ("2016年度末", "2017-03", "2017-03", "range"),
    ("2020年度第1四半期", "2020-04", "2020-06", "quarter"),
    ("2017年秋", "2017-09", "2017-11", "season"),
    ("2024年後半", "2024-07", "2024-12", "range"),
    ("2024年5月下旬", "2024-05-21", "2024-05-31", "range"),
    ("2024年6月末", "2024-06-21", "2024-06-30", "range"),
    ("2027年12月末日", "2027-12-31", "2027-12-31", "date"),
    ("2030年代前半", "2030", "2034", "range"),
    ("2018/07/23", "2018-07-23", "2018-07-23", "date"),
]
JAPANESE_FROM_BASE = [
    ("7月23日及び24日", "2023-07-23", "2023-07-24", "range"),
    ("本年4月", "2023-04", "2023-04", "month"),
    ("昨年", "2022", "2022", "year"),
    ("今年1月10日", "2023-01-10", "2023-01-10", "date"),
    ("来年度", "2024-04", "2025-03", "range"),
    ("今後1年間", "2023-12-15", "2024-12-15", "range"),
    ("3か月以内", "2023-12-15", "2024-03-15", "range"),
    ("年内", "2023-12-15", "2023-12-31", "range"),
    ("年度末", "2024-03", "2024-03", "range"),
    ("来春", "2024-03", "2024-05", "season"),
    ("本日", "2023-12-15", "2023-12-15", "date"),
    ("先月", "2023-11", "2023-11", "month"),
]
ENGLISH = [
    ("July 23-24, 2018", "2018-07-23", "2018-07-24", "range"),
    ("23–24 July 2018", "2018-07-23", "2018-07-24", "range"),
    ("September 16 and 17, 2020", "2020-09-16", "2020-09-17", "range"),
    ("June 30 to July 2, 2023", "2023-06-30", "2023-07-02", "range"),
    ("30 June - 2 July 2023", "2023-06-30", "2023-07-02", "range"),
    ("December 31 - January 2, 2023", "2022-12-31", "2023-01-02", "range"),
    ("July 23, 2018 to May 2, 2019", "2018-07-23", "2019-05-02", "range"),
    ("6–7 APRIL 2023", "2023-04-06", "2023-04-07", "range"),
    ("Tuesday, January 30, 2024", "2024-01-30", "2024-01-30", "date"),
    ("30 Sep 2021", "2021-09-30", "2021-09-30", "date"),
    ("01/17/2025", "2025-01-17", "2025-01-17", "date"),
    ("03/04/2025", "2025", "2025", "year"),
    ("April 2022", "2022-04", "2022-04", "month"),
    ("the first quarter of 2024", "2024-01", "2024-03", "quarter"),
    ("Q3 2024", "2024-07", "2024-09", "quarter"),
    ("the second half of 2024", "2024-07", "2024-12", "range"),
    ("the spring of 2024", "2024-03", "2024-05", "season"),
    ("Fall 2022", "2022-09", "2022-11", "season"),
    ("2030s", "2030", "2039", "range"),
    ("early 2030s", "2030", "2033", "range"),
    ("2021-2025", "2021", "2025", "range"),
    ("2024/25", "2024", "2025", "range"),
    ("mid-2024", "2024-05", "2024-08", "range"),
    ("the end of January 2022", "2022-01-21", "2022-01-31", "range"),
    ("FY2024", "2024", "2024", "year"),
]
ENGLISH_FROM_BASE = [
    ("October 18/19", "2023-10-18", "2023-10-19", "range"),
    ("July 3 (Mon.)", "2023-07-03", "2023-07-03", "date"),
    ("the week of November 6th", "2023-11-06", "2023-11-12", "range"),
    ("April of this year", "2023-04", "2023-04", "month"),
    ("last October", "2023-10", "2023-10", "month"),
    ("next March", "2024-03", "2024-03", "month"),
    ("this fall", "2023-09", "2023-11", "season"),
    ("last summer", "2023-06", "2023-08", "season"),
    ("next year", "2024", "2024", "year"),
    ("this month", "2023-12", "2023-12", "month"),
    ("later this year", "2023-12-15", "2023-12-31", "range"),
    ("earlier this year", "2023-01-01", "2023-12-15", "range"),
    ("over the coming year", "2023-12-15", "2024-12-15", "range"),
    ("in the next two months", "2023-12-15", "2024-02-15", "range"),
    ("over the past three years", "2020-12-15", "2023-12-15", "range"),
    ("within six months", "2023-12-15", "2024-06-15", "range"),
    ("the fourth quarter of this year", "2023-10", "2023-12", "quarter"),
    ("this decade", "2020", "2029", "range"),
]


@pytest.mark.parametrize(("language", "case"), [("ja", c) for c in JAPANESE] + [("en", c) for c in ENGLISH])
def test_an_absolute_expression_needs_no_base(language: str, case: tuple[str, str, str, str]) -> None:
    words, from_, to, kind = case
    lead = "会合は、" if language == "ja" else "It met on "
    (mention,) = find_dates(lead + words + ("に" if language == "ja" else " in town"), language)
    assert (lead + words)[mention.start : mention.end] == words
    assert (mention.from_, mention.to, mention.kind, mention.relative) == (from_, to, kind, False)


@pytest.mark.parametrize(
    ("language", "case"), [("ja", c) for c in JAPANESE_FROM_BASE] + [("en", c) for c in ENGLISH_FROM_BASE]
)
def test_a_relative_expression_counts_from_the_base_and_is_open_without_it(
    language: str, case: tuple[str, str, str, str]
) -> None:
    words, from_, to, kind = case
    (mention,) = find_dates(words, language, base=BASE)
    assert (mention.start, mention.end) == (0, len(words))
    assert (mention.from_, mention.to, mention.kind, mention.relative) == (from_, to, kind, True)
    (open_,) = find_dates(words, language)
    assert (open_.from_, open_.to, open_.relative) == (None, None, True)


@pytest.mark.parametrize(
    ("language", "words", "to"),
    [
        ("en", "by the end of 2024", "2024-12"),
        ("en", "by 2030", "2030"),
        ("en", "before the end of 2024", "2024-12"),
        ("en", "No later than May 15, 2024", "2024-05-15"),
        ("en", "before July 2024", "2024-06-30"),
        ("en", "by the end of the decade", "2029"),
        ("ja", "2025年までに", "2025"),
        ("ja", "2025年末までに", "2025-12"),
        ("ja", "2024年度末までに", "2025-03"),
    ],
)
def test_a_deadline_runs_from_the_base_to_its_end(language: str, words: str, to: str) -> None:
    (mention,) = find_dates(words, language, base=BASE)
    assert (mention.start, mention.end) == (0, len(words))
    assert mention.deadline
    assert (mention.from_, mention.to) == (BASE, to)


def test_era_and_gregorian_year_that_disagree_are_flagged_and_the_gregorian_stands() -> None:
    (mention,) = find_dates("2019年(平成30年)3月に開催", "ja")
    assert (mention.from_, mention.conflict) == ("2019-03", True)
    assert not find_dates("2018年(平成30年)3月に開催", "ja")[0].conflict


def test_the_same_year_and_month_are_those_named_before() -> None:
    text = "2020年9月8日に会合を開き、同月17日及び同月18日にも開いた。同年11月には東京で開いた。"
    found = [(mention.from_, mention.to) for mention in find_dates(text, "ja", base=BASE)]
    assert found == [("2020-09-08", "2020-09-08"), ("2020-09-17", "2020-09-18"), ("2020-11", "2020-11")]
    (carried,) = find_dates("同年5月に", "ja", antecedent="2019-02")
    assert carried.from_ == "2019-05"
    assert find_dates("同年5月に", "ja", base=BASE)[0].from_ is None


def test_a_local_date_beside_a_full_one_is_of_its_year() -> None:
    found = find_dates("It took place on 13 March 2021 [12 March US EST].", "en", base=BASE)
    assert [mention.from_ for mention in found] == ["2021-03-13", "2021-03-12"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "2日間にわたり、3年間で5件、一日も早く、第3回、11か国"),
        (
            "en",
            "2,000 engineers, over 2000 jobs, Resolution 1929, 2022% of it, we may meet, a second half, two years of work, Directive 2014/53/EU, the city of tomorrow",
        ),
    ],
)
def test_lengths_of_time_and_other_numbers_are_no_dates(language: str, words: str) -> None:
    assert find_dates(words, language, base=BASE) == ()
