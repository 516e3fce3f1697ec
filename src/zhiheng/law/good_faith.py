"""善意文明执行: grace periods, and the weighing of heavy measures (A1-GRACE, A1-PROP)."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import months
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import CaseState, ControlOnRecord, GraceOnRecord, ListingOnRecord
from zhiheng.law.sources import DESIGN, FF2019_35, MSF2023

g = fields(GraceOnRecord)
s = fields(ListingOnRecord)
c = fields(ControlOnRecord)
_UNSEEN: Final = "法发〔2019〕35号原文未取得，条文号和条件据执行文件的转述"
_DESIGN: Final = "宽限期的条件和最长期间没有见到明文，是设计取法"

GRACE_LONGEST: Final = dated(
    "宽限期的最长期间",
    since(
        "2026-01-01",
        months(3),
        DESIGN.art("A1-GRACE-04").doubted(_DESIGN),
        checked="2026-11-21",
    ),
)

IN_HAND: Final = condition(
    FF2019_35.art(1).doubted(_UNSEEN),
    "案件没有结案",
    g.state != CaseState.CLOSED,
    key="A1-GRACE-05",
    otherwise="已结案的案件不再给予宽限",
)
ASKED: Final = condition(
    FF2019_35.art(1).doubted(_UNSEEN),
    "被执行人申请宽限",
    g.grace_asked,
    key="A1-GRACE-01",
    otherwise="请由被执行人书面申请并说明履行计划，或者记入笔录",
)
AGREED: Final = condition(
    MSF2023.art(267, 1, 1).says("申请人表示可以延期执行的"),
    "申请执行人同意宽限",
    g.delay_agreed,
    key="A1-GRACE-02",
    otherwise="请征得申请执行人同意并记入笔录；不同意的，继续执行",
)
GUARDED: Final = condition(
    DESIGN.art("A1-GRACE-03").doubted(_DESIGN),
    "原有控制措施继续有效",
    g.guards_kept,
    key="A1-GRACE-03",
    otherwise="宽限期内不解除查封、扣押、冻结；须解除的，由申请执行人另行书面同意",
)
WITHIN: Final = condition(
    DESIGN.art("A1-GRACE-04").doubted(_DESIGN),
    "宽限期在最长期间内",
    g.grace_ends_on <= g.grace_ends_by,
    key="A1-GRACE-04",
    otherwise="请缩短宽限期；需要更长的，引导当事人达成执行和解",
)
MAY_GRANT_GRACE: Final = all_of(IN_HAND, ASKED, AGREED, GUARDED, WITHIN)
"""给予宽限期."""

NO_GRACE: Final = condition(
    FF2019_35.art(1).doubted(_UNSEEN),
    "没有在宽限期内",
    ~s.grace_running,
    key="A1-GRACE-06",
    otherwise="宽限期内不拍卖、变卖，待届满次日再办理",
)
MAY_LIST: Final = all_of(NO_GRACE)
"""开始拍卖、变卖."""

LIGHT: Final = condition(
    DESIGN.art("A1-PROP-01").doubted(_UNSEEN),
    "对被执行人没有重大影响",
    ~c.burdensome,
    key="A1-PROP-01a",
    otherwise="该措施对被执行人影响重大",
)
WEIGHED: Final = condition(
    (FF2019_35.art(1).doubted(_UNSEEN), DESIGN.art("A1-PROP-01").doubted(_UNSEEN)),
    "影响重大的措施已作适度性评估",
    c.proportion_assessed,
    key="A1-PROP-01",
    otherwise="请先在“和解与宽限”页作适度性评估：可以替代的措施、造成的损害、对申请执行人的益处、结论",
    unless=(LIGHT,),
)
MAY_CONTROL: Final = all_of(WEIGHED)
"""登记控制措施."""
