"""What a caller must say of money that came, went out, or was paid past the court."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.registers.casefile.terms import amount_fault
from zhiheng.registers.persons.terms import line_faults, refuse

LONGEST: Final = 200
DEBIT: Final = "借"
CREDIT: Final = "贷"


class Account(StrEnum):
    """The accounts of one case, each on one side of the books."""

    BANK = "专户存款"
    DUE = "待发放案款"
    DEPOSITED = "提存款"


class Movement(StrEnum):
    """What moved money of the case (案款管理)."""

    RECEIPT = "收到案款"
    PAYMENT = "发放申请执行人"
    REFUND = "退还被执行人"
    FEE = "扣收执行费"
    DEPOSIT = "提存"


POSTINGS: Final[dict[Movement, tuple[Account, Account]]] = {
    Movement.RECEIPT: (Account.BANK, Account.DUE),
    Movement.PAYMENT: (Account.DUE, Account.BANK),
    Movement.REFUND: (Account.DUE, Account.BANK),
    Movement.FEE: (Account.DUE, Account.BANK),
    Movement.DEPOSIT: (Account.DUE, Account.DEPOSITED),
}
"""For each movement the account that is debited and the one that is credited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherTerms:
    """One movement of money with the paper that shows it; `counterpart` paid it or received it."""

    kind: Movement
    paid_on: date
    amount_fen: int
    counterpart: str
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        refuse(
            amount_fault("amount_fen", "金额", self.amount_fen),
            line_faults("counterpart", "对方", self.counterpart, 100),
            line_faults("words", "摘要", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReversalTerms:
    """A movement that was entered wrongly is taken back by its mirror image (冲正)."""

    voucher_id: int
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        refuse(
            line_faults("words", "冲正理由", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceTerms:
    """What the debtor performed to the creditor directly; the creditor confirms it or does not."""

    paid_on: date
    amount_fen: int
    creditor_confirmed: bool
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        refuse(
            amount_fault("amount_fen", "履行金额", self.amount_fen),
            line_faults("words", "履行内容", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
        )
