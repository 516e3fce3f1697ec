"""Materials as files: read where they can be, refused with a sentence where not, never half."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.intake.files import a_docx, a_pdf, a_zip, an_empty_pdf
from tests.measures.sheets import CHECKED, JUDGMENT, fields_of
from zhiheng.measures.intake import queries
from zhiheng.measures.intake.actions import docket, take_in
from zhiheng.measures.intake.exhibits import an_application
from zhiheng.measures.intake.models import Material
from zhiheng.measures.intake.pages.fitness import unfit
from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.terms import MaterialKind, MaterialTerms, TakeInTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.filetext import LARGEST_FILE_BYTES, text_of
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEGABYTE = 1024 * 1024

BAD = {
    "empty": (b"", "文件是空的"),
    "a picture": (b"\xff\xd8\xff\xe0" + b"0" * 64, "扫描件或者图片"),
    "a scan as PDF": (an_empty_pdf(), "扫描件或者图片"),
    "a locked PDF": (an_empty_pdf(password="1"), "设了密码"),
    "a PDF with a script": (an_empty_pdf() + b"/JavaScript", "带脚本"),
    "half a PDF": (b"%PDF-1.7\nnothing", "已损坏"),
    "old Word": (OLE + b"0" * 512, "旧版 Word"),
    "locked Word": (OLE + "EncryptedPackage".encode("utf-16-le"), "设了密码"),
    "Word with macros": (a_docx("判决", also={"word/vbaProject.bin": b"1"}), "带宏"),
    "a bomb": (a_docx("判决", also={"x": b"0" * 30 * MEGABYTE}), "疑为压缩炸弹"),
    "many parts": (a_zip({f"{n}": b"" for n in range(2_001)}), "疑为压缩炸弹"),
    "another zip": (a_zip({"a.txt": b"1"}), "不是 Word 文档"),
    "half a docx": (a_docx("判决")[:-30], "已损坏"),
    "an entity": (
        a_zip({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "已损坏",
    ),
    "Word without a word": (a_docx(" "), "扫描件或者图片"),
    "a program": (b"MZ\x00\x01" + b"\x00" * 64, "不是文本"),
    "RTF": (b"{\\rtf1 judged}", "RTF"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(kind: str) -> None:
    content, sentence = BAD[kind]
    with pytest.raises(BadTerms, match=sentence) as refused:
        text_of("判决.docx", content)
    [said] = refused.value.sentences.values()
    assert said.startswith("“判决.docx”没有收：")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_text_is_read_in_the_encodings_in_use(encoding: str) -> None:
    assert text_of("判决.txt", JUDGMENT.encode(encoding)) == JUDGMENT


def test_word_gives_its_paragraphs() -> None:
    assert text_of("判决.docx", a_docx(JUDGMENT)) == JUDGMENT


def test_a_pdf_reads_like_the_text_it_was_made_from() -> None:
    found, plain = read(text_of("判决.pdf", a_pdf(JUDGMENT))), read(JUDGMENT)
    assert (found.case_no, found.court, found.date) == (plain.case_no, plain.court, plain.date)
    assert [one.name for one in found.parties] == [one.name for one in plain.parties]
    assert [one.principal_fen for one in found.obligations] == [
        one.principal_fen for one in plain.obligations
    ]


CRIMINAL = "济南市历下区人民法院\n刑事判决书\n（2026）鲁0102刑初1号\n被告人某某犯诈骗罪。"
DISMISSED = JUDGMENT[: JUDGMENT.index("判决如下")] + "判决如下：\n一、驳回原告的全部诉讼请求。"
PRESERVED = (
    "济南市历下区人民法院\n民事裁定书\n（2026）鲁0102民初9号\n申请人甲公司向本院申请财产保全。"
    "依照民事诉讼法第一百零三条，裁定如下：\n冻结被申请人乙公司的银行存款 100000 元。"
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (CRIMINAL, "这是刑事文书"),
        (JUDGMENT + "\n" + JUDGMENT.replace("1188号", "1199号"), "2 份文书"),
        (DISMISSED, "没有给付内容"),
        (PRESERVED, "财产保全裁定，不是执行依据"),
        (JUDGMENT, ""),
        ("", ""),
    ],
)
def test_a_text_no_case_can_be_made_of_is_told_at_once(text: str, sentence: str) -> None:
    said = unfit(text, read(text))
    assert sentence in said if sentence else said == ""


def sent(browser: Client, content: bytes, name: str = "判决.docx", **more: Any) -> Any:
    file = SimpleUploadedFile(name, content)
    return browser.post("/intake/new", {"step": "read", "text": "", "instrument": file, **more})


@pytest.fixture
def browser(office: Office, log_in: LogIn) -> Client:
    return log_in(office.filing)


def test_an_uploaded_judgment_fills_the_sheet_and_lies_in_the_case(
    browser: Client, office: Office
) -> None:
    asked = SimpleUploadedFile("申请书.pdf", b"%PDF-anything")
    page = sent(browser, a_docx(JUDGMENT), request_key="take-in-0001", application=asked)
    sheet = fields_of(page.content) | CHECKED | {"step": "docket", "request_key": "docket-00001"}
    assert browser.post("/intake/new", sheet).status_code == 302
    with entered(Scope.of(office.handler)):
        listed = queries.materials_of_case(Act.objects.get(name="立案").case_id or 0)
        assert [(one.kind, one.name) for one in listed] == [
            ("执行依据", "判决.docx"), ("申请执行书", "申请书.pdf"),
        ]  # fmt: skip
        assert queries.material_content(listed[1].id) == ("申请书.pdf", b"%PDF-anything")


@pytest.mark.parametrize("content", [BAD["a bomb"][0], a_docx(CRIMINAL), BAD["a scan as PDF"][0]])
def test_what_is_refused_leaves_nothing_behind(browser: Client, content: bytes) -> None:
    good = SimpleUploadedFile("申请书.pdf", b"1")
    page = sent(browser, content, application=good)
    assert page.status_code == 422
    with entered(Scope.of_court("鲁0102", 3)):
        assert (Material.objects.count(), Act.objects.filter(name="收取立案材料").count()) == (0, 0)


def test_a_file_above_the_bound_is_refused_before_it_is_read(browser: Client) -> None:
    page = sent(browser, b"0" * (LARGEST_FILE_BYTES + 1), "扫描.pdf")
    assert page.status_code == 422
    assert "文件 21 MB，最大 20 MB" in page.content.decode()


def test_another_courts_people_do_not_see_what_was_taken_in(
    browser: Client, office: Office
) -> None:
    sent(browser, a_docx(JUDGMENT))
    with entered(Scope.of(office.filing)):
        [one] = queries.materials(Act.objects.get(name="收取立案材料").id)
    for stranger in (a_court_office("鲁0103").filing, office.handler):
        with entered(Scope.of(stranger)), pytest.raises(NotOnRecord):
            queries.material_content(one.id)


def test_a_file_is_saved_and_never_shown(browser: Client, office: Office) -> None:
    sent(browser, a_docx(JUDGMENT), "<b>.docx")
    with entered(Scope.of(office.filing)):
        [one] = queries.materials(Act.objects.get(name="收取立案材料").id)
    answer = browser.get(f"/intake/materials/{codes.code_of('material', one.id)}")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''%3Cb%3E.docx"


def test_what_is_taken_in_is_one_act_and_its_receipt(office: Office) -> None:
    files = tuple(
        MaterialTerms(kind=kind, name=f"{kind}.txt", content=b"1")
        for kind in (MaterialKind.APPLICATION, MaterialKind.IDENTITY)
    )
    receipt_id = take_in(terms=TakeInTerms(materials=files), by=office.filing, at=NOW)
    with entered(Scope.of(office.filing)):
        found = queries.materials(receipt_id)
        assert queries.missing(found) == (MaterialKind.INSTRUMENT,)
        assert Act.objects.get(id=receipt_id).name == "收取立案材料"


def test_a_receipt_of_another_court_lays_nothing_into_a_case(office: Office) -> None:
    file = MaterialTerms(kind=MaterialKind.OTHER, name="甲.txt", content=b"1")
    theirs = a_court_office("鲁0103").filing
    receipt_id = take_in(terms=TakeInTerms(materials=(file,)), by=theirs, at=NOW)
    with pytest.raises(BadTerms, match="没有找到"):
        docket(terms=an_application(receipt_id=receipt_id), by=office.filing, at=NOW)
