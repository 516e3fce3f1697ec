"""A paper is frozen when it is issued: words, facts, number and hash."""

from dataclasses import replace
from datetime import date
from typing import Any

import psycopg
import pytest
from django.test import override_settings

from zhiheng.law.clocks import EXECUTION_LIMIT
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.documents import queries
from zhiheng.registers.documents.actions import issue, save_draft, void
from zhiheng.registers.documents.terms import DraftEntry, PaperData
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import (
    a_man,
    constraints_of,
    copied,
    refused_by,
    within_an_act,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
BREACHES = {
    "papers_of_a_kind_are_counted_in_a_case": copied("documents_paper"),
    "a_paper_has_its_kind": "UPDATE documents_paper SET kind = ''",
    "a_voidance_says_why": "UPDATE documents_voidance SET ground = ''",
    "documents_voidance_agrees_with_its_case": "UPDATE documents_voidance SET court = '鲁0103'",
    "a_paper_is_addressed": "UPDATE documents_paper SET addressed_to = ''",
    "a_number_of_the_register_is_given_once": copied("documents_registration", paper_id=10**9),
    "registered_numbers_begin_at_one": "UPDATE documents_registration SET serial = 0",
    "documents_registration_agrees_with_its_case": (
        "UPDATE documents_registration SET court = '鲁0103'"
    ),
    "documents_paper_agrees_with_its_case": "UPDATE documents_paper SET court = '鲁0103'",
    "documents_draft_agrees_with_its_case": "UPDATE documents_draft SET court = '鲁0103'",
    "documents_draft_one_version_is_current": copied("documents_draft"),
    "a_draft_has_its_kind": "UPDATE documents_draft SET kind = ''",
    "a_draft_is_in_a_known_state": "UPDATE documents_draft SET state = '搁置'",
}


def facts(case_id: int) -> PaperData:
    with entered(Scope.of(a_court_office().handler)):
        return queries.paper_data(case_id, dated_on=TODAY, limit=EXECUTION_LIMIT)


def issued(case_id: int, kind: str = "执行通知书", **other: Any) -> int:
    data = replace(facts(case_id), **other)
    return within_an_act(
        lambda doing: issue(doing, kind, data=data), by=a_court_office().handler, papers=(kind,)
    )


def drafted(case_id: int) -> int:
    entry = DraftEntry(kind="传票", party_id=None, row_id=None, said=(), edits=())
    return within_an_act(
        lambda doing: save_draft(doing, case_id=case_id, entry=entry), by=a_court_office().handler
    )


def test_the_facts_of_a_paper_come_from_the_registers() -> None:
    office = a_court_office()
    data = facts(a_case(handler=office.handler).case_id)
    assert (data.creditors, data.debtors) == ("青屿建材有限公司", "许青林")
    assert (data.claim, data.limit_words, data.handler) == ("300,000.00元", "6个月", "周文")
    assert data.title == "济南市历下区人民法院（2026）鲁0102民初1188号民事判决书"


def test_an_issued_paper_keeps_its_words_number_and_edition() -> None:
    opened = a_case()
    paper_id = issued(opened.case_id)
    with entered(Scope.of(a_court_office().handler)):
        paper = queries.paper(paper_id)
        assert queries.papers_of(opened.case_id) == (paper,)
    assert (paper.number, paper.addressed_to) == (opened.number, "许青林：")
    assert paper.sheet.dated == "二〇二六年十一月二十日"
    assert paper.issued_on == TODAY


def test_a_second_paper_of_a_kind_has_a_number_of_its_own() -> None:
    opened = a_case()
    issued(opened.case_id)
    second = issued(opened.case_id)
    with entered(Scope.of(a_court_office().handler)):
        assert queries.paper(second).sheet.number == f"{opened.number}之二"


def test_a_paper_that_lacks_an_element_is_refused_with_article_and_cure() -> None:
    opened = a_case()
    with pytest.raises(Refused, match="提交财产报告的期限.*第4条.*请写明多少日内报告"):
        issued(opened.case_id, "报告财产令")


def test_a_paper_with_another_gap_is_not_issued() -> None:
    opened = a_case()
    with pytest.raises(BadTerms, match="承办人：待查明"):
        issued(opened.case_id, "提供财产线索通知书", particulars={"within_days": "15"}, handler="")


def voided(paper_id: int, ground: str = "案号有误，另行签发") -> int:
    return within_an_act(
        lambda doing: void(doing, paper_id=paper_id, ground=ground), by=a_court_office().handler
    )


def test_a_void_paper_stays_readable_with_the_ground() -> None:
    opened = a_case()
    paper_id = issued(opened.case_id)
    voided(paper_id)
    with entered(Scope.of(a_court_office().handler)):
        assert queries.voided(opened.case_id) == {paper_id: "案号有误，另行签发"}
        assert queries.paper(paper_id).kind == "执行通知书"


def test_a_paper_is_not_void_twice_or_without_a_ground() -> None:
    paper_id = issued(a_case().case_id)
    with pytest.raises(BadTerms, match="写明作废的理由"):
        voided(paper_id, " ")
    voided(paper_id)
    with pytest.raises(BadTerms, match="已经作废"):
        voided(paper_id)


def test_a_paper_to_nobody_is_not_issued() -> None:
    with pytest.raises(BadTerms, match="受送达人"):
        issued(a_case().case_id, addressed_to=())


def test_a_paper_altered_in_the_database_is_never_drawn(owner: psycopg.Connection[Any]) -> None:
    paper_id = issued(a_case().case_id)
    owner.execute("SET zh.setup = 'on'")
    owner.execute(
        "UPDATE documents_paper SET frozen = jsonb_set(frozen, '{facts,claim}', '\"1元\"')"
    )
    with entered(Scope.of(a_court_office().handler)), pytest.raises(queries.Altered):
        queries.draw(paper_id)


def test_papers_of_another_court_are_not_seen() -> None:
    paper_id = issued(a_case().case_id)
    with entered(Scope.of_court("鲁0103")), pytest.raises(NotOnRecord):
        queries.paper(paper_id)


def test_invented_data_say_so_in_the_court_s_line() -> None:
    a_court_office()
    with override_settings(ZHIHENG_DEMO=True):
        assert queries.court_line("鲁0102") == "济南市历下区人民法院（演示）"
    with override_settings(ZHIHENG_DEMO=False):
        assert queries.court_line("鲁0102") == "济南市历下区人民法院"


def test_every_debtor_is_addressed_by_his_full_name() -> None:
    debtors = tuple(a_debtor(a_man(f"许青{n}", serial=n)) for n in range(111, 121, 2))
    data = facts(a_case(parties=(a_creditor(), *debtors)).case_id)
    assert data.addressed_to == tuple(f"许青{n}" for n in range(111, 121, 2))


@pytest.mark.parametrize(("constraint", "statement"), BREACHES.items())
def test_the_database_refuses(
    constraint: str, statement: str, owner: psycopg.Connection[Any]
) -> None:
    case_id = a_case().case_id
    voided(issued(case_id))
    drafted(case_id)
    assert refused_by(owner, statement) == constraint


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("documents") <= set(BREACHES)
