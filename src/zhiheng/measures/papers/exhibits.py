"""Ready-made papers for other rooms' tests."""

from dataclasses import replace
from datetime import datetime

from zhiheng.measures.papers.actions import issue_paper, make_record
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.plant.officer import Officer
from zhiheng.registers.documents.queries import FORMS
from zhiheng.registers.persons.exhibits import NOW


def a_paper(case_id: int, terms: PaperTerms, *, by: Officer, at: datetime = NOW) -> int:
    """A paper made by hand, by whom such a paper is made."""
    verb = make_record if FORMS[terms.kind].record else issue_paper
    return verb(case_id=case_id, terms=terms, by=replace(by, fresh_at=at), at=at)
