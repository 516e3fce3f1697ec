"""操作规程: shown at the act, versioned by its first day, its mandatory points ticked first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from django.test import Client

from tests.papers.conftest import debtor
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.procedures import PROCEDURES, Procedure, procedure_on, required
from zhiheng.measures.papers.actions import void_paper
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms, VoidTerms
from zhiheng.plant import codes
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]
VOID = "作废文书"


def test_every_procedure_belongs_to_an_act_and_says_what_to_do() -> None:
    assert {one.act for one in PROCEDURES} <= set(catalogue())
    assert all(one.steps and one.inputs and one.points for one in PROCEDURES)


def test_a_key_names_one_point() -> None:
    keys = [point.key for one in PROCEDURES for point in one.points]
    assert len(keys) == len(set(keys))


def test_the_newest_edition_that_has_begun_is_in_use() -> None:
    edition = partial(Procedure, act="冻结", steps=(), inputs=(), points=())
    old, new = edition(first_on=date(2026, 1, 1)), edition(first_on=date(2026, 7, 1))
    found = partial(procedure_on, "冻结", among=(new, old))
    assert [found(date(2026, 6, 30)), found(date(2026, 7, 1))] == [old, new]
    assert found(date(2025, 12, 31)) is None


@pytest.mark.django_db
def test_an_act_waits_for_its_mandatory_points(office: Office, case_id: int) -> None:
    paper_id = a_paper(case_id, PaperTerms(kind="执行风险告知书"), by=office.handler)
    act = partial(
        void_paper, case_id=case_id, terms=VoidTerms(paper_id=paper_id, ground="错发"), at=NOW
    )
    with pytest.raises(Refused, match="作废文书操作规程.*纸质件和副本已经收回"):
        act(by=office.handler)
    act(by=replace(office.handler, ticked=required(VOID, NOW.date())))
    with entered(Scope.of(office.handler)):
        assert Act.objects.latest("id").steps["procedure"] == ["2026-11-01版", "VOID-1"]


@pytest.mark.django_db
def test_a_tick_of_another_act_is_none_here(office: Office, case_id: int) -> None:
    paper_id = a_paper(case_id, PaperTerms(kind="执行风险告知书"), by=office.handler)
    other = replace(office.handler, ticked=required("作出公告送达决定", NOW.date()))
    terms = VoidTerms(paper_id=paper_id, ground="错发")
    with pytest.raises(Refused, match="纸质件"):
        void_paper(case_id=case_id, terms=terms, by=other, at=NOW)


@pytest.mark.django_db
def test_the_form_shows_the_procedure_in_its_edition(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    code = codes.code_of("case", case_id)
    page = log_in(office.handler).get(f"/service/{code}/publication").content.decode()
    for words in ("作出公告送达决定操作规程", "2026-11-01版", "逐项核对已经用过的送达方式", "必查"):
        assert words in page
    assert 'name="ticked" value="PUBLISH-1"' in page


@pytest.mark.django_db
def test_what_is_sent_unticked_is_refused_on_the_page(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    code = codes.code_of("case", case_id)
    sent = {"party_id": str(debtor(case_id, office).id), "ground": "下落不明"}
    answer = log_in(office.handler).post(f"/service/{code}/publication", sent)
    assert answer.status_code == 409
    assert "操作规程的必查项" in answer.content.decode()
