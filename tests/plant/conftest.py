"""The scratch register, in a clone of its own."""

import pytest

from tests.plant.exhibits import make_scratch_register
from zhiheng.house.ground.roles import Connection


@pytest.fixture
def scratch(owner: Connection) -> Connection:
    """A register table `scratch`; the connection is zh_owner's."""
    make_scratch_register(owner)
    return owner
