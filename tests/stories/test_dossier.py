"""The dossier of a case in a browser: searched, read on its pages, taken out; its inner volume is
closed to a colleague who is not of the case."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Locator
from pypdf import PdfReader

from tests.stories.desk import Desk
from zhiheng.doors.desk.access.exhibits import COURT_TIME
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.review.exhibits import a_proposal, a_signature
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
NOW = datetime.now(COURT_TIME)
INNER = "审批表"


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office("鲁0102")


@pytest.fixture
def case(office: Office) -> str:
    """Docketed, its notice and order to report issued, a longer period proposed and signed."""
    case_id = a_docketed_case(handler=office.handler, at=NOW, received_on=NOW.date())
    a_notice(case_id, by=office.handler, at=NOW)
    a_signature(a_proposal(case_id, by=office.handler, at=NOW), by=office.president, at=NOW)
    return codes.code_of("case", case_id)


def saved(desk: Desk, link: Locator) -> bytes:
    """What the browser saves when the link is pressed: by key, for the viewer of the PDF beside it
    takes the mouse while it loads."""
    with desk.page.expect_download() as waiting:
        link.press("Enter")
    return waiting.value.path().read_bytes()


def test_a_handler_finds_reads_and_takes_out_what_the_acts_laid_in(
    case: str, desk_of: Seat, office: Office
) -> None:
    handler = desk_of(office.handler)
    handler.open(f"/archiving/{case}/")
    page = handler.page
    page.get_by_label("在本案卷宗中查找").fill("报告财产")
    page.get_by_role("button", name="查找", exact=True).click()
    hits = page.get_by_role("region", name="查找结果")
    hits.get_by_role("link", name="报告财产令").first.click()
    chosen = page.get_by_role("region", name="材料内容")
    assert "报告财产令" in chosen.get_by_role("heading").inner_text()
    shown = page.locator("iframe.zh-dossier-frame").get_attribute("src") or ""
    drawn = PdfReader(io.BytesIO(page.request.get(handler.address + shown).body()))
    assert "报告" in "".join(sheet.extract_text() for sheet in drawn.pages)
    page.get_by_role("region", name="正卷").get_by_role("link", name="执行通知书").first.click()
    assert "执行通知书" in chosen.get_by_role("heading").inner_text()
    bound = PdfReader(io.BytesIO(saved(handler, page.get_by_role("link", name="正卷 PDF"))))
    assert "正卷目录" in bound.pages[0].extract_text()
    packed = saved(handler, page.get_by_role("link", name="压缩包"))
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        assert package.testzip() is None
        assert "目录.csv" in package.namelist()
    handler.inspect("dossier")


def test_a_colleague_outside_the_case_reads_no_inner_volume(
    case: str, desk_of: Seat, office: Office
) -> None:
    handler, colleague = desk_of(office.handler), desk_of(office.filing)
    for desk in (handler, colleague):
        desk.open(f"/archiving/{case}/")
    assert INNER in handler.read()
    assert "副卷" in handler.read()
    assert "执行通知书" in colleague.read()
    assert INNER not in colleague.read()
    assert "副卷" not in colleague.read()
    packed = saved(colleague, colleague.page.get_by_role("link", name="压缩包"))
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        assert [name for name in package.namelist() if INNER in name or "副卷" in name] == []
