"""What grace periods, listings and heavy measures ask (善意文明执行)."""

from datetime import date

from zhiheng.law.kernel.record import noun, record
from zhiheng.law.records.words import CaseState


@record
class GraceOnRecord:
    """A grace period (宽限期) that is to be granted."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    state: CaseState | None = noun("案件状态", "在办、中止或者已结", "casefile.case.state")
    grace_asked: bool | None = noun(
        "申请宽限", "被执行人书面申请宽限并说明履行计划", "goodfaith.grace.grace_asked"
    )
    delay_agreed: bool | None = noun("同意延期", "申请人表示可以延期执行")
    guards_kept: bool | None = noun(
        "控制措施不解除", "宽限期内原有查封、扣押、冻结继续有效", "goodfaith.grace.guards_kept"
    )
    grace_ends_on: date | None = noun(
        "宽限届满日", "宽限期的最后一日", "goodfaith.grace.grace_ends_on"
    )
    grace_ends_by: date | None = noun("宽限最迟届满日", "最长宽限期的最后一日，给予时算定")


@record
class ListingOnRecord:
    """A sale by auction or otherwise that is about to begin."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    grace_running: bool | None = noun(
        "宽限期没有届满", "该财产或者全案在宽限期内", "goodfaith.grace.grace_ends_on"
    )


@record
class ControlOnRecord:
    """A measure of control that is entered: whether it weighs heavily, and was weighed."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    burdensome: bool | None = noun(
        "对被执行人影响重大", "在产厂房设备、唯一住房、基本生活账户等", "assets.hold.burden"
    )
    proportion_assessed: bool | None = noun(
        "已作适度性评估", "评估结论为可以采取", "goodfaith.assessment.conclusion"
    )
