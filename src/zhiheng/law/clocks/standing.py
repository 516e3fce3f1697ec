"""Where a clock stands: its last day, the steps that lead there, and the articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks.shape import Clock, Extension, HourClock, Whose, in_force
from zhiheng.law.kernel.source import Article, doubt_of
from zhiheng.law.kernel.span import Span
from zhiheng.law.periods import (
    IN_TRANSIT,
    NEXT_HOUR,
    BadDeduction,
    Deduction,
    LastDay,
    cites_of,
    days_before,
    hours_after,
    last_day,
)

_LONGEST: Final = timedelta(days=366)
IN_TRANSIT_GROUND: Final = "在途时间"
"""What no period of a party includes (民诉法第85条第4款); it is named, never presumed."""
_UNNAMED: Final = "扣除期间未写明事由，是否属于可以扣除的情形须由承办人核对"


class BadExtension(ValueError):
    """An extension no text allows; the message names the article, the bound and who approves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a clock stands: its last day, how that was found, and under which articles.

    `provisional` while the year of the last day has no holiday table: `due_on` is then the
    unrolled day and `note` says so in words; or while the clock is stopped (`stopped_on`).
    """

    clock: Clock
    from_on: date
    due_on: date
    unrolled_on: date
    provisional: bool
    note: str
    why: tuple[str, ...]
    cites: tuple[Article, ...]
    doubt: str | None
    stopped_on: date | None = None


@dataclass(frozen=True, slots=True)
class HourStanding:
    """Until when a period of hours runs."""

    clock: HourClock
    from_at: datetime
    due_at: datetime
    why: tuple[str, ...]
    cites: tuple[Article, ...]


def stand(
    clock: Clock,
    from_on: date,
    calendar: Calendar,
    *,
    deductions: Sequence[Deduction] = (),
    extensions: Sequence[Span] = (),
) -> Standing:
    """Where `clock` stands when it started on `from_on`, by the law of that day.

    Never refuses for want of a holiday table: see `Standing`. NotYetLaw before the first edition;
    BadDeduction for days the clock does not deduct; BadExtension beyond what may be approved.
    """
    edition = clock.span.on(from_on)
    found = (*_grounds(clock, from_on, deductions), *_extended(clock, from_on, extensions))
    end = _end(clock, edition.value, from_on, calendar, deductions, extensions)
    counted = () if clock.backward else cites_of(edition.value, from_on, rolls=clock.rolls)
    return _standing(clock, from_on, end, (*edition.cites, *found), counted)


def _standing(
    clock: Clock,
    from_on: date,
    end: LastDay,
    said: tuple[Article, ...],
    counted: tuple[Article, ...],
) -> Standing:
    return Standing(
        clock,
        from_on,
        end.due_on,
        end.unrolled_on,
        end.provisional,
        end.note,
        (f"{clock.trigger}：{from_on}", *end.why),
        tuple(dict.fromkeys((*said, *counted))),
        doubt_of(said),
        end.stopped_on,
    )


def stand_hours(clock: HourClock, from_at: datetime) -> HourStanding:
    """Until when a clock of hours runs; NotYetLaw before its first edition."""
    edition = clock.hours.on(from_at.date())
    due = hours_after(from_at, edition.value, exact=clock.exact)
    counted = "自该时刻起算" if clock.exact else "自次时起算"
    why = (
        f"{clock.trigger}：{from_at:%Y-%m-%d %H:%M}",
        f"{counted}，{edition.value}小时，至 {due:%Y-%m-%d %H:%M}",
    )
    cites = edition.cites if clock.exact else (*edition.cites, NEXT_HOUR)
    return HourStanding(clock, from_at, due, why, cites)


def _end(
    clock: Clock,
    span: Span,
    from_on: date,
    calendar: Calendar,
    deductions: Sequence[Deduction],
    extensions: Sequence[Span],
) -> LastDay:
    if clock.backward:
        due = days_before(from_on, span)
        return LastDay(due, due, False, "", (f"届满前{span}，至 {due}", "遇法定休假日不顺延"))
    counted = _within(clock, span.after(from_on), deductions) if deductions else ()
    return last_day(
        span, from_on, calendar, rolls=clock.rolls, deductions=counted, extensions=extensions
    )


def _within(clock: Clock, end: date, deductions: Sequence[Deduction]) -> tuple[Deduction, ...]:
    """Of each deduction the part that counts: for a time-bar only its last six months."""
    if clock.stays_within is None:
        return tuple(deductions)
    opened = end - _LONGEST
    while clock.stays_within.after(opened) < end:
        opened += timedelta(1)
    first = opened + timedelta(1)
    return tuple(
        one if one.ground == IN_TRANSIT_GROUND else replace(one, first_on=max(one.first_on, first))
        for one in deductions
        if one.ground == IN_TRANSIT_GROUND or one.last_on is None or one.last_on >= first
    )


def _grounds(clock: Clock, from_on: date, deductions: Sequence[Deduction]) -> tuple[Article, ...]:
    if not deductions:
        return ()
    known = {one.name: one.cites for one in clock.grounds if in_force(one, from_on)}
    named = known | ({IN_TRANSIT_GROUND: (IN_TRANSIT,)} if clock.whose is Whose.PARTY else {})
    if not known and any(one.ground not in named for one in deductions):
        raise BadDeduction(f"“{clock.name}”没有可以扣除的事由，请去掉扣除期间")
    cites: list[Article] = []
    for one in deductions:
        if one.ground and one.ground not in named:
            raise BadDeduction(
                f"“{clock.name}”不因“{one.ground}”扣除，可以扣除的事由：{'；'.join(named)}"
            )
        cites += named[one.ground] if one.ground else _in_general(known.values())
    return tuple(dict.fromkeys(cites))


def _in_general(cites: Iterable[tuple[Article, ...]]) -> list[Article]:
    """The articles that list the grounds, for days whose ground nobody named."""
    every = [one for articles in cites for one in articles]
    return [replace(one, item=None, words="", doubt=_UNNAMED) for one in every]


def _extended(clock: Clock, from_on: date, extensions: Sequence[Span]) -> tuple[Article, ...]:
    if not extensions:
        return ()
    if clock.extension is None:
        raise BadExtension(f"“{clock.name}”没有可以延长的规定，请去掉延长期间")
    edition = clock.extension.on(from_on)
    _refuse_longer(clock, edition.value, edition.cites[0], from_on, extensions[0])
    if len(extensions) > 1 and not edition.value.again:
        raise BadExtension(f"“{clock.name}”只能延长一次（{edition.cites[0]}）")
    return edition.cites


def _refuse_longer(
    clock: Clock, allowed: Extension, cites: Article, from_on: date, first: Span
) -> None:
    bound = allowed.at_most
    if bound is not None and first.after(from_on) > bound.after(from_on):
        again = f"；{allowed.again}" if allowed.again else ""
        raise BadExtension(
            f"“{clock.name}”经{allowed.approver}批准至多延长{bound}，不能延长{first}"
            f"（{cites}）{again}"
        )
