"""核实结案事实: the party is asked on a recorded line, by somebody who did not close the case."""

from datetime import datetime
from typing import Final

from zhiheng.facts.closing import CaseReopened
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState
from zhiheng.law.sources import DESIGN, YF2020
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.rows import of
from zhiheng.measures.closing.models import PartyCall, ReviewDecision
from zhiheng.measures.closing.queries import CallOnRecord
from zhiheng.measures.closing.terms import Answer, CallTerms, Outcome, ReviewTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.casefile.terms import Role, Stage
from zhiheng.registers.persons import queries as persons

CALLERS: Final = (Post.CLERK, Post.ASSISTANT, Post.COMMAND, Post.REVIEWER, Post.DISCIPLINE)
REVIEWERS: Final = (Post.BUREAU_CHIEF, Post.REVIEWER, Post.PRESIDENT)
INDEPENDENT: Final = DESIGN.art("A1-END-31").doubted("独立核实结案事实是设计取法")
MASKED: Final = "*"


@act("核实结案事实", by=CALLERS, page="closing:call", cites=INDEPENDENT)
def record_call(*, case_id: int, terms: CallTerms, by: Officer, at: datetime) -> int:
    """Enter a recorded call to a creditor about the fact on which the case was closed.

    The number must be the one on record, and the caller not the officer who closed the case; a
    denial waits for review, silence is counted. Gives the call's id.
    """
    with legal_act(record_call, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        closed = queries.closing_of(case_id)
        if closed is None:
            raise BadTerms.of("party_id", "本案没有结案，无结案事实可以核实")
        _refuse_dependent(case, by)
        party = _creditor(case_id, terms.party_id)
        _refuse_other_number(terms.number_called, party)
        if terms.called_at > at:
            raise BadTerms.of("called_at", "通话时间晚于现在，请核对")
        row = PartyCall.objects.create(
            **of(doing, case), closing_id=closed.id, party_id=party.id, caller_id=by.id,
            number_called=_masked(terms.number_called), called_at=terms.called_at,
            answer=terms.answer, words=terms.words.strip(), evidence=terms.evidence.strip(),
        )  # fmt: skip
        review = "，已列入待审查" if terms.answer is Answer.DENIED else ""
        doing.says(f"电话核实{party.role}{party.name}：{terms.answer}{review}")
        doing.gives(row.id)
    return row.id


@act("维持结案", by=REVIEWERS, page="closing:review", cites=YF2020.art(17))
def uphold_closing(*, case_id: int, terms: ReviewTerms, by: Officer, at: datetime) -> int:
    """A denial was reviewed and the closing stands; gives the decision's id."""
    with legal_act(uphold_closing, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        decision_id = _decided(doing, case, terms, Outcome.UPHELD)
        doing.says(f"经审查维持结案：{terms.reason.strip()}")
    return decision_id


@act(
    "撤销结案",
    by=REVIEWERS,
    announces=(CaseReopened,),
    page="closing:review",
    cites=YF2020.art(17),
)
def undo_closing(*, case_id: int, terms: ReviewTerms, by: Officer, at: datetime) -> int:
    """A denial was founded: the case is open again under its number. Gives the decision's id."""
    with legal_act(undo_closing, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        decision_id = _decided(doing, case, terms, Outcome.UNDONE)
        casefile.set_state(
            doing, case_id=case_id, state=CaseState.OPEN, stage=Stage.ENFORCING, reason="撤销结案"
        )
        doing.announce(
            CaseReopened(
                act_id=doing.id, case_id=case_id, court=case.court, number=case.number,
                reopened_on=doing.day,
            )
        )  # fmt: skip
        doing.says(f"经审查撤销结案：{terms.reason.strip()}")
    return decision_id


def _decided(doing: LegalAct, case: CaseCard, terms: ReviewTerms, outcome: Outcome) -> int:
    call = _denial(case, terms.call_id)
    row = ReviewDecision.objects.create(
        **of(doing, case), call_id=call.id, outcome=outcome, reason=terms.reason.strip(),
        evidence=terms.evidence.strip(),
    )  # fmt: skip
    doing.gives(row.id)
    return row.id


def _denial(case: CaseCard, call_id: int) -> CallOnRecord:
    """A denial of the standing closing that nobody has reviewed yet."""
    closed = queries.closing_of(case.id)
    for call in queries.calls_of(case.id):
        waiting = call.answer is Answer.DENIED and not call.outcome
        if call.id == call_id and waiting and closed and call.closing_id == closed.id:
            return call
    raise BadTerms.of("call_id", "所选核实记录不是待审查的否认，请刷新页面后重新选择")


def _creditor(case_id: int, party_id: int) -> PartyOnCase:
    for party in cases.parties(case_id):
        if party.id == party_id and party.role is Role.CREDITOR:
            return party
    raise BadTerms.of("party_id", "请选择本案申请执行人；结案事实由权利人核实")


def _refuse_dependent(case: CaseCard, by: Officer) -> None:
    closers = {one.staff_id for one in cases.assignments(case.id)}
    if by.id in closers:
        raise Refused.because(
            "A1-END-31",
            "核实结案事实的人没有承办过本案",
            INDEPENDENT,
            f"{by.words}在本案承办或者参与办理过",
            "请由没有办理过本案的人员核实",
        )


def _refuse_other_number(number: str, party: PartyOnCase) -> None:
    """The number stands on record already: nobody is called on a number the closer supplies."""
    held = persons.phone_in_full(party.person.id)
    if not held:
        raise BadTerms.of("number_called", f"{party.name}没有在案的联系电话，请先补充当事人信息")
    if "".join(number.split()) != held:
        shown = party.person.phone_masked
        raise BadTerms.of("number_called", f"与在案的联系电话（{shown}）不符，请拨打在案的号码")


def _masked(number: str) -> str:
    digits = "".join(number.split())
    return f"{digits[:3]}{MASKED * max(0, len(digits) - 7)}{digits[-4:]}"
