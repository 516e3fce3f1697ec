"""What may be known of messages and services: by case, and what is open in a court."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from zhiheng.law.service import Manner
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.plant.rows import by_case
from zhiheng.registers.casefile.queries import known_as
from zhiheng.registers.dispatch.models import Confirmation, Message, Publication, Service
from zhiheng.registers.dispatch.queries.reading import beyond, reading
from zhiheng.registers.dispatch.terms import (
    Channel,
    Direction,
    Expected,
    MessageState,
    OpenFilter,
    Result,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One paper to be served on one party, with the last attempt, if any.

    `served` once the law takes it as served; a publication whose period runs is not yet. `sent`
    once a message carried it or service was tried.
    """

    paper_id: int
    party_id: int
    case_id: int
    court: str
    kind: str
    number: str
    issued_on: date
    role: str
    ordinal: int
    name: str
    case_number: str
    handler_id: int | None
    service_id: int | None
    manner: str | None
    result: str | None
    attempted_on: date | None
    deemed_on: date | None
    why: str | None
    failure: str | None
    receiver: str | None
    evidence: str | None
    server: str | None
    recorded_at: datetime | None

    @property
    def known_as(self) -> str:
        """Under which subject the clocks of the party run."""
        return known_as(self.name, self.role, self.ordinal)

    attempts: int
    served: bool
    sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOnRecord:
    """One attempt as it stands; `replaces_id` names the version that was wrong."""

    id: int
    case_id: int
    paper_id: int
    party_id: int
    manner: Manner
    result: Result
    happened_on: date
    deemed_on: date | None
    failure: str
    receiver: str
    evidence: str
    server: str
    current: bool
    version: int
    replaces_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageOnRecord:
    """One message of a case."""

    id: int
    case_id: int
    direction: Direction
    channel: Channel
    counterpart: str
    matter: str
    happened_on: date
    expected: Expected
    due_on: date | None
    owner_id: int
    paper_id: int | None
    party_id: int | None
    state: MessageState
    answered_on: date | None
    answer: str

    def overdue(self, today: date) -> bool:
        """Whether what was expected has not come by its day (逾期未回执)."""
        waiting = self.state is MessageState.SENT and self.due_on is not None
        return waiting and today > (self.due_on or today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line of the list of messages that wait for something."""

    id: int
    case_id: int
    court: str
    channel: str
    counterpart: str
    matter: str
    happened_on: date
    expected: str
    due_on: date
    owner_id: int
    owner: str
    case_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """The address a party confirmed; `electronic` is empty without consent to it."""

    party_id: int
    words: str
    electronic: str
    evidence: str
    confirmed_on: date


def duties_of(case_id: int) -> tuple[Duty, ...]:
    """Every paper of the case on every party it is addressed to, in order of issue."""
    return duties_of_cases((case_id,)).get(case_id, ())


def duties_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[Duty, ...]]:
    """The same of several cases by case, in one statement."""
    order = "case_id = ANY(%s) ORDER BY issued_on, paper_id, role, ordinal"
    return by_case(reading(Duty, "dispatch_duty", order, [[*case_ids]]), lambda duty: duty)


def unserved_page(chosen: OpenFilter, key: str | None = None, size: int = SIZE) -> Page[Duty]:
    """What is not served yet in open cases of a court, the oldest papers first."""
    where, values = _narrowed(chosen, "handler_id")
    where += " AND NOT served AND case_state <> '已结'"

    def fetch(position: Position | None, limit: int) -> Sequence[Duty]:
        order = ("issued_on", "paper_id", "party_id")
        return beyond(Duty, "dispatch_duty", where, values, order, position, limit)

    return page(fetch, lambda duty: (duty.issued_on, duty.paper_id, duty.party_id), key, size)


def waiting_page(chosen: OpenFilter, key: str | None = None, size: int = SIZE) -> Page[Waiting]:
    """Messages of a court that wait for something, by due day; those overdue come first."""
    where, values = _narrowed(chosen, "owner_id")

    def fetch(position: Position | None, limit: int) -> Sequence[Waiting]:
        order = ("due_on", "id")
        return beyond(Waiting, "dispatch_waiting", where, values, order, position, limit)

    return page(fetch, lambda line: (line.due_on, line.id), key, size)


def service(id: int) -> ServiceOnRecord:
    """One attempt; NotOnRecord when out of scope."""
    row = Service.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("送达记录", id)
    return _service(row)


def services_of(case_id: int) -> tuple[ServiceOnRecord, ...]:
    """Every attempt in the case and every version of it, oldest first."""
    rows = Service.objects.filter(case_id=case_id).order_by("line_id", "version")
    return tuple(_service(row) for row in rows)


def message(id: int) -> MessageOnRecord:
    """One message; NotOnRecord when out of scope."""
    row = Message.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("往来", id)
    return _message(row)


def messages_of(case_id: int) -> tuple[MessageOnRecord, ...]:
    """The messages of a case, newest first."""
    rows = Message.objects.filter(case_id=case_id).order_by("-happened_on", "-id")
    return tuple(_message(row) for row in rows)


def sent_to(paper_ids: Iterable[int]) -> frozenset[tuple[int, int]]:
    """Which of these papers are on their way to which party: paper and party of open messages."""
    rows = Message.objects.filter(
        paper_id__in=list(paper_ids), party_id__isnull=False, state=MessageState.SENT
    )
    return frozenset(rows.values_list("paper_id", "party_id"))


def confirmed_of(case_id: int) -> dict[int, Confirmed]:
    """The confirmed addresses of the case by party."""
    return confirmed_of_cases((case_id,)).get(case_id, {})


def confirmed_of_cases(case_ids: Iterable[int]) -> dict[int, dict[int, Confirmed]]:
    """The same of several cases by case, in one statement."""
    rows = Confirmation.objects.filter(case_id__in=list(case_ids), current=True)
    return {
        id: {one.party_id: one for one in listed} for id, listed in by_case(rows, _said).items()
    }


def published_to(case_id: int) -> dict[int, str]:
    """The parties served by publication, each with the ground of the decision."""
    return published_of_cases((case_id,)).get(case_id, {})


def published_of_cases(case_ids: Iterable[int]) -> dict[int, dict[int, str]]:
    """The same of several cases by case, in one statement."""
    rows = Publication.objects.filter(case_id__in=list(case_ids))
    found = by_case(rows, lambda row: (row.party_id, row.ground))
    return {id: dict(listed) for id, listed in found.items()}


def _said(row: Confirmation) -> Confirmed:
    return Confirmed(
        party_id=row.party_id, words=row.words, electronic=row.electronic,
        evidence=row.evidence, confirmed_on=row.happened_on,
    )  # fmt: skip


def _service(row: Service) -> ServiceOnRecord:
    said = {one.name: getattr(row, one.name) for one in fields(ServiceOnRecord)}
    return ServiceOnRecord(**{**said, "manner": Manner(row.manner), "result": Result(row.result)})


def _message(row: Message) -> MessageOnRecord:
    said = {one.name: getattr(row, one.name) for one in fields(MessageOnRecord)}
    words = {
        "direction": Direction(row.direction),
        "channel": Channel(row.channel),
        "expected": Expected(row.expected),
        "state": MessageState(row.state),
    }
    return MessageOnRecord(**{**said, **words})


def _narrowed(chosen: OpenFilter, owner: str) -> tuple[str, list[Any]]:
    if chosen.handler_id is None:
        return "court = %s", [chosen.court]
    return f"court = %s AND {owner} = %s", [chosen.court, chosen.handler_id]
