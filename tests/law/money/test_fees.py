"""Tariffs: both sides of every threshold, the cap, and what must not happen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.fees import (
    ACCEPTANCE_FEE,
    COMMISSION_CAP,
    EXECUTION_FEE,
    PRESERVATION_FEE,
    charge,
)
from zhiheng.law.money.fen import shown, yuan

SUMS = st.integers(0, 10**15)


def fee(tariff: object, amount: str) -> str:
    return shown(charge(tariff, yuan(amount, name="amount")).fee_fen)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("0", "50.00"),
        ("10000", "50.00"),
        ("10000.01", "50.00"),
        ("10000.34", "50.01"),
        ("500000", "7400.00"),
        ("5000000", "52400.00"),
        ("10000000", "77400.00"),
        ("10001000", "77401.00"),
    ],
)
def test_the_execution_fee_is_charged_slice_by_slice(amount: str, expected: str) -> None:
    assert fee(EXECUTION_FEE, amount) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("0", "30.00"), ("1000", "30.00"), ("1100", "31.00"), ("100000", "1020.00"),
     ("896000", "5000.00"), ("896200", "5000.00"), ("99999999", "5000.00")],
)  # fmt: skip
def test_the_preservation_fee_stops_at_five_thousand(amount: str, expected: str) -> None:
    assert fee(PRESERVATION_FEE, amount) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("10000", "50.00"), ("100000", "2300.00"), ("1000000", "13800.00"),
     ("20000000", "141800.00"), ("30000000", "191800.00")],
)  # fmt: skip
def test_the_acceptance_fee_is_charged_slice_by_slice(amount: str, expected: str) -> None:
    assert fee(ACCEPTANCE_FEE, amount) == expected


def test_a_capped_fee_says_what_it_would_have_been() -> None:
    charged = charge(PRESERVATION_FEE, yuan("2000000", name="amount"))
    assert charged.lines[-1].note == "分段合计 10520.00 元，超过上限"


def test_the_steps_add_up_to_the_fee() -> None:
    charged = charge(EXECUTION_FEE, yuan("25000000", name="amount"))
    assert sum(line.amount_fen or 0 for line in charged.lines) == charged.fee_fen


def test_every_step_names_its_article() -> None:
    for tariff in (EXECUTION_FEE, PRESERVATION_FEE, ACCEPTANCE_FEE, COMMISSION_CAP):
        assert all(line.cites for line in charge(tariff, 10**12).lines)


@given(SUMS, SUMS)
def test_a_larger_sum_never_costs_less(one: int, other: int) -> None:
    low, high = sorted((one, other))
    for tariff in (EXECUTION_FEE, PRESERVATION_FEE, ACCEPTANCE_FEE, COMMISSION_CAP):
        assert charge(tariff, low).fee_fen <= charge(tariff, high).fee_fen


@given(SUMS)
def test_the_published_quick_form_gives_the_same_fee(amount_fen: int) -> None:
    """Courts publish a×1.5%−100, a×1%+2400, a×0.5%+27400, a×0.1%+67400 (A2-FEE-01)."""
    wan = 10_000_00
    steps = ((50 * wan, 15, -100_00), (500 * wan, 10, 2_400_00), (1000 * wan, 5, 27_400_00))
    rate, add = next(((r, a) for top, r, a in steps if amount_fen <= top), (1, 67_400_00))
    by_table = 50_00 if amount_fen <= wan else (amount_fen * rate + add * 1000 + 500) // 1000
    assert charge(EXECUTION_FEE, amount_fen).fee_fen == by_table
