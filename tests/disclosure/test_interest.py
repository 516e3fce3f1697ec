"""利息: what is owed on a day, and every step to it."""

import pytest
from django.test import Client

from tests.disclosure.asking import DEBT, Pairs, ask, words
from zhiheng.law.money.days import DAY
from zhiheng.law.money.lpr import Tenor, quotations

PAID: Pairs = [
    ("paid_on", "2024-05-31"), ("paid", "20,000.00"), ("paid_by", "debtor"),
]  # fmt: skip


def test_a_debt_left_unpaid_grows_by_the_doubled_part(anybody: Client) -> None:
    told = words(ask(anybody, "interest", DEBT))
    assert "截至 2025-01-30 尚欠合计 106,387.50 元" in told
    assert "日0.0175%" in told
    assert "迟延履行利息解释第1条第3款" in told


def test_a_payment_is_met_and_its_row_says_what_it_met(anybody: Client) -> None:
    told = words(ask(anybody, "interest", DEBT + PAID))
    assert "用于本金等金钱债务 20,000.00；此后本金等尚欠 80,000.00" in told
    assert "尚欠合计 85,533.50 元" in told


def test_the_order_in_which_payments_are_typed_changes_nothing(anybody: Client) -> None:
    later: Pairs = [("paid_on", "20240801"), ("paid", "5000"), ("paid_by", "transfer")]
    one, other = (
        words(ask(anybody, "interest", DEBT + rows)).partition("结果")[2].partition("这次计算")[0]
        for rows in (PAID + later, later + PAID)
    )
    assert one == other != ""


def test_a_payment_after_the_day_is_told_and_not_counted(anybody: Client) -> None:
    late: Pairs = [("paid_on", "2025-06-01"), ("paid", "1"), ("paid_by", "debtor")]
    told = words(ask(anybody, "interest", DEBT + late))
    assert "有 1 笔收款晚于 2025-01-30，没有计入" in told
    assert "106,387.50" in told


def test_interest_by_lpr_names_every_quotation(anybody: Client) -> None:
    terms = [("rate_kind", "lpr_1y"), ("multiplier", "4"), ("interest_from", "2024-01-31")]
    told = words(ask(anybody, "interest", DEBT + terms))
    for rate in ("一年期LPR3.45%×4", "一年期LPR3.35%×4", "一年期LPR3.10%×4"):
        assert rate in told


def test_a_fixed_rate_by_the_month_is_spread_over_thirty_days(anybody: Client) -> None:
    terms = [("rate_kind", "per_month"), ("rate", "1"), ("interest_from", "2024-01-31")]
    told = words(ask(anybody, "interest", [*DEBT, *terms, ("doubled", "no")]))
    assert "其中一般债务利息 12,166.67 元" in told


def test_past_the_last_loaded_quotation_the_sum_up_to_it_is_shown_with_a_sentence(
    anybody: Client,
) -> None:
    terms = [("rate_kind", "lpr_1y"), ("interest_from", "2024-01-31")]
    asked = [*DEBT[:2], ("on", "2030-01-01"), *terms]
    told = words(ask(anybody, "interest", asked))
    assert quotations(Tenor.ONE_YEAR).said_through() in told
    assert f"截至 {quotations(Tenor.ONE_YEAR).through_on + DAY} 尚欠合计" in told
    assert "截至 2030-01-01" not in told


def test_open_points_are_named_with_the_way_taken(anybody: Client) -> None:
    told = words(ask(anybody, "interest", [*DEBT, ("costs", "2300")]))
    for name in ("天数算法：算头不算尾", "诉讼费用是否计入加倍部分基数：不计入", "执行费用的顺位"):
        assert name in told


def test_the_words_of_the_law_stand_below_with_what_is_uncertain(anybody: Client) -> None:
    terms = [("rate_kind", "lpr_1y"), ("interest_from", "2024-01-31")]
    told = words(ask(anybody, "interest", DEBT + terms))
    assert "迟延履行利息解释第1条第2款 ：“根据生效法律文书确定的方法计算”" in told
    assert "存疑：公告原文未见，报价按公布日起适用" in told


def test_a_reading_of_our_own_is_never_shown_as_law(anybody: Client) -> None:
    told = words(ask(anybody, "interest", DEBT))
    assert "（没有条文，设计取法）" in told
    assert "A2-OPEN" not in told


