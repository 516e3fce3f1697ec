"""执行监督、督促执行 and 不予执行: the remedies beyond objection and review (A1-SUP, A1-NE)."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, any_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import (
    InstrumentKind,
    NonEnforcementOnRecord,
    Standing,
    SupervisionOnRecord,
)
from zhiheng.law.sources import CX2020, FF2023_4, GZ2018, MSF2023, ZC2018

p = fields(SupervisionOnRecord)
n = fields(NonEnforcementOnRecord)

REMEDIES_USED: Final = condition(
    FF2023_4.art(1).doubted("法发〔2023〕4号仅见部分原文"),
    "已经异议、复议，或者期间已过",
    p.remedies_used,
    key="A1-SUP-03",
    otherwise="尚可异议、复议的，告知先行提出",
)
IN_SIX_MONTHS: Final = condition(
    FF2023_4.art(2).doubted("法发〔2023〕4号仅见部分原文"),
    "在六个月内申请监督",
    p.received_on <= p.petition_ends_on,
    key="A1-SUP-01",
    otherwise="逾期的不予受理，已受理的终结审查",
)
NOT_SUPERVISED: Final = condition(
    FF2023_4.art(2).doubted("法发〔2023〕4号仅见部分原文"),
    "没有监督裁定，检察院也未作出不支持决定",
    ~p.supervised_before & ~p.procurator_declined,
    key="A1-SUP-02",
    otherwise="已有监督裁定或者检察院不支持决定的，不予受理",
)
MAY_PETITION: Final = all_of(REMEDIES_USED, IN_SIX_MONTHS, NOT_SUPERVISED)
"""受理执行监督申请."""

SIX_MONTHS_IDLE: Final = condition(
    (
        MSF2023.art(237).says("超过六个月未执行的"),
        CX2020.art(10, None, 4).says("其他有条件执行超过六个月未执行的"),
    ),
    "有条件执行而超过六个月未执行",
    p.six_months_idle,
    key="A1-TERM-16",
    otherwise="公告、鉴定评估、管辖争议、争议协调、暂缓、中止的期间应当扣除",
)
MAY_GO_UP: Final = all_of(SIX_MONTHS_IDLE)
"""向上一级法院申请执行."""

BEFORE_END: Final = condition(
    (ZC2018.art(8, 1), GZ2018.art(22, 1)),
    "执行程序没有终结",
    ~n.procedure_ended,
    key="A1-NE-00",
    otherwise="应当在执行终结前提出",
)
WRITTEN: Final = condition(
    ZC2018.art(8, 1).says("应当在执行通知书送达之日起十五日内提出书面申请"),
    "以书面提出",
    n.in_writing,
    key="A1-NE-01-0",
    otherwise="请提交书面申请",
)
OF_AWARD: Final = (InstrumentKind.ARBITRAL_AWARD, InstrumentKind.LABOUR_AWARD)
BY_DEBTOR: Final = condition(
    ZC2018.art(8, 1).says("应当在执行通知书送达之日起十五日内提出书面申请"),
    "被执行人自执行通知送达之日起十五日内提出",
    n.instrument_kind.one_of(*OF_AWARD)
    & (n.standing == Standing.PARTY)
    & (n.received_on <= n.request_ends_on),
    key="A1-NE-01",
    otherwise="已过十五日",
)
ON_FORGERY: Final = condition(
    ZC2018.art(8, 1).says("应当自知道或者应当知道有关事实或案件之日起十五日内提出书面申请"),
    "伪造证据、枉法裁决：自知道之日起十五日内提出",
    n.instrument_kind.one_of(*OF_AWARD)
    & (n.standing == Standing.PARTY)
    & n.forgery_alleged
    & (n.received_on <= n.late_request_ends_on),
    key="A1-NE-01-2",
    otherwise="仅限主张伪造证据、枉法裁决，自知道之日起十五日内",
)
BY_OUTSIDER: Final = condition(
    (
        ZC2018.art(9, None, 1).says("有证据证明仲裁案件当事人恶意申请仲裁或者虚假仲裁"),
        ZC2018.art(9, None, 3).says("之日起三十日内提出"),
    ),
    "案外人自知道采取措施之日起三十日内提出，标的未执行终结，有虚假仲裁证据",
    n.instrument_kind.one_of(*OF_AWARD)
    & (n.standing == Standing.OUTSIDER)
    & n.sham_shown
    & ~n.object_finished
    & (n.received_on <= n.request_ends_on),
    key="A1-NE-02",
    otherwise="请提交虚假仲裁的证据，并在知道采取措施之日起三十日内提出",
)
ON_DEED: Final = condition(
    (
        GZ2018.art(12, 1, 5).says("其他严重违反法定公证程序的情形"),
        GZ2018.art(12, 2).says("应当告知其依照本规定第二十二条第一款规定提起诉讼"),
    ),
    "公证债权文书：以程序事由自执行通知送达之日起十五日内提出",
    (n.instrument_kind == InstrumentKind.NOTARIAL_DEED)
    & (n.standing == Standing.PARTY)
    & n.procedural_ground
    & (n.received_on <= n.request_ends_on),
    key="A1-NE-05",
    otherwise="实体事由应当告知提起诉讼；程序事由自执行通知送达之日起十五日内提出",
)
REQUEST: Final = any_of(
    BY_DEBTOR,
    ON_FORGERY,
    BY_OUTSIDER,
    ON_DEED,
    key="A1-NE-10",
    name="申请人、事由和时间符合不予执行申请",
    otherwise="请核对执行依据、申请人身份、事由和时间",
)
ONCE: Final = condition(
    ZC2018.art(10).says("再次提出申请的，人民法院不予审查"),
    "没有被驳回过",
    ~n.raised_before,
    key="A1-NE-03",
    otherwise="已被裁定驳回的，没有新证据不再审查",
)
MUST_REVIEW: Final = all_of(BEFORE_END, WRITTEN, REQUEST, ONCE)
"""审查不予执行申请."""
