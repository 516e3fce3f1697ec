"""规范库 as officers see it: search, one norm, what has expired, and the forms of the editors."""

from collections.abc import Callable

import pytest
from django.test import Client

from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.exhibits import NOW, a_relation, annotated, loaded
from zhiheng.registers.norms.terms import RelationKind
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
KEY = "F2016_373"
CONFLICT = {
    "place": "第四条", "kind": "冲突", "other": "JS2022", "other_place": "第480条第1款",
    "ground": "期限长短不同", "request_key": "conflict-0001",
}  # fmt: skip


@pytest.fixture
def reader(office: Office, log_in: LogIn) -> Client:
    return log_in(office.handler)


@pytest.fixture
def editor(office: Office, log_in: LogIn) -> Client:
    return log_in(office.reviewer)


def page_of(browser: Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def test_any_officer_finds_a_norm_by_its_number_and_opens_it(reader: Client) -> None:
    assert f'href="/norms/{KEY}/"' in page_of(reader, "/norms/?q=法〔2016〕373号")
    page = page_of(reader, f"/norms/{KEY}/")
    for words in ("法〔2016〕373号", "规范性文件", "现行", "2016-10-29", "条文没有载入"):
        assert words in page


def test_the_menu_leads_to_the_norms(reader: Client) -> None:
    assert 'href="/norms/"' in page_of(reader, "/")


def test_clauses_that_hold_the_words_are_shown_with_the_words_marked(reader: Client) -> None:
    loaded(KEY)
    page = page_of(reader, "/norms/?q=终结本次执行")
    assert "<mark>终结本次执行</mark>" in page
    assert f"/norms/{KEY}/?at=%E7%AC%AC%E4%BA%8C%E6%9D%A1" in page


def test_what_was_typed_comes_back_as_text_only(reader: Client) -> None:
    page = page_of(reader, "/norms/?q=<script>alert(1)</script>")
    assert "<script>alert" not in page
    assert "没有这样的规范" in page


def test_a_norm_shows_which_rules_cite_it(reader: Client) -> None:
    page = page_of(reader, "/norms/JS2022/")
    assert "尚未发出执行通知" in page
    assert "A1-FILE-33" in page


def test_a_clause_shows_which_rules_cite_it_and_others_do_not(reader: Client) -> None:
    loaded(KEY, "第一条 甲。\n第二条 乙。")
    page = page_of(reader, f"/norms/{KEY}/?at=第二条")
    assert "第二条" in page
    assert ">第一条<" not in page


def test_an_amended_edition_says_that_it_no_longer_applies(reader: Client) -> None:
    page = page_of(reader, "/norms/MSF2021/")
    assert "这部规范已修改" in page
    assert "此后发生的事请引用现行规范" in page
    assert "这部规范" not in page_of(reader, "/norms/MSF2023/")


def test_a_norm_names_the_places_that_mention_it(reader: Client) -> None:
    page = page_of(reader, "/norms/FB2020_313/")
    assert 'href="/norms/LGFB2020_27/?at=%E4%BA%8C' in page
    assert "不晚于" in page


def test_an_unknown_norm_is_a_404(reader: Client) -> None:
    assert reader.get("/norms/NONE/").status_code == 404
    assert reader.get("/norms/relations/forged/lift").status_code in (403, 404)


def test_a_reader_sees_no_button_of_the_editors_and_cannot_send_their_forms(
    reader: Client,
) -> None:
    assert "编注条文" not in page_of(reader, f"/norms/{KEY}/")
    assert reader.get(f"/norms/{KEY}/annotate").status_code == 403
    assert reader.post("/norms/FF2006_35/relate", CONFLICT).status_code == 403


def test_an_editor_enters_a_conflict_by_the_form_and_both_norms_warn(
    editor: Client, reader: Client
) -> None:
    answer = editor.post("/norms/FF2006_35/relate", CONFLICT)
    assert answer.status_code == 302, answer.content.decode()
    for key in ("FF2006_35", "JS2022"):
        assert "有 1 处条款冲突尚未解除" in page_of(reader, f"/norms/{key}/")
    assert "期限长短不同" in page_of(reader, "/norms/expired/")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("other", "", "没有填写"),
        ("ground", "", "没有填写"),
        ("other_place", "那一条", "不是条款位置"),
        ("kind", "替代", "施行日"),
    ],
)
def test_a_wrong_relation_is_told_field_by_field(
    field: str, value: str, told: str, editor: Client
) -> None:
    answer = editor.post("/norms/FF2006_35/relate", CONFLICT | {field: value})
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_an_editor_writes_and_revises_an_annotation_by_the_forms(editor: Client) -> None:
    said = {"place": "第一条", "kind": "编注", "words": "甲乙丙丁", "request_key": "note-00001"}
    assert editor.post(f"/norms/{KEY}/annotate", said).status_code == 302
    [note] = queries.notes_on(KEY)
    path = f"/norms/notes/{codes.code_of('note', note.id)}/revise"
    assert "甲乙丙丁" in page_of(editor, path)
    again = said | {"words": "戊己庚辛", "request_key": "note-00002"}
    assert editor.post(path, again).status_code == 302
    assert [note.words for note in queries.notes_on(KEY)] == ["戊己庚辛"]


def test_an_annotation_is_found_and_shown_beside_its_clause(reader: Client, office: Office) -> None:
    loaded(KEY)
    annotated(KEY, "第二条", office.reviewer)
    assert "先核对线索" in page_of(reader, "/norms/?q=核对线索")
    assert "先核对线索" in page_of(reader, f"/norms/{KEY}/")


def test_an_editor_lifts_a_relation_by_the_form(editor: Client, office: Office) -> None:
    terms = a_relation(RelationKind.CONFLICTS, (KEY, "第一条"), ("JS2022", "第二条"))
    known = actions.relate(terms=terms, by=office.reviewer, at=NOW)
    path = f"/norms/relations/{codes.code_of('norm_relation', known)}/lift"
    assert "解除规范关系" in page_of(editor, path)
    said = {"ground": "已请示", "request_key": "lift-00001"}
    assert editor.post(path, said).status_code == 302
    assert queries.conflicts_of((KEY,), NOW.date())[KEY] == ()


def test_a_replaced_clause_says_so_where_it_is_read_and_where_it_is_found(
    reader: Client, office: Office
) -> None:
    loaded(KEY)
    terms = a_relation(RelationKind.REPLACES, ("ZB2024", ""), (KEY, "第二条"), NOW.date())
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    assert page_of(reader, f"/norms/{KEY}/").count("本条不再适用") == 1
    assert page_of(reader, "/norms/?q=应当作出裁定").count("本条失效") == 1
    assert "本条失效" not in page_of(reader, "/norms/?q=应当依法执行")


def test_the_list_of_expired_citations_is_empty_until_a_clause_is_replaced(
    reader: Client, office: Office
) -> None:
    assert "没有规则引用失效条款" in page_of(reader, "/norms/expired/")
    terms = a_relation(
        RelationKind.REPLACES, ("ZB2024", ""), ("JS2022", "第四百八十条"), NOW.date()
    )
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    page = page_of(reader, "/norms/expired/")
    assert "A1-FILE-33" in page
    assert 'href="/norms/ZB2024/"' in page
