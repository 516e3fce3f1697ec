"""习惯的下一份文书: after each act the papers that usually follow it, with the article that asks
for them; and the acts after which none does, with the reason.

A paper that an act makes by itself stands in the catalogue of acts and not here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.sources import (
    CD2020,
    CX2020,
    DESIGN,
    FF2006_35,
    FF2019_35,
    HJ2020,
    JS2022,
    MSF2023,
    SX2000,
    ZX2020,
)

_OURS: Final = DESIGN.art("PAPER-USUAL")
_FF2019: Final = FF2019_35.art(1).doubted("法发〔2019〕35号未见原文，据规则目录所记")


@dataclass(frozen=True, slots=True)
class Usual:
    """After an act, these kinds of paper usually follow, by this article."""

    act: str
    kinds: tuple[str, ...]
    cites: Article


def _after(act: str, *kinds: str, by: Article = _OURS) -> Usual:
    return Usual(act, kinds, by)


USUAL: Final = (
    _after("立案", "执行风险告知书", "提供财产线索通知书", "送达地址确认书", by=CD2020.art(1)),
    _after("确定承办人", "变更承办人告知书"),
    _after("移交案件", "案件移交清单", by=FF2006_35.art(2).doubted("法发〔2006〕35号该条未见原文")),
    _after("登记送达", "督促履行通知书", "限制消费令", by=MSF2023.art(251)),
    _after("确认送达地址", "送达地址确认书", by=JS2022.art(136)),
    _after("作出公告送达决定", "送达公告", by=MSF2023.art(95, 1)),
    _after("登记财产线索", "协助调查函", by=CD2020.art(12, 1)),
    _after("核实财产线索", "财产线索核实告知书", by=CD2020.art(2, 1)),
    _after("录入财产调查", "现场调查笔录", "搜查笔录", by=MSF2023.art(133, 2)),
    _after("登记财产报告", "询问（约谈）笔录", "罚款决定书", by=CD2020.art(9, 1)),
    _after("核查财产报告", "财产报告核查告知书", by=CD2020.art(8, 2)),
    _after("登记网络查询", "网络查询结果告知书", by=CD2020.art(12, 3)),
    _after("登记走访", "询问（约谈）笔录", by=CD2020.art(15, 1)),
    _after("登记财产", "查封裁定书", "扣押裁定书", "冻结裁定书", by=MSF2023.art(255, 2)),
    _after(
        "登记控制措施", "协助执行通知书", "查封扣押财产清单", "查封公告", by=MSF2023.art(256, 2)
    ),
    _after("登记财产处置", "拍卖成交裁定书", "以物抵债裁定书", by=JS2022.art(491)),
    _after("记明不能处置", "不能处置财产告知书"),
    _after("认定财产状况", "被执行人财产清单"),
    _after("登记限制与制裁", "案件办理进展告知书"),
    _after("登记担保", "执行担保事项告知书", by=MSF2023.art(242)),
    _after("登记执行和解", "执行和解笔录", by=MSF2023.art(241, 1)),
    _after("达成执行和解", "执行和解笔录", by=MSF2023.art(241, 1)),
    _after("提出和解方案", "和解方案转达函", by=HJ2020.art(1, 1)),
    _after("计入和解履行", "和解履行情况告知书"),
    _after("不履行和解恢复执行", "恢复执行裁定书", by=HJ2020.art(11)),
    _after("给予宽限期", "宽限期决定书", by=_FF2019),
    _after("适度性评估", "执行措施适度性说明书", by=_FF2019),
    _after("登记案款收支", "案款收款凭证", "执行款发放通知书", "案款退还通知书"),
    _after("登记自行履行", "案件办理进展告知书"),
    _after(
        "登记执行事项",
        "执行异议受理通知书",
        "执行异议裁定书",
        "变更追加被执行人裁定书",
        "不予执行裁定书",
        by=MSF2023.art(236),
    ),
    _after("中止执行", "中止执行裁定书", by=MSF2023.art(267, 1)),
    _after("暂缓执行", "暂缓执行决定书", by=MSF2023.art(242)),
    _after("中止后恢复执行", "中止后恢复执行通知书", by=ZX2020.art(60, 1)),
    _after("扣除期限", "扣除期限告知书", by=SX2000.art(9)),
    _after("延长期限", "延长期限告知书", by=ZX2020.art(63)),
    _after("延长执行期限", "延长期限告知书", by=ZX2020.art(63)),
    _after("分流评估", "移送破产审查决定书", by=JS2022.art(511)),
    _after("以执行完毕结案", "执行完毕证明", by=ZX2020.art(64)),
    _after("登记终本后查询", "网络查询结果告知书", by=CX2020.art(10)),
    _after("维持结案", "案件办理进展告知书"),
    _after("撤销结案", "案件办理进展告知书"),
)
NONE_NEEDED: Final[Mapping[str, str]] = {
    "核对身份": "核对的来源和结果留在登记中，不对外发出",
    "登记到访提示": "只供上门的人员知悉，不对外发出",
    "更正到访提示": "更正登记，原登记保留",
    "调整密级": "只改变谁能看到案件",
    "保存计算": "计算的输入、过程和结果整份保存，就是计算书",
    "签收案件": "签收人和日期留在登记中",
    "随机分案": "抽签的过程可以复算，承办人由受理通知书告知",
    "分类分流": "只定法院内部由谁、按哪条线办理",
    "登记退回": "只决定下一次怎样送达",
    "更正送达": "更正登记，原登记保留",
    "登记发出": "所发的就是文书",
    "登记回执": "回执本身归入卷宗",
    "登记终本裁定公开": "所公开的就是终本裁定书",
    "移入终本管理": "只改变由谁管理",
    "核实结案事实": "通话的录音和记录留在登记中",
    "登记恢复执行申请": "由恢复执行通知书或者不予恢复执行通知书答复",
    "更正财产": "更正登记，原登记保留",
    "说明缺项": "说明随所采取的措施保存",
    "冲正案款": "更正账目，原凭证保留",
    "确认人工登记": "由另一人核对登记",
    "退回人工登记": "由另一人核对登记",
    "保存文书草稿": "草稿签发时成为文书",
    "弃用文书草稿": "草稿不是文书",
    "作废文书": "原文书保留，理由写在旁边",
    "电子签名": "签在文书上",
    "加盖院印": "盖在文书上",
    "完成签章": "签章所成的文件就是文书",
    "拟定执行方案": "批准时制作执行方案",
    "记工作记事": "记事本身归入卷宗",
    "归入材料": "所归入的就是材料",
    "移交归档": "移交时核对清单，随移交保存",
    "恢复计算期限": "停止计算时已经告知，届满日见期限一览",
    "说明超期": "说明留在期限上，供监督",
    "补记办结": "补记所指的材料归入卷宗",
    "提请审判委员会": "提请的内容留在审批单中",
    "登记审判委员会决定": "决定归入副卷",
    "登记决定落实": "落实的行为有自己的文书",
    "组成合议庭": "合议庭成员载入合议笔录",
    "发表合议意见": "意见载入合议笔录",
    "提请审批": "审批单留有全过程",
    "签批": "审批单留有全过程",
    "撤回审批单": "审批单留有全过程",
    "记明未执行": "审批单留有全过程",
    "经网关发出": "所发的就是文书",
    "重新发送": "所发的就是文书",
    "收到回报": "来件原样保存",
    "收到来函": "来件原样保存",
}
"""Acts in a case after which no paper follows, each with the reason."""


def usual_after(act: str) -> Usual | None:
    """The papers that usually follow an act; None where none does."""
    return next((one for one in USUAL if one.act == act), None)
