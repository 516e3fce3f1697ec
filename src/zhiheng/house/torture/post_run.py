"""One run against the post: papers leave and receipts come while every part is killed in turn."""

import random
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from zhiheng.house.cli.frame import progress
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.torture import accounts
from zhiheng.house.torture.parts import ALL_PARTS, Victim, environment
from zhiheng.house.torture.post import Parties, PostOffice

SECONDS_TO_SETTLE = 240
CASES_A_KILL = 10


@dataclass(frozen=True)
class PostOrdeal:
    """What was done to the installation, how much went through, and what no longer held.

    `under_load` counts the kills at which a court still had papers to issue and send.
    """

    kills: dict[str, int]
    under_load: int
    sent: int
    opened: int
    tally: dict[str, int]
    violations: list[accounts.Violation]


def torture_post(victim: Victim, *, kills: int, seed: int) -> PostOrdeal:
    """Kill `kills` times while papers are issued, signed, sent and opened; the same seed picks the
    same parts and pauses. Each part is killed in turn before any is killed again."""
    chance = random.Random(seed)
    victim.wait_until_it_answers()
    offices, parties = _people(victim, kills * CASES_A_KILL + 12, seed)
    done, under_load = dict.fromkeys(ALL_PARTS, 0), 0
    with _at_work(offices, parties):
        _wait_for_load(offices)
        for number in range(kills):
            time.sleep(chance.uniform(0.2, 1.0))
            least = min(done.values())
            part = chance.choice([one for one in ALL_PARTS if done[one] == least])
            progress(f"第 {number + 1} 次：强行终止 {part}")
            victim.kill(part)
            done[part] += 1
            under_load += any(office.waiting for office in offices)
            time.sleep(chance.uniform(0, 0.3))
            victim.wait_until_it_answers()
        time.sleep(chance.uniform(0.2, 0.6))
    _settle(victim, parties)
    return PostOrdeal(
        kills={str(part): times for part, times in done.items()},
        under_load=under_load,
        sent=sum(len(office.sent) for office in offices),
        opened=len(parties.opened),
        tally=accounts.tally(victim),
        violations=accounts.violations(victim, offices),
    )


def _people(victim: Victim, cases: int, seed: int) -> tuple[list[PostOffice], Parties]:
    """Cases of this run, shared out to their courts, and the debtors who wait for papers."""
    phones = f"http://127.0.0.1:{victim.port_of('counterpart')}"
    made = subprocess.run(
        [sys.executable, "-m", "zhiheng.house.torture.cases", "--count", str(cases),
         "--first", str(seed % 90 * 10_000), "--counterpart", phones],
        env=environment(victim.home), stdout=subprocess.PIPE, text=True, check=True,
    ).stdout  # fmt: skip
    lines = [line.split() for line in made.splitlines()]
    waiting: dict[str, deque[str]] = {}
    for court, code, _number, _last in lines:
        waiting.setdefault(court, deque()).append(code)
    offices = [PostOffice(victim.address, court, of) for court, of in waiting.items()]
    numbers = {number: last for _court, _code, number, last in lines}
    return offices, Parties(victim.address, phones, numbers)


@contextmanager
def _at_work(offices: list[PostOffice], parties: Parties) -> Iterator[None]:
    stopped = threading.Event()
    threads = [
        *(threading.Thread(target=office.work_until, args=(stopped,)) for office in offices),
        threading.Thread(target=parties.read_until, args=(stopped,)),
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


def _wait_for_load(offices: list[PostOffice]) -> None:
    """A kill proves something only in mid-act: every court has sent once before the first."""
    give_up = time.monotonic() + SECONDS_TO_SETTLE
    while not all(office.sent for office in offices):
        refused = [f"{key} {why}" for office in offices for key, why in office.refused.items()]
        if refused or time.monotonic() > give_up:
            raise GroundError(f"没有形成负载，不能开始终止：{refused[:1]}")
        time.sleep(0.1)


def _settle(victim: Victim, parties: Parties) -> None:
    """Until nothing is on its way any more; what still is then is found by the count."""
    give_up = time.monotonic() + SECONDS_TO_SETTLE
    while time.monotonic() < give_up:
        victim.wait_until_it_answers()
        all_open = parties.read()
        if all_open and not accounts.unsettled(victim):
            return
        accounts.let_time_pass(victim)
        time.sleep(1.0)
