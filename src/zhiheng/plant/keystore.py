"""Where signing keys live: made, used and destroyed by name, and never handed out.

`Device` is the shape of a hardware module: whoever signs names a key and gives the message. The
one that comes with the house, `SealedFolder`, keeps each key encrypted in a file of its own; a
certified module at the court takes its place behind the same four verbs. A key bears two
algorithms, ECDSA P-256 for PDF signatures (PAdES) and SM2 (GB/T 32918) for the signature beside.
"""

import os
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final, Protocol

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings

from zhiheng.plant import sealing, sm2, sm3

_SM2_ORDER: Final = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123


class Algorithm(StrEnum):
    """What a key signs by."""

    P256 = "ECDSA P-256"
    SM2 = "SM2"


@dataclass(frozen=True, slots=True)
class PublicPair:
    """The public halves of one key: SubjectPublicKeyInfo in DER (P-256), 65 bytes (SM2)."""

    p256: bytes
    sm2: bytes


class KeyLost(LookupError):
    """The device has no such key, or cannot open it: destroyed, another device, altered bytes."""


class Device(Protocol):
    """A module that signs. Its calls may be remote: never inside a transaction."""

    def make(self, label: str) -> PublicPair:
        """Make a key under a name; asked again, the public halves of the one it has."""

    def public(self, label: str) -> PublicPair:
        """The public halves; KeyLost."""

    def sign(self, label: str, algorithm: Algorithm, message: bytes) -> bytes:
        """A DER signature over the message (SHA-256 for P-256, SM3 for SM2); KeyLost."""

    def destroy(self, label: str) -> None:
        """Forget the key for ever; nothing happens where there is none."""


class SealedFolder:
    """Keys in files that only this installation's sealing key opens (SM4-GCM)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self, label: str) -> PublicPair:
        path = self._path(label)
        if not path.exists():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._keep(path, sealing.seal(f"{_scalar():064x}{_sm2_scalar():064x}"))
        return self.public(label)

    def public(self, label: str) -> PublicPair:
        p256, scalar = self._opened(label)
        point = p256.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return PublicPair(point, sm2.public_key(scalar))

    def sign(self, label: str, algorithm: Algorithm, message: bytes) -> bytes:
        p256, scalar = self._opened(label)
        if algorithm is Algorithm.SM2:
            return sm2.sign(scalar, message)
        return p256.sign(message, ec.ECDSA(hashes.SHA256()))

    def destroy(self, label: str) -> None:
        self._path(label).unlink(missing_ok=True)

    def _path(self, label: str) -> Path:
        return self._folder / f"{sm3.digest(label.encode()).hex()}.key"

    def _keep(self, path: Path, sealed: bytes) -> None:
        """Written whole or not at all; the first of two concurrent writers wins."""
        beside = path.with_suffix(f".{sm3.digest(sealed).hex()[:16]}")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(beside, path)
        except FileExistsError:
            pass
        finally:
            beside.unlink()

    def _opened(self, label: str) -> tuple[ec.EllipticCurvePrivateKey, bytes]:
        path = self._path(label)
        if not path.exists():
            raise KeyLost(f"密钥设备中没有“{label}”的密钥")
        try:
            text = sealing.unseal(path.read_bytes())
        except sealing.Unreadable as error:
            raise KeyLost(f"“{label}”的密钥打不开：{error}") from error
        return _p256(int(text[:64], 16)), bytes.fromhex(text[64:])


@lru_cache(maxsize=1)
def device() -> Device:
    """The device of this installation."""
    return SealedFolder(Path(settings.ZHIHENG_KEYSTORE))


@lru_cache(maxsize=256)
def _p256(scalar: int) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(scalar, ec.SECP256R1())


def _scalar() -> int:
    """The device's own randomness, as a hardware module has: it is no input of any act."""
    return ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value


def _sm2_scalar() -> int:
    return _scalar() % (_SM2_ORDER - 2) + 1
