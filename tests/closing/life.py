"""A whole life after closing: every row and every announcement of the room, by the acts."""

from dataclasses import replace
from datetime import timedelta

from tests.closing.ready import TODAY, a_case_for_termination, a_title, by_two, signers
from zhiheng.law.records import ResumptionGround
from zhiheng.measures.closing import actions
from zhiheng.measures.closing.terms import (
    Answer,
    Assessed,
    CallTerms,
    ClosingTerms,
    CustodyTerms,
    DecisionTerms,
    DiversionTerms,
    PoolTerms,
    PublicationTerms,
    RequeryTerms,
    RequestTerms,
    ReviewTerms,
    Route,
    TerminationTerms,
)
from zhiheng.measures.entries import actions as entries
from zhiheng.oversight.review.exhibits import an_approved
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.funds.exhibits import a_payment, a_receipt_of_money
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import (
    DivisionKind,
    DivisionTerms,
    MemberTerms,
    TeamRole,
    TeamTerms,
)
from zhiheng.registers.persons.exhibits import NOW

CLAIM = 30_000_000
OTHER_CASE = "（2026）鲁0102民初1187号"
PHONE = "19900005678"
REASON = TerminationTerms(reason="经穷尽财产调查，未发现被执行人可供执行的财产")
PAID = ClosingTerms(
    reason="依照执行工作规定第64条，被执行人已经付清全部款项", evidence="银行回单和收款收据"
)
PUBLISHED = PublicationTerms(published_on=TODAY, place="裁判文书公开平台 第118号")
NOTHING_FOUND = RequeryTerms(
    asked_on=TODAY, found=False, words="各类均无可供执行财产", evidence="反馈汇总", told_on=TODAY
)
FOUND = RequestTerms(
    resumption_ground=ResumptionGround.PROPERTY_FOUND, asked_by="青屿建材有限公司",
    words="被执行人名下新登记车辆一辆", evidence="车辆登记查询结果",
    found=frozenset({"property_found", "property_verified"}),
)  # fmt: skip


def terminated(case_id: int, office: Office, terms: TerminationTerms = REASON) -> int:
    """终本, proposed by the handler and signed by panel and president; gives the closing's id."""
    return an_approved(
        actions.terminate_for_now, case_id=case_id, terms=terms, drafter=office.handler,
        office=office,
    )  # fmt: skip


def pays(case_id: int, office: Office, amount_fen: int = CLAIM) -> None:
    """Money comes in and goes out to the creditor, each entered by two people."""
    for terms in (a_receipt_of_money(amount_fen=amount_fen), a_payment(amount_fen=amount_fen)):
        by_two(entries.enter_voucher, case_id, terms, office)


def closes(case_id: int, office: Office, terms: ClosingTerms = PAID) -> int:
    """以执行完毕结案."""
    return actions.close_performed(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def a_pool_team(office: Office) -> int:
    """A team whose judge is the second handler, named as the keeper of the court's 终本 cases."""
    said = DivisionTerms(court=office.court, kind=DivisionKind.BUREAU, name="终本管理中心")
    division_id = personnel.found_division(terms=said, by=office.admin_system, at=NOW)
    members = (MemberTerms(staff_id=office.other_handler.id, role=TeamRole.JUDGE),)
    team = TeamTerms(division_id=division_id, name="终本管理组", members=members)
    team_id = personnel.form_team(terms=team, by=office.admin_system, at=NOW)
    terms = PoolTerms(team_id=team_id, ground="终本案件集中管理")
    actions.name_pool_team(terms=terms, by=office.chief, at=NOW)
    return team_id


def a_call(case_id: int, office: Office, answer: Answer = Answer.TRUE) -> CallTerms:
    """A recorded call to the creditor on the number on record."""
    with entered(Scope.of(office.assistant, TODAY)):
        creditor = next(c for c in casefile.parties(case_id) if c.role is Role.CREDITOR)
    return CallTerms(
        party_id=creditor.id, number_called=PHONE, called_at=NOW - timedelta(minutes=5),
        answer=answer, words="款项没有收到" if answer is Answer.DENIED else "款项已经收到",
        evidence="录音 2026-118",
    )  # fmt: skip


def calls(case_id: int, office: Office, terms: CallTerms) -> int:
    """The assistant, who did not handle the case, enters the call."""
    return actions.record_call(case_id=case_id, terms=terms, by=office.assistant, at=NOW)


def asks(case_id: int, office: Office, terms: RequestTerms = FOUND) -> DecisionTerms:
    """A request to resume is entered; gives the terms of its decision."""
    request_id = actions.enter_request(case_id=case_id, terms=terms, by=office.filing, at=NOW)
    return DecisionTerms(request_id=request_id, reason="查明被执行人名下有车辆一辆可供执行")


def resumes(terms: DecisionTerms, office: Office) -> int:
    """The request is accepted; gives the new case."""
    return actions.resume_case(terms=terms, by=office.filing, at=NOW)


def a_whole_life(office: Office) -> int:
    """Two cases of the court through everything a closing brings; gives the one that came back."""
    signers(office)
    paid_id = a_case_for_termination(
        office, title=a_title(office.court, "（2026）鲁0102民初1187号")
    )
    pays(paid_id, office)
    closes(paid_id, office)
    call_id = calls(paid_id, office, a_call(paid_id, office, Answer.DENIED))
    said = ReviewTerms(call_id=call_id, reason="款项没有发放到申请执行人", evidence="银行流水")
    actions.undo_closing(case_id=paid_id, terms=said, by=office.chief, at=NOW)
    another = a_title(office.court, "（2026）鲁0102民初1189号")
    for_now_id = a_case_for_termination(office, title=another)
    diverted = DiversionTerms(route=Route.RELIEF, assessed=Assessed.OFFERED, words="生活困难")
    actions.assess_diversion(case_id=for_now_id, terms=diverted, by=office.handler, at=NOW)
    terminated(for_now_id, office)
    actions.publish_ruling(case_id=for_now_id, terms=PUBLISHED, by=office.clerk, at=NOW)
    a_pool_team(office)
    moved = CustodyTerms(ground="此前的终本案件移交")
    actions.move_to_pool(case_id=for_now_id, terms=moved, by=office.chief, at=NOW)
    actions.record_requery(case_id=for_now_id, terms=NOTHING_FOUND, by=office.clerk, at=NOW)
    no = replace(asks(for_now_id, office), reason="所报车辆已经抵押且无剩余价值")
    actions.reject_request(case_id=for_now_id, terms=no, by=office.other_handler, at=NOW)
    return resumes(asks(for_now_id, office), office)
