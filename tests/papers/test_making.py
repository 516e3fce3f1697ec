"""Papers made by hand: what the record holds is in them, what it lacks bars them."""

from dataclasses import replace

import pytest

from tests.papers.conftest import ON_THE_SPOT, SUMMONS, debtor, offered, on_site, paper
from tests.service.conftest import duties, served
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.procedures import required
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.measures.investigation.actions import record_step
from zhiheng.measures.papers.actions import issue_paper, make_record, void_paper
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms, VoidTerms
from zhiheng.measures.service.actions import record_service
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.queries import parties
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.documents.queries import FORMS
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


def checked(officer: Officer) -> Officer:
    """The officer who has the copies back."""
    return replace(officer, ticked=required("作废文书", NOW.date()))


def summons(case_id: int, office: Office) -> PaperTerms:
    return PaperTerms(kind="传票", party_id=debtor(case_id, office).id, said=SUMMONS)


def test_a_summons_says_what_was_said_and_what_the_record_holds(
    office: Office, case_id: int
) -> None:
    made = paper(a_paper(case_id, summons(case_id, office), by=office.handler), office.handler)
    assert made.addressed_to == "许青林："
    for words in (
        "执行局第三询问室",
        "2026年11月30日 9时30分",
        "青石路 12 号",
        "周文",
        "拘传其到场",
    ):
        assert words in made.sheet.text


def test_an_issued_paper_is_to_be_served_on_its_addressee(office: Office, case_id: int) -> None:
    a_paper(case_id, summons(case_id, office), by=office.handler)
    assert duties(case_id, office)["传票"].name == "许青林"


def test_a_record_goes_to_nobody_and_is_not_signed_by_the_court(
    office: Office, case_id: int
) -> None:
    record_step(case_id=case_id, terms=on_site(case_id, office), by=office.clerk, at=NOW)
    [((_, row_id), _)] = offered(case_id, office.clerk)["现场调查笔录"].targets
    terms = PaperTerms(kind="现场调查笔录", row_id=row_id, said=ON_THE_SPOT)
    made = paper(a_paper(case_id, terms, by=office.clerk), office.clerk)
    assert (made.addressed_to, made.sheet.signature) == ("入卷", "")
    assert "机器三台，未见成品" in made.sheet.text
    assert "现场调查笔录" not in duties(case_id, office)


def test_what_the_record_lacks_is_listed_with_its_cure(office: Office, case_id: int) -> None:
    urging = offered(case_id, office.handler)["督促履行通知书"]
    [missing] = urging.lacking
    assert not urging.ready
    assert (missing.element.name, missing.element.cure) == (
        "执行通知书已经送达",
        "请先发出执行通知书并登记送达",
    )


def test_what_was_missing_is_there_once_it_was_entered(office: Office, case_id: int) -> None:
    notice = duties(case_id, office)["执行通知书"]
    record_service(case_id=case_id, terms=served(notice), by=office.clerk, at=NOW)
    assert offered(case_id, office.handler)["督促履行通知书"].ready


def test_a_paper_without_its_elements_is_refused(office: Office, case_id: int) -> None:
    terms = PaperTerms(
        kind="督促履行通知书", party_id=debtor(case_id, office).id, said=(("within_days", "7"),)
    )
    with pytest.raises(Refused, match="执行通知书已经送达.*第251条"):
        a_paper(case_id, terms, by=office.handler)


def test_the_parties_are_told_of_a_new_handler_only_after_one_came(
    office: Office, case_id: int
) -> None:
    assert not offered(case_id, office.handler)["变更承办人告知书"].ready
    change = AssignTerms(handler_id=office.other_handler.id, ground="岗位调整")
    assign(case_id=case_id, terms=change, by=office.chief, at=NOW)
    terms = PaperTerms(kind="变更承办人告知书")
    made = paper(a_paper(case_id, terms, by=office.other_handler), office.chief)
    assert made.addressed_to == "青屿建材有限公司、许青林："
    assert f"原由周文承办。\n因岗位调整，自2026年11月20日起，本案由{office.other_handler.name}" in (
        made.sheet.text
    )


