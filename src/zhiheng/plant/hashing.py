"""A keyed hash over whatever an act was told: two submissions are the same or they are not."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from zhiheng.plant import copytext, keys


def terms_hash(terms: Mapping[str, object]) -> bytes:
    """HMAC-SM3 of the terms (32 bytes): keyed, since terms may hold document numbers."""
    text = json.dumps(_plain(terms), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return keys.mac(keys.derived("search", "terms"), text.encode())


def _plain(value: object) -> Any:
    if value is None or isinstance(value, str | int):
        return value
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    for kind, plain in _PLAIN:
        if isinstance(value, kind):
            return plain(value)
    raise TypeError(f"terms may not hold {type(value).__name__}")


def _listed(values: Iterable[object]) -> list[Any]:
    return [_plain(value) for value in values]


# A moment is also a day, so it comes first.
_PLAIN: Final[tuple[tuple[type, Callable[[Any], Any]], ...]] = (
    (datetime, copytext.moment),
    (date, date.isoformat),
    (Decimal, str),
    (bytes, bytes.hex),
    (tuple, _listed),
    (list, _listed),
    (dict, lambda value: {str(key): _plain(item) for key, item in value.items()}),
    (frozenset, lambda value: sorted(_listed(value), key=str)),
)
