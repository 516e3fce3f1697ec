"""Distribution: to the fen, for any order of creditors, and never more than a claim."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.distribution import by_share, in_order, shares_of
from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.registry import formula

FEN = st.integers(0, 10**12)
CLAIMS = st.dictionaries(st.text("甲乙丙丁戊ABC", min_size=1, max_size=4), FEN, min_size=1)


@given(FEN, CLAIMS)
def test_shares_add_up_to_the_pool_or_to_the_claims(pool: int, claims: dict[str, int]) -> None:
    assert sum(shares_of(pool, claims).values()) == min(pool, sum(claims.values()))


@given(FEN, CLAIMS)
def test_nobody_gets_more_than_his_claim_or_a_fen_off_his_share(
    pool: int, claims: dict[str, int]
) -> None:
    total = sum(claims.values())
    for key, share in shares_of(pool, claims).items():
        exact = Fraction(min(pool, total) * claims[key], total or 1)
        assert 0 <= share <= claims[key]
        assert abs(share - exact) < 1


@given(FEN, CLAIMS, st.randoms())
def test_the_order_of_the_creditors_changes_nothing(
    pool: int, claims: dict[str, int], chance: object
) -> None:
    turned = list(claims.items())
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert shares_of(pool, dict(turned)) == shares_of(pool, claims)


def test_an_odd_fen_goes_to_the_largest_remainder() -> None:
    assert shares_of(100, {"甲": 1000, "乙": 1000, "丙": 1000}) == {"甲": 33, "乙": 33, "丙": 34}


def test_priority_layers_are_paid_before_anybody_shares() -> None:
    shared = by_share(100_00, [("执行费用", 10_00), ("抵押权", 95_00)], {"甲": 50_00})
    assert [one.paid_fen for one in shared.priority] == [10_00, 90_00]
    assert (shared.pool_fen, shared.ordinary[0].paid_fen) == (0, 0)


def test_what_is_left_after_all_claims_is_the_debtors() -> None:
    assert by_share(100_00, [], {"甲": 30_00}).surplus_fen == 70_00


def test_a_later_seizure_waits_for_the_earlier_one() -> None:
    paid, left = in_order(480_000, [("先", 350_000), ("后", 300_000), ("再后", 1)])
    assert [one.paid_fen for one in paid] == [350_000, 130_000, 0]
    assert left == 0


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ({"proceeds": "-1", "ordinary_claims": {"甲": "1"}}, "负数"),
        ({"proceeds": "0.001", "ordinary_claims": {"甲": "1"}}, "不足一分"),
        ({"proceeds": "1", "ordinary_claims": {}}, "至少填写一名债权人"),
        ({"proceeds": "1", "ordinary_claims": {"甲": "1 EUR"}}, "不是数字"),
        ({"ordinary_claims": {"甲": "1"}}, "缺少“可分配价款”"),
        ({"proceed": "1", "ordinary_claims": {"甲": "1"}}, "是否想写“proceeds”"),
        (
            {"proceeds": "1", "priority_layers": [["费", "1"], ["费", "2"]],
             "ordinary_claims": {"甲": "1"}},
            "“费”列了两次",
        ),
    ],
)  # fmt: skip
def test_a_bad_input_is_named_in_a_sentence(inputs: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        formula("distribution_prorata").compute(inputs)


def test_the_criminal_order_cannot_be_turned_round() -> None:
    order = [["fine", "50000"], ["refund_to_victims", "200000"]]
    with pytest.raises(BadInput, match="次序与法释〔2014〕13号第13条不符"):
        formula("distribution_criminal_property").compute({"proceeds": "1", "order": order})
