"""中止执行, 暂缓执行 and going on under the same number: the state of the case and its clocks."""

from datetime import datetime, timedelta
from typing import Final

from zhiheng.facts.course import CaseResumed, CaseStayed
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState, StayGround
from zhiheng.law.sources import FF2002_16, MSF2023, ZX2020
from zhiheng.law.stays import MAY_LIFT, MAY_STAY
from zhiheng.measures.course import queries
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import StayTerms
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as running
from zhiheng.registers.nodes.terms import DeductionTerms
from zhiheng.registers.overview import queries as overview

DEFERRALS: Final = tuple(dict.fromkeys(one.name for one in queries.LIMITS.values()))
_DOUBT: Final = "条文未见原文，据规则目录所记"


@act(
    "中止执行",
    by=(Post.HANDLER,),
    needs=MAY_STAY,
    announces=(CaseStayed,),
    page="course:stay",
    cites=MSF2023.art(267, 1),
)
def stay(*, case_id: int, terms: StayTerms, by: Officer, at: datetime) -> int:
    """Rule that execution stands still; its clocks stop where the law says. Gives the stay's id."""
    if terms.stay_ground not in queries.STAYS:
        raise BadTerms.of("stay_ground", f"“{terms.stay_ground}”应当决定暂缓执行，不裁定中止")
    if terms.deferred_until is not None:
        raise BadTerms.of("deferred_until", "中止执行不定期限，情形消失后恢复")
    with legal_act(stay, by=by, at=at, case_id=case_id) as doing:
        case = _locked_by_handler(doing, case_id)
        record = queries.proposed(doing, case_id, terms, on=doing.day)
        doing.judged(MAY_STAY.judge(record)).or_refuse()
        stay_id = _stand_still(doing, case, terms)
        doing.gives(stay_id)
    return stay_id


@act(
    "暂缓执行",
    by=(Post.HANDLER,),
    needs=MAY_STAY,
    may_clocks=DEFERRALS,
    announces=(CaseStayed,),
    page="course:defer",
    cites=FF2002_16.art(3).doubted(_DOUBT),
)
def defer(*, case_id: int, terms: StayTerms, by: Officer, at: datetime) -> int:
    """Decide that execution waits until a day; the longest period runs. Gives the stay's id."""
    limit = queries.LIMITS.get(terms.stay_ground)
    if limit is None:
        raise BadTerms.of("stay_ground", f"“{terms.stay_ground}”应当裁定中止执行，不决定暂缓")
    with legal_act(defer, by=by, at=at, case_id=case_id) as doing:
        case = _locked_by_handler(doing, case_id)
        record = queries.proposed(doing, case_id, terms, on=doing.day)
        doing.judged(MAY_STAY.judge(record)).or_refuse()
        stay_id = _stand_still(doing, case, terms)
        nodes.start(doing, limit, case_id=case_id, from_on=doing.day)
        doing.gives(stay_id)
    return stay_id


@act(
    "中止后恢复执行",
    by=(Post.HANDLER,),
    needs=MAY_LIFT,
    announces=(CaseResumed,),
    page="course:go_on",
    cites=ZX2020.art(60, 1),
)
def go_on(*, case_id: int, terms: GoOnTerms, by: Officer, at: datetime) -> int:
    """Let the stayed case go on under its number; its clocks run again. Gives the stay's id."""
    with legal_act(go_on, by=by, at=at, case_id=case_id) as doing:
        case = _locked_by_handler(doing, case_id)
        doing.judged(MAY_LIFT.judge(overview.stay_on_record(doing, case_id))).or_refuse()
        ended = cases.stay_of(case_id)
        stay_id = casefile.enter_resumption(
            doing, case_id=case_id, reason=terms.reason, paper_no=terms.paper_no
        )
        casefile.set_state(doing, case_id=case_id, state=CaseState.OPEN, reason=terms.reason)
        resumed = _run_again(doing, case_id, ended) if ended else 0
        doing.announce(
            CaseResumed(
                act_id=doing.id, case_id=case_id, court=case.court, number=case.number,
                handler_id=case.handler_id, resumed_on=doing.day,
            )
        )  # fmt: skip
        doing.says(f"恢复执行：{terms.reason.strip()}，{resumed} 项期限继续计算")
        doing.gives(stay_id)
    return stay_id


def _stand_still(doing: LegalAct, case: CaseCard, terms: StayTerms) -> int:
    """Stay, state and clocks of one case; announced."""
    ground = terms.stay_ground
    stay_id = casefile.enter_stay(doing, case_id=case.id, terms=terms)
    casefile.set_state(doing, case_id=case.id, state=CaseState.STAYED, reason=ground)
    stopped = queries.clocks_to_stop(case.id, ground, doing.day)
    for one in stopped:
        said = DeductionTerms(
            first_on=doing.day, last_on=None, ground=queries.deducted_as(ground),
            evidence=terms.paper_no,
        )  # fmt: skip
        nodes.deduct(doing, clock_id=one.id, terms=said)
    doing.announce(
        CaseStayed(
            act_id=doing.id, case_id=case.id, court=case.court, number=case.number,
            handler_id=case.handler_id, ground=ground, stayed_on=doing.day,
            until_on=terms.deferred_until,
        )
    )  # fmt: skip
    until = f"至 {terms.deferred_until}" if terms.deferred_until else ""
    doing.says(f"{doing.name}{until}：{ground}，{len(stopped)} 项期限停止计算")
    return stay_id


def _run_again(doing: LegalAct, case_id: int, ended: cases.StayOfCase) -> int:
    """End what the stay deducted with the day before today; how many clocks run again."""
    ground = StayGround(ended.ground)
    stopped = queries.clocks_to_resume(case_id, ground, ended.happened_on)
    last_on = max(doing.day - timedelta(days=1), ended.happened_on)
    for one in stopped:
        nodes.resume(doing, clock_id=one.id, last_on=last_on)
    limit = queries.LIMITS.get(ground)
    if limit is not None:
        limiting = [one.id for one in running.clocks_of(case_id) if one.key == limit.key]
        nodes.void(doing, case_id=case_id, clock_ids=limiting)
    return len(stopped)


def _locked_by_handler(doing: LegalAct, case_id: int) -> CaseCard:
    """The case, locked; only its handler, or his delegate in the stated days, decides."""
    case = casefile.lock(doing, case_id)
    casefile.refuse_other_handlers(doing, case)
    return case
