"""What a handler does about the case itself: receipt, clocks, sums, handing over."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from province.matter import Matter
from zhiheng.law.clocks import EXECUTION_LIMIT
from zhiheng.law.clocks.cooperation import SHANDONG_INVESTIGATION
from zhiheng.law.clocks.nodes import CLUE_REQUEST
from zhiheng.measures.assignment.actions import draw, hand_over, receive, set_track
from zhiheng.measures.assignment.queries import proposal
from zhiheng.measures.assignment.terms import DrawTerms, HandOverTerms, ReceiptTerms, TrackTerms
from zhiheng.measures.handling.actions import assign, classify, issue_notice, verify_identity
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, IdentityTerms, NoticeTerms
from zhiheng.measures.papers.actions import issue_paper
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.measures.reckoning.actions import save_calculation
from zhiheng.measures.reckoning.terms import ReckoningTerms
from zhiheng.oversight.clockboard.actions import deduct, enter_done, explain, resume
from zhiheng.oversight.clockboard.terms import (
    DeductTerms,
    EnterDoneTerms,
    ExplainTerms,
    ResumeTerms,
)
from zhiheng.oversight.review.actions import decide, extend_term, propose
from zhiheng.oversight.review.terms import ProposeTerms, SignTerms, TermExtension
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals import queries as approvals
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Duty, Role
from zhiheng.registers.nodes.terms import DeductionTerms
from zhiheng.registers.persons.terms import AttributeKind, PersonKind, Source

SECRET: Final = 1
SIGNED_AT_ONCE: Final = 0.7
PROMISED: Final = timedelta(days=14)


def classified(matter: Matter, at: datetime) -> None:
    """The president makes the case a secret one."""
    terms = ClassTerms(secrecy=SECRET, ground="定密决定（演示）第 1 号")
    by = matter.office.officer("yuanzhang", at)
    classify(case_id=matter.case_id, terms=terms, by=by, at=at)


def drawn(matter: Matter, at: datetime) -> None:
    """The filing desk draws the handler from the month's published seed."""
    by = matter.office.officer("lian", at)
    draw(case_id=matter.case_id, terms=DrawTerms(), by=by, at=at)
    matter.changes_hands()


def named(matter: Matter, at: datetime, *, login: str, ground: str = "") -> None:
    """The chief names the handler, or another in his place."""
    terms = AssignTerms(handler_id=matter.office.seats[login], ground=ground)
    by = matter.office.officer("juzhang", at)
    assign(case_id=matter.case_id, terms=terms, by=by, at=at)
    matter.changes_hands()


def signed_for(matter: Matter, at: datetime) -> None:
    """The handler signs for the case."""
    by = matter.judge(at)
    receive(case_id=matter.case_id, terms=ReceiptTerms(), by=by, at=at)


def sorted_out(matter: Matter, at: datetime) -> None:
    """The command centre confirms class and track as the record speaks for them; a secret case
    it does not see."""
    if matter.secret:
        return
    by = matter.office.officer("zhihui", at)
    with entered(Scope.of(by)):
        seen = proposal(casefile.case(matter.case_id), at.date())
    terms = TrackTerms(category=seen.category, track=seen.track)
    set_track(case_id=matter.case_id, terms=terms, by=by, at=at)


