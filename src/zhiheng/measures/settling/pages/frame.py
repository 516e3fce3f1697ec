"""The tab of the case page on which settlements and grace periods stand."""

from zhiheng.plant.ui.registry import Tab, case_tab
from zhiheng.registers.goodfaith.queries import plans_of


def _broken(case_id: int) -> int:
    """How many instalments were not performed by their day and are still open."""
    plans = [one for one in plans_of(case_id) if one.settlement.ended_on is None]
    return sum(len(one.broken) for one in plans)


case_tab(Tab("settling", "和解与宽限", "settling:case", order=37, count=_broken))
