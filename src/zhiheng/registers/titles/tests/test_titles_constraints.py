"""The database is the last judge of instruments: each constraint with what it refuses."""

from datetime import date
from decimal import Decimal
from typing import Any

import psycopg

from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import constraints_of, copied, refused_by, within_an_act
from zhiheng.registers.titles.actions import enter_title
from zhiheng.registers.titles.exhibits import a_conduct_duty, a_judgment, a_money_duty
from zhiheng.registers.titles.terms import InterestTerms, RateKind, SumTerms

BREACHES = {
    "titles_title_one_version_is_current": copied("titles_title"),
    "a_title_is_of_a_known_kind": "UPDATE titles_title SET kind = '借条'",
    "a_title_is_of_a_known_instance": "UPDATE titles_title SET instance = '三审'",
    "a_title_takes_effect_after_it_is_made": "UPDATE titles_title SET effective_on = '2020-01-01'",
    "a_title_has_a_number": "UPDATE titles_title SET number_key = ''",
    "a_title_numbers_its_duties_once": "UPDATE titles_obligation SET ordinal = 1",
    "a_duty_is_of_a_known_kind": "UPDATE titles_obligation SET kind = '道歉', principal_fen = NULL",
    "only_a_money_duty_has_a_principal": "UPDATE titles_obligation SET principal_fen = 1",
    "a_duty_numbers_its_interest_once": "UPDATE titles_interestrun SET ordinal = 1",
    "a_rate_is_of_a_known_kind": "UPDATE titles_interestrun SET rate_kind = '周利率'",
    "a_rate_has_a_figure": "UPDATE titles_interestrun SET rate_millionths = NULL",
    "interest_ends_after_it_begins": "UPDATE titles_interestrun SET until_on = '2020-01-01'",
    "a_duty_numbers_its_sums_once": "UPDATE titles_dutysum SET ordinal = 1",
    "a_sum_is_of_a_known_kind": "UPDATE titles_dutysum SET sum_kind = '赠与'",
}


def test_the_database_refuses_every_breach_by_its_name(owner: psycopg.Connection[Any]) -> None:
    run = InterestTerms(
        label="利息", rate_kind=RateKind.YEAR, rate=Decimal(6), from_on=date(2026, 1, 1)
    )
    costs = SumTerms(label="律师费", amount_fen=100)
    owed = a_money_duty(interest=(run, run), sums=(costs, costs))
    terms = a_judgment(obligations=(owed, a_conduct_duty()))
    within_an_act(lambda doing: enter_title(doing, terms=terms), by=a_court_office().filing)
    refused = {name: refused_by(owner, statement) for name, statement in BREACHES.items()}
    assert refused == {name: name for name in BREACHES}


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("titles") <= set(BREACHES)
