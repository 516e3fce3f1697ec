"""Money by the batch: to the fen what `law.money` says item by item, and nobody lost on the way."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhiheng.law.money.days import DayCount, Stretch
from zhiheng.law.money.delay import doubled_segments
from zhiheng.law.money.distribution import in_order, shares_of
from zhiheng.law.money.fen import FEN_MAX, BadInput, shown, to_fen
from zhiheng.law.money.formulas_interest import FORMULAS
from zhiheng.law.money.general import Every, FixedRate, LprRate
from zhiheng.law.money.lpr import LprNotLoaded, Tenor, quotations
from zhiheng.plant.money_batch.distribution import Claims, distribute
from zhiheng.plant.money_batch.interest import CHUNK, Interest, Items, exact_fen, interest
from zhiheng.plant.money_batch.rates import DoubledPart, RateByDay

Row = tuple[int, date, date]
FIXED = FixedRate(Fraction("0.24"))
LPR = LprRate()
ONE = Fraction(1)
RATES: tuple[RateByDay, ...] = (
    FIXED,
    FixedRate(Fraction("0.154"), basis=360),
    FixedRate(Fraction("0.02"), Every.MONTH, cap_per_year=Fraction("0.15")),
    FixedRate(Fraction(1, 3)),
    LPR,
    LprRate(Tenor.FIVE_YEARS, Fraction("1.5"), Fraction("0.37"), 360),
    LprRate(multiplier=Fraction(4), cap_per_year=Fraction("0.15")),
    LprRate(benchmark_percent=Fraction("6.15")),
    DoubledPart(),
)
DAYS = st.dates(date(2012, 2, 28), date(2027, 3, 1)) | st.sampled_from(
    [date(2014, 8, 1), date(2019, 8, 19), date(2019, 8, 20), date(2020, 2, 29), date(2026, 9, 21)]
)
SUMS = st.integers(0, 10**12) | st.integers(FEN_MAX - 9, FEN_MAX) | st.integers(-2, 2)
ROWS = st.lists(st.tuples(SUMS, DAYS, DAYS, st.integers(0, len(RATES) - 1)), max_size=12)


def items(
    rows: Sequence[Row],
    rates: Sequence[RateByDay] = (FIXED,),
    rate_at: Sequence[int] | None = None,
    count: DayCount = DayCount.END_MINUS_START,
) -> Items:
    return Items(
        principal_fen=np.array([fen for fen, _, _ in rows], np.int64),
        from_on=np.array([day for _, day, _ in rows], "datetime64[D]"),
        to_on=np.array([day for _, _, day in rows], "datetime64[D]"),
        rates=rates,
        rate_at=None if rate_at is None else np.array(rate_at, np.int64),
        count=count,
    )


def one_by_one(batch: Items) -> tuple[list[int], list[int]]:
    """What the exact path says of every item: sums, and places refused."""
    sums, refused = [], []
    for at in range(len(batch.principal_fen)):
        try:
            sums.append(exact_fen(batch, at))
        except BadInput:
            sums.append(0)
            refused.append(at)
    return sums, refused


def told(found: Interest) -> tuple[list[int], list[int]]:
    return found.amount_fen.tolist(), found.refused.tolist()


@settings(max_examples=300, deadline=None)
@given(ROWS, st.sampled_from(DayCount))
def test_a_batch_says_what_the_law_says_item_by_item(
    rows: list[tuple[int, date, date, int]], count: DayCount
) -> None:
    batch = items([row[:3] for row in rows], RATES, [row[3] for row in rows], count)
    assert told(interest(batch)) == one_by_one(batch)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(SUMS, DAYS, DAYS), min_size=1, max_size=5), st.sampled_from(RATES))
def test_one_rate_for_all_says_the_same(rows: list[Row], rate: RateByDay) -> None:
    batch = items(rows, (rate,))
    assert told(interest(batch)) == one_by_one(batch)


@given(SUMS.filter(lambda fen: fen >= 0), DAYS, DAYS)
def test_a_fixed_rate_is_principal_times_rate_times_days(fen: int, one: date, two: date) -> None:
    start, end = sorted((one, two))
    exact = Fraction(fen) * Fraction("0.24") * (end - start).days / 365
    assert interest(items([(fen, start, end)])).amount_fen.tolist() == [to_fen(exact)]


@given(st.integers(0, 10**12), st.dates(date(2014, 8, 1), date(2040, 1, 1)), st.integers(0, 9999))
def test_the_doubled_part_is_that_of_the_worksheet(fen: int, start: date, days: int) -> None:
    end = start + timedelta(days)
    exact = sum((one.exact for one in doubled_segments(Stretch(start, end), fen)), Fraction(0))
    found = interest(items([(fen, start, end)], (DoubledPart(),)))
    assert found.amount_fen.tolist() == [to_fen(exact)]


def test_it_agrees_with_the_formula_of_the_calculator() -> None:
    said = FORMULAS["general_interest_lpr"].compute(
        {"principal": "1000000", "start": "2019-01-01", "end": "2025-12-31", "tenor": "1Y"}
    )
    found = interest(items([(10**8, date(2019, 1, 1), date(2025, 12, 31))], (LPR,)))
    assert shown(int(found.amount_fen[0])) == said.values["interest"]


def test_a_leap_day_bears_interest_and_equal_days_bear_none() -> None:
    leap = (36_500_00, date(2024, 2, 28), date(2024, 3, 1))
    same = (36_500_00, date(2024, 2, 29), date(2024, 2, 29))
    assert interest(items([leap, same])).amount_fen.tolist() == [48_00, 0]
    both = items([leap, same], count=DayCount.BOTH_ENDS)
    assert interest(both).amount_fen.tolist() == [72_00, 24_00]


def test_half_a_fen_is_rounded_up_once() -> None:
    rate, start = FixedRate(Fraction("0.365")), date(2024, 1, 1)
    rows = [(fen, start, start + timedelta(1)) for fen in (499, 500, 501, 1499, 1500)]
    assert interest(items(rows, (rate,))).amount_fen.tolist() == [0, 1, 1, 1, 2]


def test_sums_beyond_int64_are_computed_by_the_exact_path_and_told() -> None:
    span = date(2016, 1, 1), date(2026, 1, 1)
    batch = items([(10**6, *span), (FEN_MAX, *span), (10**7, *span)], (LPR,))
    found = interest(batch)
    assert found.exact.tolist() == [1]
    assert found.amount_fen[1] == exact_fen(batch, 1) > 10**16


@pytest.mark.parametrize(
    "rate",
    [
        FixedRate(Fraction(10**19, 10**19 + 1)),
        FixedRate(Fraction(10**16)),
        FixedRate(Fraction(10**18 + 1, 3)),
        LprRate(multiplier=Fraction(10**15 + 1)),
    ],
)
def test_a_rate_too_fine_or_too_high_for_int64_is_left_to_the_exact_path(rate: RateByDay) -> None:
    span = date(2016, 1, 1), date(2026, 1, 1)
    found = interest(items([(1, *span), (0, *span), (-1, *span)], (rate,)))
    assert (found.exact.tolist(), found.refused.tolist()) == ([0], [2])
    assert found.amount_fen[0] == exact_fen(found.items, 0) > 0


@pytest.mark.parametrize("rate", [FixedRate(Fraction(10**19)), LprRate(multiplier=10**19 * ONE)])
def test_interest_that_no_account_can_hold_is_refused(rate: RateByDay) -> None:
    span = date(2016, 1, 1), date(2026, 1, 1)
    good = (36_500_00, date(2024, 3, 1), date(2024, 3, 2))
    found = interest(items([(7, *span), good], (rate, FIXED), [0, 1]))
    assert (found.amount_fen.tolist(), found.refused.tolist()) == ([0, 24_00], [0])
    assert found.exact.tolist() == []
    assert "请核对本金和利率" in str(found.why(0))


def test_a_sum_past_int64_is_found_in_any_chunk() -> None:
    span = date(2016, 1, 1), date(2026, 1, 1)
    batch = items([(10**6, *span)] * (CHUNK + 2), (LPR,))
    batch.principal_fen[CHUNK + 1] = FEN_MAX
    found = interest(batch)
    assert found.exact.tolist() == [CHUNK + 1]
    assert found.amount_fen[-1] == exact_fen(batch, CHUNK + 1)


def test_days_beyond_any_table_are_left_to_the_exact_path() -> None:
    rate = LprRate(benchmark_percent=Fraction("6.15"))
    batch = items(
        [(1, date.min, date(2020, 1, 1)), (1, date(2019, 1, 1), date(2020, 1, 1))], (rate,)
    )
    found = interest(batch)
    assert (found.exact.tolist(), found.refused.tolist()) == ([0], [])
    assert told(found) == one_by_one(batch)


def test_the_last_product_that_fits_is_not_sent_to_the_exact_path() -> None:
    rate, start = FixedRate(Fraction(10**10 + 1, 4 * 10**10)), date(2024, 1, 1)
    weight, denominator = 10**10 + 1, 4 * 10**10 * 365
    last_fen = (2**63 - 1 - denominator // 2) // weight
    rows = [(fen, start, start + timedelta(1)) for fen in (last_fen, last_fen + 1)]
    batch = items(rows, (rate,))
    assert interest(batch).exact.tolist() == [1]
    assert told(interest(batch)) == one_by_one(batch)


def test_the_sum_ends_with_the_last_day_loaded_and_not_a_day_later() -> None:
    through_on = quotations(Tenor.ONE_YEAR).through_on
    rows = [(10**6, date(2026, 1, 1), through_on + timedelta(days)) for days in (1, 2)]
    found = interest(items(rows, (LPR,)))
    assert found.refused.tolist() == [1]
    assert isinstance(found.why(1), LprNotLoaded)
    assert found.amount_fen[0] > 0 == found.amount_fen[1]


@pytest.mark.parametrize(
    ("row", "rate", "sentence"),
    [
        ((-1, date(2024, 1, 1), date(2024, 2, 1)), FIXED, "负数"),
        ((FEN_MAX + 1, date(2024, 1, 1), date(2024, 2, 1)), FIXED, "超出可计算的最大金额"),
        ((1, date(2024, 1, 2), date(2024, 1, 1)), FIXED, "早于起算日"),
        ((1, date(2015, 10, 23), date(2024, 1, 1)), LPR, "请填写这一项"),
        ((1, date(2014, 7, 31), date(2024, 1, 1)), DoubledPart(), "原规定"),
        ((1, date(2024, 1, 1), date(2024, 1, 2)), FixedRate(Fraction(-1)), "利率为负数"),
        ((1, date(2024, 1, 1), date(2024, 1, 2)), FixedRate(Fraction(1), basis=366), "没有依据"),
    ],
)
def test_a_bad_item_is_named_and_the_batch_goes_on(
    row: Row, rate: RateByDay, sentence: str
) -> None:
    good = (36_500_00, date(2024, 3, 1), date(2024, 3, 2))
    found = interest(items([good, row, good], (FIXED, rate), [0, 1, 0]))
    assert (found.amount_fen.tolist(), found.refused.tolist()) == ([24_00, 0, 24_00], [1])
    assert sentence in str(found.why(1))


@pytest.mark.parametrize("day", ["NaT", "20000-01-01", "-9999-01-01"])
def test_a_day_that_is_missing_or_beyond_the_calendar_is_refused(day: str) -> None:
    for column in ("from_on", "to_on"):
        batch = items([(1, date(2024, 1, 1), date(2024, 2, 1))])
        getattr(batch, column)[0] = day
        found = interest(batch)
        assert found.refused.tolist() == [0]
        assert found.why(0).name == column


def test_a_last_day_that_has_no_next_is_refused_where_both_ends_count() -> None:
    rows = [(fen, date(2024, 1, 1), date.max) for fen in (1, 0)]
    assert interest(items(rows)).refused.tolist() == []
    both = interest(items(rows, count=DayCount.BOTH_ENDS))
    assert both.refused.tolist() == [0, 1]
    assert "核对年份" in str(both.why(1))


def test_a_debt_that_is_paid_asks_no_table() -> None:
    rows = [(0, date(2000, 1, 1), date(2100, 1, 1)), (9, date(2100, 1, 1), date(2100, 1, 1))]
    assert told(interest(items(rows, (LPR,)))) == ([0, 0], [])


def test_no_items_come_to_nothing() -> None:
    assert told(interest(items([]))) == ([], [])


def test_an_item_that_was_computed_has_no_reason_to_be_refused() -> None:
    found = interest(items([(1, date(2024, 1, 1), date(2024, 1, 2))]))
    with pytest.raises(LookupError, match="已经算出"):
        found.why(0)


@pytest.mark.parametrize("bad_at", [0, CHUNK - 1, CHUNK, 2 * CHUNK])
def test_a_bad_item_spoils_no_other_of_its_chunk(bad_at: int) -> None:
    rows = [(36_500_00, date(2024, 1, 1), date(2024, 1, 2))] * (2 * CHUNK + 1)
    batch = items(rows)
    batch.principal_fen[bad_at] = -1
    found = interest(batch)
    assert found.refused.tolist() == [bad_at]
    assert int(found.amount_fen.sum()) == 24_00 * 2 * CHUNK


def test_columns_that_do_not_match_are_a_defect() -> None:
    span = np.array(["2024-01-01"], "datetime64[D]")
    good = {"from_on": span, "to_on": span, "rates": (FIXED,)}
    with pytest.raises(ValueError, match="长短不一"):
        Items(principal_fen=np.array([1, 2]), **good)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="int64"):
        Items(principal_fen=np.array([1.5]), **good)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="不在 rates"):
        Items(principal_fen=np.array([1]), rate_at=np.array([1]), **good)  # type: ignore[arg-type]


NAMES = st.text("甲乙丙丁戊", min_size=1, max_size=3)
CLAIM_FEN = st.integers(0, 10**9) | st.integers(0, 3) | st.integers(FEN_MAX - 2, FEN_MAX)
CREDITORS = st.dictionaries(NAMES, st.tuples(CLAIM_FEN, st.integers(1, 3)), max_size=20)
PROCEEDS = st.integers(0, 10**10) | st.integers(0, FEN_MAX)
Creditors = dict[str, tuple[int, int]]


def claims(creditors: Creditors) -> Claims:
    return Claims(
        creditors=list(creditors),
        claim_fen=np.array([fen for fen, _ in creditors.values()], np.int64),
        rank=np.array([rank for _, rank in creditors.values()], np.int64),
    )


def class_by_class(proceeds_fen: int, creditors: Creditors) -> tuple[dict[str, int], int]:
    """The exact path: each class is a layer, and shares what the layer got."""
    classes: dict[int, dict[str, int]] = {}
    for name, (fen, rank) in creditors.items():
        classes.setdefault(rank, {})[name] = fen
    layers = [(str(rank), sum(classes[rank].values())) for rank in sorted(classes)]
    got, left_fen = in_order(proceeds_fen, layers)
    shares = [shares_of(one.paid_fen, classes[int(one.key)]) for one in got]
    return {name: fen for share in shares for name, fen in share.items()}, left_fen


def paid(proceeds_fen: int, creditors: Creditors) -> tuple[dict[str, int], int]:
    found = distribute(proceeds_fen, claims(creditors))
    return dict(zip(creditors, found.paid_fen.tolist(), strict=True)), found.surplus_fen


@settings(max_examples=300, deadline=None)
@given(PROCEEDS, CREDITORS)
def test_a_plan_is_that_of_the_law_class_by_class(fen: int, creditors: Creditors) -> None:
    assert paid(fen, creditors) == class_by_class(fen, creditors)


@settings(deadline=None)
@given(PROCEEDS, CREDITORS, st.randoms())
def test_the_order_of_the_creditors_changes_nothing(
    fen: int, creditors: Creditors, chance: object
) -> None:
    turned = list(creditors.items())
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert paid(fen, dict(turned)) == paid(fen, creditors)


@settings(deadline=None)
@given(PROCEEDS, CREDITORS)
def test_all_the_money_is_given_out_and_nobody_gets_more_than_his_claim(
    fen: int, creditors: Creditors
) -> None:
    shares, surplus_fen = paid(fen, creditors)
    assert sum(shares.values()) + surplus_fen == fen
    assert all(0 <= share <= creditors[name][0] for name, share in shares.items())


def test_an_odd_fen_among_equals_goes_by_name() -> None:
    assert paid(2, {"丙": (5, 1), "乙": (5, 1), "甲": (5, 1)})[0] == {"丙": 1, "乙": 1, "甲": 0}


def test_of_equal_remainders_the_larger_claim_gets_the_odd_fen() -> None:
    creditors = {"乙": (3, 1), "甲": (1, 1), "丙": (96, 1)}
    assert paid(50, creditors)[0] == {"乙": 2, "甲": 0, "丙": 48}
    renamed = {"甲": (3, 1), "乙": (1, 1), "丙": (96, 1)}
    assert paid(50, renamed)[0] == {"甲": 2, "乙": 0, "丙": 48}


def test_products_past_int64_are_divided_exactly_without_the_exact_path() -> None:
    creditors = {f"第{at:05d}号": (10**11 + 7919 * at, 1) for at in range(2000)}
    found = distribute(10**14 + 1, claims(creditors))
    assert not found.exact
    assert paid(10**14 + 1, creditors) == class_by_class(10**14 + 1, creditors)


def test_claims_past_int64_are_left_to_the_exact_path_and_told() -> None:
    creditors = {f"第{at:03d}号": (FEN_MAX - at, 1 + at % 2) for at in range(200)}
    assert distribute(FEN_MAX, claims(creditors)).exact
    assert paid(FEN_MAX, creditors) == class_by_class(FEN_MAX, creditors)


def test_without_classes_all_share_alike() -> None:
    found = distribute(30, Claims(creditors=["甲", "乙"], claim_fen=np.array([20, 40])))
    assert found.paid_fen.tolist() == [10, 20]


def test_the_claims_given_are_not_changed_by_a_plan() -> None:
    given_claims = claims({"甲": (20, 1), "乙": (40, 2)})
    distribute(30, given_claims)
    assert given_claims.claim_fen.tolist() == [20, 40]


@pytest.mark.parametrize(
    ("names", "fen", "proceeds_fen", "sentence"),
    [
        (["甲", "乙"], [1, -1], 1, "“乙”的债权额 -0.01 元为负数"),
        (["甲", "乙"], [FEN_MAX + 1, -1], 1, "共 2 名"),
        (["甲", "甲"], [1, 1], 1, "“甲”列了两次"),
        (["甲", "乙"], [1, 1], -1, "请核对可分配价款"),
        (["甲", "乙"], [1, 1], FEN_MAX + 1, "请核对可分配价款"),
    ],
)
def test_nothing_is_distributed_on_a_bad_claim(
    names: list[str], fen: list[int], proceeds_fen: int, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        distribute(proceeds_fen, Claims(creditors=names, claim_fen=np.array(fen)))


def test_columns_of_claims_that_do_not_match_are_a_defect() -> None:
    with pytest.raises(ValueError, match="长短不一"):
        Claims(creditors=["甲"], claim_fen=np.array([1, 2]))
    with pytest.raises(ValueError, match="int64"):
        Claims(creditors=["甲"], claim_fen=np.array([1.0]))
