"""副卷: seen by the people of the case in its own court, and by nobody else."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client

from tests.dossier.conftest import TODAY, leaves
from zhiheng.oversight.review.exhibits import a_proposal, a_signature
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import LeafOnRecord
from zhiheng.registers.dossier.terms import Source
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
WORDS = "审批表"


@pytest.fixture
def sheet(office: Office, case_id: int) -> LeafOnRecord:
    """A sheet of approval in the dossier."""
    a_signature(a_proposal(case_id, by=office.handler), by=office.president)
    return next(one for one in leaves(case_id, office.handler) if one.source is Source.APPROVAL)


def test_the_court_above_sees_the_case_and_not_its_inner_volume(
    office: Office, case_id: int, sheet: LeafOnRecord
) -> None:
    with entered(Scope.of_court(office.court[:3])):
        above = dossier.leaves_of(case_id, TODAY, inner=True)
        found = dossier.search(WORDS, inner=True)
    assert sheet.id not in {one.id for one in above}
    assert len(above) > 2
    assert found == ()


def test_an_officer_of_the_court_outside_the_case_sees_the_main_volume(
    office: Office, case_id: int, sheet: LeafOnRecord, log_in: LogIn
) -> None:
    address = f"/archiving/{codes.code_of('case', case_id)}/"
    leaf = f"/archiving/leaf/{codes.code_of('leaf', sheet.id)}"
    filing = log_in(office.filing)
    page = filing.get(address, {"q": WORDS}).content.decode()
    assert "副卷" not in page
    assert WORDS not in page.replace(f'value="{WORDS}"', "").replace(f"“{WORDS}”", "")
    assert filing.get(f"{leaf}/file").status_code == 404
    assert filing.get(f"{leaf}/pages.pdf").status_code == 404
    assert filing.get(f"{address}volume.pdf?volume={quote('副卷')}").status_code == 404
    assert WORDS not in filing.get("/archiving/", {"q": "延长执行期限"}).content.decode()


def test_the_handler_reads_it(
    office: Office, case_id: int, sheet: LeafOnRecord, log_in: LogIn
) -> None:
    page = log_in(office.handler).get(f"/archiving/{codes.code_of('case', case_id)}/")
    assert sheet.title in page.content.decode()
