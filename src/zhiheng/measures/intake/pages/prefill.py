"""From the reading to the form: what was read is filled in, what was not read stays empty."""

from datetime import date
from typing import Any, Final

from zhiheng.law.records import InstrumentKind, JurisdictionBasis
from zhiheng.measures.intake.reader import Reading
from zhiheng.measures.intake.reader.reading import ObligationRead, PartyRead
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.persons.terms import DocumentKind, PersonKind
from zhiheng.registers.titles.terms import Instance, ObligationKind

ROLES: Final = {"creditor": Role.CREDITOR, "debtor": Role.DEBTOR, "guarantor": Role.DEBTOR}
KINDS: Final = {
    "natural": PersonKind.NATURAL, "company": PersonKind.COMPANY,
    "organisation": PersonKind.ORGANISATION,
}  # fmt: skip
DUTIES: Final = {
    "money": ObligationKind.MONEY, "conduct": ObligationKind.CONDUCT,
    "delivery": ObligationKind.DELIVERY,
}  # fmt: skip
INSTANCES: Final = {"first": Instance.FIRST, "second": Instance.SECOND}
INSTRUMENTS: Final = {
    "民事判决书": InstrumentKind.JUDGMENT,
    "民事裁定书": InstrumentKind.RULING,
    "民事调解书": InstrumentKind.MEDIATION,
    "支付令": InstrumentKind.PAYMENT_ORDER,
    "执行证书": InstrumentKind.NOTARIAL_DEED,
}


def instrument_kind(reading: Reading) -> InstrumentKind | None:
    """The kind as the rules of jurisdiction know it; None where the reading leaves it open."""
    if reading.instrument_type == "仲裁裁决书":
        labour = reading.instance == "labour_arbitration"
        return InstrumentKind.LABOUR_AWARD if labour else InstrumentKind.ARBITRAL_AWARD
    return INSTRUMENTS.get(reading.instrument_type or "")


def case_initial(reading: Reading, court_name: str, today: date) -> dict[str, Any]:
    """What the case form shows at first."""
    kind = instrument_kind(reading)
    court_made = kind in (InstrumentKind.JUDGMENT, InstrumentKind.RULING, InstrumentKind.MEDIATION)
    instance = INSTANCES.get(reading.instance or "")
    ours = bool(reading.court) and reading.court == court_name
    first = ours and court_made and reading.instance == "first"
    return {
        "case_no": reading.case_no,
        "made_by": reading.court,
        "instrument_kind": kind,
        "instance": instance or (Instance.FIRST if court_made else Instance.NONE),
        "made_on": reading.date,
        "cause": reading.cause,
        "received_on": today,
        "claim_fen": whole_principal(reading),
        "applicant_is_obligee": True if _parties_with(reading, Role.CREDITOR) else None,
        "jurisdiction_basis": JurisdictionBasis.FIRST_INSTANCE if first else "",
    }


def whole_principal(reading: Reading) -> int | None:
    """The sum of what is owed in money, None where `claim_doubt` says why it cannot be known.

    Who answers for another's debt adds nothing to it.
    """
    sums = [one.principal_fen for one in _own_debts(reading) if one.principal_fen is not None]
    return sum(sums) if sums and not claim_doubt(reading) else None


def claim_doubt(reading: Reading) -> str:
    """Why the principals that were read are not added up; '' where they are, or none was read."""
    debts = _own_debts(reading)
    debtors = {name for one in debts for name in one.debtors}
    creditors = {name for one in debts for name in one.creditor}
    doubted = any(doubt.field == "principal" for doubt in reading.doubts)
    if debtors & creditors or (doubted and all(one.principal_fen for one in debts)):
        return "判项有互负或者相抵的给付，本金不能相加，请按申请书填写"
    if any(one.principal_fen is None for one in debts):
        return "有金钱判项没有读到本金，请按申请书填写"
    return ""


def _own_debts(reading: Reading) -> list[ObligationRead]:
    return [one for one in reading.obligations if one.type == "money" and not one.refers_to]


def party_rows(reading: Reading) -> list[dict[str, Any]]:
    """One row a party; an empty creditor and debtor where none was read."""
    rows = [
        row
        for role in (Role.CREDITOR, Role.DEBTOR)
        for row in (
            [_party(party, role) for party in _parties_with(reading, role)] or [{"role": role}]
        )
    ]
    others = [one for one in reading.parties if ROLES.get(one.role or "") is None]
    return rows + [_party(one, Role.THIRD) for one in others if one.role == "other"]


def obligation_rows(reading: Reading) -> list[dict[str, Any]]:
    """One row a duty; an empty one where none was read."""
    return [_obligation(place, one) for place, one in enumerate(reading.obligations)] or [{}]


def _parties_with(reading: Reading, role: Role) -> list[PartyRead]:
    return [one for one in reading.parties if ROLES.get(one.role or "") is role]


def _party(party: PartyRead, role: Role) -> dict[str, Any]:
    natural = party.kind == "natural"
    number = party.id_no or party.uscc or ""
    document = DocumentKind.ID_CARD if natural else DocumentKind.CREDIT_CODE
    return {
        "role": role,
        "kind": KINDS.get(party.kind or ""),
        "name": party.name,
        "document_kind": document if number else "",
        "document_number": number,
        "address": party.address or "",
        "original_role": (party.procedural or "")[:20],
        "read": True,
    }


def _obligation(place: int, owed: ObligationRead) -> dict[str, Any]:
    return {
        "clause": owed.clause,
        "kind": DUTIES.get(owed.type),
        "principal_fen": owed.principal_fen,
        "due_on": owed.due_date,
        "words": owed.text,
        "joint": owed.joint == "joint_and_several",
        "place": place,
    }
