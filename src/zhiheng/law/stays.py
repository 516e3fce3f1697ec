"""中止 and 暂缓执行: when execution must or may stand still, and for how long (A1-STAY)."""

from typing import Final

from zhiheng.law.kernel.condition import Condition, all_of, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import CaseState, StayGround, StayOnRecord
from zhiheng.law.sources import (
    DB2020,
    FF2002_16,
    FF2017_2,
    HJ2020,
    JS2022,
    MSF2023,
    QYPC2006,
    ZC2018,
    ZX2020,
)

s = fields(StayOnRecord)
_MEMORY: Final = "条文仅见部分，其余据规则目录所记"


def _on(key: str, article: Citation, ground: StayGround, also: Expr, cure: str) -> Condition:
    return condition(
        article, str(ground), (s.stay_ground == ground) & also, key=key, otherwise=cure
    )


AGREED: Final = _on(
    "A1-STAY-01-1",
    MSF2023.art(267, 1, 1).says("申请人表示可以延期执行的"),
    StayGround.APPLICANT_AGREES,
    s.delay_agreed,
    "请记录申请人同意延期的意思",
)
FOUNDED: Final = _on(
    "A1-STAY-01-2",
    MSF2023.art(267, 1, 2).says("案外人对执行标的提出确有理由的异议的"),
    StayGround.OBJECTION_FOUNDED,
    s.objection_founded,
    "待异议审查认定确有理由后中止对该标的的执行",
)
HEIRS: Final = _on(
    "A1-STAY-01-3",
    MSF2023.art(267, 1, 3).says("需要等待继承人继承权利或者承担义务的"),
    StayGround.HEIRS_AWAITED,
    s.debtor_dead & ~s.successor_known,
    "已有继承人的，应变更当事人，不中止",
)
ENDED: Final = _on(
    "A1-STAY-01-4",
    MSF2023.art(267, 1, 4).says("尚未确定权利义务承受人的"),
    StayGround.SUCCESSOR_UNKNOWN,
    s.party_ended & ~s.successor_known,
    "已有承受人的，应变更当事人，不中止",
)
SETTLED: Final = _on(
    "A1-STAY-02",
    (
        HJ2020.art(2, 1).says("人民法院可以裁定中止执行"),
        JS2022.art(464).says("达成和解协议后请求中止执行"),
    ),
    StayGround.SETTLEMENT,
    s.settlement_submitted,
    "请共同提交书面协议，或者由他方认可，或者记入笔录并签名",
)
AWARD: Final = _on(
    "A1-STAY-03",
    ZC2018.art(7, 1).says("执行法院应当裁定中止执行"),
    StayGround.AWARD_UNDER_REVIEW,
    (s.award_setting_aside | (s.nonenforcement_asked & s.debtor_secured)) & ~s.applicant_secured,
    "申请不予执行的须提供适当担保；申请执行人已提供充分担保的，继续执行",
)
RETRIAL: Final = _on(
    "A1-STAY-03-2",
    ZX2020.art(59).says("根据上级法院或本院作出的中止执行裁定书中止执行"),
    StayGround.RETRIAL,
    s.stay_ordered,
    "没有中止执行裁定书的，不因申请再审停止执行",
)
TRANSFER: Final = _on(
    "A1-STAY-05-1",
    (
        JS2022.art(511).says("应当裁定中止对该被执行人的执行"),
        FF2017_2.art(8).doubted(_MEMORY),
    ),
    StayGround.BANKRUPTCY_TRANSFER,
    s.transfer_decided,
    "待作出移送破产审查决定后中止",
)
BANKRUPT: Final = _on(
    "A1-STAY-05-2",
    QYPC2006.art(19).says("执行程序应当中止"),
    StayGround.BANKRUPTCY_ACCEPTED,
    s.bankruptcy_accepted,
    "请附受理破产申请的裁定",
)
SECURED: Final = _on(
    "A1-STAY-12",
    (
        MSF2023.art(242).says("人民法院可以决定暂缓执行及暂缓执行的期限"),
        DB2020.art(6).says("申请执行人同意的"),
    ),
    StayGround.SECURITY,
    s.creditor_consents & s.guarantee_complete,
    "请提交载明法定内容的担保书和申请执行人的同意意见",
)
REQUESTED: Final = _on(
    "A1-STAY-08",
    FF2002_16.art(3).doubted(_MEMORY),
    StayGround.REQUESTED,
    s.illegality_shown & s.debtor_secured & ~s.applicant_secured,
    "请证明违法、权属争议或者抵销事由并提供担保；对方提供相应担保的，继续执行",
)
DISPUTED: Final = _on(
    "A1-STAY-09-1",
    FF2002_16.art(7).doubted(_MEMORY),
    StayGround.DISPUTE_BETWEEN_COURTS,
    s.stay_ordered,
    "待上级法院处理执行争议并通知后暂缓",
)
SUPERVISED: Final = _on(
    "A1-STAY-09-2",
    (FF2002_16.art(7).doubted(_MEMORY), ZX2020.art(75).says("应当书面通知下级法院暂缓执行")),
    StayGround.BASIS_UNDER_SUPERVISION,
    s.stay_ordered,
    "请附审判监督程序的通知",
)
BY_SUPERIOR: Final = _on(
    "A1-STAY-11",
    ZX2020.art(77, 1).says("应同时指定暂缓执行的期限"),
    StayGround.SUPERVISING_COURT,
    s.stay_ordered,
    "请附上级法院写明期限的通知",
)

