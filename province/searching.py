"""What is found out about a debtor's property: reports, clues, steps, things."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from province.matter import Matter
from zhiheng.law.triage import PropertyState, Sale
from zhiheng.measures.assignment.actions import find_property_state
from zhiheng.measures.assignment.terms import StateTerms
from zhiheng.measures.investigation.actions import (
    check_report,
    enter_clue,
    explain_gaps,
    mark_indisposable,
    receive_report,
    record_step,
    register_property,
    verify_clue,
)
from zhiheng.measures.investigation.terms import GapTerms, IndisposableTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.terms import (
    ClueCheckTerms,
    ClueTerms,
    FoundBy,
    PropertyKind,
    PropertyTerms,
    ReportBreach,
    ReportCheckTerms,
    ReportTerms,
    StepKind,
    StepTerms,
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of property as the demo has it: how it is described and what it may be worth."""

    kind: PropertyKind
    words: str
    where: str
    yuan: tuple[int, int]
    proof: str


THINGS: Final = (
    Thing(PropertyKind.DEPOSIT, "存款", "演示银行虚拟支行", (300, 60_000), "存款查询回执"),
    Thing(PropertyKind.REALTY, "住宅一套", "样例街8号2单元", (300_000, 1_800_000), "登记簿查询"),
    Thing(PropertyKind.VEHICLE, "小型客车一辆", "演示路停车场", (20_000, 260_000), "车辆登记信息"),
    Thing(PropertyKind.EQUITY, "岱青样例商贸有限公司股权", "演示市", (50_000, 500_000), "股权登记"),
    Thing(PropertyKind.INCOME, "每月工资收入", "演示市", (3_000, 12_000), "用人单位答复"),
    Thing(PropertyKind.CLAIM, "对第三人的到期货款", "演示市", (10_000, 200_000), "往来账目"),
)
STEPS: Final = (
    (StepKind.HOUSING_FUND, "演示市住房公积金中心", "未缴存", "公积金查询回执"),
    (StepKind.ON_SITE, "样例社区居民委员会", "不常在家，邻居称其外出务工", "现场调查笔录"),
    (StepKind.QUESTIONING, "被执行人本人", "承认债务，称暂无力一次付清", "询问笔录"),
    (StepKind.NETWORK, "演示银行业查询点", "有账户两个，余额见财产登记", "查询反馈表"),
    (StepKind.INSURANCE, "演示人寿虚拟支公司", "有一份分红型保险", "保险查询回执"),
)
CLUES: Final = (
    "被执行人名下有一辆小型客车，停在演示路停车场",
    "被执行人在样例街经营店铺，每天有现金收入",
    "被执行人对他人有到期货款没有收回",
)


def reported(matter: Matter, at: datetime) -> None:
    """The debtor reports, late now and then, or refuses."""
    way = matter.chance.random()
    breach = ReportBreach.NONE if way < 0.6 else ReportBreach.LATE
    if way > 0.85:
        breach = ReportBreach.REFUSED
    items = () if breach is ReportBreach.REFUSED else ("银行存款 1 200 元", "无房产、无车辆")
    terms = ReportTerms(
        debtor_id=matter.debtor_id(at), received_on=at.date(), breach=breach, items=items
    )
    receive_report(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def report_checked(matter: Matter, at: datetime) -> None:
    """What the debtor reported is checked."""
    by = matter.judge(at)
    with entered(Scope.of(by)):
        waiting = [one for one in assets.reports_of(matter.case_id) if one.checked_on is None]
    for report in waiting:
        if report.breach is ReportBreach.REFUSED:
            continue
        false = matter.chance.random() < 0.15
        outcome = "隐瞒店铺经营收入" if false else "与查询结果相符"
        terms = ReportCheckTerms(
            report_id=report.id, checked_on=at.date(), falsified=false, outcome=outcome
        )
        check_report(case_id=matter.case_id, terms=terms, by=by, at=at)


def clue_given(matter: Matter, at: datetime) -> None:
    """The creditor knows of something."""
    terms = ClueTerms(
        debtor_id=matter.debtor_id(at),
        given_by="申请执行人",
        words=matter.chance.choice(CLUES),
        given_on=at.date(),
    )
    enter_clue(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def clue_checked(matter: Matter, at: datetime) -> None:
    """The judge goes after what the creditor said."""
    by = matter.judge(at)
    with entered(Scope.of(by)):
        waiting = [one for one in assets.clues_of(matter.case_id) if one.verified_on is None]
    for clue in waiting:
        true = matter.chance.random() < 0.5
        outcome = "属实，已登记财产" if true else "查无此情况"
        terms = ClueCheckTerms(
            clue_id=clue.id, verified_on=at.date(), confirmed=true, outcome=outcome
        )
        verify_clue(case_id=matter.case_id, terms=terms, by=by, at=at)


def step_taken(matter: Matter, at: datetime, *, days_ago: int = 0) -> None:
    """One step of investigation, entered on the day or later."""
    kind, asked_of, outcome, paper = matter.chance.choice(STEPS)
    terms = StepTerms(
        debtor_id=matter.debtor_id(at),
        kind=kind,
        asked_of=asked_of,
        done_on=at.date() - timedelta(days=days_ago),
        outcome=outcome,
        evidence_paper=paper,
    )
    record_step(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def thing_found(matter: Matter, at: datetime, *, thing: Thing | None = None) -> None:
    """Something the debtor owns comes to light."""
    thing = thing or matter.chance.choice(THINGS)
    terms = PropertyTerms(
        debtor_id=matter.debtor_id(at),
        kind=thing.kind,
        words=thing.words,
        location=thing.where,
        estimate_fen=100 * matter.chance.randrange(*thing.yuan),
        ownership_evidence=thing.proof,
        found_by=FoundBy.NETWORK if thing.kind is PropertyKind.DEPOSIT else FoundBy.ON_SITE,
        found_on=at.date(),
    )
    register_property(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def gaps_explained(matter: Matter, at: datetime) -> None:
    """The judge says why he goes on although something is not found out."""
    by = matter.judge(at)
    with entered(Scope.of(by)):
        known = assets.properties_of(matter.case_id)
    for thing in known[:1]:
        terms = GapTerms(property_id=thing.id, ground="被执行人下落不明，无法入户查看，先行控制")
        explain_gaps(case_id=matter.case_id, terms=terms, by=by, at=at)


def given_up(matter: Matter, at: datetime) -> None:
    """A thing that cannot be disposed of is marked so."""
    by = matter.judge(at)
    with entered(Scope.of(by)):
        known = assets.properties_of(matter.case_id)
    for thing in known[-1:]:
        terms = IndisposableTerms(property_id=thing.id, ground="价值明显低于处置费用")
        mark_indisposable(case_id=matter.case_id, terms=terms, by=by, at=at)


def state_found(matter: Matter, at: datetime) -> None:
    """The judge says whether there is property, and which line of work opens."""
    by = matter.judge(at)
    with entered(Scope.of(by)):
        known = assets.properties_of(matter.case_id)
    terms = StateTerms(property_state=PropertyState.NONE, ground="查控和现场调查均未发现财产")
    if known:
        money = all(one.kind in (PropertyKind.DEPOSIT, PropertyKind.INCOME) for one in known)
        sale = Sale.NOT_NEEDED if money else Sale.NEEDED
        terms = StateTerms(
            property_state=PropertyState.FOUND, sale=sale, ground=f"已发现财产 {len(known)} 项"
        )
    find_property_state(case_id=matter.case_id, terms=terms, by=by, at=at)
