"""What is owed on a day: any order of facts, day by day against an oracle, and what is refused."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.days import DayCount, Stretch
from zhiheng.law.money.fen import BadInput, to_fen
from zhiheng.law.money.general import FixedRate, LprRate, Tier
from zhiheng.law.money.lpr import LprNotLoaded, Tenor, quotations
from zhiheng.law.money.obligation import DueSum, InterestTerm, Obligation, PaidBy, Payment
from zhiheng.law.money.payments import debt_on, standing_on, standing_until_loaded
from zhiheng.law.money.waterfall import BY_LAW, Layer

DUE_ON = date(2022, 1, 1)
LAST_ON = date(2026, 9, 22)
LPR = InterestTerm(date(2021, 6, 1), (Tier(date(2021, 6, 1), LprRate(multiplier=Fraction(2))),))
LOAN = Obligation(sums=(DueSum("借款本金", 100_000_00, DUE_ON),), interest=(LPR,))
COSTS = DueSum("申请执行费", 140_000, DUE_ON, Layer.EXEC_COSTS, False, False)
FINE = DueSum("违约金", 5_000_00, date(2022, 3, 1), bears_general=False)
FULL = replace(LOAN, sums=(*LOAN.sums, COSTS, FINE), excluded=(Stretch(DUE_ON, date(2022, 2, 1)),))

PAYMENTS = st.lists(
    st.builds(
        Payment,
        st.dates(date(2021, 7, 1), date(2026, 9, 22)),
        st.integers(1, 40_000_00),
        st.sampled_from(list(PaidBy)),
        st.sampled_from([None, *Layer]),
    ),
    max_size=6,
)


def by_days(payments: list[Payment], day: date) -> dict[Layer, int]:
    """The oracle: one day after the other, on whole balances, for the obligation FULL."""
    table = quotations(Tenor.ONE_YEAR)
    loan, fine, costs = 100_000_00, 5_000_00, 140_000
    exact = {Layer.GENERAL_INTEREST: Fraction(0), Layer.DOUBLED: Fraction(0)}
    paid = dict.fromkeys(exact, 0)
    today = LPR.from_on
    while True:
        for one in sorted(
            (one for one in payments if one.paid_on == today),
            key=lambda one: (one.agreed_to or "", one.paid_by, one.amount_fen),
        ):
            left = one.amount_fen
            for layer in (*([one.agreed_to] if one.agreed_to else []), *BY_LAW):
                if layer in exact:
                    used = min(left, to_fen(exact[layer]) - paid[layer])
                    paid[layer] += used
                elif layer is Layer.EXEC_COSTS:
                    used = min(left, costs)
                    costs -= used
                elif layer is Layer.PRINCIPAL:
                    used = min(left, loan + fine)
                    from_loan = min(used, loan)
                    loan, fine = loan - from_loan, fine - (used - from_loan)
                else:
                    used = 0
                left -= used
        if today == day:
            break
        exact[Layer.GENERAL_INTEREST] += loan * table.percent_on(today) * 2 / 36500
        if today >= date(2022, 2, 1):
            overdue = loan + (fine if today >= date(2022, 3, 1) else 0)
            exact[Layer.DOUBLED] += overdue * Fraction("0.000175")
        today += timedelta(1)
    interest = {layer: to_fen(exact[layer]) - paid[layer] for layer in exact}
    fixed = {Layer.EXEC_COSTS: costs, Layer.COSTS_IN_JUDGMENT: 0, Layer.PRINCIPAL: loan + fine}
    return {**fixed, **interest}


@given(PAYMENTS, st.dates(date(2022, 1, 1), LAST_ON))
def test_every_layer_equals_the_oracle_that_goes_day_by_day(
    payments: list[Payment], day: date
) -> None:
    assert standing_on(FULL, payments, day).unpaid_fen == by_days(payments, day)


@given(PAYMENTS.flatmap(lambda facts: st.tuples(st.just(facts), st.permutations(facts))))
def test_facts_in_any_order_give_one_result(both: tuple[list[Payment], list[Payment]]) -> None:
    one, other = both
    assert debt_on(FULL, one, LAST_ON) == debt_on(FULL, other, LAST_ON)


@given(PAYMENTS)
def test_no_fen_is_lost(payments: list[Payment]) -> None:
    found = standing_on(FULL, payments, LAST_ON)
    owed = 105_000_00 + 140_000 + found.general_accrued_fen + found.doubled_accrued_fen
    assert owed + found.surplus_fen == found.total_fen + sum(one.amount_fen for one in payments)


def test_a_payment_found_late_only_makes_it_be_computed_again() -> None:
    early = Payment(date(2022, 5, 1), 50_000_00)
    late = Payment(date(2024, 5, 1), 2_000_00)
    known_first = standing_on(FULL, [late], LAST_ON).total_fen
    assert standing_on(FULL, [late, early], LAST_ON) == standing_on(FULL, [early, late], LAST_ON)
    assert standing_on(FULL, [late, early], LAST_ON).total_fen < known_first - 50_000_00


def test_a_payment_of_a_later_day_does_not_count_yet() -> None:
    later = Payment(date(2023, 5, 2), 1_000_00)
    day = date(2023, 5, 1)
    assert standing_on(LOAN, [later], day) == standing_on(LOAN, [], day)


def test_paid_on_the_day_it_falls_due_bears_no_doubled_part() -> None:
    owed = replace(LOAN, interest=())
    found = standing_on(owed, [Payment(DUE_ON, 100_000_00)], LAST_ON)
    assert (found.total_fen, found.doubled_accrued_fen) == (0, 0)


def test_both_ends_counted_make_the_day_of_payment_bear_interest() -> None:
    owed = replace(LOAN, interest=(), day_count=DayCount.BOTH_ENDS)
    found = standing_on(owed, [Payment(date(2022, 1, 2), 100_000_00)], LAST_ON)
    assert found.doubled_accrued_fen == to_fen(2 * 100_000_00 * Fraction("0.000175"))


def test_instalments_bear_the_doubled_part_each_from_its_own_day() -> None:
    parts = (DueSum("第一期", 60_000_00, DUE_ON), DueSum("第二期", 40_000_00, date(2022, 1, 11)))
    found = standing_on(Obligation(parts), [], date(2022, 1, 21))
    assert found.doubled_accrued_fen == (60_000_00 * 20 + 40_000_00 * 10) * 175 // 10**6


def test_acceleration_makes_every_later_instalment_due() -> None:
    parts = (DueSum("第一期", 60_000_00, DUE_ON), DueSum("第二期", 40_000_00, date(2030, 1, 1)))
    owed = Obligation(parts, accelerated_on=date(2022, 1, 11))
    found = standing_on(owed, [], date(2022, 1, 21))
    assert found.doubled_accrued_fen == (60_000_00 * 20 + 40_000_00 * 10) * 175 // 10**6


def test_an_agreed_order_is_followed() -> None:
    principal_first = (Layer.PRINCIPAL, *(one for one in BY_LAW if one is not Layer.PRINCIPAL))
    payment = [Payment(date(2023, 1, 1), 1_000_00)]
    found = standing_on(replace(LOAN, order=principal_first), payment, date(2023, 1, 1))
    assert found.unpaid_fen[Layer.PRINCIPAL] == 99_000_00


def test_a_term_with_a_last_day_bears_nothing_after_it() -> None:
    rate = (Tier(DUE_ON, FixedRate(Fraction("0.0365"))),)
    owed = replace(LOAN, interest=(InterestTerm(DUE_ON, rate, until_on=date(2022, 1, 11)),))
    assert standing_on(owed, [], LAST_ON).general_accrued_fen == 100_00


def test_past_the_table_an_act_is_refused_and_a_page_stops_with_the_sentence() -> None:
    with pytest.raises(LprNotLoaded, match=r"lpr\.csv"):
        standing_on(LOAN, [], date(2026, 11, 20))
    found = standing_until_loaded(LOAN, [], date(2026, 11, 20))
    assert found.sentence == "LPR 已载入至 2026-09-21，其后未计"
    assert found.total_fen == standing_on(LOAN, [], LAST_ON).total_fen
    assert found.worksheet.lines[-1].label == found.sentence


def test_a_debt_paid_before_the_table_ends_needs_no_table() -> None:
    paid = [Payment(date(2023, 1, 1), 900_000_00)]
    assert standing_on(LOAN, paid, date(2030, 1, 1)).total_fen == 0


def test_ten_years_with_payments_read_line_by_line() -> None:
    found = standing_on(FULL, [Payment(date(2023, 6, 1), 30_000_00, PaidBy.TRANSFER)], LAST_ON)
    labels = [line.label for line in found.worksheet.lines]
    assert "收款：划拨、提取" in labels
    assert "加倍部分债务利息（扣除期间）" in labels
    assert labels[-1] == "尚欠合计"
    told = next(line for line in found.worksheet.lines if line.label.startswith("收款"))
    assert told.note.startswith("用于执行费用 1400.00、一般债务利息 ")
    assert [one.key for one in found.worksheet.settings] == [
        "day_count",
        "basis",
        "rounding",
        "costs_first",
    ]


def test_the_lines_of_a_worksheet_add_up_to_the_sums() -> None:
    found = standing_on(FULL, [Payment(date(2023, 6, 1), 30_000_00)], LAST_ON)
    for label, sum_fen in (
        ("一般债务利息", found.general_accrued_fen),
        ("加倍部分债务利息", found.doubled_accrued_fen),
    ):
        lines = [one for one in found.worksheet.lines if one.label == label]
        assert sum(one.amount_fen or 0 for one in lines) == sum_fen


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Payment(date(2022, 1, 1), 0),
        lambda: Payment(date(2022, 1, 1), -5),
        lambda: Payment(date(2022, 1, 1), 10**17 + 1),
        lambda: Payment(date(2014, 7, 31), 5),
        lambda: DueSum("本金", -1, DUE_ON),
        lambda: DueSum("本金", 1, date(2014, 7, 31)),
        lambda: DueSum("利息", 1, DUE_ON, Layer.GENERAL_INTEREST),
        lambda: Obligation(()),
        lambda: replace(LOAN, order=(Layer.PRINCIPAL,)),
        lambda: replace(LOAN, excluded=(Stretch(LAST_ON, DUE_ON),)),
        lambda: replace(LPR, until_on=date(2020, 1, 1)),
        lambda: replace(LPR, tiers=()),
        lambda: replace(LOAN, accelerated_on=date(2014, 7, 31)),
    ],
)
def test_facts_that_cannot_be_are_refused(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(BadInput):
        wrong()
