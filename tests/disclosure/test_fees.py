"""费用: the page that says what applying costs."""

import pytest
from django.test import Client

from tests.disclosure.asking import ask, words


@pytest.mark.parametrize(
    ("fee", "amount", "said"),
    [
        ("exec_fee", "234567.89", "申请执行费 3,418.52 元"),
        ("preservation_fee", "100000", "申请保全费 1,020.00 元"),
        ("acceptance_fee", "1000000", "13,800.00 元"),
        ("acceptance_fee_simplified_half", "1000000", "6,900.00 元"),
    ],
)
def test_a_fee_is_told_to_the_fen(anybody: Client, fee: str, amount: str, said: str) -> None:
    told = words(ask(anybody, "fees", [("fee", fee), ("amount", amount)]))
    assert said in told


def test_every_slice_stands_on_the_worksheet_with_its_article(anybody: Client) -> None:
    told = words(ask(anybody, "fees", [("fee", "exec_fee"), ("amount", "234567.89")]))
    assert "224,567.89" in told
    assert "诉讼费用交纳办法第14条" in told


def test_a_case_without_an_amount_has_a_span_and_no_single_sum(anybody: Client) -> None:
    told = words(ask(anybody, "fees", [("fee", "exec_fee_no_amount")]))
    assert "每件最低 50.00 元" in told
    assert "每件最高 500.00 元" in told
    assert "每件收费：不取单一数额" in told


def test_an_amount_where_there_is_none_is_refused_with_what_to_do(anybody: Client) -> None:
    answer = ask(anybody, "fees", [("fee", "exec_fee_no_amount"), ("amount", "5")])
    assert answer.status_code == 422
    assert "没有执行金额的，金额一栏请留空" in words(answer)


def test_a_fee_without_its_amount_asks_for_it(anybody: Client) -> None:
    answer = ask(anybody, "fees", [("fee", "exec_fee"), ("amount", "")])
    assert answer.status_code == 422
    assert "金额没有填写" in words(answer)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1,234,567.00", "14,745.67 元"),
        (" １２３４５ ", "85.18 元"),
        ("-5", "金额不得小于零"),
        ("1.234", "最多两位小数"),
        ("五千", "不是数字"),
        ("1e9", "不是数字"),
        ("NaN", "不是数字"),
        ("9" * 30, "超出可计算的最大金额"),
        ("9" * 5000, "数字过长"),
    ],
)
def test_what_is_typed_is_read_or_refused_in_a_sentence(
    anybody: Client, typed: str, said: str
) -> None:
    told = words(ask(anybody, "fees", [("fee", "exec_fee"), ("amount", typed)]))
    assert said in told


def test_an_unknown_fee_is_refused_and_not_guessed(anybody: Client) -> None:
    answer = ask(anybody, "fees", [("fee", "bribe"), ("amount", "100")])
    assert answer.status_code == 422
    assert "费用种类只能从所列各项中选一项" in words(answer)
