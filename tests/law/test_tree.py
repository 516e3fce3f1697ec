"""Expressions: three-valued, checked when written, walkable and storable."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.exhibits import a_case, day
from zhiheng.law.kernel.tree import BadExpression, Expr, Field, fields, fields_of, walk
from zhiheng.law.kernel.verdict import Truth, conjunction, disjunction, negation
from zhiheng.law.records import ApplicationOnRecord, CaseOnRecord, CaseState

c = fields(CaseOnRecord)
TRUTHS = st.sampled_from([True, False, None])


@pytest.mark.parametrize(
    ("expr", "changes", "truth"),
    [
        (c.docketed_on < c.judged_on, {}, True),
        (c.docketed_on < c.judged_on, {"docketed_on": day("2026-11-20")}, False),
        (c.docketed_on <= c.judged_on, {"docketed_on": day("2026-11-20")}, True),
        (c.docketed_on < c.judged_on, {"docketed_on": None}, None),
        (c.debtors >= 2, {"debtors": 2}, True),
        (c.debtors > 2, {"debtors": 2}, False),
        (c.state == CaseState.OPEN, {}, True),
        (c.state != CaseState.OPEN, {}, False),
        (c.state != CaseState.OPEN, {"state": None}, None),
        (c.case_type.one_of("执", "执恢"), {}, True),
        (c.case_type.one_of("执恢"), {}, False),
        (c.case_type.one_of("执恢"), {"case_type": None}, None),
        (c.notice_issued_on.is_known(), {}, False),
        (c.notice_issued_on.is_known(), {"notice_issued_on": day("2026-11-19")}, True),
        (c.court_code.under("鲁"), {}, True),
        (c.court_code.under("辽"), {}, False),
        (c.court_code.under("鲁"), {"court_code": None}, None),
        (~c.stayed, {}, True),
        (~c.stayed, {"stayed": None}, None),
        (c.handler_known & ~c.stayed, {}, True),
        (c.handler_known & c.stayed, {"handler_known": None}, False),
        (c.handler_known | c.stayed, {"handler_known": None}, None),
        (c.handler_known | c.stayed, {"stayed": None}, True),
    ],
)
def test_an_expression_judges_a_record(
    expr: Expr, changes: dict[str, object], truth: Truth
) -> None:
    assert expr.truth(a_case(**changes)) is truth


@given(st.lists(TRUTHS, min_size=1))
def test_and_or_not_follow_kleene(truths: list[Truth]) -> None:
    rank = {False: 0, None: 1, True: 2}
    assert conjunction(truths) is min(truths, key=rank.__getitem__)
    assert disjunction(truths) is max(truths, key=rank.__getitem__)
    assert negation(conjunction(truths)) is disjunction(map(negation, truths))


@given(TRUTHS, TRUTHS)
def test_learning_what_was_unknown_never_overturns_an_answer(one: Truth, other: Truth) -> None:
    answer = conjunction((one, other))
    for learnt in (True, False) if other is None else (other,):
        assert answer in (None, conjunction((one, learnt)))


@pytest.mark.parametrize(
    "written",
    [
        lambda: c.docketed_on > 3,
        lambda: c.docketed_on > "2026-11-20",
        lambda: c.docketed_on > c.debtors,
        lambda: c.debtors >= True,
        lambda: c.debtors == 1.5,
        lambda: c.state == "在办",
        lambda: c.state > CaseState.OPEN,
        lambda: c.case_type < "执",
        lambda: c.docketed_on == None,  # noqa: E711
        lambda: c.docketed_on == fields(ApplicationOnRecord).received_on,
        lambda: c.case_type.one_of(),
        lambda: c.case_type.one_of("执", 3),
        lambda: c.debtors.under("鲁"),
        lambda: c.court_code.under(""),
        lambda: ~c.docketed_on,
        lambda: c.stayed & c.docketed_on,
        lambda: c.docketed_on | c.stayed,
        lambda: c.stayed & True,  # type: ignore[operator]
    ],
)
def test_a_comparison_that_makes_no_sense_is_refused(written: Callable[[], object]) -> None:
    with pytest.raises(BadExpression):
        written()


@pytest.mark.parametrize(
    "written",
    [
        lambda: c.stayed and c.handler_known,
        lambda: not c.stayed,
        lambda: c.received_on < c.docketed_on < c.judged_on,
        lambda: bool(c.debtors == 1),
    ],
)
def test_python_words_for_logic_are_refused(written: Callable[[], object]) -> None:
    with pytest.raises(BadExpression, match="请用 & "):
        written()


@pytest.mark.parametrize("name", ["verdict", "docketed_at", "_nouns_of"])
def test_an_undeclared_field_is_refused(name: str) -> None:
    with pytest.raises(AttributeError, match="没有声明"):
        getattr(c, name)


def test_an_expression_can_be_walked() -> None:
    expr = (c.docketed_on < c.judged_on) & ~c.stayed & (c.docketed_on > date(2020, 1, 1))
    assert [field.noun.field for field in fields_of(expr)] == ["docketed_on", "judged_on", "stayed"]
    assert sum(isinstance(node, Field) for node in walk(expr)) == 1


def test_an_expression_is_plain_data() -> None:
    expr = (c.docketed_on >= date(2020, 1, 1)) & ~c.stayed & c.state.one_of(CaseState.OPEN)
    assert expr.as_data() == [
        "and",
        [">=", ["field", "docketed_on"], ["day", "2020-01-01"]],
        ["not", ["field", "stayed"]],
        ["one_of", ["field", "state"], ["word", "在办"]],
    ]


def test_three_in_a_row_are_one_statement_of_three() -> None:
    assert len((c.stayed | c.secret | c.is_money).children()) == 3
