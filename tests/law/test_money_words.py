"""Sums as papers write them; 大写 as 票据 practice writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money_words import BadSum, capital, parse_yuan, yuan

FEN = st.integers(0, 10**18 - 1)


@pytest.mark.parametrize(
    ("fen", "figures", "words"),
    [
        (0, "0.00", "人民币零元整"),
        (1, "0.01", "人民币壹分"),
        (10, "0.10", "人民币壹角整"),
        (123, "1.23", "人民币壹元贰角叁分"),
        (105, "1.05", "人民币壹元零伍分"),
        (123450, "1,234.50", "人民币壹仟贰佰叁拾肆元伍角整"),
        (100000, "1,000.00", "人民币壹仟元整"),
        (100100, "1,001.00", "人民币壹仟零壹元整"),
        (101000, "1,010.00", "人民币壹仟零壹拾元整"),
        (1000000, "10,000.00", "人民币壹万元整"),
        (1000100, "10,001.00", "人民币壹万零壹元整"),
        (1010000, "10,100.00", "人民币壹万零壹佰元整"),
        (10101000, "101,010.00", "人民币壹拾万壹仟零壹拾元整"),
        (10000000000, "100,000,000.00", "人民币壹亿元整"),
        (10000000100, "100,000,001.00", "人民币壹亿零壹元整"),
        (100000010000, "1,000,000,100.00", "人民币壹拾亿零壹佰元整"),
        (100010000000, "1,000,100,000.00", "人民币壹拾亿零壹拾万元整"),
        (148632055, "1,486,320.55", "人民币壹佰肆拾捌万陆仟叁佰贰拾元伍角伍分"),
    ],
)
def test_a_sum_in_figures_and_in_words(fen: int, figures: str, words: str) -> None:
    assert yuan(fen) == figures
    assert capital(fen) == words


def test_a_refund_has_its_sign() -> None:
    assert yuan(-150) == "-1.50"


@given(FEN)
def test_what_is_written_is_read_back(fen: int) -> None:
    assert parse_yuan(yuan(fen)) == fen


@given(FEN)
def test_no_two_sums_share_their_words(fen: int) -> None:
    assert capital(fen) != capital(fen + 1 if fen < 10**18 - 1 else fen - 1)
    assert "零零" not in capital(fen)


@pytest.mark.parametrize(
    ("text", "fen"),
    [("1234.50", 123450), ("1,234.5", 123450), ("1234", 123400), (" 0.05 ", 5), ("0", 0)],
)
def test_a_sum_is_read(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "元",
        "1234元",
        "-5",
        "1.234",
        "1,23.00",
        "12,34",
        ".5",
        "5.",
        "1e3",
        "１２",
        "1 234",
        "5万",
    ],
)
def test_what_is_no_sum_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadSum, match="请用元填写"):
        parse_yuan(text)


def test_a_sum_too_large_to_keep_is_refused() -> None:
    with pytest.raises(BadSum, match="超出"):
        parse_yuan("9" * 17)


@pytest.mark.parametrize("fen", [-1, 10**18])
def test_a_sum_that_has_no_words_is_refused(fen: int) -> None:
    with pytest.raises(BadSum, match="大写金额"):
        capital(fen)
