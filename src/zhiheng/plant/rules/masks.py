"""One rule over a million rows: the same three-valued verdicts as judging each, by numpy.

A truth is one byte: 0 fails, 1 unknown, 2 holds. Then Kleene's and is the minimum, or the maximum,
not the difference from two; all of them run over bytes. Rows go through in blocks that stay in the
processor's cache.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import reduce, singledispatch
from operator import eq, ge, gt, le, lt, ne
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zhiheng.law.kernel.condition import Rule
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
from zhiheng.plant.rules.columns import Bools, Column, Columns

Truths = NDArray[np.uint8]
Block = dict[str, Column]
Step = Callable[[Block, int], Truths]
FAILS: Final = np.uint8(0)
UNKNOWN: Final = np.uint8(1)
HOLDS: Final = np.uint8(2)
BLOCK: Final = 1 << 15
_COMPARE: Final = {Op.LT: lt, Op.LE: le, Op.GT: gt, Op.GE: ge, Op.EQ: eq, Op.NE: ne}


@dataclass(frozen=True, slots=True)
class Mask:
    """The verdict of every row."""

    truths: Truths

    @property
    def holds(self) -> Bools:
        """Rows on which the rule holds."""
        return np.equal(self.truths, HOLDS)

    @property
    def fails(self) -> Bools:
        """Rows on which the rule fails."""
        return np.equal(self.truths, FAILS)

    @property
    def unknown(self) -> Bools:
        """Rows on which something is not known."""
        return np.equal(self.truths, UNKNOWN)


def mask(rule: Rule, columns: Columns) -> Mask:
    """The rule judged on every row of `columns`."""
    [answer] = _judged([rule.whole], columns)
    return Mask(answer)


def reasons(rule: Rule, columns: Columns) -> dict[str, Mask]:
    """Each condition of the rule on every row, by key, exceptions included."""
    conditions = {one.key: one.whole for one in rule.conditions()}
    answers = _judged(list(conditions.values()), columns)
    return {key: Mask(answer) for key, answer in zip(conditions, answers, strict=True)}


def _judged(wholes: list[Expr], columns: Columns) -> list[Truths]:
    steps = [_step(whole) for whole in wholes]
    answers = [np.empty(columns.length, dtype=np.uint8) for _ in steps]
    for start in range(0, columns.length, BLOCK):
        rows = slice(start, min(start + BLOCK, columns.length))
        block = {name: column.rows(rows) for name, column in columns.by_field.items()}
        for step, answer in zip(steps, answers, strict=True):
            answer[rows] = step(block, rows.stop - rows.start)
    return answers


@singledispatch
def _step(expr: Expr) -> Step:
    raise TypeError(f"没有为 {type(expr).__name__} 写掩码")


@_step.register
def _(expr: And) -> Step:
    return _joined(np.minimum, [_step(part) for part in expr.parts])


@_step.register
def _(expr: Or) -> Step:
    return _joined(np.maximum, [_step(part) for part in expr.parts])


@_step.register
def _(expr: Not) -> Step:
    return _contrary(_step(expr.part))


@_step.register
def _(expr: Under) -> Step:
    return _worded(expr.left, lambda word: word.startswith(expr.prefix))


def _joined(join: "np.ufunc", steps: list[Step]) -> Step:
    def run(block: Block, length: int) -> Truths:
        answer = steps[0](block, length)
        for step in steps[1:]:
            join(answer, step(block, length), out=answer)
        return answer

    return run


def _contrary(step: Step) -> Step:
    def run(block: Block, length: int) -> Truths:
        answer = step(block, length)
        return np.subtract(HOLDS, answer, out=answer)

    return run


def _answer(said: Bools, *unknowns: Bools | None) -> Truths:
    """True and false as 2 and 0, and 1 wherever a side is unknown."""
    truths: Truths = said.view(np.uint8)
    np.left_shift(truths, 1, out=truths)
    for unknown in unknowns:
        if unknown is not None:
            np.copyto(truths, UNKNOWN, where=unknown)
    return truths


def _nothing(length: int) -> Truths:
    return np.full(length, UNKNOWN, dtype=np.uint8)


@_step.register
def _of_field(expr: Field) -> Step:
    name = expr.noun.field

    def run(block: Block, length: int) -> Truths:
        column = block.get(name)
        if column is None:
            return _nothing(length)
        return _answer(column.values.copy(), column.unknown)

    return run


@_step.register
def _is_known(expr: IsKnown) -> Step:
    name = expr.left.noun.field

    def run(block: Block, length: int) -> Truths:
        column = block.get(name)
        if column is None:
            return np.zeros(length, dtype=np.uint8)
        if column.unknown is None:
            return np.full(length, HOLDS, dtype=np.uint8)
        return _answer(~column.unknown)

    return run


@_step.register
def _compared(expr: Compare) -> Step:
    if isinstance(expr.right, Field):
        return _two_fields(expr.op, expr.left.noun.field, expr.right.noun.field)
    if isinstance(expr.right, str):
        wanted, same = str(expr.right), expr.op is Op.EQ
        return _worded(expr.left, lambda word: (word == wanted) is same)
    compare, name, literal = _COMPARE[expr.op], expr.left.noun.field, _literal(expr.right)

    def run(block: Block, length: int) -> Truths:
        column = block.get(name)
        if column is None:
            return _nothing(length)
        return _answer(compare(column.values, literal), column.unknown)

    return run


def _two_fields(op: Op, left: str, right: str) -> Step:
    compare = _COMPARE[op]

    def run(block: Block, length: int) -> Truths:
        one, other = block.get(left), block.get(right)
        if one is None or other is None:
            return _nothing(length)
        said = compare(_spelt(one), _spelt(other))
        return _answer(said, one.unknown, other.unknown)

    return run


def _spelt(column: Column) -> NDArray[Any]:
    return np.array(column.words)[column.values] if column.words else column.values


@_step.register
def _among(expr: OneOf) -> Step:
    if isinstance(expr.values[0], str):
        wanted = frozenset(map(str, expr.values))
        return _worded(expr.left, wanted.__contains__)
    name, literals = expr.left.noun.field, [_literal(value) for value in expr.values]

    def run(block: Block, length: int) -> Truths:
        column = block.get(name)
        if column is None:
            return _nothing(length)
        said = reduce(np.logical_or, (column.values == literal for literal in literals))
        return _answer(said, column.unknown)

    return run


def _worded(field: Field, test: Callable[[str], bool]) -> Step:
    """A test on words is made once for each word and looked up for each row."""
    name = field.noun.field

    def run(block: Block, length: int) -> Truths:
        column = block.get(name)
        if column is None or not column.words:
            return _nothing(length)
        answers = np.fromiter((2 * test(word) for word in column.words), np.uint8)
        truths: Truths = answers[column.values]
        if column.unknown is not None:
            np.copyto(truths, UNKNOWN, where=column.unknown)
        return truths

    return run


def _literal(value: Scalar) -> Any:
    return np.datetime64(value, "D") if isinstance(value, date) else value
