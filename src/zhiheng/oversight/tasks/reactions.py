"""What reminders hear: fact → action."""

from datetime import datetime

from zhiheng.facts.approval import CommitteeDecided, ProposalMoved
from zhiheng.facts.gateway import LetterReceived
from zhiheng.facts.handling import CaseAssigned, NoticeIssued
from zhiheng.facts.intake import CaseDocketed
from zhiheng.oversight.tasks.actions import remind
from zhiheng.oversight.tasks.queries import reminders_of
from zhiheng.plant.officer import Officer


def hear_docketing(fact: CaseDocketed, by: Officer, at: datetime) -> None:
    """A case came in: its handler, or who names one, is reminded."""
    remind(due=reminders_of(fact), by=by, at=at)


def hear_assignment(fact: CaseAssigned, by: Officer, at: datetime) -> None:
    """A handler was named: he is reminded, and the one before."""
    remind(due=reminders_of(fact), by=by, at=at)


def hear_notice(fact: NoticeIssued, by: Officer, at: datetime) -> None:
    """A notice was issued: who is to serve it is reminded."""
    remind(due=reminders_of(fact), by=by, at=at)


def hear_letter(fact: LetterReceived, by: Officer, at: datetime) -> None:
    """Another court wrote: the handler is reminded."""
    remind(due=reminders_of(fact), by=by, at=at)


def hear_proposal(fact: ProposalMoved, by: Officer, at: datetime) -> None:
    """A proposal moved: whose turn it is, or who drafted it, is reminded."""
    remind(due=reminders_of(fact), by=by, at=at)


def hear_committee(fact: CommitteeDecided, by: Officer, at: datetime) -> None:
    """The adjudication committee decided: the case's officer has a task."""
    remind(due=reminders_of(fact), by=by, at=at)
