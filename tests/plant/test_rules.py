"""Over every condition of the catalogue, over records at every edge: one verdict from four engines.

Judging one record, the numpy mask, PostgreSQL and DuckDB must agree, row by row and limb by limb.
"""

import importlib
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from itertools import chain
from typing import Any

import duckdb
import numpy as np
import pytest

from zhiheng.house.ground.roles import Connection
from zhiheng.law.book import QUESTIONS, Question, all_conditions
from zhiheng.law.kernel.condition import Condition
from zhiheng.law.kernel.edges import values, variants
from zhiheng.law.kernel.record import FieldKind, nouns
from zhiheng.law.kernel.tree import fields, fields_of
from zhiheng.law.kernel.verdict import Truth
from zhiheng.law.records import RECORDS, CaseOnRecord
from zhiheng.law.termination import TERMINATION
from zhiheng.plant.rules.columns import BadColumn, Column, Columns, columns_of
from zhiheng.plant.rules.masks import mask, reasons
from zhiheng.plant.rules.sql import expression, reasons_sql, sql

AT_RANDOM = 400
OF_EACH = 60
SQL_TYPES = {
    FieldKind.YES_NO: "boolean",
    FieldKind.COUNT: "bigint",
    FieldKind.MONEY_FEN: "bigint",
    FieldKind.DAY: "date",
    FieldKind.WORD: "text",
    FieldKind.TEXT: "text",
}
SPARK_TYPES = {kind: said.replace("text", "string") for kind, said in SQL_TYPES.items()}
ASKED = [record for record in RECORDS if any(q.record is record for q in QUESTIONS)]


@cache
def conditions_of(record: type) -> tuple[Condition, ...]:
    return tuple(one for one in all_conditions() if fields_of(one.body)[0].record is record)


@cache
def rows_of(record: type) -> tuple[Any, ...]:
    """Rows at the edges of each condition, and rows at random with every field at some edge."""
    edges = defaultdict[str, list[Any]](list)
    for one in conditions_of(record):
        for field in fields_of(one.whole):
            edges[field.noun.field] += values(one.whole, field)
    dice = random.Random(str(record))
    at_random = (
        record(**{name: dice.choice(edges.get(name, [None])) for name in nouns(record)})
        for _ in range(AT_RANDOM)
    )
    edge = chain.from_iterable(list(variants(one))[:OF_EACH] for one in conditions_of(record))
    return (*edge, *at_random, record())


def judged(record: type) -> dict[str, list[Truth]]:
    return {one.key: [one.truth(row) for row in rows_of(record)] for one in conditions_of(record)}


def truths(codes: "np.typing.NDArray[np.uint8]") -> list[Truth]:
    return [(False, None, True)[code] for code in codes.tolist()]


def cells(row: Any) -> tuple[Any, ...]:
    return tuple(
        str(cell) if isinstance(cell, StrEnum) else cell
        for cell in (getattr(row, name) for name in nouns(type(row)))
    )


def table(record: type) -> str:
    columns = ", ".join(f'"{n.field}" {SQL_TYPES[n.kind]}' for n in nouns(record).values())
    return f"CREATE TEMP TABLE asked (place bigint, {columns})"


def written(record: type, dialect: str) -> dict[str, str]:
    """Every condition over the record as one SQL expression, by key."""
    rules = [question.rule for question in QUESTIONS if question.record is record]
    return dict(chain.from_iterable(reasons_sql(rule, dialect).items() for rule in rules))


def asking(record: type, dialect: str) -> str:
    return f"SELECT {', '.join(written(record, dialect).values())} FROM asked ORDER BY place"


def by_key(record: type, answered: Sequence[tuple[object, ...]]) -> dict[str, list[object]]:
    columns = map(list, zip(*answered, strict=True))
    return dict(zip(written(record, "duckdb"), columns, strict=True))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_a_mask_says_what_judging_each_row_says(question: Question) -> None:
    rows = rows_of(question.record)
    columns = columns_of(question.record, rows)
    assert truths(mask(question.rule, columns).truths) == [question.rule.truth(r) for r in rows]
    told = judged(question.record)
    for key, answer in reasons(question.rule, columns).items():
        assert truths(answer.truths) == told[key], key


@pytest.mark.parametrize("record", ASKED, ids=lambda record: record.__name__)
def test_duckdb_says_what_judging_each_row_says(record: type) -> None:
    with duckdb.connect() as engine:
        engine.execute(table(record))
        marks = ", ".join("?" * (len(nouns(record)) + 1))
        rows = [(place, *cells(row)) for place, row in enumerate(rows_of(record))]
        engine.executemany(f"INSERT INTO asked VALUES ({marks})", rows)
        answered = engine.execute(asking(record, "duckdb")).fetchall()
    assert by_key(record, answered) == judged(record)


