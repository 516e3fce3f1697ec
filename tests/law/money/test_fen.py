"""Sums as people write them, and the one rounding."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.fen import FEN_MAX, BadInput, Written, number, shown, to_fen, yuan


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1234.50", 123450),
        ("１，２３４．５", 123450),
        ("1,234.5", 123450),
        (10, 1000),
        (Decimal("0.01"), 1),
        (Decimal("1E+3"), 100000),
        ("0", 0),
    ],
)
def test_a_sum_is_read_to_the_fen(text: Written, fen: int) -> None:
    assert yuan(text, name="base") == fen


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("-1", "为负数"),
        ("0.001", "不足一分"),
        ("1e5", "不是数字"),
        ("100万", "不是数字"),
        ("12,34", "不是数字"),
        ("", "不是数字"),
        ("9" * 16, "超出可计算的最大金额"),
        ("1" * 50, "数字过长"),
        (Decimal("NaN"), "不是数字"),
    ],
)
def test_what_is_no_sum_is_refused_by_name(text: Written, why: str) -> None:
    with pytest.raises(BadInput, match=why) as refused:
        yuan(text, name="base")
    assert refused.value.name == "base"


@pytest.mark.parametrize("text", [1.5, True, None, []])
def test_a_float_or_anything_else_is_no_number(text: object) -> None:
    with pytest.raises(BadInput, match="不是数字"):
        number(text, name="base")  # type: ignore[arg-type]


def test_parts_of_a_fen_are_kept_on_request() -> None:
    assert yuan("0.015", name="base", exact=True) == Fraction(3, 2)


def test_a_sum_at_the_limit_is_taken() -> None:
    assert yuan(shown(FEN_MAX), name="base") == FEN_MAX


@given(st.integers(0, FEN_MAX))
def test_what_is_shown_is_read_back(fen: int) -> None:
    assert yuan(shown(fen), name="base") == fen


@given(st.fractions(0, 10**12))
def test_rounding_is_half_up(exact: Fraction) -> None:
    fen = to_fen(exact)
    assert fen - Fraction(1, 2) <= exact < fen + Fraction(1, 2)
    assert to_fen(-exact) == -fen


@pytest.mark.parametrize(
    "text",
    [10**5000, Decimal("1E+999999999"), Decimal("1E-999999999")],
    ids=["whole", "large", "small"],
)
def test_a_number_without_end_is_refused_before_it_is_written_out(text: Written) -> None:
    with pytest.raises(BadInput, match="数字过长"):
        number(text, name="base")
