"""What the law asks of a case: its course, and everything 终结本次执行程序 and closing look at."""

from datetime import date

from zhiheng.law.kernel.record import noun, record
from zhiheng.law.records.words import CaseState, InstrumentKind


@record
class CaseOnRecord:
    """A case as the law sees it."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院", "casefile.case.court")
    case_type: str | None = noun("案件类型代字", "案号中的类型代字", "casefile.case.case_type")
    state: CaseState | None = noun("案件状态", "在办、中止或者已结", "casefile.case.state")
    received_on: date | None = noun("收到申请日", "收到申请执行书之日", "casefile.case.received_on")
    docketed_on: date | None = noun("立案日", "决定立案之日", "casefile.case.docketed_on")
    closed_on: date | None = noun("结案日", "案件报结之日", "casefile.case.closed_on")
    is_money: bool | None = noun("金钱债权执行", "给付内容为金钱", "titles.obligation.kind")
    handler_known: bool | None = noun(
        "已确定承办人", "案件有在任的承办法官", "casefile.case.handler_id"
    )
    handler_received: bool | None = noun(
        "现承办人已签收", "现任承办法官已签收案件", "casefile.receipt.staff_id"
    )
    stayed: bool | None = noun("已中止或者暂缓", "有未解除的中止或者暂缓", "casefile.case.state")
    notice_issued_on: date | None = noun(
        "执行通知发出日", "执行通知书发出之日", "documents.paper.happened_on"
    )
    debtors: int | None = noun("被执行人数", "在案的被执行人", "casefile.party.role")
    debtors_with_address: int | None = noun(
        "有送达地址的被执行人数", "有可用送达地址的被执行人", "persons.address.words"
    )
    service_by_publication: bool | None = noun(
        "决定公告送达", "对下落不明的被执行人已决定公告送达", "dispatch.publication.ground"
    )
    secret: bool | None = noun("涉密", "依法不公开，只由经批准的人员办理", "casefile.case.secrecy")

    instrument_kind: InstrumentKind | None = noun(
        "执行依据种类", "据以执行的法律文书", "titles.title.kind"
    )
    conduct_claimed: bool | None = noun(
        "含行为或者特定物给付",
        "执行内容含有未履行的行为、交付特定物",
        "titles.obligation.kind",
    )
    outstanding_fen: int | None = noun(
        "未清偿数额", "执行标的减去已经实现的数额", "funds.performance.amount_fen"
    )
    three_months_after_docketing: date | None = noun(
        "立案满三个月之日", "立案日后三个月的最后一日，立案时算定", "casefile.case.docketed_on"
    )
    report_order_issued_on: date | None = noun(
        "报告财产令发出日", "报告财产令发出之日", "documents.paper.happened_on"
    )
    reports_unchecked: int | None = noun(
        "未核查的财产报告数", "被执行人已报告而未核查的", "assets.report.checked_on"
    )
    report_breaches_unpunished: int | None = noun(
        "违反报告制度未处理数",
        "拒绝、虚假或者逾期报告而未处罚、未列入失信名单的被执行人",
        "assets.report.breach",
    )
    natural_debtors: int | None = noun(
        "自然人被执行人数", "在案的自然人被执行人", "persons.person.kind"
    )
    natural_debtors_restricted: int | None = noun(
        "已限制消费的自然人被执行人数",
        "有未解除的限制消费令的自然人被执行人",
        "restrictions.restriction.kind",
    )
    unit_debtors: int | None = noun(
        "单位被执行人数", "在案的法人、非法人组织被执行人", "persons.person.kind"
    )
    unit_debtors_restricted: int | None = noun(
        "已限制消费的单位被执行人数",
        "单位及其负责人员有未解除的限制消费令的",
        "restrictions.restriction.covers_officers",
    )
    debtors_unlisted: int | None = noun(
        "应列未列失信数",
        "符合失信名单条件而未列入、也未说明理由的被执行人",
        "restrictions.restriction.kind",
    )
    debtors_to_query: int | None = noun(
        "应当网络查询的被执行人数",
        "除没有统一代码的村（居）委会、业主组织和分支机构以外的被执行人",
        "assets.inquiry.exempt_because",
    )
    debtors_queried: int | None = noun(
        "网络查询齐全的被执行人数",
        "各开通种类和人民银行均已查询并有结果的被执行人",
        "assets.inquiry.answered_on",
    )
    queries_open: int | None = noun(
        "未反馈的网络查询数", "已发出而没有结果的查询", "assets.inquiry.answered_on"
    )
    queries_fresh_until: date | None = noun(
        "网络查询有效届满日",
        "最早一次查询之日后三个月，查询时算定",
        "assets.inquiry.fresh_until_on",
    )
    clues_unverified: int | None = noun(
        "未核实的财产线索数",
        "申请执行人或者他人提供而未核实的",
        "assets.clue.verified_on",
    )
    on_site_steps: int | None = noun(
        "传统调查次数",
        "现场调查、搜查、悬赏公告、审计中至少一种的记录数",
        "assets.step.kind",
    )
    addresses_unvisited: int | None = noun(
        "未实地调查的住所数",
        "被执行人住所地、经常居住地和可能隐匿财产处所未去的",
        "assets.visit.address_id",
    )
    debtors_unchecked_offline: int | None = noun(
        "网外财产未查的被执行人数",
        "公积金、理财、保险、股息等网络未覆盖财产没有调查的",
        "assets.step.kind",
    )
    debtors_unquestioned: int | None = noun(
        "未询问的被执行人数", "本人或者法定代表人未询问、也未记明不能询问的", "assets.step.kind"
    )
    books_hidden: bool | None = noun(
        "隐匿财产或者账簿", "隐匿财产、会计账簿等资料拒不交出", "casefile.incident.kind"
    )
    searched: bool | None = noun("已经搜查", "对可能隐匿财产的处所已经搜查", "assets.step.kind")
    audit_requests_open: int | None = noun(
        "未处理的审计申请数", "申请执行人申请审计而未决定的", "casefile.incident.kind"
    )
    reward_requests_open: int | None = noun(
        "未处理的悬赏申请数", "申请发布悬赏公告而未决定的", "casefile.incident.kind"
    )
    properties_unsealed: int | None = noun(
        "未控制的财产数", "已发现、可供执行而未查封冻结的", "assets.property.state"
    )
    properties_undisposed: int | None = noun(
        "未处置的财产数",
        "没有处置结果、也没有不能处置理由的财产，小额存款除外",
        "assets.property.state",
    )
    disposals_running: int | None = noun(
        "正在处置的财产数", "评估、拍卖、变卖进行中的", "assets.disposal.ended_on"
    )
    missing_debtors: int | None = noun(
        "下落不明的被执行人数", "被执行人下落不明的", "casefile.incident.kind"
    )
    missing_debtors_sought: int | None = noun(
        "已经查找的下落不明人数",
        "已依法查找并记入案卷的下落不明被执行人",
        "casefile.incident.result",
    )
    obstructions_unpunished: int | None = noun(
        "妨害执行未处理数", "有妨害执行行为而未处罚、未移送的", "casefile.incident.kind"
    )
    living_debtors: int | None = noun(
        "可承担责任的被执行人数", "单位或者没有死亡记录的自然人", "casefile.incident.kind"
    )
    interviewed_on: date | None = noun(
        "终本约谈日", "就终本告知并听取申请执行人意见之日", "casefile.incident.from_on"
    )
    answer_recorded: bool | None = noun(
        "意见已记录", "申请执行人对终本的意见已记录在卷", "casefile.incident.words"
    )
    termination_asked: bool | None = noun(
        "自行申请终本", "申请执行人书面申请终结本次执行程序", "casefile.incident.kind"
    )
    applicant_is_court: bool | None = noun(
        "依职权移送案件", "没有申请执行人，由审判庭移送", "casefile.case.origin"
    )
    applicant_signed: bool | None = noun(
        "申请执行人签字", "申请执行人签字确认终结本次执行程序", "casefile.incident.kind"
    )
    panel_verified: bool | None = noun(
        "合议庭审查核实", "合议庭已审查核实并有笔录", "casefile.incident.kind"
    )
    president_approved: bool | None = noun("院长批准", "院长已批准或者审签")
    ruling_complete: bool | None = noun(
        "裁定内容齐备", "裁定载明债权、经过、财产、实现数额、继续履行和恢复执行的权利"
    )
    money_undistributed_fen: int | None = noun(
        "未发放的执行款", "已到账而未发放、未提存的", "funds.voucher.amount_fen"
    )
    objections_pending: int | None = noun(
        "未办结的异议数", "异议、复议、异议之诉未办结的", "casefile.incident.kind"
    )
    variations_pending: int | None = noun(
        "未办结的变更追加数", "变更追加申请未办结的", "casefile.incident.kind"
    )
    settlement_running: bool | None = noun(
        "和解正在履行", "和解协议未到期或者正在履行", "casefile.settlement.ended_on"
    )
    papers_unserved: int | None = noun(
        "未送达的文书数", "应送达而没有送达结果的", "dispatch.service.result"
    )
    messages_open: int | None = noun(
        "未回执的往来数", "已发出而没有应有回执的往来", "dispatch.message.state"
    )
    measures_unsettled: int | None = noun(
        "去留未定的措施数",
        "结案时应解除而未解除、或者保留而未写明理由的查封和限制",
        "assets.hold.ended_on",
    )
    fees_settled: bool | None = noun(
        "费用已结清", "执行费和实际支出已收取、免交或者列为未收", "casefile.incident.kind"
    )
    dossier_complete: bool | None = noun(
        "电子卷宗齐全", "应归卷材料已全部入卷", "casefile.incident.kind"
    )
    site_records_kept: bool | None = noun(
        "现场录像已上传", "执行过程的录像、照片已上传流程系统", "casefile.incident.kind"
    )
