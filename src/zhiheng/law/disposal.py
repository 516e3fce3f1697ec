"""处分财产: what protects an outsider or a debtor while a question is open (A1-OBJ-13)."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import DisposalOnRecord
from zhiheng.law.sources import BZ2020, CX2020, FF2017_2, JS2022, MSF2023, ZC2018

d = fields(DisposalOnRecord)

UNDER_CONTROL: Final = condition(
    JS2022.art(484).says("人民法院非经查封、扣押、冻结不得处分"),
    "财产在有效的查封、扣押、冻结之中",
    d.under_control,
    key="A2-SEIZE-16",
    otherwise="请先查封、扣押、冻结，到期的先续行",
)
NOT_STAYED: Final = condition(
    MSF2023.art(267, 1).says("人民法院应当裁定中止执行"),
    "没有中止或者暂缓执行",
    ~d.stayed,
    key="A1-STAY-06-4",
    otherwise="待恢复执行后再处分",
)
APPLICANT_SECURED: Final = condition(
    CX2020.art(15, 2).says("申请执行人提供充分、有效的担保请求继续执行的，应当继续执行"),
    "申请执行人提供充分有效担保",
    d.applicant_secured,
    key="A1-OBJ-13-0",
    otherwise="申请执行人没有提供担保",
)
NO_OBJECTION: Final = condition(
    CX2020.art(15, 1).says("案外人异议审查期间，人民法院不得对执行标的进行处分"),
    "没有案外人异议在审查",
    ~d.objection_under_review,
    key="A1-OBJ-13-1",
    otherwise="待异议审查完毕；申请执行人可以提供充分有效担保请求继续执行",
    unless=(APPLICANT_SECURED,),
)
NOT_REJECTED: Final = condition(
    JS2022.art(463, 2),
    "没有被驳回的案外人异议",
    ~d.objection_rejected,
    key="A1-OBJ-13-2a",
    otherwise="案外人异议已被驳回",
)
SUIT_PERIOD_OVER: Final = condition(
    JS2022.art(463, 2).says("驳回案外人执行异议裁定送达案外人之日起十五日内"),
    "驳回异议裁定送达已满十五日",
    d.judged_on > d.suit_period_ends_on,
    key="A1-OBJ-13-2",
    otherwise="裁定送达案外人之日起十五日内不得处分，等待起诉期间届满",
    unless=(NOT_REJECTED,),
)
SUIT_SECURED: Final = condition(
    CX2020.art(16, 1).says("申请执行人请求人民法院继续执行并提供相应担保的，人民法院可以准许"),
    "诉讼期间申请执行人提供相应担保",
    d.applicant_secured,
    key="A1-OBJ-13-3a",
    otherwise="申请执行人没有提供担保",
)
NO_SUIT: Final = condition(
    CX2020.art(16, 1).says("案外人执行异议之诉审理期间，人民法院不得对执行标的进行处分"),
    "没有执行异议之诉在审理",
    ~d.suit_pending,
    key="A1-OBJ-13-3",
    otherwise="待诉讼终结；申请执行人可以提供相应担保请求继续执行",
    unless=(SUIT_SECURED,),
)
VARIATION_SECURED: Final = condition(
    BZ2020.art(31, 2).says("申请人请求人民法院继续执行并提供相应担保的，人民法院可以准许"),
    "变更追加争议期间申请人提供相应担保",
    d.applicant_secured,
    key="A1-ADD-05a",
    otherwise="申请人没有提供担保",
)
NO_VARIATION: Final = condition(
    BZ2020.art(31, 2).says("人民法院不得对其争议范围内的财产进行处分"),
    "不属变更追加争议范围的财产",
    ~d.variation_disputed,
    key="A1-ADD-05",
    otherwise="待复议、诉讼终结；申请人可以提供相应担保请求继续执行",
    unless=(VARIATION_SECURED,),
)
AWARD_SECURED: Final = condition(
    ZC2018.art(7, 1).says("但申请执行人提供充分、有效的担保请求继续执行的除外"),
    "裁决审查期间申请执行人提供充分有效担保",
    d.applicant_secured,
    key="A1-STAY-03a",
    otherwise="申请执行人没有提供担保",
)
NO_AWARD_REVIEW: Final = condition(
    ZC2018.art(7, 1).says("人民法院应当停止处分性措施"),
    "仲裁裁决没有在司法审查",
    ~d.award_under_review,
    key="A1-STAY-03-3",
    otherwise="待撤裁、不予执行审查终结；届满前可以续行查封",
    unless=(AWARD_SECURED,),
)
PERISHABLE: Final = condition(
    FF2017_2.art(8).doubted("法发〔2017〕2号第8条仅见部分原文"),
    "季节性、鲜活、易腐烂变质等不宜长期保存",
    d.perishable,
    key="A1-BK-05a",
    otherwise="可以长期保存的财产",
)
NO_TRANSFER: Final = condition(
    FF2017_2.art(8).doubted("法发〔2017〕2号第8条仅见部分原文"),
    "没有移送破产审查",
    ~d.bankruptcy_transfer,
    key="A1-BK-05",
    otherwise="移送破产审查期间不得处分，不宜保存的可以变价并保留价款",
    unless=(PERISHABLE,),
)
MAY_DISPOSE: Final = all_of(
    UNDER_CONTROL,
    NOT_STAYED,
    NO_OBJECTION,
    SUIT_PERIOD_OVER,
    NO_SUIT,
    NO_VARIATION,
    NO_AWARD_REVIEW,
    NO_TRANSFER,
)
"""处分一项财产 (拍卖、变卖、抵债、划拨)."""
