"""不予受理 and 通知补正: decided on the findings, numbered, on record, with their papers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from tests.measures.sheets import CHECKED, CREDITOR, JUDGMENT, fields_of
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import InstrumentKind
from zhiheng.measures.intake import queries
from zhiheng.measures.intake.actions import ask_for_correction, refuse_application
from zhiheng.measures.intake.exhibits import FOUND, an_application
from zhiheng.measures.intake.queries.decisions import remedy_of
from zhiheng.measures.intake.terms import CorrectionTerms, Draft, FoundTerms, RefusalTerms
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
REMEDY = "如不服本裁定，可以自裁定送达之日起十日内向上一级人民法院申请复议。"
ITEMS = ("生效证明", "申请执行人身份证明")


def a_draft(**found: object) -> Draft:
    return replace(an_application().draft(), found=replace(FOUND, **found))  # type: ignore[arg-type]


def refusal(draft: Draft | None = None, **other: object) -> RefusalTerms:
    terms = RefusalTerms(
        draft=draft or a_draft(instrument_effective=False), debtors=("蔺知秋",), remedy=REMEDY
    )
    return replace(terms, **other)  # type: ignore[arg-type]


def correction(**other: object) -> CorrectionTerms:
    terms = CorrectionTerms(
        draft=replace(an_application().draft(), found=FoundTerms()), debtors=(), items=ITEMS
    )
    return replace(terms, **other)  # type: ignore[arg-type]


def kept(id: int, officer: Officer) -> queries.DecisionOnRecord:
    with entered(Scope.of(officer)):
        return queries.decision(id)


def test_a_refusal_names_every_failed_condition_with_its_article(office: Office) -> None:
    both = a_draft(instrument_effective=False, unperformed=False)
    id = refuse_application(terms=refusal(both), by=office.filing, at=NOW)
    said = kept(id, office.filing)
    assert [one["key"] for one in said.grounds] == ["A1-FILE-01-1", "A1-FILE-01-4b"]
    assert "法律文书已经生效：不通过" in said.sheet.text
    assert "第16条第1款第1项" in said.sheet.text
    assert REMEDY in said.sheet.text


def test_what_is_only_unknown_is_no_ground_of_refusal(office: Office) -> None:
    with pytest.raises(Refused, match="没有不通过的条件"):
        refuse_application(
            terms=refusal(a_draft(instrument_effective=None)), by=office.filing, at=NOW
        )


def test_an_application_that_meets_every_condition_is_not_refused(office: Office) -> None:
    with pytest.raises(Refused, match="待查明：无"):
        refuse_application(terms=refusal(a_draft()), by=office.filing, at=NOW)


def test_a_refusal_makes_no_case_and_takes_no_case_number(office: Office) -> None:
    id = refuse_application(terms=refusal(), by=office.filing, at=NOW)
    with entered(Scope.of(office.filing)):
        assert casefile.cases_page(CaseFilter()).rows == ()
    assert kept(id, office.filing).number == "收件〔2026〕第1号"


def test_the_decision_is_in_the_log_of_acts(office: Office) -> None:
    refuse_application(terms=refusal(), by=office.filing, at=NOW)
    with entered(Scope.of(office.filing)):
        act = Act.objects.get(name="不予受理")
    assert (act.officer_id, act.steps["papers"][0][0]) == (office.filing.id, "不予受理裁定书")


def test_a_correction_says_all_that_is_missing_and_until_when(office: Office) -> None:
    id = ask_for_correction(terms=correction(within_days=10), by=office.filing, at=NOW)
    said = kept(id, office.filing)
    assert (said.due_on, said.items) == (date(2026, 11, 30), [*ITEMS])
    assert all(item in said.sheet.text for item in (*ITEMS, "2026年11月30日前"))


@pytest.mark.parametrize("wrong", [{"items": ()}, {"within_days": 0}, {"within_days": 31}])
def test_a_correction_without_items_or_days_is_sent_back(wrong: dict[str, object]) -> None:
    with pytest.raises(BadTerms):
        correction(**wrong)


def test_a_refusal_must_say_what_can_be_done_against_it() -> None:
    with pytest.raises(BadTerms, match="救济途径"):
        refusal(remedy="")


def test_the_review_is_filled_in_only_where_a_text_was_read() -> None:
    assert remedy_of(InstrumentKind.NOTARIAL_DEED) == REMEDY
    assert remedy_of(InstrumentKind.JUDGMENT) == ""


def test_receipts_are_counted_court_by_court(office: Office) -> None:
    other = a_court_office("鲁0103")
    ask_for_correction(terms=correction(), by=office.filing, at=NOW)
    second = ask_for_correction(terms=correction(), by=office.filing, at=NOW)
    theirs = replace(correction().draft, court="鲁0103")
    first = ask_for_correction(terms=correction(draft=theirs), by=other.filing, at=NOW)
    assert kept(second, office.filing).number.endswith("第2号")
    assert kept(first, other.filing).number.endswith("第1号")


def test_another_court_sees_no_decision(office: Office) -> None:
    id = refuse_application(terms=refusal(), by=office.filing, at=NOW)
    with pytest.raises(NotOnRecord):
        kept(id, a_court_office("鲁0103").filing)


def test_a_secret_application_is_seen_by_cleared_officers_only(office: Office) -> None:
    cleared = replace(office.filing, clearance=1)
    id = refuse_application(terms=refusal(secrecy=1), by=cleared, at=NOW)
    assert kept(id, cleared).case_no
    with pytest.raises(NotOnRecord):
        kept(id, office.filing)


def test_nobody_decides_for_another_court(office: Office) -> None:
    theirs = replace(refusal().draft, court="鲁0103")
    with pytest.raises(BadTerms, match="不能代"):
        refuse_application(terms=refusal(theirs), by=office.filing, at=NOW)


def test_a_decision_is_never_changed(office: Office) -> None:
    refuse_application(terms=refusal(), by=office.filing, at=NOW)
    with (
        entered(Scope.of(office.filing)),
        pytest.raises(DatabaseError),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE intake_filingdecision SET applicants = '别人'")


def a_sheet(browser: Client) -> dict[str, str]:
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT})
    return fields_of(page.content) | CHECKED


def test_the_desk_refuses_with_the_findings_it_shows(log_in: LogIn, office: Office) -> None:
    browser = log_in(office.filing)
    sent = a_sheet(browser) | {"unperformed": "no", "step": "refuse", "remedy": REMEDY}
    answer = browser.post("/intake/new", sent)
    assert answer.status_code == 302
    page = browser.get(answer["Location"]).content.decode()
    assert "不予受理裁定书" in page
    assert CREDITOR.name in browser.get("/intake/decisions/").content.decode()
    pdf = browser.get(answer["Location"].rstrip("/") + ".pdf")
    assert pdf.content.startswith(b"%PDF")


def test_the_desk_offers_what_is_missing_as_items(log_in: LogIn, office: Office) -> None:
    browser = log_in(office.filing)
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT})
    sent = fields_of(page.content)
    assert "请提交生效证明" in sent["items"]
    answer = browser.post("/intake/new", sent | {"received_on": "2026-11-18", "step": "correct"})
    assert answer.status_code == 302
    assert "补正通知书" in browser.get(answer["Location"]).content.decode()


def test_a_correction_without_items_is_shown_again(log_in: LogIn, office: Office) -> None:
    browser = log_in(office.filing)
    sent = a_sheet(browser) | {"items": " ", "within_days": "7", "step": "correct"}
    answer = browser.post("/intake/new", sent)
    assert answer.status_code == 422
    assert "请一次写明要补正的材料" in answer.content.decode()
