"""Administrative non-suit execution: the agency, the court and its review (A1-ADM)."""

from typing import Final

from zhiheng.law.clocks.shape import CHECKED, Extension, court, lengthened, party, under
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import days, months
from zhiheng.law.sources import FS2012_4, QZ2011, XZ2018

_UNSEEN: Final = "条文未见原文，据规则目录所记"
_ARTICLE: Final = "条次未核对，期限据规则目录所记"

AGENCY_APPLICATION: Final = party(
    "AGENCY_APPLICATION",
    "行政机关申请强制执行",
    "法定起诉期限届满",
    under(
        "行政机关申请强制执行的期限", months(3), QZ2011.art(53).says("可以自期限届满之日起三个月内")
    ),
)
AGENCY_DEMAND: Final = party(
    "AGENCY_DEMAND",
    "催告后申请强制执行",
    "催告书送达",
    under(
        "催告书送达后等候履行的期限",
        days(10),
        QZ2011.art(54).says("催告书送达十日后当事人仍未履行义务的"),
    ),
    "期满仍未履行的，次日起可以申请",
)
AGENCY_ACCEPTANCE: Final = court(
    "AGENCY_ACCEPTANCE",
    "受理行政机关申请",
    "接到申请",
    under("受理行政机关申请的期限", days(5), QZ2011.art(56, 1).says("应当在五日内受理")),
)
AGENCY_REFUSAL_RECONSIDERATION: Final = party(
    "AGENCY_REFUSAL_RECONSIDERATION",
    "不予受理行政机关申请复议",
    "收到裁定",
    under(
        "行政机关对不予受理裁定申请复议的期限",
        days(15),
        QZ2011.art(56, 2).says("可以在十五日内向上一级人民法院申请复议"),
    ),
)
AGENCY_REFUSAL_RECONSIDERATION_REVIEW: Final = court(
    "AGENCY_REFUSAL_RECONSIDERATION_REVIEW",
    "不予受理行政机关申请复议审查",
    "收到复议申请",
    under(
        "审查不予受理裁定复议的期限",
        days(15),
        QZ2011.art(56, 2).says("应当自收到复议申请之日起十五日内"),
    ),
)
AGENCY_REVIEW: Final = court(
    "AGENCY_REVIEW",
    "非诉行政执行书面审查",
    "受理",
    under(
        "书面审查行政机关申请的期限",
        days(7),
        QZ2011.art(57).says("应当自受理之日起七日内作出执行裁定"),
    ),
)
AGENCY_FULL_REVIEW: Final = court(
    "AGENCY_FULL_REVIEW",
    "非诉行政执行听取意见审查",
    "受理",
    under(
        "听取意见后作出裁定的期限",
        days(30),
        QZ2011.art(58, 2).says("应当自受理之日起三十日内作出是否执行的裁定"),
    ),
    "明显缺乏事实根据、法律依据或者明显违法的",
)
AGENCY_RULING_SERVICE: Final = court(
    "AGENCY_RULING_SERVICE",
    "送达不予执行裁定",
    "作出不予执行裁定",
    under(
        "送达不予执行裁定的期限",
        days(5),
        QZ2011.art(58, 2).says("在五日内将不予执行的裁定送达行政机关"),
    ),
)
AGENCY_RULING_RECONSIDERATION: Final = party(
    "AGENCY_RULING_RECONSIDERATION",
    "不予执行裁定复议",
    "收到裁定",
    under(
        "行政机关对不予执行裁定申请复议的期限",
        days(15),
        QZ2011.art(58, 3).says("可以自收到裁定之日起十五日内"),
    ),
)
AGENCY_RULING_RECONSIDERATION_REVIEW: Final = court(
    "AGENCY_RULING_RECONSIDERATION_REVIEW",
    "不予执行裁定复议审查",
    "收到复议申请",
    under(
        "审查不予执行裁定复议的期限",
        days(30),
        QZ2011.art(58, 3).says("应当自收到复议申请之日起三十日内作出是否执行的裁定"),
    ),
)
AGENCY_URGENT_EXECUTION: Final = court(
    "AGENCY_URGENT_EXECUTION",
    "紧急情况立即执行",
    "作出执行裁定",
    under(
        "公共安全紧急情况的执行期限",
        days(5),
        QZ2011.art(59).says("应当自作出执行裁定之日起五日内执行"),
    ),
    "经人民法院院长批准",
)
RULING_HOLDER_APPLICATION: Final = party(
    "RULING_HOLDER_APPLICATION",
    "行政裁决权利人申请执行",
    "行政机关申请执行期限届满",
    under("行政裁决权利人申请执行的期限", months(6), XZ2018.art(158).doubted(_UNSEEN)),
    "行政机关逾期未申请的",
)
EXPROPRIATION_APPLICATION: Final = party(
    "EXPROPRIATION_APPLICATION",
    "申请执行征收补偿决定",
    "法定起诉期限届满",
    under("申请强制执行征收补偿决定的期限", months(3), FS2012_4.art(2).doubted(_ARTICLE)),
)
EXPROPRIATION_ACCEPTANCE: Final = court(
    "EXPROPRIATION_ACCEPTANCE",
    "受理征收补偿决定执行申请",
    "接到申请",
    under("受理征收补偿决定执行申请的期限", days(5), FS2012_4.art(3).doubted(_ARTICLE)),
)
EXPROPRIATION_REVIEW: Final = lengthened(
    court(
        "EXPROPRIATION_REVIEW",
        "征收补偿决定执行审查",
        "立案",
        under("审查征收补偿决定执行申请的期限", days(30), FS2012_4.art(4).doubted(_ARTICLE)),
    ),
    dated(
        "征收补偿决定执行审查的延长",
        since(
            "2012-04-10",
            Extension("高级人民法院", None, "仍须由高级人民法院批准"),
            FS2012_4.art(4).doubted(_ARTICLE),
            checked=CHECKED,
        ),
    ),
)
EXPROPRIATION_SERVICE: Final = court(
    "EXPROPRIATION_SERVICE",
    "送达征收补偿决定执行裁定",
    "作出裁定",
    under("送达征收补偿决定执行裁定的期限", days(5), FS2012_4.art(7).doubted(_ARTICLE)),
)

ADMINISTRATIVE: Final = (
    AGENCY_APPLICATION,
    AGENCY_DEMAND,
    AGENCY_ACCEPTANCE,
    AGENCY_REFUSAL_RECONSIDERATION,
    AGENCY_REFUSAL_RECONSIDERATION_REVIEW,
    AGENCY_REVIEW,
    AGENCY_FULL_REVIEW,
    AGENCY_RULING_SERVICE,
    AGENCY_RULING_RECONSIDERATION,
    AGENCY_RULING_RECONSIDERATION_REVIEW,
    AGENCY_URGENT_EXECUTION,
    RULING_HOLDER_APPLICATION,
    EXPROPRIATION_APPLICATION,
    EXPROPRIATION_ACCEPTANCE,
    EXPROPRIATION_REVIEW,
    EXPROPRIATION_SERVICE,
)
