"""Formulas of prices: reference price, appraisal fee, auction, deposits, security, sole home."""

import re
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money import prices
from zhiheng.law.money.fees import percent_of
from zhiheng.law.money.fen import BadInput, shown, to_fen
from zhiheng.law.money.formula import (
    Formula,
    Input,
    InputKind,
    Inputs,
    read_amount,
)
from zhiheng.law.money.worksheet import Line, Result, Setting, Worksheet

_CORRECTED: Final = re.compile(r"corrected to (\S+)")
_MONTHS: Final = 12


def _mean(given: Inputs) -> Result:
    found = [read_amount("results", one) for one in given.take("results", list)]
    return _price(prices.mean(found), len(found), prices.MEAN)


def _price(price_fen: int, count: int, article: Article) -> Result:
    line = Line("参考价", (article,), rate=f"{count} 份结果的平均值", amount_fen=price_fen)
    return Result({"reference_price": shown(price_fen)}, Worksheet((line,)))


def _results(given: Inputs) -> dict[str, int]:
    return {
        str(key): read_amount(f"results.{key}", fen)
        for key, fen in given.take("results", dict).items()
    }


def _objected(given: Inputs) -> Result:
    found = _results(given)
    objected = {str(key) for key in given.take("objected", list)}
    strange = objected - set(found)
    if strange:
        raise BadInput("objected", f"没有 {'、'.join(sorted(strange))} 的询价结果")
    rest = [fen for key, fen in found.items() if key not in objected]
    if rest:
        return _price(prices.mean(rest), len(rest), prices.MEAN_OF_THE_REST)
    outcome = given.take("outcome", dict) if given.given("outcome") else {}
    settled = [_settled(found[key], key, outcome) for key in found]
    return _price(prices.mean(settled), len(settled), prices.MEAN_AFTER_OBJECTION)


def _settled(fen: int, key: str, outcome: dict[str, object]) -> int:
    """The result of a platform after the objection to it was rejected or it corrected itself."""
    said = str(outcome.get(key, ""))
    if said == "rejected":
        return fen
    corrected = _CORRECTED.fullmatch(said)
    if corrected is None:
        raise BadInput(
            "outcome",
            f"全部报告都有异议的，须写明 {key} 的处理结果：rejected（驳回）或者"
            " corrected to 金额（补正）；都不成立的应委托评估",
        )
    return read_amount(f"outcome.{key}", corrected.group(1))


def _winner(given: Inputs) -> Result:
    won = prices.nearest(_results(given), given.fen("deal"))
    paid = {key: percent_of(share / 100) for key, share in won.items()}
    steps = tuple(
        Line(f"询价费付给 {key}", (prices.NEAREST,), rate=f"占 {paid[key]}") for key in won
    )
    return Result({"paid_to": paid}, Worksheet(steps))


def _appraisal(given: Inputs) -> Result:
    if not given.given("deal"):
        cost = f"actual cost {shown(given.fen('actual_cost'))}"
        line = Line(
            "未成交：按合理的实际支出",
            (prices.APPRAISAL_BASE,),
            amount_fen=given.fen("actual_cost"),
        )
        return Result({"base": cost}, Worksheet((line,)))
    base_fen = min(given.fen("appraised"), given.fen("deal"))
    note = "成交价低于评估价，以成交价为基准" if given.fen("deal") == base_fen else "以评估价为基准"
    line = Line("评估费计算基准", (prices.APPRAISAL_BASE,), amount_fen=base_fen, note=note)
    return Result({"base": shown(base_fen)}, Worksheet((line,)))


def _reissue(given: Inputs) -> Result:
    edition = prices.REISSUE.editions[-1]
    base_fen = given.fen("normal_fee")
    fee_fen = to_fen(base_fen * edition.value)
    line = Line(
        prices.REISSUE.name, edition.cites, base_fen=base_fen, rate="30%", amount_fen=fee_fen
    )
    return Result({"fee": shown(fee_fen)}, Worksheet((line,)))


def _auction(given: Inputs) -> Result:
    found = prices.auction_prices(
        given.fen("reference_price"), given.number("first_start_ratio"), given.number("second_drop")
    )
    values: dict[str, object] = {
        "first_start_floor": shown(found.first_floor_fen),
        "first_start": shown(found.first_fen),
        "second_start_floor": shown(found.second_floor_fen),
        "sale_price_if_second_fails": shown(found.second_floor_fen),
        "deposit_range_first": [shown(fen) for fen in found.deposit_first_fen],
        "deposit_range_second": [shown(fen) for fen in found.deposit_second_fen],
    }
    first, drop = prices.FIRST_START.editions[-1].cites, prices.LARGEST_DROP.editions[-1].cites
    deposit = prices.DEPOSIT.editions[-1].cites
    steps = (
        Line("第一次起拍价下限", first, rate="70%", amount_fen=found.first_floor_fen),
        Line("第一次起拍价", first, amount_fen=found.first_fen),
        Line("再次拍卖起拍价下限", drop, amount_fen=found.second_floor_fen),
        Line("再次流拍后的变卖价", drop, amount_fen=found.second_floor_fen),
        Line("第一次保证金", deposit, note=" 至 ".join(map(shown, found.deposit_first_fen))),
        Line("再次拍卖保证金", deposit, note=" 至 ".join(map(shown, found.deposit_second_fen))),
    )
    return Result(values, Worksheet(steps, rounding="下限进到分，上限舍到分，不因取整越过法定界限"))


def _topup(given: Inputs) -> Result:
    topup_fen = max(given.fen("deposit") - given.fen("claim"), 0)
    line = Line("申请执行人补交保证金", (prices.TOPUP,), amount_fen=topup_fen)
    return Result({"topup": shown(topup_fen)}, Worksheet((line,)))


