"""执行方案: plans drafted and approved, campaigns that ask for them, notes of work."""

from datetime import datetime

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.measures.planning import queries
from zhiheng.measures.planning.models import Campaign, Note, Plan, PlanApproval, PlanStep
from zhiheng.measures.planning.terms import (
    CampaignTerms,
    NoteTerms,
    PlanApprovalTerms,
    PlanTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.personnel import queries as personnel

PLAN_PAPER = "执行方案"
WORKERS = (Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BAILIFF)


@act(
    "拟定执行方案",
    by=(Post.HANDLER, Post.ASSISTANT),
    page="planning:draft",
    cites=DESIGN.art("PLAN-CONTENT"),
)
def draft_plan(*, case_id: int, terms: PlanTerms, by: Officer, at: datetime) -> int:
    """Draft the plan of a case: aim, steps, days, persons; it waits for approval. Gives its id."""
    with legal_act(draft_plan, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        _refuse_wrong_steps(terms, case, doing)
        held = {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
        plan = Plan.objects.create(
            **row_of(doing) | held, aim=terms.aim.strip(), drafter_id=by.id
        )  # fmt: skip
        PlanStep.objects.bulk_create(
            PlanStep(
                **row_of(doing) | held, plan=plan, ordinal=place, words=one.words.strip(),
                due_on=one.due_on, staff_id=one.staff_id,
            )
            for place, one in enumerate(terms.steps, start=1)
        )  # fmt: skip
        doing.says(f"拟定执行方案，共 {len(terms.steps)} 步：{terms.aim.strip()}")
        doing.gives(plan.id)
    return plan.id


@act(
    "批准执行方案",
    by=(Post.BUREAU_CHIEF,),
    papers=(PLAN_PAPER,),
    page="planning:approve",
    cites=DESIGN.art("PLAN-APPROVAL"),
)
def approve_plan(*, case_id: int, terms: PlanApprovalTerms, by: Officer, at: datetime) -> int:
    """Approve the newest plan of a case; the paper 执行方案 is made of it. Gives the paper's id.

    Refused: who drafted a plan does not approve it.
    """
    with legal_act(approve_plan, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        plan = queries.plan_of(case_id)
        if plan is None or plan.id != terms.plan_id:
            raise BadTerms.of("plan_id", "方案已经重新拟定，请看过新方案再批准")
        if plan.approved_on is not None:
            raise BadTerms.of("plan_id", f"方案已于 {plan.approved_on} 批准，不必重复")
        _refuse_own(plan.drafter_id, by)
        held = {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
        PlanApproval.objects.create(
            **row_of(doing) | held, plan_id=plan.id, approver_id=by.id
        )  # fmt: skip
        data = queries.plan_paper(case_id, plan, approver=by.name, on=doing.day)
        paper_id = documents.issue(doing, PLAN_PAPER, data=data)
        doing.says(f"批准{plan.drafter}拟定的执行方案")
        doing.gives(paper_id)
    return paper_id


@act(
    "设定方案期限",
    by=(Post.BUREAU_CHIEF, Post.COMMAND),
    on="court",
    page="planning:campaign",
    cites=DESIGN.art("PLAN-CAMPAIGN"),
)
def set_campaign(*, terms: CampaignTerms, by: Officer, at: datetime) -> int:
    """Set until when each case of a cohort is to have an approved plan; gives the campaign's id."""
    with legal_act(set_campaign, by=by, at=at) as doing:
        row = Campaign.objects.create(
            **row_of(doing) | {"court": by.court},
            name=terms.name.strip(),
            docketed_from=terms.docketed_from,
            docketed_until=terms.docketed_until,
            property_state=terms.property_state or "",
            plan_due_on=terms.plan_due_on,
        )
        doing.says(f"{terms.name.strip()}：执行方案于 {terms.plan_due_on} 前批准")
        doing.gives(row.id)
    return row.id


@act("记工作记事", by=WORKERS, page="planning:note", cites=DESIGN.art("NOTE"))
def keep_note(*, case_id: int, terms: NoteTerms, by: Officer, at: datetime) -> int:
    """Keep a note of work on a case; gives its id."""
    with legal_act(keep_note, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        if terms.happened_on > doing.day:
            raise BadTerms.of("happened_on", f"日期 {terms.happened_on} 晚于今天，请核对")
        held = {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
        said = {"happened_on": terms.happened_on}
        row = Note.objects.create(
            **row_of(doing) | held | said, kind=terms.kind, words=terms.words.strip(),
            writer_id=by.id,
        )  # fmt: skip
        doing.says(f"{terms.kind}（{terms.happened_on}）")
        doing.gives(row.id)
    return row.id


def _refuse_wrong_steps(terms: PlanTerms, case: CaseCard, doing: LegalAct) -> None:
    if any(one.due_on < doing.day for one in terms.steps):
        raise BadTerms.of("steps", "步骤的日期不能早于今天，请核对")
    people = personnel.staff_named({one.staff_id for one in terms.steps})
    if any(
        one.staff_id not in people or people[one.staff_id].court != case.court
        for one in terms.steps
    ):
        raise BadTerms.of("steps", "责任人应为本院人员，请重新选择")


def _refuse_own(drafter_id: int, by: Officer) -> None:
    if drafter_id == by.id:
        raise Refused.because(
            "PLAN-APPROVAL",
            "拟定人不批准自己拟定的方案",
            DESIGN.art("PLAN-APPROVAL"),
            f"方案由{by.name}拟定",
            "请由另一名执行局长或者其代行人批准",
        )
