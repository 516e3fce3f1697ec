"""For each rule of approvals, an attempt that violates it and nothing else (see `breaches`)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from zhiheng.law.approvals import Body
from zhiheng.law.posts import Post
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.review import actions as review
from zhiheng.oversight.review.exhibits import LONGER, a_proposal, a_signature, freshly, on_record
from zhiheng.oversight.review.terms import LevelsTerms, OpinionTerms, PanelTerms, SignTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.terms_text import written
from zhiheng.registers.approvals.actions import draw_up
from zhiheng.registers.approvals.terms import COSIGNER, LevelEntry, ProposalEntry, Vote
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import (
    AbsenceKind,
    AbsenceTerms,
    AccountTerms,
    DelegationTerms,
    DeviceTerms,
    SessionTerms,
)
from zhiheng.registers.persons.exhibits import NOW, within_an_act

Attempt = Callable[[], object]
TODAY = NOW.date()


def proposed(office: Office, *cosigners: Officer) -> int:
    """The extension of a case's limit, drafted by its handler; the president's to sign."""
    assert office.president
    case_id = a_docketed_case(handler=office.handler)
    return a_proposal(case_id, by=office.handler, cosigner_ids=tuple(one.id for one in cosigners))


def levelled(office: Office, *levels: LevelEntry) -> int:
    """The same proposal with levels of one's own."""
    case_id = a_docketed_case(handler=office.handler)
    entry = ProposalEntry(
        verb="延长执行期限", terms=written(LONGER), ground="", levels=levels,
        shown={"sentence": "执行期限延长 2 个月", "findings": [], "papers": [], "words": []},
    )  # fmt: skip

    def draw(doing: LegalAct) -> int:
        return draw_up(doing, cases.case(case_id), entry=entry)

    return within_an_act(draw, by=office.handler)


def signing(office: Office, proposal_id: int, by: Officer) -> Attempt:
    """The signature of `by`; everything it needs to know is looked up before it is tried."""
    found = on_record(proposal_id, office.handler)
    terms = SignTerms(proposal_id=proposal_id, hash_seen=found.proposal_hash)
    return partial(review.sign, case_id=found.case_id, terms=terms, by=freshly(by), at=NOW)


def approved(office: Office) -> tuple[int, int]:
    """A proposal that is signed and not carried out yet, and its case."""
    proposal_id = proposed(office)
    signing(office, proposal_id, office.president)()
    return proposal_id, on_record(proposal_id, office.handler).case_id


