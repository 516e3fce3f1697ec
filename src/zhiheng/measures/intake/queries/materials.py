"""What was handed in: by receipt, before a case stands, and by case."""

from dataclasses import dataclass
from datetime import date

from zhiheng.measures.intake.models import Material
from zhiheng.measures.intake.terms import MaterialKind
from zhiheng.plant.errors import NotOnRecord

NEEDED = (MaterialKind.APPLICATION, MaterialKind.INSTRUMENT, MaterialKind.IDENTITY)
"""What 执行工作规定第18条 asks of every applicant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialOnRecord:
    """One file, its content aside."""

    id: int
    receipt_id: int
    kind: MaterialKind
    name: str
    size_bytes: int
    taken_in_on: date
    digest: str


_COLUMNS = ("id", "act_id", "kind", "name", "size_bytes", "happened_on", "content_hash")


def materials(receipt_id: int) -> tuple[MaterialOnRecord, ...]:
    """The files of one receipt, as far as they are in sight."""
    return _listed(act_id=receipt_id)


def materials_of_case(case_id: int) -> tuple[MaterialOnRecord, ...]:
    """The files that became part of a case."""
    return _listed(on_case__case_id=case_id)


def material_content(id: int) -> tuple[str, bytes]:
    """Name and content of a file; NotOnRecord out of sight."""
    row = Material.objects.filter(id=id).values_list("name", "content").first()
    if row is None:
        raise NotOnRecord("立案材料", id)
    return row[0], bytes(row[1])


def missing(found: tuple[MaterialOnRecord, ...]) -> tuple[MaterialKind, ...]:
    """What every applicant must hand in and has not yet."""
    there = {one.kind for one in found}
    return tuple(kind for kind in NEEDED if kind not in there)


def _listed(**chosen: int) -> tuple[MaterialOnRecord, ...]:
    return tuple(
        MaterialOnRecord(
            id=id, receipt_id=act_id, kind=MaterialKind(kind), name=name, size_bytes=size,
            taken_in_on=on, digest=bytes(digest).hex()[:8],
        )
        for id, act_id, kind, name, size, on, digest in Material.objects.filter(**chosen)
        .order_by("id")
        .values_list(*_COLUMNS)
    )  # fmt: skip
