"""A docketed case with its officers, and the desk on a fixed day."""

import pytest

from tests.measures.conftest import desk, log_in, office
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.registers.assets.exhibits import debtor_of
from zhiheng.registers.personnel.exhibits import Office

__all__ = ["desk", "log_in", "office"]


@pytest.fixture
def case_id(office: Office) -> int:
    return a_docketed_case(handler=office.handler)


@pytest.fixture
def debtor_id(office: Office, case_id: int) -> int:
    return debtor_of(case_id, office.handler)
