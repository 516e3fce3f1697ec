"""终本 judged again: every stored closing by the law of any day, and what was entered too late.

The rule is compiled to SQL and judged where the records lie; only closings that do not hold come
back, and only for these are the findings built.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db import connection

from zhiheng.law.kernel.condition import AnyOf, Condition, Rule
from zhiheng.law.kernel.finding import Finding
from zhiheng.law.kernel.record import FieldKind, nouns
from zhiheng.law.records import CaseOnRecord
from zhiheng.law.termination_review import OVERRIDES, limbs, of_day, with_overrides
from zhiheng.measures.closing.queries.checklist import as_record
from zhiheng.plant.rules.sql import Dialect, expression
from zhiheng.plant.scope import court_range

_TYPES: Final = {
    FieldKind.YES_NO: "boolean",
    FieldKind.COUNT: "bigint",
    FieldKind.MONEY_FEN: "bigint",
    FieldKind.DAY: "date",
    FieldKind.WORD: "text",
    FieldKind.TEXT: "text",
}
AS_DECLARED: Final = ", ".join(
    f"{name} {_TYPES[noun.kind]}" for name, noun in nouns(CaseOnRecord).items()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """A 终本 closing that does not hold by the law asked for, under which edition it was made."""

    case_id: int
    number: str
    closed_on: date
    edition: str
    bars: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A fact that had happened when the case was closed and was entered afterwards.

    `limb` is the condition it concerns; `unlawful`: closed over property that was there (违规终本).
    """

    case_id: int
    number: str
    closed_on: date
    what: str
    words: str
    fact_on: date
    recorded_at: datetime
    limb: str
    unlawful: bool


def audit(
    court: str, first: date, last: date, law_on: date
) -> tuple[int, dict[str, int], tuple[Audited, ...]]:
    """How many 终本 closings of a court and below were judged, how many by stored edition, and
    those that do not hold. NotYetRegulated: a day before there were conditions."""
    rule = of_day(law_on)
    lo, hi = court_range(court)
    values: list[Any] = [lo, hi, first, last]
    with connection.cursor() as cursor:
        cursor.execute(_EDITIONS, values)
        editions = {str(edition): int(count) for edition, count in cursor.fetchall()}
        cursor.execute(_failing(rule), values)
        rows = cursor.fetchall()
    return sum(editions.values()), editions, tuple(_audited(rule, row) for row in rows)


def late_facts(court: str, first: date, last: date) -> tuple[Late, ...]:
    """Every fact entered after a 终本 closing of these days that had happened before it."""
    lo, hi = court_range(court)
    names = tuple(Late.__dataclass_fields__)
    columns = ", ".join("c.number" if name == "number" else f"k.{name}" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns} FROM closing_late_fact k JOIN casefile_case c ON c.id = k.case_id"
            " WHERE k.court >= %s AND k.court < %s AND k.closed_on BETWEEN %s AND %s"
            " ORDER BY k.case_id, k.recorded_at",
            [lo, hi, first, last],
        )
        return tuple(Late(**dict(zip(names, row, strict=True))) for row in cursor.fetchall())


def failing_limbs(rule: Rule, *, explained: str = "") -> str:
    """SQL: the keys of the limbs of a rule that do not hold on the row, as a text array.

    `explained` is a JSON column whose keys are limbs answered by a ground.
    """
    told = [_not_met(limb, explained) for limb in limbs(rule)]
    return f"array_remove(ARRAY[{', '.join(told)}]::text[], NULL)"


def _not_met(limb: Condition | AnyOf, explained: str) -> str:
    holds = expression(limb.whole, columns=None, of="").sql(dialect=Dialect.POSTGRES.value)
    lifted = f" OR {explained} ? '{limb.key}'" if explained and limb.key in OVERRIDES else ""
    return f"CASE WHEN ({holds}) IS TRUE{lifted} THEN NULL ELSE '{limb.key}' END"


_RANGE: Final = (
    "k.mode = '终结本次执行程序' AND k.court >= %s AND k.court < %s"
    " AND k.happened_on BETWEEN %s AND %s"
)
_EDITIONS: Final = (
    f"SELECT edition, count(*) FROM closing_closing k WHERE {_RANGE} GROUP BY edition"
)


def _failing(rule: Rule) -> str:
    keys = failing_limbs(rule, explained="k.overrides").replace("%", "%%")
    return (
        "SELECT k.case_id, c.number, k.happened_on, k.edition, k.record, k.overrides"
        f" FROM closing_closing k JOIN casefile_case c ON c.id = k.case_id,"
        f" LATERAL (SELECT {keys} AS keys FROM jsonb_to_record(k.record) AS r({AS_DECLARED})) told"
        f" WHERE {_RANGE} AND told.keys <> '{{}}' ORDER BY k.happened_on, k.id"
    )


def _audited(rule: Rule, row: tuple[Any, ...]) -> Audited:
    case_id, number, closed_on, edition, record, overrides = row
    judged = rule.judge(as_record(json.loads(record)))
    judgment = with_overrides(judged, json.loads(overrides))
    return Audited(
        case_id=case_id, number=number, closed_on=closed_on, edition=edition, bars=judgment.bars
    )
