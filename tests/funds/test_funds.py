"""Money of a case: nothing goes out that did not come, and nothing is ever changed."""

from typing import Any

import pytest
from django.db import DatabaseError

from zhiheng.measures.entries import actions
from zhiheng.measures.entries.exhibits import confirmed
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.funds import queries
from zhiheng.registers.funds.exhibits import a_payment, a_receipt_of_money
from zhiheng.registers.funds.models import Posting, Voucher
from zhiheng.registers.funds.terms import DEBIT, Account, Movement, ReversalTerms, VoucherTerms
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db


def enter(office: Office, case_id: int, terms: VoucherTerms) -> int:
    return actions.enter_voucher(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def confirm(office: Office, case_id: int, verb: Any, terms: Any) -> int:
    return confirmed(verb, case_id, terms, by=office.handler, second=office.chief)


def take_back(office: Office, case_id: int, at: int = 0) -> int:
    with entered(Scope.of(office.handler)):
        wrong = queries.vouchers_of(case_id)[at]
    terms = ReversalTerms(voucher_id=wrong.id, words="金额录错", evidence_paper="银行电子回单")
    return confirm(office, case_id, actions.reverse_voucher, terms)


def standing(office: Office, case_id: int) -> dict[Account, int]:
    with entered(Scope.of(office.handler)):
        return queries.balances(case_id)


def test_what_comes_is_debited_to_the_bank_and_owed_to_the_parties(
    office: Office, case_id: int
) -> None:
    enter(office, case_id, a_receipt_of_money())
    assert standing(office, case_id) == {
        Account.BANK: 5_000_000, Account.DUE: -5_000_000, Account.DEPOSITED: 0,
    }  # fmt: skip


def test_a_deposit_leaves_the_money_in_the_bank(office: Office, case_id: int) -> None:
    confirm(office, case_id, actions.enter_voucher, a_receipt_of_money())
    enter(office, case_id, a_payment(kind=Movement.DEPOSIT))
    assert standing(office, case_id) == {
        Account.BANK: 5_000_000, Account.DUE: 0, Account.DEPOSITED: -5_000_000,
    }  # fmt: skip


def test_money_nobody_confirmed_cannot_go_out(office: Office, case_id: int) -> None:
    enter(office, case_id, a_receipt_of_money())
    with pytest.raises(BadTerms, match="经第二人确认、尚未发放的案款为 0"):
        enter(office, case_id, a_payment())


def test_the_same_money_does_not_go_out_twice(office: Office, case_id: int) -> None:
    confirm(office, case_id, actions.enter_voucher, a_receipt_of_money())
    enter(office, case_id, a_payment())
    with pytest.raises(BadTerms, match="不足"):
        enter(office, case_id, a_payment(amount_fen=1))


def test_a_reversal_puts_everything_back_once(office: Office, case_id: int) -> None:
    confirm(office, case_id, actions.enter_voucher, a_receipt_of_money())
    take_back(office, case_id)
    assert set(standing(office, case_id).values()) == {0}
    with pytest.raises(BadTerms, match="已经冲正"):
        take_back(office, case_id)


def test_a_reversal_is_not_reversed(office: Office, case_id: int) -> None:
    confirm(office, case_id, actions.enter_voucher, a_receipt_of_money())
    take_back(office, case_id)
    with pytest.raises(BadTerms, match="已经冲正"):
        take_back(office, case_id, at=1)


def test_a_receipt_whose_money_went_out_is_not_taken_back(office: Office, case_id: int) -> None:
    confirm(office, case_id, actions.enter_voucher, a_receipt_of_money())
    confirm(office, case_id, actions.enter_voucher, a_payment())
    with pytest.raises(BadTerms, match="不足"):
        take_back(office, case_id)


def test_a_voucher_of_another_case_is_not_found(office: Office, case_id: int) -> None:
    terms = ReversalTerms(voucher_id=10**9, words="录错", evidence_paper="回单")
    with pytest.raises(NotOnRecord):
        actions.reverse_voucher(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_the_database_keeps_no_voucher_that_does_not_balance(office: Office, case_id: int) -> None:
    enter(office, case_id, a_receipt_of_money())

    def one_sided(doing: Any) -> None:
        casefile.lock(doing, case_id)
        row = {"act_id": doing.id, "happened_on": doing.day, "recorded_at": doing.at}
        of = row | {"case_id": case_id, "court": office.court}
        voucher = Voucher.objects.create(
            **of, kind=Movement.RECEIPT, paid_on=doing.day, amount_fen=1, counterpart="某人"
        )
        Posting.objects.create(
            **of, voucher=voucher, account=Account.BANK, side=DEBIT, amount_fen=1
        )

    with pytest.raises(DatabaseError, match="does not balance"):
        within_an_act(one_sided, by=office.handler)


def test_postings_cannot_be_changed(office: Office, case_id: int) -> None:
    enter(office, case_id, a_receipt_of_money())
    with entered(Scope.of(office.handler)), pytest.raises(DatabaseError, match="permission denied"):
        Posting.objects.update(amount_fen=1)


@pytest.mark.parametrize("amount_fen", [0, -1])
def test_nothing_is_no_money(amount_fen: int) -> None:
    with pytest.raises(BadTerms, match="大于零"):
        a_receipt_of_money(amount_fen=amount_fen)
