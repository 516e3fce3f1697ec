"""The time before 2014-08-01: twice the benchmark rate, and 并还."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.formulas_interest import FORMULAS
from zhiheng.law.money.legacy import repay_in_parallel

FEN = st.integers(0, 10**12)


def split(start: str, end: str) -> list[object]:
    asked = {"base": "100000", "from": start, "to": end, "benchmark_rate": "0.06", "basis": 360}
    values = FORMULAS["legacy_split_at_20140801"].compute(asked).values
    return [values[key] for key in ("old_days", "old", "new_days", "new")]


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        ("2014-07-31", "2014-08-02", [1, "33.33", 1, "17.50"]),
        ("2014-08-01", "2014-08-02", [0, "0.00", 1, "17.50"]),
        ("2014-07-01", "2014-08-01", [31, "1033.33", 0, "0.00"]),
        ("2014-01-01", "2014-01-31", [30, "1000.00", 0, "0.00"]),
    ],
)
def test_the_time_is_split_at_the_first_of_august(
    start: str, end: str, parts: list[object]
) -> None:
    assert split(start, end) == parts


@given(FEN, FEN, FEN)
def test_parallel_repayment_loses_no_fen(debt: int, interest: int, received: int) -> None:
    shares = repay_in_parallel(debt, interest, received)
    assert shares.debt_fen + shares.delay_interest_fen + shares.surplus_fen == received
    assert 0 <= shares.debt_fen <= debt
    assert 0 <= shares.delay_interest_fen <= interest


def test_nothing_owed_gives_everything_back() -> None:
    assert repay_in_parallel(0, 0, 5).surplus_fen == 5


def test_the_old_rule_shows_that_its_text_was_not_seen() -> None:
    asked = {"base": "1", "benchmark_rate": "0.06", "days": 1}
    sheet = FORMULAS["legacy_delay_interest_pre_20140801"].compute(asked).worksheet
    assert any(article.doubt for line in sheet.lines for article in line.cites)
    assert [one.value for one in sheet.settings] == ["一年按 360 天"]
