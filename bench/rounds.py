"""Rounds: ours and the floor in one process, in turns, in shuffled order; the median judges."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

Job = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One workload: medians of ours and of the floor in `unit`, and the goal for their ratio."""

    name: str
    size: int
    ours: float
    floor: float
    rounds: int
    goal: float
    unit: str = "ms"
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    def as_document(self) -> dict[str, Any]:
        """The JSON of `zhiheng bench`; what is beside the contract's keys explains them."""
        return {
            "name": self.name, "size": self.size, "ours": round(self.ours, 3),
            "floor": round(self.floor, 3), "ratio": round(self.ratio, 3), "rounds": self.rounds,
            "unit": self.unit, "goal": self.goal, "met": self.ratio <= self.goal, **self.told,
        }  # fmt: skip


def milliseconds(job: Job) -> float:
    """The wall time of one run."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def often(job: Job, times: int) -> None:
    """A job too short to be timed alone; nothing it made is kept."""
    for _ in range(times):
        job()


def interleaved(
    ours: Job,
    floor: Job,
    *,
    rounds: int,
    warm: int = 3,
    before: Job = lambda: None,
    between: Job = lambda: None,
) -> tuple[float, float]:
    """Medians of both, after `warm` rounds that nobody counts. `before` makes a round ready,
    `between` makes it ready again for who comes second."""
    chance = random.Random(rounds)
    times: dict[Job, list[float]] = {ours: [], floor: []}
    for number in range(warm + rounds):
        before()
        for place, job in enumerate(chance.sample([ours, floor], 2)):
            if place:
                between()
            taken = milliseconds(job)
            if number >= warm:
                times[job].append(taken)
    return median(times[ours]), median(times[floor])
