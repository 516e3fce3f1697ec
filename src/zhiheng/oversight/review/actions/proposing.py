"""提请审批: the act is rehearsed, what it would do is frozen, and the levels are asked in order."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from django.urls import reverse

from zhiheng.facts.approval import ProposalMoved
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.law.sources import DESIGN
from zhiheng.oversight.review.actions.telling import moved
from zhiheng.oversight.review.terms import ProposeTerms
from zhiheng.plant import approval, codes
from zhiheng.plant.catalogue import Verb, act, verb_of
from zhiheng.plant.errors import BadTerms, CatalogueBreach
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.terms_text import SEEN, lasting, written
from zhiheng.registers.approvals import actions as approvals
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.terms import COSIGNER, LevelEntry, ProposalEntry
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.documents import queries as documents

PEOPLE: Final = tuple(post for post in Post if post in PEOPLES - ADMINISTRATORS)


@act("提请审批", by=PEOPLE, announces=(ProposalMoved,), cites=DESIGN.art("A1-APR-SIGN"))
def propose(*, case_id: int, terms: ProposeTerms, by: Officer, at: datetime) -> int:
    """Propose an act for approval; gives the proposal's id.

    The act is rehearsed first: what would refuse it refuses the proposal, and what it would say,
    find and issue is frozen for the signers. BadTerms: the act asks for no approval here.
    """
    verb = verb_of(terms.verb)
    if type(terms.terms) is not verb.entry.terms:
        raise CatalogueBreach(f"{terms.verb}: no approval is asked, or these are not its terms")
    shown = rehearsed(verb, case_id=case_id, terms=terms.terms, by=by, at=at)
    with legal_act(propose, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=getattr(terms.terms, SEEN, None))
        entry = ProposalEntry(
            verb=terms.verb,
            terms=written(lasting(terms.terms)),
            shown=shown,
            ground=terms.ground,
            levels=_levels(verb, case, terms, doing),
            replaces=terms.replaces,
        )
        proposal_id = approvals.draw_up(doing, case, entry=entry)
        found = record.proposal(proposal_id)
        doing.announce(moved(doing, case, found))
        doing.says(f"提请审批{terms.verb}（第 {found.version} 稿）：{shown['sentence']}")
        doing.gives(proposal_id)
    return proposal_id


def rehearsed(
    verb: Verb[Any], *, case_id: int, terms: object, by: Officer, at: datetime
) -> dict[str, Any]:
    """What the act would say, find and issue if it were done now, as plain values.

    Refused as the act itself would be.
    """
    shown = verb.rehearse(_seen, case_id=case_id, terms=terms, by=by, at=at)
    words = getattr(terms, "in_words", None)
    return shown | {"words": [list(pair) for pair in words()] if words else []}


def _seen(doing: LegalAct) -> dict[str, Any]:
    findings = [one.as_data() for judged in doing.judgments for one in judged.findings]
    return {
        "sentence": doing.sentence,
        "findings": findings,
        "papers": [asdict(documents.paper(paper_id).sheet) for _, paper_id in doing.papers],
        "clocks": [name for name, _ in doing.clocks],
        "stopped": [name for name, _ in doing.stopped],
    }


def _levels(
    verb: Verb[Any], case: CaseCard, terms: ProposeTerms, doing: LegalAct
) -> tuple[LevelEntry, ...]:
    wanted = record.asked(verb.entry, case.court, doing.day)
    if wanted is None:
        raise BadTerms.of("verb", f"本院办理“{terms.verb}”不须审批，请直接办理")
    if doing.by.id in terms.cosigner_ids:
        raise BadTerms.of("cosigner_ids", "拟稿人不会签自己的提请，请去掉自己")
    cites = tuple(str(article) for article in wanted.cites)
    cosigners = (LevelEntry(kind=COSIGNER, staff_id=one) for one in terms.cosigner_ids)
    bodies = (
        LevelEntry(kind=body, in_person=body in wanted.in_person, cites=cites)
        for body in wanted.bodies
    )
    return (*cosigners, *bodies)


def take(
    verb: Verb[Any], asking: approval.Asking, *, case_id: int, terms: object, by: Officer,
    at: datetime,
) -> str:  # fmt: skip
    """Propose what a measure's form says; gives the address of the proposal's page."""
    said = ProposeTerms(
        verb=verb.entry.name, terms=terms, ground=asking.ground,
        cosigner_ids=asking.cosigner_ids, replaces=asking.replaces,
    )  # fmt: skip
    proposal_id = propose(case_id=case_id, terms=said, by=by, at=at)
    return reverse("review:proposal", args=[codes.code_of("proposal", proposal_id)])


approval.take_proposals(take)
