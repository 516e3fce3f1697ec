"""执行和解: offered, agreed, paid part by part, missed, given up; and time that is granted."""

from datetime import date, datetime, timedelta

from province.lives.by_two import by_two, money_came
from province.lives.looking import confirmed
from province.matter import Matter
from zhiheng.law.records import StayGround
from zhiheng.measures.course.actions import stay
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.settling import actions as settling
from zhiheng.measures.settling.terms import AgreeTerms, ResumeTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import (
    EntryState,
    InstalmentTerms,
    Role,
    SettlementResult,
    SettlementTerms,
    StayTerms,
)
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.goodfaith.queries import Plan
from zhiheng.registers.goodfaith.terms import (
    AllotmentTerms,
    Effect,
    GraceTerms,
    OfferTerms,
    SignatureTerms,
    Signing,
)


def offered(matter: Matter, at: datetime) -> None:
    """The debtor proposes to pay at once, a little less."""
    terms = OfferTerms(
        party_id=matter.party(Role.DEBTOR, at).id, offered_on=at.date(),
        total_fen=_whole(matter, at) * 9 // 10, words="一次付清九成，其余免除",
        evidence_paper="谈话笔录",
    )  # fmt: skip
    settling.offer(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def agreed(matter: Matter, at: datetime, *, due_days: tuple[int, ...]) -> None:
    """The parties settle the whole in equal parts, all sign, and the case stands still on it."""
    terms = AgreeTerms(
        agreed_on=at.date(),
        total_fen=_whole(matter, at),
        instalments=_parts(_whole(matter, at), at.date(), due_days),
        in_writing=True, in_minutes=False, ruling_asked=False,
        effect=Effect.STAY,
        signatures=tuple(
            SignatureTerms(party_id=one.id, signing=Signing.IN_PERSON)
            for one in matter.parties(at)
        ),
        words=f"分{len(due_days)}期付清，迟延履行期间的债务利息免除",
        evidence_paper="执行和解协议",
    )  # fmt: skip
    settling.agree(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)
    _confirmed_by_chief(matter, at)
    reason = StayTerms(
        stay_ground=StayGround.SETTLEMENT,
        reason="双方达成执行和解并共同请求中止执行，依照民诉法解释第464条",
        paper_no=f"{matter.number(at)}之一",
    )
    stay(case_id=matter.case_id, terms=reason, by=matter.judge(at), at=at)


def part_paid(matter: Matter, at: datetime, *, ordinal: int) -> None:
    """One instalment comes in, goes out, and is counted."""
    due = _plan(matter, at).dues[ordinal - 1]
    money_came(matter, at, fen=due.amount_fen)
    with entered(Scope.of(matter.judge(at))):
        money = [one for one in goodfaith.money_of(matter.case_id) if one.free_fen][-1]
    terms = AllotmentTerms(
        due_id=due.id, source=money.source, source_id=money.id, amount_fen=due.amount_fen
    )
    settling.allot(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def broken(matter: Matter, at: datetime) -> None:
    """An instalment was missed: the creditor asks for the original title, and the case goes on."""
    terms = ResumeTerms(
        party_id=matter.party(Role.CREDITOR, at).id, suit_on_settlement=False,
        reason="和解协议分期到期没有履行，申请执行人要求恢复执行",
        paper_no=f"{matter.number(at)}之二", evidence_paper="恢复执行申请书",
    )  # fmt: skip
    settling.resume_original(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)
    _confirmed_by_chief(matter, at)


def kept(matter: Matter, at: datetime) -> None:
    """The whole settlement was performed; two people enter that it has ended so."""
    held = _plan(matter, at).settlement
    terms = SettlementTerms(
        agreed_on=held.agreed_on, total_fen=held.total_fen,
        instalments=tuple(
            InstalmentTerms(due_on=one.due_on, amount_fen=one.amount_fen)
            for one in held.instalments
        ),
        in_writing=held.in_writing, in_minutes=held.in_minutes, all_confirm=held.all_confirm,
        by_agent=held.by_agent, agent_authorised=held.agent_authorised,
        ruling_asked=held.ruling_asked, words=held.words, evidence_paper="收款收据和谈话笔录",
        ended_on=at.date(), result=SettlementResult.PERFORMED,
    )  # fmt: skip
    by_two(matter, at, entries.enter_settlement, terms, corrects=held.id)


def spared(matter: Matter, at: datetime, *, days: int) -> None:
    """The debtor is given some weeks on the creditor's word."""
    terms = GraceTerms(
        asked_on=at.date(), grace_asked=True, delay_agreed=True,
        grace_ends_on=at.date() + timedelta(days=days),
        conditions="每周报告生产和回款情况，按月先付一成", guards_kept=True,
        evidence_paper="宽限申请书和谈话笔录",
    )  # fmt: skip
    settling.grant_grace(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def _whole(matter: Matter, at: datetime) -> int:
    return matter.claim_fen(at)


def _parts(whole: int, agreed_on: date, due_days: tuple[int, ...]) -> tuple[InstalmentTerms, ...]:
    each = whole // len(due_days)
    amounts = [each] * (len(due_days) - 1)
    amounts.append(whole - sum(amounts))
    return tuple(
        InstalmentTerms(due_on=agreed_on + timedelta(days=days), amount_fen=amount)
        for days, amount in zip(due_days, amounts, strict=True)
    )


def _plan(matter: Matter, at: datetime) -> Plan:
    with entered(Scope.of(matter.judge(at))):
        return goodfaith.plans_of(matter.case_id)[-1]


def _confirmed_by_chief(matter: Matter, at: datetime) -> None:
    """What the judge himself entered is confirmed by the chief."""
    chief = matter.office.officer("juzhang", at)
    confirmed(matter, at, second=chief)
    with entered(Scope.of(chief)):
        if any(one.state is EntryState.WAITING for one in casefile.entries_of(matter.case_id)):
            raise AssertionError(f"{matter.number(at)}: an entry still waits")
