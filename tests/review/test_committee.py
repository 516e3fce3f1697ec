"""审判委员会: candidates by age, a decision that becomes a task, and its end."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from zhiheng.facts.approval import CommitteeDecided
from zhiheng.law.approvals import Body
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.review import actions
from zhiheng.oversight.review.exhibits import LONGER, a_proposal, on_record
from zhiheng.oversight.review.terms import (
    DecisionTerms,
    FollowUpTerms,
    LevelsTerms,
    ReferralTerms,
)
from zhiheng.oversight.tasks.queries import reminders_of
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
ASKED = ReferralTerms(question="涉多家法院查封，能否先行处置", ground="立案满一年未结")


def referred(case_id: int, office: Office) -> int:
    return actions.refer(case_id=case_id, terms=ASKED, by=office.handler, at=NOW)


def decided(referral_id: int, **changes: Any) -> DecisionTerms:
    said: dict[str, Any] = {
        "decided_on": TODAY, "words": "由本院先行处置", "due_on": TODAY + timedelta(days=30),
    }  # fmt: skip
    return DecisionTerms(referral_id=referral_id, **said | changes)


def test_a_case_is_a_candidate_from_its_age_on_until_it_is_referred(office: Office) -> None:
    then = datetime(2025, 3, 3, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    title = a_judgment(
        "（2024）鲁0102民初7号", made_on=date(2024, 7, 28), effective_on=date(2024, 8, 14)
    )
    filed = a_case(handler=office.handler, at=then, received_on=date(2025, 3, 1), title=title)
    old = filed.case_id
    a_docketed_case(handler=office.handler)
    with entered(Scope.of(office.chief)):
        listed = record.candidates_page(office.court, TODAY - timedelta(days=365)).rows
    assert [one.case_id for one in listed] == [old]
    referred(old, office)
    with entered(Scope.of(office.chief)):
        assert record.candidates_page(office.court, TODAY - timedelta(days=365)).rows == ()


def test_the_decision_is_the_officers_to_carry_out(office: Office, case_id: int) -> None:
    referral_id = referred(case_id, office)
    actions.enter_decision(case_id=case_id, terms=decided(referral_id), by=office.president, at=NOW)
    told = CommitteeDecided(
        act_id=1, case_id=case_id, court=office.court, number="（2026）", officer_id=7,
        due_on=TODAY, decided_on=TODAY,
    )  # fmt: skip
    [notice] = reminders_of(told).notices
    assert (notice.staff_id, notice.kind) == (7, "审委会决定")
    done = FollowUpTerms(referral_id=referral_id, done_on=TODAY, words="已启动评估")
    actions.follow_up(case_id=case_id, terms=done, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        found = record.referral(referral_id)
    assert (found.officer_id, found.follow_up) == (office.handler.id, "已启动评估")


def test_a_case_is_referred_once_at_a_time_and_decided_once(office: Office, case_id: int) -> None:
    referral_id = referred(case_id, office)
    with pytest.raises(BadTerms, match="不必重复提请"):
        referred(case_id, office)
    said = decided(referral_id)
    actions.enter_decision(case_id=case_id, terms=said, by=office.president, at=NOW)
    with pytest.raises(BadTerms, match="已经登记"):
        actions.enter_decision(case_id=case_id, terms=said, by=office.president, at=NOW)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"decided_on": TODAY + timedelta(days=1)}, "提请日和今天之间"),
        ({"due_on": TODAY - timedelta(days=1)}, "早于决定日"),
    ],
)
def test_a_decision_of_impossible_days_is_refused(
    office: Office, case_id: int, changes: dict[str, Any], sentence: str
) -> None:
    said = decided(referred(case_id, office), **changes)
    with pytest.raises(BadTerms, match=sentence):
        actions.enter_decision(case_id=case_id, terms=said, by=office.president, at=NOW)


def test_nothing_is_followed_up_before_it_is_decided(office: Office, case_id: int) -> None:
    done = FollowUpTerms(referral_id=referred(case_id, office), done_on=TODAY, words="已办")
    with pytest.raises(BadTerms, match="尚未决定"):
        actions.follow_up(case_id=case_id, terms=done, by=office.handler, at=NOW)


def test_a_court_may_ask_one_more_signature_and_never_one_less(
    office: Office, case_id: int
) -> None:
    more = LevelsTerms(
        approval="延长执行期限", bodies=(Body.BUREAU_CHIEF,), ground="本院审批权限清单第三条"
    )
    actions.set_levels(terms=more, by=office.president, at=NOW)
    proposal_id = a_proposal(case_id, by=office.handler, terms=LONGER)
    kinds = [one.kind for one in on_record(proposal_id, office.handler).levels]
    assert kinds == ["执行局长", "院长"]
