"""Every word that the reports say themselves, in English and Japanese side by side.

Japanese sentences end in です・ます, labels in nouns; numbers are half-width, as in the ministries' own reports.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from policygraph.bilingual import Bilingual, Language


class Counted(NamedTuple):
    """A number of things: English needs two forms, Japanese a counter; ``{n}`` stands for the number."""

    one: str
    many: str
    ja: str

    def get(self, language: Language, n: int) -> str:
        """The words for ``n`` of them."""
        form = self.ja if language == "ja" else self.one if n == 1 else self.many
        return form.format(n=f"{n:,}")


PAGE = MappingProxyType(
    {
        "skip": Bilingual("Skip to the report", "本文へ移動"),
        "contents": Bilingual("Contents", "目次"),
        "made_by": Bilingual(
            "Made with policygraph from the published texts named above. Quotes are verbatim and in their own language.",
            "policygraphにより、上記の発表資料から作成しました。引用は原文のまま、原語で掲載しています。",
        ),
    }
)

COUNT = MappingProxyType(
    {
        "releases": Counted("{n} release", "{n} releases", "発表資料{n}件"),
        "tellers": Counted("{n} source", "{n} sources", "情報源{n}件"),
        "statements": Counted("{n} statement", "{n} statements", "表明{n}件"),
        "commitments": Counted("{n} commitment", "{n} commitments", "コミットメント{n}件"),
        "bodies": Counted("{n} body", "{n} bodies", "{n}機関・団体"),
        "agencies": Counted("{n} body", "{n} bodies", "{n}機関"),
        "organizations": Counted("{n} body", "{n} bodies", "{n}団体"),
        "meetings": Counted("{n} meeting", "{n} meetings", "{n}会合"),
        "times": Counted("once", "{n} times", "{n}回"),
        "topics": Counted("{n} topic", "{n} topics", "主題{n}件"),
        "names": Counted("{n} name", "{n} names", "{n}件"),
        "sentences": Counted("{n} sentence", "{n} sentences", "{n}件"),
        "items": Counted("{n}", "{n}", "{n}件"),
    }
)

FIELD = MappingProxyType(
    {
        "series": Bilingual("Series", "対話・会議"),
        "ordinal": Bilingual("Edition", "回次"),
        "name": Bilingual("Name as published", "名称（原文）"),
        "level": Bilingual("Level", "会合のレベル"),
        "dates": Bilingual("Dates", "日程"),
        "start": Bilingual("First day", "開始日"),
        "end": Bilingual("Last day", "終了日"),
        "place": Bilingual("Place", "開催地"),
        "place_country": Bilingual("Country", "開催国"),
        "format": Bilingual("Format", "開催形式"),
        "hosts": Bilingual("Hosts", "主催"),
        "parties": Bilingual("Parties", "当事者"),
        "local_time": Bilingual("Days by local time of", "期日の基準（現地時間）"),
        "host_party": Bilingual("Host party", "主催側"),
        "open_sides": Bilingual("Listed in part only", "一部のみ列挙された側"),
        "agenda": Bilingual("Topics named", "議題"),
        "related": Bilingual("Related", "関連する行事・枠組み・文書"),
        "next_meeting": Bilingual("Next meeting planned", "次回会合の予定"),
        "remark": Bilingual("Remarks", "備考"),
        "topics": Bilingual("Topics", "主題"),
        "fora": Bilingual("Fora and bodies", "会議・枠組み"),
        "addressees": Bilingual("Addressed to", "相手方"),
        "third_countries": Bilingual("Third countries", "第三国"),
        "documents": Bilingual("Documents", "文書"),
        "due": Bilingual("When", "時期"),
        "hedge": Bilingual("Hedge", "幅を持たせる文言"),
        "carry_over": Bilingual("Continuity", "継続性"),
        "about": Bilingual("About", "内容"),
        "meeting": Bilingual("Said at", "会合"),
        "rule": Bilingual("Read by rule", "読取規則"),
        "as_written": Bilingual("As published", "原文の表記"),
        "taken_as": Bilingual("Taken to mean", "指すもの"),
        "standard": Bilingual("Proper name", "正式名称"),
        "reason": Bilingual("Why", "理由"),
        "to_do": Bilingual("What to do", "対応"),
        "body": Bilingual("Body", "機関・団体"),
        "side": Bilingual("Side", "側"),
        "topic": Bilingual("Topic", "主題"),
        "statements": Bilingual("Statements", "表明"),
        "statements_in_all": Bilingual("with narrower", "下位を含む表明"),
        "commitments": Bilingual("Commitments", "コミットメント"),
        "commitments_in_all": Bilingual("with narrower", "下位を含むコミットメント"),
        "firmest": Bilingual("Firmest act, with its level", "最も強い行為（レベル）"),
        "meetings": Bilingual("Meetings", "会合"),
        "attended": Bilingual("Meetings attended", "参加会合"),
        "hosted": Bilingual("Hosted", "主催会合"),
        "delegates": Bilingual("Delegates named", "出席者（氏名あり）"),
        "side_statements": Bilingual("Its side's statements", "所属する側の表明"),
        "side_commitments": Bilingual("Of these, commitments", "うちコミットメント"),
        "own_statements": Bilingual("Statements of its own", "単独の表明"),
        "what_was_counted": Bilingual("What was counted", "数えたもの"),
        "number": Bilingual("Number", "件数"),
        "level_of_act": Bilingual("Level", "レベル"),
        "acts": Bilingual("Acts", "行為"),
        "release": Bilingual("Release", "発表資料"),
        "says": Bilingual("says", "の記載"),
        "sentence": Bilingual("Sentence", "文"),
        "where": Bilingual("Where", "箇所"),
    }
)

SECTION = MappingProxyType(
    {
        "facts": Bilingual("The meeting", "会合の概要"),
        "participants": Bilingual("Participants by side", "参加機関"),
        "delegates": Bilingual("Delegates", "出席者"),
        "sessions": Bilingual("Sessions", "会合の構成"),
        "commitments": Bilingual("Commitments, firmest first", "コミットメント（拘束の強い順）"),
        "level": Bilingual("Level {level}: {commitments}", "レベル{level}（{commitments}）"),
        "others": Bilingual("Other statements, by topic", "その他の表明（主題別）"),
        "no_topic": Bilingual("On no topic of the scheme", "主題体系に該当のない表明"),
        "open": Bilingual("Open questions", "要確認事項"),
        "unreviewed": Bilingual("Names outside the vocabulary", "語彙にない名称"),
        "corrected": Bilingual("Corrected names", "訂正を付した名称"),
        "conflicts": Bilingual("Where releases differ", "発表資料の間の相違"),
        "conflicts_told": Bilingual("Where releases and other sources differ", "発表資料及びその他の情報源の間の相違"),
        "coverage": Bilingual("Coverage", "読み取りの範囲"),
        "remarks": Bilingual("Remarks on the readings", "読み取りについての注記"),
        "not_taken": Bilingual("Sentences not taken", "表明として採らなかった文"),
        "sources": Bilingual("Sources", "出典"),
        "summary": Bilingual("In numbers", "件数の一覧"),
        "tree": Bilingual("The topics", "主題の一覧"),
        "statements": Bilingual("The statements", "表明の一覧"),
        "side": Bilingual("{side}: {bodies}", "{side}側（{bodies}）"),
        "private": Bilingual("{side}: {bodies}", "{side}（{bodies}）"),
        "agencies_of": Bilingual("{side}", "{side}"),
        "meetings_attended": Bilingual("Meetings attended", "参加した会合"),
        "topics_of_meetings": Bilingual("Topics of these meetings", "これらの会合の主題"),
        "own_statements": Bilingual("Statements of its own", "単独の表明"),
    }
)

TITLE = MappingProxyType(
    {
        "edition": Bilingual("{ordinal} meeting of the {series}", "{series} 第{ordinal}回会合"),
        "meeting": Bilingual("Meeting: {name}", "会合：{name}"),
        "commitments": Bilingual("Commitments", "コミットメント一覧"),
        "topics": Bilingual("Topics", "主題別の表明"),
        "topic": Bilingual("Topic: {topic}", "主題：{topic}"),
        "agencies": Bilingual("Agencies", "参加機関一覧"),
        "agency": Bilingual("{agency}", "{agency}"),
        "review": Bilingual("For review", "要確認事項"),
    }
)

LEAD = MappingProxyType(
    {
        "meeting": Bilingual(
            "This page rests on {releases}. It holds {statements}, of which {commitments} bind the speaker "
            "to future conduct and are counted as commitments.",
            "この資料は{releases}に基づきます。{statements}を読み取りました。うち{commitments}は、話し手の将来の行動を"
            "拘束するもの（コミットメント）です。",
        ),
        "told": Bilingual(
            "This page rests on {sources} that tell facts of the meeting. No text is kept, so there are no statements.",
            "この資料は会合の事実を述べる{sources}に基づきます。本文を保存していないため、表明はありません。",
        ),
        "commitments": Bilingual(
            "{commitments} from {releases} on {meetings}: statements whose act binds the speaker to future conduct, "
            "the firmest first, within a level in the order of the texts.",
            "{releases}（{meetings}）から読み取った{commitments}を、拘束の強い順（同じレベルでは原文の順）に掲載します。"
            "コミットメントとは、話し手の将来の行動を拘束する表明です。",
        ),
        "topics": Bilingual(
            "{statements}, {commitments} among them, from {releases}. A statement counts once for each topic it is "
            "about; a topic's figures with narrower topics included count each statement once.",
            "{releases}から読み取った{statements}（うち{commitments}）を主題別に集計しました。表明は、関係する主題ごとに1件と"
            "数えます。下位の主題を含む件数では、同じ表明を重ねて数えません。",
        ),
        "agencies": Bilingual(
            "{bodies} named as present at {meetings}, from {releases}. Being present is not speaking: statements are "
            "made by the parties unless the text names a body.",
            "{releases}に{meetings}の参加者として記載のある{bodies}です。参加は発言を意味しません。原文が機関名を挙げない限り、"
            "表明の主体は当事者です。",
        ),
        "review": Bilingual(
            "What a person should look at in {releases} with {statements}: {unreviewed} outside the vocabulary, "
            "{corrected} corrected, {passed} looked at and not taken.",
            "{releases}（{statements}）についての要確認事項です。語彙にない名称{unreviewed}、訂正を付した名称{corrected}、"
            "表明として採らなかった文{passed}があります。",
        ),
        "filters": Bilingual("Only: {filters}.", "条件：{filters}"),
    }
)

FILTER = MappingProxyType(
    {
        "meeting": Bilingual("meeting {value}", "会合「{value}」"),
        "topic": Bilingual("topic {value} and narrower ones", "主題「{value}」及びその下位"),
        "country": Bilingual("spoken by {value} or its bodies", "{value}又はその機関によるもの"),
        "agency": Bilingual(
            "spoken by {value}, or by its side at a meeting that it attended",
            "{value}によるもの又は同機関が参加した会合で所属する側が行ったもの",
        ),
        "side": Bilingual("on the side of {value}", "{value}側"),
        "forum": Bilingual("about the forum {value}", "会議・枠組み「{value}」に関するもの"),
        "min_level": Bilingual("level {value} and above", "レベル{value}以上"),
        "since": Bilingual("meetings from {value}", "{value}以降の会合"),
        "until": Bilingual("meetings up to {value}", "{value}までの会合"),
    }
)

SAY = MappingProxyType(
    {
        "place": Bilingual("line {line}, characters {start}–{end}", "{line}行目、文字位置{start}–{end}"),
        "place_in": Bilingual(
            "{release}, line {line}, characters {start}–{end}", "{release}、{line}行目、文字位置{start}–{end}"
        ),
        "the_source": Bilingual("source {number}", "出典{number}"),
        "the_release": Bilingual("the release", "発表資料"),
        "no_text": Bilingual("told facts only, text not kept", "事実のみ、本文は保存していない"),
        "written": Bilingual("as published: ", "原文の表記："),
        "head": Bilingual("named at the head of the side", "筆頭に記載"),
        "carries_over": Bilingual("goes on from earlier promises or work", "従前の約束・取組の継続"),
        "levels": Bilingual(
            "The level says how firmly an act binds its speaker, from 6 (something is concluded) over 5 (an explicit "
            "undertaking) down to 0 (a fact is told). How firmly a text binds is political, not legal.",
            "レベルは、行為が話し手を拘束する強さを示します。6は成立した事項、5は明示の約束・合意であり、0は事実の記述です。"
            "拘束は政治的なものであり、法的なものではありません。",
        ),
        "see_also": Bilingual("See also: {names}", "関連する表明：{names}"),
        "open_list": Bilingual(
            "The text leaves this list open ({mark}, {place}): a body that is not listed may still have been there.",
            "原文はこの一覧を「{mark}」で結んでいます（{place}）。記載のない機関も参加した可能性があります。",
        ),
        "none": Bilingual("None.", "該当なし"),
        "no_delegates": Bilingual("The text names no person.", "氏名の記載がある出席者はいません。"),
        "no_participants": Bilingual("The text names no body as present.", "参加機関の記載がありません。"),
        "unreviewed": Bilingual("not in the vocabulary yet", "語彙に未登録"),
        "corrected": Bilingual("corrected below", "後述の訂正あり"),
        "of_private_sector": Bilingual("private-sector {document}", "民間部門の{document}"),
        "numbered": Bilingual("{document} {number}", "{document}（{number}）"),
        "original": Bilingual("[{tag}] {words}", "[{tag}] {words}"),
        "kept": Bilingual("the quote keeps it as published", "引用は原文のまま"),
        "coverage": Bilingual("Counted in {release}", "{release}における件数"),
        "quoted": Bilingual(
            "characters of the text that stand in a statement's quote, of {total}",
            "表明の引用に含まれる字数（本文{total}字中）",
        ),
        "passed": Bilingual("sentences looked at and not taken: {reason}", "採らなかった文：{reason}"),
        "passed_all": Bilingual("sentences looked at and not taken, in all", "採らなかった文（計）"),
        "taken": Bilingual("statements taken", "採った表明"),
        "taken_commitments": Bilingual("of these, commitments", "うちコミットメント"),
        "level": Bilingual("level {level}", "レベル{level}"),
        "by": Bilingual("by {by}", "{by}による"),
        "on_side": Bilingual("{side} side", "{side}側"),
        "conflict": Bilingual("{value} ({release})", "{value}（{release}）"),
        "source": Bilingual("{title} ({by})", "{title}（{by}）"),
        "draft": Bilingual("machine reading, not reviewed", "機械による読み取り（未確認）"),
        "reviewed": Bilingual("reading reviewed by a person", "確認済みの読み取り"),
        "by_level": Bilingual(
            "Commitments counted by the level of their act", "コミットメントの件数（行為のレベル別）"
        ),
        "topic_table": Bilingual(
            "Statements and commitments counted by topic; narrower topics stand under broader ones",
            "表明及びコミットメントの件数（主題別。下位の主題は上位の主題の下に記載）",
        ),
        "agency_table": Bilingual(
            "Meetings counted by body; statements are those that its side made at the meetings it attended",
            "会合の件数（機関・団体別。表明は、その機関が参加した会合において所属する側が行ったもの）",
        ),
        "meeting_topics": Bilingual(
            "Statements of its side at these meetings, counted by topic",
            "これらの会合において所属する側が行った表明の件数（主題別）",
        ),
        "reasons_table": Bilingual("Sentences not taken, counted by reason", "採らなかった文の件数（理由別）"),
        "add_name": Bilingual(
            "Add it to the reference data, as a label of the body it means or as a new entry, and build again.",
            "該当する機関の名称として、又は新たな項目として参照データに追加し、再度構築してください。",
        ),
        "check_correction": Bilingual(
            "Check that the text means this body; if not, correct the record.",
            "原文がこの機関を指すことを確認し、異なる場合は記録を修正してください。",
        ),
        "check_passed": Bilingual(
            "A sentence that does state something belongs into the record as a statement.",
            "表明に当たる文がある場合は、記録に表明として追加してください。",
        ),
        "validate": Bilingual(
            "What breaks a rule of the graph is told by: policygraph validate",
            "グラフの規則に反する箇所は policygraph validate で確認できます。",
        ),
        "organizations": Bilingual("International and other bodies", "国際機関・その他"),
        "host": Bilingual("host", "主催"),
        "nobody": Bilingual("No body fits.", "該当する機関はありません。"),
        "nothing": Bilingual("No statement fits.", "該当する表明はありません。"),
    }
)

TERM = MappingProxyType(
    {
        "level": MappingProxyType(
            {
                "leaders": Bilingual("leaders' level", "首脳級"),
                "ministerial": Bilingual("ministerial level", "閣僚級"),
                "vice-ministerial": Bilingual("vice-ministerial level", "次官級"),
                "principals": Bilingual("principals' level", "長官級"),
                "director-general": Bilingual("director-general level", "局長級"),
                "director": Bilingual("director level", "課長級"),
                "ceo": Bilingual('"CEO" level', "「CEO」級"),
                "senior-official": Bilingual("senior-official level", "高級実務者級"),
                "working-level": Bilingual("working level", "実務者級"),
                "expert-level": Bilingual("expert level", "専門家級"),
            }
        ),
        "format": MappingProxyType(
            {
                "in-person": Bilingual("in person", "対面"),
                "online": Bilingual("online", "オンライン"),
                "virtual": Bilingual("virtual", "オンライン"),
                "hybrid": Bilingual("hybrid (in person and online)", "対面及びオンラインの併用"),
            }
        ),
        "session": MappingProxyType(
            {
                "public-private": Bilingual("public-private session", "官民会合"),
                "government": Bilingual("government session", "政府間会合"),
                "private-sector": Bilingual("private-sector session", "民間会合"),
                "joint-session": Bilingual("joint session", "ジョイントセッション"),
                "expert-level": Bilingual("expert-level meeting", "専門家レベル会合"),
                "stakeholder-event": Bilingual("stakeholder event", "関係者向け行事"),
                "workshop": Bilingual("workshop", "ワークショップ"),
            }
        ),
        "relation": MappingProxyType(
            {
                "parallel": Bilingual("held in parallel", "並行開催"),
                "margins": Bilingual("held in the margins", "会合の機会に開催"),
            }
        ),
        "document": MappingProxyType(
            {
                "joint-press-statement": Bilingual("joint press statement", "共同記者発表"),
                "joint-statement": Bilingual("joint statement", "共同声明"),
                "joint-letter": Bilingual("joint letter", "共同書簡"),
                "joint-proposal": Bilingual("joint proposal", "共同提言"),
                "common-understanding": Bilingual("common understanding", "共通認識"),
                "memorandum": Bilingual("memorandum", "覚書"),
                "outcome-document": Bilingual("outcome document", "成果文書"),
                "fact-sheet": Bilingual("fact sheet", "ファクトシート"),
            }
        ),
        "about": MappingProxyType({"next-meeting": Bilingual("the next meeting", "次回会合")}),
    }
)


def term(kind: str, identifier: str, language: Language) -> str:
    """The words for a plain id such as a level or a format; the id itself where none are kept."""
    known = TERM[kind].get(identifier)
    return identifier if known is None else known.get(language)


def document_words(identifier: str, language: Language) -> str | None:
    """The words for the customary id of a document without a title, ``None`` where the id follows no custom.

    An id is a kind of document, perhaps with ``private-sector-`` before it and a number behind.

    >>> document_words("private-sector-joint-letter-2", "en")
    'private-sector joint letter 2'
    """
    kind, _, number = identifier.rpartition("-") if identifier[-1:].isdecimal() else (identifier, "", "")
    plain = kind.removeprefix("private-sector-")
    if plain not in TERM["document"]:
        return None
    said = term("document", plain, language)
    if plain != kind:
        said = SAY["of_private_sector"].get(language, document=said)
    return SAY["numbered"].get(language, document=said, number=number) if number else said


def ordinal(number: int) -> str:
    """``9th``, ``22nd``, ``111th``.

    >>> [ordinal(n) for n in (1, 2, 3, 9, 11, 22, 111)]
    ['1st', '2nd', '3rd', '9th', '11th', '22nd', '111th']
    """
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
