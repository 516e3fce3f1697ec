"""Assignment is tried through the desk as its officers use it, with a published seed."""

import pytest

from tests.measures.conftest import desk, log_in, office
from zhiheng.measures.assignment.exhibits import a_published_seed
from zhiheng.registers.personnel.exhibits import Office

__all__ = ["desk", "log_in", "office"]


@pytest.fixture
def seeded(office: Office) -> Office:
    """A court with two handlers that published the hash of this month's seed."""
    assert office.handler.id != office.other_handler.id
    a_published_seed(office)
    return office