def test_costs_in_the_base_make_the_doubled_part_grow(anybody: Client) -> None:
    costs = [("costs", "2300"), ("costs_doubled", "yes")]
    told = words(ask(anybody, "interest", DEBT + costs))
    assert "其中加倍部分债务利息 6,534.41 元" in told


def test_both_ends_counted_is_a_day_more(anybody: Client) -> None:
    told = words(ask(anybody, "interest", [*DEBT, ("day_count", "both_ends")]))
    assert "106,405.00 元" in told


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([("principal", "0")], "本金等金钱债务须大于零"),
        ([("due_on", "")], "履行期限届满日没有填写"),
        ([("due_on", "2024-02-30")], "不是日历上有的日期"),
        ([("due_on", "2013-05-01")], "早于 2014-08-01：此前的迟延履行利息按旧规定计算"),
        ([("rate_kind", "per_year"), ("interest_from", "2024-01-01")], "利率没有填写"),
        ([("rate_kind", "lpr_1y")], "利息起算日没有填写"),
        (
            [("rate_kind", "per_day"), ("rate", "15.4"), ("interest_from", "2024-01-01")],
            "日利率 15.40% 过高，最高 1%",
        ),
        (
            [("rate_kind", "lpr_1y"), ("interest_from", "2024-01-31"), ("multiplier", "40")],
            "LPR倍数“40”应大于 0 且不超过 10",
        ),
        (
            [
                ("rate_kind", "lpr_1y"),
                ("interest_from", "2024-01-31"),
                ("interest_until", "2023-01-01"),
            ],
            "利息截止日 2023-01-01 早于起算日 2024-01-31",
        ),
        ([("paid_on", "2024-05-31"), ("paid", "")], "第 1 笔收款：付款金额没有填写"),
        ([("paid_on", ""), ("paid", "5")], "第 1 笔收款：付款日没有填写"),
        ([("paid_on", "2013-01-01"), ("paid", "5")], "第 1 笔收款：付款日 2013-01-01 早于"),
        ([("rate_kind", "lpr_1y"), ("interest_from", "2012-01-01")], "贷款基准利率未载入"),
        ([("stopped_from", "2024-03-01")], "中止执行至没有填写"),
        ([("stopped_until", "2024-03-01")], "中止执行自没有填写"),
        (
            [("stopped_from", "2024-03-01"), ("stopped_until", "2024-03-01")],
            "中止执行至 2024-03-01 须晚于 2024-03-01",
        ),
    ],
)
def test_wrong_input_is_a_sentence_that_names_the_field(
    anybody: Client, changes: Pairs, said: str
) -> None:
    answer = ask(anybody, "interest", DEBT + changes)
    assert answer.status_code == 422
    assert said in words(answer)
    assert "尚欠合计" not in words(answer)


def test_a_stop_the_debtor_did_not_ask_for_bears_no_doubled_part(anybody: Client) -> None:
    stop = [("stopped_from", "2024-03-01"), ("stopped_until", "2024-04-01")]
    told = words(ask(anybody, "interest", DEBT + stop))
    assert "加倍部分债务利息（扣除期间） 此期间不计算 2024-03-01 至 2024-04-01 31" in told
    assert "其中加倍部分债务利息 5,845.00 元" in told


def test_interest_that_begins_after_the_last_quotation_is_not_counted(anybody: Client) -> None:
    terms = [("rate_kind", "lpr_5y"), ("interest_from", "2190-01-01")]
    told = words(ask(anybody, "interest", [*DEBT[:2], ("on", "2199-12-31"), *terms]))
    assert quotations(Tenor.FIVE_YEARS).said_through() in told
    assert "其中一般债务利息" not in told


def test_the_benchmark_before_2015_can_be_typed(anybody: Client) -> None:
    terms = [("rate_kind", "lpr_1y"), ("interest_from", "2012-01-01"), ("benchmark", "6.56")]
    told = words(ask(anybody, "interest", DEBT + terms))
    assert "一年期贷款基准利率6.56%" in told


def test_a_debt_of_the_old_time_is_worked_out_without_the_doubled_part(anybody: Client) -> None:
    old = [("due_on", "2013-05-01"), ("doubled", "no")]
    assert "尚欠合计 100,000.00 元" in words(ask(anybody, "interest", DEBT + old))
