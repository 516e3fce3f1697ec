"""合议: the panel is formed, each member speaks unheard by the others, the result is signed."""

from datetime import datetime
from typing import Final

from zhiheng.facts.approval import ProposalMoved
from zhiheng.law.posts import Post
from zhiheng.law.sources import MSF2023
from zhiheng.oversight.review import queries
from zhiheng.oversight.review.actions.telling import moved
from zhiheng.oversight.review.terms import OpinionTerms, PanelTerms, SignTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.approvals import actions as approvals
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.terms import SignatureEntry, Verdict
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.personnel import queries as personnel

JUDGES: Final = (Post.HANDLER, Post.REVIEWER, Post.BUREAU_CHIEF, Post.PRESIDENT)
MINUTES: Final = "合议笔录"


@act("组成合议庭", by=JUDGES, announces=(ProposalMoved,), cites=MSF2023.art(40, 1))
def form_panel(*, case_id: int, terms: PanelTerms, by: Officer, at: datetime) -> int:
    """Form the panel of the level whose turn it is; gives the panel's id.

    BadTerms: a member who is no judge of this court today. Refused: an even number (A1-APR-PANEL).
    """
    with legal_act(form_panel, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        _of_case(terms.proposal_id, case_id)
        judges = queries.judges_of(case.court, doing.day)
        if not set(terms.member_ids) <= set(judges):
            raise BadTerms.of("member_ids", "成员须是本院今天在任的法官，请重新选择")
        panel_id = approvals.seat_panel(
            doing, case, proposal_id=terms.proposal_id, presiding_id=terms.presiding_id,
            member_ids=terms.member_ids,
        )  # fmt: skip
        doing.announce(moved(doing, case, record.proposal(terms.proposal_id)))
        names = "、".join(judges[one].name for one in terms.member_ids)
        doing.says(f"组成合议：{names}，{judges[terms.presiding_id].name}主持")
        doing.gives(panel_id)
    return panel_id


@act("发表合议意见", by=JUDGES, announces=(ProposalMoved,), cites=MSF2023.art(45))
def say_in_panel(*, case_id: int, terms: OpinionTerms, by: Officer, at: datetime) -> int:
    """Say one's opinion and vote, once; nobody sees it before all are in. Gives its id."""
    with legal_act(say_in_panel, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        _of_case(terms.proposal_id, case_id)
        opinion_id = approvals.enter_opinion(
            doing, case, proposal_id=terms.proposal_id, vote=terms.vote, words=terms.words
        )
        doing.announce(moved(doing, case, record.proposal(terms.proposal_id)))
        doing.says("发表合议意见（成员都发表后公开）")
        doing.gives(opinion_id)
    return opinion_id


@act(
    "形成合议决议",
    by=JUDGES,
    papers=(MINUTES,),
    announces=(ProposalMoved,),
    signs=True,
    cites=MSF2023.art(45),
)
def conclude(*, case_id: int, terms: SignTerms, by: Officer, at: datetime) -> int:
    """Sign what the panel has voted and issue its minutes; gives the minutes' id.

    Refused: not who presides, or members have not spoken (A1-APR-POST). BadTerms: a verdict other
    than the majority's.
    """
    with legal_act(conclude, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        _of_case(terms.proposal_id, case_id)
        before = record.proposal(terms.proposal_id)
        if before.turn is None or before.turn.panel is None or not before.turn.panel.complete:
            raise BadTerms.of("panel", "成员尚未都发表意见，不能形成决议")
        entry = SignatureEntry(
            hash_seen=terms.hash_seen, verdict=terms.verdict, opinion=terms.opinion
        )
        approvals.sign(doing, case, proposal_id=terms.proposal_id, entry=entry)
        names = personnel.staff_named(one.staff_id for one in before.turn.panel.members)
        minutes = queries.minutes(before, before.turn.panel, names, doing.day)
        paper_id = documents.issue(doing, MINUTES, data=minutes)
        doing.announce(moved(doing, case, record.proposal(terms.proposal_id)))
        result = "同意" if terms.verdict is Verdict.AGREED else "不同意"
        doing.says(f"合议“{before.verb}”，多数意见{result}，制作合议笔录")
        doing.gives(paper_id)
    return paper_id


def _of_case(proposal_id: int, case_id: int) -> None:
    if record.proposal(proposal_id).case_id != case_id:
        raise NotOnRecord("本案的审批单", proposal_id)
