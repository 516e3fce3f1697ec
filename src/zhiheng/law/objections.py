"""异议、复议: who may object to what, until when, and who decides (A1-OBJ)."""

from typing import Final

from zhiheng.law.kernel.condition import Condition, all_of, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import ObjectionKind, ObjectionOnRecord, ReviewOnRecord, Standing
from zhiheng.law.sources import CX2020, FS2016_3, FS2025_10, MSF2023, YF2020, ZX2020

o = fields(ObjectionOnRecord)
v = fields(ReviewOnRecord)


def _kind(key: str, article: Citation, kind: ObjectionKind, also: Expr, cure: str) -> Condition:
    expr = (o.objection_kind == kind) & also
    return condition(article, str(kind), expr, key=key, otherwise=cure)


OF_THIRD_PERSON: Final = condition(
    ZX2020.art(46).says("口头提出的，执行人员应记入笔录"),
    "第三人对到期债权的异议可以口头提出",
    o.objection_kind == ObjectionKind.DUE_CLAIM,
    key="A1-OBJ-01-0a",
    otherwise="并非第三人对到期债权的异议",
)
IN_WRITING: Final = condition(
    (
        MSF2023.art(236).says("可以向负责执行的人民法院提出书面异议"),
        MSF2023.art(238).says("案外人对执行标的提出书面异议的"),
    ),
    "以书面提出",
    o.in_writing,
    key="A1-OBJ-01-0",
    otherwise="请提交书面异议",
    unless=(OF_THIRD_PERSON,),
)
COMPLETE: Final = condition(
    YF2020.art(2, 2).says("应当一次性告知异议人在三日内补足"),
    "异议材料齐备",
    o.materials_complete,
    key="A1-OBJ-03",
    otherwise="请一次性告知异议人三日内补足，逾期未补足的不予受理",
)
AGAINST_ACT: Final = _kind(
    "A1-OBJ-01",
    (
        MSF2023.art(236).says("当事人、利害关系人认为执行行为违反法律规定的"),
        YF2020.art(6, 1).says("应当在执行程序终结之前提出"),
    ),
    ObjectionKind.ACT,
    ((o.standing == Standing.PARTY) | ((o.standing == Standing.INTERESTED) & o.rights_harmed))
    & ~o.procedure_ended,
    "由当事人或者权益受侵害的利害关系人，在执行程序终结前提出",
)
ON_DEBT: Final = _kind(
    "A1-OBJ-01-2",
    YF2020.art(7, 2).says("执行依据生效之后的实体事由提出排除执行异议的"),
    ObjectionKind.DEBT_EXTINGUISHED,
    (o.standing == Standing.PARTY) & o.after_judgment & ~o.procedure_ended,
    "生效之前的事由，告知申请再审或者通过其他程序解决",
)
AGAINST_CLOSING: Final = _kind(
    "A1-END-30",
    (
        YF2020.art(6, 1).says("但对终结执行措施提出异议的除外"),
        FS2016_3.art(1).doubted("法释〔2016〕3号批复的六十日未见原文"),
    ),
    ObjectionKind.CLOSING,
    (o.standing != Standing.OUTSIDER) & (o.received_on <= o.objection_ends_on),
    "对终结执行的异议，自收到文书之日起六十日内提出",
)
ON_JURISDICTION: Final = _kind(
    "A1-FILE-17-1",
    CX2020.art(3, 1).says("应当自收到执行通知书之日起十日内提出"),
    ObjectionKind.JURISDICTION,
    (o.standing == Standing.PARTY) & (o.received_on <= o.objection_ends_on),
    "管辖权异议由当事人自收到执行通知书之日起十日内提出",
)
ON_OBJECT: Final = _kind(
    "A1-OBJ-11",
    (
        CX2020.art(14).says("有其他足以阻止执行标的转让、交付的实体权利的"),
        YF2020.art(6, 2).says("应当在异议指向的执行标的执行终结之前提出"),
    ),
    ObjectionKind.OBJECT,
    (o.standing == Standing.OUTSIDER)
    & o.substantive_right
    & (~o.object_finished | (o.acquired_by_party & ~o.procedure_ended)),
    "由主张实体权利的案外人在标的执行终结前提出；此后告知另行起诉",
)
ON_DUE_CLAIM: Final = _kind(
    "A1-OBJ-20",
    ZX2020.art(47).says("人民法院不得对第三人强制执行，对提出的异议不进行审查"),
    ObjectionKind.DUE_CLAIM,
    o.received_on <= o.objection_ends_on,
    "第三人应当在收到履行通知后十五日内提出",
)
KIND: Final = any_of(
    AGAINST_ACT,
    ON_DEBT,
    AGAINST_CLOSING,
    ON_JURISDICTION,
    ON_OBJECT,
    ON_DUE_CLAIM,
    key="A1-OBJ-02",
    name="异议人、事由和时间符合所提异议",
    otherwise="请核对异议种类、异议人身份和提出时间，不符合的裁定不予受理",
)
ONCE: Final = condition(
    (
        YF2020.art(15, 1).says("再次就该执行行为提出异议的，人民法院不予受理"),
        YF2020.art(15, 2).says("再次就同一执行标的提出异议的，人民法院不予受理"),
    ),
    "没有就同一事项异议过",
    ~o.raised_before,
    key="A1-OBJ-09",
    otherwise="同一行为、同一标的已撤回或者被驳回的，不予受理",
)
HERE: Final = condition(
    (
        YF2020.art(4, 1).says("由提出异议时负责该案件执行的人民法院审查处理"),
        FS2025_10.art(1),
    ),
    "由本院负责执行",
    o.court_now_handling,
    key="A1-OBJ-18",
    otherwise="请告知向现在负责执行的法院提出；受指定、委托的是下级法院的，由原执行法院审查",
)
MUST_ACCEPT: Final = all_of(IN_WRITING, COMPLETE, KIND, ONCE, HERE)
"""受理执行异议: within three days when all of this holds."""

