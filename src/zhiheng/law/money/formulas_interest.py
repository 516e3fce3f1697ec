"""All formulas of interest, caps and order of payment, by name."""

from collections.abc import Mapping
from typing import Final

from zhiheng.law.money.formula import Formula
from zhiheng.law.money.formulas_delay import DELAY
from zhiheng.law.money.formulas_general import GENERAL
from zhiheng.law.money.formulas_order import ORDER

FORMULAS: Final[Mapping[str, Formula]] = {one.name: one for one in (*GENERAL, *DELAY, *ORDER)}
