"""What the handler does about his clocks: stop, resume, lengthen, explain, enter as done."""

from datetime import date, datetime

from zhiheng.law.clocks import EXECUTION_LIMIT
from zhiheng.law.duties import EXPLAINED
from zhiheng.law.kernel.span import Span
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN, SX2000
from zhiheng.oversight.clockboard import queries
from zhiheng.oversight.clockboard.models import Explanation, HandEntry
from zhiheng.oversight.clockboard.terms import (
    DeductTerms,
    EnterDoneTerms,
    ExplainTerms,
    ExtendTerms,
    ResumeTerms,
    checked_reason,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as clocks
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.persons.terms import plain_line

LONGEST_EVIDENCE = 200
SIGNED_FOR = EXECUTION_LIMIT.name


@act("扣除期限", by=(Post.HANDLER,), page="clockboard:deduct", cites=SX2000.art(9))
def deduct(*, case_id: int, terms: DeductTerms, by: Officer, at: datetime) -> int:
    """Take days out of a clock on a ground of its own; gives the deduction's id.

    Refused: another handles the case. BadTerms: the clock does not deduct on this ground.
    """
    with legal_act(deduct, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        clock = _running(case_id, terms.clock_id)
        said = terms.deduction
        if said.last_on is None and said.first_on > doing.day:
            raise BadTerms.of("first_on", "尚未开始的扣除须写明止日；没有止日的，开始之日再办理")
        made = nodes.deduct(doing, clock_id=clock.id, terms=said)
        until = f"至 {said.last_on}" if said.last_on else "，尚未结束，停止计算"
        doing.says(
            f"“{clock.name}”因{said.ground}扣除：{said.first_on} {until}；"
            f"{_moved(case_id, clock)}（{said.evidence}）"
        )
        doing.gives(made)
    return made


@act("恢复计算期限", by=(Post.HANDLER,), page="clockboard:resume", cites=SX2000.art(9))
def resume(*, case_id: int, terms: ResumeTerms, by: Officer, at: datetime) -> int:
    """End the deduction that is going on with its last day; gives the deduction's id."""
    with legal_act(resume, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        clock = _running(case_id, terms.clock_id)
        ended = nodes.resume(doing, clock_id=clock.id, last_on=terms.last_on)
        doing.says(f"“{clock.name}”扣除至 {terms.last_on}，恢复计算；{_moved(case_id, clock)}")
        doing.gives(ended)
    return ended


@act("延长期限", by=(Post.HANDLER,), page="clockboard:extend", cites=SX2000.art(14, 2))
def extend(*, case_id: int, terms: ExtendTerms, by: Officer, at: datetime) -> int:
    """Enter that a clock was made longer, by whom and by which paper; gives the extension's id.

    Refused: another handles the case. BadTerms: longer than the article allows, or approved late;
    the execution limit is made longer by signatures of the house, never by a typed approval.
    """
    with legal_act(extend, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        clock = _running(case_id, terms.clock_id)
        if clock.name == SIGNED_FOR:
            raise BadTerms.of(
                "clock_id", f"“{clock.name}”的延长由院长在系统内审签，请用“延长执行期限”提请审批"
            )
        said = terms.extension
        if said.approved_on > doing.day:
            raise BadTerms.of("approved_on", f"批准日 {said.approved_on} 晚于今天，请核对")
        made = nodes.lengthen(doing, clock_id=clock.id, terms=said)
        doing.says(
            f"“{clock.name}”经{said.approver} {said.approved_on} 批准延长"
            f"{Span(said.months, said.days)}；{_moved(case_id, clock)}（{said.evidence}）"
        )
        doing.gives(made)
    return made


@act(
    "说明超期",
    by=(Post.HANDLER,),
    signs=True,
    page="clockboard:explain",
    cites=DESIGN.art("A1-NODE-EXPLAIN"),
)
def explain(*, case_id: int, terms: ExplainTerms, by: Officer, at: datetime) -> int:
    """Say in writing why a clock of the court has passed; gives the explanation's id.

    Refused: another handles the case, or no fresh log-in. BadTerms: the clock has not passed, is
    nothing the court has to explain, or was explained already.
    """
    with legal_act(explain, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        clock = _running(case_id, terms.clock_id)
        _hold_passed(clock, doing.day)
        reason = checked_reason(terms, doing.day)
        made = Explanation.objects.create(
            **_beside(doing, clock), due_on=clock.due_on, reason=reason,
            finish_by_on=terms.finish_by_on,
        )  # fmt: skip
        doing.says(f"说明“{clock.name}”逾期原因：{reason}；预计 {terms.finish_by_on} 办结")
        doing.gives(made.id)
    return made.id


@act("补记办结", by=(Post.HANDLER,), page="clockboard:done", cites=DESIGN.art("A1-NODE-ENTRY"))
def enter_done(*, case_id: int, terms: EnterDoneTerms, by: Officer, at: datetime) -> int:
    """Enter that what a clock asks for was done outside of the system; gives the entry's id.

    Refused: another handles the case. BadTerms: an act of the system ends this clock, or the day
    lies outside of its run.
    """
    with legal_act(enter_done, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        clock = _running(case_id, terms.clock_id)
        ending = queries.act_that_ends(clock)
        if ending:
            raise BadTerms.of("clock_id", f"“{clock.name}”{ending}，不能补记")
        evidence = terms.evidence.strip() and plain_line(
            "evidence", "依据文书", terms.evidence, LONGEST_EVIDENCE
        )
        nodes.meet_by_hand(doing, clock_id=clock.id, on=terms.done_on)
        made = HandEntry.objects.create(
            **_beside(doing, clock), done_on=terms.done_on, evidence=evidence
        )
        doing.says(f"补记“{clock.name}”已于 {terms.done_on} 办结（{evidence or '未写依据文书'}）")
        doing.gives(made.id)
    return made.id


def _running(case_id: int, clock_id: int) -> ClockOnRecord:
    for one in clocks.clocks_of(case_id):
        if one.id == clock_id and one.running:
            return one
    raise NotOnRecord("正在计算的期限", clock_id)


def _moved(case_id: int, before: ClockOnRecord) -> str:
    """What has become of a clock's last day."""
    now = _running(case_id, before.id)
    if now.stopped_on is not None:
        return f"自 {now.stopped_on} 起停止计算"
    return f"到期日 {before.due_on} → {now.due_on}"


def _beside(doing: LegalAct, clock: ClockOnRecord) -> dict[str, object]:
    case = casefile.lock(doing, doing.case_id or 0)
    return case_row_of(doing) | {"secrecy": case.secrecy, "clock_id": clock.id}


def _hold_passed(clock: ClockOnRecord, today: date) -> None:
    if clock.key not in EXPLAINED:
        raise BadTerms.of("clock_id", f"“{clock.name}”不是法院自己的期限，不须说明")
    if clock.stopped_on is not None or clock.due_on >= today:
        raise BadTerms.of("clock_id", f"“{clock.name}”没有逾期，不须说明")
    if queries.is_explained(clock.id, clock.due_on):
        raise BadTerms.of("clock_id", f"“{clock.name}”的这次逾期已经说明")
