"""Statements made ready to be asked often: closures that say what `Expr.truth` says, faster.

`Expr.truth` is the meaning; what stands here is held against it over every condition by a test.
"""

from collections.abc import Callable
from functools import singledispatch
from operator import attrgetter, eq, ge, gt, le, lt, ne
from typing import Any, Final

from zhiheng.law.kernel.tree import And, Compare, Expr, Field, IsKnown, Not, OneOf, Op, Or, Under
from zhiheng.law.kernel.verdict import Truth

Run = Callable[[object], Truth]
_COMPARE: Final = {Op.LT: lt, Op.LE: le, Op.GT: gt, Op.GE: ge, Op.EQ: eq, Op.NE: ne}


@singledispatch
def ready(expr: Expr) -> Run:
    """The statement as one closure."""
    raise TypeError(f"没有为 {type(expr).__name__} 写算法")


@ready.register
def _(expr: Field) -> Run:
    return attrgetter(expr.noun.field)


@ready.register
def _(expr: And) -> Run:
    parts = tuple(ready(part) for part in expr.parts)

    def run(record: object) -> Truth:
        answer: Truth = True
        for part in parts:
            truth = part(record)
            if truth is False:
                return False
            if truth is None:
                answer = None
        return answer

    return run


@ready.register
def _(expr: Or) -> Run:
    parts = tuple(ready(part) for part in expr.parts)

    def run(record: object) -> Truth:
        answer: Truth = False
        for part in parts:
            truth = part(record)
            if truth is True:
                return True
            if truth is None:
                answer = None
        return answer

    return run


@ready.register
def _(expr: Not) -> Run:
    part = ready(expr.part)

    def run(record: object) -> Truth:
        truth = part(record)
        return None if truth is None else not truth

    return run


@ready.register
def _(expr: Compare) -> Run:
    compare: Callable[[Any, Any], bool] = _COMPARE[expr.op]
    get = attrgetter(expr.left.noun.field)
    if isinstance(expr.right, Field):
        return _two_fields(compare, get, attrgetter(expr.right.noun.field))
    literal = expr.right

    def run(record: object) -> Truth:
        value = get(record)
        return None if value is None else compare(value, literal)

    return run


def _two_fields(
    compare: Callable[[Any, Any], bool], left: Callable[[Any], Any], right: Callable[[Any], Any]
) -> Run:
    def run(record: object) -> Truth:
        one, other = left(record), right(record)
        return None if one is None or other is None else compare(one, other)

    return run


@ready.register
def _(expr: OneOf) -> Run:
    get, values = attrgetter(expr.left.noun.field), frozenset(expr.values)

    def run(record: object) -> Truth:
        value = get(record)
        return None if value is None else value in values

    return run


@ready.register
def _(expr: IsKnown) -> Run:
    get = attrgetter(expr.left.noun.field)
    return lambda record: get(record) is not None


@ready.register
def _(expr: Under) -> Run:
    get, prefix = attrgetter(expr.left.noun.field), expr.prefix

    def run(record: object) -> Truth:
        code = get(record)
        return None if code is None else code.startswith(prefix)

    return run
