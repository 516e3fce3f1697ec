"""Ready-made settlements, grace periods and assessments for other rooms' tests; all invented."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from zhiheng.measures.settling.actions import agree
from zhiheng.measures.settling.terms import AgreeTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.terms import Burden, HoldKind
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import InstalmentTerms
from zhiheng.registers.goodfaith.terms import (
    AssessmentTerms,
    Conclusion,
    Effect,
    GraceTerms,
    SignatureTerms,
    Signing,
)
from zhiheng.registers.persons.exhibits import NOW


def signed_by_all(case_id: int, by: Officer, **changes: Any) -> AgreeTerms:
    """Two instalments that make up 200 000 yuan, signed by every party himself."""
    with entered(Scope.of(by)):
        parties = [one.id for one in cases.parties(case_id)]
    plain = AgreeTerms(
        agreed_on=date(2026, 11, 19),
        total_fen=20_000_000,
        instalments=(
            InstalmentTerms(due_on=date(2026, 12, 31), amount_fen=8_000_000),
            InstalmentTerms(due_on=date(2027, 3, 31), amount_fen=12_000_000),
        ),
        in_writing=True,
        in_minutes=False,
        ruling_asked=False,
        effect=Effect.STAY,
        signatures=tuple(
            SignatureTerms(party_id=one, signing=Signing.IN_PERSON) for one in parties
        ),
        words="分两期付清，利息免除",
        evidence_paper="执行和解协议",
    )
    return replace(plain, **changes)


def a_settled_case(case_id: int, *, by: Officer, at: datetime = NOW, **changes: Any) -> int:
    """The parties settle; gives the settlement's id."""
    terms = signed_by_all(case_id, by, **changes)
    return agree(case_id=case_id, terms=terms, by=by, at=at)


def a_grace(**changes: Any) -> GraceTerms:
    """Three weeks for the whole case, asked for and agreed to."""
    plain = GraceTerms(
        asked_on=date(2026, 11, 19),
        grace_asked=True,
        delay_agreed=True,
        grace_ends_on=date(2026, 12, 11),
        conditions="每周报告生产和回款情况",
        guards_kept=True,
        evidence_paper="宽限申请书和谈话笔录",
    )
    return replace(plain, **changes)


def a_weighing(property_id: int, **changes: Any) -> AssessmentTerms:
    """A running plant that may be sealed while it goes on working."""
    plain = AssessmentTerms(
        property_id=property_id,
        measure=HoldKind.SEALED,
        burden=Burden.PLANT,
        alternatives="没有可供执行的存款；其他财产不足清偿",
        harm="停产将影响四十名职工，采取活封，允许继续使用",
        benefit="债权可以得到清偿，价值不贬损",
        conclusion=Conclusion.TAKE,
    )
    return replace(plain, **changes)
