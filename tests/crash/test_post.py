"""Every part is killed while papers are issued, signed, sent by text message and opened: afterwards
what was sent is acknowledged or open with an owner, nothing twice, nothing lost.

A few moments here, three to five minutes (`pytest -m torture`); the hundred of a release:
`zhiheng torture --post --kills 100 --seed 1`.
"""

import pytest

from zhiheng.house.torture import accounts
from zhiheng.house.torture.parts import ALL_PARTS, victim
from zhiheng.house.torture.post_run import torture_post

pytestmark = pytest.mark.torture
KILLS = len(ALL_PARTS)
FORGED = '{"what": "taken", "key": "sms/鲁0102/nobody-sent-this", "body_hash": "0"}\n'


def test_no_kill_of_any_part_loses_or_doubles_a_message_and_the_count_can_fail() -> None:
    with victim(ALL_PARTS) as made:
        ordeal = torture_post(made, kills=KILLS, seed=1)
        assert ordeal.violations == []
        assert (set(ordeal.kills.values()), ordeal.under_load) == ({1}, KILLS)
        assert ordeal.tally["messages"] == ordeal.sent > 0
        assert ordeal.tally["acknowledged"] + ordeal.tally["open_with_owner"] == ordeal.sent
        assert ordeal.opened == (ordeal.sent + 1) // 2
        # What the platform has and the house has not is found.
        with made.journal.open("a", encoding="utf-8") as journal:
            journal.write(FORGED)
        found = [one["invariant"] for one in accounts.violations(made, [])]
        assert found == ["对方收到而本院没有的去件"]