def _breach(given: Inputs) -> Result:
    used = prices.forfeited(
        given.fen("deposit"),
        given.fen("auction_costs_lost"),
        given.fen("original_price"),
        given.fen("re_auction_price"),
    )
    named = (
        ("costs", "拍卖产生的费用损失", used.costs_fen),
        ("price_gap", "重新拍卖的差价", used.gap_fen),
        ("price_gap_uncovered", "差价不足部分", used.uncovered_fen),
        ("to_debts", "冲抵被执行人的债务", used.debts_fen),
    )
    values: dict[str, object] = {key: shown(fen) for key, _, fen in named}
    if used.costs_uncovered_fen:
        values["costs_uncovered"] = shown(used.costs_uncovered_fen)
    open_point = Setting(
        "shortfall",
        "差价不足部分的追偿",
        "只列出，不向悔拍人追偿",
        "网络司法拍卖规定未写明能否责令补交，各地做法不一",
        (prices.BREACH,),
    )
    steps = tuple(Line(label, (prices.BREACH,), amount_fen=fen) for _, label, fen in named)
    return Result(values, Worksheet(steps, (open_point,)))


def _security(given: Inputs) -> Result:
    amount_fen, kind = given.fen("amount"), given.text("type")
    if kind == "pre_litigation":
        meaning = "equal to the amount (court may adjust in special cases)"
        line = Line("诉前保全担保", (prices.SECURITY_BEFORE_SUIT,), amount_fen=amount_fen)
        return Result({"security": shown(amount_fen), "meaning": meaning}, Worksheet((line,)))
    if kind not in ("in_litigation", "disputed_object"):
        raise BadInput("type", f"“{kind}”应为 pre_litigation（诉前）或者 in_litigation（诉讼中）")
    edition = prices.SECURITY_IN_SUIT.editions[-1]
    most_fen = prices.security_in_suit(amount_fen)
    line = Line(
        prices.SECURITY_IN_SUIT.name,
        edition.cites,
        base_fen=amount_fen,
        rate="不超过30%",
        amount_fen=most_fen,
    )
    sheet = Worksheet((line,), rounding="上限舍去不足一分的零头")
    return Result({"security": shown(most_fen), "meaning": "maximum"}, sheet)


def _home(given: Inputs) -> Result:
    edition = prices.RENT_YEARS.editions[-1]
    rent_fen = given.fen("monthly_rent")
    sums = [rent_fen * _MONTHS * years for years in edition.value]
    steps = tuple(
        Line(f"扣除 {years} 年租金", edition.cites, base_fen=rent_fen, amount_fen=fen)
        for years, fen in zip(edition.value, sums, strict=True)
    )
    return Result({"five_years": shown(sums[0]), "eight_years": shown(sums[1])}, Worksheet(steps))


_LIST: Final = Input("results", "各平台结果", InputKind.LIST)
_RECORD: Final = Input("results", "各平台结果（平台对金额）", InputKind.RECORD)
_TWENTIETH: Final = Fraction(20, 100)
PRICES: Final = (
    Formula("online_inquiry_price", "网络询价参考价", (_LIST,), _mean),
    Formula(
        "online_inquiry_price_objection",
        "有异议时的网络询价参考价",
        (
            _RECORD,
            Input("objected", "被提出异议的平台", InputKind.LIST),
            Input("outcome", "异议处理结果", InputKind.RECORD, required=False),
        ),
        _objected,
    ),
    Formula(
        "online_inquiry_fee_winner",
        "网络询价费付给谁",
        (_RECORD, Input("deal", "成交价", InputKind.AMOUNT)),
        _winner,
    ),
    Formula(
        "appraisal_fee_base",
        "评估费计算基准",
        (
            Input("appraised", "评估价", InputKind.AMOUNT),
            Input("deal", "成交价（未成交留空）", InputKind.AMOUNT, required=False),
            Input("actual_cost", "合理的实际支出", InputKind.AMOUNT, required=False),
        ),
        _appraisal,
    ),
    Formula(
        "appraisal_fee_reissue",
        "重新出具评估报告的费用",
        (Input("normal_fee", "按前款应付费用", InputKind.AMOUNT),),
        _reissue,
    ),
    Formula(
        "auction_prices",
        "起拍价、变卖价和保证金",
        (
            Input("reference_price", "参考价", InputKind.AMOUNT),
            Input("first_start_ratio", "第一次起拍价占参考价", InputKind.RATE),
            Input(
                "second_drop", "再次降价幅度", InputKind.RATE, required=False, default=_TWENTIETH
            ),
        ),
        _auction,
    ),
    Formula(
        "applicant_deposit_topup",
        "申请执行人参加竞买的补交",
        (
            Input("deposit", "保证金", InputKind.AMOUNT),
            Input("claim", "债权数额", InputKind.AMOUNT),
        ),
        _topup,
    ),
    Formula(
        "breach_deposit_use",
        "悔拍保证金的使用",
        (
            Input("deposit", "保证金", InputKind.AMOUNT),
            Input("auction_costs_lost", "拍卖费用损失", InputKind.AMOUNT),
            Input("original_price", "原拍卖价款", InputKind.AMOUNT),
            Input("re_auction_price", "重新拍卖价款", InputKind.AMOUNT),
        ),
        _breach,
    ),
    Formula(
        "preservation_security",
        "财产保全担保",
        (
            Input("amount", "请求保全数额或者争议标的价值", InputKind.AMOUNT),
            Input("type", "诉前或者诉讼中", InputKind.TEXT),
        ),
        _security,
    ),
    Formula(
        "sole_home_rent_reserve",
        "唯一住房扣除租金",
        (Input("monthly_rent", "当地市场月租金", InputKind.AMOUNT),),
        _home,
    ),
)
"""The formulas of this file, in reading order."""
