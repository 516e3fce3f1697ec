"""终本 judged again: by the law of any day, and against what came to light afterwards."""

import json
from argparse import Namespace
from dataclasses import replace
from datetime import date, timedelta

import psycopg
import pytest

from tests.closing.life import terminated
from tests.closing.ready import TODAY, by_two
from tests.closing.test_life_after import MAY_2027, NOTHING_FOUND
from zhiheng.house.cli import audit_termination as command
from zhiheng.house.ground.roles import Connection
from zhiheng.law.edition import EDITION
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import an_incident
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.terms import IncidentKind
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=30)
ALWAYS = (date(2016, 12, 1), date(2030, 1, 1))


@pytest.fixture
def closed_id(exhausted_id: int, office: Office) -> int:
    terminated(exhausted_id, office)
    return exhausted_id


def late(office: Office) -> list[tuple[str, str, bool]]:
    with entered(Scope.of(office.chief, TODAY)):
        found = queries.late_facts(office.court, *ALWAYS)
    return [(one.what, one.limb, one.unlawful) for one in found]


@pytest.mark.usefixtures("closed_id")
def test_a_sound_closing_holds_by_the_law_of_today(office: Office) -> None:
    with entered(Scope.of(office.chief, TODAY)):
        cases, editions, failing = queries.audit(office.court, *ALWAYS, law_on=TODAY)
    assert (cases, editions, failing) == (1, {EDITION: 1}, ())


@pytest.mark.usefixtures("closed_id")
def test_a_stored_record_is_judged_by_the_rules_of_the_day_asked_for(
    office: Office, owner: Connection
) -> None:
    """Had no president signed, the closing would have been lawful before 2018-03-01 only."""
    owner.execute("SET zh.setup = 'on'")
    owner.execute(
        'UPDATE closing_closing SET record = record || \'{"president_approved": false,'
        ' "applicant_signed": true}\''
    )
    with entered(Scope.of(office.chief, TODAY)):
        _, _, now = queries.audit(office.court, *ALWAYS, law_on=TODAY)
        _, _, then = queries.audit(office.court, *ALWAYS, law_on=date(2018, 2, 28))
    assert [[bar.key for bar in one.bars] for one in now] == [["A1-SD-07"]]
    assert then == ()


@pytest.mark.mission("REQ-203")
def test_a_closing_over_property_that_was_there_is_flagged_as_unlawful(
    closed_id: int, office: Office
) -> None:
    """终本 case whose feedback at closing date shows a positive unhandled asset is flagged
    违规终本."""
    terms = replace(
        NOTHING_FOUND, found=True, words="农商银行存款 86,000 元", held_since=date(2026, 3, 1)
    )
    actions.record_requery(case_id=closed_id, terms=terms, by=office.clerk, at=MAY_2027)
    assert late(office) == [("网络查询反馈", "TC-06", True)]


def test_property_acquired_after_the_closing_is_no_breach(closed_id: int, office: Office) -> None:
    terms = replace(NOTHING_FOUND, found=True, words="新购车辆", held_since=date(2027, 2, 1))
    actions.record_requery(case_id=closed_id, terms=terms, by=office.clerk, at=MAY_2027)
    assert late(office) == []


def test_property_entered_afterwards_with_an_earlier_day_is_listed_and_flagged(
    closed_id: int, office: Office
) -> None:
    a_found_flat(closed_id, by=office.handler, at=LATER)
    assert late(office) == [("财产", "TC-06", True)]


def test_an_objection_entered_afterwards_with_an_earlier_day_is_listed(
    closed_id: int, office: Office
) -> None:
    said = an_incident(IncidentKind.ACT_OBJECTION)
    entries.enter_incident(case_id=closed_id, terms=said, by=office.handler, at=LATER)
    assert late(office) == [("执行行为异议", "A1-ZB-23-6", False)]


def test_what_was_entered_before_the_closing_is_not_late(exhausted_id: int, office: Office) -> None:
    by_two(entries.enter_incident, exhausted_id, an_incident(IncidentKind.PETITION), office)
    terminated(exhausted_id, office)
    assert late(office) == []


def test_the_command_tells_cases_failings_late_facts_and_changes_of_the_law(
    closed_id: int, office: Office
) -> None:
    a_found_flat(closed_id, by=office.handler, at=LATER)
    options = Namespace(court="鲁01", first=None, last=date(2030, 1, 1), law_on=None)
    outcome = command.run(options)
    told = json.loads(json.dumps(outcome.document))
    assert (outcome.ok, told["cases"], told["failing"]) == (False, 1, [])
    assert told["editions"] == {EDITION: {"cases": 1, "same": True, "changes": []}}
    assert [(one["what"], one["unlawful"]) for one in told["late"]] == [("财产", True)]
    assert len(told["unlawful"]) == 1


def test_the_command_refuses_a_day_without_conditions_and_a_court_it_does_not_know() -> None:
    plain = {"first": None, "last": None}
    early = command.run(Namespace(court="鲁01", law_on=date(2015, 1, 1), **plain))
    nowhere = command.run(Namespace(court="火星01", law_on=None, **plain))
    assert (early.ok, nowhere.ok) == (False, False)
    assert "2016-12-01" in str(early.document)


def test_the_changes_since_an_edition_name_what_concerns_termination() -> None:
    told = command.changes_since("2026-11-20")
    assert any("终结本次执行程序（山东）" in line for line in told)
    assert command.changes_since(EDITION) == []


@pytest.mark.usefixtures("closed_id")
def test_another_court_sees_nothing_of_it() -> None:
    with entered(Scope.of_court("浙01")):
        cases, _, failing = queries.audit("浙01", *ALWAYS, law_on=TODAY)
    assert (cases, failing) == (0, ())


def test_a_closing_is_never_altered(closed_id: int, office: Office, owner: Connection) -> None:
    del office
    with pytest.raises(psycopg.Error):
        owner.execute("UPDATE closing_closing SET actual = true WHERE case_id = %s", [closed_id])
