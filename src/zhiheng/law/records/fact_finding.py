"""What is to be found out before a measure reaches a debtor's property."""

from datetime import date

from zhiheng.law.kernel.record import noun, record


@record
class FactFindingOnRecord:
    """One thing of property with its debtor and case, before it is sealed or frozen."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院", "assets.property.court")
    identity_verified: bool | None = noun(
        "被执行人身份已核对", "证件号码和另一项特征相符", "persons.attribute.value_hash"
    )
    performance_known: bool | None = noun(
        "履行情况已核实", "案件中有核实履行情况的调查记录", "assets.step.kind"
    )
    ownership_shown: bool | None = noun(
        "权属证据已登记", "财产属于被执行人的证据", "assets.property.ownership_evidence"
    )
    amount_reckoned: bool | None = noun(
        "执行标的额已算定", "据以确定控制财产的范围", "casefile.case.claim_fen"
    )
    gaps_explained: bool | None = noun(
        "缺项已说明", "就现有的全部缺项写明了继续的理由", "assets.explanation.ground"
    )
