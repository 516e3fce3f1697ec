"""参与分配: who gets how much."""

import pytest
from django.test import Client

from tests.disclosure.asking import CLAIMS, Pairs, ask, words


def claim(creditor: str, fen: str, kind: str = "ordinary") -> Pairs:
    return [("creditor", creditor), ("claim_class", kind), ("claim", fen)]


def test_costs_and_priority_come_first_and_the_rest_is_shared(anybody: Client) -> None:
    told = words(ask(anybody, "distribution", CLAIMS))
    assert "普通债权清偿比例 29.0000%" in told
    assert "甲银行（优先受偿） 已足额 300,000.00 300,000.00" in told
    assert "丁 尚欠 355,000.00 元 500,000.00 145,000.00" in told


def test_an_enterprise_pays_by_the_order_of_seizure(anybody: Client) -> None:
    way = ("way", "distribution_enterprise_by_seizure_order")
    told = words(ask(anybody, "distribution", [way, *CLAIMS]))
    assert "乙 已足额 200,000.00 200,000.00" in told
    assert "丙 尚欠 210,000.00 元 300,000.00 90,000.00" in told
    assert "民诉法解释（2022修正）第514条" in told


def test_one_creditor_may_hold_a_secured_and_an_ordinary_claim(anybody: Client) -> None:
    asked = [("proceeds", "100"), *claim("甲", "60", "priority"), *claim("甲", "80")]
    told = words(ask(anybody, "distribution", asked))
    assert "甲（优先受偿） 已足额 60.00 60.00" in told
    assert "甲 尚欠 40.00 元 80.00 40.00" in told


def test_the_odd_fen_has_a_place_and_is_named_as_open(anybody: Client) -> None:
    asked = [("proceeds", "0.10"), *claim("甲", "1"), *claim("乙", "1"), *claim("丙", "1")]
    told = words(ask(anybody, "distribution", asked))
    assert "丙 尚欠 0.96 元 1.00 0.04" in told
    assert "零分归属" in told


def test_what_is_left_goes_back_to_the_debtor(anybody: Client) -> None:
    told = words(ask(anybody, "distribution", [("proceeds", "500"), *claim("甲", "120")]))
    assert "余款退还被执行人 380.00 元" in told


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([("proceeds", "100")], "债权没有填写"),
        ([("proceeds", ""), *claim("甲", "5")], "可分配的价款没有填写"),
        ([("proceeds", "0"), *claim("甲", "5")], "可分配的价款须大于零"),
        ([("proceeds", "9"), *claim("甲", "-5")], "第 1 笔债权：债权数额“-5”为负数"),
        ([("proceeds", "9"), *claim("", "5")], "第 1 笔债权：债权人没有填写"),
        ([("proceeds", "9"), *claim("甲", "5"), *claim("甲", "5")], "“甲”列了两次"),
        ([("proceeds", "9"), ("costs", "1"), *claim("执行费用", "5")], "“执行费用”列了两次"),
        ([("proceeds", "9"), *claim("甲", "5", "priority")], "至少要有一笔普通债权"),
        ([("proceeds", "9"), *claim("甲", "5", "emperor")], "性质只能从所列各项中选一项"),
        ([("proceeds", "9"), *claim("甲" * 31, "5")], "债权人名称最多 30 个字"),
        ([("proceeds", "9"), *claim("甲\0", "5")], "不可见的字符"),
    ],
)
def test_wrong_claims_are_refused_in_a_sentence(anybody: Client, asked: Pairs, said: str) -> None:
    answer = ask(anybody, "distribution", asked)
    assert answer.status_code == 422
    assert said in words(answer)


def test_more_rows_than_an_address_carries_are_refused(anybody: Client) -> None:
    many = [pair for at in range(31) for pair in claim(f"债权人{at}", "5")]
    answer = ask(anybody, "distribution", [("proceeds", "9"), *many])
    assert answer.status_code == 422
    assert "债权最多填 30 笔，现有 31 笔" in words(answer)
