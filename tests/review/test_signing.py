"""签批: in order, by who may, over what was seen; the last signature begins the act at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.oversight.review import actions
from zhiheng.oversight.review.exhibits import (
    LONGER,
    a_proposal,
    a_signature,
    an_approved,
    freshly,
    on_record,
)
from zhiheng.oversight.review.terms import SignTerms, TermExtension
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals.terms import State, Verdict
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import AbsenceKind, AbsenceTerms, DelegationTerms
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def test_the_presidents_signature_begins_the_act_at_once(
    office: Office, case_id: int, proposal_id: int
) -> None:
    outcome = a_signature(proposal_id, by=office.president)
    found = on_record(proposal_id, office.handler)
    with entered(Scope.of(office.handler)):
        done = Act.objects.get(id=found.executed_act_id or 0)
    assert (outcome.state, found.state) == (State.EXECUTED, State.EXECUTED)
    assert (done.name, done.officer_id, done.case_id) == (
        "延长执行期限",
        office.handler.id,
        case_id,
    )
    assert done.result == outcome.result


def test_without_an_approved_proposal_the_act_is_refused(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="A1-APR|须经院长批准"):
        actions.extend_term(case_id=case_id, terms=LONGER, by=office.handler, at=NOW)


def test_what_the_law_refuses_is_refused_before_anyone_signs(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="延长"):
        a_proposal(case_id, by=office.handler, terms=TermExtension(months=99, ground="评估"))
    with entered(Scope.of(office.handler)):
        assert not Act.objects.filter(name__in=["提请审批", "延长执行期限"]).exists()


def test_the_drafter_does_not_sign_his_own_proposal(office: Office, case_id: int) -> None:
    both = replace(office.handler, posts=frozenset((Post.HANDLER, Post.PRESIDENT)))
    proposal_id = a_proposal(case_id, by=both)
    with pytest.raises(Refused, match="拟稿人不签批自己的提请"):
        a_signature(proposal_id, by=both)


def test_who_is_not_asked_does_not_sign(office: Office, proposal_id: int) -> None:
    with pytest.raises(Refused, match="请由院长签批"):
        a_signature(proposal_id, by=office.chief)


def test_signatures_come_in_the_fixed_order(office: Office, case_id: int) -> None:
    office.president  # noqa: B018
    cosigners = (office.reviewer.id, office.chief.id)
    proposal_id = a_proposal(case_id, by=office.handler, cosigner_ids=cosigners)
    for hasty in (office.president, office.chief):
        with pytest.raises(Refused, match="按顺序签批"):
            a_signature(proposal_id, by=hasty)
    states = [
        a_signature(proposal_id, by=one).state
        for one in (office.reviewer, office.chief, office.president)
    ]
    assert states == [State.WAITING, State.WAITING, State.EXECUTED]


def test_a_signature_needs_a_fresh_log_in(office: Office, case_id: int, proposal_id: int) -> None:
    found = on_record(proposal_id, office.president)
    terms = SignTerms(proposal_id=proposal_id, hash_seen=found.proposal_hash)
    stale = freshly(office.president, NOW - timedelta(minutes=3))
    for signer in (office.president, stale):
        with pytest.raises(Refused, match="重新验证"):
            actions.decide(case_id=case_id, terms=terms, by=signer, at=NOW)


def test_changed_terms_void_what_was_signed(office: Office, case_id: int) -> None:
    office.president  # noqa: B018
    first = a_proposal(case_id, by=office.handler, cosigner_ids=(office.chief.id,))
    a_signature(first, by=office.chief)
    seen = on_record(first, office.president).proposal_hash
    second = a_proposal(
        case_id, by=office.handler, terms=replace(LONGER, months=3), replaces=first,
        cosigner_ids=(office.chief.id,),
    )  # fmt: skip
    assert on_record(first, office.handler).state is State.VOID
    new = on_record(second, office.handler)
    assert (new.version, new.turn and new.turn.kind) == (2, "会签")
    with pytest.raises(Refused, match="正在待审"):
        a_signature(first, by=office.president)
    terms = SignTerms(proposal_id=second, hash_seen=seen)
    with pytest.raises(Refused, match="所见的那一稿"):
        actions.decide(case_id=case_id, terms=terms, by=freshly(office.chief), at=NOW)


def test_an_approval_is_used_once(office: Office, case_id: int, proposal_id: int) -> None:
    a_signature(proposal_id, by=office.president)
    with pytest.raises(Refused, match="审批单已执行"):
        actions.extend_term.carry_out(
            proposal_id, case_id=case_id, terms=LONGER, by=office.handler, at=NOW
        )


def test_an_approval_covers_nothing_but_what_was_signed(
    office: Office, case_id: int, proposal_id: int
) -> None:
    found = on_record(proposal_id, office.president)
    terms = SignTerms(proposal_id=proposal_id, hash_seen=found.proposal_hash)
    actions.sign(case_id=case_id, terms=terms, by=freshly(office.president), at=NOW)
    with pytest.raises(Refused, match="办理的就是批准的内容"):
        actions.extend_term.carry_out(
            proposal_id, case_id=case_id, terms=replace(LONGER, months=1), by=office.handler,
            at=NOW,
        )  # fmt: skip


def test_who_is_away_does_not_sign(office: Office, proposal_id: int) -> None:
    away(office)
    with pytest.raises(Refused, match="登记您今天离岗"):
        a_signature(proposal_id, by=office.president)


def test_a_delegate_signs_in_the_stated_days_and_not_otherwise(
    office: Office, proposal_id: int
) -> None:
    with pytest.raises(Refused, match="没有有效的代行"):
        a_signature(proposal_id, by=office.chief)
    away(office)
    lend(office)
    chief = staff_today(office.chief.id)
    assert a_signature(proposal_id, by=chief).state is State.EXECUTED
    signed = on_record(proposal_id, office.handler).levels[0].signature
    assert signed is not None
    assert (signed.staff_id, signed.holder_id) == (office.chief.id, office.president.id)


def test_what_is_returned_says_why_and_can_be_drafted_anew(
    office: Office, case_id: int, proposal_id: int
) -> None:
    with pytest.raises(BadTerms, match="退回的须写明理由"):
        a_signature(proposal_id, by=office.president, verdict=Verdict.RETURNED)
    said = "请补充评估机构的函"
    a_signature(proposal_id, by=office.president, verdict=Verdict.RETURNED, opinion=said)
    assert on_record(proposal_id, office.handler).state is State.RETURNED
    again = a_proposal(case_id, by=office.handler, replaces=proposal_id)
    assert a_signature(again, by=office.president).state is State.EXECUTED


def test_what_is_refused_when_carried_out_stands_with_its_findings_and_is_tried_again(
    office: Office, proposal_id: int
) -> None:
    relieved = relieve_handler(office)
    outcome = a_signature(proposal_id, by=office.president)
    found = on_record(proposal_id, office.president)
    assert (outcome.state, found.state) == (State.UNEXECUTED, State.UNEXECUTED)
    assert [one["key"] for one in found.attempts[0].findings] == ["AUTH-POST"]
    with entered(Scope.of(office.president)):
        assert Act.objects.filter(name=actions.note_unexecuted.entry.name).count() == 1
    assert relieved
    again = actions.carry_out(proposal_id=proposal_id, by=office.other_handler, at=NOW)
    assert again.state is State.EXECUTED


def test_only_the_drafter_takes_a_proposal_back(
    office: Office, case_id: int, proposal_id: int
) -> None:
    with pytest.raises(Refused, match="由拟稿人撤回"):
        actions.withdraw(case_id=case_id, proposal_id=proposal_id, by=office.chief, at=NOW)
    actions.withdraw(case_id=case_id, proposal_id=proposal_id, by=office.handler, at=NOW)
    with pytest.raises(Refused, match="正在待审"):
        a_signature(proposal_id, by=office.president)


@pytest.mark.usefixtures("proposal_id")
def test_the_same_thing_is_not_proposed_twice(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="相同内容已经提请"):
        a_proposal(case_id, by=office.handler)


def test_an_approved_act_is_one_line_for_other_rooms(office: Office, case_id: int) -> None:
    result = an_approved(
        actions.extend_term, case_id=case_id, terms=LONGER, drafter=office.handler, office=office
    )
    assert result > 0


def away(office: Office) -> None:
    terms = AbsenceTerms(
        staff_id=office.president.id, kind=AbsenceKind.TRAVEL, from_on=TODAY,
        until_on=TODAY + timedelta(days=3),
    )  # fmt: skip
    personnel.record_absence(terms=terms, by=office.admin_system, at=NOW)


def lend(office: Office) -> None:
    terms = DelegationTerms(
        holder_id=office.president.id, delegate_id=office.chief.id, post=Post.PRESIDENT,
        from_on=TODAY, until_on=TODAY, ground="院长出差",
    )  # fmt: skip
    personnel.delegate(terms=terms, by=office.admin_security, at=NOW)


def staff_today(staff_id: int) -> Officer:
    return staff.officer(staff_id, TODAY)


def relieve_handler(office: Office) -> int:
    """The drafter loses his post before the president signs."""
    held = next(one for one in staff.posts_on_record(office.handler.id) if one.post is Post.HANDLER)
    return personnel.relieve(
        appointment_id=held.row_id, last_on=TODAY - timedelta(days=1), by=office.admin_security,
        at=NOW,
    )  # fmt: skip
