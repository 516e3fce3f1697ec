"""One box finds cases by number, name, document and initials, in scope only."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import NOTHING, Scope, entered
from zhiheng.registers.casefile.actions import grant
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.casefile.terms import CaseOpened
from zhiheng.registers.overview import queries
from zhiheng.registers.overview.terms import HitKind
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_firm, a_man, an_id_number, within_an_act

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened() -> CaseOpened:
    """（2026）鲁0102执1号: 青屿建材有限公司 against 欧阳𬭎㛃."""
    debtor = a_debtor(a_man("欧阳𬭎㛃", serial=317))
    return a_case(parties=(a_creditor(a_firm("青屿建材有限公司")), debtor))


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("（2026）鲁0102执1号", HitKind.NUMBER),
        ("(2026)鲁0102执1号", HitKind.NUMBER),
        ("鲁0102执1", HitKind.NUMBER),
        ("执1号", HitKind.NUMBER),
        ("1", HitKind.NUMBER),
        ("青屿建材", HitKind.NAME),
        ("建材有限", HitKind.NAME),
        ("欧阳", HitKind.NAME),
        ("𬭎㛃", HitKind.NAME),
        ("qyjc", HitKind.INITIALS),
        ("QYJC", HitKind.INITIALS),
        (an_id_number(), HitKind.DOCUMENT),
        (an_id_number().lower(), HitKind.DOCUMENT),
        ("990102********3170", HitKind.DOCUMENT),
    ],
)
def test_a_case_is_found(asked: str, kind: HitKind, opened: CaseOpened) -> None:
    with entered(Scope.of_court("鲁0102")):
        hits = queries.search(asked)
    assert (kind, opened.case_id) in {(hit.kind, hit.case_id) for hit in hits}


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "asked",
    ["", " ", "青", "青岛", "2号", "（2025）鲁0102执1号", "鲁0103执1", "%", "__", "' OR 1=1 --",
     an_id_number(serial=319), "x" * 5000],
)  # fmt: skip
def test_what_is_not_there_is_not_found(asked: str) -> None:
    with entered(Scope.of_court("鲁0102")):
        assert queries.search(asked) == ()


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("asked", ["1", "青屿建材", "qyjc", an_id_number(), "990102********3170"])
def test_nothing_is_found_outside_the_scope(asked: str) -> None:
    for scope in (Scope.of_court("鲁0103"), Scope.of_court("辽"), NOTHING):
        with entered(scope):
            assert queries.search(asked) == ()


def test_a_secret_case_is_found_by_the_cleared_only() -> None:
    secret = a_case(secrecy=2)
    with entered(Scope.of_court("鲁0102", clearance=1)):
        assert queries.search("青屿建材") == ()
    with entered(Scope.of_court("鲁0102", clearance=2)):
        assert {hit.case_id for hit in queries.search("青屿建材")} == {secret.case_id}


def test_a_granted_case_is_found_by_whom_it_was_granted_to(opened: CaseOpened) -> None:
    elsewhere = a_court_office("鲁0103")
    share(opened, elsewhere.handler, until_on=None)
    with entered(Scope.of(elsewhere.handler, NOW.date())):
        assert [hit.case_id for hit in queries.search("青屿建材")] == [opened.case_id]
    with entered(Scope.of(elsewhere.chief, NOW.date())):
        assert queries.search("青屿建材") == ()


@pytest.mark.parametrize(
    ("later", "found"), [(6, True), (7, True), (8, False)], ids=["before", "last day", "after"]
)
def test_a_granted_case_is_not_found_after_the_last_day(
    opened: CaseOpened, later: int, found: bool
) -> None:
    guest = a_court_office("鲁0103").handler
    share(opened, guest, until_on=NOW.date() + timedelta(days=7))
    with entered(Scope.of(guest, NOW.date() + timedelta(days=later))):
        assert bool(queries.search("青屿建材")) is found


def test_without_a_day_no_granted_case_is_found(opened: CaseOpened) -> None:
    guest = a_court_office("鲁0103").handler
    share(opened, guest, until_on=None)
    with entered(Scope.of(guest)):
        assert queries.search("青屿建材") == ()


def share(opened: CaseOpened, guest: Officer, until_on: date | None) -> None:
    within_an_act(
        lambda doing: grant(
            doing, case_id=opened.case_id, staff_id=guest.id, purpose="协同执行", until_on=until_on
        ),
        by=a_court_office().chief,
    )


@pytest.mark.usefixtures("opened")
def test_a_search_is_two_statements() -> None:
    with entered(Scope.of_court("鲁0102")), CaptureQueriesContext(connection) as told:
        queries.search("青屿建材")
    assert len(told) == 2
