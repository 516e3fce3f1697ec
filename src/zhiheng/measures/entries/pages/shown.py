"""Entries by hand as the page lists them, and what its forms offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.urls import reverse

from zhiheng.law.money_words import yuan
from zhiheng.measures.entries.pages.sheets import SHEETS, Sheet
from zhiheng.plant import codes
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import EntryOnRecord
from zhiheng.registers.casefile.terms import EntryState
from zhiheng.registers.funds import queries as funds
from zhiheng.registers.personnel.queries import staff_named
from zhiheng.registers.persons import queries as persons

ROW: Final = "hand_row"
ENTRY: Final = "hand_entry"
SHORT: Final = 60
TONES: Final = {
    EntryState.WAITING: "warn",
    EntryState.CONFIRMED: "ok",
    EntryState.RETURNED: "line",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry as it is listed; `update` leads to the form of its next version."""

    of: EntryOnRecord
    code: str
    entered_by: str
    settled_by: str
    tone: str
    days: str
    update: str
    mine: bool


def lines_of(case_id: int, code: str, officer_id: int) -> tuple[Line, ...]:
    """Every entry of the case, newest first."""
    listed = cases.entries_of(case_id)
    people = {one.entered_by_id for one in listed} | {
        one.settled_by_id for one in listed if one.settled_by_id
    }
    names = {id: one.name for id, one in staff_named(people).items()}
    rows = _rows(case_id)
    return tuple(
        Line(
            of=one,
            code=codes.code_of(ENTRY, one.id),
            entered_by=names.get(one.entered_by_id, ""),
            settled_by=names.get(one.settled_by_id or 0, ""),
            tone=TONES[one.state],
            days=_days(rows[one.id][1]) if one.id in rows else "",
            update=_update(rows, one, code),
            mine=one.entered_by_id == officer_id,
        )
        for one in reversed(listed)
    )


def offered(case_id: int) -> dict[str, list[tuple[Any, str]]]:
    """The rows of the record that a form may name."""
    debtors = cases.debtors_of(case_id)
    return {
        "debtor_id": list(debtors.items()),
        "property_id": [
            (one.id, f"{one.kind} {one.words}"[:SHORT]) for one in assets.properties_of(case_id)
        ],
        "address_id": [
            (one.id, f"{debtors[one.person_id]} {one.words}"[:SHORT])
            for one in persons.addresses_of(debtors)
        ],
        "voucher_id": [
            (one.id, f"{one.paid_on} {one.kind} {yuan(one.amount_fen)} 元 {one.counterpart}")
            for one in funds.vouchers_of(case_id)
            if one.reverses_id is None
            and one.reversed_by_id is None
            and one.state is not EntryState.RETURNED
        ],
    }


def held_by(sheet: Sheet, case_id: int, row_code: str) -> Any:
    """The row that the form brings up to date, or None."""
    if sheet.held is None or not row_code:
        return None
    row_id = codes.id_of(ROW, row_code)
    return next((one for one in sheet.held(case_id) if one.id == row_id), None)


def _rows(case_id: int) -> dict[int, tuple[Sheet, Any]]:
    """The current row of each entry, with the sheet that brings it up to date."""
    return {
        row.entry_id: (sheet, row)
        for sheet in SHEETS
        if sheet.held is not None
        for row in sheet.held(case_id)
        if row.entry_id is not None
    }


def _update(rows: dict[int, tuple[Sheet, Any]], one: EntryOnRecord, code: str) -> str:
    if one.id not in rows:
        return ""
    sheet, row = rows[one.id]
    return f"{reverse(f'entries:{sheet.key}', args=[code])}?row={codes.code_of(ROW, row.id)}"


def _days(row: Any) -> str:
    names = ("from_on", "paid_on", "asked_on", "done_on", "agreed_on", "given_on")
    first = _first(row, names)
    last = _first(row, ("ended_on", "answered_on"))
    return f"{first} 至 {last}" if last else str(first or "")


def _first(row: Any, names: Iterable[str]) -> date | None:
    return next((on for name in names if (on := getattr(row, name, None)) is not None), None)
