"""Ready-made words about clocks for tests."""

from datetime import date
from typing import Any

from zhiheng.law.clocks import clock
from zhiheng.oversight.clockboard.terms import (
    DeductTerms,
    EnterDoneTerms,
    ExplainTerms,
    ExtendTerms,
)
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.actions import start
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.nodes.terms import DeductionTerms, ExtensionTerms
from zhiheng.registers.persons.exhibits import NOW, within_an_act


def the_clock(case_id: int, *, by: Officer, name: str = "执行期限") -> ClockOnRecord:
    """The clock of this name on a case, as the officer sees it."""
    with entered(Scope.of(by)):
        return next(one for one in nodes.clocks_of(case_id) if one.name == name)


def a_deduction(
    clock_id: int,
    *,
    first_on: date = date(2026, 12, 1),
    last_on: date | None = date(2026, 12, 30),
    ground: str = "评估",
) -> DeductTerms:
    """Thirty days of valuation taken out of a clock."""
    deduction = DeductionTerms(
        first_on=first_on, last_on=last_on, ground=ground, evidence="委托评估函（虚构）"
    )
    return DeductTerms(clock_id=clock_id, deduction=deduction)


def a_deferral(case_id: int, *, by: Officer) -> ClockOnRecord:
    """A clock of three months that a paper from outside may make longer: 暂缓执行."""
    law = clock("DEFERRAL")
    within_an_act(
        lambda doing: start(doing, law, case_id=case_id, from_on=NOW.date()),
        by=by, clocks=(law.name,),
    )  # fmt: skip
    return the_clock(case_id, by=by, name=law.name)


def an_extension(clock_id: int, **changes: Any) -> ExtendTerms:
    """Three months more, approved by the president on the day before."""
    said: dict[str, Any] = {
        "months": 3,
        "days": 0,
        "approver": "本院院长",
        "approved_on": date(2026, 11, 19),
        "evidence": "延长执行期限审批表（虚构）",
    }
    return ExtendTerms(clock_id=clock_id, extension=ExtensionTerms(**(said | changes)))


def an_explanation(clock_id: int) -> ExplainTerms:
    """Why a clock has passed."""
    return ExplainTerms(
        clock_id=clock_id,
        reason="唯一财产两次流拍，正在征询申请执行人是否接受以物抵债",
        finish_by_on=date(2027, 9, 30),
    )


def done_by_hand(clock_id: int, on: date, *, evidence: str = "调查笔录（虚构）") -> EnterDoneTerms:
    """What a clock asks for was done on a day."""
    return EnterDoneTerms(clock_id=clock_id, done_on=on, evidence=evidence)
