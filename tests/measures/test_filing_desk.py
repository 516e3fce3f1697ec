"""The filing desk in a browser without script: paste, check, docket."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.measures.sheets import CHECKED, CREDITOR, DEBTOR, JUDGMENT, fields_of
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.titles import queries as titles

LogIn = Callable[[Officer], Client]


@pytest.fixture
def browser(office: Office, log_in: LogIn) -> Client:
    return log_in(office.filing)


@pytest.fixture
def sheet(browser: Client) -> dict[str, str]:
    """The form as the reading fills it."""
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT})
    assert page.status_code == 200
    return fields_of(page.content)


def cases(office: Office) -> list[str]:
    with entered(Scope.of(office.filing)):
        return [card.number for card in casefile.cases_page(CaseFilter()).rows]


def test_what_was_read_stands_in_the_form_and_the_rest_is_empty(sheet: dict[str, str]) -> None:
    assert (sheet["case_no"], sheet["made_on"]) == ("（2026）鲁0102民初1188号", "2026-07-28")
    assert (sheet["parties-0-name"], sheet["parties-1-name"]) == (CREDITOR.name, DEBTOR.name)
    assert sheet["parties-1-document_number"] == DEBTOR.document_number
    assert (sheet["obligations-0-principal_fen"], sheet["claim_fen"]) == ("300,000.00",) * 2
    assert sheet["cause"] == "买卖合同纠纷"
    assert (sheet["effective_on"], sheet["unperformed"]) == ("", "")


def test_each_value_says_from_which_paragraph_it_came(browser: Client) -> None:
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT}).content.decode()
    assert '<a href="#read-case-no">取自文书第 3 段</a>' in page
    assert 'id="read-obligations-0-principal"' in page
    assert '<a href="#read-cause">取自文书第 7 段</a>' in page


def test_a_corrected_value_says_what_was_read(browser: Client, sheet: dict[str, str]) -> None:
    sent = sheet | {"case_no": "（2026）鲁0102民初1189号", "step": "judge"}
    page = browser.post("/intake/new", sent).content.decode()
    assert "手工更正，原读作 （2026）鲁0102民初1188号" in page


def test_a_checked_sheet_is_docketed_and_leads_to_the_case(
    browser: Client, office: Office, sheet: dict[str, str]
) -> None:
    answer = browser.post("/intake/new", sheet | CHECKED | {"step": "docket"})
    assert answer.status_code == 302, answer.content.decode()
    assert answer["Location"].startswith("/cases/")
    assert cases(office) == ["（2026）鲁0102执1号"]
    assert browser.get(answer["Location"]).status_code == 200


def test_the_last_day_of_performance_is_counted_from_the_day_of_effect(
    browser: Client, office: Office, sheet: dict[str, str]
) -> None:
    browser.post("/intake/new", sheet | CHECKED | {"step": "docket"})
    with entered(Scope.of(office.filing)):
        [card] = casefile.cases_page(CaseFilter()).rows
        [owed] = titles.title(card.title_id).obligations
    assert str(owed.due_on) == "2026-08-24"


def test_the_conditions_answer_while_the_form_is_filled(
    browser: Client, sheet: dict[str, str]
) -> None:
    htmx = {"HX-Request": "true"}
    before = browser.post("/intake/new", sheet | {"step": "judge"}, headers=htmx).content.decode()
    after = browser.post("/intake/new", sheet | CHECKED | {"step": "judge"}, headers=htmx)
    assert "现在不能立案" in before
    assert "现在可以立案" in after.content.decode()
    assert "<html" not in before


def test_a_refused_application_can_be_reopened_with_all_that_was_typed(
    browser: Client, office: Office, sheet: dict[str, str]
) -> None:
    sent = sheet | CHECKED | {"unperformed": "no", "step": "docket"}
    refused = browser.post("/intake/new", sent)
    assert refused.status_code == 409
    assert "义务人未履行" in refused.content.decode()
    again = browser.post("/intake/new", sent | {"reopen": "1"})
    assert fields_of(again.content)["parties-1-name"] == DEBTOR.name
    assert cases(office) == []


def test_the_same_submission_sent_twice_is_one_case(
    browser: Client, office: Office, sheet: dict[str, str]
) -> None:
    sent = sheet | CHECKED | {"step": "docket"}
    first, second = (browser.post("/intake/new", sent) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert len(cases(office)) == 1


def test_a_party_can_be_added_and_another_struck_out(
    browser: Client, sheet: dict[str, str]
) -> None:
    added = browser.post("/intake/new", sheet | {"add": "parties-被执行人"})
    shown = fields_of(added.content)
    assert (shown["parties-TOTAL_FORMS"], shown["parties-2-role"]) == ("3", "被执行人")
    struck = shown | {"parties-2-DELETE": "on", "step": "docket"} | CHECKED
    assert browser.post("/intake/new", struck).status_code == 302


def test_without_any_text_everything_is_typed_by_hand(browser: Client) -> None:
    page = browser.post("/intake/new", {"step": "read", "text": ""})
    shown = fields_of(page.content)
    assert (shown["case_no"], shown["parties-0-role"]) == ("", "申请执行人")


def test_who_is_not_at_the_filing_desk_is_kept_out(office: Office, log_in: LogIn) -> None:
    assert log_in(office.handler).get("/intake/new").status_code == 403
