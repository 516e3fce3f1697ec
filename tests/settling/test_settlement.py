"""A settlement is signed, performed part by part, missed, and given up for the original title."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from zhiheng.house.schedule import mark_passed_days as sweep
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState, StayGround
from zhiheng.measures.course.exhibits import a_stay
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import confirmed
from zhiheng.measures.entries.terms import ConfirmTerms
from zhiheng.measures.settling import queries
from zhiheng.measures.settling.actions import (
    agree,
    allot,
    mark_passed_days,
    offer,
    resume_original,
    set_plan_deadline,
)
from zhiheng.measures.settling.exhibits import a_settled_case, signed_by_all
from zhiheng.measures.settling.terms import ResumeTerms
from zhiheng.oversight.tasks.actions import remind_of_clocks
from zhiheng.oversight.tasks.queries import unread
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import InstalmentTerms, Role, SettlementResult
from zhiheng.registers.funds.exhibits import a_performance, a_receipt_of_money
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.goodfaith.queries import Plan
from zhiheng.registers.goodfaith.terms import (
    AllotmentTerms,
    DeadlineTerms,
    MoneySource,
    OfferTerms,
    Signing,
)
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
MISSED = NOW.replace(year=2027, month=1, day=1)


def the_plan(office: Office, case_id: int) -> Plan:
    with entered(Scope.of(office.handler)):
        return goodfaith.plans_of(case_id)[-1]


def party(office: Office, case_id: int, role: Role) -> int:
    with entered(Scope.of(office.handler)):
        return next(one.id for one in cases.parties(case_id) if one.role is role)


def counted(office: Office, case_id: int, fen: int, ordinal: int = 1, received: int = 0) -> int:
    """Money that came, confirmed by the chief, and counted to an instalment."""
    terms = a_receipt_of_money(amount_fen=received or fen)
    verb = entries.enter_voucher
    confirmed(verb, case_id, terms, by=office.handler, second=office.chief)
    with entered(Scope.of(office.handler)):
        [*_, money] = goodfaith.money_of(case_id)
    due = the_plan(office, case_id).dues[ordinal - 1]
    said = AllotmentTerms(
        due_id=due.id, source=MoneySource.VOUCHER, source_id=money.id, amount_fen=fen
    )
    return allot(case_id=case_id, terms=said, by=office.handler, at=NOW)


def stayed(office: Office, case_id: int) -> int:
    """The settlement confirmed by a second person, and the case stayed on it."""
    a_settled_case(case_id, by=office.handler)
    entry = ConfirmTerms(entry_id=the_plan(office, case_id).settlement.entry_id)
    entries.confirm_entry(case_id=case_id, terms=entry, by=office.chief, at=NOW)
    return a_stay(case_id, by=office.handler, ground=StayGround.SETTLEMENT)


def asked(office: Office, case_id: int, **changes: Any) -> ResumeTerms:
    plain = ResumeTerms(
        party_id=party(office, case_id, Role.CREDITOR),
        suit_on_settlement=False,
        reason="第一期到期没有履行",
        paper_no="（2026）鲁0102执1号之二",
        evidence_paper="恢复执行申请书",
    )
    return replace(plain, **changes)


def marked(office: Office, at: datetime = MISSED) -> int:
    return mark_passed_days(by=system_officer(office.court), at=at)


def test_an_offer_binds_nobody(office: Office, case_id: int) -> None:
    terms = OfferTerms(
        party_id=party(office, case_id, Role.DEBTOR), offered_on=NOW.date(),
        total_fen=18_000_000, words="一次付十八万元", evidence_paper="谈话笔录",
    )  # fmt: skip
    offer(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
    with entered(Scope.of(office.handler)):
        assert [one.total_fen for one in goodfaith.offers_of(case_id)] == [18_000_000]
        assert goodfaith.plans_of(case_id) == ()


def test_each_instalment_starts_a_clock_that_ends_on_its_day(office: Office, case_id: int) -> None:
    a_settled_case(case_id, by=office.handler)
    with entered(Scope.of(office.handler)):
        running = [c for c in nodes.clocks_of(case_id) if c.key == "SETTLEMENT_INSTALMENT"]
    assert [one.due_on for one in running] == [date(2026, 12, 31), date(2027, 3, 31)]
    assert len(the_plan(office, case_id).signatures) == 2


def test_sums_that_do_not_add_up_are_refused(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="与和解总额"):
        signed_by_all(case_id, office.handler, total_fen=20_000_001)


def test_days_reversed_are_refused(office: Office, case_id: int) -> None:
    back = (
        InstalmentTerms(due_on=date(2027, 3, 31), amount_fen=12_000_000),
        InstalmentTerms(due_on=date(2026, 12, 31), amount_fen=8_000_000),
    )
    with pytest.raises(BadTerms, match="依次递增"):
        signed_by_all(case_id, office.handler, instalments=back)


@pytest.mark.parametrize(
    ("way", "words"), [(Signing.UNAUTHORISED, "特别授权"), (Signing.MISSING, "各方认可")]
)
def test_an_agent_without_authority_and_a_missing_signature_are_refused(
    office: Office, case_id: int, way: Signing, words: str
) -> None:
    plain = signed_by_all(case_id, office.handler)
    first, *others = plain.signatures
    terms = replace(plain, signatures=(replace(first, signing=way), *others))
    with pytest.raises(Refused, match=words):
        agree(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_one_side_alone_settles_nothing(office: Office, case_id: int) -> None:
    plain = signed_by_all(case_id, office.handler)
    alone = replace(plain, signatures=plain.signatures[:1])
    with pytest.raises(Refused, match="各方认可"):
        agree(case_id=case_id, terms=alone, by=office.handler, at=NOW)


def test_a_second_settlement_waits_for_the_end_of_the_first(office: Office, case_id: int) -> None:
    a_settled_case(case_id, by=office.handler)
    with pytest.raises(BadTerms, match="已有正在履行的和解"):
        a_settled_case(case_id, by=office.handler, agreed_on=date(2026, 11, 20))


def test_an_instalment_performed_in_full_ends_its_clock(office: Office, case_id: int) -> None:
    a_settled_case(case_id, by=office.handler)
    assert counted(office, case_id, 3_000_000) == 5_000_000
    assert counted(office, case_id, 5_000_000) == 0
    with entered(Scope.of(office.handler)):
        keys = [c for c in nodes.clocks_of(case_id) if c.key == "SETTLEMENT_INSTALMENT"]
    assert [one.met_on is None for one in keys] == [True, False]
    assert marked(office) == 0


def test_money_is_counted_once(office: Office, case_id: int) -> None:
    a_settled_case(case_id, by=office.handler)
    with pytest.raises(BadTerms, match="只剩 50,000"):
        counted(office, case_id, 6_000_000, received=5_000_000)
    with pytest.raises(BadTerms, match="第 1 期只剩"):
        counted(office, case_id, 9_000_000)


def test_what_nobody_confirmed_is_not_counted(office: Office, case_id: int) -> None:
    a_settled_case(case_id, by=office.handler)
    verb = entries.enter_performance
    verb(case_id=case_id, terms=a_performance(), by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        assert goodfaith.money_of(case_id) == ()


def test_a_missed_instalment_is_marked_once_by_the_morning_sweep(
    office: Office, case_id: int
) -> None:
    a_settled_case(case_id, by=office.handler)
    counted(office, case_id, 3_000_000)
    sweep(MISSED - timedelta(days=1))
    assert the_plan(office, case_id).broken == ()
    sweep(MISSED)
    sweep(MISSED)
    [broken] = the_plan(office, case_id).broken
    assert (broken.ordinal, broken.unpaid_fen, broken.broken_on) == (1, 5_000_000, MISSED.date())


@pytest.mark.mission("REQ-212")
def test_a_settlement_missed_alerts_and_the_original_title_is_resumed(
    office: Office, case_id: int
) -> None:
    """Agreement entered; first instalment missed → alert and resumption option."""
    stayed(office, case_id)
    remind_of_clocks(by=system_officer(office.court), at=MISSED)
    assert marked(office) == 1
    with entered(Scope.of(office.handler)):
        [alert] = [one.words for one in unread(office.handler.id) if "和解分期履行" in one.words]
        assert queries.balance(case_id).left_fen == cases.case(case_id).claim_fen
    assert "可以申请恢复执行" in alert
    resume_original(case_id=case_id, terms=asked(office, case_id), by=office.handler, at=MISSED)
    with entered(Scope.of(office.handler)):
        assert cases.case(case_id).state is CaseState.OPEN
        [ended] = cases.settlements_of(case_id)
        left = {c.key for c in nodes.clocks_of(case_id) if c.met_on is None}
        stopped = [c for c in nodes.clocks_of(case_id) if c.stopped_on is not None]
    assert ended.result == SettlementResult.BROKEN
    assert "SETTLEMENT_INSTALMENT" not in left
    assert stopped == []


def test_before_an_instalment_is_missed_nothing_is_resumed(office: Office, case_id: int) -> None:
    stayed(office, case_id)
    with pytest.raises(Refused):
        resume_original(case_id=case_id, terms=asked(office, case_id), by=office.handler, at=NOW)


@pytest.mark.parametrize("change", [{"suit_on_settlement": True}, {"party_id": None}])
def test_who_sued_or_broke_the_settlement_resumes_nothing(
    office: Office, case_id: int, change: dict[str, Any]
) -> None:
    stayed(office, case_id)
    marked(office)
    if "party_id" in change:
        change = {"party_id": party(office, case_id, Role.DEBTOR)}
    terms = asked(office, case_id, **change)
    with pytest.raises(Refused):
        resume_original(case_id=case_id, terms=terms, by=office.handler, at=MISSED)


def test_a_settlement_that_stayed_nothing_is_not_resumed(office: Office, case_id: int) -> None:
    terms = asked(office, case_id)
    with pytest.raises(BadTerms, match="没有正在履行的和解"):
        resume_original(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    a_settled_case(case_id, by=office.handler)
    with pytest.raises(BadTerms, match="没有因和解中止"):
        resume_original(case_id=case_id, terms=terms, by=office.handler, at=NOW)


@pytest.mark.mission("REQ-213", open="receipts are matched when the case-funds room stands")
def test_a_plan_of_six_is_kept_broken_and_measured_by_the_courts_day(
    office: Office, case_id: int
) -> None:
    """Plan of 6 instalments; receipt matches #1; #2 overdue alerts; plan end after campaign end
    warns."""
    months = [date(2026, 12, 31), *(date(2027, month, 28) for month in range(1, 6))]
    six = tuple(InstalmentTerms(due_on=on, amount_fen=1_000_000) for on in months)
    deadline = DeadlineTerms(
        name="集中执行行动", from_on=NOW.date(), plans_end_by=date(2027, 4, 30)
    )
    set_plan_deadline(terms=deadline, by=office.chief, at=NOW)
    a_settled_case(case_id, by=office.handler, instalments=six, total_fen=6_000_000)
    counted(office, case_id, 1_000_000)
    late = NOW.replace(year=2027, month=1, day=29)
    remind_of_clocks(by=system_officer(office.court), at=late)
    assert marked(office, late) == 1
    with entered(Scope.of(office.handler)):
        told = [one.words for one in unread(office.handler.id) if "和解分期履行" in one.words]
        found = queries.too_late(office.court, months[-1], on=NOW.date())
    assert any("2027-01-28 到期" in words for words in told)
    assert found is not None
    assert [one.ordinal for one in the_plan(office, case_id).broken] == [2]
