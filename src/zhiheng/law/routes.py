"""参与分配、移送破产、委托执行、移送处置: the routes out of a case (A1-PAR, A1-BK, A1-CO)."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, any_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import (
    BankruptcyTransferOnRecord,
    EntrustmentOnRecord,
    HandoverOnRecord,
    ParticipationOnRecord,
)
from zhiheng.law.sources import BQ2020, FF2017_2, FS2016_6, JS2022, QYPC2006, WT2020, ZX2020

p = fields(ParticipationOnRecord)
b = fields(BankruptcyTransferOnRecord)
e = fields(EntrustmentOnRecord)
h = fields(HandoverOnRecord)
_SEEN: Final = "法发〔2017〕2号该条仅见部分原文"

NOT_ENTERPRISE: Final = condition(
    JS2022.art(506, 1).says("被执行人为公民或者其他组织"),
    "被执行人是公民或者其他组织",
    ~p.debtor_is_enterprise,
    key="A1-PAR-01-1",
    otherwise="企业法人不适用参与分配：移送破产，或者按查封先后清偿",
)
IN_TIME: Final = condition(
    JS2022.art(507, 2).says("被执行人的财产执行终结前提出"),
    "执行开始后、财产执行终结前提出",
    p.execution_begun & ~p.property_finished,
    key="A1-PAR-02",
    otherwise="财产已执行终结的，不再参与分配",
)
HOLDS_TITLE: Final = condition(
    JS2022.art(506, 1).says("其他已经取得执行依据的债权人"),
    "已取得执行依据",
    p.title_held,
    key="A1-PAR-01-2",
    otherwise="没有执行依据的，不能参与分配",
)
HOLDS_PRIORITY: Final = condition(
    JS2022.art(506, 2).says("可以直接申请参与分配，主张优先受偿权"),
    "有优先权、担保物权",
    p.priority_held,
    key="A1-PAR-01-3",
    otherwise="没有优先权、担保物权",
)
ENTITLED: Final = any_of(
    HOLDS_TITLE,
    HOLDS_PRIORITY,
    key="A1-PAR-01",
    name="已取得执行依据，或者有优先权、担保物权",
    otherwise="请先取得执行依据",
)
INSOLVENT: Final = condition(
    JS2022.art(506, 1).says("不能清偿所有债权的"),
    "财产不能清偿所有债权",
    p.debtor_insolvent,
    key="A1-PAR-01-4",
    otherwise="财产足以清偿的，无须参与分配",
)
WRITTEN: Final = condition(
    JS2022.art(507, 1).says("申请人应当提交申请书"),
    "提交申请书并附执行依据",
    p.in_writing,
    key="A1-PAR-01-5",
    otherwise="请提交参与分配申请书并附执行依据",
)
MAY_PARTICIPATE: Final = all_of(NOT_ENTERPRISE, IN_TIME, ENTITLED, INSOLVENT, WRITTEN)
"""准许参与分配."""

TRIAL_OPEN_NOT: Final = condition(
    ZX2020.art(56, 2),
    "首先查封不是财产保全",
    ~p.only_preserved,
    key="A1-PAR-07a",
    otherwise="首先查封系财产保全",
)
TRIAL_ENDED: Final = condition(
    ZX2020.art(56, 2).says("具体分配应当在该院案件审理终结后进行"),
    "财产保全所属案件已审结",
    p.trial_ended,
    key="A1-PAR-07-2",
    otherwise="待保全所属案件审理终结后分配",
    unless=(TRIAL_OPEN_NOT,),
)
HOST: Final = condition(
    ZX2020.art(56, 1).says("应当由首先查封、扣押或冻结的法院主持进行"),
    "本院首先查封",
    p.first_seizing_court,
    key="A1-PAR-07",
    otherwise="由首先查封、扣押或者冻结的法院主持分配",
)
MAY_HOST: Final = all_of(HOST, TRIAL_ENDED)
"""主持分配."""

ENTERPRISE: Final = condition(
    JS2022.art(511).says("作为被执行人的企业法人"),
    "被执行人是企业法人",
    b.debtor_is_enterprise,
    key="A1-BK-01-1",
    otherwise="公民和其他组织适用参与分配",
)
CONSENT: Final = condition(
    (
        JS2022.art(511).says("经申请执行人之一或者被执行人同意"),
        FF2017_2.art(2),
    ),
    "被执行人或者任一申请执行人书面同意",
    b.consent_written & b.parties_asked,
    key="A1-BK-01-2",
    otherwise="请征询各方并取得书面同意；均不同意的，按查封先后清偿",
)
BANKRUPT: Final = condition(
    QYPC2006.art(2, 1).says("并且资产不足以清偿全部债务或者明显缺乏清偿能力的"),
    "不能清偿到期债务，且资不抵债或者明显缺乏清偿能力",
    b.cannot_pay_due & (b.assets_insufficient | b.clearly_unable),
    key="A1-BK-01-3",
    otherwise="请调查财产状况，没有破产原因的不移送",
)
DECIDED: Final = condition(
    FF2017_2.art(5).doubted(_SEEN),
    "合议庭评议，院长签署",
    b.panel_verified & b.president_approved,
    key="A1-BK-04",
    otherwise="请由合议庭评议后报院长签署移送决定",
)
NOT_AGAIN: Final = condition(
    FF2017_2.art(19).doubted(_SEEN),
    "没有以同一事由移送过",
    ~b.tried_before,
    key="A1-BK-10",
    otherwise="不予受理或者驳回后不得重复启动；当事人有新证据的，自行申请破产",
)
MAY_TRANSFER: Final = all_of(ENTERPRISE, CONSENT, BANKRUPT, NOT_AGAIN, DECIDED)
"""决定移送破产审查."""

NONE_HERE: Final = condition(
    WT2020.art(1, 1).says("被执行人在本辖区内已无财产可供执行"),
    "本辖区已无财产，外省有财产",
    ~e.property_here & e.property_elsewhere,
    key="A1-CO-04-1",
    otherwise="辖区有财产的应先执行；外省没有财产的不委托",
)
SAME_LEVEL: Final = condition(
    WT2020.art(3, 1).says("同级人民法院为受托执行法院"),
    "委托同级法院",
    e.same_level,
    key="A1-CO-04-2",
    otherwise="请委托标的物所在地或者行为实施地的同级法院",
)
PAPERS: Final = condition(
    WT2020.art(5).says("委托法院应当提供下列材料"),
    "委托材料齐备",
    e.materials_complete,
    key="A1-CO-04-3",
    otherwise="请补齐委托执行函等八类材料",
)
NO_SHORT_SEIZURE: Final = condition(
    WT2020.art(6, 3),
    "没有期限不足一个月的查封",
    e.short_seizures == 0,
    key="A1-CO-04-4a",
    otherwise="有期限不足一个月的查封",
)
RENEWED: Final = condition(
    WT2020.art(6, 3).says("委托法院应当先行续封或者续冻，再移交受托法院"),
    "不足一个月的查封已先行续行",
    e.seizure_renewed,
    key="A1-CO-04-4",
    otherwise="请先续封、续冻，再移交",
    unless=(NO_SHORT_SEIZURE,),
)
MAY_ENTRUST: Final = all_of(NONE_HERE, SAME_LEVEL, PAPERS, RENEWED)
"""委托外省法院执行."""

STAYS_HOME: Final = condition(
    WT2020.art(1, 2),
    "不赴外省执行",
    ~e.own_team_travels,
    key="A1-CO-04-5a",
    otherwise="拟赴外省执行",
)
TRAVEL_APPROVED: Final = condition(
    WT2020.art(1, 2).says("应当经其所在辖区高级人民法院批准"),
    "赴外省执行经高级法院批准",
    e.high_court_approved,
    key="A1-CO-04-5",
    otherwise="请报高级法院批准",
    unless=(STAYS_HOME,),
)
MAY_TRAVEL: Final = all_of(TRAVEL_APPROVED)
"""派员赴外省执行."""

SIXTY_DAYS: Final = condition(
    FS2016_6.art(1),
    "自首封之日起超过六十日，尚未公告拍卖，且请求法院的债权优先",
    (h.judged_on > h.sixty_days_after_seizure) & ~h.sale_announced & h.priority_held,
    key="A1-CO-01",
    otherwise="首封未满六十日，或者已发布拍卖公告、进入变卖程序的，不移送",
)
IDLE_A_YEAR: Final = condition(
    BQ2020.art(21, 1).says("超过一年未对被保全财产进行处分的"),
    "保全首封超过一年未处分",
    h.only_preserved
    & (h.judged_on > h.one_year_after_seizure)
    & ~h.disposed
    & ~h.disputed_thing
    & h.first_in_queue,
    key="A1-CO-02",
    otherwise="未满一年、系争议标的或者并非在先轮候的，不移送",
)
MAY_HAND_OVER: Final = all_of(
    any_of(
        SIXTY_DAYS,
        IDLE_A_YEAR,
        key="A1-CO-00",
        name="可以请求移送处置查封财产",
        otherwise="不符合移送条件；有争议的逐级报请共同的上级法院",
    )
)
"""首封法院移送查封财产."""
