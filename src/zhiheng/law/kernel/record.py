"""Declared records: only what rules may ask, each field with its noun, meaning and feeder."""

from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Any, TypeVar, dataclass_transform, get_args, get_type_hints

R = TypeVar("R")


class FieldKind(StrEnum):
    """What a field holds; back-ends map each to one column type."""

    YES_NO = "是否"
    COUNT = "数"
    MONEY_FEN = "金额"
    DAY = "日期"
    WORD = "选项"
    TEXT = "文字"


@dataclass(frozen=True, slots=True)
class Noun:
    """One declared field: its identifier, 中文 noun, meaning, feeder and type.

    `feeds` names the register column (`register.table.column`) or None: no feeder yet, always
    unknown. `type` is the Python type without None.
    """

    field: str
    name: str
    meaning: str
    feeds: str | None
    kind: FieldKind
    type: type


def noun(name: str, meaning: str, feeds: str | None = None) -> Any:
    """Declare a field of a record. Its value is None, which means unknown, unless given."""
    if not name or not meaning:
        raise ValueError("记录的每一栏须有名称和含义")
    return field(default=None, metadata={"name": name, "meaning": meaning, "feeds": feeds})


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[R]) -> type[R]:
    """Make `cls` a declared record: frozen, keyword-only, every field `T | None` with a noun.

    Refused with TypeError: a field without a noun, a type no back-end knows, a field that could
    not be unknown.
    """
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    nouns(made)
    return made


def nouns(cls: type) -> dict[str, Noun]:
    """The declared fields of a record by identifier, in order."""
    hints = get_type_hints(cls)
    return {
        item.name: _noun(cls, item.name, hints[item.name], dict(item.metadata))
        for item in fields(cls)
    }


def _noun(cls: type, name: str, hint: object, said: dict[str, Any]) -> Noun:
    kinds = [part for part in get_args(hint) if part is not NoneType]
    if "meaning" not in said:
        raise TypeError(f"{cls.__name__}.{name}：须用 noun(…) 写明名称和含义")
    if len(kinds) != 1 or NoneType not in get_args(hint):
        raise TypeError(f"{cls.__name__}.{name}：类型须为“某类型或 None”，None 表示未知")
    kind = _kind(name, kinds[0])
    if kind is None:
        raise TypeError(f"{cls.__name__}.{name}：不支持的类型 {kinds[0]!r}")
    return Noun(name, said["name"], said["meaning"], said["feeds"], kind, kinds[0])


def _kind(name: str, of: type) -> FieldKind | None:
    if of is bool:
        return FieldKind.YES_NO
    if of is int:
        return FieldKind.MONEY_FEN if name.endswith("_fen") else FieldKind.COUNT
    if issubclass(of, StrEnum):
        return FieldKind.WORD
    if of is str:
        return FieldKind.TEXT
    return FieldKind.DAY if of is date else None
