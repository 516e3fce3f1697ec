"""What can be entered about people and firms. Every verb is handed the act it belongs to."""

from collections.abc import Iterable

from django.db import connection

from zhiheng.law.visits import LASTS
from zhiheng.plant import sealing
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.persons.models import Address, Attribute, Caution, Document, Name, Person
from zhiheng.registers.persons.terms import (
    LONGEST_ADDRESS,
    AddressKind,
    AttributeKind,
    CautionTerms,
    DocumentKind,
    PersonTerms,
    Source,
    attribute_value,
    born_on,
    checked,
    document_number,
    masked_number,
    masked_phone,
    plain_line,
    searchable,
    sex,
)

Observation = tuple[AttributeKind, str, Source]


def enter_person(doing: LegalAct, *, terms: PersonTerms) -> int:
    """The person these terms describe: the holder of the same document, or a new one.

    Everything said is kept as seen in `terms.source`. BadTerms names each wrong field; a document
    held under another name is refused unless `former_name` is that name (更名).
    """
    said = checked(terms)
    person_id = _holder(doing, said)
    seen = _stated(said)
    if person_id is None:
        person_id = _new_person(doing, said)
        if said.document_kind and said.document_number:
            _keep_document(doing, person_id, said.document_kind, said.document_number, None)
            seen += _told_by_number(said.document_kind, said.document_number)
    _keep_addresses(doing, person_id, said)
    _observe(doing, person_id, seen)
    return person_id


def add_document(
    doing: LegalAct, *, person_id: int, kind: DocumentKind, number: str, corrects: int | None = None
) -> int:
    """Keep a document of the person; `corrects` names the document row it takes the place of."""
    plain = document_number(kind, number)
    if not plain:
        raise BadTerms.of("document_number", "证件号码没有填写")
    if _found(kind, plain):
        raise BadTerms.of(
            "document_number", f"该{kind}号码在本系统已有登记，请核对证件原件；同一证件只登记一次"
        )
    row = _keep_document(doing, person_id, kind, plain, corrects)
    _observe(doing, person_id, _told_by_number(kind, plain))
    return row.id


def add_address(
    doing: LegalAct,
    *,
    person_id: int,
    kind: AddressKind,
    words: str,
    source: Source,
    corrects: int | None = None,
) -> int:
    """Keep an address as one source gives it; a domicile is an attribute of identity as well."""
    said = plain_line("address", "地址", words, LONGEST_ADDRESS)
    row = _keep_address(doing, person_id, kind, said, source, corrects)
    if kind is AddressKind.DOMICILE:
        _observe(doing, person_id, [(AttributeKind.ADDRESS, said, source)])
    return row.id


def record_attribute(
    doing: LegalAct,
    *,
    person_id: int,
    kind: AttributeKind,
    value: str,
    source: Source,
    corrects: int | None = None,
) -> int:
    """Keep what a source says of the person; `corrects` names the observation mis-entered."""
    said = attribute_value(kind, value)
    if kind is AttributeKind.ADDRESS and corrects is None:
        _keep_address(doing, person_id, AddressKind.DOMICILE, said, source, None)
    row = _observation(doing, person_id, (kind, said, source))
    for column, known in version_row(Attribute, corrects).items():
        setattr(row, column, known)
    row.save(force_insert=True)
    return row.id


def enter_caution(doing: LegalAct, *, terms: CautionTerms) -> int:
    """Keep what a visitor has to know of a person; gives its id.

    BadTerms where it would stand longer than it may, or not past today. NotOnRecord where it is to
    set right what does not stand.
    """
    last_on = LASTS.on(doing.day).value.after(doing.day)
    if not doing.day <= terms.until_on <= last_on:
        raise BadTerms.of(
            "until_on",
            f"有效至须在今天 {doing.day} 与 {last_on} 之间；届满仍需要的，核实后重新登记",
        )
    row = Caution.objects.create(
        **row_of(doing),
        **version_row(Caution, terms.corrects),
        person_id=terms.person_id,
        kind=terms.kind,
        words=terms.words.strip(),
        evidence=terms.evidence.strip(),
        until_on=terms.until_on,
        withdrawn=terms.withdrawn,
        ground=terms.ground.strip(),
    )
    return row.id


