"""民间借贷利率上限 and the change of 2020-08-20."""

import pytest

from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.formulas_interest import FORMULAS
from zhiheng.law.money.lpr import LprNotLoaded
from zhiheng.law.money.worksheet import Result

LOAN = {
    "principal": "100000",
    "agreed_rate": "0.24",
    "contract_date": "2019-05-01",
    "from": "2020-08-10",
    "to": "2020-08-30",
}


def transition(**inputs: object) -> Result:
    return FORMULAS["private_loan_transition"].compute({**LOAN, **inputs})


def cap(day: str) -> object:
    return FORMULAS["private_loan_cap"].compute({"contract_date": day}).values["cap_percent"]


@pytest.mark.parametrize(
    ("day", "percent"), [("2019-08-20", "17.00"), ("2025-05-19", "12.40"), ("2025-05-20", "12.00")]
)
def test_the_cap_is_four_times_the_lpr_of_the_contract_day(day: str, percent: str) -> None:
    assert cap(day) == percent


def test_before_the_first_lpr_there_is_no_such_cap() -> None:
    with pytest.raises(BadInput, match="private_loan_transition"):
        cap("2019-08-19")


def test_a_contract_after_the_table_is_refused() -> None:
    with pytest.raises(LprNotLoaded):
        cap("2026-10-01")


def test_the_lpr_at_filing_is_looked_up_from_the_filing_day() -> None:
    found = transition(filed="2021-03-10").values
    assert (found["days"], found["rate_after"]) == ([10, 10], "0.154")
    assert found["parts"] == ["657.53", "421.92"]


def test_all_days_after_the_change_leave_nothing_to_the_old_cap() -> None:
    found = transition(filed_lpr="3.85", **{"from": "2020-08-20"}).values
    assert found["days"] == [0, 10]


@pytest.mark.parametrize(
    ("inputs", "name"),
    [
        ({"contract_date": "2020-08-20", "filed_lpr": "3.85"}, "contract_date"),
        ({"contract_date": "以前", "filed_lpr": "3.85"}, "contract_date"),
        ({"filed": "2020-08-19"}, "filed"),
        ({}, "filed"),
        ({"filed_lpr": "3.85", "to": "2020-08-09"}, "to"),
    ],
)
def test_what_is_no_transition_is_refused(inputs: dict[str, object], name: str) -> None:
    with pytest.raises(BadInput) as refused:
        transition(**inputs)
    assert refused.value.name == name


def test_the_old_cap_shows_its_doubt() -> None:
    settings = transition(filed="2021-03-10").worksheet.settings
    assert "原文未见" in next(one.doubt for one in settings if one.key == "old_cap")
