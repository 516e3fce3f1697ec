"""A case in which everything was done that the law asks before 终本."""

import pytest

from tests.closing.ready import a_case_for_termination, signers
from tests.measures.conftest import desk, log_in, office
from zhiheng.registers.personnel.exhibits import Office

__all__ = ["desk", "log_in", "office"]


@pytest.fixture
def exhausted_id(office: Office) -> int:
    signers(office)
    return a_case_for_termination(office)
