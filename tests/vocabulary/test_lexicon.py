from __future__ import annotations

from pathlib import Path

import pytest

from policygraph.errors import UnreadableInputError, UsageError
from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.matcher import find_mentions
from tests.vocabulary.views import view

PREFIXES = """@base <https://w3id.org/policygraph/id/> .
@prefix pg: <https://w3id.org/policygraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def test_labels_are_there_in_both_languages() -> None:
    lexicon = load_lexicon()
    assert lexicon.label("agency", "jp-mic", "ja") == "総務省"
    assert lexicon.label("agency", "jp-mic", "en") == "Ministry of Internal Affairs and Communications"


def test_an_unknown_id_is_refused_with_advice() -> None:
    with pytest.raises(UsageError, match=r"no topic 'cheese'.*vocabulary list topic"):
        load_lexicon().entry("topic", "cheese")
    assert load_lexicon().find("cheese") is None


def test_broader_and_narrower_topics_mirror_each_other() -> None:
    lexicon = load_lexicon()
    for topic in lexicon.of_kind("topic"):
        for above in lexicon.broader(topic.id):
            assert topic.id in lexicon.narrower(above)
    assert lexicon.broader("dfft") == ("cross-border-data-flows", "data-governance")


@pytest.mark.parametrize(
    ("id", "year", "ordinal", "edition"),
    [
        ("itu-pp", 2018, None, "itu-pp-2018"),
        ("g20", "2019", None, "g20-2019"),
        ("g20-summit", 2019, None, "g20-2019"),
        ("g20", None, None, "g20"),
        ("asean-us-summit", 2020, 8, "asean-us-summit-8"),
        ("asean-us-summit", 2020, None, "asean-us-summit"),
        ("us-japan-cyber-dialogue", 2018, 6, "us-japan-cyber-dialogue"),
        ("no-such-body", 2018, None, "no-such-body"),
    ],
)
def test_an_edition_has_the_key_of_its_pattern(id: str, year: int | None, ordinal: int | None, edition: str) -> None:
    assert load_lexicon().edition(id, year=year, ordinal=ordinal) == edition


@pytest.mark.parametrize(
    ("text", "side", "entry"),
    [
        ("公正取引委員会", "US", "us-ftc"),
        ("公正取引委員会", "JP", "jp-jftc"),
        ("公正取引委員会", None, "jp-jftc"),
        ("情報処理振興機構", "JP", "jp-ipa"),
        ("法務省", "US", "us-doj"),
        ("法務省", "JP", "jp-moj"),
        ("司法省", "US", "us-doj"),
        ("財務省", "US", "us-treasury"),
        ("財務省", "JP", "jp-mof"),
        ("財務省", None, "jp-mof"),
        ("国防省", "GB", "gb-mod"),
        ("外務省", "IN", "in-mea"),
    ],
)
def test_the_side_decides_whom_a_name_means(text: str, side: str | None, entry: str) -> None:
    lexicon = load_lexicon()
    meant = lexicon.resolve(find_mentions(view(text), lexicon, "ja"), side)
    assert meant is not None
    assert meant.entry == entry


def test_a_name_of_many_sides_stays_open_where_no_side_is_known() -> None:
    lexicon = load_lexicon()
    assert lexicon.resolve(find_mentions(view("Ministry of Foreign Affairs"), lexicon, "en")) is None


def test_a_misnomer_tells_its_reason_in_both_languages() -> None:
    lexicon = load_lexicon()
    rule = lexicon.misnomer("us-ftc", "公正取引委員会", "US")
    assert rule is not None
    assert "JFTC" in rule.reason.en
    assert "連邦取引委員会" in rule.reason.ja
    assert lexicon.misnomer("us-ftc", "連邦取引委員会", "US") is None
    assert lexicon.misnomer("jp-jftc", "公正取引委員会", "JP") is None


@pytest.mark.parametrize(
    ("id", "day", "name"),
    [
        ("jp-nisc", "2012-10-18", "内閣官房情報セキュリティセンター"),
        ("jp-nisc", "2018-07-23", "内閣サイバーセキュリティセンター"),
        ("us-japan-internet-economy", "2018", "インターネットエコノミーに関する日米政策協力対話"),
        ("us-japan-internet-economy", "2024-02-27", "デジタルエコノミーに関する日米対話"),
    ],
)
def test_a_dated_name_holds_in_its_time(id: str, day: str, name: str) -> None:
    entry = load_lexicon().find(id)
    assert entry is not None
    assert entry.name_on(day, "ja") == name


def test_a_folder_of_ones_own_adds_entries_and_labels(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        PREFIXES
        + '<agency/no-nkom> a pg:Agency ; pg:ofParty <country/NO> ; skos:prefLabel "Nkom"@en , "ノルウェー通信庁"@ja .\n'
        + '<topic/6g> skos:altLabel "seventh generation minus one"@en .\n',
        encoding="utf-8",
    )
    lexicon = load_lexicon(tmp_path)
    mentions = find_mentions(view("Nkom on seventh generation minus one"), lexicon, "en")
    assert [m.entry for m in mentions] == ["no-nkom", "6g"]
    assert lexicon.label("topic", "6g", "en") == load_lexicon().label("topic", "6g", "en")
    assert load_lexicon().find("no-nkom") is None


def test_broken_turtle_is_refused_with_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text(PREFIXES + "<agency/x> a pg:Agency\n<agency/y> .\n", encoding="utf-8")
    with pytest.raises(UnreadableInputError, match=r"broken\.ttl:5"):
        load_lexicon(broken)


def test_an_absent_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"none\.ttl"):
        load_lexicon(tmp_path / "none.ttl")


def test_a_misnomer_without_a_reason_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        PREFIXES
        + "<agency/us-x> a pg:Agency ; pg:misnomer <agency/us-x#misnomer-1> .\n"
        + '<agency/us-x#misnomer-1> a pg:Misnomer ; pg:misnomerLabel "X省"@ja ; pg:onSide <country/US> .\n',
        encoding="utf-8",
    )
    with pytest.raises(UnreadableInputError, match="agency/us-x#misnomer-1"):
        load_lexicon(tmp_path)


def test_every_entry_can_be_reached_by_id_alone() -> None:
    lexicon = load_lexicon()
    for entry in lexicon:
        if entry.kind not in {"reason", "remark"}:
            assert lexicon.find(entry.id) == entry
            assert (entry.kind, entry.id) in lexicon
    assert len(lexicon) == len(list(lexicon))
