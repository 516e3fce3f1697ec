"""Declared records as columns: one array per field, and which rows are unknown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zhiheng.law.kernel.record import FieldKind, Noun, nouns

Bools = NDArray[np.bool_]
_DTYPE: Final = {
    FieldKind.YES_NO: np.dtype(np.bool_),
    FieldKind.COUNT: np.dtype(np.int64),
    FieldKind.MONEY_FEN: np.dtype(np.int64),
    FieldKind.DAY: np.dtype("datetime64[D]"),
    FieldKind.WORD: np.dtype(np.int32),
    FieldKind.TEXT: np.dtype(np.int32),
}
_BLANK: Final = {FieldKind.DAY: np.datetime64("1970-01-01", "D")}


class BadColumn(ValueError):
    """A column that does not fit the declared record; the message names it."""


@dataclass(frozen=True, slots=True)
class Column:
    """The values of one field. `unknown` is None where every row is known.

    Options and texts are numbers into `words`, which holds each of them once.
    """

    values: NDArray[Any]
    unknown: Bools | None = None
    words: tuple[str, ...] = ()

    def rows(self, block: slice) -> "Column":
        """The same column over some of its rows; nothing is copied."""
        unknown = None if self.unknown is None else self.unknown[block]
        return Column(self.values[block], unknown, self.words)


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows of one declared record. A field that is not given is unknown in every row."""

    record: type
    length: int
    by_field: Mapping[str, Column]

    def __post_init__(self) -> None:
        declared = nouns(self.record)
        for name, column in self.by_field.items():
            if name not in declared:
                raise BadColumn(f"{self.record.__name__} 没有声明 {name} 一栏")
            _refuse_misfit(declared[name], column, self.length)


def columns_of(record: type, rows: Iterable[object]) -> Columns:
    """Records one by one as columns."""
    listed = list(rows)
    by_field = {
        name: _column(noun, [getattr(row, name) for row in listed])
        for name, noun in nouns(record).items()
    }
    return Columns(record, len(listed), by_field)


def _column(noun: Noun, cells: Sequence[Any]) -> Column:
    unknown = np.fromiter((cell is None for cell in cells), np.bool_, len(cells))
    words: tuple[str, ...] = ()
    if noun.kind in (FieldKind.WORD, FieldKind.TEXT):
        place = {word: n for n, word in enumerate(dict.fromkeys(c for c in cells if c is not None))}
        words = tuple(str(word) for word in place)
        filled: list[Any] = [0 if cell is None else place[cell] for cell in cells]
    else:
        blank = _BLANK.get(noun.kind, 0)
        filled = [blank if cell is None else cell for cell in cells]
    values = np.array(filled, dtype=_DTYPE[noun.kind])
    return Column(values, unknown if unknown.any() else None, words)


def _refuse_misfit(noun: Noun, column: Column, length: int) -> None:
    wanted = _DTYPE[noun.kind]
    if column.values.dtype != wanted:
        raise BadColumn(f"{noun.name}（{noun.kind}）须为 {wanted}，实为 {column.values.dtype}")
    lengths = {len(column.values), length}
    if column.unknown is not None:
        lengths.add(len(column.unknown))
    if len(lengths) > 1:
        raise BadColumn(f"{noun.name}：行数不一致，应为 {length} 行")
    if wanted == np.dtype(np.int32) and len(column.values) and not column.words:
        known = column.unknown is None or not column.unknown.all()
        if known:
            raise BadColumn(f"{noun.name}：文字栏须附所用的词")
