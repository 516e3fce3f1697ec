"""The clocks of a case as a chart: one bar a clock on one line of days, today marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.doors.desk.pages.shown.clocks import ended
from zhiheng.plant.ui.clockface import face
from zhiheng.registers.nodes.queries import ClockOnRecord

WIDTH: Final = 600
MOST_BARS: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One clock: where its bar begins and ends, how far it has gone, and its sentence."""

    name: str
    level: str
    left: int
    width: int
    gone: int
    words: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The bars over the days from `first_on` to `last_on`; `today` is the place of today's mark."""

    first_on: date
    last_on: date
    today: int
    bars: tuple[ChartBar, ...]


def chart(clocks: Sequence[ClockOnRecord], today: date) -> Chart | None:
    """All clocks on one scale, in the order of their first days; None without any."""
    if not clocks:
        return None
    listed = sorted(clocks, key=lambda one: (one.from_on, one.due_on))[-MOST_BARS:]
    first = min(one.from_on for one in listed)
    last = max((*(max(one.due_on, one.met_on or one.due_on) for one in listed), today))
    whole = max((last - first).days, 1)

    def place(day: date) -> int:
        return max(0, min(WIDTH, (day - first).days * WIDTH // whole))

    return Chart(
        first_on=first,
        last_on=last,
        today=place(today),
        bars=tuple(_bar(one, today, place(one.from_on), place(one.due_on)) for one in listed),
    )


def _bar(clock: ClockOnRecord, today: date, left: int, right: int) -> ChartBar:
    held = (today - clock.stopped_on).days + 1 if clock.stopped_on else None
    seen = face(
        from_on=clock.from_on, due_on=clock.due_on, today=today, met_on=clock.met_on,
        held_days=held, ended=ended(clock),
    )  # fmt: skip
    width = max(right - left, 2)
    name = f"{clock.name} {clock.subject}".strip()
    return ChartBar(
        name=name,
        level=seen.level,
        left=left,
        width=width,
        gone=width * seen.gone_percent // 100,
        words=seen.words,
        says=f"{name}：{clock.from_on} 至 {clock.due_on}，{seen.words}",
    )
