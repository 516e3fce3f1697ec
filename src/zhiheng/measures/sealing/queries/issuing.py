"""Certificates made ready to be entered: the device makes the keys, the authority signs."""

from dataclasses import replace
from datetime import datetime, timedelta

from zhiheng.law.kernel.span import Span
from zhiheng.measures.sealing.terms import CertificateTerms
from zhiheng.plant import certificates
from zhiheng.plant.certificates import Lasting, Subject
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.keystore import Device, device
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.terms import CertificateEntry, Purpose

ROOT_LASTS_DAYS = 3650


def lasting_from(at: datetime, span: Span) -> Lasting:
    """From that moment until the end of the span, the same hour."""
    until_on = span.after(at.date())
    return Lasting(
        from_at=at.replace(microsecond=0), until_at=datetime.combine(until_on, at.timetz())
    )


def made_certificates(
    terms: CertificateTerms, *, court: str, lasting: Lasting
) -> tuple[CertificateEntry, ...]:
    """One entry for each holder, before them the authority's own where there is none yet."""
    held = device()
    staff = personnel.staff_named(terms.staff_ids)
    foreign = [id for id in terms.staff_ids if id not in staff or staff[id].court != court]
    if foreign:
        raise BadTerms.of("staff_ids", "所选人员不是本院人员，请由其所在法院签发")
    entries = [] if record.root() else [_root(held, lasting)]
    for id in terms.staff_ids:
        entries.append(_made(held, court, staff[id].name, Purpose.PERSON, id, lasting))
    if terms.seal:
        entries.append(_made(held, court, "演示院印", Purpose.SEAL, None, lasting))
    return tuple(entries)


def _root(held: Device, lasting: Lasting) -> CertificateEntry:
    long = replace(lasting, until_at=lasting.from_at + timedelta(days=ROOT_LASTS_DAYS))
    return _entry(
        certificates.root(held, lasting=long), Purpose.ROOT, None, certificates.ROOT_LABEL
    )


def _made(
    held: Device, court: str, name: str, purpose: Purpose, staff_id: int | None, lasting: Lasting
) -> CertificateEntry:
    """A key of its own for each certificate: the label bears the moment it begins."""
    label = f"{purpose}/{court}/{staff_id or ''}/{lasting.from_at.isoformat()}"
    public = held.make(label)
    subject = Subject(court=documents.court_line(court), name=name, unit=purpose)
    der = certificates.issue(held, subject=subject, public=public, lasting=lasting)
    return _entry(der, purpose, staff_id, label)


def _entry(der: bytes, purpose: Purpose, staff_id: int | None, label: str) -> CertificateEntry:
    found = certificates.read(der)
    return CertificateEntry(
        purpose=purpose,
        staff_id=staff_id,
        holder=found.name if purpose is not Purpose.SEAL else f"{found.court}{found.name}",
        serial=found.serial,
        label=label,
        der=der,
        from_at=found.from_at,
        until_at=found.until_at,
    )
