"""What stays, closings and resumption ask of the decision that is proposed."""

from datetime import date

from zhiheng.law.kernel.record import noun, record
from zhiheng.law.records.words import (
    CancellationGround,
    CaseState,
    ClosingMode,
    ResumptionGround,
    StayGround,
    TerminationGround,
)


@record
class StayOnRecord:
    """A stay (中止) or deferment (暂缓) that is proposed."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院", "casefile.case.court")
    state: CaseState | None = noun("案件状态", "在办、中止或者已结", "casefile.case.state")
    stay_ground: StayGround | None = noun(
        "中止或者暂缓事由", "所提出的法定事由", "casefile.stay.ground"
    )
    delay_agreed: bool | None = noun(
        "同意延期", "申请执行人表示可以延期执行并有记录", "casefile.incident.kind"
    )
    objection_founded: bool | None = noun(
        "异议有理由", "案外人异议经审查确有理由", "casefile.incident.result"
    )
    debtor_dead: bool | None = noun(
        "自然人死亡", "作为一方当事人的公民死亡", "casefile.incident.kind"
    )
    successor_known: bool | None = noun(
        "承受人已确定", "继承人或者权利义务承受人已经确定", "casefile.incident.result"
    )
    party_ended: bool | None = noun(
        "单位终止", "作为一方当事人的法人或者其他组织终止", "casefile.incident.kind"
    )
    settlement_submitted: bool | None = noun(
        "和解已提交",
        "共同提交、一方提交他方认可，或者口头协议记入笔录并签名",
        "casefile.settlement.all_confirm",
    )
    award_setting_aside: bool | None = noun(
        "撤裁已受理", "撤销仲裁裁决的申请已被受理", "casefile.incident.kind"
    )
    nonenforcement_asked: bool | None = noun(
        "申请不予执行", "已申请不予执行仲裁裁决", "casefile.incident.kind"
    )
    debtor_secured: bool | None = noun(
        "债务人一方担保充分", "被执行人、案外人提供适当、有效的担保", "casefile.security.sufficient"
    )
    applicant_secured: bool | None = noun(
        "申请执行人担保充分", "申请执行人提供充分、有效的担保", "casefile.security.sufficient"
    )
    stay_ordered: bool | None = noun(
        "上级或者再审裁定中止", "收到中止、暂缓的裁定或者通知", "casefile.incident.kind"
    )
    transfer_decided: bool | None = noun(
        "已决定移送破产", "执行法院已作出移送破产审查决定", "casefile.incident.result"
    )
    bankruptcy_accepted: bool | None = noun(
        "破产已受理", "受移送法院裁定受理破产申请", "casefile.incident.kind"
    )
    creditor_consents: bool | None = noun(
        "债权人同意担保", "申请执行人书面或者笔录同意", "casefile.security.creditor_consents"
    )
    guarantee_complete: bool | None = noun(
        "担保书齐备",
        "载明法定内容，含自愿接受直接强制执行的承诺",
        "casefile.security.guarantee_complete",
    )
    company_resolved: bool | None = noun(
        "公司担保有决议",
        "公司担保附章程、董事会或者股东会决议",
        "casefile.security.company_resolved",
    )
    guarantor_is_company: bool | None = noun(
        "担保人是公司", "由公司提供执行担保", "casefile.security.guarantor_is_company"
    )
    illegality_shown: bool | None = noun(
        "暂缓理由成立", "措施或者程序违法、标的有权属争议或者有抵销权", "casefile.incident.kind"
    )
    deferred_until: date | None = noun(
        "暂缓届满日", "决定所定暂缓期间的最后一日", "casefile.stay.until_on"
    )
    deferment_ends_by: date | None = noun("暂缓最长届满日", "法定最长期间的最后一日，决定时算定")
    reason_written: bool | None = noun("写明理由和依据", "裁定写明理由和法律依据")
    ground_ceased: bool | None = noun(
        "中止情形消失", "中止之后登记了中止情形消失并经第二人确认", "casefile.incident.kind"
    )


@record
class ClosingOnRecord:
    """A closing that is proposed, other than 终结本次执行程序 itself."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    case_type: str | None = noun("案件类型代字", "案号中的类型代字", "casefile.case.case_type")
    closing_mode: ClosingMode | None = noun("结案方式", "所提出的结案方式")
    termination_ground: TerminationGround | None = noun("终结执行事由", "终结执行的法定事由")
    cancellation_ground: CancellationGround | None = noun("销案事由", "销案的法定事由")
    stayed: bool | None = noun("已中止或者暂缓", "有未解除的中止或者暂缓", "casefile.case.state")
    settlement_running: bool | None = noun("和解正在履行", "和解协议未到期或者正在履行")
    fully_performed: bool | None = noun("全部履行", "法律文书确定的义务全部履行")
    settlement_performed: bool | None = noun("和解履行完毕", "和解协议全部履行")
    settlement_filed: bool | None = noun("和解协议入卷", "和解协议附卷")
    parties_confirmed: bool | None = noun("当事人书面认可", "双方书面或者笔录认可执行完毕")
    closing_notice_issued: bool | None = noun("结案通知已发", "结案通知书已制作并发出")
    application_withdrawn: bool | None = noun("申请已撤回", "申请执行人撤销申请并有书面记录")
    agent_authorised: bool | None = noun("特别授权", "代理人有放弃、变更权利的特别授权")
    by_agent: bool | None = noun("由代理人作出", "撤回、和解或者放弃由代理人作出")
    basis_revoked: bool | None = noun("依据被撤销", "据以执行的法律文书被撤销")
    debtor_dead: bool | None = noun("自然人死亡", "作为一方当事人的公民死亡")
    estate_found: bool | None = noun("有遗产", "有遗产可供执行")
    obligor_found: bool | None = noun("有义务承担人", "有义务承担人或者可以变更追加的主体")
    support_claimed: bool | None = noun("追索抚养类费用", "追索赡养费、扶养费、抚养费")
    creditor_dead: bool | None = noun("权利人死亡", "申请执行人死亡")
    loan_claimed: bool | None = noun("借款债权", "执行依据确定的是借款")
    natural_debtor: bool | None = noun("被执行人是公民", "被执行人为自然人")
    hardship: bool | None = noun("生活困难", "因生活困难无力偿还")
    incomeless: bool | None = noun("无收入来源", "没有收入来源")
    unable_to_work: bool | None = noun("丧失劳动能力", "丧失劳动能力")
    party_ended: bool | None = noun("单位终止", "作为一方当事人的法人或者其他组织终止")
    property_left: bool | None = noun("有财产可供执行", "尚有可供执行的财产")
    declared_bankrupt: bool | None = noun("宣告破产", "被执行人被裁定宣告破产")
    thing_lost: bool | None = noun("特定物灭失", "执行标的物确已毁损或者灭失")
    price_agreed: bool | None = noun("折价达成一致", "双方就折价赔偿协商一致")
    suit_accepted: bool | None = noun("另诉已受理", "就和解协议或者公证债权的起诉已被受理")
    moved_by_superior: bool | None = noun("提级或者指定", "上级法院裁定提级或者指定其他法院执行")
    object_lost: bool | None = noun("行政标的灭失", "行政执行标的灭失")
    penalty_ended: bool | None = noun(
        "财产刑终结", "依据被撤销、被执行人死亡或者终止且无财产、罚金依法免除"
    )
    objection_upheld: bool | None = noun("异议成立裁定", "管辖、时效等异议经审查裁定成立")
    filed_first_elsewhere: bool | None = noun("他院先行立案", "其他有管辖权的法院先立案")
    property_handed_over: bool | None = noun("控制财产已移交", "已控制的财产移交先立案的法院")
    entrusted_filed: bool | None = noun("受托法院已立案", "收到受托法院的立案通知书")
    return_approved: bool | None = noun("退回经高院同意", "受托法院退回委托经高级法院同意")
    nonenforcement_ruled: bool | None = noun("裁定不予执行", "仲裁裁决、公证债权文书裁定不予执行")
    conditions_missing: bool | None = noun("不符合受理条件", "立案后查明不符合执行案件受理条件")
    reason_written: bool | None = noun("写明理由和依据", "裁定写明理由和法律依据")
    remedy_told: bool | None = noun("告知救济", "文书写明救济途径、期限和受理法院")


