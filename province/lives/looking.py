"""Looking for property as thoroughly as the law asks before a case is closed for now."""

from datetime import datetime, timedelta

from province.lives.by_two import by_two
from province.matter import Matter
from zhiheng.law.service import Manner
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.terms import ConfirmTerms
from zhiheng.measures.investigation.actions import (
    receive_report,
    record_step,
)
from zhiheng.measures.service.actions import record_service
from zhiheng.measures.service.terms import ServedTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.terms import (
    InquiryTerms,
    ReportBreach,
    ReportTerms,
    StepKind,
    StepTerms,
    VisitTerms,
)
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import EntryState
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.persons import queries as persons

OFFLINE = (
    (StepKind.HOUSING_FUND, "演示市住房公积金中心", "没有缴存", "公积金查询回执"),
    (StepKind.INSURANCE, "演示人寿虚拟支公司", "没有可以执行的保单", "保险查询回执"),
    (StepKind.WEALTH, "演示理财虚拟营业部", "没有理财产品", "理财查询回执"),
    (StepKind.DIVIDEND, "演示市股权登记处", "没有股息红利", "股权登记查询回执"),
)
PERSONAL = (
    (StepKind.ON_SITE, "样例社区居民委员会", "家中没有可供执行的财产", "现场调查笔录"),
    (StepKind.QUESTIONING, "被执行人", "称没有履行能力，愿意分期", "询问笔录"),
)
NETWORK = "存款、证券、互联网银行、车辆、不动产、工商登记均已反馈，没有可供执行的财产"


def looked(
    matter: Matter, at: datetime, *, steps: tuple[tuple[StepKind, str, str, str], ...]
) -> None:
    """The steps about each debtor, entered by the clerk and confirmed by the judge."""
    for debtor_id in matter.debtors(at):
        for kind, asked_of, outcome, paper in steps:
            terms = StepTerms(
                debtor_id=debtor_id, kind=kind, asked_of=asked_of, done_on=at.date(),
                outcome=outcome, evidence_paper=paper,
            )  # fmt: skip
            record_step(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)
    confirmed(matter, at)


def confirmed(matter: Matter, at: datetime, *, second: Officer | None = None) -> None:
    """The judge, or another, compares and confirms whatever others have entered."""
    judge = second or matter.judge(at)
    with entered(Scope.of(judge)):
        listed = casefile.entries_of(matter.case_id)
    for one in listed:
        if one.state is EntryState.WAITING and one.entered_by_id != judge.id:
            said = ConfirmTerms(entry_id=one.id)
            entries.confirm_entry(case_id=matter.case_id, terms=said, by=judge, at=at)


def visited(matter: Matter, at: datetime) -> None:
    """Somebody went to each address that is known of the debtors."""
    with entered(Scope.of(matter.judge(at))):
        listed = persons.addresses_of(matter.debtors(at))
    for one in listed:
        terms = VisitTerms(
            address_id=one.id, done_on=at.date(), words="室内没有可供执行的财产",
            evidence_paper="走访笔录和照片",
        )  # fmt: skip
        by_two(matter, at, entries.enter_visit, terms)


def inquired(matter: Matter, at: datetime) -> None:
    """Everything was asked of the network a week ago, and answered."""
    for debtor_id in matter.debtors(at):
        terms = InquiryTerms(
            debtor_id=debtor_id, asked_on=at.date() - timedelta(days=6), answered_on=at.date(),
            words=NETWORK, evidence_paper="网络查控反馈汇总",
        )  # fmt: skip
        by_two(matter, at, entries.enter_inquiry, terms)


def reported(matter: Matter, at: datetime, *, breach: ReportBreach = ReportBreach.NONE) -> None:
    """Every debtor reports, or refuses."""
    items = () if breach is ReportBreach.REFUSED else ("银行存款 1 200 元", "无房产、无车辆")
    for debtor_id in matter.debtors(at):
        terms = ReportTerms(debtor_id=debtor_id, received_on=at.date(), breach=breach, items=items)
        receive_report(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def everything_served(matter: Matter, at: datetime) -> None:
    """Whatever is still to be served on anybody reaches him."""
    by = matter.clerk(at)
    with entered(Scope.of(by)):
        duties = dispatch.duties_of(matter.case_id)
    for duty in duties:
        if not duty.served:
            terms = ServedTerms(
                paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.DIRECT,
                happened_on=at.date(), evidence="送达回证（演示）", receiver=duty.name,
            )  # fmt: skip
            record_service(case_id=matter.case_id, terms=terms, by=by, at=at)
