"""The constructions of Japanese acts: predicate + object + aspect -> act. One declarative table, read top down.

A row fits a frame when the predicate's lemma (or its compound, or the compound's ending) is among ``verbs``, each slot
finds a complement, and the marks agree. Among rows that fit, the first of the table wins; the others are its
competitors and are kept for explanation. Source of the classes: the ranked scheme of acts, and the customary wording
of Japanese releases (~を確認した, ~することで一致した, ~との認識を共有した).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from policygraph.extraction.ja.frames import STATIVE, Complement, Frame, Inner


class Slot(NamedTuple):
    """A complement that has to be there; ``None`` leaves that side open. ``head`` has to match the noun's end."""

    particles: frozenset[str] | None = None
    head: re.Pattern[str] | None = None
    inner: frozenset[Inner] | None = None
    lemma: re.Pattern[str] | None = None
    governed: re.Pattern[str] | None = None

    def fits(self, complement: Complement) -> bool:
        """Whether ``complement`` fills the slot."""
        if self.particles is not None and complement.particle not in self.particles:
            return False
        if self.inner is not None and complement.inner not in self.inner:
            return False
        if self.lemma is not None and not self.lemma.search(complement.inner_lemma):
            return False
        if self.governed is not None and not self.governed.search(complement.inner_object):
            return False
        if self.head is None:
            return True
        head = complement.head.removesuffix("等")
        return self.head.search(head) is not None or self.head.search(f"{complement.owner}の{head}") is not None


