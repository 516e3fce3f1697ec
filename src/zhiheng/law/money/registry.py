"""Every formula of money law by name, as `zhiheng calc` and the calculator pages offer them."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from zhiheng.law.money.formula import Formula
from zhiheng.law.money.formulas_fees import FEES
from zhiheng.law.money.formulas_interest import FORMULAS as INTEREST
from zhiheng.law.money.formulas_prices import PRICES
from zhiheng.law.money.formulas_shares import SHARES

FORMULAS: Final[Mapping[str, Formula]] = {
    **{one.name: one for one in FEES},
    **INTEREST,
    **{one.name: one for one in (*SHARES, *PRICES)},
}


def formula(name: str) -> Formula:
    """The formula with this name in files or on screen; LookupError names the nearest."""
    if name in FORMULAS:
        return FORMULAS[name]
    for one in FORMULAS.values():
        if one.chinese == name:
            return one
    near = get_close_matches(name, FORMULAS, n=3, cutoff=0.4)
    hint = f"是否想用：{'、'.join(near)}" if near else "用 zhiheng calc --formulas 列出全部"
    raise LookupError(f"没有名为“{name}”的算式；{hint}")
