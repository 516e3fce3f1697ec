"""Passages in other words: what may be changed, what must stay, and what of it is kept."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.measures.conftest import PASSWORD
from tests.papers.conftest import TODAY, debtor, paper
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.papers import queries
from zhiheng.measures.papers.actions import draft_paper, drop_draft, issue_paper
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import DraftTerms, DropTerms, PaperTerms
from zhiheng.measures.service.exhibits import a_service
from zhiheng.plant import codes, wordfile
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.filetext import lines_of_word
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.papers import FORMS
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
KIND = "执行风险告知书"
PASSAGE = "和解和撤回的提示"
SAID = "与被执行人和解的，写明每一期的数额和日期；撤回申请以前，请先到本院了解后果。"
URGING = "督促履行通知书"
LINE = re.compile(rb"<w:p>.*?</w:p>")


def terms(**said: object) -> PaperTerms:
    return replace(PaperTerms(kind=KIND), **said)  # type: ignore[arg-type]


def test_a_passage_in_other_words_is_issued_and_kept_beside_its_standard(
    office: Office, case_id: int
) -> None:
    issued = paper(
        a_paper(case_id, terms(edits=((PASSAGE, SAID),)), by=office.handler), office.handler
    )
    assert SAID in issued.sheet.text
    [edit] = issued.edits
    assert (edit.passage, edit.words) == (PASSAGE, SAID)
    assert "放弃权利" in edit.standard
    assert edit.standard not in issued.sheet.text


def test_a_paper_nobody_changed_is_frozen_as_before(office: Office, case_id: int) -> None:
    assert paper(a_paper(case_id, terms(), by=office.handler), office.handler).edits == ()


@pytest.mark.parametrize(
    ("edits", "because"),
    [
        ((("一、债权不能实现的风险", "没有风险"),), "不能改写"),
        (((PASSAGE, " "),), "不能删空"),
        (((PASSAGE, "长" * 2001),), "过长"),
    ],
)
def test_nothing_but_a_declared_passage_can_be_put_otherwise(
    edits: tuple[tuple[str, str], ...], because: str, office: Office, case_id: int
) -> None:
    with pytest.raises(BadTerms, match=because):
        a_paper(case_id, terms(edits=edits), by=office.handler)


def test_what_a_passage_takes_from_the_record_stays_in_it(office: Office, case_id: int) -> None:
    a_service(case_id, by=office.clerk)
    said = PaperTerms(
        kind=URGING, party_id=debtor(case_id, office).id, said=(("within_days", "5"),),
        edits=(("案件经过", "你方至今没有履行。"),),
    )  # fmt: skip
    with pytest.raises(BadTerms, match="取自登记簿的内容不能改动"):
        a_paper(case_id, said, by=office.handler)


def test_a_statutory_element_struck_out_of_a_passage_bars_the_paper() -> None:
    form, facts = FORMS["财产线索核实告知书"], {"creditors": "甲"}
    whole = form.checked(facts)
    struck = form.checked(facts, [p for p in form.body(facts) if "可以申请本院调查" not in p.text])
    named = {one.element.name for one in struck if not one.holds}
    assert "继续提供线索的途径" in named - {one.element.name for one in whole if not one.holds}


def test_a_clerk_drafts_and_the_handler_issues_what_he_wrote(office: Office, case_id: int) -> None:
    draft_id = a_draft(case_id, office.clerk, edits=((PASSAGE, SAID),))
    issued = paper(
        a_paper(case_id, terms(edits=((PASSAGE, SAID),), draft_id=draft_id), by=office.handler),
        office.handler,
    )
    assert SAID in issued.sheet.text
    with entered(Scope.of(office.handler)), pytest.raises(NotOnRecord):
        documents.draft(draft_id)


def test_who_saves_last_has_to_see_what_was_saved_before(office: Office, case_id: int) -> None:
    first = a_draft(case_id, office.clerk)
    a_draft(case_id, office.handler, replaces=first, edits=((PASSAGE, SAID),))
    with pytest.raises(BadTerms, match="由他人保存了新稿"):
        a_draft(case_id, office.clerk, replaces=first)
    with pytest.raises(BadTerms, match="由他人保存了新稿"):
        a_paper(case_id, terms(draft_id=first), by=office.handler)


def test_a_draft_given_up_is_gone_from_the_list(office: Office, case_id: int) -> None:
    draft_id = a_draft(case_id, office.clerk)
    drop_draft(case_id=case_id, terms=DropTerms(draft_id=draft_id), by=office.clerk, at=NOW)
    with entered(Scope.of(office.handler)):
        assert documents.drafts_of(case_id) == ()


def test_a_draft_is_issued_by_the_handler_alone(office: Office, case_id: int) -> None:
    draft_id = a_draft(case_id, office.clerk)
    with pytest.raises(Refused):
        issue_paper(
            case_id=case_id, terms=terms(draft_id=draft_id), by=freshly(office.clerk), at=NOW
        )


def freshly(officer: Officer) -> Officer:
    return replace(officer, fresh_at=NOW)


def a_draft(case_id: int, by: Officer, **said: object) -> int:
    drafted = replace(DraftTerms(kind=KIND), **said)  # type: ignore[arg-type]
    return draft_paper(case_id=case_id, terms=drafted, by=by, at=NOW)


def data_of(case_id: int, office: Office) -> PaperData:
    with entered(Scope.of(office.handler, TODAY)):
        return queries.draft_data(case_id, KIND, (None, None), (), by=office.handler, on=TODAY)


def changed(made: bytes, old: str, new: str) -> bytes:
    """The Word file with some words in other words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as read, zipfile.ZipFile(out, "w") as write:
        for name in read.namelist():
            content = read.read(name)
            assert name != "word/document.xml" or old.encode() in content
            write.writestr(name, content.replace(old.encode(), new.encode()))
    return out.getvalue()


