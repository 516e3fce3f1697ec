"""What waits for whom, and whom an announcement concerns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from zhiheng.facts.approval import CommitteeDecided, ProposalMoved
from zhiheng.facts.gateway import LetterReceived
from zhiheng.facts.handling import CaseAssigned, NoticeIssued
from zhiheng.facts.intake import CaseDocketed
from zhiheng.law.ladder import OVERDUE
from zhiheng.law.passing import PASSED
from zhiheng.law.posts import Post
from zhiheng.oversight.tasks.models import Notice, Reading
from zhiheng.oversight.tasks.terms import (
    LONGEST_REMINDER,
    MOST_SHOWN,
    NoticeKind,
    NoticeTerms,
    ReminderKind,
)
from zhiheng.plant.announcements import fact_of, name_of
from zhiheng.plant.models import Outbox
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.terms import TeamRole

COUNT_UNREAD: Final = """
SELECT count(*) FROM (
    SELECT 1 FROM tasks_notice AS told
    WHERE told.staff_id = %s AND NOT EXISTS (
        SELECT 1 FROM tasks_reading AS read
        WHERE read.staff_id = told.staff_id AND read.source_act_id = told.source_act_id
            AND read.kind = told.kind)
    UNION ALL
    SELECT 1 FROM tasks_reminder AS told
    WHERE told.staff_id = %s AND NOT EXISTS (
        SELECT 1 FROM tasks_reminderreading AS read WHERE read.reminder_id = told.id)
    LIMIT %s) AS waiting
"""


UNREAD_OF_CLOCKS: Final = """
SELECT told.id, told.act_id, told.case_id, told.days_before, told.due_on, told.happened_on,
    c.number, k.key, k.name
FROM tasks_reminder AS told
JOIN nodes_clock k ON k.id = told.clock_id
JOIN casefile_case c ON c.id = told.case_id
WHERE told.staff_id = %s AND NOT EXISTS (
    SELECT 1 FROM tasks_reminderreading AS read WHERE read.reminder_id = told.id)
ORDER BY told.id DESC LIMIT %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeOnRecord:
    """One reminder, in words; `source_act_id` is the act that gave rise to it, `reminder_id` is
    given where it is one of a clock."""

    source_act_id: int
    case_id: int
    kind: NoticeKind | ReminderKind
    words: str
    noted_on: date
    reminder_id: int | None = None


def unread(officer_id: int) -> tuple[NoticeOnRecord, ...]:
    """The newest reminders the officer has not read, at most a hundred."""
    told = (*_of_acts(officer_id), *_of_clocks(officer_id))
    return tuple(sorted(told, key=lambda one: -one.source_act_id)[:MOST_SHOWN])


def _of_acts(officer_id: int) -> tuple[NoticeOnRecord, ...]:
    rows = _waiting(officer_id).order_by("-source_act_id", "kind")[:MOST_SHOWN]
    return tuple(
        NoticeOnRecord(
            source_act_id=act_id, case_id=case_id, kind=NoticeKind(kind), words=words, noted_on=day
        )
        for act_id, case_id, kind, words, day in rows.values_list(
            "source_act_id", "case_id", "kind", "words", "noted_on"
        )
    )


def _of_clocks(officer_id: int) -> tuple[NoticeOnRecord, ...]:
    with connection.cursor() as cursor:
        cursor.execute(UNREAD_OF_CLOCKS, [officer_id, MOST_SHOWN])
        rows = cursor.fetchall()
    return tuple(
        NoticeOnRecord(
            source_act_id=act_id,
            case_id=case_id,
            kind=ReminderKind.OVERDUE if days_before == OVERDUE else ReminderKind.NEAR,
            words=words_of(number, key, name, (due_on - told_on).days, due_on),
            noted_on=told_on,
            reminder_id=id,
        )
        for id, act_id, case_id, days_before, due_on, told_on, number, key, name in rows
    )


def words_of(number: str, key: str, name: str, left: int, due_on: date) -> str:
    """What a reminder of a clock says: `… “执行期限”还剩 5 天（2026-11-25 到期）`."""
    if left < 0 and key in PASSED:
        return f"{number} “{name}”{due_on} 到期，{PASSED[key].words}"
    if left < 0:
        return f"{number} “{name}”已逾期 {-left} 天，请办结并书面说明原因"
    ends = "今天到期" if left == 0 else f"还剩 {left} 天（{due_on} 到期）"
    return f"{number} “{name}”{ends}"


