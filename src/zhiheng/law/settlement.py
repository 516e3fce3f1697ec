"""执行和解 and 执行担保: what makes them good, and what may follow (A1-SET, A1-GUA)."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, any_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import CaseState, GuaranteeOnRecord, SettlementOnRecord
from zhiheng.law.sources import DB2020, HJ2020, JS2022, MSF2023

t = fields(SettlementOnRecord)
g = fields(GuaranteeOnRecord)

FORM: Final = condition(
    (
        HJ2020.art(1, 2).says("和解协议一般采用书面形式"),
        MSF2023.art(241, 1).says("执行员应当将协议内容记入笔录，由双方当事人签名或者盖章"),
    ),
    "书面协议，或者记入笔录并签名",
    t.in_writing | t.in_minutes,
    key="A1-SET-01-1",
    otherwise="请提交书面协议，或者记入笔录由各方签名盖章",
)
CONFIRMED: Final = condition(
    HJ2020.art(2, None, 2).says("一方当事人向人民法院提交书面和解协议，其他当事人予以认可的"),
    "各方认可",
    t.all_confirm,
    key="A1-SET-01-2",
    otherwise="他方不认可的，按当事人自行达成的和解协议处理（第19条）",
)
IN_PERSON: Final = condition(
    HJ2020.art(4),
    "由当事人本人和解",
    ~t.by_agent,
    key="A1-SET-01-3a",
    otherwise="由代理人和解",
)
AUTHORISED: Final = condition(
    HJ2020.art(4).says("应当有委托人的特别授权"),
    "代理人有特别授权",
    t.agent_authorised,
    key="A1-SET-01-3",
    otherwise="请提交载明代为和解的特别授权委托书",
    unless=(IN_PERSON,),
)
NO_RULING: Final = condition(
    HJ2020.art(6).says("人民法院不得依据该协议作出以物抵债裁定"),
    "不要求依协议作以物抵债裁定",
    ~t.ruling_asked,
    key="A1-SET-01-4",
    otherwise="以物抵债的和解由当事人自行办理，法院不作裁定",
)
MAY_RECORD: Final = all_of(FORM, CONFIRMED, AUTHORISED, NO_RULING)
"""登记执行和解协议."""

NOT_CLOSED: Final = condition(
    HJ2020.art(2, 1).says("人民法院可以裁定中止执行"),
    "案件没有结案",
    t.state != CaseState.CLOSED,
    key="A1-SET-01-5",
    otherwise="已结案的，由当事人自行履行；符合条件的，先恢复执行",
)
MAY_AGREE: Final = all_of(FORM, CONFIRMED, AUTHORISED, NO_RULING, NOT_CLOSED)
"""在执行程序中达成和解."""

DIRECT: Final = condition(
    HJ2020.art(18).says("自愿接受直接强制执行的"),
    "协议约定担保，担保人承诺接受直接执行，且已恢复执行",
    t.guarantee_clause & t.direct_execution_promised & t.resumed,
    key="A1-SET-08",
    otherwise="没有向法院承诺直接执行的，告知另行起诉担保人",
)
MAY_EXECUTE_CLAUSE: Final = all_of(DIRECT)
"""恢复执行后直接执行和解协议的担保."""

UNPAID: Final = condition(
    DB2020.art(11, 1).says("暂缓执行期限届满后被执行人仍不履行义务"),
    "暂缓届满仍未履行",
    (g.deferred_until < g.judged_on) & g.unperformed,
    key="A1-GUA-03-1",
    otherwise="暂缓期间没有届满",
)
MOVED: Final = condition(
    (
        DB2020.art(11, 1).says("担保人有转移、隐藏、变卖、毁损担保财产等行为的"),
        JS2022.art(467).says("有转移、隐藏、变卖、毁损等行为的"),
    ),
    "暂缓期间转移、毁损担保财产",
    g.property_moved,
    key="A1-GUA-03-2",
    otherwise="没有转移、毁损担保财产的证据",
)
DUE: Final = any_of(
    UNPAID,
    MOVED,
    key="A1-GUA-03-0",
    name="暂缓届满未履行，或者担保财产被转移",
    otherwise="待暂缓期间届满",
)
ASKED: Final = condition(
    DB2020.art(11, 1).says("人民法院可以依申请执行人的申请恢复执行"),
    "申请执行人申请",
    g.asked,
    key="A1-GUA-03-3",
    otherwise="由申请执行人申请恢复执行",
)
WITHIN: Final = condition(
    DB2020.art(13).says("担保期间届满后"),
    "在担保期间内",
    g.judged_on <= g.guarantee_ends_on,
    key="A1-GUA-04",
    otherwise="担保期间已满，不再执行担保财产或者保证人的财产",
)
NOT_ADDED: Final = condition(
    DB2020.art(11, 1).says("不得将担保人变更、追加为被执行人"),
    "不追加担保人为被执行人",
    ~g.adding_guarantor,
    key="A1-GUA-03-4",
    otherwise="直接裁定执行担保财产或者保证人的财产，不变更、追加",
)
CASH_FIRST: Final = condition(
    DB2020.art(11, 2).says("应当优先执行该现金、银行存款"),
    "被执行人没有便于执行的现金、存款",
    ~g.cash_available,
    key="A1-GUA-03-5",
    otherwise="请先执行被执行人的现金、银行存款",
)
MAY_EXECUTE_GUARANTEE: Final = all_of(DUE, ASKED, WITHIN, NOT_ADDED, CASH_FIRST)
"""执行担保财产或者保证人的财产."""
