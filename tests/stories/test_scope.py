"""A sibling court sees nothing of a case, on no page; the court above sees it."""

from collections.abc import Callable

import pytest

from tests.stories.desk import Desk
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
DEBTOR = an_application().parties[-1].person.name
LISTS = ("/", "/cases/", "/notices/", "/service/", "/clocks/", f"/search?q={DEBTOR}")
OF_A_CASE = (
    "/cases/{}/", "/cases/{}/parties/", "/cases/{}/clocks/", "/cases/{}/papers/",
    "/cases/{}/trace/", "/service/{}/", "/investigation/{}/", "/handling/{}/notice",
)  # fmt: skip


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office("鲁0102")


@pytest.fixture
def case(office: Office) -> str:
    """A case in work; gives its code."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    return codes.code_of("case", case_id)


def test_a_sibling_court_finds_nothing(case: str, desk_of: Seat) -> None:
    stranger = desk_of(a_court_office("鲁0103").handler)
    for path in LISTS:
        assert stranger.open(path) == 200, path
        said = stranger.page.locator("main").inner_text().replace(f"“{DEBTOR}”", "")
        assert "鲁0102执" not in said, path
        assert DEBTOR not in said, path
    with stranger.expecting(404):
        for path in OF_A_CASE:
            assert stranger.open(path.format(case)) == 404, path
            assert DEBTOR not in stranger.read()


def test_the_court_above_reads_the_case_and_acts_nowhere_in_it(case: str, desk_of: Seat) -> None:
    higher = desk_of(a_court_office("鲁01").handler)
    assert higher.open(f"/cases/{case}/") == 200
    assert "鲁0102执1号" in higher.read()
    assert higher.page.get_by_role("button", name="签发并发出").count() == 0
