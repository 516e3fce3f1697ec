"""What objections, reviews, supervision and refusals of enforcement ask."""

from datetime import date

from zhiheng.law.kernel.record import noun, record
from zhiheng.law.records.words import InstrumentKind, ObjectionKind, Standing


@record
class ObjectionOnRecord:
    """An objection (异议) as it is received."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    objection_kind: ObjectionKind | None = noun("异议种类", "异议所指")
    standing: Standing | None = noun("异议人身份", "以何种身份提出")
    received_on: date | None = noun("收到申请日", "收到书面异议之日")
    in_writing: bool | None = noun("书面提出", "提交书面异议书")
    materials_complete: bool | None = noun("材料齐备", "身份证明、证据、送达地址齐备")
    procedure_ended: bool | None = noun("执行程序已终结", "执行程序已经终结")
    object_finished: bool | None = noun("标的执行终结", "异议所指标的已经执行终结")
    acquired_by_party: bool | None = noun("标的由当事人受让", "执行标的由当事人受让")
    rights_harmed: bool | None = noun("合法权益受侵害", "属利害关系人可以提出的情形")
    substantive_right: bool | None = noun("有实体权利", "主张所有权或者足以阻止转让、交付的权利")
    after_judgment: bool | None = noun("事由在文书生效后", "实体事由发生在执行依据生效之后")
    raised_before: bool | None = noun("就同一事项已异议", "就同一行为或者标的已撤回或者被驳回")
    objection_ends_on: date | None = noun("异议届满日", "法定异议期间的最后一日，起算时算定")
    court_now_handling: bool | None = noun("本院负责执行", "提出异议时由本院负责执行该案或者标的")


@record
class ReviewOnRecord:
    """The decision on an objection or on a request for review (复议)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    received_on: date | None = noun("收到申请日", "收到异议或者复议申请之日")
    review_ends_on: date | None = noun("复议申请届满日", "申请复议期间的最后一日，送达时算定")
    panel_formed: bool | None = noun("已组成合议庭", "由合议庭审查")
    executor_sits: bool | None = noun("实施人员参与审查", "办理执行实施案件的人员参与审查")
    complex: bool | None = noun("案情复杂争议大", "案情复杂、争议较大")
    heard: bool | None = noun("已听证", "已经听证")
    remitting: bool | None = noun("拟发回", "拟发回重新审查")
    remitted_before: bool | None = noun("已发回过", "同一案件已发回重新审查过")
    remedy_told: bool | None = noun("告知救济", "文书写明救济途径、期限和受理法院")


@record
class SupervisionOnRecord:
    """A petition for supervision of enforcement (执行监督)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    received_on: date | None = noun("收到申请日", "收到监督申请之日")
    petition_ends_on: date | None = noun(
        "申请监督届满日", "复议裁定生效或者异议、复议期间届满后六个月的最后一日"
    )
    remedies_used: bool | None = noun("已用尽异议复议", "已经提出异议、复议，或者期间已过")
    supervised_before: bool | None = noun("已有监督裁定", "对同一复议裁定已作出监督裁定")
    procurator_declined: bool | None = noun("检察院不支持", "人民检察院已作出不支持监督的决定")
    six_months_idle: bool | None = noun(
        "超过六个月未执行", "有条件执行而自收到申请或者发现财产之日起超过六个月，扣除法定期间"
    )


@record
class NonEnforcementOnRecord:
    """A request not to enforce an award or a notarised deed (不予执行)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    instrument_kind: InstrumentKind | None = noun("执行依据种类", "据以执行的法律文书")
    standing: Standing | None = noun("异议人身份", "以何种身份提出")
    received_on: date | None = noun("收到申请日", "收到不予执行申请之日")
    in_writing: bool | None = noun("书面提出", "提交书面申请")
    request_ends_on: date | None = noun("申请不予执行届满日", "法定申请期间的最后一日，起算时算定")
    forgery_alleged: bool | None = noun("主张伪造证据或者枉法", "主张裁决所据证据伪造或者枉法裁决")
    late_request_ends_on: date | None = noun(
        "知悉后申请届满日", "知道或者应当知道之日起十五日的最后一日"
    )
    procedure_ended: bool | None = noun("执行程序已终结", "执行程序已经终结")
    object_finished: bool | None = noun("标的执行终结", "所涉标的已经执行终结")
    sham_shown: bool | None = noun("有虚假仲裁证据", "有证据证明恶意申请仲裁或者虚假仲裁")
    procedural_ground: bool | None = noun("属程序事由", "主张公证程序严重违法等程序事由")
    raised_before: bool | None = noun("就同一事项已异议", "已被驳回且没有新证据")
