"""Interest formulas: the open examples to the fen, an independent oracle, and what is refused."""

import json
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.money.fen import BadInput, shown, to_fen
from zhiheng.law.money.formulas_interest import FORMULAS
from zhiheng.law.money.general import (
    AnyRate,
    Every,
    FixedRate,
    LprRate,
    Tier,
    settings_of,
    tiered,
)
from zhiheng.law.money.lpr import LprNotLoaded, Tenor, quotations
from zhiheng.law.money.worksheet import Result

EXAMPLES = Path(__file__).resolve().parents[4] / "shared" / "data" / "money_examples.json"
OPEN: list[dict[str, Any]] = (
    [one for one in json.loads(EXAMPLES.read_text("utf-8")) if one["formula"] in FORMULAS]
    if EXAMPLES.is_file()
    else []
)


def computed(formula: str, **inputs: object) -> Result:
    return FORMULAS[formula].compute(inputs)


@pytest.mark.skipif(not OPEN, reason="the examples (../shared/data) are not at hand")
@pytest.mark.parametrize("example", OPEN, ids=lambda one: one["id"])
def test_every_open_example_comes_out_to_the_fen(example: dict[str, Any]) -> None:
    values = FORMULAS[example["formula"]].compute(example["inputs"]).values
    assert {key: values.get(key) for key in example["expected"]} == example["expected"]


def test_the_public_ruling_of_urumqi_is_reproduced() -> None:
    """(2021)新01执复85号: 350000 fixed, then 1024608 at 4.75 % from 2017-01-23 to 2019-08-19."""
    found = computed(
        "general_interest_fixed",
        fixed_part="350000",
        principal="1024608",
        annual_rate="0.0475",
        start="2017-01-23",
        end="2019-08-19",
        basis=365,
    )
    assert found.values == {"days": 938, "interest_total": "475072.35"}


DAYS = st.dates(date(2016, 1, 1), date(2026, 9, 22))
SPANS = st.tuples(DAYS, DAYS).map(sorted)


@given(SPANS, st.integers(1, 10**12), st.sampled_from(list(Tenor)), st.sampled_from([360, 365]))
def test_interest_by_lpr_equals_the_sum_of_its_days(
    span: list[date], fen: int, tenor: Tenor, basis: int
) -> None:
    start, end = min(span[0], date(2026, 8, 21)), min(span[1], date(2026, 8, 21))
    table = quotations(tenor)
    daily = [table.percent_on(start + timedelta(at)) for at in range((end - start).days)]
    found = computed(
        "general_interest_lpr",
        principal=shown(fen),
        start=str(start),
        end=str(end),
        tenor=tenor.value,
        multiplier="1.5",
        basis=basis,
    )
    oracle = sum((fen * one * 3 / 2 / 100 / basis for one in daily), Fraction(0))
    assert found.values["interest"] == shown(to_fen(oracle))
    assert sum(one.amount_fen or 0 for one in found.worksheet.lines) == to_fen(oracle)


def test_a_sum_may_end_on_the_day_after_the_last_loaded_one_but_no_later() -> None:
    asked = {"principal": "100", "start": "2026-09-01"}
    assert computed("general_interest_lpr", **asked, end="2026-09-22").values["segments"]
    with pytest.raises(LprNotLoaded, match="2026-09-22"):
        computed("general_interest_lpr", **asked, end="2026-09-23")


def test_both_ends_counted_give_one_day_more() -> None:
    asked = {"principal": "36500", "start": "2024-02-28", "end": "2024-03-01"}
    plain = computed("general_interest_lpr", **asked)
    both = computed("general_interest_lpr", **asked, day_count="both_ends")
    assert plain.values["segments"] == [["2024-02-28", "2024-03-01", 2, "3.45"]]
    assert both.values["segments"] == [["2024-02-28", "2024-03-01", 3, "3.45"]]


def test_the_day_of_the_first_lpr_already_bears_it() -> None:
    found = computed(
        "general_interest_lpr", principal="36500", start="2019-08-19", end="2019-08-21"
    )
    assert found.values["segments"] == [
        ["2019-08-19", "2019-08-20", 1, "4.35"],
        ["2019-08-20", "2019-08-21", 1, "4.25"],
    ]


def test_the_same_day_bears_no_interest() -> None:
    found = computed("general_interest_lpr", principal="1", start="2024-01-01", end="2024-01-01")
    assert found.values == {"segments": [], "interest": "0.00"}


@pytest.mark.parametrize(
    ("rate", "per_day", "said"),
    [
        (FixedRate(Fraction("0.24"), basis=360), Fraction(24, 36000), "年利率24.00%"),
        (FixedRate(Fraction("0.02"), Every.MONTH), Fraction(2, 3000), "月利率2.00%"),
        (FixedRate(Fraction("0.0005"), Every.DAY), Fraction(5, 10000), "日利率0.05%"),
        (
            FixedRate(Fraction("0.002"), Every.DAY, cap_per_year=Fraction("0.154")),
            Fraction("0.154") / 365,
            "日利率0.20%，超过上限，按年利率15.40%",
        ),
        (
            LprRate(multiplier=Fraction(4)),
            Fraction("0.138") / 365,
            "一年期LPR3.45%×4",
        ),
        (
            LprRate(Tenor.FIVE_YEARS, markup_points=Fraction("0.5")),
            Fraction("0.0445") / 365,
            "五年期以上LPR3.95%+0.50%",
        ),
    ],
)
def test_a_rate_of_one_day(rate: AnyRate, per_day: Fraction, said: str) -> None:
    found = rate.on(date(2024, 3, 1))
    assert (found.per_day, found.said) == (per_day, said)


