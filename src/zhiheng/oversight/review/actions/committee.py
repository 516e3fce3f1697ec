"""审判委员会: long-open cases are put before it; its decision becomes a task and is followed."""

from datetime import datetime
from typing import Final

from zhiheng.facts.approval import CommitteeDecided
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.oversight.review.terms import (
    DecisionTerms,
    FollowUpTerms,
    LevelsTerms,
    ReferralTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.approvals import actions as approvals
from zhiheng.registers.approvals.terms import DecisionEntry
from zhiheng.registers.casefile import actions as casefile

COMMITTEE: Final = DESIGN.art("A1-APR-COMMITTEE")
REFERRERS: Final = (Post.HANDLER, Post.BUREAU_CHIEF, Post.PRESIDENT)


@act("提请审判委员会", by=REFERRERS, page="review:refer", cites=COMMITTEE)
def refer(*, case_id: int, terms: ReferralTerms, by: Officer, at: datetime) -> int:
    """Put a case before the adjudication committee with its question; gives the referral's id."""
    with legal_act(refer, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        referral_id = approvals.refer(doing, case, question=terms.question, ground=terms.ground)
        doing.says(f"提请审判委员会讨论：{terms.question}")
        doing.gives(referral_id)
    return referral_id


@act(
    "登记审判委员会决定",
    by=(Post.BUREAU_CHIEF, Post.PRESIDENT),
    announces=(CommitteeDecided,),
    page="review:decision",
    cites=COMMITTEE,
)
def enter_decision(*, case_id: int, terms: DecisionTerms, by: Officer, at: datetime) -> int:
    """Enter what the committee decided; it becomes a task of the case's officer. Gives its id.

    BadTerms: the case has no officer yet.
    """
    with legal_act(enter_decision, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        if case.handler_id is None:
            raise BadTerms.of("referral", "本案没有承办人，决定无人落实，请先确定承办人")
        entry = DecisionEntry(
            decided_on=terms.decided_on, words=terms.words, officer_id=case.handler_id,
            due_on=terms.due_on,
        )  # fmt: skip
        decision_id = approvals.enter_decision(
            doing, case, referral_id=terms.referral_id, entry=entry
        )
        told = CommitteeDecided(
            act_id=doing.id, case_id=case.id, court=case.court, number=case.number,
            officer_id=case.handler_id, due_on=terms.due_on, decided_on=terms.decided_on,
        )  # fmt: skip
        doing.announce(told)
        doing.says(f"审判委员会 {terms.decided_on} 决定：{terms.words}；{terms.due_on} 前落实")
        doing.gives(decision_id)
    return decision_id


@act("登记决定落实", by=REFERRERS, page="review:follow-up", cites=COMMITTEE)
def follow_up(*, case_id: int, terms: FollowUpTerms, by: Officer, at: datetime) -> int:
    """Enter what became of the committee's decision; gives the entry's id."""
    with legal_act(follow_up, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        made = approvals.enter_follow_up(
            doing, case, referral_id=terms.referral_id, done_on=terms.done_on, words=terms.words
        )
        doing.says(f"审判委员会决定已于 {terms.done_on} 落实：{terms.words}")
        doing.gives(made)
    return made


@act(
    "设定审批层级",
    by=(Post.PRESIDENT,),
    on="court",
    page="review:levels",
    cites=DESIGN.art("A1-APR-LEVELS"),
)
def set_levels(*, terms: LevelsTerms, by: Officer, at: datetime) -> int:
    """Say which bodies this court asks besides those of the law, from today on; gives its id."""
    with legal_act(set_levels, by=by, at=at) as doing:
        made = approvals.set_levels(
            doing, approval=terms.approval, bodies=terms.bodies, ground=terms.ground
        )
        more = "、".join(terms.bodies) or "无"
        doing.says(f"设定“{terms.approval}”在法定层级之外另须：{more}（{terms.ground}）")
        doing.gives(made)
    return made
