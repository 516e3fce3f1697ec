"""Ready-made acts of handling for other rooms' tests."""

from dataclasses import replace
from datetime import datetime

from zhiheng.measures.handling.actions import issue_notice
from zhiheng.measures.handling.terms import NoticeTerms
from zhiheng.plant.officer import Officer
from zhiheng.registers.persons.exhibits import NOW


def freshly(officer: Officer, at: datetime = NOW) -> Officer:
    """The officer just after a fresh log-in."""
    return replace(officer, fresh_at=at)


def a_notice(case_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """The execution notice of a case, issued by its handler."""
    return issue_notice(case_id=case_id, terms=NoticeTerms(), by=freshly(by, at), at=at)
