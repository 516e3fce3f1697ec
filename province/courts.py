"""The courts of the province: who sits there, and how many cases each has."""

from collections.abc import Collection
from datetime import datetime, timedelta
from itertools import cycle, islice
from typing import Final

from province.offices import FULL_OFFICE, NEIGHBOUR_OFFICE, SMALL_OFFICE, Office, Registry, Seat

HOME_COURT: Final = "鲁0102"
NEIGHBOUR: Final = "鲁0103"
OTHERS: Final = {
    NEIGHBOUR: "0103", "鲁01": "01", "鲁": "37", "最高法": "00", "鲁0104": "0104",
    "鲁0112": "0112", "鲁02": "02", "鲁0202": "0202", "鲁0211": "0211",
}  # fmt: skip
"""Other courts with what is added to the log-in names of their staff."""

FULL_COURTS: Final = (HOME_COURT, NEIGHBOUR)
"""Where cases lead whole lives, in a province large enough for it."""
NEIGHBOURS_PERCENT: Final = 36
ALWAYS_FOUNDED: Final = (HOME_COURT, NEIGHBOUR, "鲁01", "鲁", "最高法")
_FIRST_ELSEWHERE: Final = (NEIGHBOUR, "鲁01", "鲁", "最高法", NEIGHBOUR, NEIGHBOUR, NEIGHBOUR)
_LATER_ELSEWHERE: Final = ("鲁0104", "鲁0202", "鲁0112", NEIGHBOUR, "鲁0211", "鲁02", "鲁01")
CASES_FOR_ONE_ELSEWHERE: Final = 4
SMALL: Final = 60
"""Up to so many cases a province has no courts beyond those that are always founded."""

FOUNDED_BEFORE: Final = timedelta(days=215)
FOUNDED_LONG_BEFORE: Final = timedelta(days=322)
"""Where some cases lead whole lives, with what comes half a year after their closing."""


def elsewhere(cases: int) -> tuple[str, ...]:
    """Where the cases of other courts lie, in the order in which a larger province has them."""
    first = _FIRST_ELSEWHERE[: cases // CASES_FOR_ONE_ELSEWHERE]
    more = max(0, cases - SMALL) // CASES_FOR_ONE_ELSEWHERE
    return (*first, *islice(cycle(_LATER_ELSEWHERE), more))


class Founded:
    """The offices of the province as they were founded on one morning."""

    def __init__(self, at: datetime) -> None:
        self._at, self._registry = at, Registry()

    def offices(self, courts: Collection[str], *, full: Collection[str]) -> dict[str, Office]:
        """Staff, teams and posts of each court, the home court's first."""
        seats: dict[str, tuple[Seat, ...]] = {HOME_COURT: FULL_OFFICE}
        seats |= dict.fromkeys(OTHERS, SMALL_OFFICE)
        if NEIGHBOUR in full:
            seats[NEIGHBOUR] = NEIGHBOUR_OFFICE
        return {
            court: self._registry.found(court, seated, self._at)
            for court, seated in seats.items()
            if court in courts
        }
