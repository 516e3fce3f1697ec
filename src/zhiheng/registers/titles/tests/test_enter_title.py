"""Instruments are kept as read, or each wrong field is named."""

from datetime import date
from typing import Any

import pytest

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import within_an_act
from zhiheng.registers.titles import queries
from zhiheng.registers.titles.actions import enter_title
from zhiheng.registers.titles.exhibits import a_conduct_duty, a_judgment, a_money_duty
from zhiheng.registers.titles.queries import TitleOnRecord
from zhiheng.registers.titles.terms import ObligationKind, checked, number_key

TODAY = date(2026, 11, 20)


@pytest.mark.django_db
def test_a_title_is_kept_with_its_duties_in_order() -> None:
    terms = a_judgment(obligations=(a_money_duty(), a_conduct_duty()))

    def enter(doing: LegalAct) -> TitleOnRecord:
        return queries.title(enter_title(doing, terms=terms))

    title = within_an_act(enter, by=a_court_office().filing)
    assert title.words == "济南市历下区人民法院（2026）鲁0102民初1188号民事判决书"
    assert [owed.ordinal for owed in title.obligations] == [1, 2]
    assert (title.version, title.is_money) == (1, True)


@pytest.mark.django_db
def test_a_title_of_no_case_is_seen_by_nobody_after_its_act() -> None:
    filing = a_court_office().filing
    title_id = within_an_act(lambda doing: enter_title(doing, terms=a_judgment()), by=filing)
    with entered(Scope.of_court("最高法", clearance=3)), pytest.raises(NotOnRecord):
        queries.title(title_id)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"case_no": " "}, "case_no"),
        ({"made_by": "院" * 101}, "made_by"),
        ({"made_on": date(2026, 11, 21)}, "made_on"),
        ({"made_on": date(1026, 1, 1)}, "made_on"),
        ({"effective_on": date(2026, 7, 27)}, "effective_on"),
        ({"text": "判决如下\x00"}, "text"),
        ({"text": "长" * 300_001}, "text"),
        ({"obligations": ()}, "obligations"),
        ({"obligations": (a_money_duty(-1),)}, "obligations-1-principal_fen"),
        ({"obligations": (a_money_duty(kind=ObligationKind.CONDUCT),)}, "obligations-1-kind"),
        ({"obligations": (a_money_duty(words=""),)}, "obligations-1-words"),
    ],
)
def test_what_no_title_may_say(said: dict[str, Any], field: str) -> None:
    with pytest.raises(BadTerms) as bad:
        checked(a_judgment(**said), TODAY)
    assert field in bad.value.sentences


def test_one_number_written_two_ways_is_one_number() -> None:
    assert number_key("（2026）鲁0102民初1188号") == number_key("(2026) 鲁０１０２ 民初 1188 号")
