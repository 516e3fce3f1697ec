"""Numbers at rest: document numbers, phones and accounts are stored sealed, found by a keyed hash.

Sealed form: one byte key id, 12 bytes nonce, SM4-GCM ciphertext, 16 bytes tag (GB/T 32907,
GB/T 36624). The nonce is a keyed hash of the text, so that no randomness is needed below the door
and one text has one sealed form; the search hash shows equality anyway.
"""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from zhiheng.plant import keys

KEY_ID: Final = 1
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


class Unreadable(RuntimeError):
    """A sealed value that this installation's keys do not open: wrong key or altered bytes."""


def seal(text: str) -> bytes:
    """The text, encrypted and authenticated."""
    plain = text.encode()
    nonce = keys.mac(keys.derived("sealing", "nonce"), plain)[:NONCE_BYTES]
    encryptor = Cipher(algorithms.SM4(_key(KEY_ID)), modes.GCM(nonce)).encryptor()
    body = encryptor.update(plain) + encryptor.finalize()
    return bytes([KEY_ID]) + nonce + body + encryptor.tag


def unseal(sealed: bytes) -> str:
    """The text again; `Unreadable` when the key is unknown or a bit has changed."""
    start = 1 + NONCE_BYTES
    if len(sealed) < start + TAG_BYTES:
        raise Unreadable("密文长度不足")
    nonce, body, tag = sealed[1:start], sealed[start:-TAG_BYTES], sealed[-TAG_BYTES:]
    decryptor = Cipher(algorithms.SM4(_key(sealed[0])), modes.GCM(nonce, tag)).decryptor()
    try:
        return (decryptor.update(body) + decryptor.finalize()).decode()
    except InvalidTag as error:
        raise Unreadable("密文已被改动，或密钥与加密时不同") from error


def search_hash(text: str) -> bytes:
    """HMAC-SM3 of the normalised text (32 bytes): equal texts meet, nothing else is told."""
    return keys.mac(keys.derived("search", "search hash"), text.strip().upper().encode())


def _key(key_id: int) -> bytes:
    if key_id != KEY_ID:
        raise Unreadable(f"未知的密钥编号 {key_id}")
    return keys.derived("sealing", f"sm4 {key_id}")[: keys.SM4_KEY_BYTES]
