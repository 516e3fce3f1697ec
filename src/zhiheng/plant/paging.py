"""Pages by key: a page begins after the last row of the one before, never at a counted offset.

A room's query fetches rows beyond a position; `page` cuts them to size and signs where the next
and the previous page begin.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Generic, TypeVar

from django.core import signing

from zhiheng.plant.errors import BadTerms

Row = TypeVar("Row")
SIZE: Final = 50
_SIGNER: Final = "zhiheng.paging"
_KINDS: Final = {"d": date.fromisoformat, "t": datetime.fromisoformat}


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """One page of rows; the keys are None at the ends."""

    rows: tuple[Row, ...]
    next_key: str | None
    previous_key: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """Beyond which row to read: the row's sort values, and whether to read backwards."""

    values: tuple[Any, ...]
    backwards: bool = False


Fetch = Callable[[Position | None, int], Sequence[Row]]


def page(
    fetch: Fetch[Row],
    key_of: Callable[[Row], tuple[Any, ...]],
    cursor: str | None,
    size: int = SIZE,
) -> Page[Row]:
    """The page at the cursor.

    `fetch(position, limit)` gives rows beyond the position in the list's order, or in reverse
    order when the position reads backwards; `key_of(row)` gives a row's sort values.
    """
    position = position_of(cursor)
    backwards = position is not None and position.backwards
    found = list(fetch(position, size + 1))
    more, rows = len(found) > size, found[:size]
    if backwards:
        rows.reverse()
    if not rows:
        return Page((), None, None)
    onward = more if not backwards else True
    back = more if backwards else position is not None
    return Page(
        tuple(rows),
        cursor_of(Position(key_of(rows[-1]))) if onward else None,
        cursor_of(Position(key_of(rows[0]), backwards=True)) if back else None,
    )


def cursor_of(position: Position) -> str:
    """The position as a signed text for an address."""
    said = [[_marked(value) for value in position.values], int(position.backwards)]
    return signing.Signer(salt=_SIGNER).sign_object(said, compress=False)


def position_of(cursor: str | None) -> Position | None:
    """The position again; BadTerms for a text that was not made here; None for the first page."""
    if not cursor:
        return None
    try:
        values, backwards = signing.Signer(salt=_SIGNER).unsign_object(cursor)
    except (signing.BadSignature, ValueError) as error:
        raise BadTerms.of("key", "翻页位置无效，请回到第一页重新查询") from error
    return Position(tuple(_read(value) for value in values), bool(backwards))


def _marked(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    return {"d": value.isoformat()} if isinstance(value, date) else value


def _read(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    [(kind, text)] = value.items()
    return _KINDS[kind](text)
