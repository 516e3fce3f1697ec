"""One rule as SQL: a boolean expression whose NULL is 待查明, for PostgreSQL, DuckDB and Spark.

SQL's own logic is Kleene's, so the nodes translate one to one; sqlglot writes each dialect.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import singledispatchmethod
from typing import Final, cast

from sqlglot import exp

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


class Dialect(StrEnum):
    """The engines rules are compiled for."""

    POSTGRES = "postgres"
    DUCKDB = "duckdb"
    SPARK = "spark"


_COMPARE: Final[dict[Op, type[exp.Binary]]] = {
    Op.LT: exp.LT,
    Op.LE: exp.LTE,
    Op.GT: exp.GT,
    Op.GE: exp.GTE,
    Op.EQ: exp.EQ,
    Op.NE: exp.NEQ,
}


def sql(
    rule: Rule, dialect: Dialect | str, *, columns: Mapping[str, str] | None = None, of: str = ""
) -> str:
    """The rule as a boolean expression over a table or view that names the declared fields.

    `columns` maps fields to other column names; a field it leaves out is unknown: NULL. `of` is the
    table's alias. LookupError for a dialect that is not known.
    """
    return expression(rule.whole, columns=columns, of=of).sql(dialect=Dialect(dialect).value)


def reasons_sql(
    rule: Rule, dialect: Dialect | str, *, columns: Mapping[str, str] | None = None, of: str = ""
) -> dict[str, str]:
    """Each condition of the rule as an expression of its own, by key."""
    engine = Dialect(dialect).value
    return {
        one.key: expression(one.whole, columns=columns, of=of).sql(dialect=engine)
        for one in rule.conditions()
    }


def expression(expr: Expr, *, columns: Mapping[str, str] | None, of: str) -> exp.Expression:
    """The nodes of the law as the nodes of sqlglot."""
    return _Writer(columns, of).write(expr)


class _Writer:
    """Knows what the fields are called; everything else is the shape of the tree."""

    def __init__(self, columns: Mapping[str, str] | None, of: str) -> None:
        self._columns = columns
        self._of = of or None

    @singledispatchmethod
    def write(self, expr: Expr) -> exp.Expression:
        raise TypeError(f"没有为 {type(expr).__name__} 写 SQL")

    @write.register
    def _(self, expr: And) -> exp.Expression:
        return exp.paren(exp.and_(*map(self.write, expr.parts)))

    @write.register
    def _(self, expr: Or) -> exp.Expression:
        return exp.paren(exp.or_(*map(self.write, expr.parts)))

    @write.register
    def _(self, expr: Not) -> exp.Expression:
        return exp.Not(this=exp.paren(self.write(expr.part)))

    @write.register
    def _(self, expr: IsKnown) -> exp.Expression:
        return exp.Not(this=exp.Is(this=self._field(expr.left), expression=exp.null()))

    @write.register
    def _(self, expr: Compare) -> exp.Expression:
        right = expr.right
        other = self._field(right) if isinstance(right, Field) else _literal(right)
        return cast(
            exp.Expression, _COMPARE[expr.op](this=self._field(expr.left), expression=other)
        )

    @write.register
    def _(self, expr: OneOf) -> exp.Expression:
        listed = [_literal(value) for value in expr.values]
        return exp.In(this=self._field(expr.left), expressions=listed)

    @write.register
    def _(self, expr: Under) -> exp.Expression:
        left, prefix = self._field(expr.left), expr.prefix
        if set(prefix) & _WILD:
            return exp.StartsWith(this=left, expression=_literal(prefix))
        return exp.Like(this=left, expression=_literal(f"{prefix}%"))

    @write.register
    def _field(self, field: Field) -> exp.Expression:
        name = field.noun.field
        if self._columns is not None:
            if name not in self._columns:
                return exp.cast(exp.null(), _TYPES.get(field.noun.type, "text"))
            name = self._columns[name]
        return exp.column(name, table=self._of, quoted=True)


_TYPES: Final[dict[type, str]] = {bool: "boolean", int: "bigint", date: "date", str: "text"}


# LIKE is faster than a function, where the prefix holds nothing that LIKE reads as a pattern.
_WILD: Final = frozenset("%_\\")


def _literal(value: Scalar) -> exp.Expression:
    if isinstance(value, bool):
        return exp.true() if value else exp.false()
    if isinstance(value, date):
        return exp.cast(exp.Literal.string(value.isoformat()), "date")
    if isinstance(value, int):
        return exp.Literal.number(value)
    return exp.Literal.string(str(value))
