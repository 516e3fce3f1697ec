"""随机分案: the draw of one case."""

from datetime import date, datetime
from typing import Final

from zhiheng.facts.handling import CaseAssigned
from zhiheng.law.assignment import (
    MAY_DRAW,
    NobodyEligible,
    candidate_as_data,
    choose,
    month_of,
)
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN, FF2006_35
from zhiheng.measures.assignment import queries
from zhiheng.measures.assignment.models import (
    Drawing,
    Seed,
)
from zhiheng.measures.assignment.queries import Listed
from zhiheng.measures.assignment.terms import (
    DrawTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.overview import queries as overview

COMMITTED: Final = DESIGN.art("ASSIGN-SEED")


@act(
    "随机分案",
    by=(Post.FILING, Post.BUREAU_CHIEF, Post.COMMAND),
    needs=MAY_DRAW,
    announces=(CaseAssigned,),
    page="assignment:draw",
    cites=FF2006_35.art(2),
)
def draw(*, case_id: int, terms: DrawTerms, by: Officer, at: datetime) -> int:
    """Draw the handler of a case from the month's seed; gives the drawing's id.

    Refused: the case has a handler or is closed, no seed was published, or nobody may be drawn.
    """
    with legal_act(draw, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        doing.judged(MAY_DRAW.judge(overview.case_on_record(doing, case_id))).or_refuse()
        tribunal = queries.tribunal_of(case, doing.day)
        why = dict.fromkeys(terms.recused, terms.ground)
        listed = queries.candidates(case.court, doing.day, tribunal=tribunal, recused=why)
        drawn = _drawn(case, listed, doing.day)
        row = Drawing.objects.create(
            **case_row_of(doing), secrecy=case.secrecy, month=month_of(doing.day),
            pool=tribunal.name if tribunal and tribunal.team else "", staff_id=drawn.staff_id,
            candidates=[candidate_as_data(one.candidate) for one in listed],
        )  # fmt: skip
        casefile.assign(doing, case_id=case_id, handler_id=drawn.staff_id, reason="随机分案")
        doing.announce(_assigned(doing, case, drawn.staff_id))
        from_team = f"（{row.pool}审理，由其执行团队承办）" if row.pool else ""
        doing.says(f"随机分案：{drawn.candidate.name}承办，名单 {len(listed)} 人{from_team}")
        doing.gives(row.id)
    return row.id


def _drawn(case: CaseCard, listed: tuple[Listed, ...], on: date) -> Listed:
    seed = Seed.objects.filter(court=case.court, month=month_of(on)).first()
    if seed is None:
        raise Refused.because(
            "ASSIGN-SEED",
            "当月分案种子的哈希已经公布",
            COMMITTED,
            f"{case.court} {month_of(on)} 没有公布种子",
            "请由执行局长或者指挥中心先公布当月分案种子",
        )
    try:
        chosen = choose(seed.seed, case.number, (one.candidate for one in listed))
    except NobodyEligible as none:
        raise Refused.because(
            "ASSIGN-LIST",
            "名单上有可以承办的人员",
            FF2006_35.art(2),
            "；".join(f"{one.candidate.name} {one.candidate.why}" for one in listed) or "名单为空",
            "请先调整权重，或者由执行局长写明理由确定承办人",
        ) from none
    return next(one for one in listed if one.candidate == chosen)


def _assigned(doing: LegalAct, case: CaseCard, handler_id: int) -> CaseAssigned:
    return CaseAssigned(
        act_id=doing.id,
        case_id=case.id,
        court=case.court,
        number=case.number,
        handler_id=handler_id,
        previous_handler_id=None,
        assigned_on=doing.day,
    )
