"""The tab of the case page, and what its money bar shows."""

from datetime import date

from zhiheng.measures.reckoning import queries
from zhiheng.measures.reckoning.terms import ReckoningTerms
from zhiheng.plant.ui.registry import MoneyShown, Tab, case_money, case_tab


def owed(case_id: int, on: date) -> MoneyShown | None:
    """The debt on a day by layers; None where the instrument has no sum that can be reckoned."""
    found = queries.reckon(case_id, ReckoningTerms(reckoned_on=on))
    if not found.parts:
        return None
    return MoneyShown(
        on=found.on,
        total_fen=found.total_fen,
        layers=tuple(one for one in found.layers if one[1]),
        received_fen=None,
        sentence="；".join(filter(None, (found.sentence, *found.unclear))),
        url="reckoning:debt",
    )


case_tab(Tab("debt", "欠款", "reckoning:debt", "当事人", order=45))
case_money(owed)
