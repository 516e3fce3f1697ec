"""Expressions over a declared record: plain frozen nodes that can be judged, walked and stored.

Nothing here is a lambda: a back-end may turn the same nodes into a mask or into SQL.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from zhiheng.law.kernel.record import FieldKind, Noun, nouns
from zhiheng.law.kernel.verdict import Truth, conjunction, disjunction, negation

Scalar = bool | int | str | date
_ORDERED = (FieldKind.COUNT, FieldKind.MONEY_FEN, FieldKind.DAY)


class Op(StrEnum):
    """The six comparisons; a side that is unknown leaves the comparison unknown."""

    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    EQ = "=="
    NE = "!="


_COMPARE = {Op.LT: lt, Op.LE: le, Op.GT: gt, Op.GE: ge, Op.EQ: eq, Op.NE: ne}


class BadExpression(TypeError):
    """An expression that cannot be true or false of any record; found when it is written."""


class Expr:
    """A statement about a record that is true, false or unknown (None)."""

    __slots__ = ()

    def truth(self, record: object) -> Truth:
        """Judge the statement on one record."""
        raise NotImplementedError

    def children(self) -> tuple["Expr", ...]:
        """The statements this one is made of."""
        return ()

    def named(self) -> tuple["Field", ...]:
        """The fields this node itself looks at."""
        return ()

    def as_data(self) -> list[Any]:
        """The statement as lists JSON can hold: `["and", ["<", ["field", f], ["day", iso]], …]`."""
        raise NotImplementedError

    def __and__(self, other: "Expr") -> "And":
        return And((*flat(And, statement(self)), *flat(And, statement(other))))

    def __or__(self, other: "Expr") -> "Or":
        return Or((*flat(Or, statement(self)), *flat(Or, statement(other))))

    def __invert__(self) -> "Not":
        return Not(statement(self))

    def __bool__(self) -> bool:
        raise BadExpression("条件不能当真假值用：请用 & | ~，不要用 and or not 或连写比较")


@dataclass(frozen=True, slots=True, eq=False)
class Field(Expr):
    """A declared field; a 是否 field is itself a statement, others are compared."""

    record: type
    noun: Noun

    def truth(self, record: object) -> Truth:
        answer: Truth = getattr(record, self.noun.field)
        return answer

    def named(self) -> tuple["Field", ...]:
        return (self,)

    def as_data(self) -> list[Any]:
        return ["field", self.noun.field]

    def __lt__(self, other: object) -> "Compare":
        return compare(Op.LT, self, other)

    def __le__(self, other: object) -> "Compare":
        return compare(Op.LE, self, other)

    def __gt__(self, other: object) -> "Compare":
        return compare(Op.GT, self, other)

    def __ge__(self, other: object) -> "Compare":
        return compare(Op.GE, self, other)

    def __eq__(self, other: object) -> "Compare":  # type: ignore[override]
        return compare(Op.EQ, self, other)

    def __ne__(self, other: object) -> "Compare":  # type: ignore[override]
        return compare(Op.NE, self, other)

    __hash__ = object.__hash__

    def one_of(self, *values: Scalar) -> "OneOf":
        """Whether the field is one of the values named."""
        if not values:
            raise BadExpression(f"{self.noun.name}：one_of 至少要列一个值")
        return OneOf(self, tuple(checked(self, value) for value in values))

    def is_known(self) -> "IsKnown":
        """Whether anything is on record; never itself unknown."""
        return IsKnown(self)

    def under(self, prefix: str) -> "Under":
        """Whether a code begins with `prefix`, as a court's code does with its superior's."""
        if self.noun.kind is not FieldKind.TEXT or not prefix:
            raise BadExpression(f"{self.noun.name}：只有文字栏可比较前缀，前缀不得为空")
        return Under(self, prefix)


@dataclass(frozen=True, slots=True, eq=False)
class Compare(Expr):
    """A field against a value or another field of the same record."""

    op: Op
    left: Field
    right: Field | Scalar

    def truth(self, record: object) -> Truth:
        left: Any = getattr(record, self.left.noun.field)
        right: Any = self.right
        if isinstance(right, Field):
            right = getattr(record, right.noun.field)
        if left is None or right is None:
            return None
        return bool(_COMPARE[self.op](left, right))

    def named(self) -> tuple[Field, ...]:
        return (self.left, self.right) if isinstance(self.right, Field) else (self.left,)

    def as_data(self) -> list[Any]:
        return [str(self.op), self.left.as_data(), side_as_data(self.right)]


@dataclass(frozen=True, slots=True, eq=False)
class OneOf(Expr):
    """A field that is one of several values."""

    left: Field
    values: tuple[Scalar, ...]

    def truth(self, record: object) -> Truth:
        value = getattr(record, self.left.noun.field)
        return None if value is None else value in self.values

    def named(self) -> tuple[Field, ...]:
        return (self.left,)

    def as_data(self) -> list[Any]:
        return ["one_of", self.left.as_data(), *map(side_as_data, self.values)]


@dataclass(frozen=True, slots=True, eq=False)
class IsKnown(Expr):
    """A field that has a value at all."""

    left: Field

    def truth(self, record: object) -> Truth:
        return getattr(record, self.left.noun.field) is not None

    def named(self) -> tuple[Field, ...]:
        return (self.left,)

    def as_data(self) -> list[Any]:
        return ["is_known", self.left.as_data()]


@dataclass(frozen=True, slots=True, eq=False)
class Under(Expr):
    """A code that begins with a prefix."""

    left: Field
    prefix: str

    def truth(self, record: object) -> Truth:
        code: str | None = getattr(record, self.left.noun.field)
        return None if code is None else code.startswith(self.prefix)

    def named(self) -> tuple[Field, ...]:
        return (self.left,)

    def as_data(self) -> list[Any]:
        return ["under", self.left.as_data(), self.prefix]


@dataclass(frozen=True, slots=True, eq=False)
class And(Expr):
    """All of several statements."""

    parts: tuple[Expr, ...]

    def truth(self, record: object) -> Truth:
        return conjunction(part.truth(record) for part in self.parts)

    def children(self) -> tuple[Expr, ...]:
        return self.parts

    def as_data(self) -> list[Any]:
        return ["and", *(part.as_data() for part in self.parts)]


@dataclass(frozen=True, slots=True, eq=False)
class Or(Expr):
    """At least one of several statements."""

    parts: tuple[Expr, ...]

    def truth(self, record: object) -> Truth:
        return disjunction(part.truth(record) for part in self.parts)

    def children(self) -> tuple[Expr, ...]:
        return self.parts

    def as_data(self) -> list[Any]:
        return ["or", *(part.as_data() for part in self.parts)]


@dataclass(frozen=True, slots=True, eq=False)
class Not(Expr):
    """The contrary of a statement."""

    part: Expr

    def truth(self, record: object) -> Truth:
        return negation(self.part.truth(record))

    def children(self) -> tuple[Expr, ...]:
        return (self.part,)

    def as_data(self) -> list[Any]:
        return ["not", self.part.as_data()]


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a record as attributes; an undeclared one is refused where it is written."""

    _record: type
    _nouns: dict[str, Noun]

    def __getattr__(self, name: str) -> Field:
        return self.named(name)

    def named(self, name: str) -> Field:
        """The declared field of that name; nothing else of this object can be reached so."""
        if name not in self._nouns:
            raise AttributeError(f"{self._record.__name__} 没有声明 {name} 一栏")
        return Field(self._record, self._nouns[name])


