"""Nothing that the system holds is asked for again.

The name of a form's field is the name of its noun (the glossary's identifier). A case is filled;
every form of every act of the catalogue is opened by an officer who may do it; a noun the case
holds may not stand there as a required input that is empty.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from tests.measures.conftest import desk, log_in
from zhiheng.doors.desk.access.exhibits import signed_in
from zhiheng.house.ground.roles import Connection
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.plant import codes
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.entry import Entry
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, Seat, a_court_office

__all__ = ["desk", "log_in"]

HOLDS = {
    "casefile_case": "id = %(case)s",
    "casefile_party": "case_id = %(case)s AND current",
    "titles_title": "line_id = (SELECT title_id FROM casefile_case WHERE id = %(case)s)",
    "titles_obligation": "title_id IN (SELECT t.id FROM titles_title t JOIN casefile_case c"
    " ON c.title_id = t.line_id WHERE c.id = %(case)s)",
    "persons_document": "person_id IN (SELECT person_id FROM casefile_party"
    " WHERE case_id = %(case)s)",
    "persons_address": "person_id IN (SELECT person_id FROM casefile_party"
    " WHERE case_id = %(case)s)",
}
"""Where the nouns of a case are kept: table and which of its rows are this case's."""

OF_EVERY_ROW = {"kind", "name", "words", "act", "happened_on", "recorded_at", "source", "text"}
"""Words of a form or row of whatever sort: of a paper, a party, a clue. They name no one noun."""

OWN = {
    ("handling:assign", "handler_id"): "the act decides who handles the case from now on",
    ("handling:classify", "secrecy"): "the act decides the class of the case from now on",
    ("assignment:property-state", "property_state"): "the act finds the state of property anew",
    ("assignment:track", "category"): "the act decides the class",
    ("assignment:track", "track"): "the act decides the track",
}
"""Where a form asks for a noun that is held because the act is to change it."""


class Inputs(HTMLParser):
    """The required inputs of a page's POST forms that a browser would show empty."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.empty: list[str] = []
        self.forms = 0
        self._inside = False
        self._select = self._area = ""
        self._filled = self._words = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = said.get("method", "").lower() == "post"
            self.forms += self._inside
        needed = self._inside and "required" in said and "name" in said
        if tag == "input" and needed and said.get("type", "text") not in NOT_TYPED:
            if not said.get("value"):
                self.empty.append(said["name"])
        elif tag == "select" and needed:
            self._select, self._filled, self._words = said["name"], False, False
        elif tag == "option" and self._select:
            first = not self._words
            self._words = True
            if (first or "selected" in said) and said.get("value"):
                self._filled = True
        elif tag == "textarea" and needed:
            self._area = said["name"]

    def handle_data(self, data: str) -> None:
        if self._area and data.strip():
            self._area = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self._select:
            self.empty += [] if self._filled or not self._words else [self._select]
            self._select = ""
        if tag == "textarea" and self._area:
            self.empty.append(self._area)
            self._area = ""
        if tag == "form":
            self._inside = False


NOT_TYPED = {"hidden", "checkbox", "radio", "submit", "button", "file"}


def held(owner: Connection, case_id: int) -> set[str]:
    """Every noun that a row of the case has a value for, by its column's name."""
    found: set[str] = set()
    for table, where in HOLDS.items():
        rows = owner.execute(f"SELECT to_jsonb(x) FROM {table} x WHERE {where}", {"case": case_id})
        for values in rows.fetchall():
            row: dict[str, Any] = values[0]  # type: ignore[assignment]  # a JSON object
            found |= {name for name, value in row.items() if value not in (None, "", [], {})}
    return found - OF_EVERY_ROW


def forms_of_acts(office: Office, case_id: int) -> Iterator[tuple[Entry, Officer, str]]:
    """Every act that a person does on a case, with who may do it, and the page where it is done."""
    code = codes.code_of("case", case_id)
    for entry in catalogue().values():
        seat = next((one for one in seats(office) if one.holds(*entry.by)), None)
        if entry.on == "case" and entry.page and seat is not None:
            yield entry, seat, reverse(entry.page, args=[code])


def seats(office: Office) -> list[Officer]:
    return [getattr(office, name) for name, seat in vars(Office).items() if isinstance(seat, Seat)]


def is_held(name: str, nouns: set[str]) -> bool:
    return bool({name, name.removesuffix("_id"), f"{name}_id"} & nouns)


@pytest.fixture
def filled(db: None) -> tuple[Office, int]:
    del db
    office = a_court_office()
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    a_found_flat(case_id, by=office.handler)
    return office, case_id


def test_no_form_asks_for_a_fact_the_case_holds(
    filled: tuple[Office, int], owner: Connection
) -> None:
    office, case_id = filled
    nouns = held(owner, case_id)
    browsers: dict[int, Any] = {}
    asked, opened = [], 0
    for entry, officer, path in forms_of_acts(office, case_id):
        browser = browsers.setdefault(officer.id, signed_in(officer, fresh=True))
        answer = browser.get(path)
        if answer.status_code != 200:
            continue
        seen = Inputs(answer.content.decode())
        opened += bool(seen.forms)
        asked += [
            f"{entry.name} {name}"
            for name in seen.empty
            if is_held(name, nouns) and (entry.page, name) not in OWN
        ]
    assert asked == []
    assert opened >= 20, "the forms were not opened"


def test_a_form_that_asks_for_the_case_number_would_be_seen() -> None:
    page = (
        '<form method="post"><input name="case_no" required><input name="ground" required></form>'
    )
    assert [name for name in Inputs(page).empty if is_held(name, {"case_no", "cause"})] == [
        "case_no"
    ]


def test_an_input_that_is_filled_or_may_stay_empty_asks_for_nothing() -> None:
    page = (
        '<form method="post"><input name="a" required value="1"><input name="b">'
        '<select name="c" required><option value="x">x</option></select>'
        '<textarea name="d" required>words</textarea></form><form><input name="e" required></form>'
    )
    assert Inputs(page).empty == []


@pytest.mark.django_db
def test_every_table_that_holds_nouns_of_a_case_is_there() -> None:
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    assert set(HOLDS) - tables == set()
