"""What may be known of people and firms: by id for those in scope, by document across courts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from zhiheng.law.visits import CautionKind
from zhiheng.plant import sealing
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.looklog import look
from zhiheng.plant.officer import Officer
from zhiheng.registers.persons.models import Address, Attribute, Caution
from zhiheng.registers.persons.terms import (
    AttributeKind,
    DocumentKind,
    PersonKind,
    Source,
    document_number,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOnRecord:
    """A person as screens show them; numbers masked, '' where nothing is on record.

    `matching_attributes` counts the attributes in which an independent source agrees with another
    source; `contradictions` names those in which sources disagree (出生日期、性别).
    """

    id: int
    name: str
    kind: PersonKind
    document_kind: str
    masked_document: str
    document_known: bool
    matching_attributes: int
    contradictions: tuple[str, ...]
    address: str
    service_address: str
    phone_masked: str
    legal_representative: str
    born_on: str
    sex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeOnRecord:
    """One observation, newest first: what which source said, and when it was entered."""

    id: int
    kind: AttributeKind
    value_masked: str
    source: Source
    official: bool
    happened_on: date
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """All that a look-up across courts tells: who holds the document."""

    person_id: int
    kind: PersonKind
    name: str
    masked_document: str


_COLUMNS = (
    "id, name, kind, document_kind, masked_document, document_known, matching_attributes, "
    "contradictions, address, service_address, phone_masked, legal_representative, born_on, sex"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressOnRecord:
    """Where somebody lives, sits or takes service."""

    id: int
    line_id: int
    person_id: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionOnRecord:
    """What a visitor has to know; `replaces_id` names the version it set right."""

    id: int
    person_id: int
    kind: CautionKind
    words: str
    evidence: str
    happened_on: date
    until_on: date
    current: bool
    withdrawn: bool
    ground: str
    replaces_id: int | None
    act_id: int

    def stands_on(self, day: date) -> bool:
        """Whether it is to be heeded on a day."""
        return self.current and not self.withdrawn and day <= self.until_on


def people(ids: Iterable[int]) -> dict[int, PersonOnRecord]:
    """The persons in scope among these, by id, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_COLUMNS} FROM persons_on_record WHERE id = ANY(%s)", [list(ids)])
        names = [column.name for column in cursor.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return {row["id"]: _person(row) for row in rows}


def _person(row: dict[str, object]) -> PersonOnRecord:
    kind = PersonKind(str(row.pop("kind")))
    found = row.pop("contradictions")
    contradictions = tuple(str(name) for name in found) if isinstance(found, list) else ()
    return PersonOnRecord(kind=kind, contradictions=contradictions, **row)  # type: ignore[arg-type]


def person(id: int) -> PersonOnRecord:
    """One person; NotOnRecord when out of scope."""
    found = people([id])
    if id not in found:
        raise NotOnRecord("当事人", id)
    return found[id]


def attributes(person_id: int) -> tuple[AttributeOnRecord, ...]:
    """Every observation that has not been corrected, by kind, newest first."""
    rows = Attribute.objects.filter(person_id=person_id, current=True).order_by(
        "kind", "-happened_on", "-id"
    )
    return tuple(
        AttributeOnRecord(
            id=row.id,
            kind=AttributeKind(row.kind),
            value_masked=row.value_masked,
            source=Source(row.source),
            official=row.official,
            happened_on=row.happened_on,
            recorded_at=row.recorded_at,
        )
        for row in rows
    )


def phone_in_full(person_id: int) -> str:
    """The newest telephone of a person, unmasked, for a message that goes to it; '' if unknown."""
    said = Attribute.objects.filter(person_id=person_id, kind=AttributeKind.PHONE, current=True)
    row = said.order_by("-happened_on", "-id").first()
    return "" if row is None else row.value


def addresses_of(person_ids: Iterable[int]) -> tuple[AddressOnRecord, ...]:
    """Every address of these people that counts today, oldest first."""
    rows = Address.objects.filter(person_id__in=list(person_ids), current=True).order_by("id")
    return tuple(AddressOnRecord(**row) for row in rows.values(*AddressOnRecord.__slots__))


def namesakes_of(ids: Iterable[int]) -> dict[int, int]:
    """How many other persons, over all courts, bear the same name today; nothing else is told."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id, others FROM persons_namesakes(%s)", [list(ids)])
        return dict(cursor.fetchall())


def namesakes(id: int) -> int:
    """How many other persons, over all courts, bear this person's name."""
    return namesakes_of([id]).get(id, 0)


def find_by_document(
    kind: DocumentKind, number: str, *, by: Officer, ground: str, at: datetime
) -> FoundPerson | None:
    """Who holds a document, over all courts. Every look-up is logged with its ground."""
    plain = document_number(kind, number)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, person_kind, name, number_masked FROM persons_find(%s, %s)",
            [kind, sealing.search_hash(plain)],
        )
        row = cursor.fetchone()
    look(by, "person", row[0] if row else 0, ground, at)
    if row is None:
        return None
    return FoundPerson(
        person_id=row[0], kind=PersonKind(row[1]), name=row[2], masked_document=row[3]
    )


def cautions_of(person_ids: Iterable[int]) -> tuple[CautionOnRecord, ...]:
    """Every caution ever entered of these people, newest first, the replaced ones too."""
    rows = Caution.objects.filter(person_id__in=list(person_ids)).order_by("-id")
    return tuple(
        CautionOnRecord(
            **{name: getattr(row, name) for name in CautionOnRecord.__slots__}
            | {"kind": CautionKind(row.kind)}
        )
        for row in rows
    )
