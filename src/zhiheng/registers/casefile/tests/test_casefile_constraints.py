"""The database is the last judge of cases: each constraint with what it refuses."""

from typing import Any

import psycopg
import pytest

from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import actions
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import constraints_of, copied, refused_by, within_an_act

BREACHES = {
    "one_series_per_court_type_and_year": copied("casefile_series"),
    "a_number_is_given_once": "UPDATE casefile_case SET seq = 1",
    "a_case_number_names_one_case": "UPDATE casefile_case SET number = '同一案号'",
    "a_case_is_in_a_known_state": "UPDATE casefile_case SET state = '待定'",
    "a_case_is_at_a_known_stage": "UPDATE casefile_case SET stage = '待定'",
    "a_case_is_of_an_enforcement_type": "UPDATE casefile_case SET case_type = '民初'",
    "a_secrecy_class_is_known": "UPDATE casefile_case SET secrecy = 7",
    "a_case_is_docketed_after_it_is_received": "UPDATE casefile_case SET received_on='2027-01-01'",
    "only_a_closed_case_has_a_closing_day": "UPDATE casefile_case SET closed_on = '2026-12-01'",
    "a_case_is_of_a_court_on_record": "UPDATE casefile_case SET court = '鲁9999'",
    "casefile_party_one_version_is_current": copied("casefile_party", role="第三人"),
    "nobody_is_twice_in_one_role": copied("casefile_party", line_id=10**9, ordinal=9),
    "parties_of_a_role_stand_in_order": "UPDATE casefile_party SET ordinal = 1, role = '第三人'",
    "a_party_has_a_known_role": "UPDATE casefile_party SET role = '证人'",
    "an_assignment_is_to_a_known_duty": "UPDATE casefile_assignment SET duty = '院长'",
    "one_standing_grant_per_case_and_officer": copied("casefile_grant"),
    "a_grant_ends_after_it_begins": "UPDATE casefile_grant SET until_on = '2020-01-01'",
    "casefile_party_agrees_with_its_case": "UPDATE casefile_party SET court = '鲁0103'",
    "casefile_grant_agrees_with_its_case": "UPDATE casefile_grant SET secrecy = 1",
}
# The id alone is unique already: the pair is what clocks refer to.
UNBREAKABLE = {"a_case_has_one_handler"}


@pytest.mark.parametrize(("constraint", "statement"), BREACHES.items())
def test_the_database_refuses(
    constraint: str, statement: str, owner: psycopg.Connection[Any]
) -> None:
    office = a_court_office()
    a_case(handler=office.handler)
    granted, clerk = a_case(), office.clerk

    def grant(doing: LegalAct) -> int:
        return actions.grant(doing, case_id=granted.case_id, staff_id=clerk.id, purpose="查阅")

    within_an_act(grant, by=office.chief)
    assert refused_by(owner, statement) == constraint


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("casefile") - UNBREAKABLE <= set(BREACHES)
