"""Numbers, sums and days as instruments write them."""

from datetime import date

import pytest

from zhiheng.measures.intake.reader.dates import days
from zhiheng.measures.intake.reader.identity import is_citizen_no, is_credit_code
from zhiheng.measures.intake.reader.numerals import amounts, integer, yuan_text


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("十五", 15), ("二十", 20), ("一百零五", 105), ("一千零一十", 1010), ("三万五千", 35_000),
        ("壹佰肆拾捌万陆仟叁佰贰拾", 1_486_320), ("二〇一三", 2013), ("两亿零五", 200_000_005),
        ("12", 12), ("", None), ("甲", None), ("一百五", None), ("三万五", None),
    ],
)  # fmt: skip
def test_chinese_numerals_are_read_exactly_and_spoken_shortenings_not_at_all(
    words: str, number: int | None
) -> None:
    assert integer(words) == number


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("货款212160.03元", 21_216_003),
        ("货款1,500,000.00元", 150_000_000),
        ("货款1，500，000元", 150_000_000),
        ("货款1 500 000元", 150_000_000),
        ("借款22.3万元", 22_300_000),
        ("借款1.5亿元", 15_000_000_000),
        ("罚息八十二元三角六分", 8_236),
        ("人民币壹拾万元整", 10_000_000),
        ("（￥1,486,320.55）", 148_632_055),
        ("约1000余元", None),
        ("款2 1 2元", None),
        ("款12.345元", None),
    ],
)
def test_a_sum_is_read_to_the_fen_or_not_at_all(written: str, fen: int | None) -> None:
    assert [one.fen for one in amounts(written)] == [fen]


@pytest.mark.parametrize("written", ["每日100元/天", "9单元", "2020年元月", "5万5千元", "第3项"])
def test_what_is_no_sum_of_money_is_not_taken_for_one(written: str) -> None:
    assert list(amounts(written)) == []


def test_a_sum_in_another_currency_keeps_its_currency() -> None:
    [one] = amounts("运费25000美元")
    assert (one.fen, one.currency) == (2_500_000, "USD")


@pytest.mark.parametrize(
    "written",
    ["2013年2月9日", "二〇一三年二月九日", "二零一三年二月九日", "2013-02-09", "2013.2.9"],
)
def test_a_day_is_read_in_every_usual_form(written: str) -> None:
    assert [one.on for one in days(written)] == [date(2013, 2, 9)]


def test_a_day_that_the_calendar_does_not_have_is_not_read() -> None:
    assert list(days("2023年2月30日")) == []


def test_yuan_are_written_with_two_decimals() -> None:
    assert [yuan_text(fen) for fen in (0, 5, 150, 35_600_050)] == [
        "0.00",
        "0.05",
        "1.50",
        "356000.50",
    ]


def test_document_numbers_are_believed_only_with_their_check_digit() -> None:
    assert is_citizen_no("990101198601150010")
    assert not is_citizen_no("990101198601150011")
    assert not is_citizen_no("990101198613150010")
    assert is_credit_code("91990100MA1A00001G")
    assert not is_credit_code("91990100MA1A000010")
