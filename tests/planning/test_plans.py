"""A plan is drafted, approved by another, made into a paper; cases without one are listed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.triage import PropertyState
from zhiheng.measures.planning import queries
from zhiheng.measures.planning.actions import draft_plan, keep_note
from zhiheng.measures.planning.exhibits import a_campaign, a_plan, an_approval
from zhiheng.measures.planning.terms import (
    CampaignTerms,
    NoteKind,
    NoteTerms,
    PlanStepTerms,
    PlanTerms,
)
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, constraints_of, refused_by

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
STEP = PlanStepTerms(words="现场调查", due_on=TODAY, staff_id=0)
BREACHES = {
    "a_campaign_ends_after_it_begins": "UPDATE planning_campaign SET docketed_until = '2025-01-01'",
    "a_plan_has_an_aim": "UPDATE planning_plan SET aim = ''",
    "a_step_says_what_to_do": "UPDATE planning_planstep SET words = ''",
    "steps_follow_each_other": "UPDATE planning_planstep SET ordinal = 1",
    "a_note_is_of_a_known_kind": "UPDATE planning_note SET kind = '日记'",
    "a_note_says_something": "UPDATE planning_note SET words = ''",
} | {
    f"planning_{table}_agrees_with_its_case": f"UPDATE planning_{table} SET court = '鲁0103'"
    for table in ("plan", "planstep", "planapproval", "note")
}


def plan(case_id: int, by: Officer) -> queries.PlanOnRecord | None:
    with entered(Scope.of(by, TODAY)):
        return queries.plan_of(case_id)


def lacking(by: Officer) -> tuple[queries.Lacking, ...]:
    with entered(Scope.of(by, TODAY)):
        [campaign] = queries.campaigns()
        return tuple(queries.lacking_page(campaign.id).rows)


def a_note(case_id: int, office: Office) -> int:
    terms = NoteTerms(kind=NoteKind.CALL, happened_on=TODAY, words="与申请执行人通话")
    return keep_note(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def test_a_plan_waits_for_its_approval(office: Office, case_id: int) -> None:
    a_plan(case_id, by=office.handler)
    drafted = plan(case_id, office.handler)
    assert drafted is not None
    assert (drafted.drafter, drafted.approved_on) == ("周文", None)
    assert [one.due_on for one in drafted.steps] == [date(2026, 11, 27), date(2026, 12, 20)]


def test_an_approved_plan_becomes_a_paper(office: Office, case_id: int) -> None:
    paper_id = an_approval(case_id, a_plan(case_id, by=office.handler), by=office.chief)
    with entered(Scope.of(office.handler, TODAY)):
        text = documents.paper(paper_id).sheet.text
    for words in (
        "2026年11月27日前，核实财产线索（周文）",
        f"由{office.chief.name}于2026年11月20日批准",
    ):
        assert words in text


def test_nobody_approves_his_own_plan(office: Office, case_id: int) -> None:
    both = replace(office.handler, posts=frozenset((Post.HANDLER, Post.BUREAU_CHIEF)))
    plan_id = a_plan(case_id, by=both)
    with pytest.raises(Refused, match="拟定人不批准自己拟定的方案"):
        an_approval(case_id, plan_id, by=both)


def test_a_plan_drafted_anew_needs_a_new_approval(office: Office, case_id: int) -> None:
    first = a_plan(case_id, by=office.handler)
    second = a_plan(case_id, by=office.handler)
    with pytest.raises(BadTerms, match="已经重新拟定"):
        an_approval(case_id, first, by=office.chief)
    an_approval(case_id, second, by=office.chief)
    with pytest.raises(BadTerms, match="不必重复"):
        an_approval(case_id, second, by=office.chief)


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"due_on": TODAY - timedelta(days=1)}, "不能早于今天"),
        ({"staff_id": 999_999}, "本院人员"),
    ],
)
def test_a_step_that_cannot_be_done_is_no_step(
    office: Office, case_id: int, changed: dict[str, Any], because: str
) -> None:
    step = replace(STEP, staff_id=office.handler.id)
    terms = PlanTerms(aim="查明财产", steps=(replace(step, **changed),))
    with pytest.raises(BadTerms, match=because):
        draft_plan(case_id=case_id, terms=terms, by=office.handler, at=NOW)


@pytest.mark.parametrize("steps", [(), (replace(STEP, words=" "),), (STEP,) * 9])
def test_a_plan_has_some_steps_that_say_what_to_do(steps: tuple[PlanStepTerms, ...]) -> None:
    with pytest.raises(BadTerms, match="步骤"):
        PlanTerms(aim="查明财产", steps=steps)


def test_the_officers_of_another_court_are_given_no_step(office: Office, case_id: int) -> None:
    stranger = a_court_office("鲁0103").handler
    terms = PlanTerms(aim="查明财产", steps=(replace(STEP, staff_id=stranger.id),))
    with pytest.raises(BadTerms, match="本院人员"):
        draft_plan(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_cases_without_an_approved_plan_are_listed_until_it_is_approved(
    office: Office, case_id: int
) -> None:
    a_campaign(by=office.chief, plan_due_on=date(2026, 11, 10))
    [waiting] = lacking(office.chief)
    assert (waiting.case_id, waiting.drafted) == (case_id, False)
    plan_id = a_plan(case_id, by=office.handler)
    [drafted] = lacking(office.chief)
    assert drafted.drafted
    an_approval(case_id, plan_id, by=office.chief)
    assert lacking(office.chief) == ()


def test_a_campaign_of_a_higher_court_reaches_the_courts_below(
    office: Office, case_id: int
) -> None:
    above = a_court_office("鲁01")
    a_campaign(by=above.chief, plan_due_on=TODAY)
    assert [one.case_id for one in lacking(office.chief)] == [case_id]
    assert [one.case_id for one in lacking(above.chief)] == [case_id]


def test_a_campaign_shows_nobody_the_cases_of_another_court(office: Office, case_id: int) -> None:
    a_campaign(by=a_court_office("鲁01").chief, plan_due_on=TODAY)
    assert lacking(a_court_office("鲁0103").chief) == ()
    assert [one.case_id for one in lacking(office.handler)] == [case_id]


def test_the_proposed_steps_follow_the_state_of_property() -> None:
    words = {state: queries.proposed_steps(state, TODAY)[0][0] for state in PropertyState}
    assert "权属" in words[PropertyState.FOUND]
    assert "网络查控" in words[PropertyState.NONE]
    assert "线索" in words[PropertyState.UNKNOWN]


def test_a_campaign_that_ends_before_it_begins_is_none() -> None:
    with pytest.raises(BadTerms, match="早于起始日"):
        CampaignTerms(
            name="专项", docketed_from=TODAY, docketed_until=date(2026, 1, 1), plan_due_on=TODAY
        )


def test_a_note_is_kept_with_its_day_and_writer(office: Office, case_id: int) -> None:
    a_note(case_id, office)
    with entered(Scope.of(office.handler, TODAY)):
        [note] = queries.notes_of(case_id)
    assert (note.kind, note.words, note.writer) == ("电话", "与申请执行人通话", office.clerk.name)


def test_what_has_not_happened_yet_is_no_note(office: Office, case_id: int) -> None:
    tomorrow = TODAY + timedelta(days=1)
    terms = NoteTerms(kind=NoteKind.WORK, happened_on=tomorrow, words="外出")
    with pytest.raises(BadTerms, match="晚于今天"):
        keep_note(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def test_notes_of_another_court_are_not_seen(office: Office, case_id: int) -> None:
    a_note(case_id, office)
    with entered(Scope.of_court("鲁0103")):
        assert queries.notes_of(case_id) == ()
        assert queries.plan_of(case_id) is None


@pytest.mark.parametrize(("constraint", "statement"), BREACHES.items())
def test_the_database_refuses(
    office: Office, case_id: int, owner: psycopg.Connection[Any], constraint: str, statement: str
) -> None:
    an_approval(case_id, a_plan(case_id, by=office.handler), by=office.chief)
    a_campaign(by=office.chief, plan_due_on=TODAY)
    a_note(case_id, office)
    assert refused_by(owner, statement) == constraint


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("planning") <= set(BREACHES)
