"""Every verb that changes a row of a case in place, by the acts of the house where there is one.

A room whose rows can change adds a function here; `test_every_change_is_traced` says when it is
missing.
"""

from dataclasses import replace
from datetime import date, timedelta

from zhiheng.law.records import CaseState
from zhiheng.law.service import Manner
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.law.visits import CautionKind
from zhiheng.measures.assignment import actions as course
from zhiheng.measures.assignment.exhibits import a_receipt
from zhiheng.measures.assignment.terms import StateTerms, TrackTerms
from zhiheng.measures.entries.exhibits import everything_twice
from zhiheng.measures.handling.actions import assign, classify
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms
from zhiheng.measures.investigation import actions as investigation
from zhiheng.measures.investigation.terms import IndisposableTerms
from zhiheng.measures.papers.actions import draft_paper
from zhiheng.measures.papers.terms import DraftTerms
from zhiheng.measures.service import actions as service
from zhiheng.measures.service.exhibits import a_service
from zhiheng.measures.service.terms import AddressTerms, AnswerTerms, CorrectionTerms, SentTerms
from zhiheng.measures.visiting import actions as visiting
from zhiheng.oversight.clockboard.actions import deduct, resume
from zhiheng.oversight.clockboard.exhibits import a_deduction, the_clock
from zhiheng.oversight.clockboard.terms import ResumeTerms
from zhiheng.oversight.review.exhibits import LONGER, a_proposal, a_signature
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.exhibits import a_clue, a_flat, a_report, debtor_of
from zhiheng.registers.assets.terms import ClueCheckTerms, ReportCheckTerms
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.dispatch.terms import Channel, Expected, MessageState, Result
from zhiheng.registers.nodes.actions import load_holidays, restand
from zhiheng.registers.nodes.exhibits import an_invented_2027
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_firm, a_man, within_an_act
from zhiheng.registers.persons.terms import CautionTerms

TODAY = NOW.date()


def change_everything(case_id: int, office: Office) -> None:
    """Every verb that changes a row of a case, by the acts of the house where there is one."""
    other = AssignTerms(handler_id=office.other_handler.id, ground="轮岗")
    assign(case_id=case_id, terms=other, by=office.chief, at=NOW)
    a_notice(case_id, by=office.other_handler)
    load_holidays(
        terms=an_invented_2027(date(2027, 5, 20)), by=a_court_office("鲁").admin_system, at=NOW
    )
    restand(by=system_officer(office.court), at=NOW)
    reviewer = office.reviewer
    of_property(case_id, office.other_handler)
    of_service(case_id, office.other_handler)
    of_clocks(case_id, office.other_handler)
    of_approval(case_id, office)
    of_course(case_id, office)
    of_entries(case_id, office)
    of_visits(case_id, office.other_handler)
    of_papers(case_id, office.other_handler)
    with entered(Scope.of(office.chief)):
        meant = [one.id for one in cases.parties(case_id)]
    for change in (
        lambda doing: correct_parties(doing, case_id, meant),
        lambda doing: grant_and_revoke(doing, case_id, reviewer),
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.STAYED),
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.CLOSED),
    ):
        within_an_act(change, by=office.chief)
    personnel.clear(
        staff_id=office.president.id, clearance=1, from_on=NOW.date(), ground="任职核定",
        by=office.admin_security, at=NOW,
    )  # fmt: skip
    secret = ClassTerms(secrecy=1, ground="定密决定第 3 号")
    classify(case_id=case_id, terms=secret, by=replace(office.president, clearance=1), at=NOW)


def of_visits(case_id: int, by: Officer) -> None:
    """A caution of the debtor, set right by a new version."""
    with entered(Scope.of(by)):
        debtor = next(one.person.id for one in cases.parties(case_id) if one.role == "被执行人")
    plain = CautionTerms(
        person_id=debtor, kind=CautionKind.ILL, words="卧床", evidence="病历", until_on=TODAY
    )
    wrong = visiting.note_caution(case_id=case_id, terms=plain, by=by, at=NOW)
    right = replace(plain, corrects=wrong, ground="本人申请更正", words="已康复", withdrawn=True)
    visiting.correct_caution(case_id=case_id, terms=right, by=by, at=NOW)


def of_papers(case_id: int, by: Officer) -> None:
    """A draft is saved, and saved again."""
    terms = DraftTerms(kind="执行风险告知书")
    first = draft_paper(case_id=case_id, terms=terms, by=by, at=NOW)
    draft_paper(case_id=case_id, terms=replace(terms, replaces=first), by=by, at=NOW)


def of_entries(case_id: int, office: Office) -> None:
    """Everything entered by hand is set right by a new version and settled by a second person."""
    debtor_id = debtor_of(case_id, office.chief)
    everything_twice(case_id, debtor_id, by=office.handler, second=office.chief)


