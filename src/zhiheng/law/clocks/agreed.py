"""Days that were agreed or granted in a case: instalments and grace (A1-SET, A1-GRACE).

No text sets their length: the paper of the case does, and `until` puts it into the clock.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from zhiheng.law.clocks.shape import Clock, node, under
from zhiheng.law.kernel.span import days, months
from zhiheng.law.sources import FF2019_35, HJ2020

INSTALMENT: Final = node(
    "SETTLEMENT_INSTALMENT",
    "和解分期履行",
    "达成执行和解",
    under("和解协议约定的该期履行日（协议没有约定的，按一个月提醒）", months(1), HJ2020.art(9)),
    "到期没有履行的，次日标记违约，申请执行人可以申请恢复执行",
)
GRACE: Final = node(
    "GRACE",
    "宽限期",
    "给予宽限期",
    under(
        "给予宽限期时定的最后一日（没有写明的，按一个月提醒）",
        months(1),
        FF2019_35.art(1).doubted("法发〔2019〕35号原文未取得，条文号待核对"),
    ),
    "届满自动终止，次日继续执行",
)
AGREED: Final = (INSTALMENT, GRACE)


def until(clock: Clock, from_on: date, due_on: date) -> Clock:
    """The clock as the paper sets it: from a day to the last day that was agreed."""
    length = days((due_on - from_on).days)
    editions = tuple(replace(one, value=length) for one in clock.span.editions)
    return replace(clock, span=replace(clock.span, editions=editions))
