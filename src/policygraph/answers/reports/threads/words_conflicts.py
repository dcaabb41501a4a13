"""What the page of conflicts says, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.answers.reports.words import Counted
from policygraph.bilingual import Bilingual

TITLE = MappingProxyType(
    {
        "all": Bilingual("Where tellers of one meeting differ", "同じ会合についての記載の相違"),
        "series": Bilingual("Where tellers differ: {series}", "記載の相違：{series}"),
        "meeting": Bilingual("Where tellers differ: {meeting}", "記載の相違：{meeting}"),
    }
)

COUNT = MappingProxyType(
    {
        "meetings": Counted("{n} meeting", "{n} meetings", "{n}会合"),
        "facts": Counted("{n} fact", "{n} facts", "事実{n}件"),
        "bodies": Counted("{n} body", "{n} bodies", "{n}機関・団体"),
        "statements": Counted("{n} statement", "{n} statements", "表明{n}件"),
    }
)

LEAD = MappingProxyType(
    {
        "counts": Bilingual(
            "Compared: {compared} that more than one release or source tells of; {differing} with differences.",
            "複数の発表資料又は情報源が述べる{compared}を比較しました。うち{differing}会合に相違があります。",
        ),
        "rule": Bilingual(
            "Every claim stands as its teller makes it, with its words where a text is kept; none is preferred.",
            "記載は全て、出所ごとにそのまま掲載し（本文がある場合は原文の引用付き）、いずれも優先しません。",
        ),
        "alone": Bilingual(
            "Only one release or source tells of this meeting, so there is nothing to compare.",
            "この会合を述べる発表資料又は情報源は1件のみで、比較できません。",
        ),
        "nothing": Bilingual(
            "No meeting here is told of by more than one release or source, so there is nothing to compare.",
            "複数の発表資料又は情報源が述べる会合はなく、比較できません。",
        ),
        "none": Bilingual(
            "Compared: {compared}. Days, place, format, level, hosts, parties, bodies and statements agree.",
            "{compared}を比較しました。日程、開催地、形式、レベル、主催、当事者、参加機関及び表明に相違はありません。",
        ),
    }
)

SECTION = MappingProxyType(
    {
        "facts": Bilingual("The meeting itself", "会合の事実"),
        "bodies": Bilingual("Who was there", "参加機関"),
        "same": Bilingual("The same statement, told differently", "同一の表明についての相違"),
        "left_out": Bilingual(
            "Said in {one} and left out by {other}: {statements}", "{one}にあり、{other}にない表明（{statements}）"
        ),
        "commitments": Bilingual("Commitments", "コミットメント"),
        "others": Bilingual("Other statements", "その他の表明"),
    }
)

FACT = MappingProxyType(
    {
        "pg:ordinal": Bilingual("Edition", "回次"),
        "pg:startDate": Bilingual("First day", "開始日"),
        "pg:endDate": Bilingual("Last day", "終了日"),
        "pg:place": Bilingual("Place", "開催地"),
        "pg:placeCountry": Bilingual("Country", "開催国"),
        "pg:format": Bilingual("Format", "開催形式"),
        "pg:meetingLevel": Bilingual("Level", "会合のレベル"),
        "pg:host": Bilingual("Hosts", "主催"),
        "pg:party": Bilingual("Parties", "当事者"),
    }
)

ASPECT = MappingProxyType(
    {
        "act": Bilingual("What is done", "行為"),
        "due": Bilingual("When", "時期"),
        "speakers": Bilingual("Who speaks", "主体"),
    }
)

SAY = MappingProxyType(
    {
        "claim": Bilingual("{value} ({tellers})", "{value}（{tellers}）"),
        "silent": Bilingual("says nothing of it", "記載なし"),
        "local": Bilingual("{teller}, by local time of {party}", "{teller}、{party}の現地時間による"),
        "body": Bilingual(
            "{side}, {body}: named by {named}; not by {unnamed}",
            "{side}・{body}：{named}に記載あり、{unnamed}に記載なし",
        ),
        "open": Bilingual(
            "{tellers} leaves its list open, so it may only have left the name out.",
            "{tellers}は一部のみの一覧であり、記載を省いただけの可能性があります。",
        ),
        "bodies_note": Bilingual(
            "A teller that names no body on a side is not compared on it.",
            "ある側について機関を全く挙げない出所は、その側の比較に含めていません。",
        ),
        "apart": Bilingual("{left} and {right}", "{left}と{right}"),
        "same_note": Bilingual(
            "Statements were put together by content and wording; the score, 0 to 1, says how sure that is. An act is as it was "
            "read: look at both quotes before calling it a difference of policy.",
            "内容と文言により同一とみなした表明です。数値（0〜1）はその確かさを示します。行為は読み取りによるものですので、"
            "政策の相違と判断する前に双方の引用を確認してください。",
        ),
        "score": Bilingual("score {score}", "確かさ{score}"),
        "decided": Bilingual("put together by {who}", "{who}の判断により同一"),
        "act_of": Bilingual("{teller}: {act}", "{teller}は{act}"),
        "left_note": Bilingual(
            "No statement of the other text was found to say the same. A shorter text leaves much out without disagreeing.",
            "他方の資料に、同じことを述べる表明が見当たらないものです。短い資料は、相違がなくても多くを省きます。",
        ),
        "uncertain": Bilingual(
            "None of their statements could be put together, so the two may be about different parts of the meeting.",
            "両資料には対応する表明が1件もなく、会合の別の部分を述べている可能性があります。",
        ),
        "one_issuer": Bilingual("Both texts are by {issuer}.", "いずれも{issuer}の資料です。"),
        "item": Bilingual("{speakers}: {act}", "{speakers}：{act}"),
        "left_out_head": Bilingual("Left out by one of them", "一方にない表明"),
        "table": Bilingual("Differences counted by meeting", "相違の件数（会合別）"),
        "told_by": Bilingual("Told by", "出所"),
    }
)