@record
class ResumptionOnRecord:
    """A request, or the court's own move, to resume execution."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    resumption_ground: ResumptionGround | None = noun("恢复执行事由", "所提出的恢复事由")
    closed_as: ClosingMode | None = noun("原结案方式", "原案件的结案方式")
    asked: bool | None = noun("有当事人申请", "当事人书面申请")
    asked_by_other_side: bool | None = noun("对方申请", "由守约的一方申请")
    settlement_forced: bool | None = noun("受欺诈胁迫", "因受欺诈、胁迫达成和解协议")
    settlement_broken: bool | None = noun("未履行和解", "不履行或者不完全履行和解协议")
    settlement_performed: bool | None = noun("和解履行完毕", "和解协议全部履行")
    settlement_due_on: date | None = noun("和解履行届满日", "和解协议约定履行期间的最后一日")
    being_performed: bool | None = noun("正在按约履行", "被执行人正在按照和解协议约定履行")
    default_declared: bool | None = noun("明示不履行", "民法典第五百七十八条规定的预期违约")
    suit_on_settlement: bool | None = noun("已就和解起诉", "就履行和解协议的起诉已被受理")
    resume_by: date | None = noun("申请恢复届满日", "申请恢复执行时效的最后一日，到期时算定")
    property_found: bool | None = noun("发现可供执行财产", "发现被执行人有可供执行的财产")
    property_verified: bool | None = noun("财产已核实", "所发现的财产经核实")
    entrustment_returned: bool | None = noun("委托被退回", "因委托不当被受托法院退回")
    conditions_again: bool | None = noun("条件又具备", "终结执行后又具备执行条件")
    time_bar_ends_on: date | None = noun("申请执行时效届满日", "自时效起算日起两年的最后一日")


@record
class DisposalOnRecord:
    """One property that is about to be disposed of: what stands in the way."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    under_control: bool | None = noun("已查封扣押冻结", "财产在有效的查封、扣押、冻结之中")
    stayed: bool | None = noun("已中止或者暂缓", "有未解除的中止或者暂缓", "casefile.case.state")
    objection_under_review: bool | None = noun("案外人异议审查中", "就该财产的案外人异议在审查")
    suit_period_ends_on: date | None = noun(
        "异议之诉起诉届满日", "驳回裁定送达后十五日的最后一日，送达时算定"
    )
    objection_rejected: bool | None = noun("异议已驳回", "就该财产的案外人异议被裁定驳回")
    suit_pending: bool | None = noun("异议之诉审理中", "就该财产的执行异议之诉在审理")
    variation_disputed: bool | None = noun("变更追加有争议", "财产属变更追加复议或者诉讼争议范围")
    award_under_review: bool | None = noun("裁决在司法审查", "撤裁或者不予执行在审查")
    applicant_secured: bool | None = noun("申请执行人担保充分", "申请执行人提供充分、有效的担保")
    bankruptcy_transfer: bool | None = noun("移送破产审查中", "已决定移送破产审查")
    perishable: bool | None = noun("易损易贬值", "季节性、鲜活、易腐烂变质等不宜长期保存")
