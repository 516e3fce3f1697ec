"""立案: when an application for enforcement must be docketed (A1-FILE)."""

import re
from typing import Final

from zhiheng.law.courts import CourtLevel
from zhiheng.law.kernel.condition import all_of, any_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import (
    ApplicationOnRecord,
    InstrumentKind,
    JurisdictionBasis,
    SplitGround,
)
from zhiheng.law.sources import (
    BQ2020,
    CX2020,
    DESIGN,
    FF2014_26,
    JS2022,
    MSF2023,
    XS2014,
    XZ2018,
    ZC2018,
    ZX2020,
)

a = fields(ApplicationOnRecord)
_SPLIT: Final = FF2014_26.art(7).doubted("法发〔2014〕26号第7条未见原文，据通行转述")

EFFECTIVE: Final = condition(
    ZX2020.art(16, 1, 1).says("申请或移送执行的法律文书已经生效"),
    "法律文书已经生效",
    a.instrument_effective,
    key="A1-FILE-01-1",
    otherwise="请提交生效证明；尚未生效的，待生效后再申请",
)

TRANSFERRED: Final = condition(
    ZX2020.art(17, 2).says("由审判庭移送执行机构执行"),
    "审判庭移送执行",
    a.transferred,
    key="A1-FILE-26",
    otherwise="非移送案件，由权利人申请",
)

APPLICANT_ENTITLED: Final = condition(
    ZX2020.art(16, 1, 2).says("申请执行人是生效法律文书确定的权利人或其继承人、权利承受人"),
    "申请人是权利人或者其继承人、权利承受人",
    a.applicant_is_obligee,
    key="A1-FILE-01-2",
    otherwise="请由文书确定的权利人申请，继承或者受让的须提交证明",
    unless=(TRANSFERRED,),
)

CONTENT_CLEAR: Final = condition(
    (
        ZX2020.art(16, 1, 3).says("申请执行的法律文书有给付内容，且执行标的和被执行人明确"),
        JS2022.art(461, 1, 2).says("给付内容明确"),
    ),
    "给付内容和执行标的明确",
    a.content_clear & a.amount_known,
    key="A1-FILE-03",
    otherwise="请提交作出文书的机构的补正或者说明；继续履行合同的须明确具体内容",
)

DEBTOR_NAMED: Final = condition(
    (ZX2020.art(16, 1, 3), JS2022.art(461, 1, 1).says("权利义务主体明确")),
    "被执行人明确",
    a.debtor_named,
    key="A1-FILE-01-3",
    otherwise="请写明被执行人，提供足以与他人区别的身份信息",
)

NO_PERIOD_STATED: Final = condition(
    MSF2023.art(250, 2).says("法律文书未规定履行期间的，从法律文书生效之日起计算"),
    "文书未定履行期间",
    ~a.performance_period_stated,
    key="A1-FILE-19",
    otherwise="文书定有履行期间",
)

PERIOD_RUN_OUT: Final = condition(
    ZX2020.art(16, 1, 4).says("义务人在生效法律文书确定的期限内未履行义务"),
    "履行期间已过",
    a.performance_due_on < a.judged_on,
    key="A1-FILE-01-4",
    otherwise="履行期间尚未届满，届满后仍未履行的再申请",
    unless=(NO_PERIOD_STATED,),
)

UNPERFORMED: Final = condition(
    ZX2020.art(16, 1, 4),
    "义务人未履行",
    a.unperformed,
    key="A1-FILE-01-4b",
    otherwise="已经全部履行的无须执行；部分履行的请写明未履行部分",
)

_OF_FIRST_INSTANCE: Final = (InstrumentKind.JUDGMENT, InstrumentKind.RULING)
_OF_ISSUING_COURT: Final = (
    InstrumentKind.PAYMENT_ORDER,
    InstrumentKind.SECURITY_RULING,
    InstrumentKind.CONFIRMATION_RULING,
)
_OF_DOMICILE: Final = (
    InstrumentKind.LABOUR_AWARD,
    InstrumentKind.NOTARIAL_DEED,
    InstrumentKind.OTHER,
)

