"""卷宗: the volumes of an execution dossier, their chapters, and the order these stand in.

正卷 is what parties and agents may read; 副卷 is what the court said within itself.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.sources import DESIGN


class Volume(StrEnum):
    """The two volumes of a dossier."""

    MAIN = "正卷"
    INNER = "副卷"


class Chapter(StrEnum):
    """A class of archive within a volume."""

    FILING = "立案与执行依据"
    NOTICE = "执行通知与财产报告"
    INVESTIGATION = "财产调查"
    RECORDS = "笔录与登记"
    RULINGS = "裁定、决定与通知"
    EXCHANGE = "往来与反馈"
    SERVICE = "送达"
    CLOSING = "结案"
    OTHERS = "其他材料"
    DELIBERATION = "合议"
    PLANS = "执行方案"
    APPROVAL = "审批"


ORDER: Final = dated(
    "执行卷宗的目录次序",
    since(
        "2026-01-01",
        (
            (
                Volume.MAIN,
                (
                    Chapter.FILING, Chapter.NOTICE, Chapter.INVESTIGATION, Chapter.RECORDS,
                    Chapter.RULINGS, Chapter.EXCHANGE, Chapter.SERVICE, Chapter.CLOSING,
                    Chapter.OTHERS,
                ),
            ),
            (Volume.INNER, (Chapter.DELIBERATION, Chapter.PLANS, Chapter.APPROVAL)),
        ),
        DESIGN.art("DOS-ORDER").doubted("诉讼文书立卷归档的现行次序未取得原文，按办案先后排列"),
        checked="2026-11-21",
    ),
)  # fmt: skip

_OF_PAPER: Final[Mapping[str, Chapter]] = {
    "受理通知书": Chapter.FILING,
    "执行风险告知书": Chapter.FILING,
    "提供财产线索通知书": Chapter.INVESTIGATION,
    "执行通知书": Chapter.NOTICE,
    "报告财产令": Chapter.NOTICE,
    "督促履行通知书": Chapter.NOTICE,
    "财产线索核实告知书": Chapter.INVESTIGATION,
    "协助调查函": Chapter.INVESTIGATION,
    "现场调查笔录": Chapter.INVESTIGATION,
    "送达回证": Chapter.SERVICE,
    "送达公告": Chapter.SERVICE,
    "送达地址确认书": Chapter.SERVICE,
    "财产报告核查告知书": Chapter.INVESTIGATION,
    "网络查询结果告知书": Chapter.INVESTIGATION,
    "悬赏执行公告": Chapter.INVESTIGATION,
    "不能处置财产告知书": Chapter.INVESTIGATION,
    "被执行人财产清单": Chapter.INVESTIGATION,
    "搜查令": Chapter.INVESTIGATION,
    "查封扣押财产清单": Chapter.RECORDS,
    "案件移交清单": Chapter.RECORDS,
    "委托事项函": Chapter.EXCHANGE,
    "委托执行函": Chapter.EXCHANGE,
    "涉嫌犯罪线索移送函": Chapter.EXCHANGE,
    "提请提级指定执行报告": Chapter.APPROVAL,
    "司法建议书": Chapter.EXCHANGE,
    "定向询价函": Chapter.EXCHANGE,
    "和解方案转达函": Chapter.EXCHANGE,
    "执行完毕证明": Chapter.CLOSING,
    "结案通知书": Chapter.CLOSING,
    "合议笔录": Chapter.DELIBERATION,
    "执行方案": Chapter.PLANS,
}


def chapter_of_paper(kind: str) -> Chapter:
    """Where a paper of this kind is filed; what no line names goes by the last word of its name."""
    if kind in _OF_PAPER:
        return _OF_PAPER[kind]
    if "合议" in kind or "评议" in kind:
        return Chapter.DELIBERATION
    return Chapter.RECORDS if kind.endswith("笔录") else Chapter.RULINGS


def volume_of(chapter: Chapter, on: date) -> Volume:
    """The volume in which a chapter stands on a day."""
    return next(volume for volume, chapters in ORDER.on(on).value if chapter in chapters)


def places_on(day: date) -> dict[Chapter, int]:
    """The place of each chapter in the whole dossier on a day, from 1."""
    listed = [chapter for _, chapters in ORDER.on(day).value for chapter in chapters]
    return {chapter: place for place, chapter in enumerate(listed, start=1)}
