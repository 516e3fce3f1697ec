"""Ready-made applications and cases for other rooms' tests, docketed by the verb as in life."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from zhiheng.law import courts
from zhiheng.law.records import JurisdictionBasis
from zhiheng.measures.intake.actions import docket
from zhiheng.measures.intake.terms import DocketTerms, FoundTerms
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

FOUND: Final = FoundTerms(
    instrument_effective=True,
    applicant_is_obligee=True,
    content_clear=True,
    unperformed=True,
    jurisdiction_basis=JurisdictionBasis.FIRST_INSTANCE,
)


def an_application(court: str = "鲁0102", **changes: Any) -> DocketTerms:
    """An application that meets every condition, on a judgment of the court's own; `changes` are
    fields of the terms."""
    duties = tuple(
        replace(one, due_on=one.due_on or date(2026, 10, 1)) for one in a_judgment().obligations
    )
    terms = DocketTerms(
        court=court,
        received_on=date(2026, 11, 18),
        title=replace(a_judgment(), obligations=duties, made_by=courts.court(court).name),
        parties=(a_creditor(), a_debtor()),
        claim_fen=30_000_000,
        found=FOUND,
    )
    return replace(terms, **changes)


def a_docketed_case(
    court: str = "鲁0102",
    *,
    handler: Officer | None = None,
    by: Officer | None = None,
    at: datetime = NOW,
    **changes: Any,
) -> int:
    """A case of a court, docketed by its filing officer."""
    filing = by or a_court_office(court).filing
    if handler is not None:
        changes["handler_id"] = handler.id
    return docket(terms=an_application(court, **changes), by=filing, at=at)
