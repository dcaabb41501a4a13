"""The words by which the frame of a page is known: navigation, contact, labels, days, end marks.

Taken from the pages of ministries and departments in both languages; each pattern is for one whole line.
"""

from __future__ import annotations

import re

TRAIL = re.compile(
    r"[^>＞›»|｜]{1,120}(?:\s*[>＞›»]\s*[^>＞›»]{1,160}){2,}|[^|｜]{1,60}(?:\s*[|｜]\s*[^|｜]{1,60}){2,}"
)
TRAIL_MARKS = re.compile(r"\s*[>＞›»]\s*")
LINKS = re.compile(
    r"(?:(?:この)?ページ(?:の)?(?:トップ|先頭|上部)(?:へ|に)?(?:戻る|移動)?|(?:本文|コンテンツ|メニュー|フッター)(?:へ|に)(?:移動|スキップ|ジャンプ)|"
    r"トップ(?:ページ)?(?:へ|に)?(?:戻る)?|前の?ページ(?:へ|に)戻る|一覧(?:へ|に)戻る|戻る|印刷(?:用ページ)?|日本語(?:サイト|版|ページ)?|"
    r"ホーム|サイトマップ|文字サイズ.{0,12}|シェア|ツイート|"
    r"skip to (?:main )?content|back to .{1,40}|(?:top|return to top|top of page|page top)|home|sitemap|site map|english(?: site)?|"
    r"print(?:er[- ]friendly)?(?: page| banner)?|printable banner|share(?: this.{0,20})?|next (?:post|article)|previous (?:post|article)|"
    r"you are subscribed to .{1,190}|read more|trending(?: now)?|related (?:links?|articles?|posts?|news)|subscribe|advertisement|"
    r"(?:home|ホーム|トップ(?:ページ)?) 2[.．] .{1,190}|"
    r"an official website of .{1,60}|here[’'`]s how you know|open a new window|tweet|facebook|close)[ 　↑▲△]*",
    re.IGNORECASE,
)
TELEPHONE = re.compile(
    r"(?:電話|TEL|ＴＥＬ|Phone|Tel\.?|FAX|ＦＡＸ|E-?mail|メール|内線|直通|代表)\s*[:：(（]", re.IGNORECASE
)
DAY_JA = r"(?:明治|大正|昭和|平成|令和)?\s*(?:[0-9０-９]{1,4}|元)\s*年\s*(?:[(（][^)）]{1,10}[)）]\s*)?[0-9０-９]{1,2}\s*月(?:\s*[0-9０-９]{1,2}\s*日)?.{0,8}"
DAY_EN = r"(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?|\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+[A-Z][a-z]{2,8}\.?,?)\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}/\d{1,2}/\d{4}"
TIME = r"(?:,?\s*(?:\([^)]{1,8}\)|\d{1,2}:\d\d\s*(?:[APap]\.?[Mm]\.?)?(?:\s*[A-Z]{2,4})?))?"
DATE = re.compile(rf"(?:{DAY_JA}|(?:{DAY_EN}){TIME})")
PLACE = r"[A-Z][\w.’'-]+"
DATELINE = re.compile(rf"(?:{PLACE},? ){{1,6}}(?:[-–—|:] ?)?{DATE.pattern}|(?:{DAY_EN}),? {PLACE}(?:, {PLACE}){{1,2}}")
LABEL = re.compile(
    r"報道(?:資料|発表(?:資料)?)|プレスリリース|お知らせ|ニュースリリース|記者発表(?:資料)?|大臣会見|新着情報|広報・報道|"
    r"(?:joint )?(?:press|news|media) (?:releases?|notes?|statements?|room)|for immediate release|"
    r"office of the (?:spokes(?:man|person)|press secretary)|the white house|statements?(?: and releases)?|"
    r"u\.?s\.? department of state|(?:begin|start of) text:?|washington,? d\.?c\.?|joint press release with .{1,80}|"
    r"[\[［<＜(（]?(?:日本語)?(?:仮訳|和訳|参考訳|抄訳|暫定版|英文|英語版|provisional translation|tentative translation|unofficial translation)[\]］>＞)）]?|"
    r"(?:media note|fact sheet|readout|briefing room|remarks|news|topics)",
    re.IGNORECASE,
)
END = re.compile(
    r"[#＃*\\ _»«.·-]{1,9}|\\?#{2,}|(?:(?:end|begin|start)(?: of)? text:?|\(?end\)?|以上|（以上）|\(以上\))\.?|- ?30 ?-",
    re.IGNORECASE,
)
