"""What may be known of clocks and of the calendar they stand on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Max

from zhiheng.law.calendar import Calendar, DayKind
from zhiheng.law.records import CaseState
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.casefile.terms import Stage
from zhiheng.registers.nodes.models import Clock, Holiday, Year
from zhiheng.registers.nodes.terms import DueFilter

SOON = timedelta(days=3)
WEEK = timedelta(days=7)
COUNTED_AT_MOST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOnRecord:
    """One clock of a case; `why` are the steps by which its last day was found."""

    id: int
    key: str
    name: str
    subject: str
    from_on: date
    due_on: date
    unrolled_on: date
    provisional: bool
    note: str
    why: tuple[str, ...]
    cites: tuple[str, ...]
    doubt: str
    met_on: date | None
    met_act_id: int | None

    @property
    def running(self) -> bool:
        """Whether it has been neither met nor ended."""
        return self.met_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One line of a worklist: what is to be done in which case by when, and on what ground."""

    id: int
    case_id: int
    court: str
    handler_key: int
    name: str
    subject: str
    from_on: date
    due_on: date
    provisional: bool
    note: str
    cites: tuple[str, ...]
    number: str
    creditors: str
    debtors: str
    cause: str
    claim_fen: int | None
    state: CaseState
    stage: Stage
    secrecy: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCounts:
    """How many clocks of a worklist are overdue, due today, within three days, within seven.

    Each counts up to COUNTED_AT_MOST together with those before it; no further.
    """

    overdue: int
    today: int
    soon: int
    week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedYear:
    """A year whose holidays were loaded by an act."""

    year: int
    source: str
    days: int
    loaded_on: date


def clocks_of(case_id: int) -> tuple[ClockOnRecord, ...]:
    """Every clock of the case, running ones first, by due day."""
    rows = list(Clock.objects.filter(case_id=case_id).order_by("due_on", "id"))
    return tuple(_clock(row) for row in sorted(rows, key=lambda row: row.met_on is not None))


def _clock(row: Clock) -> ClockOnRecord:
    return ClockOnRecord(
        id=row.id,
        key=row.key,
        name=row.name,
        subject=row.subject,
        from_on=row.from_on,
        due_on=row.due_on,
        unrolled_on=row.unrolled_on,
        provisional=row.provisional,
        note=row.note,
        why=tuple(row.why),
        cites=tuple(row.cites),
        doubt=row.doubt,
        met_on=row.met_on,
        met_act_id=row.met_act_id,
    )


_DUE = tuple(DueRow.__dataclass_fields__)


def due_page(chosen: DueFilter, key: str | None = None, size: int = SIZE) -> Page[DueRow]:
    """Running clocks by due day, one statement a page; the key is the cursor of a former page."""

    def fetch(position: Position | None, limit: int) -> Sequence[DueRow]:
        where, values = _narrowed(chosen)
        backwards = bool(position and position.backwards)
        if position:
            where += f" AND (due_on, id) {'<' if backwards else '>'} (%s, %s)"
            values += [*position.values]
        order = "due_on DESC, id DESC" if backwards else "due_on, id"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {', '.join(_DUE)} FROM nodes_due WHERE {where} ORDER BY {order} LIMIT %s",
                [*values, limit],
            )
            return [_due(row) for row in cursor.fetchall()]

    return page(fetch, lambda row: (row.due_on, row.id), key, size)


def _due(row: tuple[Any, ...]) -> DueRow:
    values = dict(zip(_DUE, row, strict=True))
    values["cites"] = tuple(values["cites"])
    values["state"] = CaseState(values["state"])
    values["stage"] = Stage(values["stage"])
    return DueRow(**values)


def _narrowed(chosen: DueFilter) -> tuple[str, list[Any]]:
    asked = (
        ("court = %s", chosen.court),
        ("handler_key = %s", chosen.handler_id),
        ("due_on >= %s", chosen.due_from),
        ("due_on <= %s", chosen.due_until),
        ("name = %s", chosen.name),
        ("case_id = ANY(%s)", None if chosen.case_ids is None else [*chosen.case_ids]),
    )
    told = [(condition, value) for condition, value in asked if value is not None]
    return " AND ".join(condition for condition, _ in told), [value for _, value in told]


def due_counts(chosen: DueFilter, today: date) -> DueCounts:
    """The figures over a worklist, in one statement that looks at COUNTED_AT_MOST rows."""
    where, values = _narrowed(chosen)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE due_on < %s), count(*) FILTER (WHERE due_on = %s),"
            " count(*) FILTER (WHERE due_on > %s AND due_on <= %s),"
            " count(*) FILTER (WHERE due_on > %s AND due_on <= %s)"
            f" FROM (SELECT due_on FROM nodes_due WHERE {where} AND due_on <= %s"
            " ORDER BY due_on, id LIMIT %s) AS near",
            [
                today,
                today,
                today,
                today + SOON,
                today,
                today + WEEK,
                *values,
                today + WEEK,
                COUNTED_AT_MOST,
            ],
        )
        overdue, due_today, soon, week = cursor.fetchone()
    return DueCounts(overdue=overdue, today=due_today, soon=soon, week=week)


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
    rows = Clock.objects.filter(provisional=True, met_on=None, unrolled_on__year__in=years)
    return tuple(rows.order_by("court").values_list("court", flat=True).distinct())
