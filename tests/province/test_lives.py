"""Whole lives of cases: each of `behaviour.toml` is played by the verbs and ends as it should."""

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from province.export import logical_export
from province.history import HOME_COURT, History
from province.lives.courses import COURSES, course_of
from province.lives.days import Diary
from province.lives.deck import Behaviour, Deck, Life, behaviour
from province.plans import COURT_TIME
from tests.plugins.databases import TestHouse
from zhiheng.measures.closing import queries as closing
from zhiheng.plant.models import Act
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.verify import verify
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=COURT_TIME)
TOLD = behaviour()
CERTAIN = dict.fromkeys(TOLD.habits, 0.0)


def only(*names: str) -> Behaviour:
    """A behaviour in which cases lead these lives in turn, whatever the size of the province."""
    lives = tuple((life, 1) for life, _ in TOLD.lives if life.name in names)
    return replace(
        TOLD, from_cases=1, places=frozenset(range(10)), lives=lives, habits=CERTAIN
    )  # fmt: skip


def played(cases: int, *names: str) -> tuple[History, tuple[casefile.CaseCard, ...]]:
    history = History(cases=cases, seed=1, now=NOW, told=only(*names))
    history.happen()
    with entered(Scope.of_court("鲁", 3)):
        return history, casefile.cases_page(CaseFilter(), size=50).rows


def test_every_life_has_its_course_and_every_course_its_life() -> None:
    assert {life.name for life, _ in TOLD.lives} == set(COURSES)


@pytest.mark.parametrize("name", COURSES)
def test_a_life_is_told_in_its_order_on_working_days(name: str) -> None:
    diary = Diary(date(2026, 1, 9))
    moments = [at for at, _ in course_of(name, diary, random.Random(3), TOLD.habits)]
    assert moments == sorted(moments)
    assert all(at.weekday() < 5 and 9 <= at.hour < 12 for at in moments)


@pytest.mark.parametrize("life", [life for life, _ in TOLD.lives], ids=lambda one: one.name)
def test_the_youngest_case_of_a_life_is_old_enough_for_what_makes_it_so(life: Life) -> None:
    """All but the last deeds, which some cases still have before them."""
    diary = Diary(date(2026, 1, 9))
    told = list(course_of(life.name, diary, random.Random(3), TOLD.habits))
    known = [at for at, _ in told if at.date() < date(2026, 1, 9) + timedelta(life.oldest)]
    assert len(known) >= len(told) - 2
    assert 0 < life.youngest <= life.oldest < 318


def test_the_deck_deals_every_life_as_often_as_it_says() -> None:
    deck = Deck(TOLD, random.Random(1))
    dealt = [deck.deal().name for _ in range(sum(count for _, count in TOLD.lives))]
    assert {name: dealt.count(name) for name in set(dealt)} == {
        life.name: count for life, count in TOLD.lives
    }


def test_small_provinces_lead_no_lives() -> None:
    assert History(cases=60, seed=1, now=NOW).at_home == 53


@pytest.mark.django_db
def test_a_case_closed_for_now_comes_back_and_another_waits_for_the_president() -> None:
    """Panel and president sign; the ruling is public; property turns up; chains hold."""
    history, cards = played(4, "terminated_and_back", "termination_waits")
    with entered(Scope.of_court(HOME_COURT, 3)):
        closings = [closing.closing_of(one.id) for one in cards]
        acts = set(Act.objects.values_list("name", flat=True))
    assert history.stopped == []
    assert {one.case_type for one in cards} == {"执", "执恢"}
    assert "终结本次执行程序" in {one.mode for one in closings if one is not None}
    assert acts >= {"形成合议决议", "签批", "登记终本裁定公开", "恢复执行立案", "签发数字证书"}
    assert verify().ok


@pytest.mark.django_db
def test_two_hands_make_the_same_province_as_one(house: TestHouse) -> None:
    """Each plays its own courts; what concerns all happens while both wait."""
    told = only("archived", "settled_missed")
    History(cases=4, seed=6, now=NOW, told=told).happen(hands=2)
    first = logical_export()
    house.move_to_new_clone()
    History(cases=4, seed=6, now=NOW, told=told).happen()
    assert any("鲁0103" in line for line in first)
    assert set(logical_export()) ^ set(first) == set()


@pytest.mark.django_db
def test_settlements_are_kept_missed_and_given_up() -> None:
    history, cards = played(5, "settled_performed", "settled_and_resumed", "heavy_measure")
    with entered(Scope.of_court(HOME_COURT, 3)):
        modes = {one.mode for card in cards if (one := closing.closing_of(card.id)) is not None}
        acts = set(Act.objects.values_list("name", flat=True))
    assert history.stopped == []
    assert modes == {"执行完毕"}
    assert acts >= {
        "达成执行和解",
        "计入和解履行",
        "标记和解违约",
        "不履行和解恢复执行",
        "适度性评估",
    }
