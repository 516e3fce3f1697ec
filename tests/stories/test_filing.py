"""Filing in a real browser: every kind of instrument, the reader corrected, the clicks counted."""

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from province.instruments import KINDS, compose
from tests.stories.clicks import Hand
from tests.stories.desk import Desk, a_desk
from tests.stories.judgments import Pasted, three
from zhiheng.doors.desk.access import passwords
from zhiheng.doors.desk.access.exhibits import COURT_TIME, an_account, login_name_of
from zhiheng.law.courts import CourtLevel, courts
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
TODAY = datetime.now(COURT_TIME).date()
SALE: Pasted = three(TODAY)[0]
# Each is an instrument whose sums the reader reads whole; the days it may leave open are entered.
SEEDS = {"judgment": 1, "second_instance": 2, "mediation": 1, "award": 3, "notarised": 1}
MADE_ON = TODAY - timedelta(days=100)
EFFECTIVE_ON = TODAY - timedelta(days=60)
MOST_CLICKS = 25
BASIS = {
    "judgment": "第一审法院",
    "second_instance": "第一审法院",
    "mediation": "第一审法院",
    "award": "被执行人住所地法院",
    "notarised": "被执行人住所地法院",
}


@pytest.fixture
def office(db: None) -> Office:
    """The filing desk and the handler, who is appointed before the form lists the handlers."""
    del db
    made = a_court_office("鲁0102")
    assert made.handler.court == made.court
    return made


def paste(desk: Desk, text: str) -> None:
    assert desk.open("/intake/new") == 200
    desk.page.get_by_label("执行依据全文").fill(text)
    desk.page.get_by_role("button", name="识读并填表").click()
    desk.page.wait_for_selector("input[name=case_no]")


def check(desk: Desk, basis: str, handler: Officer) -> None:
    """What the clerk adds to what was read."""
    page = desk.page
    page.locator("input[name=effective_on]").fill(EFFECTIVE_ON.isoformat())
    if not page.locator("input[name=cause]").input_value():
        page.locator("input[name=cause]").fill("借款合同纠纷")
    page.locator("input[name=received_on]").fill((TODAY - timedelta(days=1)).isoformat())
    for question in ("content_clear", "unperformed"):
        page.locator(f"input[name={question}][value=yes]").check()
    for day in page.locator("input[name^=obligations-][name$=-due_on]").all():
        if not day.input_value():
            day.fill(EFFECTIVE_ON.isoformat())
    page.locator("select[name=jurisdiction_basis]").select_option(basis)
    page.locator("select[name=handler_id]").select_option(str(handler.id))


def docket(desk: Desk) -> None:
    desk.page.get_by_text("可以立案").first.wait_for()
    desk.page.get_by_role("button", name="立案", exact=True).click()
    desk.page.wait_for_url("**/cases/*/")


def first_court(text: str) -> str:
    """The basic court that gave the instrument or tried the case first; ours where none did."""
    named = [one for one in courts() if one.level is CourtLevel.BASIC and one.name in text]
    return named[0].code if named else "鲁0102"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "award"])
@pytest.mark.django_db
def test_each_kind_of_instrument_is_filed(kind: str, desk_of: Seat) -> None:
    one = compose(kind, SEEDS[kind], made_on=MADE_ON)
    office = a_court_office(first_court(one.text))
    assert office.handler.court == office.court
    window = desk_of(office.filing)
    paste(window, one.text)
    assert window.page.locator("input[name=case_no]").input_value() == one.expected["case_no"]
    check(window, BASIS[kind], office.handler)
    docket(window)
    said = window.read()
    assert "执1号" in said
    assert one.expected["parties"][0]["name"] in said


def test_an_award_is_filed_at_the_intermediate_court(desk_of: Seat, office: Office) -> None:
    """And not at the basic court, unless the court above has approved."""
    one = compose("award", SEEDS["award"], made_on=MADE_ON)
    basic = desk_of(office.filing)
    paste(basic, one.text)
    check(basic, BASIS["award"], office.handler)
    basic.page.get_by_text("现在不能立案").first.wait_for()
    assert "可以立案" not in basic.read()
    higher = a_court_office("鲁01")
    handler, window = higher.handler, desk_of(higher.filing)
    paste(window, one.text)
    check(window, BASIS["award"], handler)
    docket(window)
    assert "执1号" in window.read()


