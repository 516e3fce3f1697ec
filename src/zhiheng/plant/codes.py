"""Opaque codes: an id leaves the house only as a code that tells nothing and cannot be guessed.

A code is one SM4 block over the id and eight zero bytes, under a key per kind, in base 32: 26
letters and digits. Stateless; a forged code fails the zero bytes with probability 1 − 2⁻⁶⁴.
"""

import base64
import binascii
import re
from functools import lru_cache
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from zhiheng.plant import keys

PATTERN: Final = "[a-z2-7]{26}"
_CODE: Final = re.compile(PATTERN)
_ZEROS: Final = bytes(8)
_PADDING: Final = "======"


def code_of(kind: str, id: int) -> str:
    """The code of a record of this kind: 26 lower-case letters and digits."""
    encryptor = _cipher(kind).encryptor()
    block = encryptor.update(id.to_bytes(8, "big") + _ZEROS) + encryptor.finalize()
    return base64.b32encode(block).decode().rstrip("=").lower()


def id_of(kind: str, code: str) -> int | None:
    """The id behind a code, or None for a code that was not made here for this kind."""
    if not _CODE.fullmatch(code):
        return None
    try:
        block = base64.b32decode(code.upper() + _PADDING)
    except binascii.Error:
        return None
    decryptor = _cipher(kind).decryptor()
    plain = decryptor.update(block) + decryptor.finalize()
    if plain[8:] != _ZEROS or code_of(kind, found := int.from_bytes(plain[:8], "big")) != code:
        return None
    return found


@lru_cache(maxsize=64)
def _cipher(kind: str) -> Cipher[modes.ECB]:
    # One block with a fixed tail: ECB has no second block to repeat.
    key = keys.derived("codes", kind)[: keys.SM4_KEY_BYTES]
    return Cipher(algorithms.SM4(key), modes.ECB())
