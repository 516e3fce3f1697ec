"""Records at the edges of a condition: every value its fields are held against, its neighbours,
leap days, nothing at all. The law book takes its examples here, the tests their tables."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain, product
from typing import Any, Final

from zhiheng.law.kernel.condition import Condition
from zhiheng.law.kernel.record import FieldKind, Noun
from zhiheng.law.kernel.tree import Compare, Expr, Field, OneOf, Scalar, Under, fields_of, walk

EDGES: Final[dict[FieldKind, tuple[Scalar, ...]]] = {
    FieldKind.YES_NO: (True, False),
    FieldKind.COUNT: (0, 1, 2),
    FieldKind.MONEY_FEN: (0, 1, 10**15),
    FieldKind.DAY: (date(2024, 2, 29), date(2025, 2, 28), date(2026, 11, 20)),
    FieldKind.TEXT: ("鲁0102", "鲁", "辽08", ""),
}


def held_against(expr: Expr, field: Field) -> Iterator[Scalar]:
    """The literals the expression holds the field against."""
    for node in walk(expr):
        match node:
            case Compare(left=left, right=right) if left.noun == field.noun:
                if not isinstance(right, Field):
                    yield right
            case OneOf(left=left, values=values) if left.noun == field.noun:
                yield from values
            case Under(left=left, prefix=prefix) if left.noun == field.noun:
                yield from (prefix, prefix + "0102", prefix[:-1])
            case _:
                pass


def beside(value: Scalar) -> tuple[Scalar, ...]:
    """The value with its neighbours."""
    if isinstance(value, (bool, str)):
        return (value,)
    if isinstance(value, date):
        return (value - timedelta(1), value, value + timedelta(1))
    return (value - 1, value, value + 1)


def values(expr: Expr, field: Field) -> tuple[Any, ...]:
    """Every value of a field that matters to the expression, None last."""
    noun: Noun = field.noun
    edges = tuple(noun.type) if issubclass(noun.type, StrEnum) else EDGES[noun.kind]
    literals = (near for value in held_against(expr, field) for near in beside(value))
    return (*dict.fromkeys((*edges, *literals)), None)


def variants(one: Condition) -> Iterator[Any]:
    """Records with the fields of the sentence at every value that matters, all others unknown."""
    asked = fields_of(one.body)
    made = asked[0].record
    names = [field.noun.field for field in asked]
    for chosen in product(*(values(one.body, field) for field in asked)):
        yield made(**dict(zip(names, chosen, strict=True)))


def examples(one: Condition) -> tuple[Any, Any]:
    """A record on which the sentence holds, and one that fails, by a single value where it can."""
    holding = next(record for record in variants(one) if one.body.truth(record) is True)
    nearest = (
        replace(holding, **{field.noun.field: value})
        for field in reversed(fields_of(one.body))
        for value in values(one.body, field)
    )
    failing = (
        record for record in chain(nearest, variants(one)) if one.body.truth(record) is False
    )
    return holding, next(failing)