def fields(record: type) -> Fields:
    """`c = fields(CaseOnRecord)`, then `c.docketed_on < c.judged_on`."""
    return Fields(record, nouns(record))


def flat(kind: type[And] | type[Or], expr: Expr) -> tuple[Expr, ...]:
    """The parts of `expr` when it is of that kind, so that a & b & c is one node of three."""
    return expr.children() if isinstance(expr, kind) else (expr,)


def statement(expr: Expr) -> Expr:
    """`expr` itself, if it can stand alone; a field must be 是否 for that."""
    if not isinstance(expr, Expr):
        raise BadExpression(f"{expr!r} 不是条件")
    if isinstance(expr, Field) and expr.noun.kind is not FieldKind.YES_NO:
        raise BadExpression(f"{expr.noun.name}（{expr.noun.kind}）不能单独作为条件，须与值比较")
    return expr


def checked(left: Field, value: object) -> Scalar:
    """`value`, if `left` can ever equal it; a wrong type is found when the rule is written."""
    if type(value) is not left.noun.type or not isinstance(value, Scalar):
        raise BadExpression(f"{left.noun.name}（{left.noun.kind}）不能与 {value!r} 比较")
    return value


def compare(op: Op, left: Field, other: object) -> Compare:
    """A comparison whose sides are of one kind; options and texts have no order."""
    if op not in (Op.EQ, Op.NE) and left.noun.kind not in _ORDERED:
        raise BadExpression(f"{left.noun.name}（{left.noun.kind}）没有先后大小之分")
    if not isinstance(other, Field):
        return Compare(op, left, checked(left, other))
    if other.record is not left.record or other.noun.type is not left.noun.type:
        raise BadExpression(f"{left.noun.name}与{other.noun.name}不是同一记录的同类栏目")
    return Compare(op, left, other)


def side_as_data(side: Field | Scalar) -> list[Any]:
    """One side of a comparison: `["field", f]`, `["day", iso]`, `["word", 是]`, `["value", 1]`."""
    if isinstance(side, Field):
        return side.as_data()
    if isinstance(side, date):
        return ["day", side.isoformat()]
    return ["word", str(side)] if isinstance(side, StrEnum) else ["value", side]


def walk(expr: Expr) -> Iterator[Expr]:
    """The expression and everything in it, from the top."""
    yield expr
    for child in expr.children():
        yield from walk(child)


def fields_of(expr: Expr) -> tuple[Field, ...]:
    """Every field an expression looks at, once each, in the order it is named."""
    seen = {found.noun.field: found for node in walk(expr) for found in node.named()}
    return tuple(seen.values())
