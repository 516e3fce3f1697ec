"""What variation of parties, settlement and security ask."""

from datetime import date

from zhiheng.law.kernel.record import noun, record
from zhiheng.law.records.words import CaseState, VariationGround


@record
class VariationOnRecord:
    """A request to vary or add a party (变更、追加)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    variation_ground: VariationGround | None = noun("变更追加事由", "所依据的法定情形")
    in_writing: bool | None = noun("书面提出", "提交书面申请")
    evidence_given: bool | None = noun("附有证据", "附有相关证据材料")
    asked_by_creditor: bool | None = noun(
        "由权利人一方申请", "由申请执行人或者其继承人、权利承受人申请"
    )
    ground_shown: bool | None = noun("情形已证明", "法定情形有证据证明")
    creditor_acknowledged: bool | None = noun("书面认可转让", "申请执行人书面认可第三人取得债权")
    debtor_insolvent: bool | None = noun("财产不足清偿", "被执行人财产不足以清偿债务")
    separate_property_shown: bool | None = noun(
        "已证明财产独立", "股东证明公司财产独立于自己的财产"
    )
    creditor_agreed_division: bool | None = noun(
        "分立前另有约定", "分立前与申请执行人就债务清偿另有书面协议"
    )
    simple: bool | None = noun("事实清楚争议不大", "事实清楚、权利义务关系明确、争议不大")
    panel_formed: bool | None = noun("已组成合议庭", "由合议庭审查")
    heard: bool | None = noun("已听证", "已经公开听证")
    liability_borne: bool | None = noun("已承担相应责任", "被申请人在责任范围内已承担责任")


@record
class SettlementOnRecord:
    """A settlement (执行和解) that is brought to the court."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    state: CaseState | None = noun("案件状态", "在办、中止或者已结", "casefile.case.state")
    in_writing: bool | None = noun("书面提出", "书面协议")
    in_minutes: bool | None = noun("记入笔录", "口头协议记入笔录并由各方签名或者盖章")
    all_confirm: bool | None = noun("各方认可", "共同提交，或者一方提交而他方认可")
    by_agent: bool | None = noun("由代理人作出", "由代理人代为和解")
    agent_authorised: bool | None = noun("特别授权", "代理人有和解的特别授权")
    ruling_asked: bool | None = noun("要求以物抵债裁定", "要求依和解协议作出以物抵债裁定")
    guarantee_clause: bool | None = noun("有担保条款", "和解协议约定担保条款")
    direct_execution_promised: bool | None = noun(
        "承诺直接执行", "担保人向法院承诺不履行时自愿接受直接强制执行"
    )
    resumed: bool | None = noun("已恢复执行", "已裁定恢复执行原文书")


@record
class GuaranteeOnRecord:
    """Security for execution (执行担保) that is to be executed."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    asked: bool | None = noun("有当事人申请", "申请执行人申请")
    deferred_until: date | None = noun("暂缓届满日", "决定所定暂缓期间的最后一日")
    unperformed: bool | None = noun("未履行", "暂缓届满后仍未履行")
    property_moved: bool | None = noun("担保财产被转移", "暂缓期间转移、隐藏、变卖、毁损担保财产")
    guarantee_ends_on: date | None = noun(
        "担保期间届满日", "担保期间的最后一日，未约定的为暂缓届满后一年"
    )
    cash_available: bool | None = noun("有现金存款可执行", "被执行人有便于执行的现金、银行存款")
    adding_guarantor: bool | None = noun("拟追加担保人", "拟将担保人变更、追加为被执行人")
