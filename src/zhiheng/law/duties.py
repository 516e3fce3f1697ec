"""Who answers for a clock: the post that does the work, who watches it, and which court above.

The outline asks every node of every court level to have its supervisor; the assignment of posts to
clocks is a choice of ours (A1-NODE) and changes with an edition of the law.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zhiheng.law.clocks import Clock, Whose, all_clocks
from zhiheng.law.clocks.administrative import ADMINISTRATIVE
from zhiheng.law.clocks.filing import FILING
from zhiheng.law.clocks.objections import OBJECTIONS
from zhiheng.law.clocks.reviews import REVIEWS
from zhiheng.law.posts import Post


class CourtAbove(StrEnum):
    """Which court above supervises that a clock is kept."""

    NEXT = "上一级人民法院"
    HIGH = "高级人民法院"


class BadDuty(ValueError):
    """A clock nobody watches over; the message names the clock and what is missing."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does it, who in the same court watches that it is done, and the court above.

    BadDuty where the one who does it would watch himself.
    """

    responsible: Post
    supervisor: Post
    court_above: CourtAbove = CourtAbove.NEXT

    def __post_init__(self) -> None:
        if self.responsible is self.supervisor:
            raise BadDuty(f"责任岗位与监督岗位都是“{self.responsible}”，监督须另有其人")


ENFORCING: Final = Duty(Post.HANDLER, Post.BUREAU_CHIEF)
REVIEWING: Final = Duty(Post.REVIEWER, Post.PRESIDENT)
DOCKETING: Final = Duty(Post.FILING, Post.PRESIDENT)
ASSIGNING: Final = Duty(Post.BUREAU_CHIEF, Post.PRESIDENT)
LOCAL: Final = Duty(Post.HANDLER, Post.BUREAU_CHIEF, CourtAbove.HIGH)

_OF_GROUPS: Final = (
    (FILING, DOCKETING),
    (REVIEWS, REVIEWING),
    (OBJECTIONS, REVIEWING),
    (ADMINISTRATIVE, REVIEWING),
)
_OF_ONE: Final = {
    "NOTICE_ISSUE": ENFORCING,
    "NOTICE_AFTER_MEASURE": ENFORCING,
    "DOCUMENT_CLARIFICATION": ENFORCING,
    "MEASURE_LIFTING": ENFORCING,
    "DIRECTIVE_RECONSIDERATION": ENFORCING,
    "AGENCY_URGENT_EXECUTION": ENFORCING,
    "OBJECTION_DOCKETING": DOCKETING,
    "OBJECTION_DOCKETING_ORDERED": DOCKETING,
    "OBJECTION_SUIT_DOCKETING": DOCKETING,
    "HANDLER_ASSIGNMENT": ASSIGNING,
}


def defined(clocks: Iterable[Clock], of: Mapping[str, Duty]) -> dict[str, Duty]:
    """The duty of each clock by its key; parties' own periods are nobody's duty.

    BadDuty for a clock of the court that `of` gives no supervisor.
    """
    bound = [one for one in clocks if one.whose is not Whose.PARTY]
    missing = [one.name for one in bound if one.key not in of]
    if missing:
        raise BadDuty(f"“{'、'.join(missing)}”没有写明责任岗位、监督岗位和监督法院，不能启用")
    return {one.key: of[one.key] for one in bound}


def _assigned() -> dict[str, Duty]:
    every = {one.key: LOCAL if one.scope else ENFORCING for one in all_clocks()}
    for group, duty in _OF_GROUPS:
        every |= {one.key: duty for one in group}
    return every | _OF_ONE


DUTIES: Final = defined(all_clocks(), _assigned())
"""Who answers for each clock that binds a court, by the clock's key."""

EXPLAINED: Final = tuple(
    one.key for one in all_clocks() if one.whose in (Whose.COURT, Whose.NODE) and not one.backward
)
"""Keys of the clocks whose passing the court has to explain: its own periods and nodes."""
