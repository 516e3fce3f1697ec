"""What service hears: fact → action."""

from datetime import datetime

from zhiheng.facts.gateway import MessageAnswered
from zhiheng.measures.service import queries
from zhiheng.measures.service.actions import record_return, record_service
from zhiheng.measures.service.terms import ServedTerms
from zhiheng.plant.officer import Officer


def hear_answer(fact: MessageAnswered, by: Officer, at: datetime) -> None:
    """A counterpart reported on a paper it carried to a party: served, or returned with why."""
    terms = queries.reported(fact)
    if isinstance(terms, ServedTerms):
        record_service(case_id=fact.case_id, terms=terms, by=by, at=at)
    elif terms is not None:
        record_return(case_id=fact.case_id, terms=terms, by=by, at=at)
