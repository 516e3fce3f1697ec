"""What is approved: proposed by the handler, deliberated by a panel, signed by the president."""

from datetime import datetime

from province.matter import Matter
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.closing.actions import terminate_for_now
from zhiheng.measures.closing.terms import TerminationTerms
from zhiheng.oversight.review import actions as review
from zhiheng.oversight.review.terms import OpinionTerms, PanelTerms, ProposeTerms, SignTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals import queries as approvals
from zhiheng.registers.approvals.queries import ProposalOnRecord
from zhiheng.registers.approvals.terms import Verdict, Vote

REASON = "经穷尽财产调查措施，未发现被执行人有可供执行的财产，申请执行人亦不能提供财产线索"
JUDGES = ("zhouwen", "zhenglan", "wuji")
BACK = "请补充核实被执行人近三个月的银行流水后再报"


def proposed(matter: Matter, at: datetime) -> None:
    """终本 is proposed; the act is rehearsed, and what would refuse it refuses the proposal."""
    terms = ProposeTerms(verb=terminate_for_now.entry.name, terms=TerminationTerms(reason=REASON))
    review.propose(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def proposed_too_soon(matter: Matter, at: datetime) -> None:
    """The attempt that the law refuses; the refusal stays on record."""
    try:
        proposed(matter, at)
    except Refused:
        return
    raise AssertionError(f"{matter.number(at)}: 终本 was proposed before anything was done")


def deliberated(matter: Matter, at: datetime) -> None:
    """Three judges form a panel, speak, and the presiding one signs the result."""
    found = _open(matter, at)
    members = _members(matter, found, at)
    ids = tuple(one.id for one in members)
    seated = PanelTerms(proposal_id=found.id, presiding_id=ids[0], member_ids=ids)
    review.form_panel(case_id=matter.case_id, terms=seated, by=members[0], at=at)
    for place, member in enumerate(members, start=1):
        vote = Vote.AGAINST if place == len(members) and matter.chance.random() < 0.2 else Vote.FOR
        words = "同意终结本次执行程序" if vote is Vote.FOR else "线索核实尚不充分，建议再查"
        said = OpinionTerms(proposal_id=found.id, vote=vote, words=words)
        review.say_in_panel(case_id=matter.case_id, terms=said, by=member, at=at)
    terms = _signed(found, Verdict.AGREED, "依多数意见")
    review.conclude(case_id=matter.case_id, terms=terms, by=members[0], at=at)
    review.go_on(proposal_id=found.id, by=members[0], at=at)
    matter.changes_hands()


def signed(
    matter: Matter, at: datetime, *, verdict: Verdict = Verdict.AGREED, opinion: str = ""
) -> None:
    """The president reads and signs, or sends it back."""
    president = matter.office.officer("yuanzhang", at)
    terms = _signed(_open(matter, at), verdict, opinion)
    review.decide(case_id=matter.case_id, terms=terms, by=president, at=at)
    matter.changes_hands()


def _open(matter: Matter, at: datetime) -> ProposalOnRecord:
    """The newest proposal of the case."""
    with entered(Scope.of(matter.office.officer("yuanzhang", at), at.date())):
        return max(approvals.proposals_of(matter.case_id), key=lambda one: one.id)


def _members(matter: Matter, found: ProposalOnRecord, at: datetime) -> list[Officer]:
    """Two judges who did not draft it, and the reviewer; the first presides."""
    seats = matter.office.seats
    judges = [login for login in JUDGES if seats[login] != found.drafter_id]
    return [matter.office.officer(login, at) for login in (*judges[:2], "shencha")]


def _signed(found: ProposalOnRecord, verdict: Verdict, opinion: str) -> SignTerms:
    return SignTerms(
        proposal_id=found.id, hash_seen=found.proposal_hash, verdict=verdict, opinion=opinion
    )
