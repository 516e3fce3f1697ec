"""What the pages of closing show, put together from the record."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from zhiheng.law.kernel.finding import Finding, Judgment
from zhiheng.law.records import ClosingMode
from zhiheng.law.termination_review import OVERRIDES
from zhiheng.law.triage import NEXT_LINE, NextLine
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.pages.where import page_of
from zhiheng.measures.closing.queries.checklist import AT_SIGNING
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.personnel import queries as personnel

LEVELS = {"通过": "ok", "不通过": "bad", "待查明": "warn"}
MODES = (
    (ClosingMode.PERFORMED, "closing:performed", "义务全部履行，或者和解协议履行完毕"),
    (ClosingMode.TERMINATED_FOR_NOW, "closing:checklist", "穷尽措施，没有可供执行的财产"),
    (ClosingMode.TERMINATED, "closing:ended", "有终结执行的法定事由"),
    (ClosingMode.CANCELLED, "closing:cancelled", "管辖、重复立案、委托执行的法定事由"),
    (ClosingMode.NOT_ENFORCED, "closing:not-enforced", "裁定不予执行，或者时效异议成立"),
    (ClosingMode.DISMISSED, "closing:dismissed", "立案后查明不符合受理条件"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the checklist: the finding, how it looks, and where it is entered."""

    found: Finding
    level: str
    at_signing: bool
    url: str = ""
    page: str = ""
    explainable: bool = False


def lines(judgment: Judgment, code: str) -> tuple[Line, ...]:
    """Every limb, what stands in the way first."""
    return tuple(_line(one, code) for one in judgment.findings)


def explainable(judgment: Judgment) -> dict[str, str]:
    """The limbs not met that a ground may answer: key and name."""
    return {one.key: one.name for one in judgment.bars if one.key in OVERRIDES}


def unmet(judgment: Judgment) -> int:
    """How many limbs stand in the way besides those that signing itself meets."""
    return sum(one.key not in AT_SIGNING for one in judgment.bars)


def tab(case: CaseCard, officer: Officer, today: date) -> dict[str, Any]:
    """What the closing tab shows: how the case may be closed, or how it was and what came after."""
    listed = queries.closings_of(case.id)
    closed = listed[-1] if listed and case.closed_on else None
    former = queries.resumed_from(case.id)
    return {
        "modes": MODES,
        "closings": [_closing(one, case.id) for one in listed],
        "closed": closed,
        "for_now": closed is not None and closed.mode == ClosingMode.TERMINATED_FOR_NOW,
        "custody": _custody(case, today),
        "requeries": queries.requeries_of(case.id),
        "diversions": queries.diversions_of(case.id).values(),
        "requests": [_request(one) for one in queries.requests_of(case.id)],
        "calls": calls(case.id),
        "former": _linked(former) if former else None,
        "next_line": None if case.closed_on else NEXT_LINE[case.property_state],
        "to_check": NEXT_LINE[case.property_state] is NextLine.TERMINATION_CHECK,
        "may_close": officer.holds(*actions.close_performed.entry.by),
        "may_call": officer.holds(*actions.record_call.entry.by),
        "may_review": officer.holds(*actions.uphold_closing.entry.by),
        "may_keep": officer.holds(*actions.record_requery.entry.by),
        "may_move": officer.holds(*actions.move_to_pool.entry.by),
        "may_enter": officer.holds(*actions.enter_request.entry.by),
        "may_resume": officer.holds(*actions.resume_case.entry.by),
        "may_reject": officer.holds(*actions.reject_request.entry.by),
    }


def calls(case_id: int) -> list[dict[str, Any]]:
    """Each call with the names behind its numbers."""
    listed = queries.calls_of(case_id)
    parties = {one.id: one.name for one in casefile.parties(case_id)}
    staff = personnel.staff_named(one.caller_id for one in listed)
    return [
        {
            "call": one,
            "party": parties.get(one.party_id, ""),
            "caller": staff[one.caller_id].name,
            "open": one.answer == "否认" and not one.outcome,
        }
        for one in listed
    ]


def creditors(case_id: int) -> list[tuple[str, str]]:
    """Whom the facts of a closing are asked of, with the number on record."""
    return [
        (str(one.id), f"{one.name}（{one.person.phone_masked or '没有在案电话'}）")
        for one in casefile.parties(case_id)
        if one.role is Role.CREDITOR
    ]


def _line(one: Finding, code: str) -> Line:
    page = page_of(one.key)
    return Line(
        found=one,
        level=LEVELS[one.verdict],
        at_signing=one.key in AT_SIGNING and not one.holds,
        url=reverse(page[0], args=[code]) if page else "",
        page=page[1] if page else "",
        explainable=one.key in OVERRIDES and not one.holds,
    )


def _closing(one: queries.ClosingOfCase, case_id: int) -> dict[str, Any]:
    undone = any(
        call.closing_id == one.id and call.outcome == "撤销结案"
        for call in queries.calls_of(case_id)
    )
    return {"closing": one, "undone": undone, "passed": len(one.findings)}


def _custody(case: CaseCard, today: date) -> dict[str, str] | None:
    kept = queries.custody_of(case.id)
    if kept is None:
        return None
    teams = {one.id: one.name for one in personnel.teams_of(case.court, today)}
    staff = personnel.staff_named([kept.keeper_id])
    return {
        "team": teams.get(kept.team_id, ""),
        "keeper": staff[kept.keeper_id].name,
        "since": kept.happened_on.isoformat(),
        "ground": kept.ground,
    }


def _request(one: queries.RequestOnRecord) -> dict[str, Any]:
    return {"request": one, "new_case": _linked(one.new_case_id) if one.new_case_id else None}


def _linked(case_id: int) -> dict[str, str]:
    found = casefile.cases([case_id]).get(case_id)
    return {
        "code": codes.code_of("case", case_id),
        "number": found.number if found else "",
    }
