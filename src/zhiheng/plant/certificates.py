"""Certificates of the installation's own authority: X.509 v3 (RFC 5280), issued and read.

The authority is one of demonstration: it proves who signed to whoever trusts this installation. A
court that holds certificates of a licensed authority enters those instead. Each certificate binds
both halves of a key: P-256 as its public key, SM2 as an extension of its own.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from asn1crypto import algos, core, keys, x509

from zhiheng.plant import sm3
from zhiheng.plant.keystore import Algorithm, Device, PublicPair

ROOT_LABEL: Final = "证书机构"
ROOT_NAME: Final = "执衡演示证书机构"
SM2_KEY: Final = "2.999.156.10197.1.301"
"""The extension that carries the SM2 point: below the arc that RFC 3061 leaves for examples."""

_SIGNED_BY: Final = "sha256_ecdsa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whom a certificate names: the court (organisation), the person or seal, and the post."""

    court: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """From which moment until which a certificate holds; both ends belong to it."""

    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRead:
    """What stands in a certificate."""

    serial: str
    court: str
    name: str
    unit: str
    from_at: datetime
    until_at: datetime
    sm2_public: bytes
    issuer: str


def serial_of(public: PublicPair) -> str:
    """A certificate's number: 32 hexadecimal digits of its keys' SM3; never negative in DER."""
    digest = bytearray(sm3.digest(public.p256 + public.sm2)[:16])
    digest[0] = digest[0] & 0x3F | 0x40
    return digest.hex()


def root(device: Device, *, lasting: Lasting) -> bytes:
    """The authority's own certificate, signed by itself."""
    public = device.make(ROOT_LABEL)
    subject = Subject(court="执衡", name=ROOT_NAME, unit="演示")
    return _signed(device, subject, subject, public, public, lasting, is_authority=True)


def issue(device: Device, *, subject: Subject, public: PublicPair, lasting: Lasting) -> bytes:
    """A certificate for a key of the device, signed by the authority's key; KeyLost."""
    authority = Subject(court="执衡", name=ROOT_NAME, unit="演示")
    held = device.public(ROOT_LABEL)
    return _signed(device, subject, authority, public, held, lasting, is_authority=False)


def read(der: bytes) -> CertificateRead:
    """What a certificate says; ValueError for bytes that are none."""
    found = parsed(der)
    named = found.subject.native
    lasting = found["tbs_certificate"]["validity"].native
    points = [one for one in found["tbs_certificate"]["extensions"] or ()
              if one["extn_id"].dotted == SM2_KEY]  # fmt: skip
    return CertificateRead(
        serial=f"{found.serial_number:032x}",
        court=str(named.get("organization_name", "")),
        name=str(named.get("common_name", "")),
        unit=str(named.get("organizational_unit_name", "")),
        from_at=lasting["not_before"],
        until_at=lasting["not_after"],
        sm2_public=points[0]["extn_value"].contents[2:] if points else b"",
        issuer=str(found.issuer.native.get("common_name", "")),
    )


@lru_cache(maxsize=512)
def parsed(der: bytes) -> x509.Certificate:
    """The certificate as asn1crypto has it, read to its end."""
    found = x509.Certificate.load(der, strict=True)
    found.native  # noqa: B018  # asn1crypto reads lazily: what is malformed shows here
    return found


def _signed(  # the fields of a certificate
    device: Device,
    subject: Subject,
    issuer: Subject,
    public: PublicPair,
    issuer_public: PublicPair,
    lasting: Lasting,
    *,
    is_authority: bool,
) -> bytes:
    body = x509.TbsCertificate({
        "version": "v3",
        "serial_number": int(serial_of(public), 16),
        "signature": {"algorithm": _SIGNED_BY},
        "issuer": _name(issuer),
        "validity": {"not_before": _time(lasting.from_at), "not_after": _time(lasting.until_at)},
        "subject": _name(subject),
        "subject_public_key_info": keys.PublicKeyInfo.load(public.p256),
        "extensions": _extensions(public, issuer_public, is_authority=is_authority),
    })  # fmt: skip
    signature = device.sign(ROOT_LABEL, Algorithm.P256, body.dump())
    whole = x509.Certificate({
        "tbs_certificate": body,
        "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": _SIGNED_BY}),
        "signature_value": signature,
    })  # fmt: skip
    return bytes(whole.dump())


def _extensions(
    public: PublicPair, issuer_public: PublicPair, *, is_authority: bool
) -> list[dict[str, Any]]:
    usage = {"key_cert_sign", "crl_sign"} if is_authority else {"digital_signature",
                                                                 "non_repudiation"}  # fmt: skip
    own, issuers = (keys.PublicKeyInfo.load(one.p256).sha1 for one in (public, issuer_public))
    return [
        {"extn_id": "basic_constraints", "critical": True, "extn_value": {"ca": is_authority}},
        {"extn_id": "key_usage", "critical": True, "extn_value": usage},
        {"extn_id": "key_identifier", "critical": False, "extn_value": own},
        {"extn_id": "authority_key_identifier", "critical": False,
         "extn_value": {"key_identifier": issuers}},
        {"extn_id": SM2_KEY, "critical": False,
         "extn_value": core.ParsableOctetString(core.OctetString(public.sm2).dump())},
    ]  # fmt: skip


def _name(subject: Subject) -> x509.Name:
    return x509.Name.build({
        "country_name": "CN",
        "organization_name": subject.court,
        "organizational_unit_name": subject.unit,
        "common_name": subject.name,
    })  # fmt: skip


def _time(moment: datetime) -> x509.Time:
    """RFC 5280: whole seconds, two-digit years until 2049."""
    whole = moment.replace(microsecond=0)
    kind = "utc_time" if whole.year < 2050 else "general_time"
    return x509.Time({kind: whole})
