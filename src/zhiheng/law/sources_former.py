"""Editions that have been replaced, and local norms: cited for days before, or within one province.

The texts of replaced editions were not at hand: whatever cites one carries a doubt.
"""

from datetime import date
from typing import Final

from zhiheng.law.kernel.source import Instrument, Kind, Status

AMENDED_ON: Final = date(2021, 1, 1)
"""The day on which 法释〔2020〕21号 replaced the enforcement interpretations together."""


def _replaced(key: str, title: str, number: str, effective_on: date) -> Instrument:
    return Instrument(
        key,
        title,
        number,
        effective_on,
        AMENDED_ON,
        kind=Kind.INTERPRETATION,
        status=Status.MEMORY,
    )


MSF1991: Final = Instrument(
    "MSF1991",
    "民事诉讼法（1991）",
    "主席令第44号",
    date(1991, 4, 9),
    date(2008, 4, 1),
    status=Status.MEMORY,
)
CX2008: Final = _replaced("CX2008", "执行程序解释（2008）", "法释〔2008〕13号", date(2009, 1, 1))
WT2011: Final = _replaced("WT2011", "委托执行规定（2011）", "法释〔2011〕11号", date(2011, 5, 16))
YF2015: Final = _replaced("YF2015", "异议复议规定（2015）", "法释〔2015〕10号", date(2015, 5, 5))
BZ2016: Final = _replaced("BZ2016", "变更追加规定（2016）", "法释〔2016〕21号", date(2016, 12, 1))
BQ2016: Final = _replaced("BQ2016", "财产保全规定（2016）", "法释〔2016〕22号", date(2016, 12, 1))
CD2017: Final = _replaced("CD2017", "财产调查规定（2017）", "法释〔2017〕8号", date(2017, 5, 1))
HJ2018: Final = _replaced("HJ2018", "执行和解规定（2018）", "法释〔2018〕3号", date(2018, 3, 1))
DB2018: Final = _replaced("DB2018", "执行担保规定（2018）", "法释〔2018〕4号", date(2018, 3, 1))
# The paper bears 2018年2月29日, which was no day, and no title that was seen.
LGF2018_17: Final = Instrument(
    "LGF2018_17",
    "山东省高级人民法院2018年执行工作意见",
    "鲁高法〔2018〕17号",
    date(2018, 3, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
LGF2021_76: Final = Instrument(
    "LGF2021_76",
    "关于进一步提高执行实施案件质量提升执行规范化水平的意见",
    "鲁高法〔2021〕76号",
    date(2021, 12, 30),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
