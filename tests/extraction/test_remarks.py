"""What a reading remarks of itself as a whole: every text gives a record, and an empty one says why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.extraction.extract import extract_record
from policygraph.record.model import Record
from policygraph.record.serialization import dump_record, load_record
from policygraph.text.document import Metadata
from policygraph.text.reading import document_from_text

MEETING = (
    "Readout of the Ninth U.S.-EU Trade and Technology Council\n\nOn May 13, 2031, the U.S.-EU Trade and Technology Council held "
    "its ninth meeting in Tokyo. Both sides agreed to open the ports."
)
DECLARATION = "United States-Japan Joint Statement\n\nWe, the United States and Japan, commit to opening the ports."
CAKE = "Lemon cake\n\nSift the flour into a bowl. The oven is hot after ten minutes. Cakes were sold at the fair last year."
KUCHEN = "レモンケーキ\n\n小麦粉をふるってボウルに入れる。オーブンは10分で温まる。"
SHUKUHAKU = "日米共同声明\n\n日本及び米国は、港湾の開放に取り組むことにコミットする。"


def read(text: str, metadata: Metadata | None = None) -> Record:
    return extract_record(document_from_text(text, metadata=metadata))


@given(st.sampled_from([MEETING, DECLARATION, CAKE, KUCHEN, SHUKUHAKU]))
def test_the_remark_tells_what_the_record_lacks(text: str) -> None:
    record = read(text)
    expected = None if record.meeting else "no-meeting" if record.statements else "not-this-genre"
    assert record.reading.remark == expected
    assert load_record(dump_record(record), where="record") == record


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (MEETING, None),
        (DECLARATION, "no-meeting"),
        (SHUKUHAKU, "no-meeting"),
        (CAKE, "not-this-genre"),
        (KUCHEN, "not-this-genre"),
    ],
)
def test_a_declaration_reports_no_meeting_and_a_recipe_is_no_release(text: str, remark: str | None) -> None:
    assert read(text).reading.remark == remark


FOREIGN = {
    "fr": "Déclaration conjointe\n\nLe Japon et les États-Unis ont salué le plan et ont décidé de poursuivre les travaux.",
    "de": "Gemeinsame Erklärung\n\nJapan und die Vereinigten Staaten begrüßten den Plan und werden die Arbeit fortsetzen.",
    "es": "Declaración conjunta\n\nJapón y los Estados Unidos acogieron el plan y acordaron seguir con los trabajos.",
    "zh": "联合声明\n\n日本和美国对该计划表示欢迎,并同意继续开展港口合作。两国将在明年举行下一次会议。",
    "ko": "공동성명\n\n일본과 미국은 여객선 계획을 환영하고 항만에 관한 작업을 계속하기로 합의하였다.",
}


@pytest.mark.parametrize(("language", "text"), FOREIGN.items())
def test_a_text_in_another_language_is_kept_and_not_read(language: str, text: str) -> None:
    record = read(text, Metadata(title="A title", published="2031-05-20"))
    assert (record.release.language, record.reading.remark) == (language, "language-not-read")
    assert (record.meeting, record.statements, record.passed_over, record.names) == (None, (), (), ())
    assert (record.text, record.release.title, record.release.published) == (text, "A title", "2031-05-20")
