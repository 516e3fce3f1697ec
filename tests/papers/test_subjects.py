"""Papers on what stands in a register: each row gives what its papers say, once it is confirmed."""

from functools import partial

import pytest

from tests.papers.conftest import TODAY, offered, paper
from zhiheng.law.records import StayGround
from zhiheng.measures.course.actions import go_on
from zhiheng.measures.course.exhibits import a_stay
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import (
    a_seal,
    a_security,
    a_settlement,
    an_auction,
    an_incident,
    an_inquiry,
    confirmed,
)
from zhiheng.measures.investigation.actions import receive_report, register_property
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.queries.record import record_of
from zhiheng.measures.papers.queries.subjects import ROWS
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.measures.settling.actions import agreement, sparing
from zhiheng.measures.settling.exhibits import a_grace, a_weighing
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.exhibits import a_flat, a_report, debtor_of
from zhiheng.registers.casefile.terms import IncidentKind
from zhiheng.registers.documents.papers.nouns import OF
from zhiheng.registers.documents.queries import FORMS, About
from zhiheng.registers.funds.exhibits import a_payment, a_receipt_of_money
from zhiheng.registers.goodfaith.terms import OfferTerms
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.restrictions.exhibits import a_consumption_limit

pytestmark = pytest.mark.django_db


def by_two(office: Office, case_id: int) -> "partial[int]":
    """An entry by hand that a second person has confirmed."""
    return partial(confirmed, case_id=case_id, by=office.handler, second=office.clerk)


@pytest.fixture
def flat_id(office: Office, case_id: int) -> int:
    """A flat of the debtor, registered."""
    terms = a_flat(debtor_of(case_id, office.handler))
    return register_property(case_id=case_id, terms=terms, by=office.handler, at=NOW)


@pytest.fixture
def full(office: Office, case_id: int, flat_id: int) -> int:
    """The case with something in nearly every register."""
    debtor_id, enter = debtor_of(case_id, office.handler), by_two(office, case_id)
    enter(entries.enter_hold, terms=a_seal(flat_id))
    enter(entries.enter_disposal, terms=an_auction(flat_id))
    enter(entries.enter_inquiry, terms=an_inquiry(debtor_id))
    enter(entries.enter_restriction, terms=a_consumption_limit(debtor_id))
    enter(entries.enter_security, terms=a_security())
    enter(entries.enter_settlement, terms=a_settlement())
    enter(entries.enter_incident, terms=an_incident(IncidentKind.ACT_OBJECTION))
    enter(entries.enter_voucher, terms=a_receipt_of_money())
    receive_report(case_id=case_id, terms=a_report(debtor_id), by=office.handler, at=NOW)
    weigh = a_weighing(flat_id)
    sparing.assess(case_id=case_id, terms=weigh, by=office.handler, at=NOW)
    return case_id


def test_every_row_gives_what_its_papers_name(office: Office, full: int) -> None:
    a_stay(full, by=office.handler, ground=StayGround.SETTLEMENT)
    with entered(Scope.of(office.handler, TODAY)):
        record = record_of(full)
        found = {about: rows(record) for about, rows in ROWS.items()}
    filled = {about for about, rows in found.items() if rows}
    assert filled >= set(ROWS) - {About.OFFER, About.GRACE, About.HAND_OVER}
    for about in filled:
        assert set(OF[about]) <= set(found[about][0].facts)


def test_a_ruling_names_the_registered_thing(office: Office, case_id: int, flat_id: int) -> None:
    terms = PaperTerms(kind="查封裁定书", row_id=flat_id, said=(("until_on", "2029年11月19日"),))
    made = paper(a_paper(case_id, terms, by=office.handler), office.handler)
    for words in ("权属依据为", "至2029年11月19日止", "生活必需品", "向本院提出书面异议"):
        assert words in made.sheet.text


def test_what_nobody_confirmed_makes_no_paper(office: Office, case_id: int, flat_id: int) -> None:
    entries.enter_hold(case_id=case_id, terms=a_seal(flat_id), by=office.handler, at=NOW)
    assert offered(case_id, office.handler)["查封公告"].targets == ()


