"""The calendar the clocks stand on: the packaged one with every loaded year."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Max

from zhiheng.law.calendar import Calendar, DayKind
from zhiheng.registers.nodes.models import (
    Clock,
    Holiday,
    Year,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedYear:
    """A year whose holidays were loaded by an act."""

    year: int
    source: str
    days: int
    loaded_on: date


def loaded_years() -> tuple[LoadedYear, ...]:
    """The holiday tables loaded by acts, newest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT ON (y.year) y.year, y.source, y.happened_on,"
            " (SELECT count(*) FROM nodes_holiday h WHERE h.table_id = y.id)"
            " FROM nodes_year y ORDER BY y.year DESC, y.id DESC"
        )
        return tuple(
            LoadedYear(year=year, source=source, loaded_on=loaded_on, days=days)
            for year, source, loaded_on, days in cursor.fetchall()
        )


_kept: tuple[int, Calendar] = (0, Calendar.seeded())


def calendar() -> Calendar:
    """The packaged calendar with every loaded year; read again when a table was loaded since."""
    global _kept
    newest = Year.objects.aggregate(last=Max("id"))["last"] or 0
    if newest != _kept[0]:
        _kept = (newest, _with_loaded_years())
    return _kept[1]


def _with_loaded_years() -> Calendar:
    known = Calendar.seeded()
    newest = {year: id for id, year in Year.objects.order_by("id").values_list("id", "year")}
    for year, table_id in sorted(newest.items()):
        days = Holiday.objects.filter(table_id=table_id).values_list("day", "kind")
        known = known.with_year(year, [(day, DayKind(kind)) for day, kind in days])
    return known


def courts_to_restand() -> tuple[str, ...]:
    """The courts in scope with a provisional clock whose year is loaded by now."""
    years = sorted(calendar().years)
    rows = Clock.objects.filter(
        provisional=True, met_on=None, stopped_on=None, unrolled_on__year__in=years
    )
    return tuple(rows.order_by("court").values_list("court", flat=True).distinct())
