"""What was entered by hand feeds what the law asks of a case."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseOnRecord
from zhiheng.measures.entries import actions
from zhiheng.measures.entries.exhibits import a_settlement, an_incident, confirmed
from zhiheng.measures.entries.terms import ConfirmTerms
from zhiheng.measures.investigation.actions import receive_report
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.terms import (
    DisposalKind,
    DisposalTerms,
    HoldKind,
    HoldTerms,
    InquiryTerms,
    ReportBreach,
    ReportTerms,
    VisitTerms,
)
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import (
    IncidentKind,
    InstalmentTerms,
    Result,
    SettlementResult,
)
from zhiheng.registers.funds.exhibits import a_payment, a_performance, a_receipt_of_money
from zhiheng.registers.overview.queries import case_on_record
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.persons.queries import addresses_of
from zhiheng.registers.restrictions.exhibits import a_consumption_limit
from zhiheng.registers.restrictions.queries import restrictions_of
from zhiheng.registers.restrictions.terms import RestrictionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(office: Office, case_id: int) -> Any:
    def law_sees() -> CaseOnRecord:
        with entered(Scope.of(office.handler)):
            return case_on_record(None, case_id, on=NOW.date())

    return law_sees


@pytest.fixture
def both(office: Office, case_id: int) -> Any:
    """Let the handler enter and the chief confirm."""

    def entered_and_confirmed(verb: Any, terms: Any, **said: Any) -> int:
        return confirmed(verb, case_id, terms, by=office.handler, second=office.chief, **said)

    return entered_and_confirmed


@pytest.fixture
def refused_to_report(office: Office, case_id: int, debtor_id: int) -> None:
    terms = ReportTerms(
        debtor_id=debtor_id, received_on=date(2026, 11, 18), breach=ReportBreach.REFUSED
    )
    receive_report(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_a_fresh_case_owes_everything_and_has_done_nothing(told: Any) -> None:
    seen = told()
    assert (seen.natural_debtors, seen.living_debtors, seen.unit_debtors) == (1, 1, 0)
    assert (seen.debtors_unlisted, seen.debtors_to_query, seen.debtors_queried) == (1, 1, 0)
    assert seen.queries_fresh_until is None
    assert (seen.objections_pending, seen.settlement_running, seen.books_hidden) == (
        0,
        False,
        False,
    )
    assert seen.three_months_after_docketing == date(2027, 2, 20)
    assert (seen.fees_settled, seen.applicant_is_court) == (False, False)


def test_a_debt_shrinks_by_what_the_creditor_confirmed(told: Any, both: Any) -> None:
    before = told().outstanding_fen
    both(actions.enter_performance, a_performance())
    both(actions.enter_performance, a_performance(creditor_confirmed=False))
    assert told().outstanding_fen == before - 1_000_000


def test_money_that_came_is_undistributed_until_its_payment_is_confirmed(
    office: Office, case_id: int, told: Any, both: Any
) -> None:
    before = told().outstanding_fen
    both(actions.enter_voucher, a_receipt_of_money())
    said: dict[str, Any] = {"case_id": case_id, "by": office.handler, "at": NOW}
    entry_id = actions.enter_voucher(terms=a_payment(), **said)
    assert told().money_undistributed_fen == 5_000_000
    said["by"] = office.chief
    actions.confirm_entry(terms=ConfirmTerms(entry_id=entry_id), **said)
    assert told().money_undistributed_fen == 0
    assert told().outstanding_fen == before - 5_000_000


def test_a_debtor_is_listed_or_it_is_said_why_not(debtor_id: int, told: Any, both: Any) -> None:
    both(
        actions.enter_incident,
        an_incident(IncidentKind.NOT_LISTED, debtor_id=debtor_id, words="有履行意愿，按期报告"),
    )
    assert told().debtors_unlisted == 0


def test_a_lifted_restriction_restricts_nobody(
    office: Office, case_id: int, debtor_id: int, told: Any, both: Any
) -> None:
    terms = a_consumption_limit(debtor_id)
    both(actions.enter_restriction, terms)
    assert (told().natural_debtors_restricted, told().measures_unsettled) == (1, 1)
    with entered(Scope.of(office.handler)):
        [held] = restrictions_of(case_id)
    lifted = replace(terms, ended_on=NOW.date(), ground="已履行完毕")
    both(actions.enter_restriction, lifted, corrects=held.id)
    assert (told().natural_debtors_restricted, told().measures_unsettled) == (0, 0)


def test_an_inquiry_is_open_until_answered_and_then_fresh_for_ninety_one_days(
    office: Office, case_id: int, debtor_id: int, told: Any, both: Any
) -> None:
    asked = InquiryTerms(
        debtor_id=debtor_id, asked_on=date(2026, 11, 18), answered_on=None,
        words="银行存款、车辆、不动产、证券", evidence_paper="查询申请表",
    )  # fmt: skip
    both(actions.enter_inquiry, asked)
    assert (told().queries_open, told().debtors_queried) == (1, 0)
    with entered(Scope.of(office.handler)):
        [held] = assets.inquiries_of(case_id)
    both(actions.enter_inquiry, replace(asked, answered_on=NOW.date()), corrects=held.id)
    seen = told()
    assert (seen.queries_open, seen.debtors_queried) == (0, 1)
    assert seen.queries_fresh_until == date(2027, 2, 17)


def test_an_address_is_unvisited_until_somebody_went_there(
    office: Office, debtor_id: int, told: Any, both: Any
) -> None:
    with entered(Scope.of(office.handler)):
        [home] = addresses_of([debtor_id])
    assert told().addresses_unvisited == 1
    terms = VisitTerms(
        address_id=home.id, done_on=date(2026, 11, 19), words="无人居住", evidence_paper="走访笔录"
    )
    both(actions.enter_visit, terms)
    assert told().addresses_unvisited == 0


def test_property_held_by_a_confirmed_freeze_is_controlled_and_its_sale_bars(
    office: Office, case_id: int, told: Any, both: Any
) -> None:
    flat = a_found_flat(case_id, by=office.handler)
    hold = HoldTerms(
        property_id=flat, kind=HoldKind.SEALED, rank=1, from_on=date(2026, 11, 19),
        until_on=date(2029, 11, 18), paper_no="（2026）鲁0102执1号", evidence_paper="协助执行回执",
    )  # fmt: skip
    both(actions.enter_hold, hold)
    assert (told().properties_unsealed, told().measures_unsettled) == (0, 1)
    sale = DisposalTerms(
        property_id=flat, kind=DisposalKind.AUCTION, from_on=date(2026, 11, 19),
        evidence_paper="拍卖公告",
    )  # fmt: skip
    actions.enter_disposal(case_id=case_id, terms=sale, by=office.handler, at=NOW)
    assert told().disposals_running == 1


def test_who_is_missing_is_to_be_sought(debtor_id: int, told: Any, both: Any) -> None:
    gone = an_incident(IncidentKind.MISSING, debtor_id=debtor_id)
    both(actions.enter_incident, gone)
    assert (told().missing_debtors, told().missing_debtors_sought) == (1, 0)


def test_who_died_is_no_debtor_that_lives(debtor_id: int, told: Any, both: Any) -> None:
    both(actions.enter_incident, an_incident(IncidentKind.DEAD, debtor_id=debtor_id))
    assert told().living_debtors == 0


def test_a_settlement_runs_until_its_end_is_confirmed(
    office: Office, case_id: int, told: Any, both: Any
) -> None:
    both(actions.enter_settlement, a_settlement())
    assert told().settlement_running is True
    with entered(Scope.of(office.handler)):
        [held] = cases.settlements_of(case_id)
    assert [one.amount_fen for one in held.instalments] == [8_000_000, 12_000_000]
    over = a_settlement(ended_on=NOW.date(), result=SettlementResult.BROKEN)
    both(actions.enter_settlement, over, corrects=held.id)
    assert told().settlement_running is False


def test_instalments_that_do_not_add_up_are_refused() -> None:
    short = (InstalmentTerms(due_on=date(2026, 12, 31), amount_fen=19_999_999),)
    with pytest.raises(BadTerms, match=r"合计 199,999\.99 元.*200,000\.00 元不符"):
        a_settlement(instalments=short)


def test_a_settlement_that_not_all_confirm_is_none(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="各方认可"):
        actions.enter_settlement(
            case_id=case_id, terms=a_settlement(all_confirm=False), by=office.handler, at=NOW
        )


@pytest.mark.usefixtures("refused_to_report")
def test_a_fine_answers_a_breach_of_the_duty_to_report(
    debtor_id: int, told: Any, both: Any
) -> None:
    assert told().report_breaches_unpunished == 1
    fine = a_consumption_limit(debtor_id, kind=RestrictionKind.FINE, amount_fen=500_000)
    both(actions.enter_restriction, fine)
    assert told().report_breaches_unpunished == 0


def test_a_point_of_closing_is_told_when_confirmed(told: Any, both: Any) -> None:
    for kind in (IncidentKind.INTERVIEW, IncidentKind.FEES, IncidentKind.DOSSIER):
        both(actions.enter_incident, an_incident(kind))
    seen = told()
    assert (seen.interviewed_on, seen.answer_recorded) == (date(2026, 11, 19), True)
    assert (seen.fees_settled, seen.dossier_complete, seen.site_records_kept) == (True, True, False)


def test_requests_wait_for_their_decision(told: Any, both: Any) -> None:
    for kind in (IncidentKind.AUDIT, IncidentKind.REWARD, IncidentKind.VARIATION):
        both(actions.enter_incident, an_incident(kind))
    decided = an_incident(IncidentKind.AUDIT, ended_on=NOW.date(), result=Result.REJECTED)
    both(actions.enter_incident, decided)
    seen = told()
    assert (seen.audit_requests_open, seen.reward_requests_open, seen.variations_pending) == (
        1,
        1,
        1,
    )
