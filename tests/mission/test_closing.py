"""Closings: nothing is closed over what is left to do, and 终本 only when all is exhausted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from tests.closing.life import REASON, terminated
from tests.closing.ready import TODAY, a_case_for_termination, a_case_in_may, a_title, signers
from tests.measures.conftest import desk, log_in
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState
from zhiheng.law.triage import PropertyState, Sale
from zhiheng.measures.assignment.exhibits import a_state_of_property
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions import terminate_for_now
from zhiheng.oversight.review.exhibits import a_deliberation, a_proposal, a_signature, on_record
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import Office, an_officer
from zhiheng.registers.personnel.terms import DelegationTerms
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_conduct_duty

__all__ = ["desk", "log_in"]
pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def proposes(case_id: int, office: Office) -> int:
    return a_proposal(case_id, by=office.handler, verb=terminate_for_now, terms=REASON)


@pytest.mark.mission("REQ-197")
def test_one_condition_missing_and_there_is_no_ruling_all_met_and_the_checklist_is_saved(
    office: Office,
) -> None:
    """Missing one condition → ruling can't be generated; all met → allowed; checklist saved."""
    signers(office)
    lacking = a_case_for_termination(office, without="TC-03")
    with pytest.raises(Refused, match="已进行传统调查：不通过.*第3条.*请进行现场调查"):
        proposes(lacking, office)
    another = a_title(office.court, "（2026）鲁0102民初1189号")
    case_id = a_case_for_termination(office, title=another)
    terminated(case_id, office)
    with entered(Scope.of(office.chief, TODAY)):
        assert queries.closings_of(lacking) == ()
        assert "终结本次执行程序裁定书" not in {p.kind for p in documents.papers_of(lacking)}
        [closed] = queries.closings_of(case_id)
    assert len(closed.findings) >= 38
    assert {one["verdict"] for one in closed.findings} == {"通过"}
    assert all(one["cites"] for one in closed.findings)


@pytest.mark.mission("REQ-198", open="盖章由用印环节办理，裁定签发后尚不自动盖章")
def test_a_vice_president_cannot_sign_and_the_presidents_signature_gives_the_ruling_its_number(
    office: Office,
) -> None:
    """Sign by vice president refused; after president's signature the ruling gets number and
    seal."""
    signers(office)
    case_id = a_case_for_termination(office)
    vice = an_officer(Post.BUREAU_CHIEF, name="贺平", number="0102-31")
    delegated = DelegationTerms(
        holder_id=office.president.id, delegate_id=vice.id, post=Post.PRESIDENT, from_on=TODAY,
        until_on=TODAY.replace(month=12), ground="院长外出学习",
    )  # fmt: skip
    personnel.delegate(terms=delegated, by=office.president, at=NOW)
    vice = staff.officer(vice.id, TODAY)
    proposal_id = proposes(case_id, office)
    a_deliberation(proposal_id, office=office)
    with pytest.raises(Refused):
        a_signature(proposal_id, by=vice)
    a_signature(proposal_id, by=office.president)
    with entered(Scope.of(office.chief, TODAY)):
        paper = documents.papers_of(case_id)[-1]
        case = casefile.case(case_id)
    assert (paper.kind, paper.number) == ("终结本次执行程序裁定书", case.number)
    assert case.state is CaseState.CLOSED
    assert on_record(proposal_id, office.chief).executed_act_id == paper.act_id


@pytest.mark.mission("REQ-210")
def test_a_case_about_conduct_is_never_closed_as_for_now(office: Office) -> None:
    """Closing an act-type farmland case by 终本 is refused with rule text."""
    signers(office)
    duty = replace(a_conduct_duty("被告拆除大棚，恢复耕地原状。"), due_on=date(2026, 4, 1))
    title = a_title(office.court, obligations=(duty,))
    case_id = a_case_in_may(office, title=title, claim_fen=None)
    with pytest.raises(Refused) as refused:
        proposes(case_id, office)
    told = {one.key: str(one) for one in refused.value.findings}
    assert "鲁高法办〔2020〕27号" in told["A1-SD-08"]
    assert "不得终本" in told["A1-ZB-20"]


@pytest.mark.mission(
    "REQ-042", open="评估、拍卖等处置行为的前置条件随处置模块检查；此处为终本前的查询和各项前置"
)
def test_what_has_to_come_before_is_listed_before_anything_is_begun(
    office: Office, log_in: LogIn
) -> None:
    """Try to launch an auction without reference price: blocked with the list of missing
    prerequisites."""
    case_id = a_case_in_may(office)
    page = log_in(office.handler).get(f"/closing/{codes.code_of('case', case_id)}/checklist")
    shown = page.content.decode()
    for missing in ("已发出执行通知和报告财产令", "每名被执行人网络查询齐全", "已进行传统调查"):
        assert missing in shown
    assert "不能终本" in shown


@pytest.mark.mission("REQ-037")
@pytest.mark.parametrize(
    ("found", "sale", "offered", "hidden"),
    [
        (PropertyState.NONE, None, "下一步：终本核查", "下一步：处置"),
        (PropertyState.FOUND, Sale.NEEDED, "下一步：处置", "下一步：终本核查"),
    ],
)
def test_what_the_inquiry_found_opens_the_next_line_of_work(
    office: Office,
    log_in: LogIn,
    found: PropertyState,
    sale: Sale | None,
    offered: str,
    hidden: str,
) -> None:
    """Finish inquiry with zero assets: next step offered is 终本 review, not disposal; with a car:
    disposal."""
    case_id = a_case_in_may(office)
    a_state_of_property(case_id, by=office.handler, state=found, sale=sale)
    page = log_in(office.handler).get(f"/closing/{codes.code_of('case', case_id)}/")
    shown = page.content.decode()
    assert (offered in shown, hidden in shown) == (True, False)