def without_approval(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    return partial(review.extend_term, case_id=case_id, terms=LONGER, by=office.handler, at=NOW)


def on_what_was_withdrawn(office: Office) -> Attempt:
    proposal_id = proposed(office)
    found = on_record(proposal_id, office.handler)
    review.withdraw(case_id=found.case_id, proposal_id=proposal_id, by=office.handler, at=NOW)
    return signing(office, proposal_id, office.president)


def over_another_text(office: Office) -> Attempt:
    found = on_record(proposed(office), office.handler)
    terms = SignTerms(proposal_id=found.id, hash_seen=bytes(32))
    by = freshly(office.president)
    return partial(review.sign, case_id=found.case_id, terms=terms, by=by, at=NOW)


def by_the_drafter(office: Office) -> Attempt:
    return signing(office, proposed(office), office.handler)


def out_of_order(office: Office) -> Attempt:
    return signing(office, proposed(office, office.reviewer), office.president)


def without_the_post(office: Office) -> Attempt:
    return signing(office, proposed(office), office.chief)


def for_who_must_sign_himself(office: Office) -> Attempt:
    proposal_id = levelled(office, LevelEntry(kind=Body.PRESIDENT, in_person=True))
    return signing(office, proposal_id, delegate(office))


def twice(office: Office) -> Attempt:
    cosigned = LevelEntry(kind=COSIGNER, staff_id=office.chief.id)
    proposal_id = levelled(office, cosigned, LevelEntry(kind=Body.PRESIDENT))
    signing(office, proposal_id, office.chief)()
    return signing(office, proposal_id, delegate(office))


def while_away(office: Office) -> Attempt:
    proposal_id = proposed(office)
    away(office, office.president)
    return signing(office, proposal_id, office.president)


def from_the_device_of_somebody_away(office: Office) -> Attempt:
    proposal_id = proposed(office)
    for number, one in enumerate((office.president, office.chief)):
        logged_in(one, bytes([number] * 32))
    away(office, office.chief)
    return signing(office, proposal_id, office.president)


def a_second_time(office: Office) -> Attempt:
    proposal_id = proposed(office)
    a_signature(proposal_id, by=office.president)
    return carrying_out(office, proposal_id)


def with_other_terms(office: Office) -> Attempt:
    proposal_id, case_id = approved(office)
    return partial(
        review.extend_term.carry_out, proposal_id, case_id=case_id,
        terms=replace(LONGER, months=1), by=office.handler, at=NOW,
    )  # fmt: skip


def with_a_signature_missing(office: Office) -> Attempt:
    proposal_id, _ = approved(office)
    more = LevelsTerms(
        approval="延长执行期限", bodies=(Body.BUREAU_CHIEF,), ground="本院审批权限清单"
    )
    review.set_levels(terms=more, by=office.president, at=NOW)
    return carrying_out(office, proposal_id)


def taken_back_by_another(office: Office) -> Attempt:
    found = on_record(proposed(office), office.handler)
    return partial(
        review.withdraw, case_id=found.case_id, proposal_id=found.id, by=office.chief, at=NOW
    )


def an_even_panel(office: Office) -> Attempt:
    members = (office.other_handler, office.reviewer, office.chief, office.president)
    return seating(office, members)


def an_opinion_of_an_outsider(office: Office) -> Attempt:
    members = (office.other_handler, office.reviewer, office.chief)
    formed = seating(office, members)
    formed()
    terms = replace(formed.keywords["terms"])
    said = OpinionTerms(proposal_id=terms.proposal_id, vote=Vote.FOR, words="同意")
    case_id = formed.keywords["case_id"]
    return partial(review.say_in_panel, case_id=case_id, terms=said, by=office.president, at=NOW)


def seating(office: Office, members: tuple[Officer, ...]) -> partial[int]:
    proposal_id = levelled(office, LevelEntry(kind=Body.PANEL))
    case_id = on_record(proposal_id, office.handler).case_id
    terms = PanelTerms(
        proposal_id=proposal_id,
        presiding_id=members[0].id,
        member_ids=tuple(one.id for one in members),
    )
    return partial(review.form_panel, case_id=case_id, terms=terms, by=office.handler, at=NOW)


def carrying_out(office: Office, proposal_id: int) -> Attempt:
    found = on_record(proposal_id, office.handler)
    return partial(
        review.extend_term.carry_out, proposal_id, case_id=found.case_id, terms=LONGER,
        by=office.handler, at=NOW,
    )  # fmt: skip


def away(office: Office, who: Officer) -> None:
    terms = AbsenceTerms(
        staff_id=who.id, kind=AbsenceKind.TRAVEL, from_on=TODAY, until_on=TODAY + timedelta(days=3)
    )
    personnel.record_absence(terms=terms, by=office.admin_system, at=NOW)


def delegate(office: Office) -> Officer:
    """The chief, who exercises the president's post today."""
    terms = DelegationTerms(
        holder_id=office.president.id, delegate_id=office.chief.id, post=Post.PRESIDENT,
        from_on=TODAY, until_on=TODAY, ground="院长出差",
    )  # fmt: skip
    personnel.delegate(terms=terms, by=office.admin_security, at=NOW)
    return staff.officer(office.chief.id, TODAY)


def logged_in(who: Officer, key: bytes) -> None:
    """In at the one device of this court."""
    hashed = "argon2$nobody-logs-in-with-this"
    terms = AccountTerms(staff_id=who.id, login_name=f"user{who.id}", password_hash=hashed)
    account_id = personnel.open_account(terms=terms, by=system_officer(who.court), at=NOW)
    device = DeviceTerms(device_hash=bytes(32), device="法院内网")
    session = SessionTerms(account_id=account_id, key_hash=key, device=device)
    with entered(Scope.of(who)):
        personnel.begin_session(terms=session, by=who, at=NOW)


APPROVAL_BREACHES: dict[str, Callable[[Office], Attempt]] = {
    "A1-APR-00 须经批准的行为凭已批准的审批单办理": without_approval,
    "A1-APR-STATE 签批的审批单正在待审": on_what_was_withdrawn,
    "A1-APR-HASH 签批的是所见的那一稿": over_another_text,
    "A1-APR-DRAFTER 拟稿人不签批自己的提请": by_the_drafter,
    "A1-APR-ORDER 按顺序签批": out_of_order,
    "A1-APR-POST 由该层级现任或者有效代行的人签批": without_the_post,
    "A1-APR-PERSON 须由本人审签的不得代行": for_who_must_sign_himself,
    "A1-APR-TWICE 一人只签一个层级": twice,
    "A1-APR-ABSENT 签批人在岗": while_away,
    "A1-APR-DEVICE 不用离岗人员登录着的设备签批": from_the_device_of_somebody_away,
    "A1-APR-DONE 审批单已批准而尚未执行": a_second_time,
    "A1-APR-OTHER 办理的就是批准的内容": with_other_terms,
    "A1-APR-SIGNED 须签批的层级都有真实的签批": with_a_signature_missing,
    "A1-APR-OWN 审批单由拟稿人撤回": taken_back_by_another,
    "A1-APR-PANEL 合议庭成员为单数": an_even_panel,
    "A1-APR-MEMBER 由合议成员发表意见，每人一次": an_opinion_of_an_outsider,
}
"""Rule of approvals → what brings its violation about."""