OF_JUDGMENT: Final = condition(
    MSF2023.art(235, 1).says(
        "由第一审人民法院或者与第一审人民法院同级的被执行的财产所在地人民法院执行"
    ),
    "民事裁判：第一审法院或者同级的财产所在地法院",
    a.instrument_kind.one_of(*_OF_FIRST_INSTANCE)
    & a.jurisdiction_basis.one_of(JurisdictionBasis.FIRST_INSTANCE, JurisdictionBasis.PROPERTY),
    key="A1-FILE-08",
    otherwise="请向第一审法院或者与其同级的财产所在地法院申请",
)

OF_MEDIATION: Final = condition(
    MSF2023.art(235, 1).doubted("调解书的执行管辖依实务比照裁判，法条未明文列举"),
    "民事调解书：第一审法院或者同级的财产所在地法院",
    (a.instrument_kind == InstrumentKind.MEDIATION)
    & a.jurisdiction_basis.one_of(JurisdictionBasis.FIRST_INSTANCE, JurisdictionBasis.PROPERTY),
    key="A1-FILE-08-M",
    otherwise="请向第一审法院或者与其同级的财产所在地法院申请",
)

OF_ISSUING_COURT: Final = condition(
    JS2022.art(460, 1).says(
        "由作出裁定、支付令的人民法院或者与其同级的被执行财产所在地的人民法院执行"
    ),
    "支付令、担保物权裁定、司法确认裁定：作出法院或者同级的财产所在地法院",
    a.instrument_kind.one_of(*_OF_ISSUING_COURT)
    & a.jurisdiction_basis.one_of(JurisdictionBasis.ISSUING, JurisdictionBasis.PROPERTY),
    key="A1-FILE-10",
    otherwise="请向作出裁定、支付令的法院或者与其同级的财产所在地法院申请",
)

OF_CRIMINAL_COURT: Final = condition(
    XS2014.art(2).says("由第一审人民法院执行"),
    "刑事裁判涉财产部分：第一审法院",
    (a.instrument_kind == InstrumentKind.CRIMINAL_PROPERTY)
    & (a.jurisdiction_basis == JurisdictionBasis.FIRST_INSTANCE),
    key="A1-FILE-13",
    otherwise="由第一审法院执行，可以委托财产所在地的同级法院",
)

OF_ADMINISTRATIVE_COURT: Final = condition(
    XZ2018.art(154).doubted("行诉法解释第154条未见原文，据通行理解"),
    "行政裁判文书：第一审法院",
    (a.instrument_kind == InstrumentKind.ADMINISTRATIVE_JUDGMENT)
    & (a.jurisdiction_basis == JurisdictionBasis.FIRST_INSTANCE),
    key="A1-FILE-08-A",
    otherwise="请向第一审法院申请",
)

OF_REVIEWING_COURT: Final = condition(
    XZ2018.art(157).doubted("准予执行的行政决定由作出准予执行裁定的法院执行，系通行做法"),
    "准予执行的行政决定：作出准予执行裁定的法院",
    (a.instrument_kind == InstrumentKind.ADMINISTRATIVE_DECISION)
    & (a.jurisdiction_basis == JurisdictionBasis.ISSUING),
    key="A1-ADM-13",
    otherwise="请由作出准予执行裁定的法院立案执行",
)

OF_OTHER_INSTRUMENTS: Final = condition(
    MSF2023.art(235, 2).says("由被执行人住所地或者被执行的财产所在地人民法院执行"),
    "其他法律文书：被执行人住所地或者财产所在地法院",
    a.instrument_kind.one_of(*_OF_DOMICILE)
    & a.jurisdiction_basis.one_of(JurisdictionBasis.DOMICILE, JurisdictionBasis.PROPERTY),
    key="A1-FILE-09",
    otherwise="请向被执行人住所地或者财产所在地法院申请",
)

