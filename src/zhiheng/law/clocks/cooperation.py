"""Clocks between courts, with bankruptcy courts, and of local norms (A1-CO, A1-BK, A1-SD)."""

from dataclasses import replace
from typing import Final

from zhiheng.law.clocks.shape import Clock, amended, court, node, renumbered, under
from zhiheng.law.kernel.span import days, months, working_days, years
from zhiheng.law.sources import BQ2020, FF2017_2, FS2016_6, JS2022, MSF2023, WT2020
from zhiheng.law.sources_former import BQ2016, LGF2018_17, LGF2021_76, WT2011

ENTRUSTMENT_TOLD: Final = court(
    "ENTRUSTMENT_TOLD",
    "告知申请执行人已委托执行",
    "收到受托法院立案通知书",
    amended(
        "告知已委托执行的期限",
        days(7),
        WT2020.art(7, 2).says("应当在7日内书面通知申请执行人案件已经委托执行"),
        WT2011,
    ),
)
ENTRUSTMENT_SUPPLEMENT: Final = court(
    "ENTRUSTMENT_SUPPLEMENT",
    "补办委托手续",
    "受托法院要求补办",
    amended("补办委托事项的期限", days(30), WT2020.art(8).says("应当在30日内完成补办事项"), WT2011),
    "不补办又不说明原因的，视为撤回委托",
)
ENTRUSTMENT_RETURN: Final = court(
    "ENTRUSTMENT_RETURN",
    "退回委托材料",
    "高级人民法院同意退回",
    amended(
        "退回委托材料的期限",
        days(15),
        WT2020.art(9, 1).says("应当在15日内将有关委托手续和案卷材料退回委托法院"),
        WT2011,
    ),
)
ENTRUSTED_START: Final = court(
    "ENTRUSTED_START",
    "受托法院开始执行",
    "收到委托函件",
    renumbered(
        "受托法院开始执行的期限",
        days(15),
        (229, 236),
        MSF2023.art(240, 1).says("必须在十五日内开始执行，不得拒绝"),
    ),
)
ENTRUSTED_REPORT: Final = court(
    "ENTRUSTED_REPORT",
    "函告受托执行情况",
    "收到委托函件",
    renumbered(
        "函告受托执行情况的期限",
        days(30),
        (229, 236),
        MSF2023.art(240, 1).says("在三十日内如果还未执行完毕，也应当将执行情况函告"),
    ),
)
ENTRUSTED_FINISH: Final = court(
    "ENTRUSTED_FINISH",
    "受托案件执结",
    "受托立案",
    amended(
        "受托法院执结案件的期限",
        months(6),
        WT2020.art(11).says("受托法院未能在6个月内将受托案件执结的"),
        WT2011,
    ),
    "逾期的，申请执行人可以请求提级执行或者指定执行",
)
IDLE_SEIZURE: Final = court(
    "IDLE_SEIZURE",
    "首封保全财产未处分",
    "首先采取查封、扣押、冻结措施",
    amended(
        "首封保全法院未处分财产的期限",
        years(1),
        BQ2020.art(21, 1).says("超过一年未对被保全财产进行处分的"),
        BQ2016,
    ),
    "满一年未处分的，在先轮候的执行法院可以商请移送",
)
PRIORITY_TRANSFER: Final = court(
    "PRIORITY_TRANSFER",
    "优先债权法院商请移送",
    "首先查封",
    under("首封法院未发布拍卖公告或者进入变卖程序的期限", days(60), FS2016_6.art(1)),
    "超过六十日的，优先债权执行法院可以要求移送",
)
PRIORITY_TRANSFER_REPLY: Final = court(
    "PRIORITY_TRANSFER_REPLY",
    "移送执行函",
    "收到商请移送执行函",
    under("首封法院出具移送执行函的期限", days(15), FS2016_6.art(2)),
)
BANKRUPTCY_DECISION_SERVICE: Final = court(
    "BANKRUPTCY_DECISION_SERVICE",
    "送达移送破产决定",
    "作出移送决定",
    under("送达移送破产审查决定的期限", days(5), FF2017_2.art(7)),
)
BANKRUPTCY_RULING_TOLD: Final = court(
    "BANKRUPTCY_RULING_TOLD",
    "告知破产受理裁定",
    "收到执行案件材料",
    under(
        "告知是否受理破产案件的期限",
        days(30),
        JS2022.art(512).says("应当自收到执行案件相关材料之日起三十日内"),
    ),
)
BANKRUPTCY_HANDOVER: Final = court(
    "BANKRUPTCY_HANDOVER",
    "移交财产",
    "受理破产裁定",
    under("移交财产给管理人的期限", days(7), FF2017_2.art(17)),
)
BANKRUPTCY_RETURN: Final = court(
    "BANKRUPTCY_RETURN",
    "退回移送材料",
    "不予受理或者驳回申请裁定生效",
    under("退回移送破产材料的期限", days(7), FF2017_2.art(18)),
)


