"""Whoever holds a file learns who signed it and whether it was changed, without log-in."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader, PdfWriter

from tests.signing.conftest import deliver, file_of, sealed_file
from tests.signing.test_signing import revoke
from zhiheng.doors.disclosure.pages import verify_views
from zhiheng.doors.disclosure.pages.verify_answer import Checked, Verdict, checked
from zhiheng.law.procedures import required
from zhiheng.measures.papers.actions import void_paper
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms, VoidTerms
from zhiheng.measures.sealing.exhibits import a_signature
from zhiheng.measures.sealing.queries.making import field_of
from zhiheng.plant import certificates, pdfsign
from zhiheng.plant.keystore import SealedFolder
from zhiheng.plant.pdfcheck import NotReadable
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals.terms import Purpose

LASTING = certificates.Lasting(from_at=NOW - timedelta(1), until_at=NOW + timedelta(30))
MARK = pdfsign.Mark(
    title="签名", mark="演示", holder="周文", court="某院", line="", box=(36, 16, 222, 78)
)


@pytest.fixture
def sealed(case_id: int, notice: int, certified: Office) -> bytes:
    return sealed_file(case_id, notice, certified)


def answer(content: bytes) -> Checked | None:
    """What is told of a file; None where it cannot even be read, which is told as well."""
    try:
        return checked(content)
    except NotReadable:
        return None


def sent(content: bytes, name: str = "文书.pdf") -> tuple[int, str]:
    page = Client().post("/verify/", {"file": SimpleUploadedFile(name, content)})
    return page.status_code, page.content.decode()


def test_the_sealed_file_is_unchanged_and_names_who_signed_when(sealed: bytes) -> None:
    found = checked(sealed)
    assert found.verdict is Verdict.UNCHANGED
    assert [(one.name, one.purpose, one.signed_at) for one in found.signatures] == [
        ("周文", "个人签名", NOW + timedelta(seconds=5)),
        ("演示院印", "院印", NOW + timedelta(seconds=5)),
    ]
    assert found.sm2 == "SM2 签名与文件的 SM3 摘要一致"


def test_any_changed_byte_is_found(sealed: bytes) -> None:
    """Every 997th byte of the file, one bit of it turned: content, signatures, padding, trailer."""
    for place in range(5, len(sealed), 997):
        turned = bytearray(sealed)
        turned[place] ^= 1
        found = answer(bytes(turned))
        assert found is None or found.verdict is Verdict.CHANGED, place


def test_a_byte_in_the_padding_that_no_signature_covers_is_found_as_well(sealed: bytes) -> None:
    """Zeros fill what a PDF signature leaves of its place: only the SM3 of the whole sees them."""
    place = sealed.rindex(b"0000>")
    found = checked(sealed[:place] + b"1" + sealed[place + 1 :])
    assert all(one.good for one in found.signatures)
    assert (found.verdict, found.sm2[:4]) == (Verdict.CHANGED, "法院没有")
    assert any("改动在页面之外" in one for one in found.changes)


def test_a_page_drawn_anew_is_named(sealed: bytes) -> None:
    """An update after the last signature gives page 1 other words: no signature notices."""
    writer = PdfWriter(BytesIO(sealed), incremental=True)
    writer.pages[0].rotate(180)
    writer.pages[0].transfer_rotation_to_content()
    made = BytesIO()
    writer.write(made)
    found = checked(made.getvalue())
    assert found.verdict is Verdict.CHANGED
    assert any("之后又加了" in one for one in found.changes)
    assert "第 1 页的内容与签章时不同" in found.changes


def test_a_file_cut_back_to_the_signature_lacks_the_seal(
    case_id: int, notice: int, certified: Office
) -> None:
    a_signature(case_id, notice, by=certified.handler)
    deliver()
    signed = file_of(notice, certified)
    assert checked(signed).verdict is Verdict.UNSEALED


def test_a_file_without_any_signature_proves_nothing(sealed: bytes) -> None:
    drawn = sealed[: sealed.index(b"%%EOF") + 6]
    assert checked(drawn).verdict is Verdict.UNSIGNED


def test_a_foreign_certificate_is_refused_even_under_our_names(
    sealed: bytes, notice: int, tmp_path: Path
) -> None:
    """Somebody makes an authority of the same name and signs the drawn file with our field."""
    drawn = sealed[: sealed.index(b"%%EOF") + 6]
    found = checked(forged(drawn, notice, SealedFolder(tmp_path / "other")))
    assert found.verdict is Verdict.FOREIGN
    assert found.signatures[0].certificate == "不是本系统签发的证书"


def test_a_foreign_signature_after_ours_is_a_change(
    sealed: bytes, notice: int, tmp_path: Path
) -> None:
    device = SealedFolder(tmp_path / "other")
    found = checked(forged(sealed, notice, device, field="Another"))
    assert found.verdict is Verdict.CHANGED
    assert [one.good for one in found.signatures] == [True, True, False]


def test_a_certificate_revoked_later_leaves_the_signature_valid(
    sealed: bytes, certified: Office
) -> None:
    revoke(certified, certified.handler.id, at=NOW + timedelta(days=1))
    found = checked(sealed)
    assert found.verdict is Verdict.UNCHANGED
    assert "在签名之后，签名仍有效" in found.signatures[0].certificate


def test_a_void_paper_is_told_to_be_void(case_id: int, certified: Office) -> None:
    paper_id = a_paper(case_id, PaperTerms(kind="执行风险告知书"), by=certified.handler)
    content = sealed_file(case_id, paper_id, certified)
    void_paper(
        case_id=case_id, terms=VoidTerms(paper_id=paper_id, ground="当事人写错"),
        by=replace(certified.handler, ticked=required("作废文书", NOW.date())), at=NOW,
    )  # fmt: skip
    assert checked(content).verdict is Verdict.VOID


def test_the_page_answers_anybody_without_log_in_and_without_script(sealed: bytes) -> None:
    status, page = sent(sealed)
    assert status == 200
    assert "签章有效，文件没有改动" in page
    assert "<script" not in page.split("<main")[1]


def test_a_truncated_file_is_told_so(sealed: bytes) -> None:
    for cut in (20, len(sealed) // 2, len(sealed) - 9):
        status, page = sent(sealed[:cut])
        assert (status, "文件不完整" in page or "文件已损坏" in page) == (422, True), cut


def test_an_encrypted_file_is_told_so(sealed: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(sealed)))
    writer.encrypt("secret")
    made = BytesIO()
    writer.write(made)
    status, page = sent(made.getvalue())
    assert (status, "文件加了密" in page) == (422, True)


def test_what_is_no_pdf_or_nothing_at_all_is_told_so(office: Office) -> None:
    del office
    assert "这不是 PDF 文件" in sent(b"PK\x03\x04 a Word file")[1]
    assert "文件是空的" in sent(b"")[1]
    assert "请先选择要验证的 PDF 文件" in Client().post("/verify/").content.decode()


def test_an_oversized_file_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify_views, "LARGEST_BYTES", 10)
    status, page = sent(b"%PDF-1.7 and more")
    assert (status, "文件超过 10 MB" in page) == (422, True)


def test_verification_needs_no_scope_and_gives_no_word_of_the_paper(sealed: bytes) -> None:
    page = sent(sealed)[1]
    assert "执行通知书" not in page


def forged(pdf: bytes, paper_id: int, device: SealedFolder, field: str = "") -> bytes:
    root = certificates.root(device, lasting=LASTING)
    public = device.make("周文")
    subject = certificates.Subject(court="某院", name="周文", unit="个人签名")
    certificate = certificates.issue(device, subject=subject, public=public, lasting=LASTING)
    signing = pdfsign.Signing(
        field=field or field_of(paper_id, Purpose.PERSON), label="周文", certificate=certificate,
        root=root, reason="署名", place="某院", name="周文", signed_at=NOW, mark=MARK,
    )  # fmt: skip
    return pdfsign.sign(pdf, signing, device=device)
