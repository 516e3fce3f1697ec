"""A case is opened with its number, its parties and its first state, or not at all."""

import threading
from datetime import date
from typing import Any

import pytest
from django.db import connection

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.casefile.terms import CaseFilter, Role
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import a_man

pytestmark = pytest.mark.django_db


def test_numbers_of_one_court_type_and_year_follow_each_other() -> None:
    assert [a_case().number for _ in range(3)] == [
        "（2026）鲁0102执1号",
        "（2026）鲁0102执2号",
        "（2026）鲁0102执3号",
    ]


def test_every_court_type_and_year_has_a_series_of_its_own() -> None:
    a_case()
    assert a_case("鲁0103").number == "（2026）鲁0103执1号"
    assert a_case(case_type="执恢").number == "（2026）鲁0102执恢1号"
    assert a_case(received_on=date(2025, 12, 31)).number == "（2025）鲁0102执1号"


def test_a_refused_filing_gives_its_number_back() -> None:
    a_case()
    with pytest.raises(BadTerms):
        a_case(parties=(a_creditor(), a_debtor(), a_debtor()))
    assert a_case().number == "（2026）鲁0102执2号"


def test_two_clerks_at_once_get_two_numbers_without_a_gap() -> None:
    filing = a_court_office().filing
    numbers: list[str] = []

    def file(serial: int) -> None:
        debtor = a_debtor(a_man(f"许青{serial}", serial=serial))
        numbers.append(a_case(by=filing, parties=(a_creditor(), debtor)).number)
        connection.close()

    clerks = [threading.Thread(target=file, args=(serial,)) for serial in range(101, 107)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    assert sorted(numbers) == [f"（2026）鲁0102执{seq}号" for seq in range(1, 7)]


def test_a_case_shows_its_parties_in_order_with_what_is_known_of_them() -> None:
    opened = a_case()
    with entered(Scope.of(a_court_office().handler)):
        creditor, debtor = queries.parties(opened.case_id)
    assert (creditor.role, creditor.name) == (Role.CREDITOR, "青屿建材有限公司")
    assert (debtor.role, debtor.person.masked_document) == (Role.DEBTOR, "990102********3170")
    assert opened.party_ids == (creditor.id, debtor.id)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"case_type": "民初"}, "case_type"),
        ({"received_on": date(2026, 11, 21)}, "received_on"),
        ({"received_on": date(2015, 1, 1)}, "received_on"),
        ({"claim_fen": -1}, "claim_fen"),
        ({"parties": (a_creditor(),)}, "debtors"),
        ({"parties": (a_debtor(),)}, "creditors"),
        ({"parties": (a_creditor(), a_debtor(), a_debtor())}, "parties"),
    ],
)
def test_what_a_case_cannot_be_opened_with(said: dict[str, Any], field: str) -> None:
    with pytest.raises(BadTerms) as bad:
        a_case(**said)
    assert set(bad.value.sentences) == {field}


def test_another_court_does_not_see_the_case() -> None:
    opened = a_case("鲁0102")
    with entered(Scope.of_court("鲁0103")):
        with pytest.raises(NotOnRecord):
            queries.case(opened.case_id)
        assert queries.cases_page(CaseFilter()).rows == ()


def test_the_superior_courts_see_the_case() -> None:
    opened = a_case("鲁0102")
    for court in ("鲁0102", "鲁01", "鲁", "最高法"):
        with entered(Scope.of_court(court)):
            assert queries.number_of(opened.case_id) == opened.number
