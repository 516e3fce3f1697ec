"""The database is the last judge of cases: each constraint with what it refuses."""

from datetime import date
from typing import Any

import psycopg

from zhiheng.law.records import StayGround
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import actions
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.casefile.terms import (
    IncidentKind,
    IncidentTerms,
    InstalmentTerms,
    SecurityTerms,
    SettlementTerms,
    Side,
    StayTerms,
)
from zhiheng.registers.personnel.exhibits import Office, a_court_office
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
    "a_case_has_a_state_of_property": "UPDATE casefile_case SET property_state = '待定'",
    "a_case_is_classed_in_known_words": "UPDATE casefile_case SET category = '待定'",
    "a_handler_signs_once": copied("casefile_receipt"),
    "an_entry_is_confirmed_by_somebody_else": (
        "UPDATE casefile_handentry SET state = '已确认', settled_by_id = entered_by_id,"
        " settled_on = '2026-11-20'"
    ),
    "an_entry_waits_or_was_settled": "UPDATE casefile_handentry SET state = '已确认'",
    "an_entry_names_its_paper": "UPDATE casefile_handentry SET evidence_paper = ''",
    "casefile_incident_one_version_is_current": copied("casefile_incident"),
    "an_incident_is_of_a_known_kind": "UPDATE casefile_incident SET kind = '传闻'",
    "an_incident_that_ended_says_how": "UPDATE casefile_incident SET ended_on = '2026-11-20'",
    "casefile_security_one_version_is_current": copied("casefile_security"),
    "casefile_settlement_one_version_is_current": copied("casefile_settlement"),
    "instalments_stand_in_order": copied("casefile_instalment"),
    "a_stay_stands_on_a_ground_of_the_law": "UPDATE casefile_stay SET ground = '太忙'",
}
# The id alone is unique already: the pair is what clocks refer to.
UNBREAKABLE = {"a_case_has_one_handler"}
PAPER: dict[str, Any] = {"words": "见材料", "evidence_paper": "卷内第 12 页"}
INCIDENT = IncidentTerms(kind=IncidentKind.REVIEW, from_on=date(2026, 11, 19), **PAPER)
SECURITY = SecurityTerms(
    side=Side.DEBTOR, guarantor="蔺知秋", given_on=date(2026, 11, 19), sufficient=True,
    guarantor_is_company=False, company_resolved=False, guarantee_complete=True,
    creditor_consents=True, **PAPER,
)  # fmt: skip
SETTLEMENT = SettlementTerms(
    agreed_on=date(2026, 11, 19), total_fen=100, in_writing=True, in_minutes=False,
    instalments=(InstalmentTerms(due_on=date(2026, 12, 31), amount_fen=100),),
    all_confirm=True, by_agent=False, agent_authorised=False, ruling_asked=False, **PAPER,
)  # fmt: skip
STAY = StayTerms(
    stay_ground=StayGround.HEIRS_AWAITED, reason="继承人待定", paper_no="（2026）鲁0102执1号"
)


def a_full_case(office: Office) -> None:
    """One row in every table of the room."""
    handler = office.handler
    case_id = a_case(handler=handler).case_id
    chief, assistant = office.chief, office.clerk.id

    def grant(doing: LegalAct) -> int:
        return actions.grant(doing, case_id=case_id, staff_id=assistant, purpose="查阅")

    def handle(doing: LegalAct) -> int:
        actions.receive(doing, case_id=case_id, staff_id=handler.id)
        actions.enter_incident(doing, case_id=case_id, terms=INCIDENT)
        actions.enter_security(doing, case_id=case_id, terms=SECURITY)
        actions.enter_settlement(doing, case_id=case_id, terms=SETTLEMENT)
        return actions.enter_stay(doing, case_id=case_id, terms=STAY)

    within_an_act(grant, by=chief)
    within_an_act(handle, by=handler)


def test_the_database_refuses_every_breach_by_its_name(owner: psycopg.Connection[Any]) -> None:
    office = a_court_office()
    a_case(handler=office.handler)
    a_full_case(office)
    refused = {name: refused_by(owner, statement) for name, statement in BREACHES.items()}
    assert refused == {name: name for name in BREACHES}


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("casefile") - UNBREAKABLE <= set(BREACHES)