def test_the_clerk_corrects_what_the_reader_read(desk_of: Seat, office: Office) -> None:
    """The judgment misprints the sum: the clerk writes the right one, and it is the case's."""
    window = desk_of(office.filing)
    paste(window, SALE.text)
    page = window.page
    sum_read = page.locator("input[name=obligations-0-principal_fen]")
    assert sum_read.input_value() == SALE.yuan
    sum_read.fill("310,000.00")
    page.locator("input[name=claim_fen]").fill("310,000.00")
    check(window, BASIS["judgment"], office.handler)
    docket(window)
    assert "310,000.00" in window.read()
    assert SALE.yuan not in window.read()


def test_what_nobody_reads_is_asked_for_and_not_guessed(desk_of: Seat, office: Office) -> None:
    window = desk_of(office.filing)
    paste(window, SALE.text.replace(SALE.dispute.case_no, ""))
    assert window.page.locator("input[name=case_no]").input_value() == ""
    assert "没有读到案号" in window.read()


def test_from_log_in_to_a_noticed_case_in_at_most_25_clicks(
    browser: Browser, address: str, pictures: Path, office: Office,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Clerk and judge together; each field is pressed before it is written in."""
    hand = Hand()
    with a_desk(browser, address, pictures) as clerk, a_desk(browser, address, pictures) as judge:
        come_in(hand, clerk, office.filing)
        filed_by_hand(hand, clerk, office.handler)
        come_in(hand, judge, office.handler)
        noticed_by_hand(hand, judge)
        assert "执行通知书" in judge.read()
    with capsys.disabled():
        sys.stdout.write(f"\n从登录到发出执行通知书：{hand.clicks} 次点击\n")
    assert hand.clicks <= MOST_CLICKS


def come_in(hand: Hand, desk: Desk, officer: Officer) -> None:
    """Name, password, one button."""
    hashed = passwords.hashed(DEMO_PASSWORD)
    an_account(officer, password_hash=hashed, bound=False, demo=True)
    desk.open("/login/")
    hand.write(desk.page.get_by_label("用户名"), login_name_of(officer))
    hand.write(desk.page.locator("input[name=password]"), DEMO_PASSWORD)
    hand.press(desk.page.get_by_role("button", name="登录", exact=True))
    desk.page.wait_for_url(f"{desk.address}/")


def filed_by_hand(hand: Hand, desk: Desk, handler: Officer) -> None:
    """From the worklist to the new case."""
    page = desk.page
    hand.press(page.get_by_role("link", name="立案", exact=True).first)
    hand.write(page.get_by_label("执行依据全文"), SALE.text)
    hand.press(page.get_by_role("button", name="识读并填表"))
    hand.write(page.locator("input[name=effective_on]"), SALE.effective_on.isoformat())
    received_on = page.locator("input[name=received_on]")
    if received_on.input_value() != SALE.received_on.isoformat():
        hand.write(received_on, SALE.received_on.isoformat())
    for question in ("content_clear", "unperformed"):
        hand.tick(page.locator(f"input[name={question}][value=yes]"))
    hand.choose(page.locator("select[name=jurisdiction_basis]"), BASIS["judgment"])
    hand.choose(page.locator("select[name=handler_id]"), str(handler.id))
    page.get_by_text("可以立案").first.wait_for()
    hand.press(page.get_by_role("button", name="立案", exact=True))
    page.wait_for_url("**/cases/*/")


def noticed_by_hand(hand: Hand, desk: Desk) -> None:
    """From the judge's worklist to the signed notice."""
    page = desk.page
    hand.press(page.get_by_role("link", name="执1号").first)
    hand.press(page.get_by_role("link", name="发出执行通知书").first)
    for point in page.locator("input[name=ticked]").all():
        if point.is_visible():
            hand.tick(point)
    hand.write(page.locator("#sign-password"), DEMO_PASSWORD)
    hand.press(page.get_by_role("button", name="签发并发出"))
    page.wait_for_url("**/cases/*/")
