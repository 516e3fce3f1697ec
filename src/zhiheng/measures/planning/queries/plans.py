"""Plans and notes of a case, campaigns, and the cases that still lack an approved plan."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Final

from django.db import connection

from zhiheng.law.triage import NEXT_LINE, NextLine, PropertyState
from zhiheng.measures.planning.models import Campaign, Note, Plan, PlanApproval, PlanStep
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import spoken_day
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.personnel import queries as personnel

PROPOSED: Final = {
    NextLine.DISPOSAL: (
        (7, "核对财产权属、负担，依法查封、扣押、冻结"),
        (30, "确定处置参考价"),
        (60, "启动网络司法拍卖或者其他处置"),
        (90, "分配案款，结案或者续行执行"),
    ),
    NextLine.TERMINATION_CHECK: (
        (7, "核对网络查控、传统查控是否齐备，线索是否全部核实"),
        (15, "约谈申请执行人，告知财产状况和法律后果"),
        (30, "提请合议并报批"),
    ),
    NextLine.INVESTIGATION: (
        (7, "核实财产线索，督促报告财产"),
        (15, "现场调查住所、经营场所"),
        (30, "传唤被执行人或者其负责人询问"),
        (45, "按调查结果认定财产状况"),
    ),
}
"""By what is to be done next: within how many days which step; a draft the officer may change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOnRecord:
    """One step of a plan; `overdue` when its day has passed."""

    words: str
    due_on: date
    staff_id: int
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOnRecord:
    """The newest plan of a case; `approved_on` None while it waits."""

    id: int
    aim: str
    drafter_id: int
    drafter: str
    drafted_on: date
    approver: str
    approved_on: date | None
    steps: tuple[StepOnRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOnRecord:
    """A note of work, newest first."""

    kind: str
    words: str
    happened_on: date
    writer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignOnRecord:
    """A campaign: which cases, and until when each has an approved plan."""

    id: int
    name: str
    court: str
    docketed_from: date
    docketed_until: date
    property_state: str
    plan_due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """A case of a campaign without an approved plan; `drafted`: one waits for approval."""

    campaign_id: int
    campaign: str
    plan_due_on: date
    case_id: int
    number: str
    court: str
    creditors: str
    debtors: str
    docketed_on: date
    handler_id: int | None
    drafted: bool


def plan_of(case_id: int) -> PlanOnRecord | None:
    """The plan that counts: the newest drafted; None where there is none."""
    plan = Plan.objects.filter(case_id=case_id).order_by("-id").first()
    if plan is None:
        return None
    approval = PlanApproval.objects.filter(plan_id=plan.id).first()
    steps = list(PlanStep.objects.filter(plan_id=plan.id).order_by("ordinal"))
    people = {plan.drafter_id, *(one.staff_id for one in steps)}
    names = _names(people | ({approval.approver_id} if approval else set()))
    return PlanOnRecord(
        id=plan.id,
        aim=plan.aim,
        drafter_id=plan.drafter_id,
        drafter=names.get(plan.drafter_id, ""),
        drafted_on=plan.happened_on,
        approver=names.get(approval.approver_id, "") if approval else "",
        approved_on=approval.happened_on if approval else None,
        steps=tuple(
            StepOnRecord(
                words=one.words, due_on=one.due_on, staff_id=one.staff_id,
                staff=names.get(one.staff_id, ""),
            )
            for one in steps
        ),
    )  # fmt: skip


def plan_paper(case_id: int, plan: PlanOnRecord, *, approver: str, on: date) -> PaperData:
    """The facts of the paper 执行方案, as approved on this day."""
    case = casefile.case(case_id)
    lines = tuple(f"{spoken_day(one.due_on)}前，{one.words}（{one.staff}）" for one in plan.steps)
    said: dict[str, str | tuple[str, ...]] = {
        "property_state": str(case.property_state),
        "plan_aim": plan.aim,
        "plan_steps": lines,
        "plan_drafter": plan.drafter,
        "plan_drafted_on": spoken_day(plan.drafted_on),
        "plan_approver": approver,
        "plan_approved_on": spoken_day(on),
    }
    data = documents.paper_data(case_id, dated_on=on)
    return replace(data, addressed_to=(), particulars=said)


def proposed_steps(state: PropertyState, on: date) -> tuple[tuple[str, date], ...]:
    """A draft of steps with their days, by the state of property on record."""
    return tuple((words, on + timedelta(days=days)) for days, words in PROPOSED[NEXT_LINE[state]])


def notes_of(case_id: int) -> tuple[NoteOnRecord, ...]:
    """The notes of a case, newest first."""
    rows = list(Note.objects.filter(case_id=case_id).order_by("-happened_on", "-id"))
    names = _names({one.writer_id for one in rows})
    return tuple(
        NoteOnRecord(
            kind=one.kind, words=one.words, happened_on=one.happened_on,
            writer=names.get(one.writer_id, ""),
        )
        for one in rows
    )  # fmt: skip


def campaigns() -> tuple[CampaignOnRecord, ...]:
    """Every campaign, the one due last first."""
    rows = Campaign.objects.order_by("-plan_due_on", "-id")
    names = [one.name for one in fields(CampaignOnRecord)]
    return tuple(CampaignOnRecord(**row) for row in rows.values(*names))


def lacking_page(campaign_id: int, key: str | None = None, size: int = SIZE) -> Page[Lacking]:
    """The open cases of a campaign without an approved plan, docketed first first."""

    def fetch(position: Position | None, limit: int) -> Sequence[Lacking]:
        return _lacking(campaign_id, position, limit)

    return page(fetch, lambda one: (one.docketed_on, one.case_id), key, size)


def _lacking(campaign_id: int, position: Position | None, limit: int) -> list[Lacking]:
    backwards = position is not None and position.backwards
    names = [one.name for one in fields(Lacking)]
    beyond = f"AND (docketed_on, case_id) {'<' if backwards else '>'} (%s, %s)" if position else ""
    way = "DESC" if backwards else "ASC"
    asked = [campaign_id, *(position.values if position else ()), limit]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(names)} FROM planning_lacking WHERE campaign_id = %s {beyond}"
            f" ORDER BY docketed_on {way}, case_id {way} LIMIT %s",
            asked,
        )
        return [Lacking(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]


def _names(ids: set[int]) -> dict[int, str]:
    return {id: one.name for id, one in personnel.staff_named(ids).items()}
