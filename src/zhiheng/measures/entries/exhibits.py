"""Ready-made entries for other rooms' tests: entered by one officer, confirmed by another."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from zhiheng.measures.entries import actions
from zhiheng.measures.entries.pages.sheets import SHEETS
from zhiheng.measures.entries.terms import ConfirmTerms, ReturnTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import actions as assets
from zhiheng.registers.assets.exhibits import a_flat
from zhiheng.registers.assets.terms import (
    DisposalKind,
    DisposalTerms,
    HoldKind,
    HoldTerms,
    InquiryTerms,
    VisitTerms,
)
from zhiheng.registers.casefile.terms import (
    IncidentKind,
    IncidentTerms,
    InstalmentTerms,
    SecurityTerms,
    SettlementTerms,
    Side,
)
from zhiheng.registers.funds.exhibits import a_performance
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.exhibits import NOW, within_an_act
from zhiheng.registers.restrictions.exhibits import a_consumption_limit


def confirmed(
    verb: Callable[..., int], case_id: int, terms: Any, *, by: Officer, second: Officer,
    at: datetime = NOW, **said: Any,
) -> int:  # fmt: skip
    """Let `by` enter and `second` confirm; gives the id of the hand-made entry."""
    entry_id = verb(case_id=case_id, terms=terms, by=by, at=at, **said)
    said_so = ConfirmTerms(entry_id=entry_id)
    return actions.confirm_entry(case_id=case_id, terms=said_so, by=second, at=at)


def an_incident(kind: IncidentKind, **changes: Any) -> IncidentTerms:
    """Something that happened yesterday."""
    plain: dict[str, Any] = {
        "kind": kind,
        "from_on": date(2026, 11, 19),
        "words": f"{kind}，见材料",
        "evidence_paper": "申请书和谈话笔录",
    }
    return IncidentTerms(**plain | changes)


def a_settlement(**changes: Any) -> SettlementTerms:
    """Two instalments that make up the whole."""
    plain = SettlementTerms(
        agreed_on=date(2026, 11, 19),
        total_fen=20_000_000,
        instalments=(
            InstalmentTerms(due_on=date(2026, 12, 31), amount_fen=8_000_000),
            InstalmentTerms(due_on=date(2027, 3, 31), amount_fen=12_000_000),
        ),
        in_writing=True,
        in_minutes=False,
        all_confirm=True,
        by_agent=False,
        agent_authorised=False,
        ruling_asked=False,
        words="分两期付清，利息免除",
        evidence_paper="执行和解协议",
    )
    return replace(plain, **changes)


def a_security(**changes: Any) -> SecurityTerms:
    """A man's guarantee for the debtor, complete and agreed to by the creditor."""
    plain = SecurityTerms(
        side=Side.DEBTOR,
        guarantor="蔺知秋",
        given_on=date(2026, 11, 19),
        sufficient=True,
        guarantor_is_company=False,
        company_resolved=False,
        guarantee_complete=True,
        creditor_consents=True,
        words="以存款 20 万元提供保证",
        evidence_paper="担保书",
    )
    return replace(plain, **changes)


def everything_twice(case_id: int, debtor_id: int, *, by: Officer, second: Officer) -> None:
    """One entry of each kind that has versions, and a second version of it; one of them is
    confirmed and one returned."""
    flat_id = within_an_act(
        lambda doing: assets.enter_property(doing, case_id=case_id, terms=a_flat(debtor_id)), by=by
    )
    with entered(Scope.of(by)):
        home = persons.addresses_of([debtor_id])[0].id
    terms: dict[Callable[..., int], Any] = {
        actions.enter_incident: an_incident(IncidentKind.REVIEW),
        actions.enter_restriction: a_consumption_limit(debtor_id),
        actions.enter_performance: a_performance(),
        actions.enter_security: a_security(),
        actions.enter_settlement: a_settlement(),
        actions.enter_hold: a_seal(flat_id),
        actions.enter_disposal: an_auction(flat_id),
        actions.enter_inquiry: an_inquiry(debtor_id),
        actions.enter_visit: a_call(home),
    }
    said: dict[str, Any] = {"case_id": case_id, "at": NOW}
    for sheet in SHEETS:
        if sheet.held is not None:
            verb = sheet.verb
            entry_id = verb(terms=terms[verb], by=by, **said)
            with entered(Scope.of(by)):
                row_id = next(r.id for r in sheet.held(case_id) if r.entry_id == entry_id)
            last_id = verb(terms=terms[verb], corrects=row_id, by=by, **said)
    actions.confirm_entry(terms=ConfirmTerms(entry_id=entry_id), by=second, **said)
    wrong = ReturnTerms(entry_id=last_id, outcome="与材料不符")
    actions.return_entry(terms=wrong, by=second, **said)


def a_seal(property_id: int, **changes: Any) -> HoldTerms:
    """A thing sealed for three years."""
    plain = HoldTerms(
        property_id=property_id,
        kind=HoldKind.SEALED,
        rank=1,
        from_on=date(2026, 11, 19),
        until_on=date(2029, 11, 18),
        paper_no="（2026）鲁0102执1号",
        evidence_paper="协助执行通知书回执",
    )
    return replace(plain, **changes)


def an_auction(property_id: int, **changes: Any) -> DisposalTerms:
    """A sale by auction that has begun."""
    plain = DisposalTerms(
        property_id=property_id,
        kind=DisposalKind.AUCTION,
        from_on=date(2026, 11, 19),
        evidence_paper="拍卖公告",
    )
    return replace(plain, **changes)


def an_inquiry(debtor_id: int, **changes: Any) -> InquiryTerms:
    """A network inquiry that was answered."""
    plain = InquiryTerms(
        debtor_id=debtor_id,
        asked_on=date(2026, 11, 18),
        answered_on=date(2026, 11, 19),
        words="存款、车辆、不动产、证券均已反馈",
        evidence_paper="查询反馈汇总表",
    )
    return replace(plain, **changes)


def a_call(address_id: int, **changes: Any) -> VisitTerms:
    """An address that was gone to."""
    plain = VisitTerms(
        address_id=address_id,
        done_on=date(2026, 11, 19),
        words="无人居住",
        evidence_paper="走访笔录",
    )
    return replace(plain, **changes)
