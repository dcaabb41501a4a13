"""Posts and names of persons as Japanese texts write them: 総務省国際戦略局の小川誠一局長, サラ・ウィルソン通信担当次官補."""

from __future__ import annotations

import re

_TITLE = (
    r"(?:副大臣|大臣政務官|大臣補佐官|総理大臣|大臣|政務官|事務次官|次官補代理|国務次官補|次官補|次官級?|次官|副局長|総局長|局長|局次長|次長|官房長|統括官|総括審議官|審議官|参事官|企画官|"
    r"課長補佐|課長|室長|官房長官|長官|副長官|部長|臨時代理大使|大使|公使|委員長|委員|理事長|理事|会長|議長|首席代表|代表部代表|代表|補佐官|特使|特別代表|特別顧問|顧問|事務総長|事務局長|所長|総裁|総監|調整官|"
    r"副社長|社長|委員会委員|主席交渉官|交渉官|担当官|コーディネーター|センター長|本部長|監督官|最高[一-龠]{2,6}責任者|団長|デジタル監|技監|財務官|監理官|参与|首相|大統領(?!府)|総理|外相|国務長官|局付|コミッショナー|庁長|院長|処長|司長|代理)"
)
ROLE = re.compile(_TITLE + r"(?:代行|心得)?")
"""A post's last word."""
CHUNK = re.compile(r"[、,]|(?:及び|並びに|と)(?=[^、,()]*" + _TITLE + ")")
"""What separates the persons of a list."""
HEAD = re.compile(
    r"\s*\((?:日本側|先方)?(?:共同)?(?:議長|団長|首席代表|代表団長|ヘッド)\)|\s*(?:\([^()]*\))?\s*(?:氏|ら)?(?:をはじめ|をヘッド|を団長|を首席|を代表|をトップ|はじめ|ほか|他|ら"
    r"|が(?:共に|共同で|それぞれ)?(?:ヘッド|代表|団長|首席|共同議長|議長)|(?:の)?(?:共同)?議長の下|が共同で議長)"
)
ALL_LEAD = re.compile(
    r"(?:(?:[、,]|及び|並びに|と)[^、,()]*" + _TITLE + r"(?:\([^()]*\))?)*\s*(?:を?はじめ|ほか|の(?:共同)?議長の下"
    r"|が(?:共に|共同で|それぞれ)?(?:ヘッド|代表|団長|共同議長|議長))"
)
"""What follows one of several persons who lead together: …と…が共同議長を務めた."""

SURNAME = 3
"""A surname has at most so many letters; what follows it and precedes a unit is the given name."""
KANA_NAME = re.compile(r"(?:[ァ-ヶー]+|[A-Z])(?:[・=＝](?:[ァ-ヶー]+|[A-Z]\.?(?=[・=＝])))*[・=＝][ァ-ヶー]+(?:Jr\.?)?")
SPACED = re.compile(r"(?![一-龠々]{1,2}[局課室部省庁] )([一-龠々]{1,3} [一-龠々ぁ-んァ-ヶ]{1,4})(?= )")
_UNIT_WORDS = (
    "国際|情報|通信|総合|政策|外務|経済|産業|通商|商務|サイバー|首席|総括|事務|上級|大臣|副大臣|国務|総務|内閣|官房|局|審議|参事|デジタル|電気|電波|放送"
    "|金融|財政|警察|警備|刑事|統計|技術|航空|海事|港湾|道路|鉄道|気象|税|主計|主税|理財|生活|交通|消費|食料|農村|林野|水産"
    "|研究|地域|北米|欧州|アジア|軍縮|特命|在|駐|財務|文部|国土|防衛|法務|農林|環境|厚生|科学|次長|次官|課長|部長|長官|総理|首相|大使|公使|担当|筆頭|副"
)
GIVEN = re.compile(rf"(?!{_UNIT_WORDS})[一-龠々]{{1,2}}(?={_UNIT_WORDS})")
WHOLE = re.compile(rf"(?!{_UNIT_WORDS})[一-龠々ヶ]{{3,5}}?(?={_UNIT_WORDS})")
ALONE = re.compile(r"[ァ-ヶー]{2,}")
UNIT_WORD = re.compile(_UNIT_WORDS)
_MODERN = (
    "デジタル", "サイバー", "データ", "メディア", "インフラ", "エネルギー", "イノベーション", "セキュリティ", "ネットワーク", "インターネット", "コミュニケーション",
    "テクノロジー", "センター", "スポーツ", "シニア", "チーフ", "インテリジェンス", "プログラム", "プロジェクト", "グローバル", "グループ", "アジア", "ヨーロッパ", "アフリカ",
)  # fmt: skip
"""Katakana words that open a post, not a name."""
MINISTER = re.compile(r"^(.+?)(?:副大臣|大臣政務官|大臣補佐官|大臣|事務次官|審議官|長官|政務官)(?:補佐官)?$")
"""The ministry that a post names: 総務大臣, 総務審議官, 商務長官."""
BRACKETED = re.compile(r"\s*\(([^()]*)\)")
CHARGE = re.compile(r"担当|所管|付$|局|兼")
LATE_NAME = re.compile(
    r"[ :の]*([一-龠々]{1,3} ?[一-龠々ぁ-んァ-ヶ]{1,4}|[ァ-ヶー]+(?:・[ァ-ヶー]+)+)(?:氏)?\s*(?=[)、,]|$|が|を|は|ら|ほか)"
)
SPACED_LATE = re.compile(r"[ \u3000]+[一-龠々]{1,3}[ \u3000][一-龠々ぁ-んァ-ヶ]{1,3}(?:氏)?\s*(?=[)、,]|$|ほか)")
"""A name behind the post: 国家統計局長 寧 吉喆."""
UNIT_FIRST = re.compile(r"(?:[一-龠々ァ-ヶー・]{2,24}?(?:局|課|室|部|本部|センター)[ \u3000の]+)+")
"""A unit before the person: 国際戦略局 西村次長, 国際戦略局の小川局長."""
SHORT_COUNTRY = re.compile(
    r"(米|英|独|仏|豪|印|加|韓|伊|越)(?=(?:国務|商務|財務|通商|運輸|エネルギー|国防|司法|労働|内務|外務|科学|首相|外相|大統領)[一-龠ァ-ヶー・]*)"
)
"""ブリンケン米国務長官: the country as one letter before the post."""
_UNDER = re.compile(r"の(?:共同)?議長")
BEFORE_CHIEF = frozenset("次局課室部")


def single_foreign(word: str) -> bool:
    """Whether a run of katakana may be a person's name by itself: フィック大使, not デジタル大臣."""
    return not word.startswith(_MODERN)


def role_end(words: str) -> int:
    """Where the last title in ``words`` ends; 大臣の議長の下 is led by a minister."""
    own = _UNDER.split(words, maxsplit=1)[0]
    return max((found.end() for found in ROLE.finditer(own)), default=0)


def joined(unit: str, post: str) -> str:
    """A unit and the post in it as one: 国際戦略局 + 局長 is 国際戦略局長, 国際戦略局 + 次長 is 国際戦略局次長."""
    return unit[:-1] + post if post and unit.endswith(post[0]) and post.endswith("長") else unit + post
