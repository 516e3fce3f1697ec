"""What is entered by hand from a paper: one person enters, another compares and confirms."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from province.matter import Matter
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.terms import ConfirmTerms, ReturnTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.queries import HoldOnRecord
from zhiheng.registers.assets.terms import Burden, HoldKind, HoldTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import IncidentKind, IncidentTerms, Result
from zhiheng.registers.funds.terms import Movement, PerformanceTerms, VoucherTerms
from zhiheng.registers.restrictions import queries as restrictions
from zhiheng.registers.restrictions.terms import RestrictionKind, RestrictionTerms

CONSUMPTION = "不得有高消费及非生活和工作必需的消费行为"
PAPERS = {
    IncidentKind.INTERVIEW: ("已告知执行情况和终本后果，听取意见并记入笔录", "终本约谈笔录"),
    IncidentKind.FEES: ("执行费已经收取，其他费用已结清", "费用结算单"),
    IncidentKind.DOSSIER: ("电子卷宗已逐项核对，材料齐全", "电子卷宗核对表"),
    IncidentKind.NOT_LISTED: ("没有规避执行的行为，不符合列入的条件", "合议记录摘要"),
    IncidentKind.WITHDRAWN: ("申请执行人书面撤回执行申请", "撤回执行申请书"),
    IncidentKind.DELAY_AGREED: ("申请执行人同意延期执行两个月", "谈话笔录"),
    IncidentKind.STAY_CEASED: ("申请执行人要求继续执行，中止的情形消失", "继续执行申请书"),
    IncidentKind.DEAD: ("被执行人死亡，经查没有遗产", "死亡证明和遗产调查笔录"),
    IncidentKind.BANKRUPT: ("人民法院裁定宣告破产", "宣告破产裁定书"),
    IncidentKind.BASIS_REVOKED: ("再审判决撤销原判决", "再审民事判决书"),
    IncidentKind.NON_ENFORCEMENT: ("被执行人申请不予执行，经审查成立", "不予执行裁定书"),
    IncidentKind.ACT_OBJECTION: ("对冻结银行账户提出异议", "执行异议书"),
    IncidentKind.OUTSIDER_OBJECTION: ("案外人称查封的车辆为其所有", "案外人异议书和购车合同"),
    IncidentKind.PETITION: ("申请执行人来信反映办理进度", "信访登记表"),
    IncidentKind.SUPERVISION: ("申请上级法院监督执行进度", "执行监督申请书"),
    IncidentKind.VARIATION: ("申请追加股东为被执行人", "追加被执行人申请书"),
}


def told(
    matter: Matter, at: datetime, *, kind: IncidentKind, of_debtors: bool = False,
    result: Result | None = None,
) -> None:  # fmt: skip
    """Something that happened is entered and confirmed; with a result, that it is over as well."""
    words, paper = PAPERS[kind]
    people = matter.debtors(at) if of_debtors else (None,)
    for debtor_id in people:
        terms = IncidentTerms(
            kind=kind, from_on=at.date(), words=words, evidence_paper=paper, debtor_id=debtor_id,
            ended_on=at.date() if result else None, result=result,
        )  # fmt: skip
        by_two(matter, at, entries.enter_incident, terms)


def decided(matter: Matter, at: datetime, *, kind: IncidentKind, result: Result) -> None:
    """What was pending of that kind has ended."""
    with entered(Scope.of(matter.judge(at))):
        listed = casefile.incidents_of(matter.case_id)
    for one in listed:
        if one.kind == kind and one.ended_on is None:
            terms = IncidentTerms(
                kind=kind, from_on=one.from_on, words=one.words, evidence_paper=f"{kind}裁定书",
                debtor_id=one.debtor_id, ended_on=at.date(), result=result,
            )  # fmt: skip
            by_two(matter, at, entries.enter_incident, terms, corrects=one.id)


def waiting(matter: Matter, at: datetime, *, kind: IncidentKind) -> None:
    """Something was entered and nobody has compared it with its paper yet."""
    words, paper = PAPERS[kind]
    terms = IncidentTerms(kind=kind, from_on=at.date(), words=words, evidence_paper=paper)
    entries.enter_incident(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def sent_back(matter: Matter, at: datetime, *, kind: IncidentKind) -> None:
    """The second person finds that an entry does not agree with its paper."""
    words, paper = PAPERS[kind]
    terms = IncidentTerms(kind=kind, from_on=at.date(), words=words, evidence_paper=paper)
    clerk, judge = _two(matter, at)
    entry_id = entries.enter_incident(case_id=matter.case_id, terms=terms, by=clerk, at=at)
    why = ReturnTerms(entry_id=entry_id, outcome="材料上的日期与登记不符，请核对后重新登记")
    entries.return_entry(case_id=matter.case_id, terms=why, by=judge, at=at)


def restricted(matter: Matter, at: datetime, *, kept: str = "") -> None:
    """Every debtor is restricted in his consumption."""
    for debtor_id in matter.debtors(at):
        terms = RestrictionTerms(
            debtor_id=debtor_id, kind=RestrictionKind.CONSUMPTION, from_on=at.date(),
            paper_no=f"{matter.number(at)}限制消费令", words=CONSUMPTION,
            evidence_paper="限制消费令", covers_officers=True, kept_because=kept,
        )  # fmt: skip
        by_two(matter, at, entries.enter_restriction, terms)


def fined(matter: Matter, at: datetime) -> None:
    """Who refused to report his property is fined."""
    with entered(Scope.of(matter.judge(at))):
        reports = assets.reports_of(matter.case_id)
    for debtor_id in {one.debtor_id for one in reports if one.breach != "按期报告"}:
        terms = RestrictionTerms(
            debtor_id=debtor_id, kind=RestrictionKind.FINE, from_on=at.date(),
            paper_no=f"{matter.number(at)}罚款决定书", words="拒绝或者逾期报告财产",
            evidence_paper="罚款决定书", amount_fen=100_000,
        )  # fmt: skip
        by_two(matter, at, entries.enter_restriction, terms)


def lifted(matter: Matter, at: datetime) -> None:
    """Everything that restrains the debtors or holds their property is taken off."""
    with entered(Scope.of(matter.judge(at))):
        standing = restrictions.restrictions_of(matter.case_id)
        held = assets.holds_of(matter.case_id)
    for one in standing:
        if one.ended_on is None and one.kind == RestrictionKind.CONSUMPTION:
            terms = RestrictionTerms(
                debtor_id=one.debtor_id, kind=RestrictionKind(one.kind), from_on=one.from_on,
                paper_no=one.paper_no, words=one.words, evidence_paper="解除限制消费令",
                covers_officers=one.covers_officers, ended_on=at.date(), ground="义务履行完毕",
            )  # fmt: skip
            by_two(matter, at, entries.enter_restriction, terms, corrects=one.id)
    for hold in held:
        if hold.ended_on is None:
            released = replace(as_terms(hold), ended_on=at.date(), ground="义务履行完毕，解除控制")
            by_two(matter, at, entries.enter_hold, released, corrects=hold.id)


def as_terms(hold: HoldOnRecord) -> HoldTerms:
    """A hold as it was entered."""
    return HoldTerms(
        property_id=hold.property_id, kind=HoldKind(hold.kind), rank=hold.rank,
        from_on=hold.from_on, until_on=hold.until_on, paper_no=hold.paper_no,
        evidence_paper="协助执行通知书回执", burden=Burden(hold.burden),
    )  # fmt: skip


def money_came(matter: Matter, at: datetime, *, fen: int, paid_out: bool = True) -> None:
    """Money comes in by the bank and, confirmed, goes on to the creditor."""
    moves = [(Movement.RECEIPT, "被执行人", "履行款到账", "银行入账回单")]
    if paid_out:
        moves.append((Movement.PAYMENT, "申请执行人", "发放执行款", "收款收据"))
    for kind, counterpart, words, paper in moves:
        terms = VoucherTerms(
            kind=kind, paid_on=at.date(), amount_fen=fen, counterpart=counterpart, words=words,
            evidence_paper=paper,
        )  # fmt: skip
        by_two(matter, at, entries.enter_voucher, terms)


def whole_came(matter: Matter, at: datetime) -> None:
    """Everything that the case asks for comes in and goes out."""
    money_came(matter, at, fen=matter.claim_fen(at))


def whole_paid_directly(matter: Matter, at: datetime) -> None:
    """The debtor pays the creditor himself, who confirms it."""
    terms = PerformanceTerms(
        paid_on=at.date(), amount_fen=matter.claim_fen(at), creditor_confirmed=True,
        words="被执行人直接向申请执行人付清", evidence_paper="收条和谈话笔录",
    )  # fmt: skip
    by_two(matter, at, entries.enter_performance, terms)


def by_two(matter: Matter, at: datetime, verb: Callable[..., int], terms: Any, **said: Any) -> int:
    """One enters, the other confirms; gives the entry."""
    first, second = _two(matter, at)
    entry_id = verb(case_id=matter.case_id, terms=terms, by=first, at=at, **said)
    compared = ConfirmTerms(entry_id=entry_id)
    return entries.confirm_entry(case_id=matter.case_id, terms=compared, by=second, at=at)


def _two(matter: Matter, at: datetime) -> tuple[Officer, Officer]:
    clerk, judge = matter.clerk(at), matter.judge(at)
    return clerk, judge if judge.id != clerk.id else matter.office.officer("juzhang", at)
