"""结案: what each mode requires, and what must be settled before (A1-END)."""

from typing import Final

from zhiheng.law.closing_modes import MODE_FITS, NOT_STAYED, REASONED, REMEDY_TOLD
from zhiheng.law.ending import MAY_TERMINATE
from zhiheng.law.kernel.condition import Condition, Rule, all_of, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import CancellationGround, CaseOnRecord, ClosingMode, ClosingOnRecord
from zhiheng.law.sources import CX2020, DESIGN, FF2014_26, HJ2020, JS2022, WT2020

k = fields(ClosingOnRecord)
c = fields(CaseOnRecord)
_MEMORY: Final = "法发〔2014〕26号该条未见原文，据规则目录所记"
_BY_US: Final = "结案前的清结要求是设计取法"


PERFORMED: Final = condition(
    FF2014_26.art(15).doubted(_MEMORY),
    "义务全部履行",
    k.fully_performed,
    key="A1-END-04-1",
    otherwise="尚有未履行的义务",
)
SETTLEMENT_PERFORMED: Final = condition(
    HJ2020.art(8).says("人民法院作执行结案处理"),
    "和解协议履行完毕并入卷",
    k.settlement_performed & k.settlement_filed,
    key="A1-END-04-2",
    otherwise="请核实和解协议履行完毕，并将协议附卷",
)
DONE: Final = any_of(
    PERFORMED,
    SETTLEMENT_PERFORMED,
    key="A1-END-04",
    name="义务全部履行，或者和解协议履行完毕",
    otherwise="请继续执行未履行的部分",
)
TOLD: Final = condition(
    FF2014_26.art(15).doubted(_MEMORY),
    "已发结案通知，或者双方书面认可",
    k.closing_notice_issued | k.parties_confirmed,
    key="A1-END-04-3",
    otherwise="请制作结案通知书发送当事人，或者由双方书面、笔录认可",
)
MAY_CLOSE_PERFORMED: Final = all_of(MODE_FITS, NOT_STAYED, DONE, TOLD)
"""以执行完毕结案."""


def _cancels(
    key: str, article: Citation, ground: CancellationGround, also: Expr, cure: str
) -> Condition:
    expr = (k.cancellation_ground == ground) & also
    return condition(article, str(ground), expr, key=key, otherwise=cure)


CANCELLATION: Final = any_of(
    _cancels(
        "A1-END-18",
        CX2020.art(3, 2).says("应当撤销执行案件"),
        CancellationGround.JURISDICTION,
        k.objection_upheld,
        "管辖异议成立后方可销案，并告知向有管辖权的法院申请",
    ),
    _cancels(
        "A1-END-19",
        CX2020.art(2, 2).says("应当撤销案件"),
        CancellationGround.FILED_FIRST_ELSEWHERE,
        k.filed_first_elsewhere & k.property_handed_over,
        "请将已控制的财产移交先立案的法院后销案",
    ),
    _cancels(
        "A1-END-20-1",
        WT2020.art(9, 2).says("受托法院已立案的，应当作销案处理"),
        CancellationGround.RETURNED,
        k.return_approved,
        "退回委托须经所在高级法院同意",
    ),
    _cancels(
        "A1-END-20-2",
        WT2020.art(2, 1).says("在收到受托法院的立案通知书后作销案处理"),
        CancellationGround.ENTRUSTED,
        k.entrusted_filed,
        "待收到受托法院的立案通知书后销案",
    ),
    key="A1-END-18-0",
    name="有销案的法定事由",
    otherwise="没有法定事由的不得销案",
)
MAY_CANCEL: Final = all_of(MODE_FITS, CANCELLATION)
"""销案."""

NOT_ENFORCED: Final = condition(
    (JS2022.art(481, 1).says("裁定不予执行"), FF2014_26.art(19).doubted(_MEMORY)),
    "已裁定不予执行，或者时效异议成立",
    k.nonenforcement_ruled | k.objection_upheld,
    key="A1-END-21",
    otherwise="没有不予执行裁定，时效异议也未成立",
)
MAY_CLOSE_NOT_ENFORCED: Final = all_of(MODE_FITS, NOT_ENFORCED, REMEDY_TOLD)
"""以不予执行结案."""

CONDITIONS_MISSING: Final = condition(
    FF2014_26.art(20).doubted(_MEMORY),
    "立案后查明不符合受理条件",
    k.conditions_missing,
    key="A1-END-22",
    otherwise="符合受理条件的不得驳回申请",
)
MAY_DISMISS: Final = all_of(MODE_FITS, CONDITIONS_MISSING, REASONED, REMEDY_TOLD)
"""裁定驳回执行申请."""

BY_MODE: Final[dict[ClosingMode, Rule]] = {
    ClosingMode.PERFORMED: MAY_CLOSE_PERFORMED,
    ClosingMode.TERMINATED: MAY_TERMINATE,
    ClosingMode.CANCELLED: MAY_CANCEL,
    ClosingMode.NOT_ENFORCED: MAY_CLOSE_NOT_ENFORCED,
    ClosingMode.DISMISSED: MAY_DISMISS,
}
"""The rule of each mode of an enforcement case; 终本 has a module of its own."""


def _settled(key: str, name: str, expr: Expr, cure: str) -> Condition:
    return condition(DESIGN.art("A1-END-28").doubted(_BY_US), name, expr, key=key, otherwise=cure)


MONEY_SETTLED: Final = _settled(
    "A1-END-28-1", "案款已发放或者提存", c.money_undistributed_fen == 0, "请发放或者提存案款"
)
UNCONTESTED: Final = _settled(
    "A1-END-28-7",
    "异议和变更追加均已办结",
    (c.objections_pending == 0) & (c.variations_pending == 0),
    "待异议、复议、诉讼和变更追加办结后再结案",
)
SETTLED_BEFORE_TERMINATION: Final = all_of(
    _settled(
        "A1-END-28-2", "查封和限制已解除或者写明保留理由", c.measures_unsettled == 0, "请逐项处理"
    ),
    _settled("A1-END-28-3", "文书均已送达", c.papers_unserved == 0, "请送达文书并录入结果"),
    _settled("A1-END-28-4", "往来均已回执", c.messages_open == 0, "请催回或者补录回执"),
    _settled("A1-END-28-5", "费用已结清", c.fees_settled, "请收取、免交或者列为未收"),
    _settled("A1-END-28-6", "电子卷宗齐全", c.dossier_complete, "请补齐归卷材料"),
)
"""What 终本 asks besides its own limbs, which hold money and disputes already."""
SETTLED_BEFORE_CLOSING: Final = all_of(MONEY_SETTLED, SETTLED_BEFORE_TERMINATION, UNCONTESTED)
"""What must be settled before any case is closed."""
