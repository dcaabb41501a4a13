"""Dates in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.answers.reports.dates import date_words, range_words, window_words
from policygraph.bilingual import Language

days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(days)
def test_a_japanese_date_holds_year_month_and_day(day: date) -> None:
    assert date_words(day.isoformat(), "ja") == f"{day.year}年{day.month}月{day.day}日"


@given(days)
def test_an_english_date_is_what_the_calendar_prints(day: date) -> None:
    assert date_words(day.isoformat(), "en") == f"{day.day} {day.strftime('%B')} {day.year}"


@given(days, st.sampled_from(["en", "ja"]))
def test_a_range_of_one_day_is_that_day(day: date, language: Language) -> None:
    iso = day.isoformat()
    assert range_words(iso, iso, language) == range_words(iso, None, language) == date_words(iso, language)


@given(days, days)
def test_a_range_names_its_last_day_in_full_in_english(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert range_words(first.isoformat(), last.isoformat(), "en").endswith(date_words(last.isoformat(), "en"))


@given(days, days)
def test_a_range_names_its_first_day_in_full_in_japanese(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert range_words(first.isoformat(), last.isoformat(), "ja").startswith(date_words(first.isoformat(), "ja"))


@pytest.mark.parametrize(
    ("start", "end", "english", "japanese"),
    [
        ("2018-07-23", "2018-07-24", "23–24 July 2018", "2018年7月23日〜24日"),
        ("2018-07-30", "2018-08-02", "30 July – 2 August 2018", "2018年7月30日〜8月2日"),
        ("2018-12-30", "2019-01-02", "30 December 2018 – 2 January 2019", "2018年12月30日〜2019年1月2日"),
        ("2018-06", "2018-07", "June–July 2018", "2018年6月〜7月"),
        ("2018", "2018", "2018", "2018年"),
        (None, None, "", ""),
        ("soon", None, "soon", "soon"),
    ],
)
def test_a_range_says_nothing_twice(start: str | None, end: str | None, english: str, japanese: str) -> None:
    assert range_words(start, end, "en") == english
    assert range_words(start, end, "ja") == japanese


@pytest.mark.parametrize(
    ("start", "end", "english", "japanese"),
    [
        ("2019-01-01", "2019-12-31", "in 2019", "2019年中"),
        ("2024-02-01", "2024-02-29", "in February 2024", "2024年2月中"),
        ("2023-02-01", "2023-02-27", "1–27 February 2023", "2023年2月1日〜27日"),
        ("2019-04-01", "2020-03-31", "1 April 2019 – 31 March 2020", "2019年4月1日〜2020年3月31日"),
    ],
)
def test_a_window_of_a_whole_year_or_month_goes_by_its_name(start: str, end: str, english: str, japanese: str) -> None:
    assert window_words(start, end, "en") == english
    assert window_words(start, end, "ja") == japanese
