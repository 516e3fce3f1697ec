"""What the form shows at first: read values, and nothing where the reading leaves a doubt."""

from datetime import date

import pytest

from zhiheng.measures.intake.pages.prefill import case_initial, claim_doubt
from zhiheng.measures.intake.reader import Reading, read
from zhiheng.measures.intake.tests.reader_samples import FULL_JUDGMENT, operative

BY, NET = "被告云岭于本判决生效之日起十日内", "被告云岭支付原告林夏700元。"
OWED = f"{BY}支付原告林夏工程款1000元；"


def initial(reading: Reading) -> dict[str, object]:
    return case_initial(reading, "演示市样例区人民法院", date(2026, 11, 20))


def test_several_debts_to_one_side_are_added_up() -> None:
    reading = read(operative(OWED, f"{BY}支付原告林夏货款200元。"))
    assert (initial(reading)["claim_fen"], claim_doubt(reading)) == (1200_00, "")


def test_who_answers_for_a_debt_adds_nothing_to_it() -> None:
    reading = read(operative(OWED, "被告柳青对上述债务承担连带清偿责任。"))
    assert initial(reading)["claim_fen"] == 1000_00


@pytest.mark.parametrize(
    "clauses",
    [
        (OWED, "原告林夏支付被告云岭维修费300元。"),
        (OWED, "原告林夏支付被告云岭维修费300元；", "上述一、二项相抵后，" + NET),
        (OWED, f"{BY}支付原告林夏货款200元；", "上述款项抵扣后，" + NET),
    ],
)  # fmt: skip
def test_debts_that_set_each_other_off_are_not_added_up(clauses: tuple[str, ...]) -> None:
    reading = read(operative(*clauses))
    assert initial(reading)["claim_fen"] is None
    assert "请按申请书填写" in claim_doubt(reading)


def test_the_cause_is_filled_in_as_read_and_empty_where_it_was_not() -> None:
    assert initial(read(FULL_JUDGMENT))["cause"] == "买卖合同纠纷"
    assert initial(read(operative(OWED)))["cause"] is None
