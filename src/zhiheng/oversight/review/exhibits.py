"""Ready-made proposals and approvals for other rooms' tests."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from zhiheng.law.approvals import Body
from zhiheng.oversight.review import actions
from zhiheng.oversight.review.actions import Outcome
from zhiheng.oversight.review.terms import (
    DecisionTerms,
    OpinionTerms,
    PanelTerms,
    ProposeTerms,
    ReferralTerms,
    SignTerms,
    TermExtension,
)
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import LevelOnRecord, ProposalOnRecord
from zhiheng.registers.approvals.terms import State, Verdict, Vote
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

LONGER = TermExtension(months=2, ground="评估机构延期出具报告")


def freshly(officer: Officer, at: datetime = NOW) -> Officer:
    """The officer just after a fresh log-in."""
    return replace(officer, fresh_at=at)


def a_proposal(
    case_id: int,
    *,
    by: Officer,
    verb: Verb[Any] = actions.extend_term,
    terms: object = LONGER,
    at: datetime = NOW,
    **other: Any,
) -> int:
    """A proposal of an act, the extension of the execution limit unless said otherwise."""
    said = ProposeTerms(verb=verb.entry.name, terms=terms, **other)
    return actions.propose(case_id=case_id, terms=said, by=by, at=at)


def on_record(proposal_id: int, by: Officer) -> ProposalOnRecord:
    """The proposal as this officer's court has it."""
    with entered(Scope.of(by)):
        return record.proposal(proposal_id)


def a_signature(
    proposal_id: int,
    *,
    by: Officer,
    verdict: Verdict = Verdict.AGREED,
    opinion: str = "",
    at: datetime = NOW,
) -> Outcome:
    """The officer signs the proposal as it stands, just after a fresh log-in."""
    found = on_record(proposal_id, by)
    terms = SignTerms(
        proposal_id=proposal_id, hash_seen=found.proposal_hash, verdict=verdict, opinion=opinion
    )
    return actions.decide(case_id=found.case_id, terms=terms, by=freshly(by, at), at=at)


def a_deliberation(
    proposal_id: int,
    *,
    office: Office,
    votes: tuple[Vote, Vote, Vote] = (Vote.FOR, Vote.FOR, Vote.AGAINST),
    at: datetime = NOW,
) -> Outcome:
    """Three judges deliberate, the second handler presides; the result is signed by him."""
    found = on_record(proposal_id, office.president)
    members = (office.other_handler, office.reviewer, office.chief)
    seated = PanelTerms(
        proposal_id=proposal_id,
        presiding_id=office.other_handler.id,
        member_ids=tuple(one.id for one in members),
    )
    actions.form_panel(case_id=found.case_id, terms=seated, by=office.other_handler, at=at)
    for member, vote in zip(members, votes, strict=True):
        said = OpinionTerms(proposal_id=proposal_id, vote=vote, words=f"{vote}，理由见记录")
        actions.say_in_panel(case_id=found.case_id, terms=said, by=member, at=at)
    carried = sum(vote is Vote.FOR for vote in votes) * 2 > len(votes)
    terms = SignTerms(
        proposal_id=proposal_id,
        hash_seen=found.proposal_hash,
        verdict=Verdict.AGREED if carried else Verdict.RETURNED,
        opinion="依多数意见",
    )
    presiding = freshly(members[0], at)
    actions.conclude(case_id=found.case_id, terms=terms, by=presiding, at=at)
    return actions.go_on(proposal_id=proposal_id, by=presiding, at=at)


def a_committee_decision(case_id: int, *, office: Office, at: datetime = NOW) -> int:
    """The case put before the adjudication committee by its chief, and decided on the day."""
    asked = ReferralTerms(question="涉多家法院查封，能否先行处置", ground="立案满一年未结")
    referral_id = actions.refer(case_id=case_id, terms=asked, by=office.chief, at=at)
    said = DecisionTerms(
        referral_id=referral_id, decided_on=at.date(), words="由本院先行处置", due_on=at.date()
    )
    return actions.enter_decision(case_id=case_id, terms=said, by=office.president, at=at)


def an_approved(
    verb: Verb[Any],
    *,
    case_id: int,
    terms: object,
    drafter: Officer,
    office: Office | None = None,
    at: datetime = NOW,
) -> int:
    """The act done on an approval: proposed, signed on every level, carried out; gives its result.

    A refusal when it is carried out is an AssertionError with the findings.
    """
    signers = office or a_court_office(drafter.court)
    proposal_id = a_proposal(case_id, by=drafter, verb=verb, terms=terms, at=at)
    outcome: Outcome | None = None
    while (level := on_record(proposal_id, drafter).turn) is not None:
        outcome = _signed(proposal_id, level, signers, at)
    assert outcome is not None
    assert outcome.state is State.EXECUTED, outcome
    assert outcome.result is not None
    return outcome.result


def _signed(proposal_id: int, level: LevelOnRecord, office: Office, at: datetime) -> Outcome:
    if level.deliberates:
        return a_deliberation(proposal_id, office=office, at=at)
    signers = {Body.BUREAU_CHIEF: office.chief, Body.PRESIDENT: office.president}
    return a_signature(proposal_id, by=signers[Body(level.kind)], at=at)
