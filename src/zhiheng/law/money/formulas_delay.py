"""Formulas of 加倍部分债务利息, and of the whole interest for delay."""

from fractions import Fraction
from typing import Final

from zhiheng.law.money.accrual import Rate, Rounding, lines, percent
from zhiheng.law.money.days import Stretch
from zhiheng.law.money.delay import (
    DOUBLED_RULE,
    EACH_INSTALMENT,
    IN_ITS_CURRENCY,
    IN_RENMINBI,
    LEFT_OUT,
    PART_BY_PART,
    TWO_PARTS,
    doubled_rate_now,
    doubled_segments,
    fees_setting,
    refuse_before,
)
from zhiheng.law.money.fen import BadInput, shown, to_fen
from zhiheng.law.money.formula import (
    Formula,
    Input,
    InputKind,
    Inputs,
    read_amount,
    read_day,
    read_number,
)
from zhiheng.law.money.general import AS_THE_TITLE_SAYS
from zhiheng.law.money.steps import (
    BASE,
    COUNTED,
    DAYS,
    PRINCIPAL,
    SPAN,
    amount,
    bearing,
    counted,
    days_of,
    span_of,
)
from zhiheng.law.money.worksheet import Line, Result, Worksheet

_LABEL: Final = "加倍部分债务利息"


def _doubled(given: Inputs) -> Result:
    days, span = days_of(given)
    if span:
        refuse_before(span.from_on, "start")
    parts = given.get("base_parts")
    if isinstance(parts, dict):
        _refuse_unequal(given.fen("base"), parts)
    line = bearing(_LABEL, given.fen("base"), doubled_rate_now(), days, span=span)
    values: dict[str, object] = {"days": days} if span else {}
    settings = (counted(given).setting(),) if span else ()
    return Result({**values, "interest": shown(amount(line))}, Worksheet((line,), settings))


def _refuse_unequal(base_fen: int, parts: dict[str, object]) -> None:
    total_fen = sum(read_amount(f"base_parts.{key}", value) for key, value in parts.items())
    if total_fen != base_fen:
        raise BadInput("base_parts", f"各项之和 {shown(total_fen)} 与基数 {shown(base_fen)} 不符")


def _partial(given: Inputs) -> Result:
    start_on, count = given.day("performance_deadline"), counted(given)
    refuse_before(start_on, "performance_deadline")
    falls = [
        (read_day("reductions_of_base", day), read_amount("reductions_of_base", fen))
        for day, fen in given.rows("reductions_of_base", 2)
    ]
    if not falls or min(falls)[0] < start_on:
        raise BadInput("reductions_of_base", f"须有清偿记录，且不早于履行期届满日 {start_on}")
    moved = [(day + count.closes_after, fen) for day, fen in falls]
    span = Stretch(start_on, max(moved)[0])
    found = doubled_segments(span, given.fen("base"), moved)
    sheet = lines(_LABEL, found, Rounding.EACH_SEGMENT, count)
    parts = [
        [str(line.from_on), str(line.to_on), line.days, _short(line), shown(amount(line))]
        for line in sheet
    ]
    values = {"segments": parts, "total": shown(sum(map(amount, sheet)))}
    settings = (count.setting(), Rounding.EACH_SEGMENT.setting())
    start = Line("各部分算至清偿之日", (PART_BY_PART,), from_on=start_on)
    return Result(values, Worksheet((start, *sheet), settings))


def _short(line: Line) -> str:
    """The base as files of examples write it: no decimals where there are no cents."""
    return shown(line.base_fen or 0).removesuffix(".00")


def _instalments(given: Inputs) -> Result:
    steps = []
    for fen, due in given.rows("instalments", 2):
        due_on = read_day("instalments", due)
        refuse_before(due_on, "instalments")
        span = span_of(Inputs({**given, "due": due_on}), "due", "paid")
        base_fen = read_amount("instalments", fen)
        cites = (EACH_INSTALMENT,)
        steps.append(
            bearing(_LABEL, base_fen, doubled_rate_now(), span.days, span=span, cites=cites)
        )
    values = {
        "days": [line.days for line in steps],
        "parts": [shown(amount(line)) for line in steps],
        "total": shown(sum(map(amount, steps))),
    }
    return Result(values, Worksheet(tuple(steps), (counted(given).setting(),)))


def _excluded(given: Inputs) -> Result:
    gross, left_out = given.count("gross_days"), given.count("excluded_days_retrial_suspension")
    if left_out > gross:
        raise BadInput("excluded_days_retrial_suspension", f"扣除天数多于全部天数 {gross}")
    note = f"全部 {gross} 天，扣除 {left_out} 天"
    line = bearing(
        _LABEL,
        given.fen("base"),
        doubled_rate_now(),
        gross - left_out,
        cites=(LEFT_OUT,),
        note=note,
    )
    return Result({"interest": shown(amount(line))}, Worksheet((line,)))


def _exclusion(given: Inputs) -> Result:
    with_fee = given.flag("include_litigation_fee")
    counted_in = {"principal": "本金", "penalty_in_judgment": "违约金"}
    if with_fee:
        counted_in["litigation_fee_borne"] = "诉讼费用"
    steps = [
        Line(f"基数：{chinese}", (DOUBLED_RULE,), amount_fen=given.fen(name))
        for name, chinese in counted_in.items()
    ]
    base_fen = sum(map(amount, steps))
    interest_fen = given.fen("general_interest_in_judgment")
    out = Line("不计入基数：一般债务利息", (DOUBLED_RULE,), note=f"{shown(interest_fen)} 元")
    line = bearing(_LABEL, base_fen, doubled_rate_now(), given.count("days"))
    values = {"base": shown(base_fen), "interest": shown(amount(line))}
    return Result(values, Worksheet((*steps, out, line), (fees_setting(included=with_fee),)))