def test_a_confirmed_hold_is_lifted_by_its_own_ruling(office: Office, full: int) -> None:
    [((_, row_id), _)] = offered(full, office.handler)["解除查封扣押冻结裁定书"].targets
    terms = PaperTerms(
        kind="解除查封扣押冻结裁定书", row_id=row_id, said=(("ground", "债务已经清偿"),)
    )
    made = paper(a_paper(full, terms, by=office.handler), office.handler)
    assert "现因债务已经清偿，应予解除" in made.sheet.text


def test_a_row_of_another_kind_is_no_subject(office: Office, full: int) -> None:
    assert offered(full, office.handler)["删除失信信息决定书"].targets == ()
    [((_, row_id), _)] = offered(full, office.handler)["解除限制消费通知书"].targets
    terms = PaperTerms(kind="删除失信信息决定书", row_id=row_id, said=(("ground", "履行完毕"),))
    with pytest.raises(BadTerms, match="不适用本文书"):
        a_paper(full, terms, by=office.handler)


def test_a_stay_is_ruled_on_and_its_end_is_told(office: Office, case_id: int) -> None:
    enter = partial(by_two(office, case_id), entries.enter_incident)
    enter(terms=an_incident(IncidentKind.DELAY_AGREED))
    stay_id = a_stay(case_id, by=office.handler)
    ruling = PaperTerms(kind="中止执行裁定书", row_id=stay_id)
    made = paper(a_paper(case_id, ruling, by=office.handler), office.handler)
    assert f"本案出现下列情形：{StayGround.APPLICANT_AGREES}" in made.sheet.text
    ended = GoOnTerms(reason="约定的期限已过", paper_no="（2026）鲁0102执733号之二")
    enter(terms=an_incident(IncidentKind.STAY_CEASED, from_on=TODAY))
    go_on(case_id=case_id, terms=ended, by=office.handler, at=NOW)
    assert offered(case_id, office.handler)["中止执行裁定书"].targets == ()
    told = PaperTerms(kind="中止后恢复执行通知书", row_id=stay_id)
    made = paper(a_paper(case_id, told, by=office.handler), office.handler)
    assert "本院自2026年11月20日起恢复执行" in made.sheet.text


def test_money_paid_out_is_told_with_what_came_in(office: Office, full: int) -> None:
    by_two(office, full)(entries.enter_voucher, terms=a_payment())
    [((_, row_id), _)] = offered(full, office.handler)["执行款发放通知书"].targets
    terms = PaperTerms(kind="执行款发放通知书", row_id=row_id)
    made = paper(a_paper(full, terms, by=office.handler), office.handler)
    assert made.addressed_to == "青屿建材有限公司："
    assert "累计收到案款50,000.00元，累计发放50,000.00元" in made.sheet.text


def test_grace_and_an_offer_have_their_papers(office: Office, case_id: int) -> None:
    sparing.grant_grace(case_id=case_id, terms=a_grace(), by=office.handler, at=NOW)
    assert offered(case_id, office.handler)["宽限期决定书"].ready
    with entered(Scope.of(office.handler)):
        party = record_of(case_id).parties[0]
    terms = OfferTerms(
        party_id=party.id, offered_on=TODAY, total_fen=20_000_000, words="分两期付清",
        evidence_paper="谈话笔录",
    )  # fmt: skip
    agreement.offer(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    assert offered(case_id, office.handler)["和解方案转达函"].ready


def test_detention_is_at_most_fifteen_days() -> None:
    said = (
        ("whom", "许青林"), ("reason", "撕毁封条"), ("days", "16"), ("approval", "第3号审批表"),
    )  # fmt: skip
    with pytest.raises(BadTerms, match="应当在1至15之间"):
        PaperTerms(kind="拘留决定书", party_id=1, said=said)


def test_what_the_president_approves_is_not_issued_without_it() -> None:
    said = (("whom", "许青林"), ("reason", "撕毁封条"), ("days", "5"))
    with pytest.raises(BadTerms, match="院长批准没有填写"):
        PaperTerms(kind="拘留决定书", party_id=1, said=said)


def test_a_subject_that_is_a_row_is_asked_for() -> None:
    for form in FORMS.values():
        if form.by_hand and form.about in ROWS:
            with pytest.raises(BadTerms) as bad:
                PaperTerms(kind=form.kind)
            assert "target" in bad.value.sentences