def test_a_word_file_comes_back_as_it_went(office: Office, case_id: int) -> None:
    data = data_of(case_id, office)
    made = documents.word_file(KIND, data)
    assert made == documents.word_file(KIND, data)
    assert lines_of_word("a.docx", made)[1] == KIND
    assert documents.read_word(KIND, data, name="a.docx", content=made) == ()


def test_a_changed_passage_is_told_word_by_word(office: Office, case_id: int) -> None:
    data = data_of(case_id, office)
    made = changed(documents.word_file(KIND, data), "书面提出", "当面书面提出")
    edits = documents.read_word(KIND, data, name="a.docx", content=made)
    [change] = documents.changes_of(edits)
    assert change.passage == PASSAGE
    assert [(run.kind, run.text) for run in change.runs if run.kind != "same"] == [("new", "当面")]


def test_a_passage_may_become_several_paragraphs(office: Office, case_id: int) -> None:
    data = data_of(case_id, office)
    made = documents.word_file(KIND, data)
    again = next(one for one in LINE.findall(document(made)) if "撤回执行申请".encode() in one)
    doubled = changed(made, again.decode(), again.decode() * 2)
    [edit] = documents.read_word(KIND, data, name="a.docx", content=doubled)
    assert edit.words == f"{edit.standard}\n{edit.standard}"


