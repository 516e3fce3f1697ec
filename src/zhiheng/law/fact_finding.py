"""事实查明: what is found out before a measure reaches property, or why it goes on without."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import FactFindingOnRecord
from zhiheng.law.sources import DESIGN

f = fields(FactFindingOnRecord)

_DESIGN: Final = "采取措施前查明事实的项目是设计取法，法律未逐项列举"

GAPS_EXPLAINED: Final = condition(
    DESIGN.art("A1-FACT-05").doubted(_DESIGN),
    "已就缺项写明继续的理由",
    f.gaps_explained,
    key="A1-FACT-05",
    otherwise="没有说明缺项",
)

IDENTITY_VERIFIED: Final = condition(
    DESIGN.art("A1-FACT-01").doubted(_DESIGN),
    "被执行人身份已核对",
    f.identity_verified,
    key="A1-FACT-01",
    otherwise="请先核对身份；确需先行控制的，说明缺项后继续",
    unless=(GAPS_EXPLAINED,),
)

PERFORMANCE_KNOWN: Final = condition(
    DESIGN.art("A1-FACT-02").doubted(_DESIGN),
    "履行情况已核实",
    f.performance_known,
    key="A1-FACT-02",
    otherwise="请录入“核实履行情况”的调查；确需先行控制的，说明缺项后继续",
    unless=(GAPS_EXPLAINED,),
)

OWNERSHIP_SHOWN: Final = condition(
    DESIGN.art("A1-FACT-03").doubted(_DESIGN),
    "有权属证据",
    f.ownership_shown,
    key="A1-FACT-03",
    otherwise="请更正该项财产，补录权属证据；确需先行控制的，说明缺项后继续",
    unless=(GAPS_EXPLAINED,),
)

AMOUNT_RECKONED: Final = condition(
    DESIGN.art("A1-FACT-04").doubted(_DESIGN),
    "执行标的额已算定",
    f.amount_reckoned,
    key="A1-FACT-04",
    otherwise="请先算定执行标的额；确需先行控制的，说明缺项后继续",
    unless=(GAPS_EXPLAINED,),
)

FACTS_FOUND: Final = all_of(IDENTITY_VERIFIED, PERFORMANCE_KNOWN, OWNERSHIP_SHOWN, AMOUNT_RECKONED)
"""控制财产前: four things are found out, or it is said why the measure goes on without."""
