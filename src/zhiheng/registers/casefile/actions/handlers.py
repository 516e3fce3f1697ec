"""Who may act for the handler of a case."""

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import FF2006_35
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.personnel import queries as personnel


def refuse_other_handlers(doing: LegalAct, case: CaseCard) -> None:
    """Only the officer who handles the case acts in it, or his delegate in the stated days."""
    stand_ins = {
        held.staff_id
        for held in personnel.posts_of_court(case.court, doing.day)
        if held.post is Post.HANDLER and held.holder_id == case.handler_id
    }
    if doing.by.id != case.handler_id and doing.by.id not in stand_ins:
        raise Refused.because(
            "A1-NODE-03",
            "由本案承办法官或者其代行人办理",
            FF2006_35.art(2),
            f"您是{doing.by.words}，不是本案承办人",
            "请由承办人办理；承办人离岗的，先交由代行或者更换承办人",
        )
