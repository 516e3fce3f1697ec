"""执行和解: offered, agreed, performed part by part, and given up where it is not kept."""

from datetime import datetime, timedelta
from typing import Final

from zhiheng.facts.course import CaseResumed
from zhiheng.law.clocks.agreed import INSTALMENT, until
from zhiheng.law.money_words import yuan
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState
from zhiheng.law.resumption import MAY_RESUME
from zhiheng.law.settlement import MAY_AGREE
from zhiheng.law.sources import HJ2020
from zhiheng.measures.settling import queries
from zhiheng.measures.settling.terms import AgreeTerms, ResumeTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import SettlementOfCase, StayOfCase
from zhiheng.registers.casefile.terms import InstalmentTerms, SettlementResult, SettlementTerms
from zhiheng.registers.goodfaith import actions as goodfaith
from zhiheng.registers.goodfaith.queries import Plan, due_of, money_entry
from zhiheng.registers.goodfaith.terms import AllotmentTerms, OfferTerms
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as clocks

BY: Final = (Post.HANDLER, Post.ASSISTANT, Post.CLERK)


@act("提出和解方案", by=BY, page="settling:offer", cites=HJ2020.art(1))
def offer(*, case_id: int, terms: OfferTerms, by: Officer, at: datetime) -> int:
    """Record what one side proposes; gives the offer's id. It binds nobody."""
    with legal_act(offer, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        offer_id = goodfaith.enter_offer(doing, case_id=case_id, terms=terms)
        doing.says(f"提出和解方案，总额 {yuan(terms.total_fen)} 元：{terms.words.strip()}")
        doing.gives(offer_id)
    return offer_id


@act(
    "达成执行和解",
    by=(Post.HANDLER,),
    needs=MAY_AGREE,
    clocks=(INSTALMENT.name,),
    page="settling:agree",
    cites=HJ2020.art(2, 1),
)
def agree(*, case_id: int, terms: AgreeTerms, by: Officer, at: datetime) -> int:
    """Record a settlement that both sides signed; each instalment starts its clock.

    Gives the settlement's id. It counts in favour of a stay when a second person has confirmed the
    entry. Refused: what makes no settlement by law. BadTerms: another one is still being performed.
    """
    with legal_act(agree, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        casefile.refuse_other_handlers(doing, case)
        record = queries.agreement_on_record(case_id, terms, on=doing.day)
        doing.judged(MAY_AGREE.judge(record)).or_refuse()
        if queries.running_plan(case_id) is not None:
            raise BadTerms.of("words", "已有正在履行的和解协议，请先登记其终了，再登记新的协议")
        settled = _entered(doing, case_id, terms)
        late = queries.too_late(case.court, settled.due_on, on=doing.day)
        warned = f"，晚于{late.name}要求的 {late.plans_end_by}" if late else ""
        parts = f"{len(settled.instalments)} 期，最后一期 {settled.due_on}{warned}"
        doing.says(f"达成执行和解，{yuan(settled.total_fen)} 元分 {parts}；{terms.effect}")
        doing.gives(settled.id)
    return settled.id


@act(
    "计入和解履行",
    by=BY,
    may_stops=(INSTALMENT.name,),
    page="settling:allot",
    cites=HJ2020.art(17).doubted("分期核销是设计取法"),
)
def allot(*, case_id: int, terms: AllotmentTerms, by: Officer, at: datetime) -> int:
    """Count money that was entered and confirmed to an instalment; gives what is left of it in fen.

    An instalment that is performed in full ends its clock.
    """
    with legal_act(allot, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        due = due_of(case_id, terms.due_id)
        left_fen = goodfaith.allot(doing, case_id=case_id, terms=terms)
        if not left_fen:
            paid_on = money_entry(case_id, terms.source, terms.source_id).paid_on
            nodes.meet_if_open(doing, id=due.clock_id, on=paid_on)
        more = f"尚欠 {yuan(left_fen)} 元" if left_fen else "该期履行完毕"
        doing.says(f"和解第 {due.ordinal} 期计入 {yuan(terms.amount_fen)} 元，{more}")
        doing.gives(left_fen)
    return left_fen


@act(
    "不履行和解恢复执行",
    by=(Post.HANDLER,),
    needs=MAY_RESUME,
    announces=(CaseResumed,),
    page="settling:resume",
    cites=HJ2020.art(9),
)
def resume_original(*, case_id: int, terms: ResumeTerms, by: Officer, at: datetime) -> int:
    """Go on with the original title because a settlement was not kept; what was performed is
    deducted. The settlement ends as broken, which a second person confirms. Gives the stay's id.

    BadTerms: there is no settlement, or it stayed nothing.
    """
    with legal_act(resume_original, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        casefile.refuse_other_handlers(doing, case)
        plan, stay = queries.plan_to_resume(case_id), queries.stay_to_lift(case_id)
        record = queries.resumption_on_record(case_id, plan, terms, on=doing.day)
        doing.judged(MAY_RESUME.judge(record)).or_refuse()
        _break(doing, case_id, plan, terms)
        _go_on(doing, case_id, stay, terms)
        doing.announce(
            CaseResumed(
                act_id=doing.id, case_id=case_id, court=case.court, number=case.number,
                handler_id=case.handler_id, resumed_on=doing.day,
            )
        )  # fmt: skip
        paid = yuan(plan.paid_fen)
        doing.says(f"因不履行和解恢复执行原生效法律文书，已履行的 {paid} 元予以扣除")
        doing.gives(stay.id)
    return stay.id


def _entered(doing: LegalAct, case_id: int, terms: AgreeTerms) -> SettlementOfCase:
    """The settlement on record with a clock for each instalment, and its signatures."""
    entry_id = casefile.enter_settlement(
        doing, case_id=case_id, terms=terms.settlement(all_confirm=True)
    )
    [settled] = [one for one in cases.settlements_of(case_id) if one.entry_id == entry_id]
    started = [
        nodes.start(
            doing,
            until(INSTALMENT, terms.agreed_on, one.due_on),
            case_id=case_id,
            from_on=terms.agreed_on,
            subject=f"{terms.agreed_on} 和解第 {one.ordinal} 期 {yuan(one.amount_fen)} 元",
        )
        for one in settled.instalments
    ]
    goodfaith.enter_agreement(
        doing,
        settlement=settled,
        case_id=case_id,
        effect=terms.effect,
        signatures=terms.signatures,
        clock_ids=started,
    )
    return settled


def _break(doing: LegalAct, case_id: int, plan: Plan, terms: ResumeTerms) -> None:
    """The settlement ends as not kept, and with it the clocks of its instalments."""
    held = plan.settlement
    ended = SettlementTerms(
        agreed_on=held.agreed_on,
        total_fen=held.total_fen,
        instalments=tuple(
            InstalmentTerms(due_on=one.due_on, amount_fen=one.amount_fen)
            for one in held.instalments
        ),
        in_writing=held.in_writing,
        in_minutes=held.in_minutes,
        all_confirm=held.all_confirm,
        by_agent=held.by_agent,
        agent_authorised=held.agent_authorised,
        ruling_asked=held.ruling_asked,
        words=held.words,
        evidence_paper=terms.evidence_paper,
        ended_on=doing.day,
        result=SettlementResult.BROKEN,
    )
    casefile.enter_settlement(doing, case_id=case_id, terms=ended, corrects=held.id)
    _end_clocks(doing, case_id, {one.clock_id for one in plan.dues})


def _end_clocks(doing: LegalAct, case_id: int, clock_ids: set[int]) -> None:
    known = clocks.clocks_of(case_id)
    running = [one.id for one in known if one.id in clock_ids and one.running]
    nodes.void(doing, case_id=case_id, clock_ids=running)


def _go_on(doing: LegalAct, case_id: int, stay: StayOfCase, terms: ResumeTerms) -> None:
    """The stay ends, the case is open again, and the clocks that the stay stopped run again."""
    casefile.enter_resumption(doing, case_id=case_id, reason=terms.reason, paper_no=terms.paper_no)
    casefile.set_state(doing, case_id=case_id, state=CaseState.OPEN, reason=terms.reason)
    last_on = max(doing.day - timedelta(days=1), stay.happened_on)
    for one in clocks.clocks_stopped_as(case_id, queries.STOPPED_AS, stay.happened_on):
        nodes.resume(doing, clock_id=one.id, last_on=last_on)
