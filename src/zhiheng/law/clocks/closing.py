"""After 终结本次执行程序, and fines that are asked to be remitted (A1-ZB-17, 19; A1-CRIM-11)."""

from typing import Final

from zhiheng.law.clocks.shape import court, node, under
from zhiheng.law.kernel.span import days, months
from zhiheng.law.sources import F2016_373, XS2021

_MEMORY: Final = "条文未见原文，据规则目录所记"

TERMINATION_QUERY: Final = node(
    "TERMINATION_QUERY",
    "终本后定期查询财产",
    "终结本次执行程序或者上一次查询",
    under("终本后通过网络查控查询财产的间隔", months(6), F2016_373.art(9, 2)),
    "终本后五年内每六个月一次，结果告知申请执行人",
)
TERMINATION_ENTRY: Final = node(
    "TERMINATION_ENTRY",
    "录入终本案件信息库",
    "终本裁定书送达申请执行人",
    under("录入终本案件信息库的期限", days(7), F2016_373.art(13).doubted(_MEMORY)),
)
TERMINATION_CORRECTION: Final = node(
    "TERMINATION_CORRECTION",
    "更正终本案件信息",
    "查明信息有误",
    under("更正终本案件信息的期限", days(3), F2016_373.art(15).doubted(_MEMORY)),
)
TERMINATION_HIDING: Final = node(
    "TERMINATION_HIDING",
    "屏蔽终本案件信息",
    "履行完毕、终结执行或者其他屏蔽情形发生",
    under("屏蔽终本案件信息的期限", days(3), F2016_373.art(17).doubted(_MEMORY)),
)
FINE_RELIEF: Final = court(
    "FINE_RELIEF",
    "罚金延期、减免申请审查",
    "收到申请",
    under(
        "审查延期缴纳、减免罚金申请的期限",
        months(1),
        XS2021.art(524).doubted("条次未核对，期限据规则目录所记"),
    ),
)

CLOSING: Final = (
    TERMINATION_QUERY,
    TERMINATION_ENTRY,
    TERMINATION_CORRECTION,
    TERMINATION_HIDING,
    FINE_RELIEF,
)
