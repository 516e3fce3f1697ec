"""Formulas of the time before 2014-08-01, and of the order of payment."""

from typing import Final

from zhiheng.law.money.days import Stretch
from zhiheng.law.money.delay import (
    DOUBLED_SINCE_ON,
    doubled_rate_now,
)
from zhiheng.law.money.fen import BadInput, shown
from zhiheng.law.money.formula import (
    Formula,
    Input,
    InputKind,
    Inputs,
    read_amount,
)
from zhiheng.law.money.general import year_basis
from zhiheng.law.money.legacy import (
    OLD_BASIS,
    OLD_RATE,
    OLD_TIME,
    legacy_rate,
    legacy_setting,
    repay_in_parallel,
)
from zhiheng.law.money.steps import (
    BASE,
    COUNTED,
    DAYS,
    amount,
    bearing,
    counted,
    span_of,
)
from zhiheng.law.money.waterfall import BY_LAW, order_setting, pay_in_order, share_line
from zhiheng.law.money.worksheet import Line, Result, Worksheet

_LABEL: Final = "加倍部分债务利息"


def _legacy(given: Inputs) -> Result:
    basis = year_basis(given.count("basis"))
    rate = legacy_rate(given.number("benchmark_rate"), basis)
    line = bearing("迟延履行期间债务利息（旧规定）", given.fen("base"), rate, given.count("days"))
    return Result({"interest": shown(amount(line))}, Worksheet((line,), (legacy_setting(basis),)))


def _split(given: Inputs) -> Result:
    span, basis = span_of(given, "from", "to"), year_basis(given.count("basis"))
    edge = min(max(span.from_on, DOUBLED_SINCE_ON), span.until_on)
    before, after = Stretch(span.from_on, edge), Stretch(edge, span.until_on)
    base_fen, old_rate = given.fen("base"), legacy_rate(given.number("benchmark_rate"), basis)
    old = bearing("迟延履行期间债务利息（旧规定）", base_fen, old_rate, before.days, span=before)
    new = bearing(_LABEL, base_fen, doubled_rate_now(), after.days, span=after)
    values = {
        "old_days": before.days,
        "old": shown(amount(old)),
        "new_days": after.days,
        "new": shown(amount(new)),
    }
    settings = (legacy_setting(basis), counted(given).setting())
    return Result(values, Worksheet((old, new), settings))


def _parallel(given: Inputs) -> Result:
    shares = repay_in_parallel(
        given.fen("debt"), given.fen("delay_interest_due"), given.fen("received")
    )
    values = {
        "to_debt": shown(shares.debt_fen),
        "to_delay_interest": shown(shares.delay_interest_fen),
    }
    if shares.surplus_fen:
        values["refund_to_debtor"] = shown(shares.surplus_fen)
    note = "债务与迟延履行利息按比例同时清偿（并还）"
    steps = (
        Line("清偿债务", (OLD_TIME, OLD_RATE), amount_fen=shares.debt_fen, note=note),
        Line("清偿迟延履行利息", (OLD_RATE,), amount_fen=shares.delay_interest_fen),
    )
    return Result(values, Worksheet(steps))


def _waterfall(given: Inputs) -> Result:
    due = [(str(key), read_amount(f"layers.{key}", fen)) for key, fen in given.rows("layers", 2)]
    names = [key for key, _ in due]
    for key in names:
        if key not in set(BY_LAW) or names.count(key) > 1:
            raise BadInput("layers", f"“{key}”重复或者不认识，可用：{'、'.join(BY_LAW)}")
    shares, surplus_fen = pay_in_order(given.fen("received"), due)
    values: dict[str, object] = {"paid": {one.key: shown(one.paid_fen) for one in shares}}
    unpaid = {one.key: shown(one.unpaid_fen) for one in shares if one.unpaid_fen}
    if unpaid:
        values["unpaid"] = unpaid
    else:
        values["refund_to_debtor"] = shown(surplus_fen)
    steps = [share_line(one) for one in shares]
    if surplus_fen:
        steps.append(Line("退还被执行人", amount_fen=surplus_fen))
    return Result(values, Worksheet(tuple(steps), (order_setting(),)))


_BENCHMARK: Final = Input("benchmark_rate", "同期贷款基准年利率", InputKind.RATE)
_OLD_BASIS: Final = Input("basis", "一年按几天", InputKind.COUNT, required=False, default=OLD_BASIS)
ORDER: Final = (
    Formula(
        "legacy_delay_interest_pre_20140801",
        "2014年8月1日前的迟延履行利息",
        (BASE, _BENCHMARK, DAYS, _OLD_BASIS),
        _legacy,
    ),
    Formula(
        "legacy_split_at_20140801",
        "跨2014年8月1日的迟延履行利息",
        (
            BASE,
            Input("from", "起算日", InputKind.DAY),
            Input("to", "截止日", InputKind.DAY),
            _BENCHMARK,
            COUNTED,
            _OLD_BASIS,
        ),
        _split,
    ),
    Formula(
        "legacy_parallel_repayment",
        "2014年8月1日前的并还",
        (
            Input("debt", "债务", InputKind.AMOUNT),
            Input("delay_interest_due", "迟延履行利息", InputKind.AMOUNT),
            Input("received", "受偿金额", InputKind.AMOUNT),
        ),
        _parallel,
    ),
    Formula(
        "payment_waterfall",
        "清偿顺序",
        (
            Input("received", "受偿金额", InputKind.AMOUNT),
            Input("layers", "各层债权（名称、金额）", InputKind.LIST),
        ),
        _waterfall,
    ),
)
"""The formulas of this file, in reading order."""
