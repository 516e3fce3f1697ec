"""After each act the papers that usually follow it are offered; every act has its paper."""

import pytest

from tests.papers.conftest import TODAY
from zhiheng.law.usual_papers import NONE_NEEDED, USUAL
from zhiheng.measures.investigation.actions import register_property
from zhiheng.measures.papers import queries
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.queries import Suggestion
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.exhibits import a_flat, debtor_of
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import FORMS
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW


def suggested(case_id: int, by: Officer) -> dict[str, Suggestion]:
    """What is usually written next in the case, by kind."""
    with entered(Scope.of(by, TODAY)):
        offered = queries.offers(case_id, by=by, on=TODAY)
        found = queries.suggested(case_id, offered, documents.papers_of(case_id))
    return {one.kind: one for one in found}


def test_every_act_in_a_case_has_its_paper_or_a_reason_for_none() -> None:
    usual = {one.act for one in USUAL}
    bare = {
        name
        for name, entry in catalogue().items()
        if entry.on == "case" and not entry.papers and not entry.may_papers
    }
    assert bare - usual - set(NONE_NEEDED) == set()
    assert usual & set(NONE_NEEDED) == set()
    assert usual | set(NONE_NEEDED) <= set(catalogue())


def test_the_papers_named_are_papers_of_the_page() -> None:
    named = {kind for one in USUAL for kind in one.kinds}
    assert [kind for kind in named if kind not in FORMS or not FORMS[kind].by_hand] == []


@pytest.mark.django_db
def test_a_registered_thing_is_usually_sealed_next(office: Office, case_id: int) -> None:
    assert "查封裁定书" not in suggested(case_id, office.handler)
    terms = a_flat(debtor_of(case_id, office.handler))
    row_id = register_property(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    found = suggested(case_id, office.handler)["查封裁定书"]
    assert (found.act, found.done_on, str(found.cites)) == (
        "登记财产",
        TODAY,
        "民事诉讼法（2023修正）第255条第2款",
    )
    paper = PaperTerms(kind="查封裁定书", row_id=row_id, said=(("until_on", "2029年11月19日"),))
    a_paper(case_id, paper, by=office.handler)
    assert "查封裁定书" not in suggested(case_id, office.handler)


@pytest.mark.django_db
def test_what_the_record_is_not_ready_for_is_not_suggested(office: Office, case_id: int) -> None:
    found = suggested(case_id, office.handler)
    assert "执行风险告知书" in found
    assert "督促履行通知书" not in found
