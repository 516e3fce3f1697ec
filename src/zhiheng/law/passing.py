"""期限届满: days that somebody else is to keep, and what the court may do once one has passed.

Such a period is the party's, not the court's: the day after its last one it has ended by itself,
and nothing of the court's stands as overdue (A1-CAL-11).
"""

from dataclasses import dataclass
from typing import Final

from zhiheng.law.clocks.agreed import GRACE, INSTALMENT
from zhiheng.law.kernel.source import Article
from zhiheng.law.service import performance, property_report
from zhiheng.law.sources import CD2020, FF2019_35, HJ2020, MSF2023


@dataclass(frozen=True, slots=True)
class Passing:
    """What is said the day after a day that was not kept, as far as the record shows, and where
    what the court may do then is laid down."""

    words: str
    cites: tuple[Article, ...]


PASSED: Final = {
    performance(1).key: Passing(
        "没有履行完毕的记录，可以裁定扣押、冻结、划拨、变价被执行人的财产",
        (MSF2023.art(253, 1).says("被执行人未按执行通知履行法律文书确定的义务"),),
    ),
    property_report(1).key: Passing(
        "没有收到财产报告；无正当理由的，可以罚款、拘留，并应当纳入失信被执行人名单",
        (
            CD2020.art(9).says("无正当理由逾期报告财产情况的"),
            CD2020.art(10).says("应当依照相关规定将其纳入失信被执行人名单"),
        ),
    ),
    INSTALMENT.key: Passing(
        "没有足额履行的记录，请核实；不履行的，申请执行人可以申请恢复执行",
        (HJ2020.art(9),),
    ),
    GRACE.key: Passing(
        "宽限期已经届满，请继续执行",
        (FF2019_35.art(1).doubted("法发〔2019〕35号原文未取得，条文号待核对"),),
    ),
}
"""By the key of the clock."""