def test_a_receipt_goes_with_a_paper_that_is_to_be_served(office: Office, case_id: int) -> None:
    notice = duties(case_id, office)["执行通知书"]
    terms = PaperTerms(kind="送达回证", party_id=notice.party_id, row_id=notice.paper_id)
    made = paper(a_paper(case_id, terms, by=office.clerk), office.clerk)
    assert f"送达文书：执行通知书 {notice.number}" in made.sheet.text
    record_service(case_id=case_id, terms=served(notice), by=office.clerk, at=NOW)
    with pytest.raises(BadTerms, match="已经送达"):
        a_paper(case_id, terms, by=office.clerk)


def test_a_letter_to_a_unit_is_no_paper_to_serve_on_a_party(office: Office, case_id: int) -> None:
    said = (
        ("unit", "某市不动产登记中心"),
        ("matters", "查询登记情况"),
        ("answer_by", "2026年12月1日"),
    )
    terms = PaperTerms(kind="协助调查函", party_id=debtor(case_id, office).id, said=said)
    made = paper(a_paper(case_id, terms, by=office.handler), office.handler)
    assert made.addressed_to == "某市不动产登记中心："
    assert "协助调查函" not in duties(case_id, office)


def test_what_goes_out_is_signed_after_a_fresh_log_in(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="重新验证身份"):
        issue_paper(case_id=case_id, terms=summons(case_id, office), by=office.handler, at=NOW)


def test_another_handler_does_not_sign(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="由本案承办法官"):
        a_paper(case_id, summons(case_id, office), by=office.other_handler)


def test_what_goes_out_is_not_made_as_a_record(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="不由“制作笔录”办理"):
        make_record(case_id=case_id, terms=summons(case_id, office), by=office.clerk, at=NOW)


@pytest.mark.parametrize("kind", ["执行通知书", "受理通知书", "喜报"])
def test_what_comes_out_of_an_act_is_not_made_by_hand(kind: str) -> None:
    with pytest.raises(BadTerms, match="不在文书页制作"):
        PaperTerms(kind=kind)


def test_what_a_kind_asks_is_said() -> None:
    with pytest.raises(BadTerms) as bad:
        PaperTerms(kind="传票", said=SUMMONS[:3])
    assert set(bad.value.sentences) == {"place", "reason", "target"}


def test_a_party_of_another_case_is_no_addressee(office: Office, case_id: int) -> None:
    stranger = replace(summons(case_id, office), party_id=999_999)
    with pytest.raises(BadTerms, match="不属于本案"):
        a_paper(case_id, stranger, by=office.handler)


@pytest.mark.parametrize("kind", ["传票", "督促履行通知书", "协助调查函", "委托事项函"])
def test_a_creditor_is_neither_summoned_nor_urged_nor_inquired_about(
    office: Office, case_id: int, kind: str
) -> None:
    with entered(Scope.of(office.handler)):
        creditor = next(one for one in parties(case_id) if one.role is Role.CREDITOR)
    said = tuple((ask.name, "7") for ask in FORMS[kind].asks)
    with pytest.raises(BadTerms, match="不适用本文书"):
        a_paper(case_id, PaperTerms(kind=kind, party_id=creditor.id, said=said), by=office.handler)
    targets = offered(case_id, office.handler)[kind].targets
    assert [words for _, words in targets] == ["被执行人 许青林"]


def test_a_void_paper_is_not_to_be_served_any_more(office: Office, case_id: int) -> None:
    paper_id = a_paper(case_id, summons(case_id, office), by=office.handler)
    terms = VoidTerms(paper_id=paper_id, ground="时间有误，另发")
    void_paper(case_id=case_id, terms=terms, by=checked(office.handler), at=NOW)
    assert "传票" not in duties(case_id, office)
    with entered(Scope.of(office.handler)):
        assert "作废传票" in Act.objects.latest("id").says


def test_a_served_paper_is_not_void_any_more(office: Office, case_id: int) -> None:
    paper_id = a_paper(case_id, summons(case_id, office), by=office.handler)
    duty = duties(case_id, office)["传票"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    terms = VoidTerms(paper_id=paper_id, ground="时间有误")
    with pytest.raises(BadTerms, match="已经送达"):
        void_paper(case_id=case_id, terms=terms, by=checked(office.handler), at=NOW)


def test_the_notice_is_not_void_by_hand(office: Office, case_id: int) -> None:
    notice = duties(case_id, office)["执行通知书"]
    terms = VoidTerms(paper_id=notice.paper_id, ground="有误")
    with pytest.raises(BadTerms, match="由相应的行为生成"):
        void_paper(case_id=case_id, terms=terms, by=checked(office.handler), at=NOW)
