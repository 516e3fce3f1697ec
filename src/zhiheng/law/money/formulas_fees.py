"""Formulas of fees: enforcement, preservation, acceptance, and the cap of an auction commission."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.dated import Dated
from zhiheng.law.money.fees import (
    ACCEPTANCE_FEE,
    COMMISSION_CAP,
    EXECUTION_FEE,
    EXECUTION_FEE_NO_AMOUNT,
    HALVED,
    PRESERVATION_FEE,
    Tariff,
    charge,
    quick,
)
from zhiheng.law.money.fen import BadInput, shown, to_fen
from zhiheng.law.money.formula import (
    Formula,
    Input,
    InputKind,
    Inputs,
    read_amount,
    read_rate,
)
from zhiheng.law.money.worksheet import Line, Result, Setting, Worksheet

_AMOUNT: Final = Input("amount", "金额", InputKind.AMOUNT)
_FLAT: Final = "按件收取的具体数额由各地在幅度内规定"


def _by(tariff: Dated[Tariff], name: str, key: str) -> Callable[[Inputs], Result]:
    """A formula that charges the input `name` and calls the result `key`."""

    def run(given: Inputs) -> Result:
        charged = charge(tariff, given.fen(name))
        return Result({key: shown(charged.fee_fen)}, Worksheet(charged.lines))

    return run


def _no_amount(given: Inputs) -> Result:
    if given.given("amount"):
        raise BadInput("amount", "有执行金额的按 exec_fee 计算，此处应留空")
    edition = EXECUTION_FEE_NO_AMOUNT.editions[-1]
    low_fen, high_fen = edition.value
    line = Line(EXECUTION_FEE_NO_AMOUNT.name, edition.cites, note="每件 50 元至 500 元")
    open_point = Setting("flat_fee", "每件收费", "不取单一数额", _FLAT, edition.cites)
    values = {"min": shown(low_fen), "max": shown(high_fen)}
    return Result(values, Worksheet((line,), (open_point,)))


def _half(given: Inputs) -> Result:
    charged = charge(ACCEPTANCE_FEE, given.fen("amount"))
    half_fen = to_fen(Fraction(charged.fee_fen, 2))
    line = Line("减半交纳", HALVED, base_fen=charged.fee_fen, rate="1/2", amount_fen=half_fen)
    return Result({"fee": shown(half_fen)}, Worksheet((*charged.lines, line)))


def _quick(given: Inputs) -> Result:
    brackets = [_bracket(one) for one in given.take("brackets", list)]
    probes = [read_amount("probe_amounts", one) for one in given.take("probe_amounts", list)]
    edition = EXECUTION_FEE.editions[-1]
    fees, steps = [], []
    for fen in probes:
        found_fen = _looked_up(fen, brackets)
        by_law_fen = charge(EXECUTION_FEE, fen).fee_fen
        note = "与分段计算相同" if found_fen == by_law_fen else f"分段计算为 {shown(by_law_fen)} 元"
        steps.append(Line("速算表", edition.cites, base_fen=fen, amount_fen=found_fen, note=note))
        fees.append(shown(found_fen))
    return Result({"fees": fees}, Worksheet(tuple(steps)))


def _looked_up(fen: int, brackets: list[tuple[int | None, Fraction | None, int]]) -> int:
    try:
        return quick(fen, brackets)
    except LookupError as outside:
        raise BadInput("brackets", f"{shown(fen)} 元：{outside}，最后一行 upto 应留空") from outside


def _bracket(one: object) -> tuple[int | None, Fraction | None, int]:
    if not isinstance(one, dict) or set(one) != {"upto", "rate", "add"}:
        raise BadInput("brackets", "每一行应有 upto（上限）、rate（比率）、add（加减数）三项")
    upto, rate, add = one["upto"], one["rate"], str(one["add"])
    sign = -1 if add.startswith("-") else 1
    return (
        None if upto is None else read_amount("brackets.upto", upto),
        None if rate is None else read_rate("brackets.rate", rate),
        sign * read_amount("brackets.add", add.lstrip("-")),
    )


FEES: Final = (
    Formula("exec_fee", "申请执行费", (_AMOUNT,), _by(EXECUTION_FEE, "amount", "fee")),
    Formula(
        "exec_fee_no_amount",
        "申请执行费（没有执行金额）",
        (Input("amount", "金额（应留空）", InputKind.AMOUNT, required=False),),
        _no_amount,
    ),
    Formula(
        "exec_fee_quick_table",
        "申请执行费速算表核对",
        (
            Input("brackets", "速算表各行", InputKind.LIST),
            Input("probe_amounts", "要核对的金额", InputKind.LIST),
        ),
        _quick,
    ),
    Formula("preservation_fee", "申请保全费", (_AMOUNT,), _by(PRESERVATION_FEE, "amount", "fee")),
    Formula(
        "acceptance_fee", "案件受理费（财产案件）", (_AMOUNT,), _by(ACCEPTANCE_FEE, "amount", "fee")
    ),
    Formula("acceptance_fee_simplified_half", "案件受理费（减半）", (_AMOUNT,), _half),
    Formula(
        "traditional_auction_commission_cap",
        "拍卖佣金上限",
        (Input("price", "拍卖成交价", InputKind.AMOUNT),),
        _by(COMMISSION_CAP, "price", "cap"),
    ),
)
"""The formulas of this file, in reading order."""
