"""What can be entered about money of a case. The caller has locked the case.

Nothing is ever changed: a voucher that was wrong is reversed by another. Each verb gives the id of
the hand-made entry.
"""

from typing import Any

from zhiheng.law.money_words import yuan
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import refuse_future
from zhiheng.registers.funds import queries
from zhiheng.registers.funds.models import Performance, Posting, Voucher
from zhiheng.registers.funds.terms import (
    CREDIT,
    DEBIT,
    POSTINGS,
    Movement,
    PerformanceTerms,
    ReversalTerms,
    VoucherTerms,
)


def enter_voucher(doing: LegalAct, *, case_id: int, terms: VoucherTerms) -> int:
    """Enter a movement of money with its two postings.

    BadTerms: more goes out than a second person has confirmed that came, less what already went.
    """
    refuse_future(doing.day, paid_on=terms.paid_on)
    if terms.kind is not Movement.RECEIPT:
        _refuse_overdraft(case_id, terms.amount_fen)
    entry_id = casefile.open_entry(
        doing, case_id=case_id, kind=terms.kind, words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    voucher = Voucher.objects.create(
        **_of(doing, case_id),
        entry_id=entry_id,
        kind=terms.kind,
        paid_on=terms.paid_on,
        amount_fen=terms.amount_fen,
        counterpart=terms.counterpart.strip(),
        words=terms.words.strip(),
    )
    _post(doing, voucher)
    return entry_id


def reverse_voucher(doing: LegalAct, *, case_id: int, terms: ReversalTerms) -> int:
    """Take a voucher back by its mirror image (冲正), once.

    BadTerms: it was reversed before, or it is a receipt of which money has gone out since.
    """
    wrong = queries.voucher_of(case_id, terms.voucher_id)
    if wrong.reverses_id is not None or wrong.reversed_by_id is not None:
        raise BadTerms.of("voucher_id", "该笔已经冲正，不能再次冲正")
    if wrong.kind is Movement.RECEIPT and queries.counts_confirmed(wrong):
        _refuse_overdraft(case_id, wrong.amount_fen)
    entry_id = casefile.open_entry(
        doing, case_id=case_id, kind=f"冲正{wrong.kind}", words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    voucher = Voucher.objects.create(
        **_of(doing, case_id),
        entry_id=entry_id,
        kind=wrong.kind,
        paid_on=wrong.paid_on,
        amount_fen=wrong.amount_fen,
        counterpart=wrong.counterpart,
        words=terms.words.strip(),
        reverses_id=wrong.id,
    )
    _post(doing, voucher)
    return entry_id


def enter_performance(
    doing: LegalAct, *, case_id: int, terms: PerformanceTerms, corrects: int | None = None
) -> int:
    """Enter that something was performed to the creditor without the court's account."""
    refuse_future(doing.day, paid_on=terms.paid_on)
    entry_id = casefile.open_entry(
        doing, case_id=case_id, kind="自行履行", words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    Performance.objects.create(
        **_of(doing, case_id),
        **version_row(Performance, corrects),
        entry_id=entry_id,
        paid_on=terms.paid_on,
        amount_fen=terms.amount_fen,
        creditor_confirmed=terms.creditor_confirmed,
        words=terms.words.strip(),
    )
    return entry_id


def _post(doing: LegalAct, voucher: Voucher) -> None:
    """Both sides of a voucher; a reversal debits what was credited and credits what was debited."""
    debited, credited = POSTINGS[Movement(voucher.kind)]
    if voucher.reverses_id is not None:
        debited, credited = credited, debited
    of = _of(doing, voucher.case_id) | {"voucher": voucher, "amount_fen": voucher.amount_fen}
    Posting.objects.bulk_create([
        Posting(**of, account=debited, side=DEBIT),
        Posting(**of, account=credited, side=CREDIT),
    ])  # fmt: skip


def _refuse_overdraft(case_id: int, amount_fen: int) -> None:
    left = queries.free_to_pay_fen(case_id)
    if amount_fen > left:
        raise BadTerms.of(
            "amount_fen",
            f"本案经第二人确认、尚未发放的案款为 {yuan(left)} 元，不足 {yuan(amount_fen)} 元；"
            "请先确认收款，或者核对金额",
        )


def _of(doing: LegalAct, case_id: int) -> dict[str, Any]:
    case = cases.case(case_id)
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
