"""What the machinery has on record: acts, changes, refusals, looks, deliveries that stand still.

Everything is read under the asker's scope. Lists page by key, latest first.
"""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time
from functools import reduce
from operator import or_
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from zhiheng.plant import paging
from zhiheng.plant.models import Act, Change, Delivery, Look, Refusal
from zhiheng.plant.paging import Page, Position


class Numbered(Protocol):
    """A row with its number, by which lists are paged."""

    @property
    def id(self) -> int: ...


Row = TypeVar("Row", bound=Numbered)
COURT_TIME = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class ActOnRecord:
    """One act: its place in the chain, who, when, what it says and what it did."""

    id: int
    court: str
    seq: int
    name: str
    officer_id: int
    officer_words: str
    device: str
    case_id: int | None
    at: datetime
    law_edition: str
    says: str
    steps: dict[str, Any]
    digest: bytes


@dataclass(frozen=True, slots=True)
class ChangeOnRecord:
    """What one act changed in one row: changed columns only, before and after."""

    id: int
    act_id: int
    table_name: str
    row_id: str
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RefusalOnRecord:
    """An attempt that was refused, with the findings against it as they were."""

    id: int
    court: str
    name: str
    officer_id: int
    officer_words: str
    device: str
    case_id: int | None
    at: datetime
    law_edition: str
    rules: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class LookOnRecord:
    """One look at a person, case, paper or account."""

    id: int
    officer_id: int
    officer_words: str
    court: str
    kind: str
    subject_id: int
    ground: str
    device: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StuckDelivery:
    """A reaction that failed too often and stands still until it is delivered again."""

    id: int
    fact: str
    reaction: str
    court: str
    case_id: int | None
    announced_at: datetime
    attempts: int
    tried_at: datetime
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the log is searched for; None asks for everything. Days are inclusive."""

    case_id: int | None = None
    officer_id: int | None = None
    name: str | None = None
    from_on: date | None = None
    until_on: date | None = None


def acts_page(
    asked: Asked, cursor: str | None = None, size: int = paging.SIZE
) -> Page[ActOnRecord]:
    """Acts, latest first; of a case also those on its court's record that changed a row of it."""
    rows = Act.objects.all() if asked.case_id is None else _acts_on(asked.case_id)
    narrowed = _narrowed(rows, replace(asked, case_id=None), named=True)
    return _page(narrowed, ActOnRecord, cursor, size)


def refusals_page(
    asked: Asked, cursor: str | None = None, size: int = paging.SIZE
) -> Page[RefusalOnRecord]:
    """Refused attempts, latest first."""
    rows = _narrowed(Refusal.objects.all(), asked, named=True)
    return _page(rows, RefusalOnRecord, cursor, size)


def looks_page(
    asked: Asked,
    subjects: tuple[tuple[str, int], ...] = (),
    cursor: str | None = None,
    size: int = paging.SIZE,
) -> Page[LookOnRecord]:
    """Looks, latest first, at the case asked for and at further subjects: pairs of kind and id."""
    rows = _narrowed(Look.objects.all(), asked, named=False)
    wanted = subjects if asked.case_id is None else (("case", asked.case_id), *subjects)
    if wanted:
        rows = rows.filter(reduce(or_, (Q(kind=kind, subject_id=id) for kind, id in wanted)))
    return _page(rows, LookOnRecord, cursor, size)


def changes_of_acts(
    act_ids: tuple[int, ...], *, case_id: int | None = None
) -> tuple[ChangeOnRecord, ...]:
    """The changes of these acts, in the order in which they were made.

    `case_id` leaves out what the acts changed in other cases.
    """
    rows = Change.objects.filter(act_id__in=act_ids).order_by("id")
    if case_id is not None:
        rows = rows.filter(Q(case_id=case_id) | Q(case_id=None))
    return tuple(ChangeOnRecord(*row) for row in rows.values_list(*_columns(ChangeOnRecord)))


def stuck_page(cursor: str | None = None, size: int = paging.SIZE) -> Page[StuckDelivery]:
    """Deliveries that stand still, latest first."""
    rows = Delivery.objects.filter(state=Delivery.State.STUCK)
    columns = (
        "id", "outbox__fact", "reaction", "court", "outbox__case_id", "outbox__announced_at",
        "attempts", "tried_at", "problem",
    )  # fmt: skip

    def fetch(position: Position | None, limit: int) -> list[StuckDelivery]:
        found = _beyond(rows, position)[:limit]
        return [StuckDelivery(*row) for row in found.values_list(*columns)]

    return paging.page(fetch, lambda row: (row.id,), cursor, size)


def _acts_on(case_id: int) -> QuerySet[Act]:
    """Both sides are found by their index; an OR of them would read every act."""
    about = Act.objects.filter(case_id=case_id).values("id")
    return Act.objects.filter(
        id__in=about.union(Change.objects.filter(case_id=case_id).values("act_id"))
    )


def _narrowed(rows: QuerySet[Any], asked: Asked, *, named: bool) -> QuerySet[Any]:
    if named and asked.case_id is not None:
        rows = rows.filter(case_id=asked.case_id)
    if named and asked.name:
        rows = rows.filter(name=asked.name)
    if asked.officer_id is not None:
        rows = rows.filter(officer_id=asked.officer_id)
    if asked.from_on is not None:
        rows = rows.filter(at__gte=datetime.combine(asked.from_on, time.min, COURT_TIME))
    if asked.until_on is not None:
        rows = rows.filter(at__lte=datetime.combine(asked.until_on, time.max, COURT_TIME))
    return rows


def _beyond(rows: QuerySet[Any], position: Position | None) -> QuerySet[Any]:
    if position is None:
        return rows.order_by("-id")
    if position.backwards:
        return rows.filter(id__gt=position.values[0]).order_by("id")
    return rows.filter(id__lt=position.values[0]).order_by("-id")


def _columns(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _page(rows: QuerySet[Any], kind: type[Row], cursor: str | None, size: int) -> Page[Row]:
    columns = _columns(kind)

    def fetch(position: Position | None, limit: int) -> list[Row]:
        return [kind(*row) for row in _beyond(rows, position)[:limit].values_list(*columns)]

    return paging.page(fetch, lambda row: (row.id,), cursor, size)
