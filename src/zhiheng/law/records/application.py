"""What filing asks of an application for enforcement."""

from datetime import date

from zhiheng.law.courts import CourtLevel
from zhiheng.law.kernel.record import noun, record
from zhiheng.law.records.words import InstrumentKind, JurisdictionBasis, SplitGround


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
    preservation_ruling: bool | None = noun(
        "文书为保全裁定", "据以申请的是财产保全裁定，由立案、审判机构移送实施"
    )
    bureau_reviews: bool | None = noun(
        "本院定由执行局审查", "本院规定该种执行依据的立案审查由执行局负责"
    )
    bureau_agreed: bool | None = noun("执行局同意立案", "执行局对这件申请提出应予立案的审查意见")
