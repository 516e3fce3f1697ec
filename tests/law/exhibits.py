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
