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
ARCHIVED = re.compile(
    r"(?:ご覧いただいているのは|この(?:サイト|ページ|情報|記事)は|本(?:サイト|ページ)は).{0,60}"
    r"(?:アーカイブ|保存(?:した|された|している)|過去の(?:情報|もの|ページ)|更新(?:して|されて)いません|現在の(?:情報|内容)とは?異なる).{0,120}|"
    r"(?:this|you are viewing an?|the) (?:(?:archived|historical|old(?:er)?) )?"
    r"(?:(?:web ?)?(?:page|site)|website|content|material|information|version)\b.{0,60}"
    r"\b(?:archived?|no longer (?:being )?updated|not (?:being )?updated|frozen in time|has been (?:moved|superseded))\b.{0,120}|"
    r"(?:this is |you are viewing )?(?:an? )?(?:archived|historical) (?:(?:web ?)?(?:page|site|content|material|version)|website)\b.{0,120}",
    re.IGNORECASE,
)
"""The notice over a page that an archive keeps, or that its owner keeps as it was."""
PAGE_NUMBER = re.compile(
    r"[-–—‐−] ?\d{1,4} ?[-–—‐−]|(?:page|p\.?) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|\d{1,3} ?/ ?\d{1,3}|\d{1,3}",
    re.IGNORECASE,
)
"""The number of a printed page that a copy has kept as a paragraph."""
TELEPHONE = re.compile(
    r"(?:電話|TEL|ＴＥＬ|Phone|Tel\.?|FAX|ＦＡＸ|E-?mail|メール|内線|直通|代表)\s*[:：(（]", re.IGNORECASE
)
DAY_JA = r"(?:明治|大正|昭和|平成|令和)?\s*(?:[0-9０-９]{1,4}|元)\s*年\s*(?:[(（][^)）]{1,10}[)）]\s*)?[0-9０-９]{1,2}\s*月(?:\s*[0-9０-９]{1,2}\s*日)?.{0,8}"
DAY_EN = r"(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?|\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+[A-Z][a-z]{2,8}\.?,?)\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}/\d{1,2}/\d{4}"
TIME = r"(?:,?\s*(?:\([^)]{1,8}\)|\d{1,2}:\d\d\s*(?:[APap]\.?[Mm]\.?)?(?:\s*[A-Z]{2,4})?))?"
DATE = re.compile(rf"(?:{DAY_JA}|(?:{DAY_EN}){TIME})")
PLACE = r"[A-Z][\w.’'-]+"
DATELINE = re.compile(rf"(?:{PLACE},? ){{1,6}}(?:[-–—|:] ?)?{DATE.pattern}|(?:{DAY_EN}),? {PLACE}(?:, {PLACE}){{1,2}}")
_BODY_JA = (
    r"(?:[一-龠々]{1,7}(?:省|庁)|デジタル庁|こども家庭庁|内閣(?:官房|府)|(?:公正取引|個人情報保護|国家公安|原子力規制|証券取引等監視|公害等調整)委員会)"
    r"(?:[一-龠々ァ-ヶー・]{1,20}(?:局|部|課|室|本部|研究所|グループ))*"
)
"""A ministry or agency, perhaps with its unit: who publishes, one a line."""
LABEL = re.compile(
    rf"(?:同時発表(?:先)?\s*[:：]?\s*)?{_BODY_JA}(?:[、,・ \u3000]+{_BODY_JA})*|"
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
