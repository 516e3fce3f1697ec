"""Cases of one handler, with certificates so that papers can be signed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from tests.measures.conftest import desk, log_in, office
from zhiheng.house.wiring import WIRING
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.sealing.exhibits import certificates_of
from zhiheng.measures.service.actions import confirm_address
from zhiheng.measures.service.terms import AddressTerms
from zhiheng.oversight.paperdesk import queries
from zhiheng.oversight.paperdesk.queries import Report
from zhiheng.plant import keystore
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

__all__ = ["desk", "log_in", "office"]
TODAY = NOW.date()
SOON = NOW + timedelta(seconds=5)
Cases = Callable[[int], list[int]]


@pytest.fixture(autouse=True)
def own_keys(settings: Settings, tmp_path: Path) -> None:
    """Each test has a device of its own."""
    settings.ZHIHENG_KEYSTORE = tmp_path / "keys"
    keystore.device.cache_clear()


@pytest.fixture
def certified(office: Office) -> Office:
    certificates_of(office.handler, by=office.admin_security)
    return office


@pytest.fixture
def cases(office: Office) -> Cases:
    """So many cases of the handler, each on a judgment of its own."""

    def docketed(count: int) -> list[int]:
        numbers = (f"（2026）鲁0102民初{serial}号" for serial in range(2001, 2001 + count))
        titles = (replace(a_judgment(), case_no=number) for number in numbers)
        return [a_docketed_case(handler=office.handler, title=title) for title in titles]

    return docketed


def deliver() -> None:
    """The worker hands on what was announced: signatures and seals are made."""
    while slices := due_slices(SOON):
        for slice in slices:
            deliver_slice(slice, at=SOON, wiring=WIRING)


def report_of(batch_id: int, office: Office) -> Report:
    with entered(Scope.of(office.handler, TODAY)):
        return queries.report(batch_id)


def agrees_to_electronic_service(case_id: int, office: Office) -> None:
    """The creditor gives an address and agrees to be served electronically."""
    with entered(Scope.of(office.handler, TODAY)):
        party = next(one for one in casefile.parties(case_id) if one.role is Role.CREDITOR)
    terms = AddressTerms(
        party_id=party.id, address="青石路 12 号", electronic="qingyu@example.com",
        evidence="送达地址确认书", confirmed_on=TODAY,
    )  # fmt: skip
    confirm_address(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
