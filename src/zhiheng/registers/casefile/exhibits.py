"""Ready-made cases for other rooms' tests, opened by the verbs as in life."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.actions import assign, open_case
from zhiheng.registers.casefile.terms import CaseOpened, PartyTerms, Role
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_firm, a_man, within_an_act
from zhiheng.registers.persons.terms import PersonTerms
from zhiheng.registers.titles.actions import enter_title
from zhiheng.registers.titles.exhibits import a_judgment
from zhiheng.registers.titles.terms import TitleTerms


def a_creditor(person: PersonTerms | None = None) -> PartyTerms:
    """A firm that asks for enforcement."""
    return PartyTerms(person=person or a_firm(), role=Role.CREDITOR, original_role="原告")


def a_debtor(person: PersonTerms | None = None) -> PartyTerms:
    """A man who owes."""
    return PartyTerms(person=person or a_man(), role=Role.DEBTOR, original_role="被告")


def a_case(
    court: str = "鲁0102",
    *,
    by: Officer | None = None,
    handler: Officer | None = None,
    at: datetime = NOW,
    parties: tuple[PartyTerms, ...] | None = None,
    title: TitleTerms | None = None,
    **other: Any,
) -> CaseOpened:
    """A case of a court, filed by its filing officer; with `handler` it is assigned as well.

    `other` goes to `open_case`: received_on, claim_fen, case_type, secrecy.
    """
    filing = by or a_court_office(court).filing
    if other.get("secrecy"):
        filing = replace(filing, clearance=other["secrecy"])

    def file(doing: LegalAct) -> CaseOpened:
        said: dict[str, Any] = {
            "case_type": "执",
            "received_on": date(2026, 11, 18),
            "claim_fen": 30_000_000,
        }
        opened = open_case(
            doing,
            court=court,
            title_id=enter_title(doing, terms=title or a_judgment()),
            parties=parties or (a_creditor(), a_debtor()),
            **(said | other),
        )
        if handler:
            assign(doing, case_id=opened.case_id, handler_id=handler.id)
        return opened

    return within_an_act(file, by=filing, at=at)
