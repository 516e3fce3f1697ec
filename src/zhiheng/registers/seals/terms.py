"""What is said of a certificate, of an order to sign and of the file that was signed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

LONGEST_GROUND: Final = 200
LONGEST_FAILURE: Final = 300
DIGEST_BYTES: Final = 32


class Purpose(StrEnum):
    """What a certificate is for: the authority itself, one officer's name, one court's seal."""

    ROOT = "证书机构"
    PERSON = "个人签名"
    SEAL = "院印"


class Outcome(StrEnum):
    """What became of an order to sign."""

    WAITING = "办理中"
    DONE = "已完成"
    FAILED = "未办成"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateEntry:
    """A certificate as it was issued. `label` names its key in the device."""

    purpose: Purpose
    staff_id: int | None
    holder: str
    serial: str
    label: str
    der: bytes
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """What one signature added to a paper's file.

    `file_hash` is the SM3 of the whole file after it, `sm2_signature` the holder's over that hash,
    `blocks` four bytes of SM3 for each kilobyte of it.
    """

    added: bytes
    length: int
    file_hash: bytes
    sm2_signature: bytes
    blocks: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFile:
    """A paper's file as it was drawn, before any signature: its SM3 and that of each page."""

    content: bytes
    content_hash: bytes
    pages: bytes
