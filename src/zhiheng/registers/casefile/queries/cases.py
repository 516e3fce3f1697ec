"""What may be known of cases: row-level security decides which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Max

from zhiheng.law.records import CaseState
from zhiheng.law.triage import PropertyState
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.models import Act
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.plant.rows import by_case
from zhiheng.registers.casefile.models import (
    Assignment,
    Case,
    Grant,
    HandOver,
    Party,
    Receipt,
    Standing,
    Triage,
)
from zhiheng.registers.casefile.terms import CaseFilter, Duty, Role, Stage
from zhiheng.registers.persons.queries import PersonOnRecord, people
from zhiheng.registers.titles.terms import number_key


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCard:
    """A case as lists and heads show it."""

    id: int
    number: str
    court: str
    secrecy: int
    case_type: str
    state: CaseState
    stage: Stage
    cause: str
    received_on: date
    docketed_on: date
    closed_on: date | None
    title_id: int
    claim_fen: int | None
    handler_id: int | None
    creditors: str
    debtors: str
    origin: str
    application: str
    late_interest_asked: bool
    property_state: PropertyState
    category: str
    sale: str
    track: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOnCase:
    """A party of a case with what is known of the person; `claim_fen` None: of the whole."""

    id: int
    case_id: int
    role: Role
    ordinal: int
    original_role: str
    claim_fen: int | None
    name: str
    person: PersonOnRecord

    @property
    def known_as(self) -> str:
        """Under which subject the clocks of the party run."""
        return known_as(self.name, self.role, self.ordinal)


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantOnRecord:
    """Who outside the range may see the case, why, and until when."""

    id: int
    staff_id: int
    purpose: str
    from_on: date
    until_on: date | None
    revoked_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingOnRecord:
    """From a day on: state, stage and reason."""

    from_on: date
    state: CaseState
    stage: Stage
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentOnRecord:
    """From a day on: who has which duty in the case."""

    from_on: date
    staff_id: int
    duty: Duty
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageOnRecord:
    """From a day on: state of property, class, track, why, and what the record spoke for."""

    from_on: date
    property_state: str
    category: str
    sale: str
    track: str
    reason: str
    proposed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptOnRecord:
    """Who signed for the case, and when."""

    staff_id: int
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverOnRecord:
    """Who handed the case over to whom, with the clocks that ran."""

    handed_on: date
    giver_id: int
    taker_id: int
    open_clocks: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOnTitle:
    """Whether a case of the same creditor on the same instrument is open."""

    here: bool
    elsewhere: bool


_COLUMNS = tuple(CaseCard.__dataclass_fields__)


def case(id: int) -> CaseCard:
    """One case; NotOnRecord when there is none in scope."""
    row = Case.objects.filter(id=id).values(*_COLUMNS).first()
    if row is None:
        raise NotOnRecord("案件", id)
    return _card(row)


def cases(ids: Iterable[int]) -> dict[int, CaseCard]:
    """The cases in scope among these, by id, in one statement."""
    rows = Case.objects.filter(id__in=list(ids)).values(*_COLUMNS)
    return {row["id"]: _card(row) for row in rows}


def number_of(id: int) -> str:
    """The case number; NotOnRecord when there is no such case in scope."""
    number = Case.objects.filter(id=id).values_list("number", flat=True).first()
    if number is None:
        raise NotOnRecord("案件", id)
    return number


def by_number(number: str) -> CaseCard | None:
    """The case with exactly this number, if it is in scope."""
    row = Case.objects.filter(number=number).values(*_COLUMNS).first()
    return _card(row) if row else None


def cases_page(chosen: CaseFilter, key: str | None = None, size: int = SIZE) -> Page[CaseCard]:
    """The cases of a filter, docketed last first; the key is the cursor of a former page."""

    def fetch(position: Position | None, limit: int) -> Sequence[CaseCard]:
        order = (
            ("docketed_on", "id") if position and position.backwards else ("-docketed_on", "-id")
        )
        rows = Case.objects.filter(**_narrowed(chosen))
        if position:
            docketed_on, id = position.values
            rows = rows.extra(where=[_BEYOND[position.backwards]], params=[docketed_on, id])
        return [_card(row) for row in rows.order_by(*order).values(*_COLUMNS)[:limit]]

    return page(fetch, lambda card: (card.docketed_on, card.id), key, size)


_BEYOND = {
    False: "(casefile_case.docketed_on, casefile_case.id) < (%s, %s)",
    True: "(casefile_case.docketed_on, casefile_case.id) > (%s, %s)",
}


def _narrowed(chosen: CaseFilter) -> dict[str, Any]:
    asked = {
        "court": chosen.court,
        "handler": chosen.handler_id,
        "state": chosen.state,
        "case_type": chosen.case_type,
        "docketed_on__gte": chosen.docketed_from,
        "docketed_on__lte": chosen.docketed_until,
        "handler__isnull": True if chosen.unassigned else None,
        "property_state": chosen.property_state,
        "track": chosen.track,
        "closed_on__isnull": True if chosen.open_only else None,
    }
    return {name: value for name, value in asked.items() if value is not None}


def _card(row: dict[str, Any]) -> CaseCard:
    said = {
        "state": CaseState(row["state"]),
        "stage": Stage(row["stage"]),
        "property_state": PropertyState(row["property_state"]),
    }
    return CaseCard(**{**row, **said})


def known_as(name: str, role: str, ordinal: int) -> str:
    """How a party is told from the others of its case: namesakes apart."""
    return name if ordinal == 1 else f"{name}（{role}{ordinal}）"


def parties(case_id: int) -> tuple[PartyOnCase, ...]:
    """The parties in their roles and order, in two statements."""
    return parties_of_cases((case_id,)).get(case_id, ())


def parties_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[PartyOnCase, ...]]:
    """The parties of several cases by case, in the same two statements."""
    rows = Party.objects.filter(case_id__in=list(case_ids), current=True)
    listed = list(rows.order_by("case_id", "ordinal", "id"))
    known = people(row.person_id for row in listed)
    order = list(Role)
    found = by_case(listed, lambda row: _party(row, known[row.person_id]))
    return {
        id: tuple(sorted(named, key=lambda party: (order.index(party.role), party.ordinal)))
        for id, named in found.items()
    }


def _party(row: Party, person: PersonOnRecord) -> PartyOnCase:
    return PartyOnCase(
        id=row.id,
        case_id=row.case_id,
        role=Role(row.role),
        ordinal=row.ordinal,
        original_role=row.original_role,
        claim_fen=row.claim_fen,
        name=row.name,
        person=person,
    )


def seen(case_id: int) -> int:
    """The last act on the case: a form carries it, `actions.lock` compares it."""
    return Act.objects.filter(case_id=case_id).aggregate(last=Max("id"))["last"] or 0


def acts_since(case_id: int, seen: int) -> tuple[str, ...]:
    """What was done on the case after the act `seen`, in words."""
    rows = Act.objects.filter(case_id=case_id, id__gt=seen).order_by("id")
    return tuple(
        f"{officer}：{says}" for officer, says in rows.values_list("officer_words", "says")[:20]
    )


def standings(case_id: int) -> tuple[StandingOnRecord, ...]:
    """Every state and stage the case has had, oldest first."""
    rows = Standing.objects.filter(case_id=case_id).order_by("happened_on", "id")
    return tuple(
        StandingOnRecord(
            from_on=row.happened_on,
            state=CaseState(row.state),
            stage=Stage(row.stage),
            reason=row.reason,
        )
        for row in rows
    )


def assignments(case_id: int) -> tuple[AssignmentOnRecord, ...]:
    """Everybody who has or had a duty in the case, oldest first."""
    return assignments_of_cases((case_id,)).get(case_id, ())


def assignments_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[AssignmentOnRecord, ...]]:
    """The same of several cases by case, in one statement."""
    rows = Assignment.objects.filter(case_id__in=list(case_ids)).order_by("happened_on", "id")
    return by_case(
        rows,
        lambda row: AssignmentOnRecord(
            from_on=row.happened_on, staff_id=row.staff_id, duty=Duty(row.duty), reason=row.reason
        ),
    )


def triages(case_id: int) -> tuple[TriageOnRecord, ...]:
    """Every state of property, class and track the case has had, oldest first."""
    rows = Triage.objects.filter(case_id=case_id).order_by("id")
    return tuple(
        TriageOnRecord(
            from_on=row.happened_on,
            property_state=row.property_state,
            category=row.category,
            sale=row.sale,
            track=row.track,
            reason=row.reason,
            proposed=row.proposed,
        )
        for row in rows
    )


def receipts(case_id: int) -> tuple[ReceiptOnRecord, ...]:
    """Who signed for the case, oldest first."""
    rows = Receipt.objects.filter(case_id=case_id).order_by("id")
    return tuple(
        ReceiptOnRecord(staff_id=row.staff_id, received_on=row.happened_on) for row in rows
    )


def hand_overs(case_id: int) -> tuple[HandOverOnRecord, ...]:
    """Each time the case was handed over, oldest first."""
    rows = HandOver.objects.filter(case_id=case_id).order_by("id")
    return tuple(
        HandOverOnRecord(
            handed_on=row.happened_on,
            giver_id=row.giver_id,
            taker_id=row.taker_id,
            open_clocks=tuple(row.open_clocks),
            words=row.words,
        )
        for row in rows
    )


def docketed_between(court: str, from_on: date, until_on: date) -> tuple[CaseCard, ...]:
    """The cases a court docketed in these days, oldest first: a month of one court."""
    rows = Case.objects.filter(court=court, docketed_on__range=(from_on, until_on))
    return tuple(_card(row) for row in rows.order_by("docketed_on", "id").values(*_COLUMNS))


def ledger() -> tuple[tuple[str, str, str, bool, int], ...]:
    """How many open cases in sight: (court, case type, state of property, has handler, cases).

    Counted in one index; row-level security decides what is counted.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT court, case_type, property_state, handler_key <> 0, count(*)"
            " FROM casefile_case WHERE state <> %s AND case_type = ANY (%s)"
            " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
            [CaseState.CLOSED, ["执", "执恢"]],
        )
        return tuple(cursor.fetchall())


def grants(case_id: int) -> tuple[GrantOnRecord, ...]:
    """Every grant on the case, the revoked ones too."""
    rows = Grant.objects.filter(case_id=case_id).order_by("id")
    return tuple(
        GrantOnRecord(
            id=row.id,
            staff_id=row.staff_id,
            purpose=row.purpose,
            from_on=row.happened_on,
            until_on=row.until_on,
            revoked_on=row.revoked_on,
        )
        for row in rows
    )


def open_on_title(case_no: str, creditors: Iterable[str], court: str) -> OpenOnTitle:
    """Whether one of these creditors has an open case on the instrument, here or elsewhere.

    Asked over all courts; only two answers come back (执行程序解释第2条, 法发〔2014〕26号第7条).
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT here, elsewhere FROM casefile_open_on_title(%s, %s, %s)",
            [number_key(case_no), list(creditors), court],
        )
        here, elsewhere = cursor.fetchone()
    return OpenOnTitle(here=here, elsewhere=elsewhere)