class Construction(NamedTuple):
    """A row: ``id`` is stable and stands in records; ``wants`` and ``bars`` are marks of the predicate."""

    id: str
    act: str
    verbs: frozenset[str]
    slots: tuple[Slot, ...] = ()
    wants: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset({"verb", "nominal"})
    weak: bool = False
    """The words alone do not make an outcome: doings and talk, which are an account of the meeting in its lead."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _ends(text: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(text.split()) + ")$")


_OBJECT = frozenset({"を", "が", "も", "は", "の", "をも", "について", "に関し", "に関して", "についても"})
_ABOUT = _OBJECT | {
    "で",
    "に",
    "と",
    "へ",
    "との",
    "での",
    "においても",
    "については",
    "には",
    "では",
    "を含む",
    "を含めた",
}
_QUOTING = frozenset({"と", "との", "とする", "という", ""})
_ACTION: frozenset[Inner] = frozenset({"action", "wish"})
_WISH: frozenset[Inner] = frozenset({"wish"})
_STATE: frozenset[Inner] = frozenset({"state", "fact"})
_CLAUSE: frozenset[Inner] = frozenset({"action", "wish", "state", "fact"})

_PAST = frozenset({"past"})
_ANY = frozenset({"verb", "nominal", "copula"})

COMMITMENT = _ends("コミットメント 公約 約束 誓約 コミット")
IMPORTANCE = _ends(
    "重要性 必要性 意義 有用性 有効性 有益性 緊急性 重大性 優位性 大切さ 価値 適用 役割 不可欠性 可能性 適用可能性 重要さ 緊要性 優先度 原則 中心性 一体性 目標 遵守 尊重"
)
IMPORTANT = re.compile("適用|重要|必要|不可欠|有益|有用|有効|肝要|急務|喫緊|鍵|意義")
COOPERATION = _ends(
    "協力 連携 協働 協調 提携 強化 継続 推進 促進 深化 発展 拡大 開始 加速 加速化 取組 取り組み 取組み 支援 関与 協力関係 関係 構築 実施 実現 活用 共有 "
    "パートナーシップ 枠組み 枠組 調整 対応 交流 議論 対話 意見交換 協議 開催 参加 向上 改善 整備 展開 普及 貢献 確保 維持 充実 創出 検討 作業 連帯 具体化"
)
VIEW = _ends("認識 見解 見方 考え 考え方 意見 問題意識 理解 立場 共通認識 共通理解 危機感 思い 展望 ビジョン 価値観")
_JUDGEMENT = _ends("認識 見解 見方 意見 問題意識 理解 立場 共通認識 共通理解")
SUPPORT = _ends("支持 賛同 賛意 連帯 後押し 支援 協力")
CONCERN = _ends("懸念 憂慮 遺憾 反対 非難 抗議 失望 遺憾の意 不快感 危惧")
WELCOME = _ends("歓迎 謝意 感謝 敬意 評価 祝意 弔意 哀悼 歓迎の意 感謝の意 謝意 賞賛 称賛")
EXPECTATION = _ends("期待 希望 期待感 願い 自信 確信")
INTENTION = _ends("意思 意志 意図 意向 決意 用意 覚悟 方針 姿勢 考え 所存 コミットメント")
_INTENTION = _ends("意思 意志 意図 意向 決意 用意 覚悟 姿勢")
INFORMATION = _ends(
    "情報 知見 取組 取り組み 取組み 経験 ベストプラクティス 状況 事例 教訓 現状 動向 進捗 成果 好事例 ノウハウ 内容 施策 政策 課題 実例 戦略 見通し 結果"
)
PROGRESS = _ends("進捗 進展 状況 成果 結果 事実 現状 動向 達成 進捗状況 進み具合 経緯 取組状況 実績 状態 内容")
GATHERING = _ends(
    "会合 会議 対話 協議 フォーラム ワークショップ セミナー シンポジウム サミット 会談 総会 作業部会 委員会 協議会 セッション イベント 次回 研修 演習 訓練 協議 大会 回"
)
DOCUMENT = _ends(
    "声明 宣言 文書 報告書 計画 コミュニケ 共同記者発表 書簡 議事録 戦略 指針 ガイドライン 原則 行動計画 ロードマップ 提言 資料 サマリー"
)
AGREEMENT = _ends("一致 合意 共通認識 見解の一致 意見の一致")
_HOLD = re.compile("^(?:開催|開く|実施|行う|会合|主催|共催|開催予定)$")
_OPEN_EVENT = re.compile("^(?:開催|開く|主催|共催)$")
_COOPERATE = re.compile("協力|連携|協働|協調|取り組む|継続|進める|推進|強化")
_MEETING_AGAIN = re.compile("^(?:会合|会談|再会|集まる|集う|参集|会う)$")
_ASKING = re.compile("^(?:求める|要請|呼びかける|促す|要望|依頼)$")

_SUPPORTING = re.compile("^(?:支持|後押し|賛同|賛成|擁護)$")
_WELCOMING = re.compile("^(?:歓迎|評価|感謝|称賛|賞賛|祝う|祝福)$")
_EXPECTING = re.compile("^(?:期待|希望|望む|願う)$")
_OPPOSING = re.compile("^(?:反対|非難|憂慮|懸念|抗議|拒否)$")
_TRYING = re.compile("^(?:努力|努める|目指す|検討|追求|模索|尽力)$")

_CONFIRM = _words("確認 再確認 確かめる 再認識")
_STRESS = _words("強調 力説 訴える")
_EXPRESS = _words(
    "表明 示す 宣言 明らかにする 伝える 伝達 述べる 表す 表わす 発言 申し述べる 明言 言う 公言 表する 寄せる 打ち出す 明確にする 明示"
)
_SAY = _words("述べる 発言 申し述べる 伝える 伝達 応答 回答 返答 答える 応じる")
_CONCUR = _words("一致 合致 一致する")
_AGREE = _words("合意 決定 決める 取り決める 申し合わせる 了承 承認 同意 決断 取決める 確定")
_DISCUSS = _words(
    "議論 協議 意見交換 情報交換 対話 審議 討議 話し合う 話し合い 論じる 取り上げる レビュー 振り返る 意思疎通 情報共有 検討 議論する 意見を交わす 討論 点検 総括 "
    "ディスカッション やりとり やり取り 質疑応答 意見 検証"
)
_CONCLUDE = _words(
    "署名 締結 採択 発効 批准 立ち上げる 立上げる 立ち上がる 創設 設立 設置 策定 発足 結成 調印 妥結 発足させる 開設 締約 立ち上げ 新設 加盟 加入 取り交わす 起動 創立 編成 設ける"
)
_DID = _words(
    "開催 実施 提出 参加 公表 発表 発出 取りまとめる とりまとめる まとめる 訪問 主催 共催 開く 招待 配布 発行 構築 行う 公開 制定 提示 手交 派遣 受け入れる "
    "会談 送付 寄贈 完了 開始 着手 導入 締めくくる 出席 招へい 招聘 視察 作成 登壇 実行 達成 リリース 改定 改訂 更新 出展 交換 取り組む 実証 供与 拠出"
)
_REQUEST = _words(
    "募集 公募 募る 求める 呼びかける 呼び掛ける 要請 促す 奨励 慫慂 勧告 働きかける 働き掛ける 要望 要求 招請 申し入れる 迫る 呼掛ける 慫慂 依頼 訴えかける 提言"
)
_WELCOME = _words("歓迎 評価 称賛 賞賛 感謝 祝う 祝福 喜ぶ 称える たたえる 讃える 賞する 謝意 感謝する")
_EXPECT = _words("期待 希望 望む 願う 楽しみにする 待ち望む 切望 要望する 確信")
_RECOGNIZE = _words("認識 認める 承知 理解 自覚 痛感 念頭 再認識 共通認識 認知")
_NOTE = _words("留意 言及 注目 触れる 想起 提起 注視 ふれる 共有される 指摘")
_TELL = _words("共有 応答 回答 返答 紹介 説明 プレゼンテーション 述べる 発言 伝達 伝える 報告 提案 提唱")
_ENDORSE = _words("支持 賛同 後押し 賛成 擁護 賛意 支援 推奨 コミット支持")
_CONCERN = _words(
    "懸念 憂慮 非難 糾弾 反対 遺憾 批判 抗議 拒絶 危惧 遺憾に思う 遺憾にする 強く非難 問題視 憂う 拒否 断固反対"
)
_RESOLVE = _words("決意 決心 意図 企図 期する 期す 志向 決意を新た")
_COMMIT = _words("コミット 約束 誓約 誓う 確約 公約 請け合う 保証 約する")
_PLAN = _words("予定 方針 所存 意向 計画 つもり 考え 見通し 運び 決意 決心 覚悟 用意 意思 意図")
_WORK = _words("協力 連携 協働 協調 協力する 共働")
_STRIVE = _words(
    "努める 目指す 努力 取り組む 尽力 追求 模索 検討 目ざす 探る 探求 追及 探究 試みる 務める 取組む 励む 邁進 視野"
)
_FURTHER = _words("推進 進める 強化 深める 深化 図る 拡大 促進 発展させる")
_JOINT_WORK = _ends("協力 連携 協力関係 協働 連携協力")
_FUTURE_BARS = frozenset({"past", "passive", "progressive", "conditional", "causative-past"})


def _object(pattern: re.Pattern[str]) -> Slot:
    return Slot(_ABOUT, pattern)


def _clause(inner: frozenset[Inner], lemma: re.Pattern[str] | None = None) -> Slot:
    return Slot(None, None, inner, lemma)


_TABLE: tuple[Construction, ...] = (
    # --- holding the next meeting: an event to come, whatever the verb ---
    Construction("ja.schedule.planned-event", "schedule", _words("予定 見込み 見込む 見通し 運び 計画 方針 意向 方向"), (_clause(_CLAUSE, _HOLD),), bars=_PAST, kinds=_ANY),
    Construction("ja.schedule.intended", "schedule", _words("表明 示す 有する 持つ ある 確認 述べる"), (Slot(None, _ends("意図 意向 意思 考え 方針 用意 所存 予定"), _CLAUSE, _OPEN_EVENT),)),
    Construction("ja.schedule.compound", "schedule", _words("開催予定 実施予定 開催見込み"), bars=_PAST, kinds=_ANY),
    Construction("ja.schedule.event-planned", "schedule", _words("予定 計画"), (Slot(_ABOUT, _ends("開催 実施 会合 次回会合")),), bars=_PAST, kinds=_ANY),
    # --- confirm ---
    Construction("ja.confirm.commitment", "renew-commitment", _CONFIRM, (_object(COMMITMENT),)),
    Construction("ja.confirm.intention", "resolve", _CONFIRM, (_object(_INTENTION),)),
    Construction("ja.confirm.readiness", "resolve", _CONFIRM | _EXPRESS, (Slot(None, None, _STATE, None, _INTENTION),)),
    Construction("ja.confirm.need", "affirm-importance", _CONFIRM, (Slot(None, None, _STATE, None, _ends("必要 必要性 意義 価値 重要性")),)),
    Construction("ja.confirm.support", "endorse", _CONFIRM, (_object(_ends("支持 賛同 連帯")),)),
    Construction("ja.confirm.view", "share-view", _CONFIRM, (_object(VIEW),)),
    Construction("ja.confirm.agreement", "share-view", _CONFIRM, (_object(AGREEMENT),)),
    Construction("ja.confirm.importance", "affirm-importance", _CONFIRM, (_object(IMPORTANCE),)),
    Construction("ja.confirm.important", "affirm-importance", _CONFIRM, (_clause(_STATE, IMPORTANT),)),
    Construction("ja.confirm.event", "schedule", _CONFIRM, (_clause(_ACTION, re.compile("^(?:開催|開く)$")),)),
    Construction("ja.confirm.progress", "note", _CONFIRM, (_object(PROGRESS),)),
    Construction("ja.confirm.supporting", "endorse", _CONFIRM, (_clause(_ACTION, _SUPPORTING),)),
    Construction("ja.confirm.opposing", "express-concern", _CONFIRM, (_clause(_ACTION, _OPPOSING),)),
    Construction("ja.confirm.sharing", "share-view", _CONFIRM, (Slot(None, None, _CLAUSE, re.compile("^(?:共有|一致)$"), _ends("認識 見解 考え 価値 価値観 懸念 立場 意見 ビジョン 原則")),)),
    Construction("ja.confirm.action", "affirm-cooperation", _CONFIRM, (_clause(_ACTION),)),
    Construction("ja.confirm.cooperation", "affirm-cooperation", _CONFIRM, (_object(COOPERATION),)),
    Construction("ja.confirm.policy", "affirm-cooperation", _CONFIRM, (_object(_ends("方針 方向性 方向 計画 分野 優先事項 優先分野 今後")),)),
    Construction("ja.reaffirm.state", "affirm-importance", _words("再確認"), (_clause(_STATE),)),
    Construction("ja.confirm.fact", "note", _CONFIRM, (_clause(_STATE),)),
    Construction("ja.reaffirm.thing", "affirm-importance", _words("再確認 再認識")),
    Construction("ja.confirm.thing", "note", _CONFIRM, (Slot(_OBJECT),)),
    # --- stress ---
    Construction("ja.stress.commitment", "assert-commitment", _STRESS, (_object(COMMITMENT),)),
    Construction("ja.stress.thing", "stress-importance", _STRESS),
    Construction("ja.stress.value", "stress-importance", _words("重視"), bars=frozenset({"progressive"})),
    # --- renew, express ---
    Construction("ja.renew.commitment", "renew-commitment", _words("新たにする 新たに"), (_object(_ends("コミットメント 決意 誓い 公約 約束")),)),
    Construction("ja.renew.expressed", "renew-commitment", _EXPRESS, (_object(COMMITMENT),), wants=frozenset({"again"})),
    Construction("ja.express.commitment", "assert-commitment", _EXPRESS, (_object(COMMITMENT),)),
    Construction("ja.express.opposition", "express-concern", _EXPRESS | {"確認"}, (Slot(_ABOUT, _ends("立場 姿勢 考え 意見 見解"), _CLAUSE, _OPPOSING),)),
    Construction("ja.express.backing", "endorse", _EXPRESS | {"確認"}, (Slot(_ABOUT, _ends("立場 姿勢 考え 意見 見解"), _CLAUSE, _SUPPORTING),)),
    Construction("ja.express.intention", "resolve", _EXPRESS, (_object(_ends("意思 意志 意図 意向 決意 用意 覚悟 姿勢 方針 所存")),)),
    Construction("ja.express.support", "endorse", _EXPRESS, (_object(_ends("支持 賛同 賛意 連帯 後押し")),)),
    Construction("ja.express.concern", "express-concern", _EXPRESS, (_object(CONCERN),)),
    Construction("ja.express.welcome", "welcome", _EXPRESS, (_object(WELCOME),)),
    Construction("ja.welcome.words", "welcome", _words("ある 述べる 送る いただく"), (_object(re.compile("(?:感謝|謝意|祝意|歓迎|お礼)の(?:言葉|辞|意)$")),)),
    Construction("ja.express.expectation", "expect", _EXPRESS, (_object(EXPECTATION),)),
    Construction("ja.express.view", "share-view", _words("示す 表明"), (_object(_ends("認識 共通認識 見解 共通見解")),)),
    Construction("ja.express.importance", "stress-importance", _EXPRESS | {"指摘", "提起", "発言"}, (_object(IMPORTANCE),)),
    Construction("ja.express.important", "stress-importance", _EXPRESS | {"指摘", "提起", "発言"}, (_clause(_STATE, IMPORTANT),)),
    Construction("ja.express.thinking", "resolve", _EXPRESS, (Slot(None, _ends("考え 方向性 所存"), _ACTION),)),
    Construction("ja.request.expressed", "request", _EXPRESS | _words("ある 出る 出す 寄せる 受ける"), (_object(_ends("要望 要請 依頼 求め 申入れ 申し入れ")),)),
    Construction("ja.express.opinion", "note", _words("示す 表明 述べる 表す 出す 明らかにする"), (_object(_ends("考え 考え方 立場 意見 見方 関心 興味")),)),
    Construction("ja.note.shown", "note", _words("示す 提示"), (_object(_ends("状況 案 方針 概要 見方 結果 現状 取組 課題 内容")),), wants=frozenset({"passive"}), weak=True),
    Construction("ja.say.endorse", "endorse", _EXPRESS, (_clause(_CLAUSE, _SUPPORTING),)),
    Construction("ja.say.welcome", "welcome", _EXPRESS, (_clause(_CLAUSE, _WELCOMING),)),
    Construction("ja.say.expect", "expect", _EXPRESS, (_clause(_CLAUSE, _EXPECTING),)),
    Construction("ja.say.request", "request", _EXPRESS, (_clause(_CLAUSE, _ASKING),)),
    Construction("ja.say.wish", "resolve", _EXPRESS, (_clause(_WISH),)),
    Construction("ja.say.oppose", "express-concern", _EXPRESS, (_clause(_CLAUSE, _OPPOSING),)),
    Construction("ja.declare.strive", "resolve", _words("表明 宣言 明言 誓う 公言"), (_clause(_ACTION, _TRYING),)),
    Construction("ja.declare.announced", "commit", _words("発表 公表"), (Slot(frozenset({"と", "旨を", "ことを", "を"}), None, _ACTION),)),
    Construction("ja.declare.action", "commit", _words("表明 宣言 明言 誓う 公言"), (_clause(_ACTION),)),
    Construction("ja.declare.help", "commit", _words("表明 宣言"), (Slot(_OBJECT, _ends("支援 協力 拠出 貢献 参加 参画 提供 関与 実施 開始 拡大 強化")),)),
    Construction("ja.say.strive", "resolve", _SAY, (_clause(_ACTION, _TRYING),)),
    Construction("ja.say.action", "commit", _SAY, (Slot(frozenset({"と", "との", "", "を"}), None, _ACTION),)),
    Construction("ja.point-out", "note", _words("指摘 提起")),
    # --- concur ---
    Construction("ja.concur.event", "schedule", _CONCUR | _AGREE, (Slot(None, None, _CLAUSE, re.compile("^(?:開催|開く)$")),)),
    Construction("ja.schedule.arranging", "schedule", _words("調整 検討"), (Slot(frozenset({"で", "を", "に"}), _ends("方向 方針 こと 可能性"), _CLAUSE, _OPEN_EVENT),), bars=frozenset({"past", "conditional"})),
    Construction("ja.concur.meeting-again", "schedule", _CONCUR | _AGREE | {"確認"}, (Slot(None, None, _ACTION, _MEETING_AGAIN),)),
    Construction("ja.concur.view", "share-view", _CONCUR, (Slot(frozenset({"で", "に", "では"}), _JUDGEMENT),)),
    Construction("ja.concur.action", "concur", _CONCUR, (_clause(_ACTION),)),
    Construction("ja.concur.thought", "share-view", _CONCUR, (_object(VIEW),)),
    Construction("ja.concur.importance", "share-view", _CONCUR, (_object(IMPORTANCE),)),
    Construction("ja.concur.state", "share-view", _CONCUR, (_clause(_STATE),)),
    Construction("ja.concur.thing", "concur", _CONCUR),
    # --- share, compile a view ---
    Construction("ja.share.concern", "express-concern", _words("共有"), (_object(_ends("懸念 憂慮 危機感 深刻な懸念")),)),
    Construction("ja.share.view", "share-view", _words("共有 得る 有する 持つ 至る 立つ 共にする 形成 醸成"), (_object(VIEW),), bars=frozenset({"causative"})),
    Construction("ja.share.common-view", "share-view", _words("共通認識 共通見解 見解の一致 意見の一致")),
    Construction("ja.share.commitment", "assert-commitment", _words("共有"), (_object(COMMITMENT),)),
    Construction("ja.share.determination", "resolve", _words("共有"), (_object(_INTENTION),)),
    Construction("ja.share.importance", "share-view", _words("共有"), (_object(_ends("重要性 必要性 意義 有用性")),)),
    Construction("ja.share.information", "discuss", _words("共有 情報共有 紹介し合う"), bars=frozenset({"ongoing", "promised", "plain"}), weak=True),
    Construction("ja.compile.view", "share-view", _words("取りまとめる とりまとめる まとめる 取り纏める まとまる"), (_object(_ends("共通認識 認識 合意 見解 共通見解")),)),
    Construction("ja.share.one-view", "share-view", _words("する"), (Slot(frozenset({"に"}), _ends("一")), _object(VIEW))),
    # --- agree, commit, resolve ---
    Construction("ja.conclude.approved", "conclude", _words("承認 了承"), (_object(_ends("計画 声明 宣言 文書 報告書 コミュニケ 戦略 指針 ガイドライン ロードマップ 案 規約 付託事項 プラン ビジョン 憲章 覚書 原則 枠組み 行動集 アジェンダ 議定書")),)),
    Construction("ja.conclude.approval", "conclude", _words("得る"), (_object(_ends("承認 了承")),), wants=_PAST),
    Construction("ja.agree.chosen", "agree", _words("特定 選定 指定"), wants=_PAST, bars=frozenset({"progressive"})),
    Construction("ja.agree.thing", "agree", _AGREE),
    Construction("ja.settle.event", "schedule", _words("する なる"), (Slot(frozenset({"と", "に"}), _ends("こと"), _CLAUSE, re.compile("^(?:開催|開く)$")),), bars=frozenset({"progressive"})),
    Construction("ja.settle.arranging", "schedule", _words("する なる"), (Slot(frozenset({"と", "に"}), _ends("こと"), _CLAUSE, re.compile("^(?:調整|検討|協議)$")),), bars=frozenset({"progressive"})),
    Construction("ja.settle.intention", "resolve", _words("する"), (Slot(frozenset({"と"}), _ends("こと"), _CLAUSE),), wants=frozenset({"progressive"})),
    Construction("ja.settle.action", "agree", _words("する なる"), (Slot(frozenset({"と", "に"}), _ends("こと"), _CLAUSE),)),
    Construction("ja.held.important", "stress-importance", _words("する"), (Slot(frozenset({"と"}), None, _STATE, IMPORTANT),), wants=_PAST),
    Construction("ja.held.action", "commit", _words("する"), (Slot(frozenset({"と"}), None, _ACTION),), wants=_PAST),
    Construction("ja.agree.instruct", "agree", _words("指示 命じる 委任"), wants=_PAST),
    Construction("ja.agree.instructing", "agree", _words("指示 命じる 委任"), bars=_FUTURE_BARS | {"negative"}),
    Construction("ja.commit.thing", "commit", _COMMIT),
    Construction("ja.resolve.thing", "resolve", _RESOLVE),
    Construction("ja.resolve.intention", "resolve", _words("有する 持つ ある 固める"), (_object(_INTENTION),)),
    Construction("ja.plan.action", "resolve", _PLAN, (_clause(_ACTION),), kinds=frozenset({"copula"})),
    Construction("ja.plan.verb", "resolve", _words("予定 計画"), (Slot(_ABOUT),), bars=frozenset({"passive"}), kinds=frozenset({"verb"})),
    # --- endorse, welcome, expect, recognise, concern ---
    Construction("ja.concern.thing", "express-concern", _CONCERN, kinds=_ANY),
    Construction("ja.concern.hold", "express-concern", _words("抱く 持つ 有する 覚える 感じる"), (_object(CONCERN),)),
    Construction("ja.endorse.thing", "endorse", _words("支持 賛同 後押し 賛成 擁護 推奨")),
    Construction("ja.welcome.thing", "welcome", _WELCOME),
    Construction("ja.expect.thing", "expect", _EXPECT, bars=frozenset({"passive"})),
    Construction("ja.expect.narrated", "expect", _words("期待"), wants=frozenset({"passive"})),
    Construction("ja.recognize.thing", "recognize", _RECOGNIZE, bars=frozenset({"negative"})),
    # --- ask others ---
    Construction("ja.request.thing", "request", _REQUEST, bars=frozenset({"progressive"})),
    # --- talk ---
    Construction("ja.note.in-paper", "note", _words("取り上げる 盛り込む 言及 記載 明記"), (Slot(frozenset({"において", "で", "では", "に", "においても"}), _ends("声明 発表 文書 宣言 コミュニケ 共同記者発表 プレスリリース")),), wants=frozenset({"past", "passive"})),
    Construction("ja.discuss.report", "discuss", _words("報告"), wants=frozenset({"passive"}), weak=True),
    Construction("ja.discuss.exchange", "discuss", _words("交換"), (_object(_ends("意見 見解 情報 知見 考え 認識 経験")),), wants=_PAST, weak=True),
    Construction("ja.discuss.reported", "discuss", _words("受ける"), (_object(_ends("報告 説明 紹介 報告等")),), wants=_PAST, weak=True),
    Construction("ja.discuss.thing", "discuss", _DISCUSS, wants=_PAST, weak=True),
    Construction("ja.discuss.noted", "discuss", _DISCUSS, wants=frozenset({"nominal"}), weak=True),
    Construction("ja.discuss.included", "discuss", _words("含む"), (_object(_ends("議論 意見交換 協議 対話 討議")),), weak=True),
    Construction("ja.discuss.focus", "discuss", _words("当てる 置く 焦点"), (_object(_ends("焦点 重点")),), wants=frozenset({"past"}), weak=True),
    Construction("ja.discuss.told-by-both", "discuss", _words("紹介 説明 プレゼンテーション 報告"), wants=frozenset({"both"}), bars=frozenset({"ongoing", "promised"}), weak=True),
    Construction("ja.note.thing", "note", _NOTE, bars=frozenset({"ongoing"}), weak=True),
    Construction("ja.note.told", "note", _TELL, bars=frozenset({"ongoing", "promised", "plain"}), weak=True),
    # --- bring into being; doings ---
    Construction("ja.did.session", "past-action", _words("設ける 持つ"), (Slot(_OBJECT, _ends("会合 会議 セッション 場 機会 時間 ラウンドテーブル")),), wants=_PAST, weak=True),
    Construction("ja.did.standing", "past-action", _words("開始 着手 構築 設置 設立 創設 策定 締結 公表 導入 改正 改定 立ち上げる 設ける"), (Slot(frozenset({"を"})),), wants=frozenset({"progressive"}), bars=frozenset({"passive"}), weak=True),
    Construction("ja.conclude.thing", "conclude", _CONCLUDE, bars=frozenset({"progressive", "ongoing", "wish", "promised"})),
    Construction("ja.conclude.launch", "conclude", _words("開始"), (Slot(_OBJECT, _ends("交渉 プロジェクト プログラム イニシアティブ イニシアチブ 事業 枠組み 対話 パートナーシップ 作業")),), wants=frozenset({"past"})),
    Construction("ja.schedule.meeting-again", "schedule", _words("会合 会談 再会 集まる 集う"), bars=_FUTURE_BARS | {"nominal"}, kinds=frozenset({"verb"})),
    Construction("ja.schedule.next", "schedule", _words("行う 実施"), (Slot(_ABOUT | {"は"}, _ends("次回 次期会合 次回会合 次回会議 次回対話 次回協議")),), bars=_FUTURE_BARS - {"passive"}),
    Construction("ja.schedule.event", "schedule", _words("開催 開く"), (Slot(_ABOUT | {"は", "については", "を"}, GATHERING),), bars=_FUTURE_BARS - {"passive"}),
    Construction("ja.did.thing", "past-action", _DID | _CONCLUDE, wants=frozenset({"past"}), bars=frozenset({"progressive"}), weak=True),
    Construction("ja.did.until-now", "past-action", frozenset(), (Slot(frozenset({"を", "に", "も"})),), wants=frozenset({"past", "come"}), bars=frozenset({"passive"}), kinds=frozenset({"verb"}), weak=True),
    Construction("ja.conclude.announce", "conclude", _words("発表 公表 開始 始動"), (Slot(frozenset({"を", "の"})),), bars=_FUTURE_BARS | {"ongoing", "wish", "nominal", "promised"}),
    # --- what the speaker will do ---
    Construction("ja.will.continue", "affirm-cooperation", _words("継続 続ける 維持"), (_object(COOPERATION),), bars=_FUTURE_BARS | {"wish"}),
    Construction("ja.will.furthering", "affirm-cooperation", _FURTHER, (_object(_JOINT_WORK),), wants=frozenset({"ongoing"}), bars=_FUTURE_BARS),
    Construction("ja.will.further", "affirm-cooperation", _FURTHER, (_object(_JOINT_WORK),), bars=_FUTURE_BARS | {"wish", "plain", "nominal"}),
    Construction("ja.will.further-listed", "affirm-cooperation", _FURTHER, (_object(_JOINT_WORK),), wants=frozenset({"plain"}), bars=_FUTURE_BARS | {"ongoing"}),
    Construction("ja.will.cooperate", "affirm-cooperation", _WORK, bars=_FUTURE_BARS | {"wish"}),
    Construction("ja.will.working", "resolve", _STRIVE, wants=frozenset({"progressive"}), bars=frozenset({"past", "passive"})),
    Construction("ja.will.cooperating", "affirm-cooperation", _WORK, wants=frozenset({"progressive"}), bars=frozenset({"past", "passive"})),
    Construction("ja.will.strive", "resolve", _STRIVE, bars=_FUTURE_BARS),
    Construction("ja.will.wish", "resolve", frozenset(), wants=frozenset({"wish"}), bars=frozenset({"past", "negative"})),
    Construction("ja.will.act", "commit", frozenset(), wants=frozenset({"ongoing"}), bars=_FUTURE_BARS | {"negative"}),
    Construction("ja.will.listed-cooperation", "affirm-cooperation", _words("強化 深化 継続 推進 拡大 連携 協力"), (_object(_ends("協力 連携 協働 対話 情報共有 意見交換 関係")),), wants=frozenset({"nominal"})),
    Construction("ja.will.listed", "commit", frozenset(), (Slot(frozenset({"を", "に"})),), wants=frozenset({"nominal"}), kinds=frozenset({"nominal"})),
    Construction("ja.will.plain", "commit", frozenset(), (Slot(frozenset({"を", "に", "へ"})),), bars=_FUTURE_BARS | {"negative", "ongoing", "nominal", "wish", "potential"}, kinds=frozenset({"verb"})),
)  # fmt: skip


@cache
def _by_verb() -> dict[str, tuple[tuple[int, Construction], ...]]:
    rows: dict[str, list[tuple[int, Construction]]] = {}
    for number, row in enumerate(_TABLE):
        for verb in row.verbs:
            rows.setdefault(verb, []).append((number, row))
    return {verb: tuple(found) for verb, found in rows.items()}


_DOING = frozenset({"ja.will.listed", "ja.will.plain", "ja.will.act", "ja.will.wish"})
_OPEN_ROWS = tuple((number, row) for number, row in enumerate(_TABLE) if not row.verbs)


def constructions() -> tuple[Construction, ...]:
    """The whole table, in the order of precedence."""
    return _TABLE


def fitting(frame: Frame) -> tuple[Construction, ...]:
    """The rows that fit ``frame``, winner first."""
    if "negative" in frame.marks:
        return ()  # 合意に至らなかった tells of no act
    return tuple(row for row in _candidates(frame.lemma, frame.compound) if _fits(row, frame))


@lru_cache(maxsize=8192)
def _candidates(lemma: str, compound: str) -> tuple[Construction, ...]:
    """The rows for a predicate, in the order of the table."""
    found: dict[int, Construction] = dict(_OPEN_ROWS)
    for key in _keys(lemma, compound):
        found.update(_by_verb().get(key, ()))
    return tuple(found[number] for number in sorted(found))


def _keys(lemma: str, compound: str) -> Iterator[str]:
    yield lemma
    if compound != lemma:
        yield from (compound[i:] for i in range(len(compound) - len(lemma)))
    if lemma.startswith("再") and len(lemma) > 2:
        yield lemma[1:]


def _fits(row: Construction, frame: Frame) -> bool:
    if not row.wants <= frame.marks or row.bars & frame.marks:
        return False
    if frame.kind not in row.kinds:
        return False
    if row.id in _DOING and frame.lemma in STATIVE:
        return False
    return all(any(slot.fits(c) for c in frame.complements) for slot in row.slots)
