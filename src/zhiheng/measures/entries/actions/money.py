"""What is entered by hand of the money of a case."""

from datetime import datetime

from zhiheng.law.money_words import yuan
from zhiheng.law.sources import DESIGN
from zhiheng.measures.entries.terms import BY
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.funds import actions as funds
from zhiheng.registers.funds.terms import PerformanceTerms, ReversalTerms, VoucherTerms


@act("登记案款收支", by=BY, page="entries:voucher", cites=DESIGN.art("A1-HAND-01"))
def enter_voucher(*, case_id: int, terms: VoucherTerms, by: Officer, at: datetime) -> int:
    """Enter a movement of money; nothing goes out that was not confirmed to have come.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_voucher, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = funds.enter_voucher(doing, case_id=case_id, terms=terms)
        doing.says(f"登记{terms.kind} {yuan(terms.amount_fen)} 元（人工录入，待确认）")
        doing.gives(entry_id)
    return entry_id


@act("冲正案款", by=BY, page="entries:reversal", cites=DESIGN.art("A1-HAND-01"))
def reverse_voucher(*, case_id: int, terms: ReversalTerms, by: Officer, at: datetime) -> int:
    """Take back a movement of money that was entered wrongly.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(reverse_voucher, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = funds.reverse_voucher(doing, case_id=case_id, terms=terms)
        doing.says(f"冲正案款（人工录入，待确认）：{terms.words.strip()}")
        doing.gives(entry_id)
    return entry_id


@act("登记自行履行", by=BY, page="entries:performance", cites=DESIGN.art("A1-HAND-01"))
def enter_performance(
    *, case_id: int, terms: PerformanceTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter what the debtor performed to the creditor directly.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_performance, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = funds.enter_performance(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记自行履行 {yuan(terms.amount_fen)} 元（人工录入，待确认）")
        doing.gives(entry_id)
    return entry_id