def document(made: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return package.read("word/document.xml")


@pytest.mark.parametrize(
    ("old", "new", "because"),
    [
        ("再次申请不受申请执行时效期间的限制", "再次申请应当在两年内", "两年内"),
        ("许青林", "许青松", "不能改动"),
        ("济南市历下区人民法院", "某某人民法院", "不能改动"),
        ("<w:body>", "<w:body><w:p><w:r><w:t>另行添加</w:t></w:r></w:p>", "另行添加"),
        ("<w:body>", "<w:body><w:ins/>", "没有接受或者拒绝的修订"),
        ("<w:body>", "<w:body><w:txbxContent/>", "文本框"),
    ],
)
def test_a_file_that_changes_anything_else_is_refused_and_says_what(
    old: str, new: str, because: str, office: Office, case_id: int
) -> None:
    data = data_of(case_id, office)
    made = changed(documents.word_file(KIND, data), old, new)
    with pytest.raises(BadTerms, match=because):
        documents.read_word(KIND, data, name="a.docx", content=made)


def with_part(made: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO(made)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return out.getvalue()


MADE = wordfile.written([("一", "body", False)])


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (b"", "不是 Word 文档"),
        (b"%PDF-1.7", "不是 Word 文档"),
        (MADE[:-40], "打不开"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "设了密码"),
        (with_part(MADE, "word/vbaProject.bin", b"x"), "带宏"),
        (with_part(MADE, "word/media/a.bin", bytes(50 * 1024 * 1024)), "压缩炸弹"),
        (MADE.replace(b"PK\x03\x04", b"PK\x03\x05"), "打不开"),
    ],
)
def test_an_unfit_file_is_refused_with_its_cure(
    content: bytes, because: str, office: Office, case_id: int
) -> None:
    with pytest.raises(BadTerms, match=because):
        documents.read_word(KIND, data_of(case_id, office), name="a.docx", content=content)


def test_the_page_takes_a_draft_out_and_back_in_and_issues_it(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    clerk = log_in(office.clerk)
    base = f"/papers-of/{codes.code_of('case', case_id)}"
    page = clerk.get(f"{base}/make", {"kind": KIND}).content.decode()
    assert f'name="edit-{PASSAGE}"' in page
    saved = clerk.post(f"{base}/make", {"kind": KIND, "step": "draft"})
    draft = saved["Location"].partition("draft=")[2]
    made = clerk.get(f"{base}/draft/{draft}/word").content
    wrong = changed(made, "许青林", "许青松")
    refused = clerk.post(f"{base}/draft/{draft}/word-back", {"file": uploaded(wrong)})
    assert refused.status_code == 422
    assert "许青林" in refused.content.decode()
    good = changed(made, "书面提出", "当面书面提出")
    page = clerk.post(f"{base}/draft/{draft}/word-back", {"file": uploaded(good)}).content.decode()
    assert "<ins>当面</ins>" in page
    words = re.search(r'name="edit-[^"]*" value="([^"]*)"', page)
    assert words
    kept = {"step": "keep", "reword": PASSAGE, f"edit-{PASSAGE}": words[1]}
    later = clerk.post(f"{base}/draft/{draft}/word-back", kept)["Location"].partition("draft=")[2]
    sent = {
        "kind": KIND, "draft": later, "reword": PASSAGE, f"edit-{PASSAGE}": words[1],
        "then": f"{base}/make", "password": PASSWORD, "request_key": "issue-edited-01",
    }  # fmt: skip
    answer = log_in(office.handler).post("/step-up/", sent, follow=True)
    assert f"{base}/" == answer.redirect_chain[-1][0]
    page = answer.content.decode()
    assert "草稿" not in page.partition("可以制作的文书")[2].partition("已签发")[0]
    papers = clerk.get(f"/cases/{codes.code_of('case', case_id)}/papers/").content.decode()
    assert "改写对照" in papers


def uploaded(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("草稿.docx", content)


def test_the_draft_goes_on_where_it_was_left(office: Office, case_id: int, log_in: LogIn) -> None:
    said = {"kind": "传票", "attend_at": "09:30", "reason": "查明财产状况", "step": "draft"}
    base = f"/papers-of/{codes.code_of('case', case_id)}"
    browser = log_in(office.handler)
    page = browser.get(browser.post(f"{base}/make", said)["Location"]).content.decode()
    assert 'value="09:30"' in page
    assert "查明财产状况" in page
    assert "草稿" in browser.get(f"{base}/").content.decode()
