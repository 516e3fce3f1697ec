"""Panels: who sits, and what each member says, once."""

from typing import Final

from zhiheng.law.approvals import Body
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN, MSF2023
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.approvals import queries
from zhiheng.registers.approvals.actions.drawing_up import locked
from zhiheng.registers.approvals.models import Member, Opinion, Panel
from zhiheng.registers.approvals.queries import LevelOnRecord
from zhiheng.registers.approvals.terms import LONGEST_OPINION, SMALLEST_PANEL, Vote
from zhiheng.registers.casefile.queries import CaseCard

ODD: Final = MSF2023.art(40, 1).says("合议庭的成员人数，必须是单数")
MEMBERS: Final = DESIGN.art("A1-APR-MEMBER")


def seat_panel(
    doing: LegalAct,
    case: CaseCard,
    *,
    proposal_id: int,
    presiding_id: int,
    member_ids: tuple[int, ...],
) -> int:
    """Enter who sits in the panel of the level whose turn it is; gives the panel's id.

    `member_ids` are all members, who presides among them. Refused (A1-APR-PANEL): an even number
    in a 合议庭. BadTerms: fewer than three, somebody twice, a panel that sits already.
    """
    locked(proposal_id)
    level = deliberating(proposal_id)
    if level.panel is not None:
        raise BadTerms.of("members", f"{level.kind}已经组成，不能重复组成")
    _refuse_seats(level, presiding_id, member_ids, queries.proposal(proposal_id).drafter_id)
    beside = case_row_of(doing) | {"court": case.court, "secrecy": case.secrecy}
    panel = Panel.objects.create(**beside, level_id=level.id)
    Member.objects.bulk_create(
        Member(
            **beside,
            panel_id=panel.id,
            staff_id=staff_id,
            ordinal=ordinal,
            presides=staff_id == presiding_id,
        )
        for ordinal, staff_id in enumerate(member_ids, start=1)
    )
    return panel.id


def enter_opinion(
    doing: LegalAct, case: CaseCard, *, proposal_id: int, vote: Vote, words: str
) -> int:
    """Enter what a member says and how he votes: once; gives the opinion's id.

    Refused (A1-APR-MEMBER): he does not sit in the panel, or has spoken already.
    """
    locked(proposal_id)
    level = deliberating(proposal_id)
    if level.panel is None:
        raise BadTerms.of("panel", f"{level.kind}尚未组成，请先组成")
    mine = Member.objects.filter(panel_id=level.panel.id, staff_id=doing.by.id).first()
    if mine is None or Opinion.objects.filter(member_id=mine.id).exists():
        raise Refused.because(
            "A1-APR-MEMBER",
            "由合议成员发表意见，每人一次",
            MEMBERS,
            "您不是成员" if mine is None else "您已发表意见",
            "意见发表后不能更改；成员有变动的，请撤回后重新提请",
        )
    if not words.strip() or len(words) > LONGEST_OPINION:
        raise BadTerms.of("words", f"请写明意见和理由，最多 {LONGEST_OPINION} 字")
    row = Opinion.objects.create(
        **case_row_of(doing) | {"court": case.court, "secrecy": case.secrecy},
        member_id=mine.id,
        vote=vote,
        words=words,
    )
    return row.id


def deliberating(proposal_id: int) -> LevelOnRecord:
    """The level whose turn it is, where a panel votes; BadTerms where none does."""
    level = queries.proposal(proposal_id).turn
    if level is None or not level.deliberates:
        raise BadTerms.of("panel", "现在不是合议的层级，请刷新后查看轮到谁")
    return level


def _refuse_seats(
    level: LevelOnRecord, presiding_id: int, member_ids: tuple[int, ...], drafter_id: int
) -> None:
    if len(set(member_ids)) < len(member_ids) or presiding_id not in member_ids:
        raise BadTerms.of("members", "同一人不能占两席，主持人须是成员，请重新选择")
    if len(member_ids) < SMALLEST_PANEL:
        raise BadTerms.of("members", f"{level.kind}至少 {SMALLEST_PANEL} 人，请补选成员")
    if presiding_id == drafter_id:
        raise BadTerms.of("presiding", "拟稿人可以是成员，不能主持并签署，请另选审判长")
    if level.kind == Body.PANEL and len(member_ids) % 2 == 0:
        raise Refused.because(
            "A1-APR-PANEL",
            "合议庭成员为单数",
            ODD,
            f"选了 {len(member_ids)} 人",
            "请增减一名成员",
        )
