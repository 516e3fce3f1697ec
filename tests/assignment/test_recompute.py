"""The pure draw: what it depends on, how weights count, and every way a month can be wrong."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from zhiheng.law.assignment import (
    Candidate,
    Draw,
    Month,
    NobodyEligible,
    Weight,
    choose,
    commitment,
    objections,
    read_published,
)

SEED = "a7" * 32
FULL = Candidate(number="01", name="周文", weight=Weight.FULL)
HALF = Candidate(number="02", name="郑岚", weight=Weight.HALF, why="兼任审判管理")
NONE = Candidate(number="03", name="方晓", weight=Weight.NONE, why="休假至 2026-11-30")
LIST = (FULL, HALF, NONE)
CASE = "（2026）鲁0102执1号"


def a_draw(number: str = CASE) -> Draw:
    drawn = choose(SEED, number, LIST).number
    return Draw(case_number=number, drawn_on=date(2026, 11, 20), candidates=LIST, drawn=drawn)


def a_month(**changes: object) -> Month:
    plain = Month(
        court="鲁0102", month="2026-11", seed_hash=commitment(SEED),
        published_on=date(2026, 11, 1), seed=SEED, draws=(a_draw(),), by_hand=(), without=(),
        docketed=(CASE,),
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_the_same_inputs_give_the_same_handler_in_whatever_order_they_are_listed() -> None:
    assert choose(SEED, CASE, LIST) == choose(SEED, CASE, reversed(LIST))


def test_the_commitment_is_the_sm3_of_the_seeds_bytes() -> None:
    abc = "616263"
    assert commitment(abc) == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_full_weight_is_drawn_twice_as_often_as_half_and_nought_never() -> None:
    drawn = Counter(choose(SEED, f"（2026）鲁0102执{n}号", LIST).name for n in range(1, 3001))
    assert drawn["方晓"] == 0
    assert 1900 <= drawn["周文"] <= 2100


def test_another_seed_gives_other_handlers() -> None:
    numbers = [f"（2026）鲁0102执{n}号" for n in range(1, 101)]
    drawn = [[choose(seed, n, LIST).name for n in numbers] for seed in (SEED, "b8" * 32)]
    assert drawn[0] != drawn[1]


def test_an_empty_list_draws_nobody() -> None:
    with pytest.raises(NobodyEligible):
        choose(SEED, CASE, (NONE,))


def test_a_true_month_has_nothing_against_it() -> None:
    assert objections(a_month()) == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"seed": ""}, "还没有公布"),
        ({"seed_hash": "0" * 64}, "不一致，整月分案不能采信"),
        ({"draws": (replace(a_draw(), drawn="03"),)}, "与公布的承办人不一致"),
        ({"draws": (replace(a_draw(), drawn_on=date(2026, 12, 1)),)}, "不在种子有效的月份内"),
        ({"published_on": date(2026, 11, 25)}, "不在种子有效的月份内"),
        ({"draws": (a_draw(), a_draw())}, "抽取了不止一次"),
        ({"draws": ()}, "既没有抽取记录也没有指定记录"),
        ({"draws": (replace(a_draw(), candidates=(NONE,)),)}, "没有可以承办的人员"),
        ({"draws": (replace(a_draw(), candidates=(FULL, replace(HALF, why=""))),)}, "没有写明原因"),
    ],
)
def test_each_wrong_is_told(changes: dict[str, object], said: str) -> None:
    assert any(said in one for one in objections(a_month(**changes)))


def test_something_else_is_not_taken_for_a_published_month() -> None:
    with pytest.raises(ValueError, match="不是分案公布文件"):
        read_published({"court": "鲁0102"})
