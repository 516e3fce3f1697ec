"""One run: load, kills at seeded moments, revival, quiet, and then the count."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from zhiheng.house.cli.frame import progress
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.torture.clerks import Clerk
from zhiheng.house.torture.invariants import violations, waiting
from zhiheng.house.torture.parts import PARTS, Victim

SECONDS_TO_SETTLE = 120


@dataclass(frozen=True)
class Ordeal:
    """What was done to the installation, and what no longer held afterwards."""

    kills: int
    dockets: int
    violations: list[dict[str, object]]


def torture(victim: Victim, *, kills: int, seed: int) -> Ordeal:
    """Kill `kills` times while clerks docket; the same seed picks the same parts and pauses."""
    chance = random.Random(seed)
    clerks = [
        Clerk(victim.address, ordinal, name, court)
        for ordinal, (name, court) in enumerate(victim.clerks, start=1)
    ]
    for clerk in clerks:
        # Several runs on one installation: each run's dockets are its own.
        clerk.sent = seed % 90 * 10_000
    victim.wait_until_it_answers()
    with _at_work(clerks):
        _wait_for_load(clerks)
        for number in range(kills):
            time.sleep(chance.uniform(0.2, 1.2))
            part = chance.choice(PARTS)
            progress(f"第 {number + 1} 次：强行终止 {part}")
            victim.kill(part)
            time.sleep(chance.uniform(0, 0.3))
            victim.wait_until_it_answers()
        time.sleep(chance.uniform(0.2, 0.6))
    _settle(victim)
    dockets = sum(len(clerk.acknowledged) for clerk in clerks)
    return Ordeal(kills, dockets, violations(victim.ground, clerks))


@contextmanager
def _at_work(clerks: list[Clerk]) -> Iterator[None]:
    """The clerks work until the block ends, and then until nothing of theirs is in doubt."""
    stopped = threading.Event()
    threads = [threading.Thread(target=clerk.work_until, args=(stopped,)) for clerk in clerks]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


def _wait_for_load(clerks: list[Clerk]) -> None:
    """A kill proves something only in mid-act: every clerk has docketed once before the first."""
    give_up = time.monotonic() + SECONDS_TO_SETTLE
    while not all(clerk.acknowledged for clerk in clerks):
        refused = [f"{key} {why}" for clerk in clerks for key, why in clerk.refused.items()]
        if refused or time.monotonic() > give_up:
            raise GroundError(f"没有形成负载，不能开始终止：{refused[:1]}")
        time.sleep(0.1)


def _settle(victim: Victim) -> None:
    """Until every announcement is handed on; what is still waiting then is found by the count."""
    give_up = time.monotonic() + SECONDS_TO_SETTLE
    while waiting(victim.ground) and time.monotonic() < give_up:
        victim.wait_until_it_answers()
        time.sleep(0.3)
