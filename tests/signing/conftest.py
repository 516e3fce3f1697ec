"""A case with its notice issued, certificates for its officer and the seal, and delivery."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from tests.measures.conftest import desk, log_in, office
from zhiheng.house.wiring import WIRING
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.sealing.exhibits import a_seal, a_signature, certificates_of
from zhiheng.plant import keystore
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals import queries as record

__all__ = ["desk", "log_in", "office"]
TODAY = NOW.date()
SOON = NOW + timedelta(seconds=5)


@pytest.fixture(autouse=True)
def own_keys(settings: Settings, tmp_path: Path) -> None:
    """Each test has a device of its own."""
    settings.ZHIHENG_KEYSTORE = tmp_path / "keys"
    keystore.device.cache_clear()


@pytest.fixture
def case_id(office: Office) -> int:
    """One creditor, one debtor; notice and order to report issued on the day."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    return case_id


@pytest.fixture
def certified(office: Office) -> Office:
    """Certificates for the handler and for the court's seal."""
    certificates_of(office.handler, by=office.admin_security)
    return office


@pytest.fixture
def notice(case_id: int, office: Office) -> int:
    return paper_of(case_id, office)


def paper_of(case_id: int, office: Office, kind: str = "执行通知书") -> int:
    """The newest paper of that kind in the case."""
    with entered(Scope.of(office.handler, TODAY)):
        return max(one.id for one in documents.papers_of(case_id) if one.kind == kind)


def deliver() -> None:
    """The worker hands on what was announced."""
    for slice in due_slices(SOON):
        deliver_slice(slice, at=SOON, wiring=WIRING)


def sealed_file(case_id: int, paper_id: int, office: Office) -> bytes:
    """The file of a paper, signed and sealed."""
    a_signature(case_id, paper_id, by=office.handler)
    a_seal(case_id, paper_id, by=office.clerk)
    deliver()
    return file_of(paper_id, office)


def file_of(paper_id: int, office: Office) -> bytes:
    with entered(Scope.of(office.handler, TODAY)):
        return record.file_of(paper_id) or b""


@pytest.fixture
def elsewhere(db: None) -> Office:
    """The office of another court."""
    del db
    return a_court_office("鲁0103")
