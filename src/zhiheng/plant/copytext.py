"""The canonical form of a row: its COPY text, as PostgreSQL itself would write it.

One line per row, fields separated by tabs. Written here before the row is sent and read back
with COPY when the chain is verified, so that both sides are one form.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from types import NoneType
from typing import Any, Final

_ESCAPES: Final = str.maketrans(
    {
        "\\": "\\\\",
        "\b": "\\b",
        "\f": "\\f",
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        "\v": "\\v",
    }
)
NULL: Final = "\\N"


def line(*values: object) -> bytes:
    """One row as COPY text without the line end; None, bool, int, str, bytes, moments, mappings."""
    return "\t".join([_field(value) for value in values]).encode()


@lru_cache(maxsize=4096)
def escaped(text: str) -> str:
    """A text as a COPY field."""
    return text.translate(_ESCAPES)


def moment(at: datetime) -> str:
    """A moment in UTC, as `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')` has it."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def jsonb(value: Any) -> str:
    """The text PostgreSQL gives of a jsonb of objects, arrays, strings, integers, booleans."""
    return json.dumps(_sorted(value), ensure_ascii=False, separators=(", ", ": "))


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        # jsonb orders keys by length in bytes, then by bytes.
        keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
        return {key: _sorted(value[key]) for key in keys}
    if isinstance(value, list | tuple):
        return [_sorted(item) for item in value]
    return value


def _field(value: object) -> str:
    for kind, text in _TEXTS:
        if isinstance(value, kind):
            return text(value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _jsonb_field(value: Any) -> str:
    return escaped(jsonb(value))


# In order of frequency; bool before int, whose subclass it is.
_TEXTS: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (str, escaped),
    (bool, lambda truth: "t" if truth else "f"),
    (int, str),
    (NoneType, lambda _: NULL),
    (bytes, lambda octets: "\\\\x" + octets.hex()),
    (datetime, moment),
    (dict, _jsonb_field),
    (list, _jsonb_field),
)
