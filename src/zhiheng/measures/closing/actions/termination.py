"""终结本次执行程序: the checklist, two signatures, the ruling, and into the pool."""

from datetime import datetime

from zhiheng.facts.closing import CaseClosed
from zhiheng.law.clocks.closing import TERMINATION_QUERY
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.posts import Post
from zhiheng.law.records import ClosingMode
from zhiheng.law.sources import JS2022
from zhiheng.law.termination_review import READY_FOR_SIGNING
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.common import Proposed, enter, locked
from zhiheng.measures.closing.actions.pool import into_pool
from zhiheng.measures.closing.terms import TerminationTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.overview import queries as overview


@act(
    "裁定终结本次执行程序",
    by=(Post.HANDLER,),
    needs=READY_FOR_SIGNING,
    papers=(queries.RULING_KIND,),
    clocks=(TERMINATION_QUERY.name,),
    announces=(CaseClosed,),
    discloses=Disclosure.TO_PARTIES,
    page="closing:checklist",
    cites=JS2022.art(517, 1),
    approval="终结本次执行程序",
)
def terminate_for_now(*, case_id: int, terms: TerminationTerms, by: Officer, at: datetime) -> int:
    """Close for now: nothing on the checklist may fail or be unknown. Gives the closing's id.

    The ruling is issued, the half-yearly query begins, and the case goes into the court's pool.
    Refused with every limb that stands in the way; a limb that stands on practice alone may be
    answered by a ground, which the signers see.
    """
    with legal_act(terminate_for_now, by=by, at=at, case_id=case_id) as doing:
        case = locked(doing, case_id, terms.seen)
        said = _proposed(doing, case_id, terms)
        doing.judged(said.judgment).or_refuse()
        closing_id = enter(doing, case, said)
        nodes.start(doing, TERMINATION_QUERY, case_id=case_id, from_on=doing.day)
        kept = into_pool(doing, case, "裁定终结本次执行程序后集中管理")
        doing.says(f"裁定终结本次执行程序{kept}")
    return closing_id


def _proposed(doing: LegalAct, case_id: int, terms: TerminationTerms) -> Proposed:
    """The case as the law sees it with the signatures it bears, judged, with the ruling."""
    seen = overview.case_on_record(doing, case_id)
    complete = queries.ruling_complete(case_id, terms, doing.day)
    record = queries.termination_record(seen, approved=doing.approved_by, ruling_complete=complete)
    return Proposed(
        mode=ClosingMode.TERMINATED_FOR_NOW,
        ground="",
        reason=terms.reason,
        evidence="",
        record=record,
        judgment=queries.judged_termination(record, terms),
        kind=queries.RULING_KIND,
        data=queries.ruling_data(case_id, terms.reason, doing.day),
        overrides={one.key: one.ground for one in terms.overrides},
    )
