"""关键节点: the standard catalogue of an execution case's nodes, and where a case stands in each.

The reform plan names five families to be supervised alike everywhere: sending papers, inquiry and
control, appraisal, sale, payout; filing, notice, report and closing stand around them. Which clocks
measure a node is ours (A1-NODE); their limits, articles and first days are those of the clocks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.posts import Post


class NodeState(StrEnum):
    """Where a case stands in a node."""

    DONE = "已办"
    DUE = "在办"
    OVERDUE = "逾期"
    AHEAD = "未开始"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyNode:
    """One node: who does it, what it needs and gives, what proves it, which clocks measure it.

    `family` is the family of the reform plan it belongs to; '' outside the five.
    """

    key: str
    name: str
    by: Post
    needs: str
    gives: str
    evidence: str
    clocks: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A clock of the case, as far as a node asks: its key, last day, and day it was met; `lapsed`
    where that day passed without what was asked."""

    key: str
    due_on: date
    met_on: date | None
    lapsed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeStanding:
    """A node on a day; `on` is the day it was done, or the nearest last day while it is not."""

    node: KeyNode
    state: NodeState
    on: date | None


KEY_NODES: Final = (
    KeyNode(
        key="filing", name="立案", by=Post.FILING, needs="申请执行书、执行依据、身份证明",
        gives="案号、受理通知书", evidence="立案行为的留痕", clocks=("DOCKET_DECISION",),
    ),
    KeyNode(
        key="assignment", name="分案签收", by=Post.BUREAU_CHIEF, needs="已立案的案件",
        gives="承办人", evidence="抽取记录、签收记录", clocks=("HANDLER_ASSIGNMENT",),
    ),
    KeyNode(
        key="notice", name="执行通知", by=Post.HANDLER, needs="案件、被执行人",
        gives="执行通知书、报告财产令", evidence="文书和送达回证", family="文书发送",
        clocks=("NOTICE_ISSUE", "NOTICE_AFTER_MEASURE", "NOTICE_TARGET"),
    ),
    KeyNode(
        key="report", name="财产报告", by=Post.HANDLER, needs="送达的报告财产令",
        gives="财产报告及其核实", evidence="报告表、核实记录", clocks=("PROPERTY_REPORT",),
    ),
    KeyNode(
        key="control", name="查询控制", by=Post.HANDLER, needs="线索、报告、网络查询",
        gives="查明的财产、控制措施", evidence="查询反馈、裁定、回执", family="财产查控",
        clocks=(
            "INVESTIGATION_START", "INVESTIGATION_FINISH", "SHANDONG_INVESTIGATION",
            "CLUE_CHECK", "URGENT_CLUE_CHECK",
        ),
    ),
    KeyNode(
        key="appraisal", name="询价评估", by=Post.HANDLER, needs="已控制、须变价的财产",
        gives="参考价", evidence="询价或者评估报告", family="询价评估",
        clocks=("APPRAISER_SELECTION", "SHANDONG_APPRAISAL"),
    ),
    KeyNode(
        key="sale", name="拍卖变卖", by=Post.HANDLER, needs="参考价", gives="成交或者流拍",
        evidence="拍卖公告、成交裁定", family="拍卖变卖",
        clocks=("IDLE_SEIZURE", "SHANDONG_IDLE_SEIZURE", "TITLE_TRANSFER_NOTICE"),
    ),
    KeyNode(
        key="payout", name="案款发放", by=Post.FINANCE, needs="到账的案款", gives="发放",
        evidence="领款凭证", family="案款发放",
    ),
    KeyNode(
        key="closing", name="结案", by=Post.HANDLER, needs="执行完毕或者法定结案事由",
        gives="结案文书、归档", evidence="结案文书",
        clocks=("EXECUTION_LIMIT", "EXECUTION_LIMIT_ADMINISTRATIVE", "EXECUTION_LIMIT_CRIMINAL"),
    ),
)  # fmt: skip


def stand_in_nodes(
    measured: Iterable[Measured],
    *,
    docketed_on: date,
    signed_for_on: date | None,
    closed_on: date | None,
    today: date,
) -> tuple[NodeStanding, ...]:
    """Every node of the catalogue as the clocks of a case tell it; filing, the handler's receipt
    and closing by their own days."""
    listed = tuple(measured)
    own = {"filing": docketed_on, "assignment": signed_for_on, "closing": closed_on}
    return tuple(_standing(node, listed, own.get(node.key), today) for node in KEY_NODES)


def _standing(
    node: KeyNode, measured: tuple[Measured, ...], done_on: date | None, today: date
) -> NodeStanding:
    if done_on is not None:
        return NodeStanding(node=node, state=NodeState.DONE, on=done_on)
    mine = [one for one in measured if one.key in node.clocks]
    running = [one.due_on for one in mine if one.met_on is None or one.lapsed]
    if running:
        late = min(running) < today
        state = NodeState.OVERDUE if late else NodeState.DUE
        return NodeStanding(node=node, state=state, on=min(running))
    met = [one.met_on for one in mine if one.met_on is not None]
    state = NodeState.DONE if met else NodeState.AHEAD
    return NodeStanding(node=node, state=state, on=max(met, default=None))
