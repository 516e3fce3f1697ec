"""A year's holidays are loaded by an act, and provisional clocks are found again by another."""

from datetime import date

import pytest

from zhiheng.law.calendar import DayKind, YearNotLoaded
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Change
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.actions import load_holidays, restand
from zhiheng.registers.nodes.exhibits import a_clock, an_invented_2027
from zhiheng.registers.nodes.terms import DayTerms, YearTerms
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
MAY_20 = date(2027, 5, 20)
HERE = system_officer("鲁0102")


def load(*rest: date) -> int:
    return load_holidays(
        terms=an_invented_2027(*rest), by=a_court_office("鲁").admin_system, at=NOW
    )


def test_a_loaded_year_is_known_and_only_that_year() -> None:
    with pytest.raises(YearNotLoaded):
        queries.calendar().roll(date(2027, 1, 1))
    load()
    assert queries.calendar().roll(date(2027, 1, 1)) == date(2027, 1, 4)
    with pytest.raises(YearNotLoaded):
        queries.calendar().roll(date(2028, 1, 1))


def test_a_year_loaded_again_is_read_by_the_later_table() -> None:
    load()
    load(MAY_20)
    assert queries.calendar().roll(MAY_20) == date(2027, 5, 21)
    [year] = queries.loaded_years()
    assert (year.year, year.days, year.loaded_on) == (2027, 2, NOW.date())


def test_a_provisional_clock_is_found_again_and_shows_both_days_in_the_trace() -> None:
    office = a_court_office()
    opened = a_case()
    a_clock(opened.case_id, by=office.filing)
    load(MAY_20)
    with entered(Scope.of(office.filing)):
        assert queries.courts_to_restand() == ("鲁0102",)
    assert restand(by=HERE, at=NOW) == 1
    with entered(Scope.of(office.filing)):
        [clock] = queries.clocks_of(opened.case_id)
        change = Change.objects.get(table_name="nodes_clock", case_id=opened.case_id)
        assert queries.courts_to_restand() == ()
    assert (clock.due_on, clock.provisional, clock.note) == (date(2027, 5, 21), False, "")
    assert (change.before["due_on"], change.after["due_on"]) == ("2027-05-20", "2027-05-21")


def test_finding_again_twice_moves_nothing_the_second_time() -> None:
    a_clock(a_case().case_id, by=a_court_office().filing)
    load(MAY_20)
    assert [restand(by=HERE, at=NOW), restand(by=HERE, at=NOW)] == [1, 0]


def test_clocks_of_a_year_that_is_not_loaded_stay_provisional() -> None:
    office = a_court_office()
    opened = a_case()
    a_clock(opened.case_id, by=office.filing)
    assert restand(by=HERE, at=NOW) == 0
    with entered(Scope.of(office.filing)):
        assert queries.clocks_of(opened.case_id)[0].provisional


def test_the_table_is_loaded_at_the_high_court_only() -> None:
    with pytest.raises(Refused, match="由高级人民法院或者最高人民法院载入"):
        load_holidays(terms=an_invented_2027(), by=a_court_office().admin_system, at=NOW)
    assert queries.loaded_years() == ()


@pytest.mark.parametrize(
    ("days", "because"),
    [
        ((), "1 至 120 行"),
        ((DayTerms(day=date(2026, 1, 1), kind=DayKind.REST),), "不在 2027 年"),
        ((DayTerms(day=date(2027, 5, 22), kind=DayKind.REST),), "本来就是周末"),
        ((DayTerms(day=MAY_20, kind=DayKind.REST),) * 2, "重复"),
    ],
)
def test_an_odd_table_is_refused(days: tuple[DayTerms, ...], because: str) -> None:
    terms = YearTerms(year=2027, source="测试用通知（虚构）", days=days)
    with pytest.raises(BadTerms, match=because):
        load_holidays(terms=terms, by=a_court_office("鲁").admin_system, at=NOW)
