"""立案审查分工: what a court gives to its bureau waits there; everything else does not."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import InstrumentKind, JurisdictionBasis
from zhiheng.measures.intake import queries
from zhiheng.measures.intake.actions import docket, give_opinion, hand_for_review, route
from zhiheng.measures.intake.exhibits import FOUND, an_application
from zhiheng.measures.intake.terms import (
    DocketTerms,
    Opinion,
    OpinionTerms,
    ReviewTerms,
    RouteTerms,
)
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def routed(office: Office, *kinds: InstrumentKind) -> None:
    route(terms=RouteTerms(kinds=kinds, ground="党组会纪要"), by=office.president, at=NOW)


def of_kind(kind: InstrumentKind) -> DocketTerms:
    found = replace(FOUND, jurisdiction_basis=JurisdictionBasis.DOMICILE, lower_court_approved=True)
    plain = an_application()
    return replace(
        plain, title=replace(plain.title, kind=kind, made_by="济南仲裁委员会"), found=found
    )


AWARD = of_kind(InstrumentKind.ARBITRAL_AWARD)


def given(office: Office, terms: DocketTerms = AWARD) -> int:
    asked = ReviewTerms(draft=terms.draft(), debtors=("许青林",))
    return hand_for_review(terms=asked, by=office.filing, at=NOW)


def said(office: Office, review_id: int, opinion: Opinion) -> int:
    terms = OpinionTerms(review_id=review_id, opinion=opinion, ground="仲裁程序合法，给付明确")
    return give_opinion(terms=terms, by=office.reviewer, at=NOW)


def test_an_award_waits_for_the_bureau_and_is_docketed_on_its_word(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    with pytest.raises(Refused, match="执行局同意立案"):
        docket(terms=AWARD, by=office.filing, at=NOW)
    said(office, given(office), Opinion.DOCKET)
    assert docket(terms=AWARD, by=office.filing, at=NOW)


def test_an_award_the_bureau_would_refuse_is_not_docketed(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    said(office, given(office), Opinion.REFUSE)
    with pytest.raises(Refused, match="执行局同意立案"):
        docket(terms=AWARD, by=office.filing, at=NOW)


def test_a_judgment_never_goes_to_the_bureau(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    with pytest.raises(BadTerms, match="由立案庭审查"):
        given(office, an_application())
    assert docket(terms=an_application(), by=office.filing, at=NOW)


def test_a_court_may_not_route_judgments() -> None:
    with pytest.raises(BadTerms, match="不能定由执行局审查"):
        RouteTerms(kinds=(InstrumentKind.JUDGMENT,), ground="纪要")


def test_without_a_setting_an_award_is_docketed_at_once(office: Office) -> None:
    assert docket(terms=AWARD, by=office.filing, at=NOW)


def test_the_newest_setting_counts_for_its_court_only(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    routed(office)
    routed(a_court_office("鲁0103"), InstrumentKind.NOTARIAL_DEED)
    with entered(Scope.of(office.filing)):
        assert queries.routed_kinds("鲁0102") == frozenset()
        assert len(queries.routes("鲁0102")) == 2


def test_an_opinion_is_given_once(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    review = given(office)
    said(office, review, Opinion.DOCKET)
    with pytest.raises(BadTerms, match="已经提出"):
        said(office, review, Opinion.REFUSE)


def test_an_application_is_given_once_while_it_waits(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    given(office)
    with pytest.raises(BadTerms, match="正在审查"):
        given(office)


def test_another_court_sees_neither_the_review_nor_may_it_speak(office: Office) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    review = given(office)
    with pytest.raises(NotOnRecord):
        said(a_court_office("鲁0103"), review, Opinion.DOCKET)


def test_the_bureau_finds_it_counts_it_and_answers_on_its_page(
    office: Office, log_in: LogIn
) -> None:
    routed(office, InstrumentKind.ARBITRAL_AWARD)
    review = given(office)
    chief = log_in(office.chief)
    assert AWARD.title.case_no in chief.get("/intake/reviews/").content.decode()
    path = f"/intake/reviews/{codes.code_of('filing_review', review)}/"
    answer = chief.post(
        path, {"opinion": "应予立案", "ground": "可以", "request_key": "opinion-0001"}
    )
    assert answer.status_code == 302
    assert "应予立案" in chief.get(path).content.decode()


def test_only_the_president_sets_who_reviews(office: Office, log_in: LogIn) -> None:
    form = {"kinds": ["仲裁裁决书"], "ground": "纪要", "request_key": "route-00001"}
    assert log_in(office.filing).post("/intake/routing", form).status_code in (403, 404, 409)
    assert log_in(office.president).post("/intake/routing", form).status_code == 302
    with entered(Scope.of(office.filing)):
        assert queries.routed_kinds("鲁0102") == {InstrumentKind.ARBITRAL_AWARD}
