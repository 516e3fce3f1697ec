"""One platform for the four levels of courts: one form, one interface, one data model."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from psycopg.rows import dict_row

from tests.mission.applications import by_form, by_interface
from zhiheng.house.ground.roles import Connection
from zhiheng.law import courts
from zhiheng.measures.intake.exhibits import an_application
from zhiheng.measures.intake.terms import DocketTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.table_classes import CLASSES
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.titles.exhibits import a_judgment

LogIn = Callable[[Officer], Client]
Stored = dict[str, list[dict[str, Any]]]

LEVELS = ("最高法", "鲁", "鲁01", "鲁0102")
"""The Supreme Court, a high, an intermediate and a basic court."""

OF_ONE_CASE = frozenset(
    ("id", "act_id", "case_id", "title_id", "line_id", "person_id", "staff_id", "handler_id")
    + (
        "handler_key",
        "court",
        "number",
        "seq",
        "case_no",
        "made_by",
        "number_key",
        "frozen",
        "frozen_hash",
        "digest",
        "source_id",
        "paper_id",
        "serial",
        "title",
        "text",
    )
)
"""Columns that tell one case from another: they are filled alike, and hold something else."""

CASE_TABLES = (
    "SELECT table_name FROM information_schema.columns"
    " WHERE column_name = 'case_id' AND table_name = ANY(%s) AND table_name NOT LIKE 'plant%%'"
)


def application(office: Office, way: str) -> DocketTerms:
    """The same application for every court and way; only the instrument's number differs."""
    number = f"（2026）{office.court}民初{LEVELS.index(office.court) + 1}{way}号"
    owed = an_application().title.obligations
    own = courts.court(office.court).name
    title = a_judgment(case_no=number, made_by=own, obligations=owed, text="")
    return an_application(office.court, title=title, handler_id=office.handler.id)


def stored(owner: Connection, number: str) -> Stored:
    """Every filled column of every row that the case with this number has on record."""
    read = owner.cursor(row_factory=dict_row)

    def rows(table: str, column: str, value: object) -> list[dict[str, Any]]:
        read.execute(f"SELECT * FROM {table} WHERE {column} = %s ORDER BY id", [value])
        return [filled(row) for row in read.fetchall()]

    read.execute("SELECT id, title_id FROM casefile_case WHERE number = %s", [number])
    [case] = read.fetchall()
    read.execute(CASE_TABLES, [list(CLASSES)])
    tables = sorted(row["table_name"] for row in read.fetchall())
    found = {table: rows(table, "case_id", case["id"]) for table in tables}
    found["casefile_case"] = rows("casefile_case", "id", case["id"])
    found["titles_title"] = rows("titles_title", "id", case["title_id"])
    found["titles_obligation"] = rows("titles_obligation", "title_id", case["title_id"])
    return {table: listed for table, listed in found.items() if listed}


def filled(row: dict[str, Any]) -> dict[str, Any]:
    """The columns that hold anything; of what is the case's own, only that it is there."""
    return {
        name: sorted(value) if isinstance(value, dict) else "" if name in OF_ONE_CASE else value
        for name, value in row.items()
        if value is not None
    }


@pytest.mark.mission("REQ-013")
def test_one_form_and_one_interface_store_the_same_case_at_every_level(
    log_in: LogIn, owner: Connection
) -> None:
    """Create cases at SPC, high, intermediate and basic level with one form and API; the same
    fields and node codes are stored."""
    forms: dict[str, set[str]] = {}
    cases: dict[tuple[str, str], Stored] = {}
    for court in LEVELS:
        office = a_court_office(court)
        browser = log_in(office.filing)
        forms[court], typed = by_form(browser, application(office, "甲"))
        assert typed.status_code == 302, typed.content.decode()
        sent = by_interface(browser, application(office, "乙"))
        assert sent.status_code == 201, sent.content.decode()
        cases[court, "form"] = stored(owner, f"（2026）{court}执1号")
        cases[court, "interface"] = stored(owner, f"（2026）{court}执2号")

    first = cases["鲁0102", "form"]
    for made, case in cases.items():
        assert case == first, made
    assert all(fields == forms["鲁0102"] for fields in forms.values())
    assert {clock["key"] for clock in first["nodes_clock"]} == {"NOTICE_ISSUE", "EXECUTION_LIMIT"}
    assert {"casefile_party", "titles_obligation", "documents_paper", "casefile_assignment"} <= set(
        first
    )