_INTERMEDIATE: Final = (CourtLevel.INTERMEDIATE, CourtLevel.SPECIAL_INTERMEDIATE)

OF_ARBITRATION: Final = condition(
    ZC2018.art(2).says("由被执行人住所地或者被执行的财产所在地的中级人民法院管辖"),
    "仲裁裁决：住所地或者财产所在地的中级法院，或者经上级批准的基层法院",
    (a.instrument_kind == InstrumentKind.ARBITRAL_AWARD)
    & a.jurisdiction_basis.one_of(JurisdictionBasis.DOMICILE, JurisdictionBasis.PROPERTY)
    & (a.court_level.one_of(*_INTERMEDIATE) | a.lower_court_approved),
    key="A1-FILE-11",
    otherwise="请向被执行人住所地或者财产所在地的中级法院申请；基层法院须经上级法院批准指定",
)

DESIGNATED: Final = condition(
    ZX2020.art(14).says("报请双方共同的上级人民法院指定管辖"),
    "上级法院指定管辖",
    a.jurisdiction_basis == JurisdictionBasis.DESIGNATED,
    key="A1-FILE-17",
    otherwise="没有上级法院的指定管辖决定",
)

JURISDICTION: Final = any_of(
    DESIGNATED,
    OF_JUDGMENT,
    OF_MEDIATION,
    OF_ISSUING_COURT,
    OF_CRIMINAL_COURT,
    OF_ADMINISTRATIVE_COURT,
    OF_REVIEWING_COURT,
    OF_ARBITRATION,
    OF_OTHER_INSTRUMENTS,
    key="A1-FILE-01-5",
    name="属于本院管辖",
    otherwise="请核对执行依据种类和管辖依据；不属本院管辖的，告知向有管辖权的法院申请",
)

BASIS_FITS: Final = condition(
    MSF2023.art(235, 1).says(
        "由第一审人民法院或者与第一审人民法院同级的被执行的财产所在地人民法院执行"
    ),
    "管辖依据与文书写明的一审法院相符",
    (a.jurisdiction_basis != JurisdictionBasis.FIRST_INSTANCE) | ~a.first_instance_elsewhere,
    key="A1-FILE-08-1",
    otherwise=(
        "文书由其他法院一审作出：财产在本院辖区的，改选财产所在地并附证明；"
        "否则告知向一审法院申请；上级指定的，改选指定管辖"
    ),
)

ASKED_ELSEWHERE_THAN_PROPERTY: Final = condition(
    CX2020.art(1),
    "并非以财产所在地为管辖依据",
    a.jurisdiction_basis != JurisdictionBasis.PROPERTY,
    key="A1-FILE-15-0",
    otherwise="以财产所在地为管辖依据",
)

PROPERTY_SHOWN: Final = condition(
    CX2020.art(1).says("应当提供该人民法院辖区有可供执行财产的证明材料"),
    "已证明辖区有可供执行财产",
    a.property_shown,
    key="A1-FILE-15-1",
    otherwise="请提交本院辖区有可供执行财产的证明材料",
    unless=(ASKED_ELSEWHERE_THAN_PROPERTY,),
)

NOT_FILED_ELSEWHERE: Final = condition(
    (
        CX2020.art(2, 1).says("发现其他有管辖权的人民法院已经立案的，不得重复立案"),
        ZX2020.art(13).says("由最先立案的人民法院管辖"),
    ),
    "其他法院没有先立案",
    ~a.same_instrument_open_elsewhere,
    key="A1-FILE-15-2",
    otherwise="其他有管辖权的法院已经立案，不得重复立案，请向该院申请",
)

SPLIT: Final = tuple(
    condition(_SPLIT, str(ground), a.split_ground == ground, key=key, otherwise="不属此种情形")
    for key, ground in (
        ("A1-FILE-31-1", SplitGround.INSTALMENT),
        ("A1-FILE-31-2", SplitGround.SEPARATE_DEBTOR),
        ("A1-FILE-31-3", SplitGround.SEPARATE_CREDITOR),
        ("A1-FILE-31-4", SplitGround.SUPPORT),
    )
)

