"""Ready records for legal examples: each meets every condition until one field is changed."""

from dataclasses import replace
from datetime import date
from typing import Any

from zhiheng.law.courts import CourtLevel
from zhiheng.law.records import (
    ApplicationOnRecord,
    CaseOnRecord,
    CaseState,
    InstrumentKind,
    JurisdictionBasis,
    PartyOnRecord,
    SplitGround,
)

day = date.fromisoformat


def an_application(**changes: Any) -> ApplicationOnRecord:
    """A timely application on an unperformed civil judgment, at the court of first instance."""
    plain = ApplicationOnRecord(
        judged_on=day("2026-11-20"),
        court_code="鲁0102",
        court_level=CourtLevel.BASIC,
        received_on=day("2026-11-18"),
        transferred=False,
        instrument_kind=InstrumentKind.JUDGMENT,
        instrument_effective=True,
        applicant_is_obligee=True,
        content_clear=True,
        amount_known=True,
        debtor_named=True,
        performance_period_stated=True,
        performance_due_on=day("2026-10-09"),
        unperformed=True,
        jurisdiction_basis=JurisdictionBasis.FIRST_INSTANCE,
        first_instance_elsewhere=False,
        property_shown=False,
        lower_court_approved=False,
        same_instrument_open_elsewhere=False,
        same_instrument_open_here=False,
        split_ground=SplitGround.NONE,
        last_performance_day=day("2026-10-09"),
        time_bar_ends_on=day("2028-10-09"),
        time_bar_interrupted=False,
        preservation_ruling=False,
        bureau_reviews=False,
        bureau_agreed=None,
    )
    return replace(plain, **changes)


def a_case(**changes: Any) -> CaseOnRecord:
    """An open first enforcement case with a handler and one debtor whose address is known."""
    plain = CaseOnRecord(
        judged_on=day("2026-11-20"),
        court_code="鲁0102",
        case_type="执",
        state=CaseState.OPEN,
        received_on=day("2026-11-16"),
        docketed_on=day("2026-11-18"),
        is_money=True,
        handler_known=True,
        stayed=False,
        debtors=1,
        debtors_with_address=1,
        service_by_publication=False,
        secret=False,
    )
    return replace(plain, **changes)


def a_party(**changes: Any) -> PartyOnRecord:
    """A debtor whose document number and one more attribute agree with the instrument."""
    plain = PartyOnRecord(
        judged_on=day("2026-11-20"),
        court_code="鲁0102",
        document_known=True,
        matching_attributes=1,
        namesakes=0,
    )
    return replace(plain, **changes)


def an_exhausted_case(**changes: Any) -> CaseOnRecord:
    """A money claim against one natural debtor, everything searched, asked, told and signed."""
    plain = replace(
        a_case(),
        judged_on=day("2026-11-20"),
        docketed_on=day("2026-05-18"),
        is_money=True,
        conduct_claimed=False,
        instrument_kind=InstrumentKind.JUDGMENT,
        outstanding_fen=25_000_000,
        three_months_after_docketing=day("2026-08-18"),
        notice_issued_on=day("2026-05-25"),
        report_order_issued_on=day("2026-05-25"),
        reports_unchecked=0,
        report_breaches_unpunished=0,
        natural_debtors=1,
        natural_debtors_restricted=1,
        unit_debtors=0,
        unit_debtors_restricted=0,
        debtors_unlisted=0,
        debtors_to_query=1,
        debtors_queried=1,
        queries_open=0,
        queries_fresh_until=day("2026-12-01"),
        clues_unverified=0,
        on_site_steps=1,
        addresses_unvisited=0,
        debtors_unchecked_offline=0,
        debtors_unquestioned=0,
        books_hidden=False,
        searched=False,
        audit_requests_open=0,
        reward_requests_open=0,
        properties_unsealed=0,
        properties_undisposed=0,
        disposals_running=0,
        missing_debtors=0,
        missing_debtors_sought=0,
        obstructions_unpunished=0,
        living_debtors=1,
        interviewed_on=day("2026-11-10"),
        answer_recorded=True,
        termination_asked=False,
        applicant_is_court=False,
        applicant_signed=True,
        panel_verified=False,
        president_approved=True,
        ruling_complete=True,
        money_undistributed_fen=0,
        objections_pending=0,
        variations_pending=0,
        settlement_running=False,
        papers_unserved=0,
        messages_open=0,
        measures_unsettled=0,
        fees_settled=True,
        dossier_complete=True,
        site_records_kept=True,
    )
    return replace(plain, **changes)
