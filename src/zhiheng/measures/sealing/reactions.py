"""What signing hears: fact → action."""

from datetime import datetime

from zhiheng.facts.sealing import SigningOrdered
from zhiheng.measures.sealing.actions import complete
from zhiheng.plant.officer import Officer


def hear_order(fact: SigningOrdered, by: Officer, at: datetime) -> None:
    """A signature was ordered: the file is made by the key in its device."""
    complete(case_id=fact.case_id, order_id=fact.order_id, by=by, at=at)