def verified(matter: Matter, at: datetime) -> None:
    """The handler checks the first debtor's address against an official register."""
    debtor = matter.party(Role.DEBTOR, at)
    natural = debtor.person.kind is PersonKind.NATURAL
    terms = IdentityTerms(
        person_id=debtor.person.id,
        kind=AttributeKind.ADDRESS,
        value=debtor.person.address,
        attribute_source=Source.POLICE if natural else Source.REGISTRY,
    )
    verify_identity(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def notified(matter: Matter, at: datetime) -> None:
    """The handler signs the notice."""
    by = matter.judge(at)
    issue_notice(case_id=matter.case_id, terms=NoticeTerms(), by=by, at=at)


def clues_asked_for(matter: Matter, at: datetime) -> None:
    """The creditor is asked in writing for what he knows of the debtor's property."""
    terms = PaperTerms(kind="提供财产线索通知书", said=(("within_days", "15"),))
    issue_paper(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def clue_request_entered(matter: Matter, at: datetime, *, done_on: date) -> None:
    """A notice sent on paper is entered as done, perhaps days later."""
    _entered(matter, at, CLUE_REQUEST.name, done_on, "通知书存根")


def search_entered(matter: Matter, at: datetime, *, done_on: date) -> None:
    """The investigation, online and offline, is entered as done."""
    _entered(matter, at, SHANDONG_INVESTIGATION.name, done_on, "财产调查汇总表")


def _entered(matter: Matter, at: datetime, name: str, done_on: date, paper: str) -> None:
    for clock in matter.running(name, at):
        on = max(done_on, clock.from_on)
        terms = EnterDoneTerms(clock_id=clock.id, done_on=on, evidence=paper)
        enter_done(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def publication_deducted(matter: Matter, at: datetime, *, first_on: date) -> None:
    """The days of publication do not count in the limit; their end is not known yet."""
    said = DeductionTerms(first_on=first_on, last_on=None, ground="公告", evidence="公告稿")
    for clock in matter.running(EXECUTION_LIMIT.name, at):
        terms = DeductTerms(clock_id=clock.id, deduction=said)
        deduct(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def publication_over(matter: Matter, at: datetime) -> None:
    """The period of publication has passed and the limit runs on."""
    for clock in matter.running(EXECUTION_LIMIT.name, at):
        if clock.stopped_on is None:
            continue
        terms = ResumeTerms(clock_id=clock.id, last_on=at.date())
        resume(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def lengthened(matter: Matter, at: datetime) -> None:
    """Three months more are proposed before the limit is over; most are signed the same day."""
    running = matter.running(EXECUTION_LIMIT.name, at)
    if not any(one.stopped_on is None and one.due_on >= at.date() for one in running):
        return
    longer = TermExtension(months=3, ground="评估机构尚未出具报告")
    asked = ProposeTerms(verb=extend_term.entry.name, terms=longer)
    proposal_id = propose(case_id=matter.case_id, terms=asked, by=matter.judge(at), at=at)
    if matter.chance.random() >= SIGNED_AT_ONCE:
        return
    president = replace(matter.office.officer("yuanzhang", at), fresh_at=at)
    with entered(Scope.of(president, at.date())):
        seen = approvals.proposal(proposal_id).proposal_hash
    signed = SignTerms(proposal_id=proposal_id, hash_seen=seen)
    decide(case_id=matter.case_id, terms=signed, by=president, at=at)


def overdue_explained(matter: Matter, at: datetime, *, name: str) -> None:
    """The handler says why a clock has passed, where it has."""
    for clock in matter.running(name, at):
        if clock.stopped_on is None and clock.due_on < at.date():
            terms = ExplainTerms(
                clock_id=clock.id,
                reason="被执行人下落不明，公告和调查用去较多时间",
                finish_by_on=at.date() + PROMISED,
            )
            explain(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def reckoned(matter: Matter, at: datetime) -> None:
    """The clerk keeps a calculation of the debt for the talk with the parties."""
    terms = ReckoningTerms(reckoned_on=at.date(), remark="约谈双方前核对欠款")
    save_calculation(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def replaced(matter: Matter, at: datetime, *, to: str) -> None:
    """The chief puts another handler in the place of the present one."""
    if matter.office.seats[to] != matter.judge(at).id:
        named(matter, at, login=to, ground="原承办人参加专项执行行动")


def handed_over(matter: Matter, at: datetime) -> None:
    """The handler before tells his successor what is done and what is open."""
    before = _before(matter, at)
    if before is not None:
        terms = HandOverTerms(words="已发通知，财产线索一条待核实，案卷一册随移")
        hand_over(case_id=matter.case_id, terms=terms, by=before, at=at)


def taken_over(matter: Matter, at: datetime) -> None:
    """The successor signs."""
    if _before(matter, at) is not None:
        signed_for(matter, at)


def _before(matter: Matter, at: datetime) -> Officer | None:
    """Who handled the case before its present handler."""
    with entered(Scope.of(matter.judge(at))):
        had = [
            one.staff_id for one in casefile.assignments(matter.case_id)
            if one.duty is Duty.HANDLER
        ]  # fmt: skip
    if len(had) < 2:
        return None
    login = next(name for name, one in matter.office.seats.items() if one == had[-2])
    return matter.office.officer(login, at)
