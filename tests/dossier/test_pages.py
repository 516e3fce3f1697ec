"""The tab 卷宗: catalogue, viewer, files laid in, and what is taken out whole."""

import csv
import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader

from tests.dossier.conftest import TODAY, a_picture, laid_in, leaves, titles
from tests.intake.files import a_docx, a_pdf, a_zip, an_empty_pdf
from tests.intake.test_uploads import BAD
from zhiheng.doors.gateway.exhibits import a_mail_reported
from zhiheng.measures.archiving import queries
from zhiheng.plant import codes, ocr, sm3
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dossier.terms import Source
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
CHAPTER = "其他材料"


def url(case_id: int, page: str = "") -> str:
    return f"/archiving/{codes.code_of('case', case_id)}/{page}"


def sent(client: Client, case_id: int, *files: tuple[str, bytes], **said: str) -> tuple[int, str]:
    chosen = [SimpleUploadedFile(name, content) for name, content in files]
    fields = {"chapter": CHAPTER, "request_key": f"dossier-key-{len(files):04d}"} | said
    answer = client.post(url(case_id, "file-in"), {**fields, "materials": chosen})
    return answer.status_code, answer.content.decode()


def test_the_tab_shows_the_catalogue_and_the_first_thing(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    page = log_in(office.handler).get(url(case_id)).content.decode()
    for words in ("电子卷宗", "正卷", "副卷", "立案与执行依据", "受理通知书", "pages.pdf"):
        assert words in page


def test_a_paper_is_read_in_the_page_and_in_no_other_site(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    leaf = codes.code_of("leaf", leaves(case_id, office.handler)[0].id)
    answer = log_in(office.handler).get(f"/archiving/leaf/{leaf}/pages.pdf")
    assert answer.content.startswith(b"%PDF")
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]


def test_files_of_every_kind_are_laid_in_and_can_be_read(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    files = (
        ("银行流水.pdf", a_pdf("虚构银行出具的流水明细，户名许青林，账户余额为零元整。")),
        ("现场照片.png", a_picture()),
        ("证明.docx", a_docx("兹证明租金按月支付")),
        ("说明.txt", "补充说明".encode()),
        ("扫描件.pdf", an_empty_pdf()),
    )
    clerk = log_in(office.clerk)
    assert sent(clerk, case_id, *files)[0] == 302
    found = {one.title: one for one in leaves(case_id, office.clerk) if one.source is Source.FILE}
    assert found.keys() == {name for name, _ in files}
    assert {name for name, one in found.items() if not one.worded} == {"现场照片.png", "扫描件.pdf"}
    for one in found.values():
        code = codes.code_of("leaf", one.id)
        assert clerk.get(f"/archiving/leaf/{code}/pages.pdf").content.startswith(b"%PDF")
        assert clerk.get(f"/archiving/leaf/{code}/file?save=1").content == dict(files)[one.title]
    assert (
        "<mark>租金按月</mark>支付" in clerk.get(url(case_id), {"q": "租金按月"}).content.decode()
    )


TAKEN = {"a scan as PDF", "Word without a word"}


@pytest.mark.parametrize("kind", sorted(BAD.keys() - TAKEN))
def test_a_bad_file_is_refused_with_what_to_do_and_nothing_is_kept(
    kind: str, office: Office, case_id: int, log_in: LogIn
) -> None:
    before = titles(case_id, office.clerk)
    good = ("说明.txt", "补充说明".encode())
    status, page = sent(log_in(office.clerk), case_id, good, ("坏件.docx", BAD[kind][0]))
    assert status == 422
    assert "坏件.docx" in page
    assert "没有收" in page
    assert titles(case_id, office.clerk) == before


def test_the_same_file_is_not_laid_in_twice(office: Office, case_id: int, log_in: LogIn) -> None:
    clerk = log_in(office.clerk)
    once = ("说明.txt", "补充说明".encode())
    assert sent(clerk, case_id, once)[0] == 302
    status, page = sent(clerk, case_id, ("另一名.txt", once[1]), request_key="dossier-key-other")
    assert (status, "已经在卷，内容相同" in page) == (422, True)


def test_nothing_chosen_and_a_chapter_of_acts_are_refused(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    clerk = log_in(office.clerk)
    assert "还没有选择文件" in sent(clerk, case_id)[1]
    assert sent(clerk, case_id, ("a.txt", b"1"), chapter="审批")[0] == 422


def test_a_packed_folder_without_words_is_no_material(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    status, page = sent(log_in(office.clerk), case_id, ("卷.zip", a_zip({"a.txt": b"1"})))
    assert (status, "不是 Word 文档" in page) == (422, True)


def test_the_page_says_that_no_text_recognition_is_installed(
    office: Office, case_id: int, log_in: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert ocr.words_of(a_picture()) == ""
    page = log_in(office.clerk).get(url(case_id, "file-in")).content.decode()
    assert ocr.ABSENT in page


def test_one_pdf_holds_everything_under_the_pages_of_its_catalogue(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    laid_in(case_id, office.clerk)
    a_mail_reported(office, case_id)
    made = log_in(office.handler).get(url(case_id, "volume.pdf")).content
    book = PdfReader(io.BytesIO(made))
    labels = list(book.page_labels)
    with entered(Scope.of(office.handler, TODAY)):
        [main, _] = queries.catalogue(case_id, TODAY, inner=True)
    assert labels[0] == "i"
    assert labels[-1] == str(main.page_total)
    first = book.pages[0].extract_text()
    assert "正卷目录" in first
    assert "收到回报" not in first
    for line in main.lines:
        at = labels.index(str(line.first_page))
        assert book.outline[line.number]["/Title"] == line.leaf.title
        assert book.get_destination_page_number(book.outline[line.number]) == at


def test_the_packed_dossier_agrees_with_its_manifest(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    laid_in(case_id, office.clerk)
    made = log_in(office.handler).get(url(case_id, "dossier.zip")).content
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        rows = list(csv.DictReader(io.StringIO(package.read("目录.csv").decode("utf-8-sig"))))
        assert len(rows) == len(package.namelist()) - 1 > 3
        for row in rows:
            assert sm3.digest(package.read(row["文件"])).hex() == row["SM3"]


def test_search_over_the_court_leads_to_the_case(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    with entered(Scope.of(office.handler)):
        number = casefile.number_of(case_id)
    handler = log_in(office.handler)
    page = handler.get("/archiving/", {"q": "受理通知"}).content.decode()
    assert number in page
    assert "<mark>" in page
    assert "至少输入两个字" in handler.get("/archiving/?q=受").content.decode()
