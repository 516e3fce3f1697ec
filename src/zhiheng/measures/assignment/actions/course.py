"""签收 and 移交: how a case comes into a handler's hands and leaves them."""

from datetime import datetime
from typing import Final

from zhiheng.law.assignment import (
    MAY_RECEIVE,
)
from zhiheng.law.clocks.cooperation import SHANDONG_INVESTIGATION
from zhiheng.law.clocks.nodes import CLUE_REQUEST, NOTICE_TARGET
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import FF2006_35
from zhiheng.measures.assignment.terms import (
    HandOverTerms,
    ReceiptTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import Duty
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as running
from zhiheng.registers.overview import queries as overview

PARTS: Final = ("线上查控", "线下调查")


@act(
    "签收案件",
    by=(Post.HANDLER,),
    needs=MAY_RECEIVE,
    may_clocks=(NOTICE_TARGET.name, CLUE_REQUEST.name, SHANDONG_INVESTIGATION.name),
    page="assignment:receive",
    cites=FF2006_35.art(4),
)
def receive(*, case_id: int, terms: ReceiptTerms, by: Officer, at: datetime) -> int:
    """The handler signs for the case: the clocks that count from his receipt start today.

    A successor signs too; the clocks of his predecessor run on. Gives the receipt's id.
    """
    with legal_act(receive, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        doing.judged(MAY_RECEIVE.judge(overview.case_on_record(doing, case_id))).or_refuse()
        casefile.refuse_other_handlers(doing, case)
        if not cases.receipts(case_id):
            _start_clocks(doing, case)
        receipt_id = casefile.receive(doing, case_id=case_id, staff_id=case.handler_id or by.id)
        doing.says("承办人签收案件，财产调查等期限自今日起算")
        doing.gives(receipt_id)
    return receipt_id


@act("移交案件", by=(Post.HANDLER,), page="assignment:hand-over", cites=FF2006_35.art(2))
def hand_over(*, case_id: int, terms: HandOverTerms, by: Officer, at: datetime) -> int:
    """The former handler hands the case to the present one, with the clocks that run."""
    with legal_act(hand_over, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        taker_id = _taker(case, by)
        due = [
            f"{one.name}{one.subject}：{one.due_on} 届满"
            for one in running.clocks_of(case_id)
            if one.met_on is None
        ]
        row_id = casefile.hand_over(
            doing, case_id=case_id, giver_id=by.id, taker_id=taker_id, open_clocks=due,
            words=terms.words,
        )  # fmt: skip
        doing.says(f"移交案件，未办结期限 {len(due)} 项：{terms.words}")
        doing.gives(row_id)
    return row_id


def _start_clocks(doing: LegalAct, case: CaseCard) -> None:
    """What counts from the handler's receipt; in Shandong the investigation, online and offline."""
    nodes.start(doing, NOTICE_TARGET, case_id=case.id, from_on=doing.day)
    nodes.start(doing, CLUE_REQUEST, case_id=case.id, from_on=doing.day)
    if not case.court.startswith(SHANDONG_INVESTIGATION.scope):
        return
    for part in PARTS:
        nodes.start(doing, SHANDONG_INVESTIGATION, case_id=case.id, from_on=doing.day, subject=part)


def _taker(case: CaseCard, by: Officer) -> int:
    """The present handler; who hands over must have had the case last before him."""
    had = [one.staff_id for one in cases.assignments(case.id) if one.duty is Duty.HANDLER]
    if case.handler_id is None or case.handler_id == by.id or by.id not in had[-2:]:
        raise Refused.because(
            "A1-NODE-03",
            "由原承办人向现承办人移交",
            FF2006_35.art(2),
            f"您是{by.words}，不是本案更换前的承办人",
            "先由执行局长更换承办人，再由原承办人移交",
        )
    return case.handler_id
