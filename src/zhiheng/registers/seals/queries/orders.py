"""The log of use: who ordered which signature on which paper, and what came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.models import Act
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.seals.models import Drawing, Order, Signing
from zhiheng.registers.seals.terms import Outcome, Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOnRecord:
    """One line of the log of use. `file_hash` and `signed_at` once done, `problem` once failed."""

    id: int
    case_id: int
    court: str
    paper_id: int
    purpose: Purpose
    certificate_id: int
    holder: str
    serial: str
    staff_id: int
    words: str
    ordered_at: datetime
    outcome: Outcome
    signed_at: datetime | None
    file_hash: bytes
    problem: str


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a paper by which act; the id is 0 where the system did."""

    act: str
    staff_id: int
    words: str


def order(id: int) -> OrderOnRecord:
    """One order; NotOnRecord."""
    row = _rows().filter(id=id).first()
    if row is None:
        raise NotOnRecord("用印记录", id)
    return _order(row)


def orders_of(paper_id: int) -> tuple[OrderOnRecord, ...]:
    """Everything ordered on a paper, oldest first."""
    return tuple(_order(row) for row in _rows().filter(paper_id=paper_id).order_by("id"))


def standing_orders(paper_id: int) -> dict[Purpose, OrderOnRecord]:
    """The orders on a paper that are done or may still be."""
    return standing_orders_of((paper_id,)).get(paper_id, {})


def standing_orders_of(paper_ids: Iterable[int]) -> dict[int, dict[Purpose, OrderOnRecord]]:
    """The same for several papers, in one statement."""
    rows = _rows().filter(paper_id__in=list(paper_ids), failure__isnull=True).order_by("id")
    standing: dict[int, dict[Purpose, OrderOnRecord]] = {}
    for row in rows:
        standing.setdefault(row.paper_id, {})[Purpose(row.purpose)] = _order(row)
    return standing


def orders_of_papers(paper_ids: Iterable[int]) -> dict[int, dict[Purpose, OrderOnRecord]]:
    """The newest order of each purpose on several papers, failed ones too, in one statement."""
    newest: dict[int, dict[Purpose, OrderOnRecord]] = {}
    for row in _rows().filter(paper_id__in=list(paper_ids)).order_by("id"):
        newest.setdefault(row.paper_id, {})[Purpose(row.purpose)] = _order(row)
    return newest


def log_page(
    court: str, key: str | None = None, *, purpose: Purpose | None = None
) -> Page[OrderOnRecord]:
    """Every use of the certificates in a court's cases, newest first."""
    rows = _rows().filter(court=court)
    if purpose is not None:
        rows = rows.filter(purpose=purpose)

    def fetch(position: Position | None, limit: int) -> Sequence[OrderOnRecord]:
        if position is None:
            found = rows.order_by("-id")
        elif position.backwards:
            found = rows.filter(id__gt=position.values[0]).order_by("id")
        else:
            found = rows.filter(id__lt=position.values[0]).order_by("-id")
        return [_order(row) for row in found[:limit]]

    return page(fetch, lambda row: (row.id,), key, SIZE)


def file_of(paper_id: int) -> bytes | None:
    """The paper's file with every signature so far; None before the first."""
    drawn = Drawing.objects.filter(paper_id=paper_id).values_list("content", flat=True).first()
    if drawn is None:
        return None
    added = Signing.objects.filter(paper_id=paper_id).order_by("length")
    return bytes(drawn) + b"".join(bytes(one) for one in added.values_list("added", flat=True))


def issuer_of(act_id: int) -> Issuer:
    """Who did the act that issued a paper."""
    row = Act.objects.filter(id=act_id).values_list("name", "officer_id", "officer_words").first()
    if row is None:
        raise NotOnRecord("签发文书的行为", act_id)
    return Issuer(*row)


def _rows() -> "QuerySet[Order, Order]":
    signed = ("signing__id", "signing__recorded_at", "signing__file_hash", "signing__order")
    return Order.objects.select_related("certificate", "signing", "failure").only(
        *(field.name for field in Order._meta.concrete_fields),
        "certificate__holder", "certificate__serial", *signed, "failure__words", "failure__order",
    )  # fmt: skip


def _order(row: Order) -> OrderOnRecord:
    signing, failure = getattr(row, "signing", None), getattr(row, "failure", None)
    outcome = Outcome.DONE if signing else Outcome.FAILED if failure else Outcome.WAITING
    return OrderOnRecord(
        id=row.id,
        case_id=row.case_id,
        court=row.court,
        paper_id=row.paper_id,
        purpose=Purpose(row.purpose),
        certificate_id=row.certificate_id,
        holder=row.certificate.holder,
        serial=row.certificate.serial,
        staff_id=row.staff_id,
        words=row.words,
        ordered_at=row.recorded_at,
        outcome=outcome,
        signed_at=signing.recorded_at if signing else None,
        file_hash=bytes(signing.file_hash) if signing else b"",
        problem=failure.words if failure else "",
    )
