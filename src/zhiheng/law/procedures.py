"""操作规程: for each act its steps, inputs and checklist, from a day on (REQ-020 of the mission).

A procedure orders the work inside the court; it is a choice of this design unless a point cites an
article. A mandatory point is ticked by the officer before the act; without it the act is refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.sources import CD2020, DESIGN, JS2022, MSF2023

HOUSE_RULE: Final = DESIGN.art("SOP")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to check; `key` is what a tick names and is never used for anything else."""

    key: str
    words: str
    cites: Article = HOUSE_RULE
    mandatory: bool = False


@dataclass(frozen=True, slots=True)
class Procedure:
    """How an act is done, in one edition: steps in order, what is needed, what is checked."""

    act: str
    first_on: date
    steps: tuple[str, ...]
    inputs: tuple[str, ...]
    points: tuple[Point, ...]

    @property
    def edition(self) -> str:
        """The edition by its first day: 2026-11-01版."""
        return f"{self.first_on}版"

    @property
    def mandatory(self) -> frozenset[str]:
        """The keys of the points without which the act is refused."""
        return frozenset(point.key for point in self.points if point.mandatory)

    def unticked(self, ticked: frozenset[str]) -> tuple[Point, ...]:
        """The mandatory points that are not ticked, in their order."""
        return tuple(one for one in self.points if one.mandatory and one.key not in ticked)


PROCEDURES: Final = (
    Procedure(
        act="发出执行通知书",
        first_on=date(2026, 11, 1),
        steps=("核对当事人和执行依据", "确定履行、报告期限", "预览并签发", "交书记员送达"),
        inputs=("立案信息", "执行依据及其义务", "案款账户（可不填）"),
        points=(
            Point("NOTICE-1", "义务与执行依据主文一致，没有遗漏利息起算日"),
            Point("NOTICE-2", "收到申请之日起十日内发出", JS2022.art(480, 1)),
        ),
    ),
    Procedure(
        act="登记送达",
        first_on=date(2026, 11, 1),
        steps=("选择文书和受送达人", "按凭证填写方式、日期", "附送达回证或者其他凭证"),
        inputs=("已签发的文书", "送达回证、邮件回执或者影像"),
        points=(
            Point("SERVE-1", "签收日期以送达回证上的记载为准", MSF2023.art(87, 2)),
            Point("SERVE-2", "代收的，写明与受送达人的关系", MSF2023.art(88, 2)),
            Point("SERVE-3", "留置的，记明拒收事由并有见证或者影像", MSF2023.art(89)),
        ),
    ),
    Procedure(
        act="作出公告送达决定",
        first_on=date(2026, 11, 1),
        steps=("逐项核对已经用过的送达方式", "查明下落不明的证据", "写明原因经过", "制作送达公告"),
        inputs=("送达记录", "退件、走访记录等凭证"),
        points=(
            Point(
                "PUBLISH-1",
                "其他送达方式已经试过并留有凭证，或者有下落不明的证明",
                MSF2023.art(95, 1),
                mandatory=True,
            ),
            Point("PUBLISH-2", "原因和经过已经写明，可以入卷", MSF2023.art(95, 2), mandatory=True),
            Point("PUBLISH-3", "在住所地张贴的，安排拍照、录像", JS2022.art(138, 2)),
        ),
    ),
    Procedure(
        act="录入财产调查",
        first_on=date(2026, 11, 1),
        steps=("出示证件", "调查并提取材料", "当场制作笔录", "录入结果和证据材料"),
        inputs=("工作证件", "调查对象、地点", "笔录或者查询回执"),
        points=(
            Point("STEP-1", "现场调查由两人进行，已出示证件", MSF2023.art(133, 1)),
            Point("STEP-2", "笔录经被调查人校阅、签名", MSF2023.art(133, 2)),
            Point("STEP-3", "没有查到的也已写明", CD2020.art(12, 1)),
        ),
    ),
    Procedure(
        act="核实财产线索",
        first_on=date(2026, 11, 1),
        steps=("按线索调查", "写明怎样核实、查到什么", "把结果告知申请执行人"),
        inputs=("线索", "核实的证据材料"),
        points=(
            Point("CLUE-1", "七日内核实，情况紧急的三日内", CD2020.art(2, 1)),
            Point("CLUE-2", "结果将制作财产线索核实告知书"),
        ),
    ),
    Procedure(
        act="作废文书",
        first_on=date(2026, 11, 1),
        steps=("核对文书尚未送达", "写明错误和改发的文书", "通知书记员收回纸质件"),
        inputs=("要作废的文书", "理由"),
        points=(
            Point("VOID-1", "纸质件和副本已经收回", mandatory=True),
            Point("VOID-2", "需要改发的，已经拟稿"),
        ),
    ),
)


def procedure_on(act: str, day: date, among: Iterable[Procedure] = PROCEDURES) -> Procedure | None:
    """The edition of an act's procedure in use on a day; None where there is none yet."""
    begun = (one for one in among if one.act == act and one.first_on <= day)
    return max(begun, key=lambda one: one.first_on, default=None)


def required(act: str, day: date) -> frozenset[str]:
    """The keys that must be ticked before the act on this day; none where there is no procedure."""
    procedure = procedure_on(act, day)
    return procedure.mandatory if procedure else frozenset()
