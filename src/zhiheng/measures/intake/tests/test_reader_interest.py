"""Running interest: base, rate, first and last day of every stretch."""

from typing import Any

import pytest

from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.tests.reader_samples import BY, FULL_JUDGMENT, operative


def interest(words: str) -> list[dict[str, Any]]:
    [debt] = read(operative(f"{BY}{words}；")).as_json()["obligations"]
    found: list[dict[str, Any]] = debt["interest"]
    return found


def stretches(words: str) -> list[tuple[Any, ...]]:
    return [
        (one["base"], one["rate_type"], one["rate"], one["from"], one["to"])
        for one in interest(words)
    ]


def test_a_multiple_of_lpr_until_paid() -> None:
    [run] = read(FULL_JUDGMENT).as_json()["obligations"][0]["interest"]
    assert (run["base"], run["rate_type"], run["rate"]) == ("356000.50", "lpr_multiple", "1.5")
    assert (run["from"], run["to"], run["tenor"]) == ("2024-03-01", None, "1y")


@pytest.mark.parametrize(
    ("rate", "rate_type", "value"),
    [
        ("年利率24%", "annual", "24"),
        ("年利率百分之六", "annual", "6"),
        ("月利率1.15%", "monthly", "1.15"),
        ("月息1分5厘", "monthly", "1.5"),
        ("月利率15‰", "monthly", "1.5"),
        ("每日万分之五", "daily", "0.05"),
        ("同期一年期贷款市场报价利率的四倍", "lpr_multiple", "4"),
        ("一年期贷款市场报价利率（LPR）", "lpr_multiple", "1"),
        ("贷款市场报价利率上浮50%", "lpr_plus", "50"),
        ("贷款市场报价利率加计30%", "lpr_plus", "30"),
    ],
)
def test_every_way_to_write_a_rate(rate: str, rate_type: str, value: str) -> None:
    [run] = interest(
        f"偿还原告林夏借款100元及利息（以100元为基数，自2022年1月1日起至付清之日止按{rate}计算）"
    )
    assert (run["rate_type"], run["rate"]) == (rate_type, value)


def test_a_reference_without_a_figure_has_no_rate() -> None:
    [run] = interest(
        "偿还原告林夏借款100元及利息（自2022年1月1日起至付清之日止按合同约定利率计算）"
    )
    assert (run["rate_type"], run["rate"], run["rate_text"]) == ("other", None, "合同约定利率")


def test_two_rates_one_after_the_other_on_one_base() -> None:
    assert stretches(
        "偿还原告林夏借款100元及利息（以100元为基数，自2019年5月1日起至2020年8月19日止按年利率24%计算，"
        "自2020年8月20日起至清偿之日止按一年期贷款市场报价利率的四倍计算）"
    ) == [
        ("100.00", "annual", "24", "2019-05-01", "2020-08-19"),
        ("100.00", "lpr_multiple", "4", "2020-08-20", None),
    ]


def test_interest_thereafter_begins_on_the_next_day() -> None:
    assert stretches(
        "偿还原告林夏借款100元及利息（以100元为基数，自2019年5月1日起至2020年8月19日止按年利率24%计算，"
        "此后至清偿之日止按年利率15.4%计算）"
    )[1] == ("100.00", "annual", "15.4", "2020-08-20", None)


def test_one_rate_said_last_holds_for_every_base() -> None:
    assert stretches(
        "支付原告林夏货款300元及利息（以100元为基数自2023年1月1日起计算至2023年6月30日，"
        "以200元为基数自2023年7月1日起计算至付清之日，均按年利率6%计算）"
    ) == [
        ("100.00", "annual", "6", "2023-01-01", "2023-06-30"),
        ("200.00", "annual", "6", "2023-07-01", None),
    ]


def test_the_benchmark_rate_before_lpr_is_not_read_as_lpr() -> None:
    runs = stretches(
        "支付原告林夏货款100元及利息（以100元为基数，自2019年1月1日起至2019年8月19日止，按照中国人民银行"
        "同期同类贷款基准利率计算；自2019年8月20日起至付清之日止，按照全国银行间同业拆借中心公布的"
        "贷款市场报价利率计算）"
    )
    assert [run[1] for run in runs] == ["other", "lpr_multiple"]


def test_a_base_that_is_not_printed_is_the_principal_and_marked_implied() -> None:
    [run] = interest("偿还原告林夏借款100元，并自2020年1月1日起按年利率6%支付利息至付清之日止")
    assert (run["base"], run["base_implied"]) == ("100.00", True)


def test_accrued_interest_in_brackets_stands_beside_the_principal() -> None:
    [debt] = read(operative(
        f"{BY}偿还原告林夏借款500元及利息（利息至2016年6月14日为88元，从2016年6月15日起至还清之日止按年利率24%计算）；"
    )).obligations  # fmt: skip
    assert [(one.label, one.amount_fen) for one in debt.fixed_sums] == [("利息", 8_800)]
    assert debt.principal_fen == 50_000


def test_a_ceiling_on_the_interest() -> None:
    [debt] = read(operative(
        f"{BY}支付原告林夏货款500元及利息（以500元为基数，自2022年1月1日起至付清之日止按年利率6%计算，利息总额以200元为限）；"
    )).obligations  # fmt: skip
    assert debt.cap_fen == 20_000


def test_interest_until_the_judgment_is_to_be_performed() -> None:
    [run] = interest(
        "支付原告林夏货款500元及利息（自2022年1月1日起至本判决确定的履行之日止按年利率6%计算）"
    )
    assert run["to"] == "judgment_due_date"


def test_dates_of_a_wage_period_are_no_interest() -> None:
    assert interest("支付原告林夏2021年6月11日至2021年7月8日工资500元") == []


def test_interest_that_is_not_understood_is_a_doubt() -> None:
    found = read(operative(f"{BY}支付原告林夏货款500元及利息（自2022年1月1日起至付清之日止）；"))
    assert found.obligations[0].interest == ()
    assert "interest" in {doubt.field for doubt in found.doubts}
