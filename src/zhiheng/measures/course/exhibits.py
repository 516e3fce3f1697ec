"""Ready-made stays for other rooms' tests; what they stand on is entered by two people."""

from datetime import datetime
from typing import Any

from zhiheng.law.records import StayGround
from zhiheng.measures.course.actions import stay
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.terms import StayTerms
from zhiheng.registers.persons.exhibits import NOW


def stay_terms(ground: StayGround = StayGround.APPLICANT_AGREES, **changes: Any) -> StayTerms:
    """A stay with its reason and ruling."""
    plain: dict[str, Any] = {
        "stay_ground": ground,
        "reason": "申请执行人表示可以延期执行，依照民事诉讼法第二百六十七条",
        "paper_no": "（2026）鲁0102执1号之一",
    }
    return StayTerms(**plain | changes)


def a_stay(case_id: int, *, by: Officer, at: datetime = NOW, **changes: Any) -> int:
    """The case stands still by a ruling of its handler; gives the stay's id."""
    return stay(case_id=case_id, terms=stay_terms(**changes), by=by, at=at)
