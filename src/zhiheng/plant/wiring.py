"""What one room does when another announces; `house/wiring.py` says who listens to whom."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zhiheng.plant.officer import Officer


@dataclass(frozen=True, slots=True)
class Reaction:
    """`run(fact, by, at)` does one legal act at most; `announces` the facts it may give rise to.

    `by` is the system officer of the court of the announcing act; its request key names the
    announcement and the reaction, so that a reaction delivered twice is done once.
    """

    name: str
    run: Callable[[Any, Officer, datetime], object]
    announces: tuple[type, ...] = ()


Wiring = Mapping[type, tuple[Reaction, ...]]
