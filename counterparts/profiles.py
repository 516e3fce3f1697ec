"""The two signing profiles: Ed25519 with SHA-256, SM2 (written out here) with SM3."""

import hashlib
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

# The curve of GB/T 32918.5-2017.
P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
)
DEFAULT_ID = b"1234567812345678"
Point = tuple[int, int] | None


def sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def sm3(content: bytes) -> bytes:
    return hashlib.new("sm3", content).digest()


HASHES = {"Ed25519": sha256, "SM2": sm3}


def added(one: Point, other: Point) -> Point:
    """The sum of two points; None is the point at infinity."""
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    if one == other:
        slope = (3 * x1 * x1 + A) * pow(2 * y1, -1, P) % P
    else:
        slope = (y2 - y1) * pow(x2 - x1, -1, P) % P
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P


def times(factor: int, point: Point) -> Point:
    """The point, so many times."""
    total: Point = None
    while factor:
        if factor & 1:
            total = added(total, point)
        point = added(point, point)
        factor >>= 1
    return total


def _bytes(number: int) -> bytes:
    return number.to_bytes(32, "big")


def _point(public: bytes) -> tuple[int, int]:
    if len(public) != 65 or public[0] != 4:
        raise ValueError("an SM2 key is 65 bytes and begins with 04")
    x, y = int.from_bytes(public[1:33], "big"), int.from_bytes(public[33:], "big")
    if (y * y - (x * x * x + A * x + B)) % P:
        raise ValueError("not a point of the curve")
    return x, y


def _digest(public: bytes, message: bytes) -> int:
    """SM3 of the signer's id, the curve, the key and the message."""
    entl = (len(DEFAULT_ID) * 8).to_bytes(2, "big")
    curve = b"".join(_bytes(number) for number in (A, B, *G))
    return int.from_bytes(sm3(sm3(entl + DEFAULT_ID + curve + public[1:]) + message), "big")


@dataclass(frozen=True)
class Key:
    """A private key made from a seed, so that a demonstration has the same keys every time."""

    algorithm: str
    secret: bytes

    @property
    def public(self) -> bytes:
        if self.algorithm == "Ed25519":
            return Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw()
        point = times(self._scalar(), G)
        assert point is not None
        return b"\4" + _bytes(point[0]) + _bytes(point[1])

    @property
    def key_id(self) -> str:
        return f"k-{sha256(self.public)[:8].hex()}"

    def sign(self, message: bytes) -> bytes:
        if self.algorithm == "Ed25519":
            return Ed25519PrivateKey.from_private_bytes(self.secret).sign(message)
        d, e = self._scalar(), _digest(self.public, message)
        while True:
            k = secrets.randbelow(N - 1) + 1
            point = times(k, G)
            assert point is not None
            r = (e + point[0]) % N
            s = pow(1 + d, -1, N) * (k - r * d) % N
            if r and s and r + k != N:
                return encode_dss_signature(r, s)

    def _scalar(self) -> int:
        return int.from_bytes(self.secret, "big") % (N - 2) + 1


def verifies(algorithm: str, public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature over the message is of this key."""
    try:
        if algorithm == "Ed25519":
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
            return True
        r, s = decode_dss_signature(signature)
        key = _point(public)
    except (InvalidSignature, ValueError):
        return False
    t = (r + s) % N
    if not (0 < r < N and 0 < s < N and t):
        return False
    point = added(times(s, G), times(t, key))
    return point is not None and (_digest(public, message) + point[0]) % N == r
