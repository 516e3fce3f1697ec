"""The main job in a real browser: a judgment is pasted, checked, filed, and the notice goes out."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.stories.desk import Desk
from tests.stories.judgments import Pasted, three
from zhiheng.doors.desk.access.exhibits import COURT_TIME
from zhiheng.house.wiring import WIRING
from zhiheng.plant.officer import Officer
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.verify import verify
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
JUDGMENTS = three(datetime.now(COURT_TIME).date())


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office("鲁0102")


def deliver_announcements() -> None:
    """What the worker does once a second."""
    at = datetime.now(COURT_TIME)
    for slice in due_slices(at):
        deliver_slice(slice, at=at, wiring=WIRING)


def paste(desk: Desk, pasted: Pasted) -> None:
    assert desk.open("/intake/new") == 200
    desk.page.get_by_label("执行依据全文").fill(pasted.text)
    desk.page.get_by_role("button", name="识读并填表").click()
    desk.page.wait_for_selector("input[name=case_no]")


def check(desk: Desk, pasted: Pasted, handler: Officer) -> None:
    """What the clerk adds to what was read; the answers below follow by themselves."""
    page = desk.page
    page.locator("input[name=effective_on]").fill(pasted.effective_on.isoformat())
    page.locator("input[name=cause]").fill(pasted.dispute.cause)
    page.locator("input[name=received_on]").fill(pasted.received_on.isoformat())
    for question in ("content_clear", "unperformed"):
        page.locator(f"input[name={question}][value=yes]").check()
    page.locator("select[name=jurisdiction_basis]").select_option("第一审法院")
    page.locator("select[name=handler_id]").select_option(str(handler.id))
    page.get_by_text("可以立案").first.wait_for()


def file(desk: Desk, pasted: Pasted, handler: Officer) -> str:
    """Paste, check, docket; gives the path of the new case."""
    paste(desk, pasted)
    check(desk, pasted, handler)
    desk.page.get_by_role("button", name="立案", exact=True).click()
    desk.page.wait_for_url("**/cases/*/")
    return desk.page.url.removeprefix(desk.address)


def sign_notice(desk: Desk, case: str) -> None:
    """From the case to the signed notice, past the fresh log-in."""
    desk.open(case)
    desk.page.get_by_role("link", name="发出执行通知书").first.click()
    desk.page.locator("#sign-password").fill(DEMO_PASSWORD)
    desk.page.get_by_role("button", name="签发并发出").click()
    desk.page.wait_for_url(f"{desk.address}{case}")


def test_a_judgment_becomes_a_case_and_the_notice_goes_out(desk_of: Seat, office: Office) -> None:
    """Log in, paste, check, file; notice, clocks, case page and trace, seen in both widths."""
    sale, handler = JUDGMENTS[0], office.handler
    window = desk_of(office.filing)
    window.inspect("01-desk-of-filing")
    window.open("/intake/new")
    window.inspect("02-paste")
    paste(window, sale)
    window.inspect("03-checked-against-the-text")
    assert window.page.locator("input[name=case_no]").input_value() == sale.dispute.case_no
    assert window.page.locator("input[name=claim_fen]").input_value() == sale.yuan
    case = file(window, sale, handler)
    window.inspect("04-case-docketed")
    assert "执1号" in window.read()
    deliver_announcements()

    judge = desk_of(handler)
    judge.inspect("05-worklist")
    assert "发出执行通知" in judge.read()
    judge.open(case)
    judge.page.get_by_role("link", name="发出执行通知书").first.click()
    judge.inspect("06-notice-before-signing")
    sign_notice(judge, case)
    for tab in ("", "parties/", "clocks/", "papers/", "trace/"):
        assert judge.open(case + tab) == 200
        judge.inspect(f"07-case-{tab.strip('/') or 'overview'}")
    told = judge.read()
    assert "立案" in told
    assert "发出执行通知书" in told
    assert verify().ok


def test_the_paper_is_drawn_as_a_pdf(desk_of: Seat, office: Office) -> None:
    window = desk_of(office.filing)
    case = file(window, JUDGMENTS[0], office.handler)
    window.open(f"{case}papers/")
    link = window.page.locator("a[href$='.pdf']").first.get_attribute("href")
    answer = window.page.request.get(window.address + str(link))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body()[:5] == b"%PDF-"


@pytest.mark.parametrize("pasted", JUDGMENTS[1:], ids=lambda p: p.dispute.cause)
def test_other_judgments_are_filed_and_noticed_too(
    pasted: Pasted, desk_of: Seat, office: Office
) -> None:
    handler = office.handler
    case = file(desk_of(office.filing), pasted, handler)
    judge = desk_of(handler)
    sign_notice(judge, case)
    said = judge.read()
    assert pasted.yuan in said
    assert pasted.dispute.creditor.name in said
    judge.open(f"{case}papers/")
    assert "执行通知书" in judge.read()


def test_another_court_is_told_that_there_is_no_such_case(desk_of: Seat, office: Office) -> None:
    case = file(desk_of(office.filing), JUDGMENTS[0], office.handler)
    stranger = desk_of(a_court_office("鲁0103").handler)
    with stranger.expecting(404):
        assert stranger.open(case) == 404
        stranger.inspect("08-not-found")
    assert JUDGMENTS[0].dispute.creditor.name not in stranger.read()


def test_what_may_not_be_docketed_is_refused_with_the_article_and_kept(
    desk_of: Seat, office: Office
) -> None:
    """The button may be pressed in spite of what the page says: nothing is filed."""
    window = desk_of(office.filing)
    paste(window, JUDGMENTS[0])
    with window.expecting(409), window.expecting(422):
        window.page.get_by_role("button", name="立案", exact=True).click(force=True)
        window.page.get_by_role("alert").first.wait_for()
        window.inspect("09-refused")
    assert "第16条" in window.read()
    assert "怎么办" in window.read()
    window.open("/cases/")
    assert "执1号" not in window.read()


def test_who_is_not_logged_in_is_led_to_the_door_and_back(desk_of: Seat, office: Office) -> None:
    desk = desk_of(office.handler)
    desk.page.context.clear_cookies()
    desk.open("/cases/?state=在办")
    assert "/login/" in desk.page.url
    desk.inspect("10-log-in")
    desk.page.get_by_label("用户名").fill("nobody")
    desk.page.locator("input[name=password]").fill("wrong-password-1")
    with desk.expecting(401):
        desk.page.get_by_role("button", name="登录", exact=True).click()
        desk.page.get_by_role("alert").wait_for()
    assert "不对" in desk.read()
