"""What the page of each entry by hand asks, in the words of the field, and what it may bring up
to date."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from zhiheng.measures.entries import actions
from zhiheng.plant.catalogue import Verb
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.terms import DisposalTerms, HoldTerms, InquiryTerms, VisitTerms
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import IncidentTerms, SecurityTerms, SettlementTerms
from zhiheng.registers.funds import queries as funds
from zhiheng.registers.funds.terms import PerformanceTerms, ReversalTerms, VoucherTerms
from zhiheng.registers.restrictions import queries as restrictions
from zhiheng.registers.restrictions.terms import RestrictionTerms

Asked = dict[str, tuple[str, str]]
PAPER: Final = ("证据材料", "材料名称，如裁定书、回执、笔录；第二人照此核对")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The page of one kind of entry: `asks` gives each field of the terms its label and help.

    `held` lists the rows that may be brought up to date by a new version; None: there are none.
    """

    key: str
    title: str
    says: str
    icon: str
    verb: Verb[Any]
    terms: type[Any]
    asks: Asked
    held: Callable[[int], tuple[Any, ...]] | None = None
    ends: tuple[str, ...] = ()


SHEETS: Final = (
    Sheet(
        key="incident", title="登记执行事项", icon="list-check",
        says="异议、申请、下落不明、约谈等；未办结的立即计入，办结的经第二人确认后计入",
        verb=actions.enter_incident, terms=IncidentTerms, held=cases.incidents_of,
        ends=("ended_on", "result"),
        asks={
            "kind": ("事项", ""),
            "debtor_id": ("被执行人", "只涉及某一名被执行人的，请选择"),
            "from_on": ("发生日", "收到申请、知道情况或者约谈之日"),
            "words": ("内容", "谁提出、请求什么、怎样记录"),
            "ended_on": ("办结日", "已经办结的填写"),
            "result": ("办理结果", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="restriction", title="登记限制与制裁", icon="ban",
        says="限制消费、失信名单、限制出境、罚款、拘留、移送；经第二人确认后计入",
        verb=actions.enter_restriction, terms=RestrictionTerms,
        held=restrictions.restrictions_of, ends=("ended_on", "ground", "kept_because"),
        asks={
            "debtor_id": ("被执行人", ""),
            "kind": ("种类", ""),
            "paper_no": ("文书文号", ""),
            "from_on": ("决定日", ""),
            "until_on": ("届满日", "有期限的填写，如失信名单二年"),
            "covers_officers": ("是否一并限制单位负责人员", "限制单位消费的，应一并限制"),
            "amount_fen": ("罚款金额（元）", "只有罚款填写"),
            "words": ("内容", ""),
            "kept_because": ("结案后保留的理由", "结案时仍须保留的填写"),
            "ended_on": ("解除日", "已经解除的填写"),
            "ground": ("解除理由", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="voucher", title="登记案款收支", icon="coin",
        says="收款立即计入未发放；发放、退还、提存经第二人确认后计入",
        verb=actions.enter_voucher, terms=VoucherTerms,
        asks={
            "kind": ("收支种类", ""),
            "paid_on": ("日期", "到账或者付出之日"),
            "amount_fen": ("金额（元）", ""),
            "counterpart": ("对方", "付款人或者收款人"),
            "words": ("摘要", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="reversal", title="冲正案款", icon="rotate",
        says="录错的收支不能改动，以一笔相反的记录冲正后重新登记",
        verb=actions.reverse_voucher, terms=ReversalTerms,
        asks={
            "voucher_id": ("要冲正的收支", ""),
            "words": ("冲正理由", "错在哪里"),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="performance", title="登记自行履行", icon="circle-check",
        says="被执行人直接向申请执行人履行的；申请执行人认可并经第二人确认后抵减债权",
        verb=actions.enter_performance, terms=PerformanceTerms, held=funds.performances_of,
        asks={
            "paid_on": ("履行日", ""),
            "amount_fen": ("履行金额（元）", ""),
            "creditor_confirmed": ("申请执行人是否认可", "认可须有收条、笔录等"),
            "words": ("履行内容", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="hold", title="登记控制措施", icon="lock",
        says="查封、扣押、冻结及其解除；经第二人确认后计入",
        verb=actions.enter_hold, terms=HoldTerms, held=assets.holds_of,
        ends=("ended_on", "ground", "kept_because"),
        asks={
            "property_id": ("财产", "先在财产调查中登记财产"),
            "kind": ("措施", ""),
            "rank": ("顺位", "1 为首先查封，2 以上为轮候"),
            "from_on": ("起始日", ""),
            "until_on": ("届满日", "协助机关回执所载"),
            "paper_no": ("文书文号", ""),
            "burden": ("是否影响重大", "涉及的选择；须先在“和解与宽限”作适度性评估"),
            "kept_because": ("结案后保留的理由", "结案时仍须保留的填写"),
            "ended_on": ("解除日", "已经解除的填写"),
            "ground": ("解除理由", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="disposal", title="登记财产处置", icon="gavel",
        says="评估、拍卖、变卖的开始和结束；进行中的立即计入",
        verb=actions.enter_disposal, terms=DisposalTerms, held=assets.disposals_of,
        ends=("ended_on", "outcome"),
        asks={
            "property_id": ("财产", "先在财产调查中登记财产"),
            "kind": ("处置方式", ""),
            "from_on": ("开始日", ""),
            "ended_on": ("结束日", "已经结束的填写"),
            "outcome": ("处置结果", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="inquiry", title="登记网络查询", icon="world-search",
        says="系统外完成的网络查询；未反馈的立即计入，有结果的经第二人确认后计入",
        verb=actions.enter_inquiry, terms=InquiryTerms, held=assets.inquiries_of,
        ends=("answered_on",),
        asks={
            "debtor_id": ("被执行人", ""),
            "asked_on": ("发出查询日", "有效期自此起算三个月"),
            "answered_on": ("反馈齐全日", "各种类均已反馈的填写"),
            "words": ("查询种类和结果", ""),
            "exempt_because": ("不须查询的理由", "只限没有统一代码的村（居）委会等"),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="visit", title="登记走访", icon="map-pin",
        says="到被执行人住所地、经常居住地调查；经第二人确认后计入",
        verb=actions.enter_visit, terms=VisitTerms, held=assets.visits_of,
        asks={
            "address_id": ("走访的住所", "送达地址和住所均在此列"),
            "done_on": ("走访日", ""),
            "words": ("走访情况", "是否居住、有无财产、谁在场"),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="settlement", title="登记执行和解", icon="users",
        says="各期之和须等于总额；履行期间不得报结",
        verb=actions.enter_settlement, terms=SettlementTerms, held=cases.settlements_of,
        ends=("ended_on", "result"),
        asks={
            "agreed_on": ("协议日", ""),
            "total_fen": ("和解总额（元）", ""),
            "instalments": ("各期履行", "一行一期：履行日 金额（元），如 2026-12-31 80000"),
            "in_writing": ("是否书面协议", ""),
            "in_minutes": ("是否记入笔录并签名", ""),
            "all_confirm": ("各方是否认可", ""),
            "by_agent": ("是否由代理人和解", ""),
            "agent_authorised": ("代理人是否有特别授权", "由本人和解的选“否”"),
            "ruling_asked": ("是否要求作以物抵债裁定", ""),
            "words": ("协议内容", ""),
            "ended_on": ("终了日", "履行完毕、不履行或者撤销的填写"),
            "result": ("终了结果", ""),
            "evidence_paper": PAPER,
        },
    ),
    Sheet(
        key="security", title="登记担保", icon="shield-check",
        says="执行担保和为继续执行提供的担保；经第二人确认后计入",
        verb=actions.enter_security, terms=SecurityTerms, held=cases.securities_of,
        asks={
            "side": ("哪一方担保", ""),
            "guarantor": ("担保人", ""),
            "given_on": ("提供日", ""),
            "sufficient": ("担保是否充分", ""),
            "guarantor_is_company": ("担保人是否公司", ""),
            "company_resolved": ("是否附公司决议", "担保人不是公司的选“否”"),
            "guarantee_complete": ("担保书是否齐备", "载明法定内容和接受直接执行的承诺"),
            "creditor_consents": ("申请执行人是否同意", ""),
            "words": ("担保内容", ""),
            "evidence_paper": PAPER,
        },
    ),
)  # fmt: skip
"""Every kind of entry, in the order in which its button stands on the page."""
