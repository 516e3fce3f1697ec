"""The filing desk and the handler's day, played through as the mission's rows ask."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.intake.files import a_docx
from tests.measures.sheets import CHECKED, JUDGMENT, fields_of
from zhiheng.law.records import InstrumentKind, JurisdictionBasis
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake import queries as intake
from zhiheng.measures.intake.actions import docket, hand_for_review, route
from zhiheng.measures.intake.exhibits import FOUND, a_docketed_case, an_application
from zhiheng.measures.intake.terms import ReviewTerms, RouteTerms
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LATE_AT = NOW - timedelta(30)
LogIn = Callable[[Officer], Client]


@pytest.mark.mission(
    "REQ-010",
    open="modules that are not built yet (案款、拍卖、评估) add their items when they stand",
)
def test_the_handlers_to_do_shows_what_is_due_today_from_every_module(
    log_in: LogIn, office: Office
) -> None:
    """Judge's to-do shows due items of today from all modules; interest calculator result can be
    saved to the case."""
    late = a_docketed_case(handler=office.handler, at=LATE_AT, received_on=LATE_AT.date())
    browser = log_in(office.handler)
    code = codes.code_of("case", late)
    message = {
        "channel": "专人", "counterpart": "某银行", "matter": "协助查询", "expected": "答复",
        "happened_on": "2026-11-18", "due_on": "2026-11-20", "request_key": "message-0001",
    }  # fmt: skip
    assert browser.post(f"/service/{code}/sent", message).status_code == 302
    page = browser.get("/today/").content.decode()
    assert "发出执行通知" in page
    assert "催答复：某银行" in page
    assert f"/cases/{code}/" in page


@pytest.mark.mission("REQ-015")
def test_an_award_goes_to_the_bureau_where_the_court_says_so_and_a_judgment_does_not(
    log_in: LogIn, office: Office
) -> None:
    """Filing of an arbitral-award case in a court set to "bureau review" creates a review task for
    the bureau; normal judgment goes to the filing division."""
    kind = InstrumentKind.ARBITRAL_AWARD
    terms = RouteTerms(kinds=(kind,), ground="院党组会议纪要")
    route(terms=terms, by=office.president, at=NOW)
    plain = an_application()
    award = replace(
        plain,
        title=replace(plain.title, kind=kind, made_by="济南仲裁委员会"),
        found=replace(
            FOUND, jurisdiction_basis=JurisdictionBasis.DOMICILE, lower_court_approved=True
        ),
    )
    asked = ReviewTerms(draft=award.draft(), debtors=("许青林",))
    hand_for_review(terms=asked, by=office.filing, at=NOW)
    with entered(Scope.of(office.chief)):
        assert intake.waiting_reviews(office.court, 10) == 1
    assert plain.title.case_no in log_in(office.chief).get("/intake/reviews/").content.decode()
    assert docket(terms=plain, by=office.filing, at=NOW)


@pytest.mark.mission(
    "REQ-039",
    open="the administrator edits no limit of a node: limits change with an edition of the law",
)
def test_the_timeline_of_a_case_shows_its_nodes_done_due_and_overdue(
    log_in: LogIn, office: Office
) -> None:
    """Case timeline shows done / due / overdue nodes; admin edits a node limit and new cases use
    the new version."""
    late = a_docketed_case(handler=office.handler, at=LATE_AT, received_on=LATE_AT.date())
    browser, path = log_in(office.handler), f"/cases/{codes.code_of('case', late)}/"
    before = browser.get(path).content.decode()
    a_notice(late, by=office.handler)
    after = browser.get(path).content.decode()
    assert "<b>立案</b><span>已办</span>" in before
    assert "<b>执行通知</b><span>逾期</span>" in before
    assert "<b>执行通知</b><span>已办</span>" in after
    assert "<b>结案</b><span>在办</span>" in after


@pytest.mark.mission("REQ-063", open="account numbers are not among what is read")
def test_a_judgment_is_read_confirmed_and_what_was_corrected_is_kept(
    log_in: LogIn, office: Office
) -> None:
    """Feed a judgment text: extracted parties, amount and due date are proposed; officer confirms;
    accuracy log kept."""
    browser = log_in(office.filing)
    file = SimpleUploadedFile("判决.docx", a_docx(JUDGMENT))
    sent = {"step": "read", "text": "", "instrument": file, "request_key": "take-in-0009"}
    sheet = fields_of(browser.post("/intake/new", sent).content)
    assert sheet["obligations-0-principal_fen"] == "300,000.00"
    assert sheet["parties-0-name"]
    confirmed = sheet | CHECKED | {"cause": "借款合同纠纷", "step": "docket"}
    assert (
        browser.post("/intake/new", confirmed | {"request_key": "docket-0009"}).status_code == 302
    )
    with entered(Scope.of(office.filing)):
        found = {one.field: one for one in intake.accuracy(date(2026, 1, 1))}
    assert (found["案由"].corrected, found["文号"].kept, found["本金"].kept) == (1, 1, 1)
    assert "借款合同纠纷" in browser.get("/intake/accuracy").content.decode()