GROUND: Final = any_of(
    AGREED,
    FOUNDED,
    HEIRS,
    ENDED,
    SETTLED,
    AWARD,
    RETRIAL,
    TRANSFER,
    BANKRUPT,
    SECURED,
    REQUESTED,
    DISPUTED,
    SUPERVISED,
    BY_SUPERIOR,
    key="A1-STAY-01",
    name="有中止或者暂缓执行的法定事由",
    otherwise="没有法定事由的不得中止、暂缓，请继续执行",
)
OPEN: Final = condition(
    ZX2020.art(60, 1),
    "案件在办",
    s.state == CaseState.OPEN,
    key="A1-STAY-06-1",
    otherwise="已中止或者已结的案件无须再中止",
)
NOT_A_DEFERMENT: Final = condition(
    MSF2023.art(267, 1),
    "中止而非暂缓",
    ~s.stay_ground.one_of(
        StayGround.SECURITY,
        StayGround.REQUESTED,
        StayGround.DISPUTE_BETWEEN_COURTS,
        StayGround.BASIS_UNDER_SUPERVISION,
        StayGround.SUPERVISING_COURT,
    ),
    key="A1-STAY-10-0",
    otherwise="暂缓执行须定期限",
)
WITHIN_LIMIT: Final = condition(
    (
        JS2022.art(467).says("但最长不得超过一年"),
        FF2002_16.art(10).doubted(_MEMORY),
        ZX2020.art(77, 1).says("暂缓执行的期限一般不得超过三个月"),
    ),
    "暂缓期间在法定最长期间内",
    s.deferred_until <= s.deferment_ends_by,
    key="A1-STAY-10",
    otherwise="请缩短暂缓期间：执行担保最长一年，其他一般三个月",
    unless=(NOT_A_DEFERMENT,),
)
NO_COMPANY: Final = condition(
    DB2020.art(5),
    "担保人不是公司",
    ~s.guarantor_is_company,
    key="A1-GUA-01-0",
    otherwise="由公司提供担保的，须有决议",
)
COMPANY_RESOLVED: Final = condition(
    DB2020.art(5).says("董事会或者股东会、股东大会决议"),
    "公司提供担保的附有决议",
    s.company_resolved,
    key="A1-GUA-01",
    otherwise="请提交公司章程、董事会或者股东会决议",
    unless=(NO_COMPANY,),
)
REASONED: Final = condition(
    ZX2020.art(62).says("应当写明中止或终结执行的理由和法律依据"),
    "裁定写明理由和法律依据",
    s.reason_written,
    key="A1-STAY-06-2",
    otherwise="请在裁定中写明理由和法律依据",
)
MAY_STAY: Final = all_of(OPEN, GROUND, COMPANY_RESOLVED, WITHIN_LIMIT, REASONED)
"""裁定中止执行、决定暂缓执行."""

STAYED: Final = condition(
    ZX2020.art(60, 1),
    "案件已中止或者暂缓",
    s.state == CaseState.STAYED,
    key="A1-STAY-06-4",
    otherwise="案件没有中止或者暂缓，不必恢复",
)
GROUND_GONE: Final = condition(
    MSF2023.art(267, 2).says("中止的情形消失后，恢复执行"),
    "中止的情形已经消失",
    s.ground_ceased,
    key="A1-STAY-06-5",
    otherwise="请登记中止情形消失并附材料，由第二人确认后恢复",
)
DEFERMENT_OVER: Final = condition(
    FF2002_16.art(12).doubted(_MEMORY),
    "暂缓期间已经届满",
    s.deferred_until < s.judged_on,
    key="A1-STAY-06-6",
    otherwise="暂缓期间没有届满",
)
MAY_LIFT: Final = all_of(
    STAYED,
    any_of(
        GROUND_GONE,
        DEFERMENT_OVER,
        key="A1-STAY-06-7",
        name="中止情形消失，或者暂缓期间届满",
        otherwise="中止情形没有消失、暂缓期间没有届满的，不恢复执行",
    ),
)
"""中止、暂缓后在原案号内恢复执行."""
