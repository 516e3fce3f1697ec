"""The deck of lives: which life a case leads, and how old such a case is."""

import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from province.judgments import Dispute

BEHAVIOUR: Final = Path(__file__).parents[1] / "behaviour.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """One way a case may go. Ages in days; `debtor` as the judgment must name him, "" any."""

    name: str
    youngest: int
    oldest: int
    debtor: str = ""
    conduct: bool = False

    def fits(self, dispute: Dispute) -> bool:
        """Whether a case about this dispute can lead it."""
        natural = all(one.natural for one in dispute.debtors)
        company = len(dispute.debtors) == 1 and not natural
        fitting = {"": True, "person": natural, "company": company}
        return self.conduct is not (dispute.principal_fen > 0) and fitting[self.debtor]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Everything `behaviour.toml` says."""

    from_cases: int
    places: frozenset[int]
    habits: Mapping[str, float]
    lives: tuple[tuple[Life, int], ...]


def behaviour(path: Path = BEHAVIOUR) -> Behaviour:
    """Read the file; KeyError where something is missing."""
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    lives = []
    for name, said in told["lives"].items():
        kept = dict(said)
        count = int(kept.pop("count"))
        lives.append((Life(name=name, **kept), count))
    deck = told["deck"]
    return Behaviour(deck["from_cases"], frozenset(deck["places"]), told["habits"], tuple(lives))


class Deck:
    """Deals lives one after another; shuffled anew each time it is used up."""

    def __init__(self, told: Behaviour, chance: random.Random) -> None:
        self._cards = [life for life, count in told.lives for _ in range(count)]
        self._chance = chance
        self._left: list[Life] = []

    def deal(self) -> Life:
        if not self._left:
            self._left = list(self._cards)
            self._chance.shuffle(self._left)
        return self._left.pop()