def _of_shandong(clock: Clock) -> Clock:
    return replace(clock, scope="鲁")


SHANDONG_INVESTIGATION: Final = _of_shandong(
    node(
        "SHANDONG_INVESTIGATION",
        "完成财产调查",
        "承办人签收案件",
        under("山东法院完成线上、线下财产查控的期限", months(1), LGF2018_17.art("一", 3, 1)),
        "立案后一个月内不进行财产调查的，上级法院予以通报",
    )
)
SHANDONG_APPRAISAL: Final = _of_shandong(
    node(
        "SHANDONG_APPRAISAL",
        "完成评估",
        "委托评估",
        under(
            "山东法院督促完成评估的期限",
            months(1),
            LGF2018_17.art("一", 2, 1).doubted("原文未写明起算日，按委托评估之日起算"),
        ),
    )
)
SHANDONG_JOINT_REPLY: Final = _of_shandong(
    node(
        "SHANDONG_JOINT_REPLY",
        "答复协同执行",
        "收到协同执行报请",
        under("山东上级法院答复协同执行的期限", days(10), LGF2018_17.art("一", 2, 3)),
    )
)
SHANDONG_IDLE_SEIZURE: Final = _of_shandong(
    node(
        "SHANDONG_IDLE_SEIZURE",
        "首封法院启动评估拍卖",
        "收到上级法院处理意见",
        under("山东首封法院启动评估拍卖的期限", days(10), LGF2018_17.art("一", 2, 4)),
    )
)
SHANDONG_DISPUTE_PLAN: Final = _of_shandong(
    node(
        "SHANDONG_DISPUTE_PLAN",
        "执行争议协调",
        "收到协调报请",
        under("山东上级法院提出协调方案的期限", months(1), LGF2021_76.art(12)),
    )
)
SHANDONG_DISPUTE_CARRIED_OUT: Final = _of_shandong(
    node(
        "SHANDONG_DISPUTE_CARRIED_OUT",
        "落实协调意见",
        "收到协调意见",
        under("山东下级法院落实协调意见的期限", working_days(15), LGF2021_76.art(12)),
    )
)
SHANDONG: Final = (
    SHANDONG_INVESTIGATION,
    SHANDONG_APPRAISAL,
    SHANDONG_JOINT_REPLY,
    SHANDONG_IDLE_SEIZURE,
    SHANDONG_DISPUTE_PLAN,
    SHANDONG_DISPUTE_CARRIED_OUT,
)

COOPERATION: Final = (
    ENTRUSTMENT_TOLD,
    ENTRUSTMENT_SUPPLEMENT,
    ENTRUSTMENT_RETURN,
    ENTRUSTED_START,
    ENTRUSTED_REPORT,
    ENTRUSTED_FINISH,
    IDLE_SEIZURE,
    PRIORITY_TRANSFER,
    PRIORITY_TRANSFER_REPLY,
    BANKRUPTCY_DECISION_SERVICE,
    BANKRUPTCY_RULING_TOLD,
    BANKRUPTCY_HANDOVER,
    BANKRUPTCY_RETURN,
    *SHANDONG,
)
