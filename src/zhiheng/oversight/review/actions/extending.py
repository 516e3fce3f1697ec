"""延长执行期限: the execution limit made longer by the president's approval, and not otherwise."""

from datetime import datetime

from zhiheng.law.posts import Post
from zhiheng.law.sources import ZX2020
from zhiheng.oversight.review.terms import TermExtension
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as clocks
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.nodes.terms import ExtensionTerms

LIMIT = "执行期限"


@act(
    "延长执行期限",
    by=(Post.HANDLER,),
    page="review:extend",
    cites=ZX2020.art(63),
    approval="延长执行期限",
)
def extend_term(*, case_id: int, terms: TermExtension, by: Officer, at: datetime) -> int:
    """Make the case's execution limit longer as approved; gives the extension's id.

    BadTerms: no limit is running, it has passed, or longer than the article allows.
    """
    with legal_act(extend_term, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        clock = _limit(case_id)
        said = ExtensionTerms(
            months=terms.months, days=0, approver="院长", approved_on=doing.day,
            evidence=f"审批单（{terms.ground}）",
        )  # fmt: skip
        made = nodes.lengthen(doing, clock_id=clock.id, terms=said)
        doing.says(
            f"执行期限延长 {terms.months} 个月：{clock.due_on} → {_limit(case_id).due_on}"
            f"（{terms.ground}）"
        )
        doing.gives(made)
    return made


def _limit(case_id: int) -> ClockOnRecord:
    for one in clocks.clocks_of(case_id):
        if one.name == LIMIT and one.running:
            return one
    raise BadTerms.of("months", "本案没有正在计算的执行期限，不须延长")