@pytest.mark.django_db
@pytest.mark.parametrize("record", ASKED, ids=lambda record: record.__name__)
def test_postgresql_says_what_judging_each_row_says(owner: Connection, record: type) -> None:
    with owner.cursor() as cursor:
        cursor.execute(table(record))
        with cursor.copy("COPY asked FROM STDIN") as copy:
            for place, row in enumerate(rows_of(record)):
                copy.write_row((place, *cells(row)))
        answered = cursor.execute(asking(record, "postgres")).fetchall()
        cursor.execute("DROP TABLE asked")
    assert by_key(record, answered) == judged(record)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A Spark of one core, where pyspark and a Java are at hand."""
    session = importlib.import_module("pyspark.sql").SparkSession.builder.master("local[1]")
    running = session.config("spark.ui.enabled", "false").getOrCreate()
    yield running
    running.stop()


@pytest.mark.skipif(find_spec("pyspark") is None, reason="Spark (pyspark) is not installed")
@pytest.mark.parametrize("record", ASKED, ids=lambda record: record.__name__)
def test_spark_says_what_judging_each_row_says(spark: Any, record: type) -> None:
    columns = ", ".join(f"`{n.field}` {SPARK_TYPES[n.kind]}" for n in nouns(record).values())
    rows = [(place, *cells(row)) for place, row in enumerate(rows_of(record))]
    spark.createDataFrame(rows, f"place bigint, {columns}").createOrReplaceTempView("asked")
    answered = [tuple(row) for row in spark.sql(asking(record, "spark")).collect()]
    assert by_key(record, answered) == judged(record)


def test_every_rule_can_be_written_in_every_dialect() -> None:
    assert all(sql(q.rule, d) for q in QUESTIONS for d in ("postgres", "duckdb", "spark"))


def test_a_field_without_a_feeder_is_unknown_in_sql() -> None:
    written = sql(TERMINATION, "postgres", columns={"case_type": "kind"}, of="c")
    assert '"c"."kind"' in written
    assert "CAST(NULL AS BOOLEAN)" in written
    assert "conduct_claimed" not in written


def test_a_field_that_is_not_given_is_unknown_in_a_mask() -> None:
    bare = reasons(TERMINATION, Columns(CaseOnRecord, 3, {}))
    assert bare["TC-09"].unknown.tolist() == [True, True, True]
    assert bare["A1-ZB-01-1"].fails.tolist() == [True, True, True]


def test_a_quote_in_a_stored_word_does_not_leave_its_literal() -> None:
    hostile = "执' OR 'a'='a"
    asked = fields(CaseOnRecord).case_type == hostile
    with duckdb.connect() as engine:
        engine.execute(table(CaseOnRecord))
        engine.execute("INSERT INTO asked (place, case_type) VALUES (1, '执'), (2, ?)", [hostile])
        written = expression(asked, columns=None, of="").sql(dialect="duckdb")
        found = engine.execute(f"SELECT place FROM asked WHERE {written}").fetchall()
    assert found == [(2,)]


@pytest.mark.parametrize("prefix", ["鲁", "100%", "a_b", "c\\d"])
def test_a_prefix_is_taken_as_it_is_written(prefix: str) -> None:
    written = expression(fields(CaseOnRecord).court_code.under(prefix), columns=None, of="")
    with duckdb.connect() as engine:
        engine.execute(table(CaseOnRecord))
        asked = [(1, prefix + "0102"), (2, prefix), (3, "x" + prefix), (4, "100!"), (5, "aXb")]
        engine.executemany("INSERT INTO asked (place, court_code) VALUES (?, ?)", asked)
        where = written.sql(dialect="duckdb")
        found = engine.execute(f"SELECT place FROM asked WHERE {where} ORDER BY 1").fetchall()
    assert found == [(1,), (2,)]


@pytest.mark.parametrize(
    ("columns", "because"),
    [
        ({"colour": Column(np.zeros(2, np.bool_))}, "没有声明 colour"),
        ({"stayed": Column(np.zeros(2, np.int64))}, "须为 bool"),
        ({"stayed": Column(np.zeros(3, np.bool_))}, "行数不一致"),
        ({"case_type": Column(np.zeros(2, np.int32))}, "须附所用的词"),
    ],
)
def test_columns_that_do_not_fit_the_record_are_refused(
    columns: dict[str, Column], because: str
) -> None:
    with pytest.raises(BadColumn, match=because):
        Columns(CaseOnRecord, 2, columns)
