"""Prices: the limits of the auction rules, and results that are asked for wrongly."""

import pytest

from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.registry import FORMULAS, formula


def value(name: str, **inputs: object) -> dict[str, object]:
    return dict(formula(name).compute(inputs).values)


def test_a_start_below_seventy_percent_is_refused() -> None:
    with pytest.raises(BadInput, match="第10条第2款"):
        value("auction_prices", reference_price="1000000", first_start_ratio="0.69")


def test_a_drop_of_more_than_a_fifth_is_refused() -> None:
    with pytest.raises(BadInput, match="第26条第1款"):
        value("auction_prices", reference_price="1", first_start_ratio="0.7", second_drop="0.2001")


def test_a_lower_limit_is_never_undercut_by_rounding() -> None:
    found = value("auction_prices", reference_price="0.99", first_start_ratio="0.7")
    assert found["first_start"] == "0.70"
    assert found["deposit_range_first"] == ["0.04", "0.14"]


def test_a_forfeited_deposit_meets_costs_first_and_never_more_than_itself() -> None:
    used = value(
        "breach_deposit_use", deposit="1000", auction_costs_lost="1500", original_price="9",
        re_auction_price="5",
    )  # fmt: skip
    assert (used["costs"], used["price_gap"], used["to_debts"]) == ("1000.00", "0.00", "0.00")
    assert (used["costs_uncovered"], used["price_gap_uncovered"]) == ("500.00", "4.00")


def test_a_ceiling_is_rounded_down() -> None:
    assert value("preservation_security", amount="333333.33", type="in_litigation") == {
        "security": "99999.99",
        "meaning": "maximum",
    }


def test_an_objection_to_every_report_waits_for_its_outcome() -> None:
    with pytest.raises(BadInput, match="须写明 P1 的处理结果"):
        value("online_inquiry_price_objection", results={"P1": "1"}, objected=["P1"])


def test_an_objection_to_a_platform_that_did_not_report_is_refused() -> None:
    with pytest.raises(BadInput, match="没有 P9 的询价结果"):
        value("online_inquiry_price_objection", results={"P1": "1"}, objected=["P9"])


def test_no_result_at_all_leads_to_an_appraisal() -> None:
    with pytest.raises(BadInput, match="应当委托评估"):
        value("online_inquiry_price", results=[])


def test_every_formula_has_a_name_to_read_and_inputs_to_fill() -> None:
    assert all(one.chinese and one.inputs for one in FORMULAS.values())
    assert len({one.chinese for one in FORMULAS.values()}) == len(FORMULAS)


def test_an_unknown_formula_is_told_its_neighbours() -> None:
    with pytest.raises(LookupError, match="exec_fee"):
        formula("exec_fees")
