"""Ready-made instruments and calculations for tests."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from zhiheng.measures.reckoning.terms import ReckoningTerms
from zhiheng.registers.titles.exhibits import a_money_duty
from zhiheng.registers.titles.terms import InterestTerms, ObligationTerms, RateKind

YEARLY: Final = InterestTerms(
    label="逾期利息",
    rate_kind=RateKind.YEAR,
    rate=Decimal(6),
    base_fen=30_000_000,
    from_on=date(2026, 1, 1),
)
BY_LPR: Final = replace(YEARLY, rate_kind=RateKind.LPR, rate=Decimal("1.5"), tenor="1Y")
AUTUMN: Final = ReckoningTerms(reckoned_on=date(2026, 11, 20))


def a_duty_with_interest(*interest: InterestTerms, **other: Any) -> ObligationTerms:
    """Pay 300,000 yuan with interest."""
    return a_money_duty(interest=interest or (YEARLY,), **other)
