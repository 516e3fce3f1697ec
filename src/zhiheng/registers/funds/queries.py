"""What may be known of money in a case, oldest first; row-level security decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import EntryState
from zhiheng.registers.funds.models import Performance, Posting, Voucher
from zhiheng.registers.funds.terms import DEBIT, Account, Movement


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherOnRecord:
    """A movement of money; `state` is None where it was not entered by hand."""

    id: int
    entry_id: int | None
    state: EntryState | None
    kind: Movement
    paid_on: date
    amount_fen: int
    counterpart: str
    words: str
    reverses_id: int | None
    reversed_by_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceOnRecord:
    """What was performed to the creditor directly."""

    id: int
    line_id: int
    entry_id: int | None
    paid_on: date
    amount_fen: int
    creditor_confirmed: bool
    words: str


def vouchers_of(case_id: int) -> tuple[VoucherOnRecord, ...]:
    """Every movement of money in the case."""
    states = {one.id: one.state for one in cases.entries_of(case_id)}
    columns = (
        "id", "entry_id", "kind", "paid_on", "amount_fen", "counterpart", "words", "reverses_id",
    )  # fmt: skip
    rows = list(Voucher.objects.filter(case_id=case_id).order_by("id").values(*columns))
    reversals = {row["reverses_id"]: row["id"] for row in rows if row["reverses_id"] is not None}
    return tuple(
        VoucherOnRecord(
            **row | {"kind": Movement(row["kind"])},
            state=states.get(row["entry_id"]),
            reversed_by_id=reversals.get(row["id"]),
        )
        for row in rows
    )


def voucher_of(case_id: int, voucher_id: int) -> VoucherOnRecord:
    """One movement; NotOnRecord where the case has none such."""
    for one in vouchers_of(case_id):
        if one.id == voucher_id:
            return one
    raise NotOnRecord("案款凭证", voucher_id)


def performances_of(case_id: int) -> tuple[PerformanceOnRecord, ...]:
    """What was performed to the creditor directly."""
    rows = Performance.objects.filter(case_id=case_id, current=True).order_by("id")
    return tuple(PerformanceOnRecord(**row) for row in rows.values(*PerformanceOnRecord.__slots__))


def free_to_pay_fen(case_id: int) -> int:
    """What may go out today: confirmed receipts, less everything that went or is about to go.

    What a second person has not confirmed never adds; it always takes away.
    """
    return sum(_told(one) for one in vouchers_of(case_id))


def balances(case_id: int) -> dict[Account, int]:
    """What stands on each account by its postings that were not returned, debit positive."""
    live = [one.id for one in vouchers_of(case_id) if one.state is not EntryState.RETURNED]
    found = dict.fromkeys(Account, 0)
    rows = Posting.objects.filter(voucher_id__in=live)
    for account, side, amount_fen in rows.values_list("account", "side", "amount_fen"):
        found[Account(account)] += amount_fen if side == DEBIT else -amount_fen
    return found


def counts_confirmed(one: VoucherOnRecord) -> bool:
    """Whether a second person confirmed it, or no second person was needed."""
    return one.state in (None, EntryState.CONFIRMED)


def total_fen(listed: Iterable[VoucherOnRecord], kind: Movement) -> int:
    """The confirmed movements of one kind, reversals taken off."""
    return sum(
        -one.amount_fen if one.reverses_id else one.amount_fen
        for one in listed
        if one.kind is kind and counts_confirmed(one)
    )


def _told(one: VoucherOnRecord) -> int:
    """What a voucher adds to the money that is free to go out, or takes from it."""
    adds = (one.kind is Movement.RECEIPT) != (one.reverses_id is not None)
    if adds:
        return one.amount_fen if counts_confirmed(one) else 0
    return 0 if one.state is EntryState.RETURNED else -one.amount_fen
