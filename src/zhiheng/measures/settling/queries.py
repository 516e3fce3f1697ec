"""What the law sees of a settlement, its breach and a grace period; what is left to enforce."""

from dataclasses import dataclass
from datetime import date

from zhiheng.law.clocks import clock, stand
from zhiheng.law.good_faith import GRACE_LONGEST
from zhiheng.law.records import (
    GraceOnRecord,
    ResumptionGround,
    ResumptionOnRecord,
    SettlementOnRecord,
    StayGround,
)
from zhiheng.measures.settling.terms import AgreeTerms, ResumeTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import StayOfCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.goodfaith.queries import DeadlineOnRecord, Plan
from zhiheng.registers.goodfaith.terms import GraceTerms, Signing
from zhiheng.registers.nodes import queries as nodes

STOPPED_AS = "中止执行"
"""Under which name the days of a settlement's stay are taken out of a limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What the original title asks, what was performed of it, and what is left to enforce."""

    claim_fen: int | None
    paid_fen: int

    @property
    def left_fen(self) -> int | None:
        """The unperformed part; None where the case asks no sum."""
        return None if self.claim_fen is None else max(self.claim_fen - self.paid_fen, 0)


def agreement_on_record(case_id: int, terms: AgreeTerms, *, on: date) -> SettlementOnRecord:
    """The settlement as the law sees it, with the signatures that it bears."""
    case = cases.case(case_id)
    return SettlementOnRecord(
        judged_on=on,
        court_code=case.court,
        state=case.state,
        in_writing=terms.in_writing,
        in_minutes=terms.in_minutes,
        all_confirm=all_confirm(case_id, terms),
        by_agent=terms.by_agent,
        agent_authorised=terms.agent_authorised,
        ruling_asked=terms.ruling_asked,
    )


def all_confirm(case_id: int, terms: AgreeTerms) -> bool:
    """Whether both sides take part and everybody who takes part has signed."""
    roles = {one.id: one.role for one in cases.parties(case_id)}
    joined = {roles.get(one.party_id) for one in terms.signatures}
    missing = any(one.signing is Signing.MISSING for one in terms.signatures)
    return {Role.CREDITOR, Role.DEBTOR} <= joined and not missing


def running_plan(case_id: int) -> Plan | None:
    """The settlement of the case that has not ended; None without one."""
    plans = [one for one in goodfaith.plans_of(case_id) if one.settlement.ended_on is None]
    return plans[-1] if plans else None


def plan_to_resume(case_id: int) -> Plan:
    """The settlement of which it is said that it was not kept; BadTerms without one."""
    plan = running_plan(case_id)
    if plan is None:
        raise BadTerms.of("party_id", "本案没有正在履行的和解协议，不能因不履行和解恢复执行")
    return plan


def stay_to_lift(case_id: int) -> StayOfCase:
    """The stay that the settlement brought about; BadTerms without one."""
    stay = cases.stay_of(case_id)
    if stay is None or stay.ground != StayGround.SETTLEMENT:
        raise BadTerms.of(
            "reason",
            "本案没有因和解中止：没有中止的继续执行，并在“登记”页登记和解不履行；"
            "已经终结的在“结案”页以恢复执行立案",
        )
    return stay


def resumption_on_record(
    case_id: int, plan: Plan, terms: ResumeTerms, *, on: date
) -> ResumptionOnRecord:
    """The request to go on as the law sees it: which instalment was missed, and until when."""
    asker = next((one for one in cases.parties(case_id) if one.id == terms.party_id), None)
    broken = plan.broken
    limit = clock("SETTLEMENT_RESUMPTION")
    due_on = broken[0].due_on if broken else plan.settlement.due_on
    return ResumptionOnRecord(
        judged_on=on,
        court_code=cases.case(case_id).court,
        resumption_ground=ResumptionGround.SETTLEMENT_BROKEN,
        asked=True,
        asked_by_other_side=asker is not None and asker.role is Role.CREDITOR,
        settlement_broken=bool(broken),
        settlement_performed=plan.performed,
        settlement_due_on=due_on,
        being_performed=not broken,
        default_declared=False,
        suit_on_settlement=terms.suit_on_settlement,
        resume_by=stand(limit, plan.settlement.due_on, nodes.calendar()).due_on,
    )


def grace_on_record(case_id: int, terms: GraceTerms, *, on: date) -> GraceOnRecord:
    """The grace period as the law sees it; its longest length is reckoned here."""
    case = cases.case(case_id)
    return GraceOnRecord(
        judged_on=on,
        court_code=case.court,
        state=case.state,
        grace_asked=terms.grace_asked,
        delay_agreed=terms.delay_agreed,
        guards_kept=terms.guards_kept,
        grace_ends_on=terms.grace_ends_on,
        grace_ends_by=GRACE_LONGEST.on(on).value.after(on),
    )


def balance(case_id: int) -> Balance:
    """What is left of the original title after everything that was counted to settlements."""
    paid_fen = sum(one.paid_fen for one in goodfaith.plans_of(case_id))
    return Balance(claim_fen=cases.case(case_id).claim_fen, paid_fen=paid_fen)


def too_late(court: str, last_day: date, *, on: date) -> DeadlineOnRecord | None:
    """The deadline whose day a plan's last day is past; None where there is none."""
    deadline = goodfaith.deadline_on(court, on)
    return deadline if deadline and last_day > deadline.plans_end_by else None
