"""A docketed case and its office, as the desk has them."""

import pytest

from tests.measures.conftest import desk, log_in, office
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.registers.personnel.exhibits import Office

__all__ = ["desk", "log_in", "office"]


@pytest.fixture
def case_id(office: Office) -> int:
    """One creditor, one debtor, a handler."""
    return a_docketed_case(handler=office.handler)
