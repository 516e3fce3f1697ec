"""Instruments composed under a grammar of the province's own: what the reader makes of them."""

from collections.abc import Iterator

import pytest

from province.instruments import KINDS, Instrument, compose
from province.instruments.wording import capital, numeral
from zhiheng.measures.intake.queries import read
from zhiheng.measures.intake.reader import Score, score
from zhiheng.measures.intake.reader.numerals import integer

EACH = 60
SURE = ("principal", "date", "party", "party_role", "fees")
HARDER = ("interest", "joint", "refers_to", "due_days", "due_date", "fixed_amounts")


def composed(kind: str) -> Iterator[Instrument]:
    return (compose(kind, seed) for seed in range(EACH))


@pytest.fixture(scope="module")
def scored() -> dict[str, Score]:
    return score(one.as_json() for kind in KINDS for one in composed(kind))


@pytest.mark.parametrize("field", SURE)
def test_what_must_be_sure_is_read_at_95_percent(scored: dict[str, Score], field: str) -> None:
    assert min(scored[field].precision, scored[field].recall) >= 0.95


@pytest.mark.parametrize("field", HARDER)
def test_interest_and_liability_are_read_at_90_percent(
    scored: dict[str, Score], field: str
) -> None:
    assert min(scored[field].precision, scored[field].recall) >= 0.90


def test_every_term_that_is_measured_occurs_often(scored: dict[str, Score]) -> None:
    assert all(scored[field].labelled >= 20 for field in (*SURE, *HARDER))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_composes_the_same_instrument(kind: str) -> None:
    assert compose(kind, 3) == compose(kind, 3)
    assert compose(kind, 3).text != compose(kind, 4).text


@pytest.mark.parametrize("kind", KINDS)
def test_every_party_is_invented_and_lies_in_region_99(kind: str) -> None:
    for one in composed(kind):
        numbers = [party["id_no"] for party in one.expected["parties"] if "id_no" in party]
        assert all(number.startswith("99") for number in numbers)


@pytest.mark.parametrize("whole", [8, 10, 105, 350_000, 1_020_304, 16_000_000, 120_005_000])
def test_capital_numerals_say_the_sum(whole: int) -> None:
    assert integer(capital(whole)) == whole


def test_small_numerals_are_written_as_people_write_them() -> None:
    assert [numeral(one) for one in (1, 10, 11, 20, 35)] == ["一", "十", "十一", "二十", "三十五"]


def test_a_sum_accrued_until_a_day_is_no_stretch_of_interest() -> None:
    reading = read(judged("借款100000元、截至2025年3月1日的利息2000元及利息（以100000元为基数，"
                          "自2025年3月2日起至实际清偿之日止，按年利率6%计算）"))  # fmt: skip
    (duty,) = reading.obligations
    assert [(run.from_on, run.to) for run in duty.interest] == [(duty.interest[0].from_on, None)]
    assert [one.amount_fen for one in duty.fixed_sums] == [200_000]


def test_within_days_after_effect_do_not_begin_a_stretch_of_interest() -> None:
    runs = (
        "以100000元为基数，自2025年3月2日起至2025年5月1日止，按年利率6%计算",
        "以100000元为基数，自2025年5月2日起至还清之日止，按日万分之五计算",
    )
    owed = f"借款100000元及利息（{'；'.join(runs)}）"
    text = judged(owed, when="发生法律效力之后十日内")
    (duty,) = read(text).obligations
    assert [run.rate for run in duty.interest] == ["6", "0.05"]


@pytest.mark.parametrize("act", ["协助原告赵甲子办理房屋过户登记手续", "拆除围墙"])
def test_a_fixed_day_is_read_for_acts_too(act: str) -> None:
    text = JUDGMENT.format(f"被告钱乙丑于2026年3月1日前{act}")
    (duty,) = read(text).obligations
    assert str(duty.due_date) == "2026-03-01"


JUDGMENT = (
    "济南市历下区人民法院\n民事判决书\n（2025）鲁0102民初77号\n原告：赵甲子，男，住演示市样例街1号。\n"
    "被告：钱乙丑，男，住演示市样例街2号。\n原告赵甲子与被告钱乙丑民间借贷纠纷一案，本案现已审理终结。\n"
    "判决如下：\n一、{}。\n审判员　演示员\n二〇二五年六月三日\n书记员　样例员"
)


def judged(owed: str, when: str = "生效之日起十日内") -> str:
    return JUDGMENT.format(f"被告钱乙丑于本判决{when}偿还原告赵甲子{owed}")
