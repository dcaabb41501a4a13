"""What the page of a phrase says, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.answers.reports.words import Counted
from policygraph.bilingual import Bilingual

TITLE = Bilingual('Phrase: "{words}"', "文言：「{words}」")

COUNT = MappingProxyType(
    {
        "uses": Counted("{n} statement", "{n} statements", "表明{n}件"),
        "asides": Counted("{n} place", "{n} places", "{n}か所"),
    }
)

HOW = MappingProxyType(
    {
        "verbatim": Bilingual("in these very words", "この文言のまま"),
        "reordered": Bilingual(
            "with all of the words, in another order or with more between", "語順の異なる又は語を加えた形"
        ),
        "counterpart": Bilingual("in the other language, by the vocabulary", "他の言語で、語彙により対応する形"),
    }
)

LEAD = MappingProxyType(
    {
        "series": Bilingual("Only: {series}.", "条件：{series}"),
        "counts": Bilingual(
            "Used by {uses} of {releases} ({how}); outside of statements: {asides}.",
            "{releases}の{uses}で使われています（{how}）。表明以外の箇所：{asides}",
        ),
        "how": Bilingual("{n} {how}", "{how}{n}件"),
        "none": Bilingual(
            "Not found: no statement uses it, and it stands nowhere else in the texts.",
            "見当たりません。表明にも、資料のその他の箇所にもありません。",
        ),
        "none_said": Bilingual(
            "No statement uses it; it stands at {asides} of the texts outside of statements.",
            "表明では使われていません。表明以外の箇所に{asides}あります。",
        ),
        "searched": Bilingual(
            "Searched: {statements} of {releases} ({languages}), and the whole of these texts for the very words; "
            "{span}.",
            "検索の範囲：{releases}（{languages}）の{statements}、及び本文全体（文言のままのもの）。{span}",
        ),
        "entries": Bilingual(
            'In the other language: the names that the vocabulary has for "{entries}".',
            "他の言語では、語彙にある「{entries}」の名称によります。",
        ),
        "no_entries": Bilingual(
            "In the other language nothing could be searched: no name in the vocabulary holds these words.",
            "この文言を含む名称が語彙にないため、他の言語では検索できていません。",
        ),
    }
)

SECTION = MappingProxyType(
    {
        "ends": Bilingual("First, last and firmest use", "最初、最後及び最も強い使用"),
        "uses": Bilingual("Every use, in the order of time", "全ての使用（時期の順）"),
        "asides": Bilingual("Outside of statements", "表明以外の箇所"),
    }
)

SAY = MappingProxyType(
    {
        "first": Bilingual("First", "最初"),
        "last": Bilingual("Last", "最後"),
        "firmest": Bilingual("Firmest", "最も強い"),
        "use": Bilingual("{where}: {act} by {speakers}", "{where}：{speakers}、{act}"),
        "use_nobody": Bilingual("{where}: {act}", "{where}：{act}"),
        "form": Bilingual('"{form}", {how} ({place})', "「{form}」、{how}（{place}）"),
        "at": Bilingual("{series}, {edition}", "{series} {edition}"),
        "firmest_note": Bilingual(
            "The firmest use is in the statement of the highest level, the earliest of several. The level is that of the act "
            "that the statement does; the phrase need not be its object.",
            "最も強い使用とは、レベルが最も高い表明（複数あるときは最も早いもの）での使用です。レベルは表明の行為によるもので、"
            "この文言が行為の対象とは限りません。",
        ),
        "counterpart_note": Bilingual(
            "Across languages nothing is translated: a form counts where the vocabulary has it for the same thing and it "
            "answers to at least half of the phrase's adjectives.",
            "他の言語の文言は翻訳によらず、語彙で同じ事項を指し、かつ形容の語の半分以上に対応する形を数えています。",
        ),
        "languages": Bilingual("{n} in {language}", "{language}{n}件"),
        "en": Bilingual("English", "英語"),
        "ja": Bilingual("Japanese", "日本語"),
        "span": Bilingual("from {first} to {last}", "期間：{first}から{last}まで"),
        "span_one": Bilingual("dated {first}", "期間：{first}"),
        "undated": Bilingual("without dates", "時期の記載なし"),
    }
)
