"""What can be done on several cases at once: the execution notice, with the usual periods."""

from datetime import datetime

from zhiheng.measures.handling import actions
from zhiheng.measures.handling.terms import NoticeTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.work import BulkAct, bulk_act


def _notify(case_id: int, by: Officer, at: datetime) -> int:
    return actions.issue_notice(case_id=case_id, terms=NoticeTerms(), by=by, at=at)


bulk_act(BulkAct("notice", actions.issue_notice.entry.name, _notify))
