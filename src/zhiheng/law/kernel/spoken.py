"""A condition read aloud in Chinese, from the same nodes that judge it."""

from functools import singledispatch
from typing import Final

from zhiheng.law.kernel.record import FieldKind
from zhiheng.law.kernel.tree import (
    And,
    Compare,
    Expr,
    Field,
    IsKnown,
    Not,
    OneOf,
    Op,
    Or,
    Scalar,
    Under,
)
from zhiheng.law.kernel.words import in_words

_OF_DAYS: Final = {
    Op.LT: "早于",
    Op.LE: "不晚于",
    Op.GT: "晚于",
    Op.GE: "不早于",
    Op.EQ: "就是",
    Op.NE: "不是",
}
_OF_NUMBERS: Final = {
    Op.LT: "少于",
    Op.LE: "不超过",
    Op.GT: "超过",
    Op.GE: "不少于",
    Op.EQ: "为",
    Op.NE: "不为",
}


@singledispatch
def spoken(expr: Expr) -> str:
    """The statement as a sentence without its full stop."""
    raise TypeError(f"没有为 {type(expr).__name__} 写读法")


@spoken.register
def _(expr: And) -> str:
    return "，并且".join(_part(part, within=Or) for part in expr.parts)


@spoken.register
def _(expr: Or) -> str:
    return "，或者".join(_part(part, within=And) for part in expr.parts)


@spoken.register
def _(expr: Not) -> str:
    if isinstance(expr.part, Field):
        return f"{_name(expr.part)}为否"
    return f"并非（{spoken(expr.part)}）"


@spoken.register
def _(expr: Field) -> str:
    return f"{_name(expr)}为是"


@spoken.register
def _(expr: IsKnown) -> str:
    return f"{_name(expr.left)}有记录"


@spoken.register
def _(expr: Compare) -> str:
    said = _OF_DAYS if expr.left.noun.kind is FieldKind.DAY else _OF_NUMBERS
    right = expr.right
    other = _name(right) if isinstance(right, Field) else _value(expr.left, right)
    return f"{_name(expr.left)}{said[expr.op]}{other}"


@spoken.register
def _(expr: OneOf) -> str:
    listed = "、".join(_value(expr.left, value) for value in expr.values)
    return f"{_name(expr.left)}为{listed}" + ("之一" if len(expr.values) > 1 else "")


@spoken.register
def _(expr: Under) -> str:
    return f"{_name(expr.left)}以{_value(expr.left, expr.prefix)}开头"


def _name(field: Field) -> str:
    return f"「{field.noun.name}」"


def _value(field: Field, value: Scalar) -> str:
    words = in_words(value, field.noun.kind)
    return f"“{words}”" if field.noun.kind in (FieldKind.WORD, FieldKind.TEXT) else f" {words}"


def _part(expr: Expr, *, within: type[Expr]) -> str:
    """A part of the other kind stands in brackets, so that the sentence has one reading."""
    words = spoken(expr)
    return f"（{words}）" if isinstance(expr, within) else words
