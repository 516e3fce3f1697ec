"""Formulas of 一般债务利息 and of the cap on private lending."""

from datetime import date
from fractions import Fraction
from typing import Final

from zhiheng.law.money.accrual import Rate, Rounding, Segment, amounts, lines, percent, segments
from zhiheng.law.money.caps import (
    CAP_RULE,
    NEW_SINCE_ON,
    OLD_CAP_RULE,
    TRANSITION,
    four_times,
    lpr_at_contract,
    old_cap_setting,
    transition_rates,
)
from zhiheng.law.money.days import Stretch
from zhiheng.law.money.fen import BadInput, shown
from zhiheng.law.money.formula import Formula, Input, InputKind, Inputs
from zhiheng.law.money.general import (
    AS_THE_TITLE_SAYS,
    FixedRate,
    LprRate,
    Tier,
    basis_setting,
    tier_changes,
    year_basis,
)
from zhiheng.law.money.lpr import LPR_NOTICE, Tenor, quotations, tenor_of
from zhiheng.law.money.steps import (
    BASIS,
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

_LABEL: Final = "一般债务利息"
_ONE: Final = Fraction(1)
PERCENT_MAX: Final = 100
MULTIPLIER_MAX: Final = 10
"""Above these a rate is a slip of the pen, not a term of a title."""
AGREED: Final = Input("agreed_rate", "约定年利率", InputKind.RATE)


def _fixed(given: Inputs) -> Result:
    days, span = days_of(given)
    basis = given.count("basis")
    rate = FixedRate(given.number("annual_rate"), basis=basis).on(date.min)
    line = bearing(_LABEL, given.fen("principal"), rate, days, span=span)
    values: dict[str, object] = {"days": days} if span else {}
    steps: tuple[Line, ...] = (line,)
    if given.given("fixed_part"):
        known_fen = given.fen("fixed_part")
        already = Line("执行依据已确定的利息", (AS_THE_TITLE_SAYS,), amount_fen=known_fen)
        steps = (already, line)
        values["interest_total"] = shown(known_fen + amount(line))
    else:
        values["interest"] = shown(amount(line))
    settings = (basis_setting(basis), *((counted(given).setting(),) if span else ()))
    return Result(values, Worksheet(steps, settings))


def _percent(given: Inputs, name: str) -> Fraction:
    found = given.number(name)
    if not 0 <= found <= PERCENT_MAX:
        raise BadInput(name, f"此项以百分数填写，3.85%写作 3.85，不得超过 {PERCENT_MAX}")
    return found


def _multiplier(given: Inputs) -> Fraction:
    found = given.number("multiplier")
    if found > MULTIPLIER_MAX:
        raise BadInput("multiplier", f"倍数不得超过 {MULTIPLIER_MAX}，请核对执行依据")
    return found


def _lpr_rate(given: Inputs) -> LprRate:
    cap = given.number("cap_rate") if given.given("cap_rate") else None
    name = "pre_2019_08_20_benchmark"
    benchmark = _percent(given, name) if given.given(name) else None
    return LprRate(
        tenor_of(given.text("tenor")),
        _multiplier(given),
        _percent(given, "markup_points"),
        year_basis(given.count("basis")),
        benchmark,
        cap,
    )


def _by_lpr(given: Inputs) -> Result:
    rate, span, count = _lpr_rate(given), span_of(given), counted(given)
    principal_fen = given.fen("principal")
    found = segments(
        span,
        base=lambda _: principal_fen,
        rate=rate.on,
        cuts=tier_changes([Tier(span.from_on, rate)], span),
    )
    sheet = lines(_LABEL, found, Rounding.ONCE, count)
    parts = [_told(line, one, rate) for line, one in zip(sheet, found, strict=True)]
    settings = (basis_setting(rate.basis), count.setting(), Rounding.ONCE.setting())
    values = {"segments": parts, "interest": shown(sum(amounts(found, Rounding.ONCE)))}
    return Result(values, Worksheet(sheet, settings, Rounding.ONCE.value))


def _told(line: Line, one: Segment, rate: LprRate) -> list[object]:
    quoted = percent(rate.quoted.percent_on(one.span.from_on))
    return [str(line.from_on), str(line.to_on), one.span.days, quoted]


def _cap(given: Inputs) -> Result:
    lpr = lpr_at_contract(given.day("contract_date"))
    cap = percent(four_times(lpr) * 100)
    line = Line(
        "合同成立时一年期LPR的四倍",
        (CAP_RULE, LPR_NOTICE),
        rate=f"{percent(lpr)}%×4={cap}%",
        note="七类地方金融组织不适用此上限（法释〔2020〕27号）",
    )
    return Result({"lpr_1y": percent(lpr), "cap_percent": cap}, Worksheet((line,)))


def _capped(given: Inputs) -> Result:
    cap = four_times(lpr_at_contract(given.day("contract_date")))
    applied = min(given.number("agreed_rate"), cap)
    basis = year_basis(given.count("basis"))
    said = f"约定年利率{percent(given.number('agreed_rate') * 100)}%"
    said += f"，上限{percent(cap * 100)}%，按{percent(applied * 100)}%"
    rate = Rate(applied / basis, said, (CAP_RULE,))
    line = bearing("借款利息", given.fen("principal"), rate, given.count("days"))
    values = {"rate_applied": percent(applied, places=4), "interest": shown(amount(line))}
    return Result(values, Worksheet((line,), (basis_setting(basis),)))


def _contract_before_change(given: Inputs) -> None:
    written = given.text("contract_date")
    if written == f"before {NEW_SINCE_ON}":
        return
    try:
        formed_on = date.fromisoformat(written)
    except ValueError as error:
        said = f"“{written}”应为日期，或者写 before {NEW_SINCE_ON}"
        raise BadInput("contract_date", said) from error
    if formed_on >= NEW_SINCE_ON:
        raise BadInput("contract_date", f"{formed_on} 不早于 {NEW_SINCE_ON}：不适用过渡规定")


def _lpr_at_filing(given: Inputs) -> Fraction:
    for name in ("lpr_at_filing", "filed_lpr"):
        if given.given(name):
            return _percent(given, name)
    filed_on = given.day("filed")
    return quotations(Tenor.ONE_YEAR).percent_on(filed_on)


def _transition(given: Inputs) -> Result:
    _contract_before_change(given)
    if given.given("filed") and given.day("filed") < NEW_SINCE_ON:
        raise BadInput("filed", f"{NEW_SINCE_ON} 前受理的一审案件不适用过渡规定，全程按旧上限")
    rates = transition_rates(given.number("agreed_rate"), _lpr_at_filing(given))
    span, basis = span_of(given, "from", "to"), year_basis(given.count("basis"))
    parts = [
        _part(given, part, rates.before if before else rates.after, before=before)
        for part, before in _around(span)
    ]
    values = {
        "days": [line.days for line in parts],
        "rate_after": percent(rates.after, places=0),
        "parts": [shown(amount(line)) for line in parts],
        "total": shown(sum(map(amount, parts))),
    }
    settings = (old_cap_setting(), basis_setting(basis), counted(given).setting())
    return Result(values, Worksheet(tuple(parts), settings))


def _around(span: Stretch) -> list[tuple[Stretch, bool]]:
    edge = min(max(span.from_on, NEW_SINCE_ON), span.until_on)
    return [(Stretch(span.from_on, edge), True), (Stretch(edge, span.until_on), False)]


def _part(given: Inputs, span: Stretch, yearly: Fraction, *, before: bool) -> Line:
    label = f"{NEW_SINCE_ON} {'前' if before else '起'}的利息"
    cites = (TRANSITION, OLD_CAP_RULE) if before else (TRANSITION, CAP_RULE)
    rate = Rate(yearly / given.count("basis"), f"年利率{percent(yearly * 100)}%", cites)
    return bearing(label, given.fen("principal"), rate, span.days, span=span)


def _transition_rates(given: Inputs) -> Result:
    lpr = _percent(given, "filed_when_lpr")
    after = percent(four_times(lpr) * 100, places=0)
    steps = (
        Line(f"{NEW_SINCE_ON} 前", (TRANSITION, OLD_CAP_RULE), rate="年利率24%"),
        Line(
            f"{NEW_SINCE_ON} 起", (TRANSITION, CAP_RULE), rate=f"起诉时一年期LPR{percent(lpr)}%×4"
        ),
    )
    values = {"before_2020_08_20": "24%", "from_2020_08_20": f"{after}%"}
    return Result(values, Worksheet(steps, (old_cap_setting(),)))


_LPR_INPUTS: Final = (
    PRINCIPAL,
    Input("start", "起算日", InputKind.DAY),
    Input("end", "截止日", InputKind.DAY),
    Input("tenor", "期限品种（1Y、5Y）", InputKind.TEXT, required=False, default=Tenor.ONE_YEAR),
    Input("multiplier", "倍数", InputKind.NUMBER, required=False, default=_ONE),
    Input("markup_points", "加点（百分点）", InputKind.NUMBER, required=False, default=Fraction(0)),
    Input("cap_rate", "年利率上限", InputKind.RATE, required=False),
    BASIS,
    COUNTED,
    Input("pre_2019_08_20_benchmark", "此前的基准利率（%）", InputKind.NUMBER, required=False),
)
_LPR_PERCENT: Final = "起诉时一年期LPR（%）"
_TRANSITION_INPUTS: Final = (
    PRINCIPAL,
    AGREED,
    Input("contract_date", "合同成立日", InputKind.TEXT),
    Input("filed", "起诉日", InputKind.DAY, required=False),
    Input("lpr_at_filing", _LPR_PERCENT, InputKind.NUMBER, required=False),
    Input("filed_lpr", _LPR_PERCENT, InputKind.NUMBER, required=False),
    Input("from", "起算日", InputKind.DAY),
    Input("to", "截止日", InputKind.DAY),
    COUNTED,
    BASIS,
)
_CONTRACT: Final = Input("contract_date", "合同成立日", InputKind.DAY)
_FIXED_INPUTS: Final = (
    PRINCIPAL,
    Input("annual_rate", "年利率", InputKind.RATE),
    *SPAN,
    BASIS,
    Input("fixed_part", "已确定的利息", InputKind.AMOUNT, required=False),
)
GENERAL: Final = (
    Formula("general_interest_fixed", "一般债务利息（固定利率）", _FIXED_INPUTS, _fixed),
    Formula("general_interest_lpr", "一般债务利息（LPR）", _LPR_INPUTS, _by_lpr),
    Formula("private_loan_cap", "民间借贷利率上限", (_CONTRACT,), _cap),
    Formula(
        "private_loan_interest_capped",
        "民间借贷利息（限上限）",
        (PRINCIPAL, AGREED, _CONTRACT, DAYS, BASIS),
        _capped,
    ),
    Formula("private_loan_transition", "民间借贷利息（新旧衔接）", _TRANSITION_INPUTS, _transition),
    Formula(
        "private_loan_transition_rates",
        "民间借贷新旧衔接的利率",
        (Input("filed_when_lpr", _LPR_PERCENT, InputKind.NUMBER),),
        _transition_rates,
    ),
)
