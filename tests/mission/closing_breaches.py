"""For each rule of closing, an attempt that violates it and nothing else (see `breaches`)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from tests.closing.life import (
    PAID,
    REASON,
    pays,
)
from tests.closing.ready import (
    IN_MAY,
    STEPS,
    TODAY,
    Step,
    a_case_for_termination,
    a_title,
    by_two,
    debtors,
    inquired_of,
    report_checked,
    reported,
    signers,
    told,
)
from zhiheng.law.records import (
    InstrumentKind,
)
from zhiheng.measures.closing.actions import terminate_for_now
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import an_incident
from zhiheng.measures.investigation import actions as investigation
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.measures.investigation.terms import IndisposableTerms
from zhiheng.oversight.review.exhibits import a_proposal
from zhiheng.registers.assets.exhibits import a_clue, debtor_of
from zhiheng.registers.assets.terms import (
    DisposalKind,
    DisposalTerms,
    HoldKind,
    HoldTerms,
    InquiryTerms,
    ReportBreach,
)
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.casefile.terms import IncidentKind, Result
from zhiheng.registers.funds.exhibits import a_receipt_of_money
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_firm, a_man
from zhiheng.registers.titles.exhibits import a_conduct_duty, a_money_duty

Attempt = Callable[[], object]
Breach = Callable[[Office], Attempt]
CLOSING_BREACHES: Final[dict[str, Breach]] = {}
GROUNDLESS: Final = replace(PAID, reason="依照民事诉讼法第268条，终结本案执行")
CITED: Final = "依照执行程序解释第3条，应当销案"


def breaks(*rules: str) -> Callable[[Breach], Breach]:
    """The function brings about a state in which its attempt violates each of these rules."""

    def listed(breach: Breach) -> Breach:
        CLOSING_BREACHES.update(dict.fromkeys(rules, breach))
        return breach

    return listed


def proposing(office: Office, case_id: int) -> Attempt:
    """终本, proposed by the handler of the case."""
    return partial(a_proposal, case_id, by=office.handler, verb=terminate_for_now, terms=REASON)


def left_undone(key: str) -> Breach:
    def breach(office: Office) -> Attempt:
        signers(office)
        return proposing(office, a_case_for_termination(office, without=key))

    return breach


OF_TERMINATION: Final = (
    "A1-ZB-01-1", "TC-03", "A1-ZB-23-2", "TC-04", "A1-ZB-03-3", "TC-07-1", "A1-ZB-01-2",
)  # fmt: skip
CLOSING_BREACHES |= {key: left_undone(key) for key in OF_TERMINATION}
assert set(OF_TERMINATION) < set(STEPS)


def spoilt(spoil: Step) -> Breach:
    """Everything done, and one thing more that bars."""

    def breach(office: Office) -> Attempt:
        signers(office)
        case_id = a_case_for_termination(office)
        spoil(case_id, office)
        return proposing(office, case_id)

    return breach


def reported_late(case_id: int, office: Office) -> None:
    report_checked(case_id, office, ReportBreach.LATE)


def asked_again(case_id: int, office: Office) -> None:
    """A further inquiry that nobody has answered."""
    terms = InquiryTerms(
        debtor_id=debtor_of(case_id, office.handler), asked_on=date(2026, 11, 18),
        answered_on=None, words="证券账户再次查询", evidence_paper="查询单",
    )  # fmt: skip
    by_two(entries.enter_inquiry, case_id, terms, office)


def asked_long_ago(case_id: int, office: Office) -> None:
    terms = InquiryTerms(
        debtor_id=debtor_of(case_id, office.handler), asked_on=date(2026, 6, 1),
        answered_on=date(2026, 6, 5), words="立案时查询", evidence_paper="网络查控反馈汇总",
    )  # fmt: skip
    by_two(entries.enter_inquiry, case_id, terms, office)


def a_clue_more(case_id: int, office: Office) -> None:
    terms = a_clue(debtor_of(case_id, office.handler))
    investigation.enter_clue(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def money_came(case_id: int, office: Office) -> None:
    by_two(entries.enter_voucher, case_id, a_receipt_of_money(amount_fen=50_000), office)


def all_paid(case_id: int, office: Office) -> None:
    pays(case_id, office)


def dead(case_id: int, office: Office) -> None:
    debtor_id = debtor_of(case_id, office.handler)
    terms = an_incident(IncidentKind.DEAD, debtor_id=debtor_id)
    by_two(entries.enter_incident, case_id, terms, office)


def books_were_hidden(case_id: int, office: Office) -> None:
    """Dealt with by a fine, and nobody searched."""
    terms = an_incident(
        IncidentKind.BOOKS_HIDDEN, debtor_id=debtor_of(case_id, office.handler), ended_on=TODAY,
        result=Result.DEALT_WITH,
    )  # fmt: skip
    by_two(entries.enter_incident, case_id, terms, office)


def property_is_held(case_id: int, office: Office) -> None:
    a_found_flat(case_id, by=office.handler)


CLOSING_BREACHES |= {
    "A1-ZB-02-1": spoilt(reported),
    "A1-ZB-02-2": spoilt(reported_late),
    "A1-ZB-23-1": spoilt(asked_again),
    "TC-02-2": spoilt(asked_long_ago),
    "TC-05": spoilt(a_clue_more),
    "A1-ZB-23-5": spoilt(money_came),
    "TC-09": spoilt(all_paid),
    "TC-11": spoilt(dead),
    "A1-ZB-03-4": spoilt(books_were_hidden),
    "A1-ZB-03-5a": spoilt(told(IncidentKind.AUDIT)),
    "A1-ZB-03-5b": spoilt(told(IncidentKind.REWARD)),
    "A1-ZB-01-5a": spoilt(told(IncidentKind.MISSING, of_debtor=True)),
    "A1-ZB-01-5b": spoilt(told(IncidentKind.OBSTRUCTION, of_debtor=True)),
    "A1-ZB-23-6": spoilt(told(IncidentKind.OUTSIDER_OBJECTION)),
}


@breaks("TC-06")
def property_held_and_not_sold(office: Office) -> Attempt:
    signers(office)
    case_id = a_case_for_termination(office)
    property_id = a_found_flat(case_id, by=office.handler)
    hold = HoldTerms(
        property_id=property_id, kind=HoldKind.SEALED, rank=1, from_on=TODAY,
        until_on=TODAY.replace(year=2029), paper_no="执1号裁定", evidence_paper="裁定书",
        kept_because="等待拍卖",
    )  # fmt: skip
    by_two(entries.enter_hold, case_id, hold, office)
    return proposing(office, case_id)


@breaks("A1-ZB-23-4")
def an_auction_still_runs(office: Office) -> Attempt:
    signers(office)
    case_id = a_case_for_termination(office)
    property_id = a_found_flat(case_id, by=office.handler)
    said = IndisposableTerms(property_id=property_id, ground="两次流拍，申请执行人不接受抵债")
    investigation.mark_indisposable(case_id=case_id, terms=said, by=office.handler, at=NOW)
    sale = DisposalTerms(
        property_id=property_id, kind=DisposalKind.AUCTION, from_on=TODAY, evidence_paper="拍卖公告"
    )
    entries.enter_disposal(case_id=case_id, terms=sale, by=office.handler, at=NOW)
    return proposing(office, case_id)


@breaks("A1-ZB-01-4")
def three_months_are_not_over(office: Office) -> Attempt:
    signers(office)
    return proposing(office, a_case_for_termination(office, at=IN_MAY.replace(month=9)))


@breaks("A1-ZB-20")
def a_claim_for_conduct_where_no_local_rule_adds_to_it(office: Office) -> Attempt:
    del office
    elsewhere = a_court_office("辽0802")
    signers(elsewhere)
    conduct = replace(a_conduct_duty(), due_on=date(2026, 4, 1))
    duties = (a_money_duty(due_on=date(2026, 4, 1)), conduct)
    title = a_title(elsewhere.court, obligations=duties)
    case_id = a_case_for_termination(elsewhere, title=title)
    told(IncidentKind.SITE_RECORDS)(case_id, elsewhere)
    return proposing(elsewhere, case_id)


@breaks("A1-ZB-21")
def a_fine_in_shandong(office: Office) -> Attempt:
    signers(office)
    title = a_title(office.court, kind=InstrumentKind.CRIMINAL_PROPERTY)
    return proposing(office, a_case_for_termination(office, title=title))


@breaks("TC-07-2")
def a_firm_whose_officers_are_not_restricted(office: Office) -> Attempt:
    signers(office)
    parties = (a_creditor(), a_debtor(a_firm("岚洲商贸有限公司", 7)))
    return proposing(office, a_case_for_termination(office, parties=parties))


@breaks("A1-SD-09")
def no_interview_in_weihai_though_he_asked_himself(office: Office) -> Attempt:
    del office
    elsewhere = a_court_office("鲁1002")
    signers(elsewhere)
    case_id = a_case_for_termination(elsewhere, without="TC-08")
    told(IncidentKind.TERMINATION_ASKED)(case_id, elsewhere)
    return proposing(elsewhere, case_id)


@breaks("A1-YK-01")
def no_pictures_in_yingkou(office: Office) -> Attempt:
    del office
    elsewhere = a_court_office("辽0802")
    signers(elsewhere)
    return proposing(elsewhere, a_case_for_termination(elsewhere))


@breaks("TC-02-1")
def one_debtor_of_two_was_not_inquired_into(office: Office) -> Attempt:
    signers(office)
    parties = (a_creditor(), a_debtor(), a_debtor(a_man("蔺知秋", 771)))
    case_id = a_case_for_termination(office, without="TC-02-1", parties=parties)
    inquired_of(case_id, office, debtors(case_id, office)[0])
    return proposing(office, case_id)


@breaks("TC-08")
def an_interview_that_nobody_confirmed(office: Office) -> Attempt:
    signers(office)
    case_id = a_case_for_termination(office, without="TC-08")
    said = an_incident(IncidentKind.INTERVIEW)
    entries.enter_incident(case_id=case_id, terms=said, by=office.handler, at=NOW)
    return proposing(office, case_id)
