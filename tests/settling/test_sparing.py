"""Grace keeps sales away until its day; a heavy measure is weighed before it is taken."""

from datetime import date

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import a_seal, an_auction
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.measures.settling.actions import assess, grant_grace
from zhiheng.measures.settling.exhibits import a_grace, a_weighing
from zhiheng.oversight.tasks.actions import remind_of_clocks
from zhiheng.oversight.tasks.queries import unread
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.terms import Burden, DisposalKind
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.goodfaith.terms import Conclusion
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.actions import lapse
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
AFTER = NOW.replace(month=12, day=12)


@pytest.fixture
def flat_id(office: Office, case_id: int) -> int:
    return a_found_flat(case_id, by=office.handler)


def spared(office: Office, case_id: int, **changes: object) -> int:
    return grant_grace(case_id=case_id, terms=a_grace(**changes), by=office.handler, at=NOW)


@pytest.mark.mission("REQ-215")
def test_grace_blocks_the_listing_until_its_day_and_then_reminds(
    office: Office, case_id: int, flat_id: int
) -> None:
    """Grace to date D: listing action blocked until D; on D+1 reminder to continue."""
    spared(office, case_id)
    last_day = NOW.replace(month=12, day=11)
    terms = an_auction(flat_id)
    for at in (NOW, last_day):
        with pytest.raises(Refused, match="宽限期"):
            entries.enter_disposal(case_id=case_id, terms=terms, by=office.handler, at=at)
    system = system_officer(office.court)
    remind_of_clocks(by=system, at=AFTER)
    lapse(by=system, at=AFTER)
    with entered(Scope.of(office.handler)):
        words = [one.words for one in unread(office.handler.id)]
        running = {one.key for one in nodes.clocks_of(case_id) if one.met_on is None}
    assert any("宽限期已经届满，请继续执行" in one for one in words)
    assert "GRACE" not in running
    assert entries.enter_disposal(case_id=case_id, terms=terms, by=office.handler, at=AFTER)


def test_another_handler_grants_no_grace_in_the_case(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="不是本案承办人"):
        grant_grace(case_id=case_id, terms=a_grace(), by=office.other_handler, at=NOW)


def test_an_appraisal_goes_on_within_grace(office: Office, case_id: int, flat_id: int) -> None:
    spared(office, case_id)
    terms = an_auction(flat_id, kind=DisposalKind.APPRAISAL)
    assert entries.enter_disposal(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_grace_of_one_property_spares_no_other(office: Office, case_id: int, flat_id: int) -> None:
    other = a_found_flat(case_id, by=office.handler, words="另一处房屋")
    spared(office, case_id, property_id=other)
    terms = an_auction(flat_id)
    assert entries.enter_disposal(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_grace_that_ends_before_it_begins_is_refused(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="不晚于申请日"):
        a_grace(grace_ends_on=date(2026, 11, 19))
    with pytest.raises(BadTerms, match="须晚于今天"):
        spared(office, case_id, grace_ends_on=NOW.date())


@pytest.mark.mission("REQ-216")
def test_a_running_plant_is_sealed_only_after_it_was_weighed(
    office: Office, case_id: int, flat_id: int
) -> None:
    """Sealing a running plant requires assessment; empty → blocked/warned."""
    terms = a_seal(flat_id, burden=Burden.PLANT)
    with pytest.raises(Refused, match="适度性评估"):
        entries.enter_hold(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with pytest.raises(BadTerms, match="造成的损害"):
        a_weighing(flat_id, harm=" ")
    assess(case_id=case_id, terms=a_weighing(flat_id), by=office.handler, at=NOW)
    assert entries.enter_hold(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        [kept] = goodfaith.assessments_of(case_id)
    assert (kept.conclusion, kept.burden) == (Conclusion.TAKE, Burden.PLANT)


def test_a_weighing_that_came_to_something_milder_allows_nothing(
    office: Office, case_id: int, flat_id: int
) -> None:
    assess(case_id=case_id, terms=a_weighing(flat_id), by=office.handler, at=NOW)
    milder = a_weighing(flat_id, conclusion=Conclusion.MILDER)
    assess(case_id=case_id, terms=milder, by=office.handler, at=NOW)
    with pytest.raises(Refused):
        entries.enter_hold(
            case_id=case_id, terms=a_seal(flat_id, burden=Burden.PLANT), by=office.handler, at=NOW
        )


def test_a_light_measure_needs_no_weighing(office: Office, case_id: int, flat_id: int) -> None:
    assert entries.enter_hold(case_id=case_id, terms=a_seal(flat_id), by=office.handler, at=NOW)
