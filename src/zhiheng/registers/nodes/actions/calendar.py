"""Load a year's holidays, and find the last days of running clocks again."""

from datetime import date, datetime
from typing import Any

from django.db import connection

from zhiheng.law.calendar import BadYear, Calendar, YearNotLoaded
from zhiheng.law.clocks import ROLL
from zhiheng.law.courts import CourtLevel, court
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.models import (
    Clock,
    Holiday,
    Year,
)
from zhiheng.registers.nodes.terms import (
    YearTerms,
    checked_source,
)

ONE_CALENDAR = DESIGN.art("A1-CAL-14")


@act("载入节假日表", by=(Post.ADMIN_SYSTEM,), on="court", cites=ROLL)
def load_holidays(*, terms: YearTerms, by: Officer, at: datetime) -> int:
    """Load a year's table for all courts of this installation; a later table replaces it.

    Refused below the high court: the calendar is one for all. BadTerms on an odd day.
    """
    source = checked_source(terms)
    with legal_act(load_holidays, by=by, at=at) as doing:
        _refuse_lower_court(by)
        try:
            queries.calendar().with_year(terms.year, [(one.day, one.kind) for one in terms.days])
        except BadYear as odd:
            raise BadTerms.of("days", f"{odd}，请对照国务院通知") from odd
        table = Year.objects.create(**row_of(doing), year=terms.year, source=source)
        Holiday.objects.bulk_create(
            Holiday(**row_of(doing), table=table, day=one.day, kind=one.kind) for one in terms.days
        )
        doing.says(f"载入 {terms.year} 年节假日表（{source}），共 {len(terms.days)} 日")
        doing.gives(table.id)
    return table.id


@act("重算暂定期限", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court", cites=ROLL)
def restand(*, by: Officer, at: datetime) -> int:
    """Find the last days of the court's running clocks again by the tables loaded now.

    Clocks of years still without a table stay provisional. Gives the number of clocks moved; each
    stands in the trace of its case with its old and new day.
    """
    with legal_act(restand, by=by, at=at) as doing:
        days = _last_days(by.court, queries.calendar())
        moved = _move(by.court, days) if days else 0
        doing.says(f"重算暂定期限：{moved} 项期限按已载入的节假日表确定")
        doing.gives(moved)
    return moved


def _refuse_lower_court(by: Officer) -> None:
    level = court(by.court).level
    if level not in (CourtLevel.SUPREME, CourtLevel.HIGH):
        raise Refused.because(
            "A1-CAL-14",
            "节假日表由高级人民法院或者最高人民法院载入",
            ONE_CALENDAR,
            f"您的法院：{by.court}（{level}）",
            "请由上级法院的系统管理员载入；全省共用一张表",
        )


def _last_days(court: str, known: Calendar) -> list[tuple[date, date]]:
    """Each unrolled day of the court's running clocks with its last day, as far as known."""
    running = Clock.objects.filter(court=court, met_on=None, rolls=True, stopped_on=None)
    found: list[tuple[date, date]] = []
    for unrolled in running.values_list("unrolled_on", flat=True).distinct():
        try:
            found.append((unrolled, known.roll(unrolled)))
        except YearNotLoaded:
            continue
    return found


def _move(court: str, days: list[tuple[date, date]]) -> int:
    values: list[Any] = [[one for one, _ in days], [other for _, other in days], court]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE nodes_clock k SET due_on = found.due_on, provisional = false, note = '',"
            " why = trim_array(k.why, 1)"
            " || ('按已载入的节假日表确定为 ' || found.due_on::text)::varchar"
            " FROM unnest(%s::date[], %s::date[]) AS found (unrolled_on, due_on)"
            " WHERE k.court = %s AND k.met_on IS NULL AND k.rolls AND k.stopped_on IS NULL"
            " AND k.unrolled_on = found.unrolled_on"
            " AND (k.provisional OR k.due_on <> found.due_on)",
            values,
        )
        return int(cursor.rowcount)
