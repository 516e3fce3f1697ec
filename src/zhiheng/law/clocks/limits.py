"""Enforcement limits (执行期限, A1-TERM-01…18): how long a court has to finish a case."""

from typing import Final

from zhiheng.law.clocks.shape import (
    CHECKED,
    Clock,
    Extension,
    Whose,
    court,
    ground,
    lengthened,
    party,
    renumbered,
    stayed,
    under,
)
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.span import days, months
from zhiheng.law.sources import (
    CX2020,
    FF2006_35,
    MSF2023,
    SX2000,
    XS2014,
    ZX1998,
    ZX2020,
)
from zhiheng.law.sources_former import LGF2018_17

_MEMORY: Final = "条文未见原文，据规则目录所记"
_NOT_REPEATED: Final = "法发〔2006〕35号未再列明，按审限规定仍予扣除"


def _deduction(item: int) -> Article:
    return SX2000.art(9, item=item)


def _memory(item: int) -> Article:
    return FF2006_35.art(14, item=item).doubted(_MEMORY)


LIMIT_GROUNDS: Final = (
    ground("公告", _deduction(6), _memory(1)),
    ground("鉴定", _deduction(6), _memory(1)),
    ground("审计", _deduction(8), _memory(1)),
    ground("评估", _deduction(8).doubted(_NOT_REPEATED)),
    ground("资产清理", _deduction(8), _memory(1)),
    ground("拍卖、变卖", _deduction(12).doubted(_NOT_REPEATED)),
    ground("中止执行", _deduction(9), ZX2020.art(63).says("中止执行的期间应当扣除")),
    ground("执行和解后暂缓执行", _deduction(10)),
    ground("执行担保后暂缓执行", _deduction(10)),
    ground("上级法院通知暂缓执行", _deduction(11)),
    ground("管辖权异议、管辖争议", _deduction(7)),
    ground("执行争议协调", _memory(4)),
    ground("法律适用请示", _memory(5)),
)
"""What is deducted from an enforcement limit (A1-TERM-07…12)."""

PRESIDENT: Final = "本院院长"
LIMIT_EXTENSION: Final = dated(
    "执行期限的延长",
    since(
        "2000-09-28",
        Extension(PRESIDENT, months(3), "还需延长的，层报高级人民法院备案"),
        (
            SX2000.art(5, 1).says("经本院院长批准，可以延长三个月"),
            SX2000.art(14, 2).says("院长应当在审限届满前批准或者决定"),
        ),
        checked=CHECKED,
    ),
)
_SHORT_EXTENSION: Final = dated(
    "刑事裁判涉财产部分执行期限的延长",
    since(
        "2014-11-06",
        Extension(PRESIDENT, None, "仍须经本院院长批准"),
        XS2014.art(3).says("经本院院长批准，可以延长"),
        checked=CHECKED,
    ),
)

EXECUTION_LIMIT: Final = lengthened(
    stayed(
        court(
            "EXECUTION_LIMIT",
            "执行期限",
            "立案",
            dated(
                "执行案件的执行期限",
                since(
                    "2000-09-28", months(6), (SX2000.art(5, 1), SX2000.art(8, 1), ZX1998.art(107))
                ),
                since(
                    "2007-01-01", months(6), (FF2006_35.art(1), SX2000.art(5, 1), SX2000.art(8, 1))
                ),
                since(
                    "2021-01-01",
                    months(6),
                    (
                        SX2000.art(5, 1).says("执行案件应当在立案之日起六个月内执结"),
                        SX2000.art(8, 1).says("案件的审理期限从立案次日起计算"),
                        FF2006_35.art(1),
                        ZX2020.art(63),
                    ),
                    checked=CHECKED,
                ),
            ),
            "首次执行和恢复执行案件",
        ),
        *LIMIT_GROUNDS,
    ),
    LIMIT_EXTENSION,
)
EXECUTION_LIMIT_ADMINISTRATIVE: Final = lengthened(
    stayed(
        court(
            "EXECUTION_LIMIT_ADMINISTRATIVE",
            "执行期限",
            "立案",
            dated(
                "非诉执行案件的执行期限",
                since("2000-09-28", months(3), (SX2000.art(5, 1), SX2000.art(8, 1))),
                since(
                    "2007-01-01",
                    months(3),
                    (
                        SX2000.art(5, 1).says("非诉执行案件应当在立案之日起三个月内执结"),
                        SX2000.art(8, 1),
                        FF2006_35.art(1),
                    ),
                    checked=CHECKED,
                ),
            ),
            "行政机关申请法院强制执行的非诉执行案件",
        ),
        *LIMIT_GROUNDS,
    ),
    LIMIT_EXTENSION,
)
EXECUTION_LIMIT_CRIMINAL: Final = lengthened(
    stayed(
        court(
            "EXECUTION_LIMIT_CRIMINAL",
            "执行期限",
            "立案",
            under(
                "刑事裁判涉财产部分的执行期限",
                months(6),
                (
                    XS2014.art(3).says("刑事裁判涉财产部分执行案件的期限为六个月"),
                    SX2000.art(8, 1),
                ),
            ),
            "有特殊情况需要延长的，经本院院长批准",
        ),
        *LIMIT_GROUNDS,
    ),
    _SHORT_EXTENSION,
)
EXTENSION_REQUEST: Final = Clock(
    "EXTENSION_REQUEST",
    "申请延长执行期限",
    under("申请延长执行期限的时间", days(5), FF2006_35.art(1)),
    rolls=False,
    trigger="执行期限届满日",
    note="应在期限届满前五日内提出，系统要求最迟在届满前第五日提出",
    whose=Whose.NODE,
    backward=True,
)
LIMIT_WARNING: Final = Clock(
    "LIMIT_WARNING",
    "执行期限届满预警",
    under("执行期限届满前的预警", days(10), LGF2018_17.art("一", 2, 2)),
    rolls=False,
    trigger="执行期限届满日",
    note="执行指挥中心预警，上级法院督办；届满后逐案书面说明原因",
    whose=Whose.NODE,
    scope="鲁",
    backward=True,
)

_IDLE_GROUNDS: Final = tuple(
    ground(name, CX2020.art(13))
    for name in ("公告", "鉴定评估", "管辖争议", "执行争议协调", "暂缓执行", "中止执行")
)
IDLE_COURT: Final = stayed(
    party(
        "IDLE_COURT",
        "申请上一级法院执行",
        "收到申请执行书",
        renumbered(
            "逾期未执行可以申请上一级法院执行的期限",
            months(6),
            (226, 233),
            MSF2023.art(237).says("自收到申请执行书之日起超过六个月未执行的"),
        ),
        "满六个月未执行的，次日起可以申请；执行中发现财产的，自发现财产之日起算",
    ),
    *_IDLE_GROUNDS,
)

LIMITS: Final = (
    EXECUTION_LIMIT,
    EXECUTION_LIMIT_ADMINISTRATIVE,
    EXECUTION_LIMIT_CRIMINAL,
    EXTENSION_REQUEST,
    LIMIT_WARNING,
    IDLE_COURT,
)
