"""For each rule the house ships, an input that violates it and nothing else.

`BREACHES` maps a rule to what brings the state about: given a court's office it returns the attempt
that must be refused. A limb of the law is named by its key; a rule written where it is asked, by
key and words, because one key may stand in several places.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from tests.mission.approval_breaches import APPROVAL_BREACHES
from tests.mission.ending_breaches import CLOSING_BREACHES
from tests.mission.settling_breaches import SETTLING_BREACHES
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState, InstrumentKind, JurisdictionBasis, StayGround
from zhiheng.law.service import Manner
from zhiheng.law.visits import CautionKind
from zhiheng.measures.archiving.actions import hand_to_archive
from zhiheng.measures.archiving.terms import ArchiveTerms
from zhiheng.measures.assignment import actions as assignment
from zhiheng.measures.assignment.exhibits import (
    MONTH,
    a_draw,
    a_published_seed,
    a_receipt,
    a_state_of_property,
)
from zhiheng.measures.assignment.terms import HandOverTerms, RevealTerms
from zhiheng.measures.course import actions as course
from zhiheng.measures.course.exhibits import a_stay, stay_terms
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import a_security, a_settlement, an_incident, confirmed
from zhiheng.measures.entries.terms import ConfirmTerms
from zhiheng.measures.handling import actions as handling
from zhiheng.measures.handling.exhibits import a_notice, freshly
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, NoticeTerms
from zhiheng.measures.intake.actions import docket, refuse_application, route
from zhiheng.measures.intake.exhibits import FOUND, a_docketed_case, an_application
from zhiheng.measures.intake.terms import RefusalTerms, RouteTerms
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.measures.planning.exhibits import a_plan, an_approval
from zhiheng.measures.sealing.exhibits import (
    a_seal,
    a_signature,
    an_unapproved_ruling,
    certificates_of,
)
from zhiheng.measures.service import actions as service
from zhiheng.measures.service.exhibits import a_service, checked
from zhiheng.measures.service.terms import PublicationTerms
from zhiheng.measures.visiting.actions import note_caution
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.casefile.terms import IncidentKind, PartyTerms, Role
from zhiheng.registers.documents.queries import papers_of
from zhiheng.registers.nodes.actions import load_holidays
from zhiheng.registers.nodes.exhibits import an_invented_2027
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import (
    AccountTerms,
    AppointmentTerms,
    DelegationTerms,
    DeviceTerms,
    DivisionKind,
    DivisionTerms,
    SessionTerms,
)
from zhiheng.registers.persons.exhibits import NOW, a_man, within_an_act
from zhiheng.registers.persons.terms import CautionTerms

Attempt = Callable[[], object]
Breach = Callable[[Office], Attempt]
BREACHES: dict[str, Breach] = {**APPROVAL_BREACHES, **SETTLING_BREACHES}
HASH = "argon2$nobody-logs-in-with-this"


def breaks(rule: str) -> Callable[[Breach], Breach]:
    """The function brings about a state in which its attempt violates the rule."""

    def listed(breach: Breach) -> Breach:
        assert rule not in BREACHES, rule
        return BREACHES.setdefault(rule, breach)

    return listed


def filing(office: Office, **changes: Any) -> Attempt:
    """An application that meets every condition of docketing but for the changes."""
    return partial(docket, terms=an_application(**changes), by=office.filing, at=NOW)


@breaks("DOS-WHOLE 卷宗齐备后移交归档")
def an_open_case_to_the_archive(office: Office) -> Attempt:
    terms = ArchiveTerms(archive_number="2026-执-0001", receiver="档案室甲")
    case_id = a_docketed_case(handler=office.handler)
    return partial(hand_to_archive, case_id=case_id, terms=terms, by=office.clerk, at=NOW)


# 立案: what the clerk found.
ANSWERED: dict[str, dict[str, Any]] = {
    "A1-FILE-01-1": {"instrument_effective": False},
    "A1-FILE-01-2": {"applicant_is_obligee": False},
    "A1-FILE-03": {"content_clear": False},
    "A1-FILE-01-4b": {"unperformed": False},
    "A1-FILE-01-5": {"jurisdiction_basis": JurisdictionBasis.ISSUING},
    "A1-FILE-15-1": {"jurisdiction_basis": JurisdictionBasis.PROPERTY, "property_shown": False},
}
# 立案: kinds of instrument with a connection that does not give this court the case.
UNCONNECTED = {
    "A1-FILE-08": (InstrumentKind.RULING, JurisdictionBasis.DOMICILE),
    "A1-FILE-08-M": (InstrumentKind.MEDIATION, JurisdictionBasis.DOMICILE),
    "A1-FILE-10": (InstrumentKind.PAYMENT_ORDER, JurisdictionBasis.FIRST_INSTANCE),
    "A1-FILE-13": (InstrumentKind.CRIMINAL_PROPERTY, JurisdictionBasis.DOMICILE),
    "A1-FILE-08-A": (InstrumentKind.ADMINISTRATIVE_JUDGMENT, JurisdictionBasis.DOMICILE),
    "A1-ADM-13": (InstrumentKind.ADMINISTRATIVE_DECISION, JurisdictionBasis.DOMICILE),
    "A1-FILE-09": (InstrumentKind.NOTARIAL_DEED, JurisdictionBasis.FIRST_INSTANCE),
    "A1-FILE-11": (InstrumentKind.ARBITRAL_AWARD, JurisdictionBasis.DOMICILE),
    "A1-FILE-17": (InstrumentKind.JUDGMENT, JurisdictionBasis.DOMICILE),
}


def answering(office: Office, **answers: Any) -> Attempt:
    return filing(office, found=replace(FOUND, **answers))


def unconnected(office: Office, kind: InstrumentKind, basis: JurisdictionBasis) -> Attempt:
    title = replace(an_application().title, kind=kind)
    return filing(office, title=title, found=replace(FOUND, jurisdiction_basis=basis))


BREACHES |= {rule: partial(answering, **answers) for rule, answers in ANSWERED.items()}
BREACHES |= {
    rule: partial(unconnected, kind=kind, basis=basis)
    for rule, (kind, basis) in UNCONNECTED.items()
}


@breaks("A1-FILE-01-3")
def a_debtor_known_by_name_only(office: Office) -> Attempt:
    """Terms without any debtor are turned away before the law is asked; this one is named."""
    nobody = replace(a_man(), document_kind=None, document_number=None, address=None)
    return filing(office, parties=(a_creditor(), a_debtor(nobody)))


@breaks("A1-FILE-01-4")
def a_period_that_still_runs(office: Office) -> Attempt:
    title = an_application().title
    owed = tuple(replace(one, due_on=NOW.date()) for one in title.obligations)
    return filing(office, title=replace(title, obligations=owed))


@breaks("A1-FILE-08-1")
def a_judgment_that_another_court_gave(office: Office) -> Attempt:
    given_elsewhere = replace(an_application().title, made_by="青岛市市南区人民法院")
    return filing(office, title=given_elsewhere)


@breaks("A1-FILE-15-2")
def a_case_that_another_court_filed_first(office: Office) -> Attempt:
    a_docketed_case("鲁0103")
    return filing(office)


@breaks("A1-FILE-31")
def a_case_that_is_open_here(office: Office) -> Attempt:
    a_docketed_case()
    return filing(office)


@breaks("A1-FILE-90")
def a_ruling_on_preservation(office: Office) -> Attempt:
    text = "民事裁定书\n申请人向本院申请财产保全。裁定如下：\n冻结被申请人的银行存款。"
    return filing(office, title=replace(an_application().title, text=text))


@breaks("A1-FILE-91")
def a_deed_the_bureau_has_not_agreed_to(office: Office) -> Attempt:
    kind = InstrumentKind.NOTARIAL_DEED
    terms = RouteTerms(kinds=(kind,), ground="党组会纪要")
    route(terms=terms, by=office.president, at=NOW)
    title = replace(an_application().title, kind=kind, made_by="济南公证处")
    found = replace(FOUND, jurisdiction_basis=JurisdictionBasis.DOMICILE)
    return filing(office, title=title, found=found)


# 发出执行通知书.


def noticing(case_id: int, office: Office) -> Attempt:
    return partial(a_notice, case_id, by=office.handler)


def in_state(office: Office, state: CaseState) -> Attempt:
    """No act of the house stays or closes a case yet: the register's verb brings it about."""
    case_id = a_docketed_case(handler=office.handler)
    within_an_act(
        lambda doing: casefile.set_state(doing, case_id=case_id, state=state), by=office.handler
    )
    return noticing(case_id, office)


