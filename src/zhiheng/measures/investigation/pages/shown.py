"""The investigation of a case as its page lists it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from zhiheng.measures.investigation import queries
from zhiheng.plant import codes
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.queries import PropertyOnRecord
from zhiheng.registers.assets.terms import PropertyState, ReportBreach
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role

SHORT: Final = 60
PROPERTY: Final = "property"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the record, its outward code, and the name of the debtor it is about."""

    debtor: str
    code: str
    of: Any


def debtors_of(case_id: int) -> dict[int, str]:
    """The debtors of the case, by person."""
    listed = casefile.parties(case_id)
    return {one.person.id: one.name for one in listed if one.role is Role.DEBTOR}


def investigation(case_id: int, on: date) -> dict[str, Any]:
    """Everything the page of the investigation shows."""
    names = debtors_of(case_id)
    return {
        "properties": _rows(assets.properties_of(case_id), names),
        "clues": _rows(assets.clues_of(case_id), names),
        "steps": _rows(assets.steps_of(case_id), names),
        "reports": _rows(assets.reports_of(case_id), names),
        "findings": queries.fact_findings(case_id, on=on),
    }


def open_clues(case_id: int) -> list[tuple[Any, str]]:
    """The clues that are still to be verified."""
    return [
        (one.id, f"{one.given_on} {one.given_by}：{one.words}"[:SHORT])
        for one in assets.clues_of(case_id)
        if one.verified_on is None
    ]


def unchecked_reports(case_id: int) -> list[tuple[Any, str]]:
    """The reports that are still to be checked."""
    names = debtors_of(case_id)
    return [
        (one.id, f"{one.received_on} {names.get(one.debtor_id, '')} {one.breach}")
        for one in assets.reports_of(case_id)
        if one.checked_on is None and one.breach is not ReportBreach.REFUSED
    ]


def with_gaps(case_id: int, on: date) -> list[tuple[Any, str]]:
    """The property of which something is missing and unexplained."""
    return [
        (one.property.id, f"{in_words(one.property)}（缺：{'、'.join(one.missing)}）")
        for one in queries.fact_findings(case_id, on=on)
        if not one.judgment.holds
    ]


def undisposed(case_id: int) -> list[tuple[Any, str]]:
    """The property that is neither disposed of nor given up."""
    left = (PropertyState.FOUND, PropertyState.CONTROLLED)
    return [(one.id, in_words(one)) for one in assets.properties_of(case_id) if one.state in left]


def in_words(property: PropertyOnRecord) -> str:
    """A property in one short line."""
    return f"{property.kind} {property.words}"[:SHORT]


def _rows(rows: tuple[Any, ...], names: Mapping[int, str]) -> list[Row]:
    return [
        Row(debtor=names.get(one.debtor_id, ""), code=codes.code_of(PROPERTY, one.id), of=one)
        for one in rows
    ]
