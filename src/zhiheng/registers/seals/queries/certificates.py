"""Certificates as they stand: whose, until when, whether revoked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.seals.models import Certificate
from zhiheng.registers.seals.terms import Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateOnRecord:
    """One certificate; `revoked_at` and `ground` are empty while it has not been revoked."""

    id: int
    court: str
    purpose: Purpose
    staff_id: int | None
    holder: str
    serial: str
    label: str
    der: bytes
    from_at: datetime
    until_at: datetime
    revoked_at: datetime | None
    ground: str

    def state(self, at: datetime) -> str:
        """有效, 未生效, 已过期 or 已吊销 at that moment."""
        if self.revoked_at is not None and self.revoked_at <= at:
            return "已吊销"
        if at < self.from_at:
            return "未生效"
        return "有效" if at <= self.until_at else "已过期"


def certificate(id: int) -> CertificateOnRecord:
    """One certificate; NotOnRecord."""
    row = _rows().filter(id=id).first()
    if row is None:
        raise NotOnRecord("证书", id)
    return _certificate(row)


def root() -> CertificateOnRecord | None:
    """The authority of this installation, once it has issued anything."""
    row = _rows().filter(purpose=Purpose.ROOT).first()
    return None if row is None else _certificate(row)


def certificate_of(staff_id: int, at: datetime) -> CertificateOnRecord | None:
    """The officer's certificate that holds at that moment."""
    return _holding(Q(purpose=Purpose.PERSON, staff_id=staff_id), at)


def seal_of(court: str, at: datetime) -> CertificateOnRecord | None:
    """The certificate of the court's seal that holds at that moment."""
    return _holding(Q(purpose=Purpose.SEAL, court=court), at)


def without_certificate(staff_ids: Iterable[int], at: datetime) -> set[int]:
    """Those of the officers who have no certificate that holds at that moment."""
    wanted = set(staff_ids)
    held = _rows().filter(_holds(at), purpose=Purpose.PERSON, staff_id__in=wanted)
    return wanted - set(held.values_list("staff_id", flat=True))


def certificates_page(court: str, key: str | None = None) -> Page[CertificateOnRecord]:
    """The certificates of a court, newest first, without the authority's own."""
    rows = _rows().filter(court=court).exclude(purpose=Purpose.ROOT)

    def fetch(position: Position | None, limit: int) -> Sequence[CertificateOnRecord]:
        if position is None:
            found = rows.order_by("-id")
        elif position.backwards:
            found = rows.filter(id__gt=position.values[0]).order_by("id")
        else:
            found = rows.filter(id__lt=position.values[0]).order_by("-id")
        return [_certificate(row) for row in found[:limit]]

    return page(fetch, lambda row: (row.id,), key, SIZE)


def _rows() -> "QuerySet[Certificate, Certificate]":
    return Certificate.objects.select_related("revocation")


def _holds(at: datetime) -> Q:
    revoked = Q(revocation__isnull=False, revocation__recorded_at__lte=at)
    return Q(from_at__lte=at, until_at__gte=at) & ~revoked


def _holding(whose: Q, at: datetime) -> CertificateOnRecord | None:
    row = _rows().filter(whose, _holds(at)).order_by("-id").first()
    return None if row is None else _certificate(row)


def _certificate(row: Certificate) -> CertificateOnRecord:
    revocation = getattr(row, "revocation", None)
    return CertificateOnRecord(
        id=row.id,
        court=row.court,
        purpose=Purpose(row.purpose),
        staff_id=row.staff_id,
        holder=row.holder,
        serial=row.serial,
        label=row.label,
        der=bytes(row.der),
        from_at=row.from_at,
        until_at=row.until_at,
        revoked_at=revocation.recorded_at if revocation else None,
        ground=revocation.ground if revocation else "",
    )
