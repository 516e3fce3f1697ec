"""恢复执行: when a stayed or closed case comes back, and when it must not (A1-FILE-29, A1-SET)."""

from typing import Final

from zhiheng.law.kernel.condition import Condition, all_of, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import ClosingMode, ResumptionGround, ResumptionOnRecord
from zhiheng.law.sources import F2016_373, FF2014_26, HJ2020, JS2022, MSF2023, WT2020

r = fields(ResumptionOnRecord)
_SEEN: Final = FF2014_26.art(6)


def _on(key: str, article: Citation, ground: ResumptionGround, also: Expr, cure: str) -> Condition:
    expr = (r.resumption_ground == ground) & also
    return condition(article, str(ground), expr, key=key, otherwise=cure)


FORCED: Final = _on(
    "A1-FILE-29-1",
    (MSF2023.art(241, 2).says("因受欺诈、胁迫与被执行人达成和解协议"), _SEEN),
    ResumptionGround.SETTLEMENT_FORCED,
    r.settlement_forced & r.asked,
    "请申请执行人提出申请并证明受欺诈、胁迫",
)
BROKEN: Final = _on(
    "A1-FILE-29-2",
    (
        MSF2023.art(241, 2).says("恢复对原生效法律文书的执行"),
        HJ2020.art(9).says("可以申请恢复执行原生效法律文书"),
    ),
    ResumptionGround.SETTLEMENT_BROKEN,
    r.settlement_broken & r.asked_by_other_side,
    "由守约的一方申请恢复执行",
)
FOUND: Final = _on(
    "A1-FILE-29-3",
    (
        JS2022.art(517, 2).says("可以再次申请执行"),
        F2016_373.art(9).doubted("2024年12月30日关于终本的指导意见原文未取得，条件可能已有变化"),
    ),
    ResumptionGround.PROPERTY_FOUND,
    (r.closed_as == ClosingMode.TERMINATED_FOR_NOW) & r.property_found & r.property_verified,
    "请核实所发现的财产，核实后应当恢复执行",
)
RETURNED: Final = _on(
    "A1-FILE-29-4",
    (WT2020.art(9, 2).says("应当决定撤销委托并恢复案件执行"), _SEEN),
    ResumptionGround.ENTRUSTMENT_RETURNED,
    r.entrustment_returned,
    "请附高级法院同意退回的批复",
)
AGAIN: Final = _on(
    "A1-FILE-29-5",
    _SEEN,
    ResumptionGround.CONDITIONS_AGAIN,
    (r.closed_as == ClosingMode.TERMINATED) & r.conditions_again & r.asked,
    "请申请执行人提出申请并证明又具备执行条件",
)
REAPPLIED: Final = _on(
    "A1-FILE-30",
    JS2022.art(518).says("再次申请执行的，人民法院应当受理"),
    ResumptionGround.REAPPLIED,
    r.asked & (r.judged_on <= r.time_bar_ends_on),
    "撤销申请后再次申请，须在申请执行时效内",
)
GROUND: Final = any_of(
    FORCED,
    BROKEN,
    FOUND,
    RETURNED,
    AGAIN,
    REAPPLIED,
    key="A1-FILE-29",
    name="有恢复执行的法定事由",
    otherwise="没有法定事由的，告知申请人理由和救济途径",
)

NOT_ON_SETTLEMENT: Final = condition(
    HJ2020.art(11),
    "并非因不履行和解申请恢复",
    r.resumption_ground != ResumptionGround.SETTLEMENT_BROKEN,
    key="A1-SET-05-0",
    otherwise="因不履行和解申请恢复",
)
NOT_PERFORMED: Final = condition(
    HJ2020.art(11, None, 1).says("执行和解协议履行完毕后申请恢复执行的"),
    "和解协议没有履行完毕",
    ~r.settlement_performed,
    key="A1-SET-05-1",
    otherwise="和解协议已履行完毕的，裁定不予恢复执行",
    unless=(NOT_ON_SETTLEMENT,),
)
WILL_NOT_PERFORM: Final = condition(
    HJ2020.art(11, None, 2).says("但符合民法典第五百七十八条规定情形的除外"),
    "对方明确表示或者以行为表明不履行",
    r.default_declared,
    key="A1-SET-05-2a",
    otherwise="没有预期违约的证据",
)
DUE: Final = condition(
    HJ2020.art(11, None, 2).says("执行和解协议约定的履行期限尚未届至"),
    "和解履行期限已到",
    r.settlement_due_on < r.judged_on,
    key="A1-SET-05-2",
    otherwise="履行期限未到的，裁定不予恢复执行",
    unless=(WILL_NOT_PERFORM, NOT_ON_SETTLEMENT),
)
NOT_PERFORMING: Final = condition(
    HJ2020.art(11, None, 3).says("正在按照执行和解协议约定履行义务的"),
    "被执行人没有在按约履行",
    ~r.being_performed,
    key="A1-SET-05-3",
    otherwise="正在按约履行的，裁定不予恢复执行",
    unless=(NOT_ON_SETTLEMENT,),
)
NOT_SUED: Final = condition(
    HJ2020.art(9).says("也可以就履行执行和解协议向执行法院提起诉讼"),
    "没有就和解协议另行起诉",
    ~r.suit_on_settlement,
    key="A1-SET-03",
    otherwise="已就履行和解协议起诉并受理的，不再恢复执行",
    unless=(NOT_ON_SETTLEMENT,),
)
IN_TIME: Final = condition(
    (JS2022.art(466).says("自和解协议约定履行期限的最后一日起重新计算"), HJ2020.art(10, 2)),
    "在申请恢复执行的期间内",
    r.judged_on <= r.resume_by,
    key="A1-SET-04",
    otherwise="自和解协议约定履行期间最后一日起二年内申请",
    unless=(NOT_ON_SETTLEMENT,),
)
MAY_RESUME: Final = all_of(GROUND, NOT_PERFORMED, DUE, NOT_PERFORMING, NOT_SUED, IN_TIME)
"""恢复执行 (执恢 or the same number after a stay)."""
