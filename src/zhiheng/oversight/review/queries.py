"""What the room of approvals shows: who may sit in a panel, and what its minutes say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from zhiheng.law.posts import Post
from zhiheng.registers.approvals.queries import PanelOnRecord, ProposalOnRecord
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.queries import StaffOnRecord

JUDGES = frozenset((Post.HANDLER, Post.REVIEWER, Post.BUREAU_CHIEF, Post.PRESIDENT))


def judges_of(court: str, on: date) -> dict[int, StaffOnRecord]:
    """Those of one court's staff who may sit in a panel on that day, by id."""
    held = {one.staff_id for one in personnel.posts_of_court(court, on) if one.post in JUDGES}
    return {one.id: one for one in personnel.staff_of(court) if one.id in held}


def minutes(
    found: ProposalOnRecord,
    panel: PanelOnRecord,
    names: Mapping[int, StaffOnRecord],
    dated_on: date,
) -> PaperData:
    """The facts of the minutes: what was deliberated, who sat, what each said, how they voted."""
    opinions = tuple(
        f"{names[one.staff_id].name}：{one.vote}。{one.words}" for one in panel.members
    )
    against = len(panel.members) - panel.votes_for
    result = "同意" if panel.carried else "不同意"
    said: dict[str, str | tuple[str, ...]] = {
        "deliberated": f"{found.verb}：{found.shown['sentence']}",
        "presiding": names[panel.presiding_id].name,
        "members": "、".join(names[one.staff_id].name for one in panel.members),
        "opinions": opinions,
        "result": f"{panel.votes_for} 票同意，{against} 票不同意，多数意见为{result}。",
    }
    return replace(documents.paper_data(found.case_id, dated_on=dated_on), particulars=said)