def _holder(doing: LegalAct, said: PersonTerms) -> int | None:
    if not said.document_number or said.document_kind is None:
        return None
    found = _found(said.document_kind, said.document_number)
    if found is None:
        return None
    person_id, name = found
    if searchable(name) == searchable(said.name):
        return person_id
    if not said.former_name or searchable(said.former_name) != searchable(name):
        raise BadTerms.of(
            "name",
            "该证件号码登记的姓名或者名称与所填不一致，请核对证件原件；"
            "确系更名的，在“曾用名”中填写原登记的姓名或者名称",
        )
    Name.objects.create(**row_of(doing), person_id=person_id, name=said.name)
    return person_id


def _found(kind: DocumentKind, number: str) -> tuple[int, str] | None:
    """Who holds the document, over all courts; one entry at a time may ask about one number."""
    digest = sealing.search_hash(number)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(digest[:8], "big", signed=True)]
        )
        cursor.execute("SELECT person_id, name FROM persons_find(%s, %s)", [kind, digest])
        row: tuple[int, str] | None = cursor.fetchone()
    return row


def _new_person(doing: LegalAct, said: PersonTerms) -> int:
    person = Person.objects.create(**row_of(doing), kind=said.kind)
    Name.objects.create(**row_of(doing), person=person, name=said.name)
    return person.id


def _keep_document(
    doing: LegalAct, person_id: int, kind: DocumentKind, number: str, corrects: int | None
) -> Document:
    return Document.objects.create(
        **row_of(doing),
        **version_row(Document, corrects),
        person_id=person_id,
        kind=kind,
        number=number,
        number_hash=sealing.search_hash(number),
        number_masked=masked_number(kind, number),
    )


def _keep_addresses(doing: LegalAct, person_id: int, said: PersonTerms) -> None:
    given = ((AddressKind.DOMICILE, said.address), (AddressKind.SERVICE, said.service_address))
    for kind, words in given:
        if words:
            _keep_address(doing, person_id, kind, words, said.source, None)


def _keep_address(
    doing: LegalAct,
    person_id: int,
    kind: AddressKind,
    words: str,
    source: Source,
    corrects: int | None,
) -> Address:
    return Address.objects.create(
        **row_of(doing),
        **version_row(Address, corrects),
        person_id=person_id,
        kind=kind,
        words=words,
        source=source,
    )


def _stated(said: PersonTerms) -> list[Observation]:
    stated = (
        (AttributeKind.BORN_ON, said.born_on and said.born_on.isoformat()),
        (AttributeKind.SEX, said.sex),
        (AttributeKind.ADDRESS, said.address),
        (AttributeKind.PHONE, said.phone),
        (AttributeKind.LEGAL_REPRESENTATIVE, said.legal_representative),
        (AttributeKind.FORMER_NAME, said.former_name),
    )
    return [(kind, str(value), said.source) for kind, value in stated if value]


def _told_by_number(kind: DocumentKind, number: str) -> list[Observation]:
    if kind is not DocumentKind.ID_CARD:
        return []
    return [
        (AttributeKind.BORN_ON, born_on(number).isoformat(), Source.NUMBER),
        (AttributeKind.SEX, str(sex(number)), Source.NUMBER),
    ]


def _observe(doing: LegalAct, person_id: int, seen: Iterable[Observation]) -> None:
    Attribute.objects.bulk_create(_observation(doing, person_id, one) for one in seen)


def _observation(doing: LegalAct, person_id: int, seen: Observation) -> Attribute:
    kind, value, source = seen
    return Attribute(
        **row_of(doing),
        person_id=person_id,
        kind=kind,
        value=value,
        value_hash=sealing.search_hash(searchable(value)),
        value_masked=masked_phone(value) if kind is AttributeKind.PHONE else value,
        source=source,
        official=source.official,
    )