IN_TIME: Final = condition(
    MSF2023.art(236).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
    "在申请复议的期间内",
    v.received_on <= v.review_ends_on,
    key="A1-OBJ-07",
    otherwise="已过复议期间，可以告知申请执行监督",
)
PANEL: Final = condition(
    YF2020.art(11, 1).says("应当依法组成合议庭"),
    "由合议庭审查",
    v.panel_formed,
    key="A1-OBJ-05-1",
    otherwise="请组成合议庭",
)
NO_EXECUTOR: Final = condition(
    YF2020.art(11, 3).says("不得参与相关执行异议和复议案件的审查"),
    "实施人员没有参与审查",
    ~v.executor_sits,
    key="A1-OBJ-05-2",
    otherwise="请更换办理过执行实施案件的人员",
)
PLAIN: Final = condition(
    YF2020.art(12),
    "案情不复杂、争议不大",
    ~v.complex,
    key="A1-OBJ-05-3a",
    otherwise="案情复杂、争议较大",
)
HEARD: Final = condition(
    YF2020.art(12).says("案情复杂、争议较大的，应当进行听证"),
    "已经听证",
    v.heard,
    key="A1-OBJ-05-3",
    otherwise="请安排听证",
    unless=(PLAIN,),
)
NOT_REMITTING: Final = condition(
    YF2020.art(23, 3),
    "并非发回重新审查",
    ~v.remitting,
    key="A1-OBJ-10a",
    otherwise="拟发回重新审查",
)
REMITTED_ONCE: Final = condition(
    YF2020.art(23, 3).says("上一级人民法院复议后不得再次发回重新审查"),
    "没有发回过",
    ~v.remitted_before,
    key="A1-OBJ-10",
    otherwise="已发回过的，请查清事实后作出裁定",
    unless=(NOT_REMITTING,),
)
REMEDY_TOLD: Final = condition(
    (
        YF2020.art(16, 1).says("应当告知相关权利人申请复议的权利和期限"),
        YF2020.art(16, 2).says("应当告知相关权利人提起执行异议之诉的权利和期限"),
    ),
    "裁定写明复议或者起诉的权利和期限",
    v.remedy_told,
    key="A1-OBJ-19-1",
    otherwise="请在裁定中写明救济途径和期限",
)
MAY_REVIEW: Final = all_of(IN_TIME)
"""受理复议申请."""
MAY_DECIDE: Final = all_of(PANEL, NO_EXECUTOR, HEARD, REMITTED_ONCE, REMEDY_TOLD)
"""作出异议、复议裁定."""
