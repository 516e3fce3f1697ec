"""How a clock looks on a day: its level, its words, its icon, and how much of it has gone.

Levels (guide §3.10): over 60 days calm, 11 to 60 far, 4 to 10 warn, 3 and fewer bad, past late;
a suspended clock holds, a met clock rests.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

CALM_FROM_DAYS: Final = 61
FAR_FROM_DAYS: Final = 11
WARN_FROM_DAYS: Final = 4


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What is drawn: `level` is the CSS level, `gone_percent` the elapsed share 0 to 100."""

    level: str
    words: str
    icon: str
    gone_percent: int


def face(
    *,
    from_on: date,
    due_on: date,
    today: date,
    met_on: date | None = None,
    held_days: int | None = None,
    ended: str = "",
) -> ClockFace:
    """The face of a clock on `today`; `held_days` given means it stands suspended for so long,
    `ended` in words that it came to another end on `met_on` than being met."""
    gone = gone_percent(from_on, due_on, met_on or today)
    if ended:
        return ClockFace("met", ended, "hourglass", gone)
    if met_on is not None:
        return ClockFace("met", _met(met_on, due_on), "circle-check", gone)
    if held_days is not None:
        return ClockFace("hold", f"停计 {held_days} 天", "player-pause", gone)
    left = (due_on - today).days
    level = level_of(left)
    return ClockFace(level, words_of(left), _icon(level), gone)


def level_of(days_left: int) -> str:
    """The level of a running clock with so many days left; negative is overdue."""
    if days_left < 0:
        return "late"
    if days_left < WARN_FROM_DAYS:
        return "bad"
    if days_left < FAR_FROM_DAYS:
        return "warn"
    return "far" if days_left < CALM_FROM_DAYS else "calm"


def words_of(days_left: int) -> str:
    """`还剩 3 天`, `今天到期`, `逾期 2 天`."""
    if days_left == 0:
        return "今天到期"
    return f"还剩 {days_left} 天" if days_left > 0 else f"逾期 {-days_left} 天"


def gone_percent(from_on: date, due_on: date, day: date) -> int:
    """The share of the period gone by `day`, 0 to 100."""
    whole = (due_on - from_on).days
    if whole <= 0:
        return 100
    return max(0, min(100, (day - from_on).days * 100 // whole))


def _met(met_on: date, due_on: date) -> str:
    late = (met_on - due_on).days
    return f"逾期 {late} 天办结" if late > 0 else "按期办结"


def _icon(level: str) -> str:
    return "alert-triangle" if level in ("bad", "late") else "clock"
