"""宽限期 and 适度性评估; the day that ends a plan; and what the passing of days brings about."""

from datetime import datetime

from zhiheng.law.clocks.agreed import GRACE, until
from zhiheng.law.good_faith import MAY_GRANT_GRACE
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN, FF2019_35, HJ2020
from zhiheng.measures.settling import queries
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.assets.queries import property_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.goodfaith import actions as goodfaith
from zhiheng.registers.goodfaith import queries as kept
from zhiheng.registers.goodfaith.terms import AssessmentTerms, DeadlineTerms, GraceTerms
from zhiheng.registers.nodes import actions as nodes

_UNSEEN = "法发〔2019〕35号原文未取得，条文号待核对"


@act(
    "给予宽限期",
    by=(Post.HANDLER,),
    needs=MAY_GRANT_GRACE,
    clocks=(GRACE.name,),
    page="settling:grace",
    cites=FF2019_35.art(1).doubted(_UNSEEN),
)
def grant_grace(*, case_id: int, terms: GraceTerms, by: Officer, at: datetime) -> int:
    """Grant time until a day: no sale is begun meanwhile, what is sealed stays sealed.

    It ends by itself; the day after, the handler is reminded to go on. Gives the period's id.
    """
    with legal_act(grant_grace, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        casefile.refuse_other_handlers(doing, case)
        if terms.grace_ends_on <= doing.day:
            raise BadTerms.of("grace_ends_on", f"宽限届满日须晚于今天 {doing.day}，请核对")
        record = queries.grace_on_record(case_id, terms, on=doing.day)
        doing.judged(MAY_GRANT_GRACE.judge(record)).or_refuse()
        clock = until(GRACE, doing.day, terms.grace_ends_on)
        count = len(kept.graces_of(case_id)) + 1
        clock_id = nodes.start(
            doing, clock, case_id=case_id, from_on=doing.day, subject=f"第 {count} 次宽限"
        )
        grace_id = goodfaith.enter_grace(doing, case_id=case_id, terms=terms, clock_id=clock_id)
        doing.says(f"给予宽限期至 {terms.grace_ends_on}：{terms.conditions.strip()}")
        doing.gives(grace_id)
    return grace_id


@act(
    "适度性评估",
    by=(Post.HANDLER,),
    page="settling:assess",
    cites=FF2019_35.art(1).doubted(_UNSEEN),
)
def assess(*, case_id: int, terms: AssessmentTerms, by: Officer, at: datetime) -> int:
    """Weigh a heavy measure before it is taken; gives the assessment's id.

    The newest one of a measure against a property counts.
    """
    with legal_act(assess, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        casefile.refuse_other_handlers(doing, case)
        named = property_of(case_id, terms.property_id)
        assessment_id = goodfaith.enter_assessment(doing, case_id=case_id, terms=terms)
        doing.says(
            f"对{terms.measure}{named.words}（{terms.burden}）作适度性评估：{terms.conclusion}"
        )
        doing.gives(assessment_id)
    return assessment_id


@act(
    "设定分期截止日",
    by=(Post.BUREAU_CHIEF,),
    on="court",
    page="settling:deadline",
    cites=DESIGN.art("A1-SET-DEADLINE"),
)
def set_plan_deadline(*, terms: DeadlineTerms, by: Officer, at: datetime) -> int:
    """Set the day by which instalment plans should end in a deadline; a later end warns only."""
    with legal_act(set_plan_deadline, by=by, at=at) as doing:
        deadline_id = goodfaith.enter_plan_deadline(doing, terms=terms)
        doing.says(f"{terms.name.strip()}：分期履行计划应在 {terms.plans_end_by} 前结束")
        doing.gives(deadline_id)
    return deadline_id


@act("标记和解违约", by=(Post.SYSTEM,), on="court", cites=HJ2020.art(9))
def mark_passed_days(*, by: Officer, at: datetime) -> int:
    """Mark the court's instalments that were not performed by their day; gives how many.

    Run again on the same day it marks none.
    """
    with legal_act(mark_passed_days, by=by, at=at) as doing:
        missed = kept.missed(by.court, doing.day)
        marked = goodfaith.mark_breaches(doing, court=by.court, missed=missed)
        doing.says(f"标记和解到期没有足额履行的 {marked} 期")
        doing.gives(marked)
    return marked
