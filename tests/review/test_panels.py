"""合议: hidden opinions, votes, minutes; the president signs after the panel."""

from dataclasses import replace
from typing import Any

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.oversight.review import actions
from zhiheng.oversight.review.exhibits import (
    LONGER,
    a_deliberation,
    a_proposal,
    a_signature,
    freshly,
    on_record,
)
from zhiheng.oversight.review.terms import OpinionTerms, PanelTerms, SignTerms
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals.terms import State, Verdict, Vote
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def before_the_panel(office: Office, case_id: int, termination: Verb[Any]) -> int:
    office.president  # noqa: B018
    return a_proposal(case_id, by=office.handler, verb=termination)


def members(office: Office) -> tuple[Officer, ...]:
    return (office.other_handler, office.reviewer, office.chief)


def seated(proposal_id: int, office: Office, **changes: Any) -> PanelTerms:
    said: dict[str, Any] = {
        "presiding_id": office.other_handler.id,
        "member_ids": tuple(one.id for one in members(office)),
    }
    return PanelTerms(proposal_id=proposal_id, **said | changes)


def test_opinions_stay_hidden_until_every_member_has_spoken(
    office: Office, case_id: int, before_the_panel: int
) -> None:
    terms = seated(before_the_panel, office)
    actions.form_panel(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    for spoken, member in enumerate(members(office), start=1):
        said = OpinionTerms(proposal_id=before_the_panel, vote=Vote.FOR, words="同意")
        actions.say_in_panel(case_id=case_id, terms=said, by=member, at=NOW)
        panel = on_record(before_the_panel, office.president).levels[0].panel
        assert panel is not None
        assert sum(one.has_spoken for one in panel.members) == spoken
        assert {one.vote for one in panel.members} == ({Vote.FOR} if spoken == 3 else {None})


def test_the_majority_goes_to_the_president_with_the_minutes(
    office: Office, case_id: int, before_the_panel: int
) -> None:
    assert a_deliberation(before_the_panel, office=office).state is State.WAITING
    with entered(Scope.of(office.handler)):
        [minutes] = [one for one in documents.papers_of(case_id) if one.kind == "合议笔录"]
    assert "2 票同意，1 票不同意，多数意见为同意" in minutes.sheet.text
    assert all(one.name in minutes.sheet.text for one in members(office))
    assert a_signature(before_the_panel, by=office.president).state is State.EXECUTED


def test_a_majority_against_returns_the_proposal(office: Office, before_the_panel: int) -> None:
    votes = (Vote.FOR, Vote.AGAINST, Vote.AGAINST)
    assert a_deliberation(before_the_panel, office=office, votes=votes).state is State.RETURNED
    with pytest.raises(Refused, match="正在待审"):
        a_signature(before_the_panel, by=office.president)


def test_the_president_does_not_sign_before_the_panel(
    office: Office, before_the_panel: int
) -> None:
    with pytest.raises(Refused, match="合议庭）未签"):
        a_signature(before_the_panel, by=office.president)


def test_nobody_concludes_before_all_have_spoken_or_against_the_votes(
    office: Office, case_id: int, before_the_panel: int
) -> None:
    presiding = freshly(office.other_handler)
    found = on_record(before_the_panel, presiding)
    terms = SignTerms(
        proposal_id=before_the_panel, hash_seen=found.proposal_hash, verdict=Verdict.RETURNED,
        opinion="我不同意",
    )  # fmt: skip
    panel = seated(before_the_panel, office)
    actions.form_panel(case_id=case_id, terms=panel, by=office.handler, at=NOW)
    with pytest.raises(BadTerms, match="尚未都发表意见"):
        actions.conclude(case_id=case_id, terms=terms, by=presiding, at=NOW)
    for member in members(office):
        said = OpinionTerms(proposal_id=before_the_panel, vote=Vote.FOR, words="同意")
        actions.say_in_panel(case_id=case_id, terms=said, by=member, at=NOW)
    with pytest.raises(BadTerms, match="多数意见为同意"):
        actions.conclude(case_id=case_id, terms=terms, by=presiding, at=NOW)


def test_only_members_speak_and_only_once(
    office: Office, case_id: int, before_the_panel: int
) -> None:
    panel = seated(before_the_panel, office)
    actions.form_panel(case_id=case_id, terms=panel, by=office.handler, at=NOW)
    said = OpinionTerms(proposal_id=before_the_panel, vote=Vote.FOR, words="同意")
    actions.say_in_panel(case_id=case_id, terms=said, by=office.chief, at=NOW)
    for outsider in (office.chief, office.president):
        with pytest.raises(Refused, match="每人一次"):
            actions.say_in_panel(case_id=case_id, terms=said, by=outsider, at=NOW)


@pytest.mark.parametrize(
    ("seats", "presiding", "sentence"),
    [
        (("other_handler", "reviewer"), "reviewer", "至少 3 人"),
        (("handler", "reviewer", "chief"), "handler", "拟稿人可以是成员"),
        (("other_handler", "reviewer", "clerk"), "reviewer", "在任的法官"),
        (("other_handler", "reviewer", "chief"), "president", "主持人须是成员"),
    ],
)
def test_a_panel_that_could_not_judge_is_not_formed(
    office: Office, case_id: int, before_the_panel: int, seats: tuple[str, ...], presiding: str,
    sentence: str,
) -> None:  # fmt: skip
    ids = tuple(getattr(office, one).id for one in seats)
    terms = seated(
        before_the_panel, office, member_ids=ids, presiding_id=getattr(office, presiding).id
    )
    with pytest.raises(BadTerms, match=sentence):
        actions.form_panel(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_a_panel_is_of_an_odd_number(office: Office, case_id: int, before_the_panel: int) -> None:
    four = (*(one.id for one in members(office)), office.handler.id)
    terms = seated(before_the_panel, office, member_ids=four)
    with pytest.raises(Refused, match="成员为单数"):
        actions.form_panel(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_in_shandong_nobody_signs_a_termination_for_the_president(
    office: Office, before_the_panel: int
) -> None:
    found = on_record(before_the_panel, office.president)
    assert [(one.kind, one.in_person) for one in found.levels] == [
        ("合议庭", False), ("院长", True),
    ]  # fmt: skip


def test_what_is_approved_knows_by_whom(
    office: Office, case_id: int, termination: Verb[Any]
) -> None:
    said = termination.rehearse(
        lambda doing: doing.sentence, case_id=case_id, terms=replace(LONGER), by=office.handler,
        at=NOW,
    )  # fmt: skip
    assert said == "由合议庭、院长批准"
