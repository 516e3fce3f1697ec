"""The LPR table: every step, its two ends, and what is refused."""

from datetime import date
from fractions import Fraction

import pytest

from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.lpr import LprNotLoaded, Tenor, quotations, read_lpr, tenor_of
from zhiheng.law.tables import BadTable, packaged

ONE, FIVE = quotations(Tenor.ONE_YEAR), quotations(Tenor.FIVE_YEARS)
HEADING = "tenor,from,rate_percent,known_through,source,checked_on\n"
FIRST = "1Y,2019-08-20,4.25,2026-09-21,公告,2026-11-20\n"
OTHER = "5Y,2019-08-20,4.85,2026-08-20,公告,2026-11-20\n"


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        ("2015-10-24", "4.35"),
        ("2019-08-19", "4.35"),
        ("2019-08-20", "4.25"),
        ("2019-09-19", "4.25"),
        ("2019-09-20", "4.20"),
        ("2025-05-19", "3.10"),
        ("2025-05-20", "3.00"),
        ("2026-09-21", "3.00"),
    ],
)
def test_a_new_rate_governs_from_its_publication_day(day: str, percent: str) -> None:
    assert ONE.percent_on(date.fromisoformat(day)) == Fraction(percent)


def test_five_years_have_their_own_steps() -> None:
    assert FIVE.percent_on(date(2019, 8, 19)) == Fraction("4.90")
    assert FIVE.percent_on(date(2022, 5, 20)) == Fraction("4.45")


def test_a_day_past_the_table_is_refused_naming_table_and_day() -> None:
    with pytest.raises(LprNotLoaded, match=r"lpr\.csv：2026-09-22 .*只到 2026-09-21"):
        ONE.percent_on(date(2026, 9, 22))


def test_an_early_day_asks_for_its_benchmark_rate() -> None:
    with pytest.raises(BadInput, match="pre_2019_08_20_benchmark"):
        ONE.percent_on(date(2015, 10, 23))
    assert ONE.with_benchmark(Fraction(6)).percent_on(date(2014, 1, 1)) == 6


def test_a_given_benchmark_leaves_the_lpr_alone() -> None:
    assert ONE.with_benchmark(Fraction(6)).percent_on(date(2019, 8, 20)) == Fraction("4.25")


def test_an_unknown_tenor_is_refused() -> None:
    with pytest.raises(BadInput, match="只有 1Y 和 5Y"):
        tenor_of("3Y")


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("", "不得缺首期"),
        (FIRST, "不得缺首期"),
        (OTHER + FIRST.replace("2019-08-20", "2019-09-20"), "不得缺首期"),
        (OTHER + FIRST + FIRST, "须晚于上一行"),
        (OTHER + FIRST + FIRST.replace("08-20", "09-20").replace("09-21", "10-21"), "须一致"),
        (OTHER + FIRST.replace("4.25", "四"), "读不懂"),
        (OTHER + FIRST.replace("4.25", "NaN"), "读不懂"),
        (OTHER + FIRST.replace("4.25", "-1"), "须大于零"),
        (OTHER + FIRST.replace("公告", ""), "来源"),
        (OTHER + FIRST.replace("1Y", "2Y"), "读不懂"),
    ],
)
def test_a_table_that_cannot_be_trusted_is_refused(lines: str, why: str) -> None:
    with pytest.raises(BadTable, match=why):
        read_lpr(HEADING + lines, "试表.csv")


def test_the_packaged_table_has_every_step() -> None:
    series = read_lpr(packaged("lpr.csv"))
    assert [len(one.changes()) for one in series.values()] == [14, 13]