def unread_count(officer_id: int) -> int:
    """How many wait, counted no further than a hundred. Written out: every page asks it."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT_UNREAD, [officer_id, officer_id, MOST_SHOWN])
        count: int = cursor.fetchone()[0]
    return count


def _waiting(officer_id: int) -> QuerySet[Notice]:
    read = Reading.objects.filter(
        staff_id=officer_id, source_act_id=OuterRef("source_act_id"), kind=OuterRef("kind")
    )
    return Notice.objects.filter(~Exists(read), staff_id=officer_id)


def of_docketing(fact: CaseDocketed) -> tuple[NoticeTerms, ...]:
    """The handler has a new case; without one the chiefs of the bureau have one to give."""
    if fact.handler_id is not None:
        words = f"{fact.number} 由您承办，请核对后发出执行通知书"
        return (NoticeTerms(staff_id=fact.handler_id, kind=NoticeKind.NEW_CASE, words=words),)
    chiefs = {
        held.staff_id
        for held in personnel.posts_of_court(fact.court, fact.docketed_on)
        if held.post is Post.BUREAU_CHIEF
    }
    words = f"{fact.number} 已立案，请确定承办人"
    return tuple(
        NoticeTerms(staff_id=chief, kind=NoticeKind.TO_ASSIGN, words=words)
        for chief in sorted(chiefs)
    )


def of_assignment(fact: CaseAssigned) -> tuple[NoticeTerms, ...]:
    """The new handler takes the case, the one before gives it away."""
    words = f"{fact.number} 由您承办，请核对后发出执行通知书"
    mine = NoticeTerms(staff_id=fact.handler_id, kind=NoticeKind.ASSIGNED, words=words)
    if fact.previous_handler_id is None:
        return (mine,)
    words = f"{fact.number} 已改由他人承办，请移交案卷"
    before = NoticeTerms(staff_id=fact.previous_handler_id, kind=NoticeKind.TAKEN_OVER, words=words)
    return (mine, before)


def of_notice(fact: NoticeIssued) -> tuple[NoticeTerms, ...]:
    """The clerks of the handler's team are to serve the notice; without any, the handler is."""
    team = personnel.team_of(fact.handler_id, fact.issued_on)
    members = team.members if team else ()
    clerks = [staff_id for staff_id, _, role in members if role == TeamRole.CLERK]
    words = f"{fact.number} 执行通知书已签发，请送达"
    return tuple(
        NoticeTerms(staff_id=staff_id, kind=NoticeKind.TO_SERVE, words=words)
        for staff_id in clerks or [fact.handler_id]
    )


def of_letter(fact: LetterReceived) -> tuple[NoticeTerms, ...]:
    """The handler has a letter of another court to answer."""
    words = f"{fact.number} 收到{fact.counterpart}来函：{fact.matter}"[:LONGEST_REMINDER]
    return (NoticeTerms(staff_id=fact.handler_id, kind=NoticeKind.LETTER, words=words),)


def of_proposal(fact: ProposalMoved) -> tuple[NoticeTerms, ...]:
    """Those whose turn it is have something to sign; its drafter is told of the end."""
    words = f"{fact.number} {fact.verb}提请审批，轮到您办"
    waiting = tuple(
        NoticeTerms(staff_id=staff_id, kind=NoticeKind.TO_SIGN, words=words)
        for staff_id in fact.waits_for
    )
    if waiting or fact.state == "撤回":
        return waiting
    words = f"{fact.number} {fact.verb}的审批单{fact.state}"
    return (NoticeTerms(staff_id=fact.drafter_id, kind=NoticeKind.JUDGED, words=words),)


def of_committee(fact: CommitteeDecided) -> tuple[NoticeTerms, ...]:
    """The case's officer has a decision of the committee to carry out."""
    words = f"{fact.number} 审判委员会已作出决定，请在 {fact.due_on} 前落实"
    return (NoticeTerms(staff_id=fact.officer_id, kind=NoticeKind.COMMITTEE, words=words),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What an announcement has brought about: who is to be reminded of which case, and when."""

    source_act_id: int
    case_id: int
    noted_on: date
    notices: tuple[NoticeTerms, ...]


DERIVED: Final[dict[type, Callable[[Any], tuple[NoticeTerms, ...]]]] = {
    CaseDocketed: of_docketing, CaseAssigned: of_assignment, NoticeIssued: of_notice,
    LetterReceived: of_letter, ProposalMoved: of_proposal, CommitteeDecided: of_committee,
}  # fmt: skip


Told = (
    CaseDocketed | CaseAssigned | NoticeIssued | LetterReceived | ProposalMoved | CommitteeDecided
)


def reminders_of(fact: Told) -> Due:
    """Everything one announcement brings about. The same announcement always gives the same."""
    days = {
        CaseDocketed: "docketed_on", CaseAssigned: "assigned_on", NoticeIssued: "issued_on",
        LetterReceived: "received_on", ProposalMoved: "moved_on", CommitteeDecided: "decided_on",
    }  # fmt: skip
    return Due(
        source_act_id=fact.act_id,
        case_id=fact.case_id,
        noted_on=getattr(fact, days[type(fact)]),
        notices=DERIVED[type(fact)](fact),
    )


def announced(court: str) -> Iterator[Due]:
    """What every announcement of a court has brought about, in their order."""
    kinds = {name_of(kind): kind for kind in DERIVED}
    rows = Outbox.objects.filter(court=court, fact__in=kinds).order_by("id")
    for name, body in rows.values_list("fact", "body").iterator():
        yield reminders_of(fact_of(kinds[name], body))
