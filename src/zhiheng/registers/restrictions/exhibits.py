"""Ready-made terms of restrictions; all invented."""

from dataclasses import replace
from datetime import date
from typing import Any

from zhiheng.registers.restrictions.terms import RestrictionKind, RestrictionTerms


def a_consumption_limit(debtor_id: int, **changes: Any) -> RestrictionTerms:
    """A restriction of consumption with its order."""
    plain = RestrictionTerms(
        debtor_id=debtor_id,
        kind=RestrictionKind.CONSUMPTION,
        from_on=date(2026, 11, 19),
        paper_no="（2026）鲁0102执77号限制消费令",
        words="不得有高消费及非生活和工作必需的消费行为",
        evidence_paper="限制消费令",
    )
    return replace(plain, **changes)