def _total(given: Inputs) -> Result:
    base_fen, days = given.fen("base"), given.count("days")
    per_day = given.number("general_rate_per_day") if given.flag("general_continues") else None
    rate = Rate(
        per_day or Fraction(0),
        f"日{percent((per_day or Fraction(0)) * 100)}%",
        (TWO_PARTS, AS_THE_TITLE_SAYS),
    )
    note = "" if per_day else "执行依据未确定给付，不予计算"
    general = bearing("一般债务利息", base_fen, rate, days, note=note)
    doubled = bearing(_LABEL, base_fen, doubled_rate_now(), days)
    values = {
        "general": shown(amount(general)),
        "doubled": shown(amount(doubled)),
        "total": shown(amount(general) + amount(doubled)),
    }
    return Result(values, Worksheet((general, doubled)))


def _foreign(given: Inputs) -> Result:
    currency, base_fen = given.text("currency"), given.fen("base")
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise BadInput("currency", f"“{currency}”不是货币代码：请写三个字母，如 EUR")
    if currency.upper() == "CNY":
        raise BadInput("currency", "人民币债务请用 doubled_interest 计算")
    rate = doubled_rate_now()
    line = bearing(
        f"{_LABEL}（{currency.upper()}）",
        base_fen,
        rate,
        given.count("days"),
        cites=(IN_ITS_CURRENCY,),
    )
    values: dict[str, object] = {currency.lower(): shown(amount(line))}
    if not given.given("rmb_option"):
        return Result(values, Worksheet((line,)))
    converted = _converted(given, base_fen, rate)
    values["rmb_if_requested"] = shown(amount(converted))
    return Result(values, Worksheet((line, converted)))


def _converted(given: Inputs, base_fen: int, rate: Rate) -> Line:
    option, key = given.take("rmb_option", dict), "mid_rate_on_accrual_start"
    mid_rate = read_number(f"rmb_option.{key}", option.get(key, ""))
    if set(option) - {key} or not mid_rate:
        raise BadInput("rmb_option", f"只填起算之日的人民币中间价 {key}，须大于零")
    exact = base_fen * mid_rate
    days = given.count("days")
    return Line(
        f"{_LABEL}（折合人民币）",
        (IN_RENMINBI, *rate.cites),
        days=days,
        base_fen=to_fen(exact),
        rate=rate.said,
        amount_fen=to_fen(exact * rate.per_day * days),
        note=f"起算之日中间价 {percent(mid_rate, places=4)}",
    )


_EXCLUDED: Final = "excluded_days_retrial_suspension"
_DOUBLED_INPUTS: Final = (
    BASE,
    *SPAN,
    Input("base_parts", "基数各项", InputKind.RECORD, required=False),
    Input("excluded", "不计入基数的各项（备查）", InputKind.RECORD, required=False),
    Input("page_dates", "原件所载日期（备查）", InputKind.LIST, required=False),
)
_PARTIAL_INPUTS: Final = (
    BASE,
    Input("performance_deadline", "履行期届满日", InputKind.DAY),
    Input("reductions_of_base", "清偿（日期、金额）", InputKind.LIST),
    COUNTED,
)
_EXCLUSION_INPUTS: Final = (
    PRINCIPAL,
    Input("penalty_in_judgment", "判项违约金", InputKind.AMOUNT, required=False, default=0),
    Input(
        "general_interest_in_judgment", "一般债务利息", InputKind.AMOUNT, required=False, default=0
    ),
    Input("litigation_fee_borne", "负担的诉讼费用", InputKind.AMOUNT, required=False, default=0),
    Input("include_litigation_fee", "诉讼费用计入", InputKind.FLAG, required=False, default=False),
    DAYS,
)
DELAY: Final = (
    Formula("doubled_interest", "加倍部分债务利息", _DOUBLED_INPUTS, _doubled),
    Formula(
        "doubled_interest_partial_payments",
        "加倍部分债务利息（分次清偿）",
        _PARTIAL_INPUTS,
        _partial,
    ),
    Formula(
        "doubled_interest_instalments",
        "加倍部分债务利息（分期履行）",
        (
            Input("instalments", "各期（金额、届满日）", InputKind.LIST),
            Input("paid", "清偿日", InputKind.DAY),
            COUNTED,
        ),
        _instalments,
    ),
    Formula(
        "doubled_interest_excluded_period",
        "加倍部分债务利息（扣除期间）",
        (
            BASE,
            Input("gross_days", "全部天数", InputKind.COUNT),
            Input(_EXCLUDED, "扣除天数", InputKind.COUNT),
        ),
        _excluded,
    ),
    Formula(
        "doubled_interest_base_exclusion",
        "加倍部分债务利息（基数的确定）",
        _EXCLUSION_INPUTS,
        _exclusion,
    ),
    Formula(
        "delay_interest_total",
        "迟延履行期间债务利息",
        (
            BASE,
            Input("general_rate_per_day", "一般债务利息日利率", InputKind.RATE),
            Input("general_continues", "执行依据确定给付", InputKind.FLAG),
            DAYS,
        ),
        _total,
    ),
    Formula(
        "doubled_interest_fx",
        "加倍部分债务利息（外币）",
        (
            Input("currency", "货币代码", InputKind.TEXT),
            BASE,
            DAYS,
            Input("rmb_option", "折合人民币", InputKind.RECORD, required=False),
        ),
        _foreign,
    ),
)
"""The formulas of 加倍部分债务利息, in reading order."""
