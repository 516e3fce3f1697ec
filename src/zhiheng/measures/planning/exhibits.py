"""Ready-made plans and campaigns for other rooms' tests."""

from datetime import date, datetime, timedelta

from zhiheng.measures.planning.actions import approve_plan, draft_plan, set_campaign
from zhiheng.measures.planning.terms import (
    CampaignTerms,
    PlanApprovalTerms,
    PlanStepTerms,
    PlanTerms,
)
from zhiheng.plant.officer import Officer
from zhiheng.registers.persons.exhibits import NOW


def a_plan(case_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """A plan of two steps, both the drafter's."""
    steps = tuple(
        PlanStepTerms(words=words, due_on=at.date() + timedelta(days=days), staff_id=by.id)
        for days, words in ((7, "核实财产线索"), (30, "现场调查经营场所"))
    )
    terms = PlanTerms(aim="查明财产，控制可供执行的财产", steps=steps)
    return draft_plan(case_id=case_id, terms=terms, by=by, at=at)


def an_approval(case_id: int, plan_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """The plan, approved by the chief."""
    return approve_plan(case_id=case_id, terms=PlanApprovalTerms(plan_id=plan_id), by=by, at=at)


def a_campaign(*, by: Officer, plan_due_on: date, at: datetime = NOW) -> int:
    """All cases of the year, whatever their state of property."""
    terms = CampaignTerms(
        name="涉民生案件专项执行",
        docketed_from=date(2026, 1, 1),
        docketed_until=date(2026, 12, 31),
        plan_due_on=plan_due_on,
    )
    return set_campaign(terms=terms, by=by, at=at)
