"""Web, worker and database are killed in mid-act: nothing half done, nothing lost or doubled."""

from collections.abc import Iterator

import pytest

from zhiheng.house.torture.clerks import Clerk
from zhiheng.house.torture.invariants import violations
from zhiheng.house.torture.parts import Victim, victim
from zhiheng.house.torture.run import torture

pytestmark = pytest.mark.crash
KILLS_A_SEED = 2


@pytest.fixture(scope="module")
def installation() -> Iterator[Victim]:
    """One installation for all seeds: what one left behind the next would find."""
    with victim() as made:
        yield made


@pytest.mark.parametrize("seed", range(1, 21))
def test_no_kill_leaves_an_act_half_done_or_an_announcement_lost(
    installation: Victim, seed: int
) -> None:
    ordeal = torture(installation, kills=KILLS_A_SEED, seed=seed)
    assert ordeal.violations == []
    assert ordeal.dockets >= len(installation.clerks)


def test_the_count_itself_finds_a_lost_case(installation: Victim) -> None:
    """The invariants can fail: an acknowledged docket that is not on record is a violation."""
    ordeal = torture(installation, kills=0, seed=30)
    assert ordeal.violations == []
    clerk = Clerk(installation.address, 9, "nobody", "鲁0102")
    clerk.acknowledged["torture-9-000001"] = "（2026）鲁0102执999999号"
    [found] = violations(installation.ground, [clerk])
    assert found["invariant"] == "已确认的立案一件不少"
