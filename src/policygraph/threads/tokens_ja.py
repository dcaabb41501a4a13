"""Content words of Japanese statements: the lemmas of SudachiPy's short units."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from policygraph.threads.wordlist import listed

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_CONTENT: Final = frozenset({"名詞", "動詞", "形容詞", "形状詞"})
_OF_THE_GENRE: Final = listed(
    """
    こと ため 等 もの とき 上 中 下 点 際 旨 よう 者 的 性 他 その他 為る 有る 居る 成る 行う 行く 来る 得る 無い 良い 出来る
    関する 対する 向ける 係る 通ずる 踏まえる 基づく 於く 取る 因る 図る 含む 伴う 共 付く 引く 続く 続ける 進める 述べる
    両国 双方 両者 両首脳 参加 出席 側 日米 我が国 政府 首脳 閣僚 年 月 日 回 今回 次回 今後 本年 同年 更 一層 重要 必要
    確認 再確認 強調 歓迎 評価 認識 一致 共有 支持 表明 決意 決定 合意 約束 コミットメント コミット 期待 留意 言及 懸念 要請
    協力 連携 協調 推進 促進 強化 継続 取り組み 取り組む 取組 実施 議論 意見 交換 対話 会合 会議 予定 目処 貢献
    """
)
"""What nearly every statement does or is about; the act says it better, and it tells no promise from another."""


def japanese_tokens(text: str) -> tuple[str, ...]:
    """The content words of ``text`` (a view's: NFKC, no markup) in SudachiPy's normalised form, short units (mode A).

    Short units let 越境データ流通 share its parts with 越境データの流通. Numbers of one or two digits are left out.
    """
    return tuple(
        morpheme.normalized_form()
        for morpheme in _tokenizer().tokenize(text)
        if _is_content(morpheme.part_of_speech(), morpheme.normalized_form())
    )


def _is_content(pos: tuple[str, ...], lemma: str) -> bool:
    if pos[0] not in _CONTENT or lemma in _OF_THE_GENRE:
        return False
    return pos[1] != "数詞" or len(lemma) > len("20")


@cache
def _tokenizer() -> Tokenizer:
    from sudachipy import Dictionary, SplitMode

    return Dictionary(dict="core").tokenizer(SplitMode.A)
