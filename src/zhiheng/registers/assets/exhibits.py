"""Ready-made terms of property, clues, steps and reports; all invented."""

from dataclasses import replace
from datetime import date
from typing import Any

from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.terms import (
    ClueTerms,
    FoundBy,
    PropertyKind,
    PropertyTerms,
    ReportBreach,
    ReportTerms,
    StepKind,
    StepTerms,
)
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role


def debtor_of(case_id: int, officer: Officer) -> int:
    """The person who is the first debtor of the case."""
    with entered(Scope.of(officer)):
        listed = casefile.parties(case_id)
    return next(one.person.id for one in listed if one.role is Role.DEBTOR)


def a_flat(debtor_id: int, **changes: Any) -> PropertyTerms:
    """A flat with its register extract."""
    plain = PropertyTerms(
        debtor_id=debtor_id,
        kind=PropertyKind.REALTY,
        words="青石路 12 号 3 单元 501 室，建筑面积 96 平方米",
        location="青石路 12 号",
        estimate_fen=96_000_000,
        ownership_evidence="不动产登记簿查询结果",
        found_by=FoundBy.ON_SITE,
        found_on=date(2026, 11, 19),
    )
    return replace(plain, **changes)


def a_clue(debtor_id: int, **changes: Any) -> ClueTerms:
    """A creditor's hint at a car."""
    plain = ClueTerms(
        debtor_id=debtor_id,
        given_by="申请执行人",
        words="被执行人名下有一辆小型客车，停在青石路 12 号院内",
        given_on=date(2026, 11, 19),
    )
    return replace(plain, **changes)


def a_visit(debtor_id: int, **changes: Any) -> StepTerms:
    """A visit to the debtor's dwelling."""
    plain = StepTerms(
        debtor_id=debtor_id,
        kind=StepKind.ON_SITE,
        asked_of="青石路社区居民委员会",
        done_on=date(2026, 11, 19),
        location="青石路 12 号",
        outcome="被执行人仍在此居住，院内停有小型客车一辆",
        evidence_paper="现场调查笔录",
    )
    return replace(plain, **changes)


def a_report(debtor_id: int, **changes: Any) -> ReportTerms:
    """A report with a deposit and a flat."""
    plain = ReportTerms(
        debtor_id=debtor_id,
        received_on=date(2026, 11, 19),
        breach=ReportBreach.NONE,
        items=("银行存款 3 200 元", "青石路 12 号 3 单元 501 室"),
    )
    return replace(plain, **changes)
