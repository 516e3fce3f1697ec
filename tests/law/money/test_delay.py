"""加倍部分债务利息: its base, its days, its parts, and what is refused."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.kernel.dated import NotYetLaw
from zhiheng.law.money.days import DayCount, Stretch, stretch
from zhiheng.law.money.delay import doubled_rate, doubled_segments
from zhiheng.law.money.fen import BadInput, shown, to_fen
from zhiheng.law.money.formulas_interest import FORMULAS
from zhiheng.law.money.worksheet import Result

DOUBLED = {"base": "100000"}


def computed(formula: str, **inputs: object) -> Result:
    return FORMULAS[formula].compute(inputs)


def test_a_leap_day_counts() -> None:
    leap = computed("doubled_interest", **DOUBLED, start="2024-02-28", end="2024-03-01")
    plain = computed("doubled_interest", **DOUBLED, start="2025-02-28", end="2025-03-01")
    assert leap.values == {"days": 2, "interest": "35.00"}
    assert plain.values == {"days": 1, "interest": "17.50"}


def test_the_first_day_of_the_interpretation_is_its_own() -> None:
    assert doubled_rate(date(2014, 8, 1)).per_day == Fraction("0.000175")
    with pytest.raises(NotYetLaw):
        doubled_rate(date(2014, 7, 31))


def test_the_worksheet_says_how_days_were_counted_and_why_that_is_open() -> None:
    found = computed("doubled_interest", **DOUBLED, start="2024-01-01", end="2024-02-01")
    [setting] = found.worksheet.settings
    assert (setting.key, setting.value) == ("day_count", "算头不算尾（止日减起日）")
    assert "实践不一" in setting.doubt


@given(
    st.lists(st.tuples(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(1, 10**9))),
    st.lists(st.tuples(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(1, 400))),
)
def test_the_doubled_part_equals_the_sum_of_its_days(
    falls: list[tuple[date, int]], outs: list[tuple[date, int]]
) -> None:
    base_fen = sum(fen for _, fen in falls) + 5
    span = Stretch(date(2024, 1, 1), date(2026, 12, 31))
    excluded = [Stretch(on, date.fromordinal(on.toordinal() + length)) for on, length in outs]
    days = [date.fromordinal(span.from_on.toordinal() + at) for at in range(span.days)]
    oracle = sum(
        (base_fen - sum(fen for on, fen in falls if on <= day)) * Fraction(175, 10**6)
        for day in days
        if not any(one.from_on <= day < one.until_on for one in excluded)
    )
    found = doubled_segments(span, base_fen, falls[::-1], excluded)
    assert sum(one.exact for one in found) == oracle


def test_payments_in_any_order_give_one_sum() -> None:
    falls = [["2024-05-31", "200000"], ["2024-12-31", "300000"], ["2024-03-01", "0"]]
    asked = {"base": "500000", "performance_deadline": "2024-01-31"}
    one, other = (
        computed("doubled_interest_partial_payments", **asked, reductions_of_base=order)
        for order in (falls, falls[::-1])
    )
    assert one.values == other.values


def test_a_payment_on_the_last_day_of_the_period_bears_nothing() -> None:
    found = computed(
        "doubled_interest_partial_payments",
        base="100",
        performance_deadline="2024-01-31",
        reductions_of_base=[["2024-01-31", "100"]],
    )
    assert found.values == {"segments": [], "total": "0.00"}


def test_an_excluded_time_longer_than_all_days_is_refused() -> None:
    with pytest.raises(BadInput, match="扣除天数多于全部天数"):
        computed(
            "doubled_interest_excluded_period",
            **DOUBLED,
            gross_days=5,
            excluded_days_retrial_suspension=6,
        )


def test_court_fees_stand_in_the_base_only_when_switched_on() -> None:
    asked = {"principal": "1000", "litigation_fee_borne": "100", "days": 100}
    out = computed("doubled_interest_base_exclusion", **asked)
    within = computed("doubled_interest_base_exclusion", **asked, include_litigation_fee=True)
    assert (out.values["base"], within.values["base"]) == ("1000.00", "1100.00")
    assert [one.key for one in out.worksheet.settings] == ["include_litigation_fee"]


def test_no_general_interest_where_the_title_gives_none() -> None:
    found = computed(
        "delay_interest_total",
        base="90000",
        general_rate_per_day="0.0005",
        general_continues=False,
        days=150,
    )
    assert found.values["general"] == "0.00"


def test_foreign_money_stays_in_its_currency_unless_asked() -> None:
    found = computed("doubled_interest_fx", currency="usd", base="10000", days=10)
    assert found.values == {"usd": "17.50"}


@pytest.mark.parametrize(
    ("formula", "inputs", "name"),
    [
        ("doubled_interest", {**DOUBLED, "start": "2014-07-31", "end": "2015-01-01"}, "start"),
        ("doubled_interest", {**DOUBLED, "start": "2024-02-01", "end": "2024-01-01"}, "end"),
        (
            "doubled_interest",
            {**DOUBLED, "start": "2024-02-01", "end": "2024-02-11", "days": 11},
            "days",
        ),
        ("doubled_interest", {**DOUBLED, "days": 1, "base_parts": {"本金": "99999"}}, "base_parts"),
        (
            "doubled_interest_partial_payments",
            {
                "base": "1",
                "performance_deadline": "2024-01-01",
                "reductions_of_base": [["2024-02-01", "2"]],
            },
            "reductions_of_base",
        ),
        (
            "doubled_interest_partial_payments",
            {
                "base": "1",
                "performance_deadline": "2024-01-01",
                "reductions_of_base": [["2023-12-31", "1"]],
            },
            "reductions_of_base",
        ),
        (
            "doubled_interest_instalments",
            {"instalments": [["1", "2024-01-01", "x"]], "paid": "2024-02-01"},
            "instalments",
        ),
        ("doubled_interest_fx", {"currency": "CNY", "base": "1", "days": 1}, "currency"),
        ("doubled_interest_fx", {"currency": "美元", "base": "1", "days": 1}, "currency"),
        (
            "doubled_interest_fx",
            {"currency": "EUR", "base": "1", "days": 1, "rmb_option": {"rate": "7"}},
            "rmb_option.mid_rate_on_accrual_start",
        ),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    formula: str, inputs: dict[str, object], name: str
) -> None:
    with pytest.raises(BadInput) as refused:
        computed(formula, **inputs)
    assert refused.value.name == name


def test_a_span_is_cut_only_inside() -> None:
    span = stretch(date(2024, 1, 1), date(2024, 1, 3), count=DayCount.BOTH_ENDS)
    assert span.days == 3
    assert span.cut([span.from_on, date(2024, 1, 2), span.until_on]) == [
        Stretch(date(2024, 1, 1), date(2024, 1, 2)),
        Stretch(date(2024, 1, 2), date(2024, 1, 4)),
    ]


def test_rounding_stays_within_half_a_fen_of_the_exact_sum() -> None:
    found = computed("doubled_interest", base="88888.88", start="2024-02-10", end="2024-03-10")
    exact = 8888888 * Fraction("0.000175") * 29
    assert found.values["interest"] == shown(to_fen(exact))
