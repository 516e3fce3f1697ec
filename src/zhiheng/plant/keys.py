"""The installation's keys: read through Django's settings, one derived key per purpose."""

from functools import lru_cache

from cryptography.hazmat.primitives import hashes, hmac
from django.conf import settings

SM4_KEY_BYTES = 16


def master(name: str) -> bytes:
    """The stored key of that name: sealing, search, codes, ed25519 or sm2."""
    return bytes(settings.ZHIHENG_KEYS[name])


def mac(key: bytes, message: bytes) -> bytes:
    """HMAC-SM3 (GB/T 15852.2): 32 bytes."""
    made = hmac.HMAC(key, hashes.SM3())
    made.update(message)
    return made.finalize()


@lru_cache(maxsize=64)
def derived(name: str, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose, so that no two purposes ever share one."""
    return mac(master(name), purpose.encode())
