"""The synthetic province: made by the verbs, nobody real, the same again from the same seed."""

import random
from datetime import date, datetime

import pytest

from province.filing import Debts
from province.history import COURT_TIME, HOME_COURT, History
from province.judgments import CAUSES, judgment
from province.offices import Office
from province.people import Population, credit_code, identity_number
from zhiheng.measures.intake.queries import read
from zhiheng.plant.models import Act, Refusal
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.nodes.queries import due_counts
from zhiheng.registers.nodes.terms import DueFilter
from zhiheng.registers.persons.terms import DocumentKind, document_number

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=COURT_TIME)
OFFICE = Office(HOME_COURT, "济南市历下区人民法院", {})


def disputes(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    debts = Debts(chance, Population(chance))
    return [judgment(debts.dispute(OFFICE, date(2026, 11, 1))) for _ in range(count)]


def test_the_same_seed_makes_the_same_judgments() -> None:
    assert disputes(4, 20) == disputes(4, 20)
    assert disputes(4, 20) != disputes(5, 20)


@pytest.mark.parametrize("serial", [10_000_000, 41_203_377, 98_999_998])
def test_invented_numbers_pass_every_check_and_belong_to_nobody(serial: int) -> None:
    code, number = credit_code(serial), identity_number(date(1985, 3, 12), serial % 990)
    assert document_number(DocumentKind.CREDIT_CODE, code) == code
    assert document_number(DocumentKind.ID_CARD, number) == number
    assert (code[2:4], number[:2]) == ("99", "99")


def test_the_reader_reads_everything_that_the_province_writes() -> None:
    chance = random.Random(9)
    debts = Debts(chance, Population(chance))
    seen = set()
    for _ in range(120):
        dispute = debts.dispute(OFFICE, date(2026, 11, 1))
        reading = read(judgment(dispute))
        people = (dispute.creditor, *dispute.debtors)
        assert (reading.case_no, reading.date) == (dispute.case_no, dispute.made_on)
        assert [one.name for one in reading.parties] == [one.name for one in people]
        assert reading.obligations[0].principal_fen == (dispute.principal_fen or None)
        seen.add(dispute.cause)
    assert seen == set(CAUSES)


@pytest.mark.django_db
def test_a_small_province_has_everything_that_the_demo_shows() -> None:
    assert History(cases=24, seed=1, now=NOW).happen() == 24 + 7
    with entered(Scope.of_court(HOME_COURT, 3)):
        cards = casefile.cases_page(CaseFilter(), size=50).rows
        counts = due_counts(DueFilter(court=HOME_COURT), NOW.date())
        acts = set(Act.objects.values_list("name", flat=True))
        refused = Refusal.objects.filter(name="立案").count()
    assert len(cards) == 24
    assert {"立案", "发出执行通知书", "核对身份", "调整密级", "确定承办人"} <= acts
    assert [card.secrecy for card in cards].count(1) == 1
    assert refused == 2
    assert counts.overdue > 0
    assert counts.week > 0


@pytest.mark.django_db
def test_acts_of_the_province_follow_one_another_in_time() -> None:
    History(cases=12, seed=2, now=NOW).happen()
    with entered(Scope.of_court(HOME_COURT, 3)):
        moments = list(Act.objects.filter(name="立案").order_by("seq").values_list("at", flat=True))
    assert moments == sorted(moments)
