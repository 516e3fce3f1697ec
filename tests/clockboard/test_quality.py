"""How well entries are made: scored per court and handler, as the law scores each."""

from datetime import date, datetime, timedelta

import pytest

from zhiheng.law.clocks import clock as law_clock
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.clockboard import queries
from zhiheng.oversight.clockboard.actions import enter_done
from zhiheng.oversight.clockboard.exhibits import done_by_hand, the_clock
from zhiheng.oversight.clockboard.queries import EntryQuality
from zhiheng.oversight.clockboard.terms import BoardFilter
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.actions import lock
from zhiheng.registers.nodes.actions import start
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db
DONE = NOW.date()
NODE = "完成财产调查"


def a_node(office: Office) -> tuple[int, int]:
    """A case with the node 财产调查, which no act of the system ends; gives case and clock."""
    case_id = a_docketed_case(handler=office.handler)

    def begin(doing: LegalAct) -> int:
        lock(doing, case_id)
        return start(doing, law_clock(NODE), case_id=case_id, from_on=date(2026, 11, 18))

    within_an_act(begin, by=office.handler, clocks=(law_clock(NODE).name,))
    return case_id, the_clock(case_id, by=office.handler, name=law_clock(NODE).name).id


def entered_done(office: Office, after: timedelta, evidence: str = "笔录") -> None:
    case_id, clock_id = a_node(office)
    terms = done_by_hand(clock_id, DONE, evidence=evidence)
    enter_done(case_id=case_id, terms=terms, by=office.handler, at=NOW + after)


def quality(office: Office, court: str | None = None) -> EntryQuality:
    with entered(Scope.of(office.chief)):
        [found] = queries.quality_of(DONE, DONE, court=court)
    return found


def test_five_days_late_with_nothing_to_show_is_late_and_incomplete(office: Office) -> None:
    entered_done(office, timedelta(5), evidence="")
    found = quality(office)
    assert (found.nodes, found.in_time, found.complete, found.consistent) == (1, 0, 0, 1)
    assert found.score == 33


def test_entered_on_the_day_with_its_paper_is_full_marks(office: Office) -> None:
    entered_done(office, timedelta(0))
    found = quality(office)
    assert (found.score, found.late, found.by_hand) == (100, 0, 1)


def test_three_days_after_the_fact_is_back_entry(office: Office) -> None:
    entered_done(office, timedelta(hours=72))
    assert (quality(office).late, quality(office).late_percent) == (1, 100)


def test_the_day_of_entry_is_the_day_in_the_courts_own_zone(office: Office) -> None:
    """10:00 + 37 h is 23:00 of the next day in Shanghai: still in time."""
    entered_done(office, timedelta(hours=37))
    assert quality(office).late == 0


def test_handlers_of_the_court_are_scored_each(office: Office) -> None:
    entered_done(office, timedelta(5))
    found = quality(office, "鲁0102")
    assert (found.handler_key, found.late) == (office.handler.id, 1)


def test_what_an_act_of_the_system_enters_is_complete_and_not_by_hand(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    found = quality(office)
    assert (found.nodes, found.score, found.by_hand) == (1, 100, 0)


def test_another_court_sees_no_score(office: Office) -> None:
    entered_done(office, timedelta(0))
    with entered(Scope.of_court("鲁0103")):
        assert queries.quality_of(DONE, DONE) == ()


@pytest.mark.parametrize("day", [date(2026, 11, 17), date(2026, 11, 21)])
def test_a_day_before_the_clock_began_or_after_today_is_refused(office: Office, day: date) -> None:
    case_id, clock_id = a_node(office)
    with pytest.raises(BadTerms, match="办结日应在"):
        enter_done(case_id=case_id, terms=done_by_hand(clock_id, day), by=office.handler, at=NOW)


def test_the_clock_is_ended_and_leaves_the_board(office: Office) -> None:
    entered_done(office, timedelta(0))
    at: datetime = NOW
    with entered(Scope.of(office.handler)):
        asked = BoardFilter(court="鲁0102", today=at.date())
        assert law_clock(NODE).name not in [row.name for row in queries.board_page(asked).rows]
