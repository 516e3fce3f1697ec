"""Signing: one interface, two algorithms (Ed25519 by RFC 8032, SM2 by GB/T 32918)."""

from typing import Final, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from zhiheng.plant import keys, sm2, sm3

KEY_ID_BYTES: Final = 8


class Signer(Protocol):
    """Signs as this installation; verifies what any holder of a public key has signed."""

    algorithm: str

    @property
    def public_key(self) -> bytes:
        """The public key: 32 bytes (Ed25519) or 65 bytes (SM2)."""

    @property
    def key_id(self) -> str:
        """The first eight bytes of the public key's SM3, in hexadecimal."""

    def sign(self, message: bytes) -> bytes:
        """The signature over the message."""

    def verify(self, message: bytes, signature: bytes, public_key: bytes | None = None) -> bool:
        """Whether the signature is of that key, by default of our own."""


class Ed25519Signer:
    """Signs with a seed of 32 bytes."""

    algorithm = "Ed25519"

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    @property
    def key_id(self) -> str:
        return key_id_of(self.public_key)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def verify(self, message: bytes, signature: bytes, public_key: bytes | None = None) -> bool:
        key = Ed25519PublicKey.from_public_bytes(public_key or self.public_key)
        try:
            key.verify(signature, message)
        except InvalidSignature:
            return False
        return True


class Sm2Signer:
    """Signs with a scalar of 32 bytes, under the standard's default id."""

    algorithm = "SM2"

    def __init__(self, scalar: bytes) -> None:
        self._scalar = scalar
        self._point = sm2.public_key(scalar)

    @property
    def public_key(self) -> bytes:
        return self._point

    @property
    def key_id(self) -> str:
        return key_id_of(self._point)

    def sign(self, message: bytes) -> bytes:
        return sm2.sign(self._scalar, message)

    def verify(self, message: bytes, signature: bytes, public_key: bytes | None = None) -> bool:
        return sm2.verify(public_key or self._point, message, signature)


SIGNERS: Final[dict[str, type[Ed25519Signer] | type[Sm2Signer]]] = {
    "ed25519": Ed25519Signer,
    "sm2": Sm2Signer,
}


def signer(name: str) -> Signer:
    """This installation's signer: `ed25519` or `sm2`."""
    return SIGNERS[name](keys.master(name))


def key_id_of(public_key: bytes) -> str:
    """How a key is named beside a signature."""
    return sm3.digest(public_key)[:KEY_ID_BYTES].hex()
