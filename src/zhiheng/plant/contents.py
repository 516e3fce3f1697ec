"""Where the file behind an entry lies: rooms say at start-up how theirs is read.

A register that only lists things knows their source and id; the room that keeps the thing gives its
bytes, so that no room reads another's tables.
"""

from collections.abc import Callable

from zhiheng.plant.errors import NotOnRecord

Reader = Callable[[int], tuple[str, bytes]]
_readers: dict[str, Reader] = {}


def kept_by(source: str, reader: Reader) -> None:
    """Say how things of a source are read: id → name and bytes. ValueError for a second reader."""
    if _readers.get(source, reader) != reader:
        raise ValueError(f"{source}：已有读取的办法")
    _readers[source] = reader


def content(source: str, id: int) -> tuple[str, bytes]:
    """Name and bytes of a thing; NotOnRecord where no room keeps such things, or out of sight."""
    if source not in _readers:
        raise NotOnRecord(source, id)
    return _readers[source](id)
