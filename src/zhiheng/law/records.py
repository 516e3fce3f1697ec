"""Declared records: what rules may ask of an application, a case and a party, and nothing else.

Every field may be None, which means unknown. Days are stored days: clocks are computed once, when
they start, and never at query time. `feeds` names the register column that fills the field.
"""

from datetime import date
from enum import StrEnum

from zhiheng.law.courts import CourtLevel
from zhiheng.law.kernel.record import noun, record


class InstrumentKind(StrEnum):
    """What is to be enforced (执行依据), as far as jurisdiction depends on it."""

    JUDGMENT = "民事判决书"
    RULING = "民事裁定书"
    MEDIATION = "民事调解书"
    CRIMINAL_PROPERTY = "刑事裁判涉财产部分"
    ADMINISTRATIVE_JUDGMENT = "行政裁判文书"
    ADMINISTRATIVE_DECISION = "准予执行的行政决定"
    PAYMENT_ORDER = "支付令"
    SECURITY_RULING = "实现担保物权裁定书"
    CONFIRMATION_RULING = "确认调解协议裁定书"
    ARBITRAL_AWARD = "仲裁裁决书"
    LABOUR_AWARD = "劳动人事争议仲裁裁决书"
    NOTARIAL_DEED = "公证债权文书"
    OTHER = "其他法律文书"


class JurisdictionBasis(StrEnum):
    """What connects the case with the court that is asked."""

    FIRST_INSTANCE = "第一审法院"
    ISSUING = "作出裁定或者支付令的法院"
    PROPERTY = "被执行财产所在地法院"
    DOMICILE = "被执行人住所地法院"
    DESIGNATED = "上级法院指定管辖"


class SplitGround(StrEnum):
    """Why one instrument may make a further case although one is open (A1-FILE-31)."""

    NONE = "无"
    INSTALMENT = "分期履行的另一期"
    SEPARATE_DEBTOR = "债务各自明确的另一被执行人"
    SEPARATE_CREDITOR = "债权各自明确的另一申请执行人"
    SUPPORT = "赡养费、扶养费、抚养费的另一期"


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "在办"
    STAYED = "中止"
    CLOSED = "已结"


@record
class ApplicationOnRecord:
    """What filing asks of an application for enforcement (申请执行) or a transfer (移送执行)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期，即立案审查之日")
    court_code: str | None = noun("受理法院代字", "收到申请的法院")
    court_level: CourtLevel | None = noun("受理法院审级", "收到申请的法院的审级")
    received_on: date | None = noun("收到申请日", "收到申请执行书或者移送执行书之日")
    transferred: bool | None = noun("移送执行", "由审判庭依职权移送，而非当事人申请")
    instrument_kind: InstrumentKind | None = noun(
        "执行依据种类", "据以执行的法律文书", "titles.title.kind"
    )
    instrument_effective: bool | None = noun("文书已生效", "有生效证明，或者依法一经送达即生效")
    applicant_is_obligee: bool | None = noun(
        "申请人为权利人", "文书确定的权利人，或者其继承人、权利承受人"
    )
    content_clear: bool | None = noun("给付内容明确", "给付的标的、数额或者行为写明或者可以算出")
    amount_known: bool | None = noun("执行标的明确", "金钱给付的数额或者计算方法，特定物或者行为")
    debtor_named: bool | None = noun("被执行人明确", "文书写明义务人且能与他人区别")
    performance_period_stated: bool | None = noun("文书定有履行期间", "文书写明履行的期限或者日期")
    performance_due_on: date | None = noun(
        "履行期间最后一日",
        "文书规定履行期间的最后一日；分期的为所申请一期",
        "titles.obligation.due_on",
    )
    unperformed: bool | None = noun("未履行", "义务人在该期间内未履行或者未全部履行")
    jurisdiction_basis: JurisdictionBasis | None = noun("管辖依据", "案件与受理法院的联系")
    first_instance_elsewhere: bool | None = noun(
        "一审由他院作出", "一审文书写明的作出法院是另一个没有撤并的法院", "titles.title.made_by"
    )
    property_shown: bool | None = noun(
        "已提供辖区财产证明", "申请人证明受理法院辖区有可供执行的财产"
    )
    lower_court_approved: bool | None = noun(
        "上级批准基层管辖", "仲裁裁决经上级法院批准由基层法院管辖"
    )
    same_instrument_open_elsewhere: bool | None = noun(
        "他院已立案", "其他有管辖权的法院已就同一执行依据立案"
    )
    same_instrument_open_here: bool | None = noun(
        "本院已立案", "本院就同一执行依据已有未结的执行实施案件", "casefile.case.title_id"
    )
    split_ground: SplitGround | None = noun("分立理由", "同一执行依据可以另行立案的情形")
    last_performance_day: date | None = noun(
        "时效起算日", "履行期间最后一日；分期的为最后一期；未定期间的为文书生效日"
    )
    time_bar_ends_on: date | None = noun(
        "申请执行时效届满日", "自时效起算日起两年的最后一日，遇法定休假日顺延"
    )
    time_bar_interrupted: bool | None = noun(
        "时效中止或者中断", "有证据证明申请执行时效中止或者中断"
    )


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
    stayed: bool | None = noun("已中止或者暂缓", "有未解除的中止或者暂缓", "casefile.case.state")
    notice_issued_on: date | None = noun(
        "执行通知发出日", "执行通知书发出之日", "documents.paper.happened_on"
    )
    debtors: int | None = noun("被执行人数", "在案的被执行人", "casefile.party.role")
    debtors_with_address: int | None = noun(
        "有送达地址的被执行人数", "有可用送达地址的被执行人", "persons.address.words"
    )
    service_by_publication: bool | None = noun("决定公告送达", "对下落不明的被执行人已决定公告送达")
    secret: bool | None = noun("涉密", "依法不公开，只由经批准的人员办理", "casefile.case.secrecy")


@record
class PartyOnRecord:
    """A party as identity rules see it, before any measure is taken against it."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    document_known: bool | None = noun(
        "证件号码已登记",
        "身份证件号码或者统一社会信用代码已登记且校验无误",
        "persons.document.number_hash",
    )
    matching_attributes: int | None = noun(
        "另行相符的身份特征数",
        "证件号码以外与执行依据相符的特征",
        "persons.attribute.value_hash",
    )
    namesakes: int | None = noun(
        "同名人数", "本系统内姓名或者名称相同的其他人", "persons.name.name"
    )
