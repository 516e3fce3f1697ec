"""The pages of signing: many papers with one fresh log-in, each with its result."""

from collections.abc import Callable

from django.test import Client

from tests.measures.conftest import PASSWORD
from tests.signing.conftest import deliver, paper_of, sealed_file
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.sealing.exhibits import a_signature, an_unapproved_ruling
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.titles.exhibits import a_judgment

LogIn = Callable[[Officer], Client]


def signed_at_once(browser: Client, act: str, papers: list[int], key: str) -> str:
    """The list sent with the password first, as the page does."""
    sent = {
        "then": "/sealing/", "password": PASSWORD, "act": act, "request_key": key,
        "paper": [codes.code_of("paper", one) for one in papers],
    }  # fmt: skip
    return browser.post("/step-up/", sent, follow=True).content.decode()


def test_twenty_papers_are_signed_and_sealed_with_one_log_in_each(
    certified: Office, log_in: LogIn
) -> None:
    cases = [
        a_docketed_case(
            handler=certified.handler, title=a_judgment(case_no=f"（2026）鲁0102民初{n}号")
        )
        for n in range(901, 921)
    ]
    for case_id in cases:
        a_notice(case_id, by=certified.handler)
    papers = [paper_of(case_id, certified) for case_id in cases]
    page = signed_at_once(log_in(certified.handler), "sign", papers, "batch-sign-01")
    assert page.count("已受理") == 20
    deliver()
    page = signed_at_once(log_in(certified.clerk), "seal", papers, "batch-seal-01")
    assert page.count("已受理") == 20


def test_one_refused_paper_takes_nothing_from_the_others(
    case_id: int, notice: int, certified: Office, log_in: LogIn
) -> None:
    ruling = an_unapproved_ruling(case_id, by=certified.handler)
    page = signed_at_once(log_in(certified.handler), "sign", [ruling, notice], "batch-sign-02")
    assert page.count("已受理") == 1
    assert "没有经批准的审批单" in page


def test_a_batch_sent_twice_is_done_once(notice: int, certified: Office, log_in: LogIn) -> None:
    browser = log_in(certified.handler)
    signed_at_once(browser, "sign", [notice], "batch-sign-03")
    page = signed_at_once(browser, "sign", [notice], "batch-sign-03")
    assert page.count("已受理") == 1
    assert browser.get("/sealing/log/").content.decode().count("办理中") == 1


def test_without_a_fresh_log_in_the_whole_batch_waits(
    notice: int, certified: Office, log_in: LogIn
) -> None:
    sent = {"act": "sign", "paper": codes.code_of("paper", notice), "request_key": "batch-sign-04"}
    browser = log_in(certified.handler)
    certified_page = browser.get("/sealing/").content.decode()
    assert "执行通知书" in certified_page
    answer = browser.post("/sealing/", sent)
    assert answer.status_code in (200, 409)


def test_the_case_shows_signature_and_seal_and_gives_the_file(
    case_id: int, notice: int, certified: Office, log_in: LogIn
) -> None:
    content = sealed_file(case_id, notice, certified)
    browser, code = log_in(certified.handler), codes.code_of("case", case_id)
    assert "签章文件" in browser.get(f"/sealing/{code}/").content.decode()
    file = browser.get(f"/sealing/file/{codes.code_of('paper', notice)}.pdf")
    assert (file.status_code, file.content) == (200, content)


def test_the_log_of_use_names_officer_certificate_and_result(
    case_id: int, notice: int, certified: Office, log_in: LogIn
) -> None:
    sealed_file(case_id, notice, certified)
    page = log_in(certified.clerk).get("/sealing/log/?purpose=院印").content.decode()
    assert "何静 书记员" in page
    assert "演示院印" in page
    assert "周文 承办法官" not in page


def test_the_security_administrator_issues_and_revokes(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.admin_security)
    said = {"act": "issue", "staff": office.handler.id, "seal": "on", "request_key": "issue-0001"}
    assert browser.post("/sealing/certificates/", said).status_code == 302
    page = browser.get("/sealing/certificates/").content.decode()
    assert page.count("吊销数字证书") == 2
    nothing = browser.post("/sealing/certificates/", {"act": "issue", "request_key": "issue-0002"})
    assert "请选择要签发证书的人员" in nothing.content.decode()


def test_who_handles_cases_does_not_see_the_certificates(office: Office, log_in: LogIn) -> None:
    assert log_in(office.handler).get("/sealing/certificates/").status_code == 403


def test_an_officer_of_another_court_gets_no_file(
    case_id: int, notice: int, certified: Office, log_in: LogIn, elsewhere: Office
) -> None:
    a_signature(case_id, notice, by=certified.handler)
    deliver()
    path = f"/sealing/file/{codes.code_of('paper', notice)}.pdf"
    assert log_in(elsewhere.handler).get(path).status_code == 404
