"""What can be entered of settlements, grace and assessments. The caller has locked the case.

Nothing is ever changed. What a row names is looked up in the case first: NotOnRecord otherwise.
"""

from collections.abc import Sequence
from typing import Any

from zhiheng.law.money_words import yuan
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import SettlementOfCase
from zhiheng.registers.casefile.terms import refuse_future
from zhiheng.registers.goodfaith import queries
from zhiheng.registers.goodfaith.models import (
    Allotment,
    Assessment,
    Breach,
    Due,
    Grace,
    Offer,
    PlanDeadline,
    Signature,
)
from zhiheng.registers.goodfaith.queries import Missed
from zhiheng.registers.goodfaith.terms import (
    AllotmentTerms,
    AssessmentTerms,
    DeadlineTerms,
    Effect,
    GraceTerms,
    MoneySource,
    OfferTerms,
    SignatureTerms,
)


def enter_offer(doing: LegalAct, *, case_id: int, terms: OfferTerms) -> int:
    """Enter what one side proposed; gives the offer's id."""
    refuse_future(doing.day, offered_on=terms.offered_on)
    _refuse_strangers(case_id, [terms.party_id])
    row = Offer.objects.create(
        **_of(doing, case_id),
        party_id=terms.party_id,
        offered_on=terms.offered_on,
        total_fen=terms.total_fen,
        words=terms.words.strip(),
        evidence_paper=terms.evidence_paper.strip(),
    )
    return row.id


def enter_agreement(
    doing: LegalAct,
    *,
    settlement: SettlementOfCase,
    case_id: int,
    effect: Effect,
    signatures: Sequence[SignatureTerms],
    clock_ids: Sequence[int],
) -> None:
    """Enter who signed a settlement, and each of its instalments with the clock started for it."""
    _refuse_strangers(case_id, [one.party_id for one in signatures])
    row = _of(doing, case_id) | {"settlement_id": settlement.line_id}
    Signature.objects.bulk_create(
        Signature(**row, party_id=one.party_id, signing=one.signing) for one in signatures
    )
    Due.objects.bulk_create(
        Due(
            **row, effect=effect, ordinal=one.ordinal, due_on=one.due_on,
            amount_fen=one.amount_fen, clock_id=clock_id,
        )
        for one, clock_id in zip(settlement.instalments, clock_ids, strict=True)
    )  # fmt: skip


def allot(doing: LegalAct, *, case_id: int, terms: AllotmentTerms) -> int:
    """Count money of an entry to an instalment; gives what is left of the instalment, in fen.

    BadTerms: more than the entry still has, or than the instalment still asks.
    """
    due = queries.due_of(case_id, terms.due_id)
    money = queries.money_entry(case_id, terms.source, terms.source_id)
    if terms.amount_fen > money.free_fen:
        left = f"这笔款项只剩 {yuan(money.free_fen)} 元没有计入，请核对金额"
        raise BadTerms.of("amount_fen", left)
    if terms.amount_fen > due.unpaid_fen:
        left = f"第 {due.ordinal} 期只剩 {yuan(due.unpaid_fen)} 元没有履行，多出的计入下一期"
        raise BadTerms.of("amount_fen", left)
    Allotment.objects.create(
        **_of(doing, case_id),
        due_id=due.id,
        amount_fen=terms.amount_fen,
        voucher_id=terms.source_id if terms.source is MoneySource.VOUCHER else None,
        performance_id=money.line_id if terms.source is MoneySource.PERFORMANCE else None,
    )
    return due.unpaid_fen - terms.amount_fen


def mark_breaches(doing: LegalAct, *, court: str, missed: Sequence[Missed]) -> int:
    """Enter that instalments of a court's cases were not performed by their day; gives how many."""
    made = Breach.objects.bulk_create(
        Breach(
            **row_of(doing), case_id=one.case_id, court=court, secrecy=one.secrecy,
            due_id=one.due_id, unpaid_fen=one.unpaid_fen,
        )
        for one in missed
    )  # fmt: skip
    return len(made)


def enter_grace(doing: LegalAct, *, case_id: int, terms: GraceTerms, clock_id: int) -> int:
    """Enter a grace period with its clock; gives its id."""
    refuse_future(doing.day, asked_on=terms.asked_on)
    row = Grace.objects.create(
        **_of(doing, case_id),
        property_id=queries.line_of(case_id, terms.property_id),
        asked_on=terms.asked_on,
        grace_asked=terms.grace_asked,
        delay_agreed=terms.delay_agreed,
        grace_ends_on=terms.grace_ends_on,
        conditions=terms.conditions.strip(),
        guards_kept=terms.guards_kept,
        evidence_paper=terms.evidence_paper.strip(),
        clock_id=clock_id,
    )
    return row.id


def enter_assessment(doing: LegalAct, *, case_id: int, terms: AssessmentTerms) -> int:
    """Enter how a heavy measure was weighed; gives the assessment's id."""
    row = Assessment.objects.create(
        **_of(doing, case_id),
        property_id=assets.property_of(case_id, terms.property_id).line_id,
        measure=terms.measure,
        burden=terms.burden,
        alternatives=terms.alternatives.strip(),
        harm=terms.harm.strip(),
        benefit=terms.benefit.strip(),
        conclusion=terms.conclusion,
    )
    return row.id


def enter_plan_deadline(doing: LegalAct, *, terms: DeadlineTerms) -> int:
    """Enter the day by which plans of the court are to end; gives its id."""
    row = PlanDeadline.objects.create(
        **row_of(doing),
        court=doing.court,
        name=terms.name.strip(),
        from_on=terms.from_on,
        plans_end_by=terms.plans_end_by,
    )
    return row.id


def _refuse_strangers(case_id: int, party_ids: Sequence[int]) -> None:
    if not set(party_ids) <= {one.id for one in cases.parties(case_id)}:
        raise BadTerms.of("party_id", "所选的人不是本案当事人，请重新选择")


def _of(doing: LegalAct, case_id: int) -> dict[str, Any]:
    case = cases.case(case_id)
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
