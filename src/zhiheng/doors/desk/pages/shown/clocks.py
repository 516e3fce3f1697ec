"""A case's clocks as its pages draw them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.passing import PASSED
from zhiheng.plant.ui.clockface import FAR_FROM_DAYS
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.nodes.terms import Ending

SHOWN_AT_ONCE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockShown:
    """One clock: what `{% clock %}` draws, and how its day was found; `held_days` while it stands
    still; `ended` where it came to another end than being met, `passing` what may be done since it
    passed unkept."""

    name: str
    basis: str
    from_on: date
    due_on: date
    met_on: date | None
    held_days: int | None
    ended: str
    passing: str
    note: str
    why: tuple[str, ...]
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClocksShown:
    """The clocks of the overview (`shown`: the nearest that run) and of their own tab."""

    says: str
    shown: tuple[ClockShown, ...]
    all: tuple[ClockShown, ...]


def clocks(found: Sequence[ClockOnRecord], today: date) -> ClocksShown:
    """Running ones first, by due day."""
    listed = tuple(_shown(clock, today) for clock in found)
    running = tuple(clock for clock in listed if clock.met_on is None)
    counting = [clock for clock in running if clock.held_days is None]
    near = sum((clock.due_on - today).days < FAR_FROM_DAYS for clock in counting)
    stopped = len(running) - len(counting)
    return ClocksShown(
        says=f"本案 {len(counting)} 个期限在走"
        + (f"，{near} 个在 10 天内" if near else "")
        + (f"，{stopped} 个停止计算" if stopped else ""),
        shown=running[:SHOWN_AT_ONCE],
        all=listed,
    )


def running(found: Sequence[ClockOnRecord]) -> dict[str, date]:
    """The last day of each clock that runs, by its name."""
    return {
        clock.name: clock.due_on
        for clock in reversed(found)
        if clock.running and clock.stopped_on is None
    }


def ended(clock: ClockOnRecord) -> str:
    """How a clock ended that was not met, in words."""
    return f"已{clock.ended_as}" if clock.ended_as not in ("", Ending.MET) else ""


def _passing(clock: ClockOnRecord) -> str:
    if not clock.lapsed:
        return ""
    passing = PASSED[clock.key]
    return f"{passing.words}（{'、'.join(str(one) for one in passing.cites)}）"


def _shown(clock: ClockOnRecord, today: date) -> ClockShown:
    return ClockShown(
        name=f"{clock.name} {clock.subject}".strip(),
        basis=clock.cites[0] if clock.cites else "",
        from_on=clock.from_on,
        due_on=clock.due_on,
        met_on=clock.met_on,
        held_days=(today - clock.stopped_on).days + 1 if clock.stopped_on else None,
        ended=ended(clock),
        passing=_passing(clock),
        note=clock.note if clock.provisional and clock.stopped_on is None else "",
        why=clock.why,
        doubt=clock.doubt,
    )