BREACHES["A1-NODE-00"] = partial(in_state, state=CaseState.CLOSED)
BREACHES["A1-STAY-06"] = partial(in_state, state=CaseState.STAYED)


@breaks("A1-FILE-28")
def a_case_that_secures_and_does_not_enforce(office: Office) -> Attempt:
    """The filing desk dockets first enforcement only: the register opens the other types."""
    return noticing(a_case(case_type="执保", handler=office.handler).case_id, office)


@breaks("A1-NODE-02")
def a_case_without_a_handler(office: Office) -> Attempt:
    return noticing(a_docketed_case(), office)


@breaks("A1-FILE-33")
def a_notice_that_was_issued(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    return noticing(case_id, office)


@breaks("A1-FILE-33-1")
def a_case_without_a_debtor(office: Office) -> Attempt:
    """No case is opened without a debtor: the only one turns out to be a third person."""
    opened = a_case(handler=office.handler)
    meant = PartyTerms(person=a_man(), role=Role.THIRD)
    within_an_act(
        lambda doing: casefile.add_party(
            doing, case_id=opened.case_id, party=meant, corrects=opened.party_ids[1]
        ),
        by=office.clerk,
    )
    return noticing(opened.case_id, office)


@breaks("A1-FILE-33-2")
def a_debtor_without_an_address(office: Office) -> Attempt:
    debtor = a_debtor(replace(a_man(), address=None))
    case_id = a_docketed_case(handler=office.handler, parties=(a_creditor(), debtor))
    return noticing(case_id, office)


@breaks("A1-NODE-03 由本案承办法官或者其代行人办理")
def a_notice_by_another_handler(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    return partial(a_notice, case_id, by=office.other_handler)


@breaks("CASE-SEEN 案件在您填写期间没有变动")
def a_form_that_grew_stale(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    with entered(Scope.of(office.handler)):
        terms = NoticeTerms(seen=cases.seen(case_id))
    handover = AssignTerms(handler_id=office.other_handler.id, ground="工作调整")
    handling.assign(case_id=case_id, terms=handover, by=office.chief, at=NOW)
    by = freshly(office.other_handler)
    return partial(handling.issue_notice, case_id=case_id, terms=terms, by=by, at=NOW)


@breaks("AUTH-FRESH 签发前须重新验证身份")
def a_signature_without_a_fresh_log_in(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    stale = freshly(office.handler, NOW - timedelta(minutes=3))
    return partial(handling.issue_notice, case_id=case_id, terms=NoticeTerms(), by=stale, at=NOW)


# Posts, ranges and one submission.


@breaks("AUTH-POST …由…办理")
def an_act_of_another_post(office: Office) -> Attempt:
    return partial(docket, terms=an_application(), by=office.handler, at=NOW)


@breaks("AUTH-COURT 在本院及下级法院范围内办理")
def a_division_of_a_neighbouring_court(office: Office) -> Attempt:
    terms = DivisionTerms(court="鲁0103", kind=DivisionKind.TRIBUNAL, name="邻院法庭")
    return partial(personnel.found_division, terms=terms, by=office.admin_system, at=NOW)


@breaks("AUTH-SELF …由他人办理")
def an_appointment_of_oneself(office: Office) -> Attempt:
    return appointing(office.admin_security, Post.PRESIDENT, office)


@breaks("AUTH-THREE 三员分离")
def two_administrators_in_one_person(office: Office) -> Attempt:
    return appointing(office.admin_audit, Post.ADMIN_SYSTEM, office)


def appointing(whom: Officer, post: Post, office: Office) -> Attempt:
    terms = AppointmentTerms(staff_id=whom.id, post=post, from_on=NOW.date())
    return partial(personnel.appoint, terms=terms, by=office.admin_security, at=NOW)


@breaks("AUTH-HOLDER 代行的岗位由委托人本人担任")
def a_delegation_of_what_one_does_not_hold(office: Office) -> Attempt:
    terms = DelegationTerms(
        holder_id=office.clerk.id, delegate_id=office.assistant.id, post=Post.HANDLER,
        from_on=NOW.date(), until_on=date(2026, 12, 1), ground="出差",
    )  # fmt: skip
    return partial(personnel.delegate, terms=terms, by=office.chief, at=NOW)


@breaks("A1-CAL-14 节假日表由高级人民法院或者最高人民法院载入")
def holidays_loaded_by_a_basic_court(office: Office) -> Attempt:
    return partial(load_holidays, terms=an_invented_2027(), by=office.admin_system, at=NOW)


@breaks("ACT-KEY 同一次提交只能办理一次")
def one_submission_with_other_words(office: Office) -> Attempt:
    by = replace(office.filing, request_key="one-submission")
    docket(terms=an_application(), by=by, at=NOW)
    return partial(docket, terms=an_application(claim_fen=1), by=by, at=NOW)


# Accounts and sessions of somebody else.


def an_account(officer: Officer) -> int:
    terms = AccountTerms(staff_id=officer.id, login_name="somebody", password_hash=HASH)
    return personnel.open_account(terms=terms, by=system_officer(officer.court), at=NOW)


def a_session(account_id: int, key: bytes) -> SessionTerms:
    device = DeviceTerms(device_hash=bytes(32), device="法院内网")
    return SessionTerms(account_id=account_id, key_hash=key, device=device)


@breaks("AUTH-POST …")
def a_password_of_somebody_else(office: Office) -> Attempt:
    account_id = an_account(office.handler)
    return partial(
        personnel.set_password, account_id=account_id, password_hash=HASH, by=office.clerk, at=NOW
    )


@breaks("AUTH-OWN 动态口令由本人绑定")
def a_device_for_somebody_elses_account(office: Office) -> Attempt:
    account_id = an_account(office.handler)
    return partial(
        personnel.enrol_code, account_id=account_id, seed="JBSWY3DPEHPK3PXP", by=office.clerk,
        at=NOW,
    )  # fmt: skip


@breaks("AUTH-OWN 账号只能本人使用")
def a_log_in_with_somebody_elses_account(office: Office) -> Attempt:
    terms = a_session(an_account(office.handler), key=bytes(32))
    return partial(personnel.begin_session, terms=terms, by=office.clerk, at=NOW)


@breaks("AUTH-OWN 登录由本人处理")
def an_end_of_somebody_elses_session(office: Office) -> Attempt:
    terms = a_session(an_account(office.handler), key=bytes(32))
    session_id = personnel.begin_session(terms=terms, by=office.handler, at=NOW)
    return partial(
        personnel.end_session, session_id=session_id, ground="试", by=office.clerk, at=NOW
    )


@breaks("A1-FILE-02 至少一项受理条件不通过才能裁定不予受理")
def a_refusal_for_no_reason(office: Office) -> Attempt:
    draft = an_application().draft()
    terms = RefusalTerms(draft=draft, debtors=("蔺知秋",), remedy="可以申请复议。")
    return partial(refuse_application, terms=terms, by=office.filing, at=NOW)


def noticed(office: Office) -> int:
    """A case whose notice is issued and not served yet."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    return case_id


@breaks("SERVE-90 电子送达须经受送达人同意")
def an_electronic_service_nobody_agreed_to(office: Office) -> Attempt:
    return partial(a_service, noticed(office), by=office.clerk, manner=Manner.ELECTRONIC)


@breaks("SERVE-95-2 公告送达须先作出决定并记明原因")
def a_publication_nobody_decided(office: Office) -> Attempt:
    return partial(a_service, noticed(office), by=office.clerk, manner=Manner.PUBLICATION)


@breaks("SERVE-95-1 受送达人下落不明，或者其他方式无法送达")
def a_publication_where_nothing_was_tried(office: Office) -> Attempt:
    case_id = noticed(office)
    with entered(Scope.of(office.handler)):
        debtor = next(one for one in cases.parties(case_id) if one.role is Role.DEBTOR)
    terms = PublicationTerms(party_id=debtor.id, ground="被执行人下落不明")
    return partial(
        service.decide_publication, case_id=case_id, terms=terms, by=checked(office.handler),
        at=NOW,
    )  # fmt: skip


@breaks("SOP-POINT 操作规程的必查项已经逐项勾选")
def a_publication_without_its_checklist(office: Office) -> Attempt:
    case_id = noticed(office)
    with entered(Scope.of(office.handler)):
        debtor = next(one for one in cases.parties(case_id) if one.role is Role.DEBTOR)
    terms = PublicationTerms(party_id=debtor.id, ground="被执行人下落不明")
    return partial(
        service.decide_publication, case_id=case_id, terms=terms, by=office.handler, at=NOW
    )


@breaks("PAPER-ELEMENT 文书应当载明的内容齐备")
def a_paper_without_its_elements(office: Office) -> Attempt:
    terms = PaperTerms(kind="变更承办人告知书")
    return partial(a_paper, a_docketed_case(handler=office.handler), terms, by=office.handler)


@breaks("PAPER-EDITION 文书使用现行的样式")
def a_paper_by_a_form_that_is_not_in_use(office: Office) -> Attempt:
    terms = PaperTerms(kind="执行风险告知书", edition="2025-06-01")
    return partial(a_paper, a_docketed_case(handler=office.handler), terms, by=office.handler)


@breaks("A1-VISIT-03 涉密案件的情况不记入跨法院共享的到访提示")
def a_caution_out_of_a_secret_case(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    secret = ClassTerms(secrecy=1, ground="定密决定第 3 号")
    cleared = replace(office.president, clearance=1)
    handling.classify(case_id=case_id, terms=secret, by=cleared, at=NOW)
    caution = CautionTerms(
        person_id=1, kind=CautionKind.ILL, words="卧床", evidence="病历", until_on=NOW.date()
    )
    cleared = replace(office.handler, clearance=1)
    return partial(note_caution, case_id=case_id, terms=caution, by=cleared, at=NOW)


def closed(office: Office, case_id: int) -> int:
    """The same case, closed."""
    within_an_act(
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.CLOSED),
        by=office.handler,
    )
    return case_id


@breaks("ASSIGN-01")
def a_draw_in_a_closed_case(office: Office) -> Attempt:
    a_published_seed(office)
    return partial(a_draw, closed(office, a_docketed_case()), by=office.filing)


@breaks("ASSIGN-02")
def a_draw_where_somebody_handles(office: Office) -> Attempt:
    a_published_seed(office)
    return partial(a_draw, a_docketed_case(handler=office.handler), by=office.filing)


@breaks("ASSIGN-03")
def a_receipt_before_anybody_is_named(office: Office) -> Attempt:
    return partial(a_receipt, a_docketed_case(), by=office.handler)


@breaks("ASSIGN-04")
def a_second_receipt(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    a_receipt(case_id, by=office.handler)
    return partial(a_receipt, case_id, by=office.handler)


@breaks("TRIAGE-01")
def a_state_of_property_in_a_case_of_preservation(office: Office) -> Attempt:
    opened = a_case(case_type="执保", handler=office.handler)
    return partial(a_state_of_property, opened.case_id, by=office.handler)


@breaks("ASSIGN-SEED 当月分案种子的哈希已经公布")
def a_draw_without_a_seed(office: Office) -> Attempt:
    assert office.handler
    return partial(a_draw, a_docketed_case(), by=office.filing)


@breaks("ASSIGN-LIST 名单上有可以承办的人员")
def a_draw_among_nobody(office: Office) -> Attempt:
    a_published_seed(office)
    return partial(a_draw, a_docketed_case(), by=office.filing)


@breaks("ASSIGN-REVEAL 月份已经结束")
def a_seed_told_too_early(office: Office) -> Attempt:
    a_published_seed(office)
    terms = RevealTerms(month=MONTH)
    return partial(assignment.reveal_seed, terms=terms, by=office.chief, at=NOW)


@breaks("A1-NODE-03 由原承办人向现承办人移交")
def a_hand_over_by_a_stranger(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    terms = HandOverTerms(words="交出")
    return partial(
        assignment.hand_over, case_id=case_id, terms=terms, by=office.other_handler, at=NOW
    )


@breaks("PLAN-APPROVAL 拟定人不批准自己拟定的方案")
def a_plan_approved_by_its_drafter(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    both = replace(office.handler, posts=frozenset((Post.HANDLER, Post.BUREAU_CHIEF)))
    return partial(an_approval, case_id, a_plan(case_id, by=both), by=both)


# 人工登记, 和解, 中止和恢复.
UNSETTLED: dict[str, dict[str, Any]] = {
    "A1-SET-01-1": {"in_writing": False},
    "A1-SET-01-2": {"all_confirm": False},
    "A1-SET-01-3": {"by_agent": True},
    "A1-SET-01-4": {"ruling_asked": True},
}
GROUNDLESS = {
    "A1-STAY-01": StayGround.APPLICANT_AGREES,
    "A1-STAY-01-1": StayGround.APPLICANT_AGREES,
    "A1-STAY-01-2": StayGround.OBJECTION_FOUNDED,
    "A1-STAY-01-3": StayGround.HEIRS_AWAITED,
    "A1-STAY-01-4": StayGround.SUCCESSOR_UNKNOWN,
    "A1-STAY-02": StayGround.SETTLEMENT,
    "A1-STAY-03": StayGround.AWARD_UNDER_REVIEW,
    "A1-STAY-03-2": StayGround.RETRIAL,
    "A1-STAY-05-1": StayGround.BANKRUPTCY_TRANSFER,
    "A1-STAY-05-2": StayGround.BANKRUPTCY_ACCEPTED,
    "A1-STAY-12": StayGround.SECURITY,
    "A1-STAY-08": StayGround.REQUESTED,
    "A1-STAY-09-1": StayGround.DISPUTE_BETWEEN_COURTS,
    "A1-STAY-09-2": StayGround.BASIS_UNDER_SUPERVISION,
    "A1-STAY-11": StayGround.SUPERVISING_COURT,
}


def entered_by_two(office: Office, *kinds: IncidentKind) -> int:
    """A case with these incidents, entered by its handler and confirmed by the chief."""
    case_id = a_docketed_case(handler=office.handler)
    for kind in kinds:
        confirmed(
            entries.enter_incident, case_id, an_incident(kind),
            by=office.handler, second=office.chief,
        )  # fmt: skip
    return case_id


def settling(office: Office, **changes: Any) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    terms = a_settlement(**changes)
    return partial(
        entries.enter_settlement, case_id=case_id, terms=terms, by=office.handler, at=NOW
    )


def groundless(office: Office, ground: StayGround) -> Attempt:
    """A stay or deferment on a ground of which nothing is on record."""
    case_id = a_docketed_case(handler=office.handler)
    deferred = ground in (
        StayGround.SECURITY, StayGround.REQUESTED, StayGround.DISPUTE_BETWEEN_COURTS,
        StayGround.BASIS_UNDER_SUPERVISION, StayGround.SUPERVISING_COURT,
    )  # fmt: skip
    until = {"deferred_until": date(2026, 12, 1)} if deferred else {}
    verb = course.defer if deferred else course.stay
    return partial(
        verb, case_id=case_id, terms=stay_terms(ground, **until), by=office.handler, at=NOW
    )


BREACHES |= {rule: partial(settling, **changes) for rule, changes in UNSETTLED.items()}
BREACHES |= {rule: partial(groundless, ground=ground) for rule, ground in GROUNDLESS.items()}


def agreed(office: Office) -> int:
    return entered_by_two(office, IncidentKind.DELAY_AGREED)


@breaks("A1-STAY-06-1")
def a_stay_of_what_stands_still(office: Office) -> Attempt:
    case_id = agreed(office)
    a_stay(case_id, by=office.handler)
    return partial(a_stay, case_id, by=office.handler)


@breaks("A1-STAY-06-2")
def a_ruling_without_its_reason(office: Office) -> Attempt:
    return partial(a_stay, agreed(office), by=office.handler, reason="")


@breaks("A1-GUA-01")
def a_company_without_its_resolution(office: Office) -> Attempt:
    case_id = agreed(office)
    confirmed(
        entries.enter_security, case_id, a_security(guarantor_is_company=True),
        by=office.handler, second=office.chief,
    )  # fmt: skip
    return partial(a_stay, case_id, by=office.handler)


@breaks("A1-STAY-10")
def a_deferment_beyond_a_year(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    confirmed(entries.enter_security, case_id, a_security(), by=office.handler, second=office.chief)
    terms = stay_terms(StayGround.SECURITY, deferred_until=date(2028, 1, 1))
    return partial(course.defer, case_id=case_id, terms=terms, by=office.handler, at=NOW)


def going_on(office: Office, case_id: int) -> Attempt:
    terms = GoOnTerms(reason="申请执行人要求继续", paper_no="（2026）鲁0102执1号之二")
    return partial(course.go_on, case_id=case_id, terms=terms, by=office.handler, at=NOW)


@breaks("A1-STAY-06-4")
def a_case_that_never_stood_still(office: Office) -> Attempt:
    return going_on(office, entered_by_two(office, IncidentKind.STAY_CEASED))


def a_ground_that_still_stands(office: Office) -> Attempt:
    case_id = agreed(office)
    a_stay(case_id, by=office.handler)
    return going_on(office, case_id)


BREACHES |= dict.fromkeys(
    ("A1-STAY-06-5", "A1-STAY-06-6", "A1-STAY-06-7"), a_ground_that_still_stands
)


@breaks("A1-HAND-01 由录入人以外的人核对确认")
def an_entry_confirmed_by_its_author(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    terms = an_incident(IncidentKind.INTERVIEW)
    entry_id = entries.enter_incident(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    said = ConfirmTerms(entry_id=entry_id)
    return partial(entries.confirm_entry, case_id=case_id, terms=said, by=office.handler, at=NOW)


# 签章: certificates for the handler and for the seal of his court.
def certified(office: Office) -> int:
    """A case with its notice, and certificates for its handler and the seal."""
    certificates_of(office.handler, by=office.admin_security)
    return noticed(office)


def notice_in(case_id: int, office: Office) -> int:
    with entered(Scope.of(office.handler)):
        return next(one.id for one in papers_of(case_id) if one.kind == "执行通知书")


@breaks("SEAL-OWN 文书由签发人本人签名")
def a_signature_on_a_paper_of_another(office: Office) -> Attempt:
    case_id = certified(office)
    return partial(a_signature, case_id, notice_in(case_id, office), by=office.other_handler)


@breaks("SEAL-APPROVED 须经批准的文书，批准后才能签名、用印")
def a_seal_on_a_draft_nobody_approved(office: Office) -> Attempt:
    case_id = certified(office)
    ruling = an_unapproved_ruling(case_id, by=office.handler)
    return partial(a_seal, case_id, ruling, by=office.clerk)


@breaks("SEAL-SIGNED 先由签发人签名，再加盖院印")
def a_seal_before_the_signature(office: Office) -> Attempt:
    case_id = certified(office)
    return partial(a_seal, case_id, notice_in(case_id, office), by=office.clerk)


@breaks("SEAL-CERTIFICATE 签章用的数字证书在有效期内且未吊销")
def a_signature_without_a_certificate(office: Office) -> Attempt:
    case_id = noticed(office)
    return partial(a_signature, case_id, notice_in(case_id, office), by=office.handler)


# 结案和恢复执行; a limb that stays and closings share is fired once.
BREACHES = CLOSING_BREACHES | BREACHES
