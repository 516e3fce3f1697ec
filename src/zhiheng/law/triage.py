"""分类分流: state of property, class and track of a case, proposed from what is on record.

Sources: 鲁高法〔2018〕17号 第一条 (three states of property), the reform plan on classes
(金钱类与行为类, 无需变价与需要变价) and tracks (简案快执、难案攻坚).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zhiheng.law.assignment import OPEN_CASE
from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import CaseOnRecord
from zhiheng.law.sources_former import LGF2018_17


class PropertyState(StrEnum):
    """Whether property that can be enforced against is known."""

    FOUND = "有财产"
    NONE = "无财产"
    UNKNOWN = "待查"


class Category(StrEnum):
    """What the claim is about."""

    MONEY = "金钱类"
    CONDUCT = "行为类"


class Sale(StrEnum):
    """Whether the property has to be turned into money first."""

    NOT_NEEDED = "无需变价"
    NEEDED = "需要变价"


class Track(StrEnum):
    """Who works on the case: the fast team or the team for hard cases."""

    FAST = "快执"
    HARD = "难案"


class NextLine(StrEnum):
    """The line of work that a state of property opens."""

    DISPOSAL = "处置"
    TERMINATION_CHECK = "终本核查"
    INVESTIGATION = "继续调查"


NEXT_LINE: Final = {
    PropertyState.FOUND: NextLine.DISPOSAL,
    PropertyState.NONE: NextLine.TERMINATION_CHECK,
    PropertyState.UNKNOWN: NextLine.INVESTIGATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One thing found, that can be enforced against: worth so much; money or to be sold first.

    `worth_fen` None: not estimated yet.
    """

    worth_fen: int | None
    is_money: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the proposal looks at. `investigated`: the inquiries are done, online and offline."""

    is_money: bool | None
    claim_fen: int | None
    holdings: tuple[Holding, ...] = ()
    investigated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the record speaks for, and why in one sentence. `sale` None: nothing to sell or not."""

    category: Category
    property_state: PropertyState
    sale: Sale | None
    track: Track
    why: str

    @property
    def next_line(self) -> NextLine:
        """The line of work the proposed state opens."""
        return NEXT_LINE[self.property_state]


def propose(seen: Seen) -> Proposal:
    """The class, state and track that the record speaks for; an officer confirms or overrides."""
    category = Category.CONDUCT if seen.is_money is False else Category.MONEY
    state, sale, why = _state(seen)
    if category is Category.CONDUCT:
        return Proposal(category=category, property_state=state, sale=sale, track=Track.HARD,
                        why="执行内容是行为或者交付物，须逐项督促履行")  # fmt: skip
    track = Track.HARD if sale is Sale.NEEDED else Track.FAST
    return Proposal(category=category, property_state=state, sale=sale, track=track, why=why)


def _state(seen: Seen) -> tuple[PropertyState, Sale | None, str]:
    if not seen.holdings:
        if seen.investigated:
            return PropertyState.NONE, None, "线上、线下调查完毕，没有发现可供执行的财产"
        return PropertyState.UNKNOWN, None, "调查没有完毕，还没有发现可供执行的财产"
    if _money_covers(seen.holdings, seen.claim_fen):
        return PropertyState.FOUND, Sale.NOT_NEEDED, "已发现的存款等金钱足以一次清偿"
    if all(one.is_money for one in seen.holdings):
        return PropertyState.FOUND, Sale.NOT_NEEDED, "已发现的都是金钱，不足清偿的部分继续调查"
    return PropertyState.FOUND, Sale.NEEDED, "金钱不足清偿，已发现的其他财产须经评估、拍卖变价"


def _money_covers(holdings: Sequence[Holding], claim_fen: int | None) -> bool:
    money = sum(one.worth_fen or 0 for one in holdings if one.is_money)
    return claim_fen is not None and money >= claim_fen


c = fields(CaseOnRecord)

OF_ENFORCEMENT: Final = condition(
    LGF2018_17.art("一"),
    "首次执行或者恢复执行案件",
    c.case_type.one_of("执", "执恢"),
    key="TRIAGE-01",
    otherwise="保全执行和执行审查类案件不认定财产状况，也不分流",
)

MAY_TRIAGE: Final = all_of(OPEN_CASE, OF_ENFORCEMENT)
"""认定财产状况, 分类分流: open cases of first or resumed enforcement."""
