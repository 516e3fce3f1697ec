"""The page of papers: what can be made, the preview, the act."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.papers.conftest import debtor
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
SUMMONS = {
    "kind": "传票",
    "summoned": "许青林",
    "attend_on": "2026-11-30",
    "attend_at": "09:30",
    "place": "第三询问室",
    "reason": "查明财产状况",
}


def url(case_id: int, page: str = "") -> str:
    return f"/papers-of/{codes.code_of('case', case_id)}/{page}"


def shown(client: Client, address: str, **said: str) -> str:
    answer = client.get(address, said)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_tab_lists_what_can_be_made_and_what_is_missing(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    page = shown(log_in(office.handler), url(case_id))
    for words in (
        "传票",
        "执行通知书已经送达",
        "请先发出执行通知书并登记送达",
        "已签发",
        "受理通知书",
    ):
        assert words in page


def test_a_clerk_makes_records_and_signs_nothing(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    page = shown(log_in(office.clerk), url(case_id))
    assert "由承办法官签发" in page
    assert "送达回证" in page
    assert "作废文书" not in page


def test_a_paper_is_shown_before_it_is_issued_with_its_gaps(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    page = shown(log_in(office.handler), url(case_id, "make"), kind="传票")
    for words in ("预览 · 未签发", "【到场日期：待查明】", "应当载明的内容", "许青林"):
        assert words in page


def test_the_form_asks_nothing_that_is_held(office: Office, case_id: int, log_in: LogIn) -> None:
    page = shown(log_in(office.handler), url(case_id, "make"), kind="执行风险告知书")
    assert "不必填写" in page
    assert 'type="text"' not in page


def test_the_preview_is_a_pdf_that_says_it_is_none(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    answer = log_in(office.handler).get(url(case_id, "preview.pdf"), SUMMONS)
    assert answer["Content-Type"] == "application/pdf"
    words = PdfReader(BytesIO(answer.content)).pages[0].extract_text()
    assert "预览 · 未签发" in words
    assert "第三询问室" in words


def test_what_is_left_out_comes_back_at_its_field(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    answer = log_in(office.handler).post(url(case_id, "make"), SUMMONS | {"place": ""})
    assert answer.status_code == 422
    assert "到场处所没有填写" in answer.content.decode()


def test_a_record_is_made_from_the_page(office: Office, case_id: int, log_in: LogIn) -> None:
    client = log_in(office.clerk)
    target = f"{debtor(case_id, office).id}-"
    sent = {"kind": "送达地址确认书", "target": target}
    assert client.post(url(case_id, "make"), sent).status_code == 302
    assert "送达地址确认书" in shown(client, url(case_id)).split("已签发")[1]


def test_a_judged_form_changes_nothing(office: Office, case_id: int, log_in: LogIn) -> None:
    client = log_in(office.clerk)
    sent = {"kind": "送达地址确认书", "target": f"{debtor(case_id, office).id}-", "step": "judge"}
    answer = client.post(url(case_id, "make"), sent)
    assert answer.status_code == 200
    assert "送达地址确认书" not in shown(client, url(case_id)).split("已签发")[1]


def test_a_paper_is_declared_void_from_the_page(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    paper_id = a_paper(case_id, PaperTerms(kind="执行风险告知书"), by=office.handler)
    client = log_in(office.handler)
    sent = {"paper_id": str(paper_id), "ground": "错发", "ticked": "VOID-1"}
    assert client.post(url(case_id, "void"), sent).status_code == 302
    assert "作废理由：错发" in shown(client, url(case_id))


def test_no_page_is_shown_for_a_kind_nobody_makes(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    assert log_in(office.handler).get(url(case_id, "make"), {"kind": "喜报"}).status_code == 404
