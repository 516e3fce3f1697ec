"""From the duties of an instrument to debts: what is taken in, what is said to be left out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from zhiheng.law.money.waterfall import Layer
from zhiheng.measures.reckoning.exhibits import BY_LPR, YEARLY
from zhiheng.measures.reckoning.queries.debts import Debts, debts_of
from zhiheng.registers.titles.queries import MoneyDuty, ObligationOnRecord
from zhiheng.registers.titles.terms import (
    InterestTerms,
    ObligationKind,
    RateKind,
    SumKind,
    SumTerms,
)

MADE_ON = date(2026, 7, 28)
DUE_ON = date(2026, 8, 20)


def a_duty(
    *interest: InterestTerms, sums: tuple[SumTerms, ...] = (), clause: str = "一", **owed: Any
) -> MoneyDuty:
    on_record = ObligationOnRecord(
        id=1, ordinal=1, clause=clause, kind=ObligationKind.MONEY, words="支付货款",
        principal_fen=30_000_000, due_on=DUE_ON, joint=False,
    )  # fmt: skip
    return MoneyDuty(owed=replace(on_record, **owed), interest=interest, sums=sums)


def drawn(*duties: MoneyDuty, **given: Any) -> Debts:
    return debts_of(duties, made_on=MADE_ON, creditors=frozenset({"甲公司"}), **given)


def test_a_principal_with_interest_is_one_debt() -> None:
    [debt] = drawn(a_duty(YEARLY)).debts
    assert [(one.amount_fen, one.bears_general) for one in debt.owed.sums] == [(30_000_000, True)]
    assert [term.from_on for term in debt.owed.interest] == [date(2026, 1, 1)]


def test_a_base_below_the_principal_is_cut_out_of_it() -> None:
    [debt] = drawn(a_duty(replace(YEARLY, base_fen=10_000_000))).debts
    bearing = {one.amount_fen: one.bears_general for one in debt.owed.sums}
    assert bearing == {10_000_000: True, 20_000_000: False}


def test_two_bases_are_two_debts_and_no_fen_is_counted_twice() -> None:
    lower = replace(YEARLY, base_fen=10_000_000, rate=Decimal(4))
    found = drawn(a_duty(replace(YEARLY, base_fen=20_000_000), lower))
    assert len(found.debts) == 2
    assert sum(one.amount_fen for debt in found.debts for one in debt.owed.sums) == 30_000_000


def test_two_runs_of_one_base_one_after_the_other_are_one_debt() -> None:
    first = replace(YEARLY, until_on=date(2026, 9, 30))
    found = drawn(a_duty(first, replace(BY_LPR, from_on=date(2026, 10, 1))))
    assert [len(debt.owed.interest) for debt in found.debts] == [2]


def test_a_base_that_fits_no_sum_is_said_and_not_reckoned() -> None:
    found = drawn(a_duty(replace(YEARLY, base_fen=40_000_000)))
    assert found.debts[0].owed.interest == ()
    assert "与登记的本金对不上" in found.unclear[0]


def test_interest_of_one_clause_finds_its_principal_in_another() -> None:
    interest_only = a_duty(YEARLY, principal_fen=None, clause="二")
    [debt] = drawn(a_duty(), interest_only).debts
    assert [one.bears_general for one in debt.owed.sums] == [True]


def test_interest_that_ended_before_the_judgment_is_a_fixed_sum() -> None:
    past = replace(YEARLY, from_on=date(2025, 1, 1), until_on=date(2026, 1, 1))
    [debt] = drawn(a_duty(past)).debts
    assert (debt.owed.interest, debt.owed.fixed_interest_fen) == ((), 1_800_000)
    assert debt.lines[0].days == 365


def test_interest_in_words_is_named_and_left_out() -> None:
    words = replace(YEARLY, rate_kind=RateKind.WORDS, rate=None, condition="按合同约定利率")
    found = drawn(a_duty(words))
    assert found.debts[0].owed.interest == ()
    assert "按合同约定利率" in found.unclear[0]


def test_an_lpr_without_its_tenor_is_not_guessed() -> None:
    assert "一年期还是五年期" in drawn(a_duty(replace(BY_LPR, tenor=""))).unclear[0]


def test_interest_until_the_day_of_performance_needs_that_day() -> None:
    until_due = replace(YEARLY, until_due=True)
    assert drawn(a_duty(until_due)).debts[0].owed.interest[0].until_on == DUE_ON
    assert "最后一日没有登记" in drawn(a_duty(until_due, due_on=None)).unclear[0]


def test_instalments_fall_due_one_by_one() -> None:
    parts = tuple(
        SumTerms(
            label=f"第 {month} 期", amount_fen=10_000_000, sum_kind=SumKind.INSTALMENT,
            due_on=date(2026, month, 1),
        )
        for month in (9, 10, 11)
    )  # fmt: skip
    [debt] = drawn(a_duty(sums=parts)).debts
    assert [one.due_on.month for one in debt.owed.sums] == [9, 10, 11]


def test_added_interest_is_fixed_and_added_costs_are_costs() -> None:
    sums = (
        SumTerms(label="利息（截至2026年6月30日）", amount_fen=500),
        SumTerms(label="律师费", amount_fen=700),
        SumTerms(label="医疗费", amount_fen=900, sum_kind=SumKind.PART),
    )
    [debt] = drawn(a_duty(sums=sums)).debts
    assert debt.owed.fixed_interest_fen == 500
    layers = {one.label: one.layer for one in debt.owed.sums}
    assert layers == {"第一项本金": Layer.PRINCIPAL, "第一项律师费": Layer.COSTS_IN_JUDGMENT}


def test_a_guarantor_adds_nothing_and_is_noted() -> None:
    found = drawn(a_duty(), a_duty(clause="二", principal_fen=None, answers_for="一"))
    assert (len(found.debts), found.unclear) == (1, ())
    assert "不另计" in found.notes[0]


def test_what_the_creditor_owes_is_not_reckoned() -> None:
    found = drawn(a_duty(debtors="甲公司"))
    assert found.debts == ()
    assert "没有抵销" in found.unclear[0]


def test_a_duty_of_words_only_is_said() -> None:
    assert "没有登记金额" in drawn(a_duty(principal_fen=None)).unclear[0]


def test_without_a_last_day_there_is_no_doubled_part() -> None:
    found = drawn(a_duty(due_on=None))
    assert found.debts[0].owed.sums[0].bears_doubled is False
    assert "没有计加倍部分" in found.unclear[0]


def test_a_period_that_ended_under_the_old_rule_is_left_to_its_own_calculator() -> None:
    found = drawn(a_duty(due_on=date(2013, 5, 1)))
    assert found.debts[0].owed.sums[0].bears_doubled is False
    assert "2014-08-01" in found.unclear[0]


def test_a_cap_on_interest_is_said() -> None:
    assert "为限" in drawn(a_duty(YEARLY, cap_fen=100_000)).unclear[0]
