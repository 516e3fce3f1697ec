"""Every torture has an installation of its own."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def own_database() -> Iterator[None]:
    """Not the clone that other tests of this process work in; before the installation is made."""
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("ZHIHENG_DATABASE", raising=False)
        yield
