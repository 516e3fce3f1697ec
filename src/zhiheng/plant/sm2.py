"""SM2 signatures (GB/T 32918.2-2016, curve of GB/T 32918.5-2017) by OpenSSL's libcrypto.

The `cryptography` package lacks the curve; the libcrypto that psycopg's wheel carries has it.
Keys are a scalar of 32 bytes and a point of 65 bytes (04 ‖ x ‖ y); signatures are DER (r, s).
The distinguishing id is the standard's default, `1234567812345678`.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import files
from typing import Final

DEFAULT_ID: Final = b"1234567812345678"
LONGEST_SIGNATURE: Final = 80
SCALAR_BYTES: Final = 32
POINT_BYTES: Final = 65
_ORDER: Final = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
# id-ecPublicKey and sm2p256v1 (1.2.156.10197.1.301) as an AlgorithmIdentifier.
_ALGORITHM: Final = bytes.fromhex("301306072a8648ce3d020106082a811ccf5501822d")
_PKCS8: Final = bytes.fromhex("304d020100") + _ALGORITHM + bytes.fromhex("043330310201010420")
_PKCS8_TAIL: Final = bytes.fromhex("a00a06082a811ccf5501822d")
_SPKI: Final = bytes.fromhex("3059") + _ALGORITHM + bytes.fromhex("034200")
_POINTERS: Final = (
    "d2i_AutoPrivateKey", "d2i_PUBKEY", "EVP_MD_CTX_new", "EVP_PKEY_CTX_new", "EVP_sm3",
)  # fmt: skip
_Key = ctypes.c_void_p


class BrokenKey(ValueError):
    """Bytes that are no key of the curve."""


def public_key(private: bytes) -> bytes:
    """The point of a private scalar: 65 bytes."""
    lib = _libcrypto()
    with _private(private) as key:
        held = ctypes.create_string_buffer(len(_SPKI) + POINT_BYTES)
        at = ctypes.cast(held, ctypes.c_void_p)
        length = lib.i2d_PUBKEY(key, ctypes.byref(at))
    if length != len(held):
        raise BrokenKey("SM2 公钥无法导出")
    return held.raw[-POINT_BYTES:]


def sign(private: bytes, message: bytes) -> bytes:
    """A DER signature over SM3 of the signer's id, key and message."""
    lib = _libcrypto()
    made = ctypes.create_string_buffer(LONGEST_SIGNATURE)
    length = ctypes.c_size_t(LONGEST_SIGNATURE)
    with _private(private) as key, _digesting(key) as context:
        _must(lib.EVP_DigestSignInit(context, None, _pointer(lib.EVP_sm3()), None, key))
        _must(
            lib.EVP_DigestSign(
                context, made, ctypes.byref(length), message, ctypes.c_size_t(len(message))
            )
        )
    return made.raw[: length.value]


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature over the message is of this key."""
    lib = _libcrypto()
    with _public(public) as key, _digesting(key) as context:
        _must(lib.EVP_DigestVerifyInit(context, None, _pointer(lib.EVP_sm3()), None, key))
        answer = lib.EVP_DigestVerify(
            context,
            signature,
            ctypes.c_size_t(len(signature)),
            message,
            ctypes.c_size_t(len(message)),
        )
    return bool(answer == 1)


def is_point(public: bytes) -> bool:
    """Whether these bytes are a public key of the curve."""
    try:
        with _public(public):
            return True
    except BrokenKey:
        return False


@lru_cache(maxsize=1)
def _libcrypto() -> ctypes.CDLL:
    carried = [f for f in files("psycopg-binary") or () if f.name.startswith("libcrypto")]
    lib = ctypes.CDLL(str(carried[0].locate())) if carried else ctypes.CDLL("libcrypto.so.3")
    for name in _POINTERS:
        getattr(lib, name).restype = ctypes.c_void_p
    return lib


@contextmanager
def _private(scalar: bytes) -> Iterator[_Key]:
    if len(scalar) != SCALAR_BYTES or not 0 < int.from_bytes(scalar, "big") < _ORDER - 1:
        raise BrokenKey("SM2 私钥应为 32 字节，且在 1 与 n−2 之间")
    with _read("d2i_AutoPrivateKey", _PKCS8 + scalar + _PKCS8_TAIL) as key:
        yield key


@contextmanager
def _public(point: bytes) -> Iterator[_Key]:
    if len(point) != POINT_BYTES or point[0] != 4:
        raise BrokenKey("SM2 公钥应为 65 字节的点")
    with _read("d2i_PUBKEY", _SPKI + point) as key:
        yield key


@contextmanager
def _read(reader: str, der: bytes) -> Iterator[_Key]:
    lib = _libcrypto()
    at = ctypes.c_char_p(der)
    key = _pointer(getattr(lib, reader)(None, ctypes.byref(at), ctypes.c_long(len(der))))
    if not key:
        raise BrokenKey("字节不是 SM2 曲线上的密钥")
    try:
        yield key
    finally:
        lib.EVP_PKEY_free(key)


@contextmanager
def _digesting(key: _Key) -> Iterator[_Key]:
    """A digest context that knows the signer's id."""
    lib = _libcrypto()
    of_key = _pointer(lib.EVP_PKEY_CTX_new(key, None))
    context = _pointer(lib.EVP_MD_CTX_new())
    try:
        _must(lib.EVP_PKEY_CTX_set1_id(of_key, DEFAULT_ID, len(DEFAULT_ID)))
        lib.EVP_MD_CTX_set_pkey_ctx(context, of_key)
        yield context
    finally:
        lib.EVP_MD_CTX_free(context)
        lib.EVP_PKEY_CTX_free(of_key)


def _pointer(address: int | None) -> _Key:
    return ctypes.c_void_p(address)


def _must(answer: int) -> None:
    if answer != 1:
        raise RuntimeError("libcrypto 未能完成 SM2 运算")