def test_a_later_tier_takes_over_on_its_first_day() -> None:
    tiers = [
        Tier(date(2024, 2, 1), FixedRate(Fraction("0.1"))),
        Tier(date(2024, 1, 1), FixedRate(Fraction("0.2"))),
    ]
    assert tiered(tiers, date(2024, 1, 31)).said == "年利率20.00%"
    assert tiered(tiers, date(2024, 2, 1)).said == "年利率10.00%"
    with pytest.raises(BadInput, match="早于第一档"):
        tiered(tiers, date(2023, 12, 31))


FIXED = {"principal": "100", "annual_rate": "0.1", "days": 10}
LPR = {"principal": "100", "start": "2024-01-01", "end": "2024-02-01"}


@pytest.mark.parametrize(
    ("formula", "inputs", "name", "why"),
    [
        ("general_interest_fixed", {**FIXED, "principal": "-1"}, "principal", "为负数"),
        ("general_interest_fixed", {**FIXED, "principal": "1.005"}, "principal", "不足一分"),
        ("general_interest_fixed", {**FIXED, "annual_rate": "24"}, "annual_rate", "过高"),
        ("general_interest_fixed", {**FIXED, "annual_rate": 0.1}, "annual_rate", "不是数字"),
        ("general_interest_fixed", {**FIXED, "days": "1.5"}, "days", "整数"),
        ("general_interest_fixed", {**FIXED, "basis": 366}, "basis", "360 和 365"),
        ("general_interest_fixed", {**FIXED, "principle": "1"}, "principle", "principal"),
        ("general_interest_fixed", {"annual_rate": "0.1"}, "principal", "缺少“本金”"),
        ("general_interest_fixed", {"principal": "1", "annual_rate": "0"}, "days", "缺少"),
        ("general_interest_lpr", {**LPR, "end": "2023-12-31"}, "end", "早于起算日"),
        ("general_interest_lpr", {**LPR, "end": "2024-02-30"}, "end", "不是日期"),
        ("general_interest_lpr", {**LPR, "tenor": "10Y"}, "tenor", "只有 1Y 和 5Y"),
        ("general_interest_lpr", {**LPR, "day_count": "x"}, "day_count", "天数算法"),
    ],
)
def test_a_bad_input_is_named(formula: str, inputs: dict[str, object], name: str, why: str) -> None:
    with pytest.raises(BadInput, match=why) as refused:
        computed(formula, **inputs)
    assert refused.value.name == name


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=lambda one: one.name)
def test_no_formula_runs_without_its_inputs(formula: Any) -> None:
    with pytest.raises(BadInput, match="缺少"):
        formula.compute({})


@pytest.mark.skipif(not OPEN, reason="the examples (../shared/data) are not at hand")
@pytest.mark.parametrize("example", OPEN, ids=lambda one: one["id"])
def test_every_sum_on_a_worksheet_has_its_article(example: dict[str, Any]) -> None:
    sheet = FORMULAS[example["formula"]].compute(example["inputs"]).worksheet
    bare = [one.label for one in sheet.lines if one.rate and not one.cites]
    assert sheet.lines
    assert bare == []
    assert sheet.as_json()[-1]["label"] == "取整"


@pytest.mark.parametrize(
    ("inputs", "name"),
    [
        ({"multiplier": "11"}, "multiplier"),
        ({"markup_points": "101"}, "markup_points"),
        ({"pre_2019_08_20_benchmark": "435"}, "pre_2019_08_20_benchmark"),
        ({"end": "9999-12-31", "day_count": "both_ends"}, "end"),
        ({"start": "0001-01-01"}, "start"),
    ],
)
def test_what_no_title_would_say_is_refused(inputs: dict[str, object], name: str) -> None:
    with pytest.raises(BadInput) as refused:
        computed("general_interest_lpr", **{**LPR, **inputs})
    assert refused.value.name == name


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | DAYS.map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.mark.skipif(not OPEN, reason="the examples (../shared/data) are not at hand")
@given(st.data())
def test_whatever_stands_in_a_file_gives_a_result_or_a_sentence(data: st.DataObject) -> None:
    example = data.draw(st.sampled_from(OPEN or [{}]))
    spoilt = data.draw(st.sampled_from(sorted(example["inputs"])))
    inputs = {**example["inputs"], spoilt: data.draw(JSON)}
    assert all(outcome(example["formula"], inputs))


def outcome(formula: str, inputs: dict[str, object]) -> tuple[object, ...]:
    try:
        return (computed(formula, **inputs).worksheet.as_json(),)
    except BadInput as refused:
        return refused.name, refused.sentence


@pytest.mark.parametrize(
    ("rate", "points"),
    [
        (FixedRate(Fraction("0.24")), ["basis"]),
        (FixedRate(Fraction("0.02"), Every.MONTH), ["month_days"]),
        (
            FixedRate(Fraction("0.02"), Every.MONTH, cap_per_year=Fraction("0.24")),
            ["basis", "month_days"],
        ),
        (FixedRate(Fraction("0.0005"), Every.DAY), []),
        (LprRate(), ["basis"]),
    ],
)
def test_how_a_rate_was_spread_over_days_is_an_open_point(rate: AnyRate, points: list[str]) -> None:
    assert [one.key for one in settings_of([rate, rate])] == points
