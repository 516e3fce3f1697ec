"""SM3 (GB/T 32905-2016): the one hash of the house."""

import hashlib
from typing import Final

ZERO: Final = bytes(32)


def digest(content: bytes) -> bytes:
    """SM3 of the content: 32 bytes."""
    return hashlib.new("sm3", content).digest()


def link(previous: bytes, content: bytes) -> bytes:
    """The digest of a chain's next link: SM3 of the previous digest followed by the content."""
    return digest(previous + content)
