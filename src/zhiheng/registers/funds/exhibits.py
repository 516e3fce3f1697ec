"""Ready-made terms of money; all invented."""

from dataclasses import replace
from datetime import date
from typing import Any

from zhiheng.registers.funds.terms import Movement, PerformanceTerms, VoucherTerms


def a_receipt_of_money(**changes: Any) -> VoucherTerms:
    """Fifty thousand yuan that came to the court's account."""
    plain = VoucherTerms(
        kind=Movement.RECEIPT,
        paid_on=date(2026, 11, 19),
        amount_fen=5_000_000,
        counterpart="许青林",
        words="被执行人缴来案款",
        evidence_paper="银行电子回单",
    )
    return replace(plain, **changes)


def a_payment(**changes: Any) -> VoucherTerms:
    """The same money going out to the creditor."""
    said = {"kind": Movement.PAYMENT, "counterpart": "青屿建材有限公司", "words": "发放案款"}
    return a_receipt_of_money(**said | changes)


def a_performance(**changes: Any) -> PerformanceTerms:
    """Ten thousand yuan that the debtor paid to the creditor himself."""
    plain = PerformanceTerms(
        paid_on=date(2026, 11, 19),
        amount_fen=1_000_000,
        creditor_confirmed=True,
        words="被执行人向申请执行人转账",
        evidence_paper="申请执行人收条",
    )
    return replace(plain, **changes)
