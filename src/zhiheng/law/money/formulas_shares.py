"""Formulas of distribution: by share, by order of seizure, beside a criminal sentence."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.distribution import (
    BY_SEIZURE,
    BY_SHARE,
    CRIMINAL_ORDER,
    PRIORITY,
    by_share,
    in_order,
    paid_line,
    remainder_setting,
)
from zhiheng.law.money.fen import BadInput, shown
from zhiheng.law.money.formula import Formula, Input, InputKind, Inputs, read_amount
from zhiheng.law.money.worksheet import Line, Result, Worksheet

CRIMINAL_LAYERS: Final = {
    "medical_costs": "人身损害赔偿中的医疗费用",
    "secured_creditor": "对执行标的依法享有优先受偿权的债权",
    "refund_to_victims": "退赔被害人的损失",
    "other_civil": "其他民事债务",
    "fine": "罚金",
    "confiscation": "没收财产",
}
"""The layers of 法释〔2014〕13号第13条, in its order."""
_MILLIONTH: Final = 1_000_000
_PROCEEDS: Final = Input("proceeds", "可分配价款", InputKind.AMOUNT)
_CASE: Final = Input("case", "情形（备查）", InputKind.TEXT, required=False)
_ORDER: Final = Input("order", "各债权（名称、金额），按顺位", InputKind.LIST)


def six_places(rate: Fraction) -> str:
    """A ratio as text with six decimals, half up: `0.492833`."""
    millionths = int(rate * _MILLIONTH + Fraction(1, 2))
    return f"{millionths // _MILLIONTH}.{millionths % _MILLIONTH:06d}"


def _by_share(given: Inputs) -> Result:
    layers = _named(given, "priority_layers") if given.given("priority_layers") else []
    claims = _claims(given)
    shared = by_share(given.fen("proceeds"), layers, claims)
    values = {
        "priority_paid": {one.key: shown(one.paid_fen) for one in shared.priority},
        "ordinary_pool": shown(shared.pool_fen),
        "rate": six_places(shared.rate),
        "ordinary_paid": {one.key: shown(one.paid_fen) for one in shared.ordinary},
        "surplus": shown(shared.surplus_fen),
    }
    pool = Line(
        "普通债权可分配价款",
        (PRIORITY,),
        base_fen=sum(claims.values()),
        rate=f"清偿比例 {six_places(shared.rate)}",
        amount_fen=shared.pool_fen,
    )
    steps = [paid_line(one, (PRIORITY,)) for one in shared.priority]
    steps += [pool, *(paid_line(one, BY_SHARE) for one in shared.ordinary)]
    return Result(values, Worksheet((*steps, *_left(shared.surplus_fen)), (remainder_setting(),)))


def _claims(given: Inputs) -> dict[str, int]:
    claims = {
        str(key): read_amount(f"ordinary_claims.{key}", fen)
        for key, fen in given.take("ordinary_claims", dict).items()
    }
    if not claims:
        raise BadInput("ordinary_claims", "没有债权：至少填写一名债权人和数额")
    return claims


def _named(given: Inputs, name: str) -> list[tuple[str, int]]:
    found = [(str(key), read_amount(f"{name}.{key}", fen)) for key, fen in given.rows(name, 2)]
    keys = [key for key, _ in found]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise BadInput(name, f"“{twice}”列了两次，请合并为一行")
    return found


def _by_seizure(given: Inputs) -> Result:
    return _ordered(given, _named(given, "order"), BY_SEIZURE, {})


def _criminal(given: Inputs) -> Result:
    claims = _named(given, "order")
    ranks = list(CRIMINAL_LAYERS)
    unknown = next((key for key, _ in claims if key not in CRIMINAL_LAYERS), None)
    if unknown is not None:
        raise BadInput("order", f"不认识“{unknown}”，可用：{'、'.join(CRIMINAL_LAYERS)}")
    given_ranks = [ranks.index(key) for key, _ in claims]
    if given_ranks != sorted(given_ranks):
        raise BadInput("order", f"次序与法释〔2014〕13号第13条不符，应为：{'、'.join(ranks)}")
    return _ordered(given, claims, CRIMINAL_ORDER, CRIMINAL_LAYERS)


def _ordered(
    given: Inputs, claims: Sequence[tuple[str, int]], article: Article, labels: dict[str, str]
) -> Result:
    paid, surplus_fen = in_order(given.fen("proceeds"), claims)
    values = {
        "paid": {one.key: shown(one.paid_fen) for one in paid},
        "surplus": shown(surplus_fen),
    }
    steps = [paid_line(one, (article,), labels.get(one.key, "")) for one in paid]
    return Result(values, Worksheet((*steps, *_left(surplus_fen))))


def _left(surplus_fen: int) -> tuple[Line, ...]:
    return (Line("余款退还被执行人", amount_fen=surplus_fen),) if surplus_fen else ()


SHARES: Final = (
    Formula(
        "distribution_prorata",
        "参与分配（按比例）",
        (
            _CASE,
            _PROCEEDS,
            Input("priority_layers", "优先各层（名称、金额）", InputKind.LIST, required=False),
            Input("ordinary_claims", "普通债权（名称对数额）", InputKind.RECORD),
        ),
        _by_share,
    ),
    Formula(
        "distribution_enterprise_by_seizure_order",
        "企业法人按查封先后分配",
        (_CASE, _PROCEEDS, _ORDER),
        _by_seizure,
    ),
    Formula(
        "distribution_criminal_property",
        "刑事、民事责任并存时的执行顺序",
        (_CASE, _PROCEEDS, _ORDER),
        _criminal,
    ),
)
"""The formulas of this file, in reading order."""
