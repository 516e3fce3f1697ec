"""清偿顺序: each layer in turn, nothing lost, the rest to the debtor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.formulas_interest import FORMULAS
from zhiheng.law.money.waterfall import BY_LAW, pay_in_order

FEN = st.integers(0, 10**12)


def paid(received: str, *layers: tuple[str, str]) -> dict[str, object]:
    asked = {"received": received, "layers": [list(one) for one in layers]}
    return dict(FORMULAS["payment_waterfall"].compute(asked).values)


@given(FEN, st.lists(FEN, max_size=5))
def test_every_fen_received_goes_somewhere(received: int, due: list[int]) -> None:
    shares, surplus = pay_in_order(received, [(str(at), fen) for at, fen in enumerate(due)])
    assert sum(one.paid_fen for one in shares) + surplus == received
    assert surplus == 0 or all(one.unpaid_fen == 0 for one in shares)


@given(FEN, st.lists(FEN, max_size=5))
def test_no_later_layer_is_met_before_an_earlier_one_is_full(received: int, due: list[int]) -> None:
    shares, _ = pay_in_order(received, [(str(at), fen) for at, fen in enumerate(due)])
    for earlier, later in zip(shares, shares[1:], strict=False):
        assert earlier.unpaid_fen == 0 or later.paid_fen == 0


def test_the_doubled_part_comes_last_by_law() -> None:
    assert [layer.chinese for layer in BY_LAW] == [
        "执行费用",
        "实现债权的费用（判项）",
        "一般债务利息",
        "本金等金钱债务",
        "加倍部分债务利息",
    ]


def test_exactly_enough_leaves_nothing_owed_and_nothing_over() -> None:
    assert paid("10", ("principal", "10")) == {
        "paid": {"principal": "10.00"},
        "refund_to_debtor": "0.00",
    }


@pytest.mark.parametrize(
    "layers",
    [(("本金", "1"),), (("principal", "1"), ("principal", "2")), (("principal", "-1"),)],
)
def test_odd_layers_are_refused(layers: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(BadInput, match="layers"):
        paid("10", *layers)
