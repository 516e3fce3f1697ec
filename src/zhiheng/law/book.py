"""The catalogue of rules: every decision the law is asked for, with its rule and its record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from zhiheng.law import (
    assignment,
    closing,
    disposal,
    ending,
    fact_finding,
    filing,
    good_faith,
    handling,
    identity,
    objections,
    public_law,
    resumption,
    routes,
    settlement,
    stays,
    supervision,
    termination,
    termination_review,
    triage,
    variation,
)
from zhiheng.law.kernel.condition import Condition, Rule
from zhiheng.law.kernel.tree import fields_of


@dataclass(frozen=True, slots=True)
class Question:
    """One thing the law is asked, such as 裁定终结本次执行程序, and the rule that answers it."""

    key: str
    asks: str
    rule: Rule

    @property
    def record(self) -> type:
        """The declared record the rule is judged on."""
        return fields_of(self.rule.whole)[0].record


QUESTIONS: Final = (
    Question("docket", "立案", filing.MAY_DOCKET),
    Question("time_bar", "申请执行时效提示", filing.TIME_BAR),
    Question("draw", "随机分案", assignment.MAY_DRAW),
    Question("receive", "签收案件", assignment.MAY_RECEIVE),
    Question("triage", "认定财产状况、分类分流", triage.MAY_TRIAGE),
    Question("issue_notice", "发出执行通知书", handling.MAY_ISSUE_NOTICE),
    Question("take_measure", "对当事人采取措施", identity.MAY_TAKE_MEASURE),
    Question("find_facts", "控制财产前的事实查明", fact_finding.FACTS_FOUND),
    Question("dispose", "处分财产", disposal.MAY_DISPOSE),
    Question("stay", "中止、暂缓执行", stays.MAY_STAY),
    Question("resume", "恢复执行", resumption.MAY_RESUME),
    Question("terminate_for_now", "终结本次执行程序", termination.TERMINATION),
    Question("propose_termination", "提请终结本次执行程序", termination_review.READY_FOR_SIGNING),
    Question("close_performed", "以执行完毕结案", closing.MAY_CLOSE_PERFORMED),
    Question("terminate", "终结执行", ending.MAY_TERMINATE),
    Question("cancel", "销案", closing.MAY_CANCEL),
    Question("close_not_enforced", "以不予执行结案", closing.MAY_CLOSE_NOT_ENFORCED),
    Question("dismiss", "驳回执行申请", closing.MAY_DISMISS),
    Question("settle_before_closing", "结案前清结", closing.SETTLED_BEFORE_CLOSING),
    Question("accept_objection", "受理执行异议", objections.MUST_ACCEPT),
    Question("accept_review", "受理复议申请", objections.MAY_REVIEW),
    Question("decide_objection", "作出异议、复议裁定", objections.MAY_DECIDE),
    Question("accept_supervision", "受理执行监督申请", supervision.MAY_PETITION),
    Question("go_up", "向上一级法院申请执行", supervision.MAY_GO_UP),
    Question("review_nonenforcement", "审查不予执行申请", supervision.MUST_REVIEW),
    Question("vary", "变更、追加当事人", variation.MAY_VARY),
    Question("record_settlement", "登记执行和解协议", settlement.MAY_RECORD),
    Question("agree", "在执行程序中达成和解", settlement.MAY_AGREE),
    Question("grant_grace", "给予宽限期", good_faith.MAY_GRANT_GRACE),
    Question("list", "开始拍卖、变卖", good_faith.MAY_LIST),
    Question("control", "登记控制措施", good_faith.MAY_CONTROL),
    Question("execute_clause", "直接执行和解协议的担保", settlement.MAY_EXECUTE_CLAUSE),
    Question("execute_guarantee", "执行担保财产或者保证人", settlement.MAY_EXECUTE_GUARANTEE),
    Question("participate", "准许参与分配", routes.MAY_PARTICIPATE),
    Question("host_distribution", "主持分配", routes.MAY_HOST),
    Question("transfer_bankruptcy", "移送破产审查", routes.MAY_TRANSFER),
    Question("entrust", "委托外省法院执行", routes.MAY_ENTRUST),
    Question("travel", "派员赴外省执行", routes.MAY_TRAVEL),
    Question("hand_over", "移送处置查封财产", routes.MAY_HAND_OVER),
    Question("accept_agency", "受理非诉行政执行申请", public_law.MUST_ACCEPT_AGENCY),
    Question("permit", "准予执行行政决定", public_law.MAY_PERMIT),
    Question("execute_at_once", "立即执行行政决定", public_law.MAY_EXECUTE_AT_ONCE),
    Question("docket_criminal", "刑事涉财产部分立案", public_law.MUST_DOCKET_CRIMINAL),
    Question("execute_penalty", "执行刑事涉财产部分", public_law.MAY_EXECUTE_PENALTY),
)
"""Every question, in the order of a case's life, as the law book lists them."""


def all_rules() -> tuple[Rule, ...]:
    """The rule of every question."""
    return tuple(question.rule for question in QUESTIONS)


def all_conditions() -> tuple[Condition, ...]:
    """Every condition of the catalogue once, exceptions first, in the order of the questions."""
    return tuple({one.key: one for one in _conditions()}.values())


def _conditions() -> Iterator[Condition]:
    for rule in all_rules():
        yield from rule.conditions()