def correct_parties(doing: LegalAct, case_id: int, meant: list[int]) -> None:
    right = (
        a_creditor(a_firm("青峰建材有限公司", serial=2)),
        a_debtor(a_man("许青松", serial=319)),
    )
    for party, party_id in zip(right, meant, strict=True):
        casefile.add_party(doing, case_id=case_id, party=party, corrects=party_id)


def grant_and_revoke(doing: LegalAct, case_id: int, officer: Officer) -> None:
    grant_id = casefile.grant(doing, case_id=case_id, staff_id=officer.id, purpose="核查信访")
    casefile.revoke(doing, case_id=case_id, grant_id=grant_id)


def of_property(case_id: int, by: Officer) -> None:
    """A clue verified, a report found false, a property corrected and given up."""
    debtor_id = debtor_of(case_id, by)
    clue = investigation.enter_clue(case_id=case_id, terms=a_clue(debtor_id), by=by, at=NOW)
    checked = ClueCheckTerms(
        clue_id=clue, verified_on=TODAY, confirmed=True, outcome="车辆登记在被执行人名下"
    )
    investigation.verify_clue(case_id=case_id, terms=checked, by=by, at=NOW)
    report = investigation.receive_report(case_id=case_id, terms=a_report(debtor_id), by=by, at=NOW)
    false = ReportCheckTerms(
        report_id=report, checked_on=TODAY, falsified=True, outcome="隐瞒小型客车一辆"
    )
    investigation.check_report(case_id=case_id, terms=false, by=by, at=NOW)
    flat = investigation.register_property(case_id=case_id, terms=a_flat(debtor_id), by=by, at=NOW)
    flat = investigation.correct_property(
        case_id=case_id, property_id=flat, terms=a_flat(debtor_id), by=by, at=NOW
    )
    later = NOW + timedelta(days=1)
    gone = IndisposableTerms(property_id=flat, ground="流拍后申请执行人不接受以物抵债")
    investigation.mark_indisposable(case_id=case_id, terms=gone, by=by, at=later)


def of_service(case_id: int, by: Officer) -> None:
    """A service set right, a letter answered, a confirmed address replaced."""
    wrong = a_service(case_id, by=by)
    right = CorrectionTerms(
        service_id=wrong,
        manner=Manner.DIRECT,
        result=Result.SERVED,
        happened_on=TODAY - timedelta(days=1),
        evidence="送达回证第2号",
        ground="回证上的日期看错",
    )
    service.correct_service(case_id=case_id, terms=right, by=by, at=NOW)
    letter = SentTerms(
        channel=Channel.MAIL,
        happened_on=TODAY,
        expected=Expected.REPLY,
        due_on=TODAY,
        counterpart="虚构市不动产登记中心",
        matter="征询登记情况",
    )
    sent = service.send_out(case_id=case_id, terms=letter, by=by, at=NOW)
    answer = AnswerTerms(
        message_id=sent, state=MessageState.ACKNOWLEDGED, answered_on=TODAY, answer="无登记"
    )
    service.record_acknowledgement(case_id=case_id, terms=answer, by=by, at=NOW)
    with entered(Scope.of(by)):
        party_id = cases.parties(case_id)[0].id
    for address in ("虚构市青石路1号", "虚构市青石路2号"):
        confirmed = AddressTerms(
            party_id=party_id, address=address, confirmed_on=TODAY, evidence="送达地址确认书"
        )
        service.confirm_address(case_id=case_id, terms=confirmed, by=by, at=NOW)


def of_clocks(case_id: int, by: Officer) -> None:
    """A clock stopped and resumed."""
    clock = the_clock(case_id, by=by)
    later = NOW + timedelta(days=30)
    stop = a_deduction(clock.id, first_on=date(2026, 12, 1), last_on=None)
    deduct(case_id=case_id, terms=stop, by=by, at=later)
    ended = ResumeTerms(clock_id=clock.id, last_on=date(2026, 12, 10))
    resume(case_id=case_id, terms=ended, by=by, at=later)


def of_approval(case_id: int, office: Office) -> None:
    """A proposal drafted anew, signed and carried out."""
    assert office.president
    first = a_proposal(case_id, by=office.other_handler)
    longer = replace(LONGER, months=1)
    again = a_proposal(case_id, by=office.other_handler, terms=longer, replaces=first)
    a_signature(again, by=office.president)


def of_course(case_id: int, office: Office) -> None:
    """The case signed for, classed, its property found."""
    a_receipt(case_id, by=office.other_handler)
    track = TrackTerms(category=Category.CONDUCT, track=Track.HARD, ground="须拆除违章建筑")
    course.set_track(case_id=case_id, terms=track, by=office.chief, at=NOW)
    found = StateTerms(
        property_state=PropertyState.FOUND, sale=Sale.NEEDED, ground="不动产查询反馈"
    )
    course.find_property_state(case_id=case_id, terms=found, by=office.other_handler, at=NOW)
