"""What a Japanese heading says its section holds."""

from __future__ import annotations

import re

from policygraph.extraction.passages import SectionRole

_ROLES: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    ("contact", re.compile(r"連絡先|問い?合わ?せ先?|担当部局|担当課")),
    ("attendance", re.compile(r"出席者|参加者|出席機関|参加機関|出席府省|代表団|メンバー$")),
    (
        "background",
        re.compile(
            r"^[\[(【〔<《]?\s*(?:参考|別添|別紙|関連|関係報道|関係資料|過去の)|報道資料|リンク|^[【\[(]?(?:背景|経緯|目的|沿革|用語)"
            r"|(?:の概要|について)\s*[)】]?$(?<=【参考】)"
        ),
    ),
    ("plan", re.compile(r"今後の(?:予定|方針|スケジュール|進め方|取組|対応|日程)|次回(?:会合|の|開催)|今後について|次のステップ")),
    (
        "outcome",
        re.compile(r"成果|結果(?:概要|の概要)?$|会合の?(?:概要|結果|内容)|議論の?(?:概要|内容|結果)|主な(?:議論|内容|議題|合意|発言)|合意事項|確認事項|総括|共同(?:声明|記者発表|宣言|プレスリリース)"),
    ),
)  # fmt: skip


def heading_role(text: str) -> SectionRole | None:
    """The role of the section under a heading with this normalised text, ``None`` when its words do not tell.

    >>> heading_role("第9回局長級会合の主な成果")
    'outcome'
    >>> heading_role("(参考)第9回局長級会合 出席者")
    'attendance'
    """
    return next((role for role, words in _ROLES if words.search(text)), None)
