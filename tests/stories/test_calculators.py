"""The calculators in Debian's chromium: on a desk, on a phone, on paper, and without script."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from tests.disclosure.asking import CLAIMS, DEBT, Pairs
from tests.stories.desk import HEIGHT, a_desk

pytestmark = pytest.mark.browser
A4 = {"width": 673, "height": 1000}
"""A4 less its margins, in CSS pixels."""
TERMS: Pairs = [
    ("rate_kind", "lpr_1y"),
    ("multiplier", "4"),
    ("interest_from", "2019-07-01"),
    ("costs", "2300"),
    ("paid_on", "2024-05-31"), ("paid", "20,000.00"), ("paid_by", "transfer"),
    ("paid_on", "2024-11-08"), ("paid", "5000"), ("paid_by", "debtor"),
]  # fmt: skip
ADDRESSES = {
    "calculators": "",
    "fees": "fees/",
    "fees-answer": "fees/?fee=exec_fee&amount=234567.89",
    "interest": "interest/",
    "interest-answer": f"interest/?{urlencode(DEBT + TERMS)}",
    "interest-sheet": f"interest/sheet/?{urlencode(DEBT + TERMS)}",
    "distribution": "distribution/",
    "distribution-answer": f"distribution/?{urlencode(CLAIMS)}",
}


@contextmanager
def without_script(browser: Browser) -> Iterator[Page]:
    """An old phone whose browser runs no script."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": HEIGHT}
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def test_every_page_fits_a_desk_and_a_phone_and_shuts_nobody_out(
    browser: Browser, address: str, pictures: Path
) -> None:
    with a_desk(browser, address, pictures) as street:
        for name, path in ADDRESSES.items():
            assert street.open(f"/calculators/{path}") == 200
            street.inspect(f"calculators-{name}")
        assert street.page.context.cookies() == []
        assert street.faults == []


def test_wrong_input_fits_a_phone_too(browser: Browser, address: str, pictures: Path) -> None:
    wrong = urlencode([("principal", "9" * 60), ("paid", "-5"), ("on", "昨天")])
    with a_desk(browser, address, pictures) as street, street.expecting(422):
        street.open(f"/calculators/interest/?{wrong}")
        street.inspect("calculators-interest-wrong")
        assert street.faults == []


def test_a_creditor_adds_a_payment_and_calculates_without_script(
    browser: Browser, address: str
) -> None:
    with without_script(browser) as page:
        page.goto(f"{address}/calculators/interest/")
        page.get_by_label("本金等金钱债务").fill("100000")
        page.get_by_label("履行期限届满日").fill("2024-01-31")
        page.get_by_label("算到哪一天").fill("2025-01-30")
        page.get_by_role("button", name="再加一笔收款").click()
        page.get_by_label("付款日").nth(1).fill("2024-05-31")
        page.get_by_label("付款金额").nth(1).fill("20000")
        page.get_by_role("button", name="计算", exact=True).click()
        assert "85,533.50 元" in page.inner_text("#answer")


def test_the_enter_key_asks_for_the_answer_and_not_for_a_row(
    browser: Browser, address: str
) -> None:
    with without_script(browser) as page:
        page.goto(f"{address}/calculators/fees/")
        page.get_by_label("金额").fill("10000")
        page.get_by_label("金额").press("Enter")
        assert "50.00 元" in page.inner_text("#answer")


def test_on_paper_only_the_sheet_is_left(browser: Browser, address: str, pictures: Path) -> None:
    with a_desk(browser, address, pictures) as street:
        street.open(f"/calculators/{ADDRESSES['interest-sheet']}")
        street.page.set_viewport_size(A4)  # type: ignore[arg-type]
        street.page.emulate_media(media="print")
        street.page.screenshot(path=pictures / "calculators-sheet-a4.png", full_page=True)
        assert not street.page.get_by_role("button", name="打印").is_visible()
        assert street.page.get_by_role("columnheader", name="天数").is_visible()
        wide = street.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
