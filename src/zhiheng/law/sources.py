"""The instruments rules may cite, one edition each, with number and first day (A1 §0.1).

Norms read only in excerpts or from memory say so in their status; a rule on them carries a doubt.
"""

from datetime import date
from typing import Final

from zhiheng.law.kernel.source import Instrument, Kind, Status

MSF2007: Final = Instrument(
    "MSF2007",
    "民事诉讼法（2007修正）",
    "主席令第75号",
    date(2008, 4, 1),
    date(2013, 1, 1),
    status=Status.MEMORY,
)
MSF2012: Final = Instrument(
    "MSF2012",
    "民事诉讼法（2012修正）",
    "主席令第59号",
    date(2013, 1, 1),
    date(2022, 1, 1),
    status=Status.PARTLY,
)
MSF2021: Final = Instrument(
    "MSF2021",
    "民事诉讼法（2021修正）",
    "主席令第106号",
    date(2022, 1, 1),
    date(2024, 1, 1),
    status=Status.PARTLY,
)
MSF2023: Final = Instrument(
    "MSF2023",
    "民事诉讼法（2023修正）",
    "主席令第11号",
    date(2024, 1, 1),
    text="民事诉讼法-2023",
)
MFD: Final = Instrument(
    "MFD",
    "民法典",
    "主席令第45号",
    date(2021, 1, 1),
    text="民法典-总则",
)
JS2015: Final = Instrument(
    "JS2015",
    "民诉法解释（2015）",
    "法释〔2015〕5号",
    date(2015, 2, 4),
    date(2022, 4, 10),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
JS2022: Final = Instrument(
    "JS2022",
    "民诉法解释（2022修正）",
    "法释〔2022〕11号",
    date(2022, 4, 10),
    kind=Kind.INTERPRETATION,
    text="民诉法解释-2022",
)
ZX1998: Final = Instrument(
    "ZX1998",
    "执行工作规定（1998）",
    "法释〔1998〕15号",
    date(1998, 7, 8),
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
ZX2020: Final = Instrument(
    "ZX2020",
    "执行工作规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="执行工作规定-2020",
)
CX2020: Final = Instrument(
    "CX2020",
    "执行程序解释（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="执行程序解释-2020",
)
SX2000: Final = Instrument(
    "SX2000",
    "审限规定",
    "法释〔2000〕29号",
    date(2000, 9, 28),
    kind=Kind.INTERPRETATION,
    text="审限规定-2000",
)
ZC2018: Final = Instrument(
    "ZC2018",
    "仲裁裁决执行规定",
    "法释〔2018〕5号",
    date(2018, 3, 1),
    kind=Kind.INTERPRETATION,
    text="仲裁裁决执行规定-2018",
)
GZ2018: Final = Instrument(
    "GZ2018",
    "公证债权文书执行规定",
    "法释〔2018〕18号",
    date(2018, 10, 1),
    kind=Kind.INTERPRETATION,
    text="公证债权文书执行规定-2018",
)
XS2014: Final = Instrument(
    "XS2014",
    "刑事涉财产执行规定",
    "法释〔2014〕13号",
    date(2014, 11, 6),
    kind=Kind.INTERPRETATION,
    text="刑事涉财产执行规定-2014",
)
XZ2018: Final = Instrument(
    "XZ2018",
    "行诉法解释",
    "法释〔2018〕1号",
    date(2018, 2, 8),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
CD2020: Final = Instrument(
    "CD2020",
    "财产调查规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="财产调查规定-2020",
)
SX2017: Final = Instrument(
    "SX2017",
    "失信名单规定（2017修正）",
    "法释〔2017〕7号",
    date(2017, 5, 1),
    kind=Kind.INTERPRETATION,
    status=Status.MEMORY,
)
YF2020: Final = Instrument(
    "YF2020",
    "异议复议规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="异议复议规定-2020",
)
BZ2020: Final = Instrument(
    "BZ2020",
    "变更追加规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="变更追加规定-2020",
)
HJ2020: Final = Instrument(
    "HJ2020",
    "执行和解规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="执行和解规定-2020",
)
DB2020: Final = Instrument(
    "DB2020",
    "执行担保规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="执行担保规定-2020",
)
BQ2020: Final = Instrument(
    "BQ2020",
    "财产保全规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="财产保全规定-2020",
)
WT2020: Final = Instrument(
    "WT2020",
    "委托执行规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="委托执行规定-2020",
)
QZ2011: Final = Instrument(
    "QZ2011",
    "行政强制法",
    "主席令第49号",
    date(2012, 1, 1),
    text="行政强制法",
)
FF2002_16: Final = Instrument(
    "FF2002_16",
    "关于正确适用暂缓执行措施若干问题的规定",
    "法发〔2002〕16号",
    date(2002, 9, 28),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FF2017_2: Final = Instrument(
    "FF2017_2",
    "关于执行案件移送破产审查若干问题的指导意见",
    "法发〔2017〕2号",
    date(2017, 1, 20),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FF2018_9: Final = Instrument(
    "FF2018_9",
    "关于人民法院立案、审判与执行工作协调运行的意见",
    "法发〔2018〕9号",
    date(2018, 5, 28),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FF2023_4: Final = Instrument(
    "FF2023_4",
    "关于办理申请执行监督案件若干问题的意见",
    "法发〔2023〕4号",
    date(2023, 2, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FS2016_6: Final = Instrument(
    "FS2016_6",
    "首封法院与优先债权执行法院处分查封财产批复",
    "法释〔2016〕6号",
    date(2016, 4, 14),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
F2016_373: Final = Instrument(
    "F2016_373",
    "关于严格规范终结本次执行程序的规定（试行）",
    "法〔2016〕373号",
    date(2016, 12, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FS2012_4: Final = Instrument(
    "FS2012_4",
    "房屋征收补偿决定强制执行规定",
    "法释〔2012〕4号",
    date(2012, 4, 10),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
XS2021: Final = Instrument(
    "XS2021",
    "刑诉法解释",
    "法释〔2021〕1号",
    date(2021, 3, 1),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
FF2006_35: Final = Instrument(
    "FF2006_35",
    "关于人民法院办理执行案件若干期限的规定",
    "法发〔2006〕35号",
    date(2007, 1, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FF2014_26: Final = Instrument(
    "FF2014_26",
    "关于执行案件立案、结案若干问题的意见",
    "法发〔2014〕26号",
    date(2015, 1, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FA2015_137: Final = Instrument(
    "FA2015_137",
    "关于人民法院案件案号的若干规定",
    "法〔2015〕137号",
    date(2016, 1, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
FA2018_335: Final = Instrument(
    "FA2018_335",
    "关于修改案号规定的决定",
    "法〔2018〕335号",
    date(2019, 1, 1),
    kind=Kind.NORM,
    status=Status.PARTLY,
)
YX2014: Final = Instrument(
    "YX2014",
    "迟延履行利息解释",
    "法释〔2014〕8号",
    date(2014, 8, 1),
    kind=Kind.INTERPRETATION,
    text="迟延利息解释-2014",
)
YX2009: Final = Instrument(
    "YX2009",
    "迟延履行利息批复",
    "法释〔2009〕6号",
    date(2009, 5, 18),
    kind=Kind.INTERPRETATION,
    status=Status.MEMORY,
)
JD2020: Final = Instrument(
    "JD2020",
    "民间借贷规定（2020修正）",
    "法释〔2020〕17号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    status=Status.PARTLY,
)
JD2015: Final = Instrument(
    "JD2015",
    "民间借贷规定（2015）",
    "法释〔2015〕18号",
    date(2015, 9, 1),
    date(2020, 8, 20),
    kind=Kind.INTERPRETATION,
    status=Status.MEMORY,
)
MFD_HT: Final = Instrument(
    "MFD_HT",
    "民法典",
    "主席令第45号",
    date(2021, 1, 1),
    status=Status.PARTLY,
)
"""合同编 of the code: its text is not at hand, unlike that of 总则."""
YH2019_15: Final = Instrument(
    "YH2019_15",
    "关于改革完善贷款市场报价利率形成机制的公告",
    "中国人民银行公告〔2019〕第15号",
    date(2019, 8, 17),
    kind=Kind.NORM,
    status=Status.MEMORY,
)
SF2007: Final = Instrument(
    "SF2007",
    "诉讼费用交纳办法",
    "国务院令第481号",
    date(2007, 4, 1),
    kind=Kind.STATUTE,
    text="诉讼费用交纳办法-2007",
)
WP2016: Final = Instrument(
    "WP2016",
    "网络司法拍卖规定",
    "法释〔2016〕18号",
    date(2017, 1, 1),
    kind=Kind.INTERPRETATION,
    text="网络司法拍卖规定-2016",
)
CK2018: Final = Instrument(
    "CK2018",
    "确定财产处置参考价规定",
    "法释〔2018〕15号",
    date(2018, 9, 1),
    kind=Kind.INTERPRETATION,
    text="参考价规定-2018",
)
PM2020: Final = Instrument(
    "PM2020",
    "拍卖变卖规定（2020修正）",
    "法释〔2020〕21号",
    date(2021, 1, 1),
    kind=Kind.INTERPRETATION,
    text="拍卖变卖规定-2020",
)
GB22239_2019: Final = Instrument(
    "GB22239_2019",
    "GB/T 22239-2019",
    "GB/T 22239-2019",
    date(2019, 12, 1),
    kind=Kind.STANDARD,
    status=Status.PARTLY,
)
DESIGN: Final = Instrument(
    "DESIGN",
    "设计取法",
    "",
    date(2026, 11, 20),
    kind=Kind.DESIGN,
    status=Status.DESIGN,
)
"""Readings of our own: cited by the catalogue key in brackets and never shown as law."""
