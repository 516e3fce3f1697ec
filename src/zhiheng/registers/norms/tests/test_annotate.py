"""Annotations, questions and answers: written by editors, revised by versions, found by words."""

from dataclasses import replace

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.exhibits import NOW, a_note, annotated
from zhiheng.registers.norms.terms import NoteKind, NoteTerms
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.django_db
KEY, PLACE = "F2016_373", "第一条"


@pytest.fixture
def office() -> Office:
    return a_court_office()


def test_an_annotation_stands_on_its_clause_with_its_author(office: Office) -> None:
    annotated(KEY, PLACE, office.reviewer)
    [note] = queries.notes_on(KEY)
    assert (note.place, note.recorded_by) == (PLACE, office.reviewer.words)
    assert note.concerns("第一条第二款")
    assert not note.concerns("第十条")


def test_a_revised_annotation_is_a_new_version(office: Office) -> None:
    first = annotated(KEY, PLACE, office.reviewer)
    terms = a_note(KEY, PLACE, "终本前须穷尽调查措施")
    actions.revise_note(note_id=first, terms=terms, by=office.reviewer, at=NOW)
    [note] = queries.notes_on(KEY)
    assert (note.version, note.words) == (2, "终本前须穷尽调查措施")
    with pytest.raises(NotOnRecord):
        queries.note(first)


def test_a_revision_does_not_move_an_annotation(office: Office) -> None:
    first = annotated(KEY, PLACE, office.reviewer)
    with pytest.raises(BadTerms, match="不改变编注的位置"):
        actions.revise_note(note_id=first, terms=a_note(KEY, "第二条"), by=office.reviewer, at=NOW)


def test_a_question_and_its_answer_are_found_by_words(office: Office) -> None:
    terms = NoteTerms(
        norm_key=KEY, place=PLACE, kind=NoteKind.QUESTION,
        question="线索核查期间能否终本？", words="不能，须先核查完毕。",
    )  # fmt: skip
    actions.annotate(terms=terms, by=office.president, at=NOW)
    assert [note.question for note in queries.notes_found("线索核查")] == [terms.question]
    assert queries.notes_found("没有写过") == ()


def test_only_editors_annotate(office: Office) -> None:
    with pytest.raises(Refused):
        annotated(KEY, PLACE, office.handler)
    assert queries.notes_on(KEY) == ()


def test_an_annotation_says_something_and_a_question_asks_something() -> None:
    with pytest.raises(BadTerms, match="没有填写内容"):
        a_note(KEY, PLACE, " ")
    with pytest.raises(BadTerms, match="没有填写问题"):
        replace(a_note(KEY, PLACE), kind=NoteKind.QUESTION)
    with pytest.raises(BadTerms, match="不写问题"):
        replace(a_note(KEY, PLACE), question="问什么？")
