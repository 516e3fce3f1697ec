"""After 终本: publication, the pool, the half-yearly query, and other ways out."""

from datetime import date, datetime

from zhiheng.law.clocks.closing import TERMINATION_QUERY
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState, ClosingMode
from zhiheng.law.sources import DESIGN, F2016_373, MSF2023
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.pool import into_pool
from zhiheng.measures.closing.actions.rows import of
from zhiheng.measures.closing.models import Diversion, PoolTeam, Publication, Requery
from zhiheng.measures.closing.queries import ClosingOfCase
from zhiheng.measures.closing.terms import (
    CustodyTerms,
    DiversionTerms,
    PoolTerms,
    PublicationTerms,
    RequeryTerms,
    refuse_future,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.personnel import queries as personnel

KEEPERS = (Post.HANDLER, Post.ASSISTANT, Post.CLERK)
QUERY_YEARS = 5


@act(
    "登记终本裁定公开",
    by=KEEPERS,
    page="closing:published",
    cites=F2016_373.art(6).doubted("条文未见原文，据规则目录所记"),
)
def publish_ruling(*, case_id: int, terms: PublicationTerms, by: Officer, at: datetime) -> int:
    """Enter that the ruling was published, and where; once. Gives the entry's id."""
    with legal_act(publish_ruling, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        closed = _closed_for_now(case)
        refuse_future(doing.day, published_on=terms.published_on)
        if closed.published_on is not None:
            raise BadTerms.of("published_on", f"裁定已于 {closed.published_on} 公开，不必重复登记")
        if terms.published_on < closed.happened_on:
            raise BadTerms.of("published_on", f"早于裁定日 {closed.happened_on}，请核对")
        row = Publication.objects.create(
            **of(doing, case), closing_id=closed.id, published_on=terms.published_on,
            place=terms.place.strip(),
        )  # fmt: skip
        doing.says(f"终本裁定于 {terms.published_on} 在{terms.place.strip()}公开")
        doing.gives(row.id)
    return row.id


@act(
    "设定终本管理团队", by=(Post.BUREAU_CHIEF, Post.PRESIDENT), on="court", page="closing:pool-team"
)
def name_pool_team(*, terms: PoolTerms, by: Officer, at: datetime) -> int:
    """Name the team that keeps the court's 终本 cases from today on; gives the setting's id."""
    with legal_act(name_pool_team, by=by, at=at) as doing:
        names = {one.id: one.name for one in personnel.teams_of(by.court, doing.day)}
        if terms.team_id is not None and terms.team_id not in names:
            raise BadTerms.of("team_id", "所选团队不是本院的执行团队，请重新选择")
        row = PoolTeam.objects.create(
            **row_of(doing), court=by.court, team_id=terms.team_id, ground=terms.ground.strip()
        )
        who = names[terms.team_id] if terms.team_id is not None else "原承办人"
        doing.says(f"终本案件此后由{who}管理：{terms.ground.strip()}")
        doing.gives(row.id)
    return row.id


@act("移入终本管理", by=(Post.BUREAU_CHIEF, Post.HANDLER), page="closing:custody")
def move_to_pool(*, case_id: int, terms: CustodyTerms, by: Officer, at: datetime) -> int:
    """Move a case that was closed before the team was named; gives the act's own id."""
    with legal_act(move_to_pool, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        _closed_for_now(case)
        kept = queries.custody_of(case_id)
        team_id = queries.pool_team(case.court)
        if team_id is None:
            raise BadTerms.of("ground", "本院没有设定终本管理团队，请先由执行局长设定")
        if kept is not None and kept.team_id == team_id:
            raise BadTerms.of("ground", "本案已在终本管理团队名下，不必移交")
        moved = into_pool(doing, case, terms.ground.strip())
        doing.says(f"终本案件{moved.lstrip('，')}：{terms.ground.strip()}")
    return doing.result


@act(
    "登记终本后查询",
    by=KEEPERS,
    stops=(TERMINATION_QUERY.name,),
    may_clocks=(TERMINATION_QUERY.name,),
    page="closing:requery",
    cites=F2016_373.art(9, 2),
)
def record_requery(*, case_id: int, terms: RequeryTerms, by: Officer, at: datetime) -> int:
    """Enter a half-yearly query and that the applicant was told; the next one becomes due, for
    five years after the closing. Gives the query's id."""
    with legal_act(record_requery, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        closed = _closed_for_now(case)
        refuse_future(
            doing.day, asked_on=terms.asked_on, told_on=terms.told_on, held_since=terms.held_since
        )
        row = Requery.objects.create(
            **of(doing, case), asked_on=terms.asked_on, found=terms.found,
            words=terms.words.strip(), evidence=terms.evidence.strip(), told_on=terms.told_on,
            held_since=terms.held_since,
        )  # fmt: skip
        nodes.meet(doing, name=TERMINATION_QUERY.name, on=terms.asked_on)
        _next_query(doing, case_id, closed, terms.asked_on)
        result = "查到财产，请办理恢复执行" if terms.found else "没有查到财产"
        doing.says(f"终本后查询（{terms.asked_on}）：{result}，{terms.told_on} 告知申请执行人")
        doing.gives(row.id)
    return row.id


@act(
    "分流评估",
    by=(*KEEPERS, Post.BUREAU_CHIEF),
    page="closing:diversion",
    cites=MSF2023.art(268).doubted("执行不能案件的分流据工作要求，法律没有逐项规定"),
)
def assess_diversion(*, case_id: int, terms: DiversionTerms, by: Officer, at: datetime) -> int:
    """Keep what the assessment of relief, insurance or bankruptcy came to; gives its id."""
    with legal_act(assess_diversion, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        row = Diversion.objects.create(
            **of(doing, case), route=terms.route, assessed=terms.assessed, words=terms.words.strip()
        )
        doing.says(f"{terms.route}评估：{terms.assessed}；{terms.words.strip()}")
        doing.gives(row.id)
    return row.id


def _closed_for_now(case: CaseCard) -> ClosingOfCase:
    closed = queries.closing_of(case.id)
    for_now = closed is not None and closed.mode == ClosingMode.TERMINATED_FOR_NOW
    if closed is None or not for_now or case.state is not CaseState.CLOSED:
        raise Refused.because(
            "A1-ZB-30",
            "案件已经裁定终结本次执行程序",
            DESIGN.art("A1-ZB-30"),
            f"本案{case.state}，结案方式：{closed.mode if closed else '无'}",
            "只有终结本次执行程序的案件才办理此项",
        )
    return closed


def _next_query(doing: LegalAct, case_id: int, closed: ClosingOfCase, asked_on: date) -> None:
    """Six months on, as long as that lies within five years of the closing."""
    due_on = TERMINATION_QUERY.span.on(asked_on).value.after(asked_on)
    ends_on = _years_after(closed.happened_on, QUERY_YEARS)
    if due_on <= ends_on:
        nodes.start(doing, TERMINATION_QUERY, case_id=case_id, from_on=asked_on)


def _years_after(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)