NOT_SPLIT: Final = condition(
    _SPLIT,
    "同一执行依据不重复立案",
    ~a.same_instrument_open_here,
    key="A1-FILE-31",
    otherwise="本院就该执行依据已有未结案件；确属可以另行立案的，请写明理由",
    unless=SPLIT,
)

NO_PRESERVATION: Final = condition(
    BQ2020.art(2).says("由立案、审判机构作出裁定，一般应当移送执行机构实施"),
    "执行依据不是保全裁定",
    ~a.preservation_ruling,
    key="A1-FILE-90",
    otherwise="保全裁定由作出裁定的立案、审判机构移送实施，不由权利人申请执行，请退回申请人",
)

BUREAU_AGREED: Final = condition(
    DESIGN.art("FILE-ROUTE").doubted("哪些案件由执行局审查，由各院自定，是设计取法"),
    "定由执行局审查的，执行局同意立案",
    ~a.bureau_reviews | a.bureau_agreed,
    key="A1-FILE-91",
    otherwise="本院规定此类案件由执行局审查，请移交执行局，待其提出应予立案的意见",
)
"""人民法院执行工作纲要（2019—2023）第19条 leaves to each court which kinds its bureau reviews."""

MAY_DOCKET: Final = all_of(
    NO_PRESERVATION,
    EFFECTIVE,
    APPLICANT_ENTITLED,
    DEBTOR_NAMED,
    CONTENT_CLEAR,
    PERIOD_RUN_OUT,
    UNPERFORMED,
    JURISDICTION,
    BASIS_FITS,
    PROPERTY_SHOWN,
    NOT_FILED_ELSEWHERE,
    NOT_SPLIT,
    BUREAU_AGREED,
)
"""Every condition of docketing; an application that meets them is docketed within seven days."""

TIME_BAR_INTERRUPTED: Final = condition(
    (CX2020.art(19), CX2020.art(20)),
    "时效中止或者中断",
    a.time_bar_interrupted,
    key="A1-FILE-23",
    otherwise="没有中止或者中断时效的证据",
)

IN_TIME: Final = condition(
    MSF2023.art(250, 1).says("申请执行的期间为二年"),
    "在申请执行时效内",
    a.received_on <= a.time_bar_ends_on,
    key="A1-FILE-25",
    otherwise="已过申请执行时效：仍应立案，应告知申请人被执行人可以提出时效异议",
    unless=(TIME_BAR_INTERRUPTED,),
)

TIME_BAR: Final = all_of(IN_TIME)
"""A warning, never a bar: a late application must be accepted (民诉法解释第481条)."""

_PRESERVATION_TITLE: Final = re.compile(r"(?:财产|行为|证据)?保全裁定书")
_PRESERVES: Final = re.compile(
    r"裁定如下[：:]?.{0,20}?(?:准许|对).{0,80}?保全|裁定如下[：:]?.{0,40}?(?:查封|扣押|冻结)", re.S
)
_ASKED_FOR: Final = re.compile(r"申请(?:诉前|诉中|诉讼|执行前)?(?:财产|行为)?保全|保全(?:的)?申请")

MAY_BE_ROUTED: Final = (
    InstrumentKind.MEDIATION,
    InstrumentKind.ARBITRAL_AWARD,
    InstrumentKind.LABOUR_AWARD,
    InstrumentKind.NOTARIAL_DEED,
)
"""The kinds a court may give to its bureau for review (纲要第19条)."""


def is_preservation_ruling(text: str) -> bool:
    """Whether an instrument orders preservation (保全) and nothing that could be enforced."""
    head = text[:400]
    if _PRESERVATION_TITLE.search(head):
        return True
    ruling = "民事裁定书" in head
    return ruling and bool(_ASKED_FOR.search(text)) and bool(_PRESERVES.search(text))
