"""终结本次执行程序: every limb, and the cases that may never be closed so (A1-ZB, twelve checks).

The norm of 2016 is known from articles 1, 2 and 9 and from memory; a newer guiding opinion of
2024-12-30 exists and its text was not at hand. Every limb that stands on them says so.
"""

from typing import Final

from zhiheng.law.kernel.condition import Condition, all_of, any_of, condition
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import CaseOnRecord, InstrumentKind
from zhiheng.law.sources import CD2020, DESIGN, F2016_373, FF2014_26, JS2022, XS2021
from zhiheng.law.sources_former import LGF2018_17, LGFB2020_27, WZFB2021_17, YZF2018_23

c = fields(CaseOnRecord)
_NEWER: Final = "2024年12月30日关于终本的指导意见原文未取得，条件可能已有变化"
_MEMORY: Final = f"条文未见原文，据规则目录所记；{_NEWER}"
_PRACTICE: Final = "各地核查终本所用的口径，不是法条原文"


def _zb(number: int, paragraph: int | None = None, item: int | None = None) -> Article:
    seen = number in (1, 2, 9)
    return F2016_373.art(number, paragraph, item).doubted(_NEWER if seen else _MEMORY)


SMALL_BALANCE: Final = dated(
    "终本时可不处置的小额存款上限（分）",
    since("2016-12-01", 100_000, DESIGN.art("TC-06").doubted(_PRACTICE), checked="2026-11-20"),
)
SMALL_SHARE: Final = dated(
    "终本时可不处置的小额存款占执行标的的上限（百分之）",
    since("2016-12-01", 5, DESIGN.art("TC-06").doubted(_PRACTICE), checked="2026-11-20"),
)
FRESH_DAYS: Final = dated(
    "终本前网络查询的有效日数",
    since("2016-12-01", 91, DESIGN.art("TC-02").doubted(_PRACTICE), checked="2026-11-20"),
)


def _none(key: str, article: Article, name: str, expr: Expr, otherwise: str) -> Condition:
    return condition(article, name, expr, key=key, otherwise=otherwise)


ENFORCEMENT_CASE: Final = condition(
    FF2014_26.art(14).doubted("法发〔2014〕26号第14、21、22条部分未见原文"),
    "首次执行或者恢复执行案件",
    c.case_type.one_of("执", "执恢"),
    key="A1-ZB-20-1",
    otherwise="保全执行、执行审查类案件没有终结本次执行程序的结案方式",
)
MONEY_CLAIM: Final = condition(
    JS2022.art(517, 1).says("经过财产调查未发现可供执行的财产"),
    "执行内容为金钱给付",
    c.is_money & ~c.conduct_claimed,
    key="A1-ZB-20",
    otherwise="含行为或者交付特定物的，不得终本：应继续强制，或者依法执行完毕、终结执行",
)
STILL_OWED: Final = condition(
    JS2022.art(517, 1).says("未发现可供执行的财产"),
    "尚有未清偿的债权",
    c.outstanding_fen > 0,
    key="TC-09",
    otherwise="债权已经全部清偿的，应以执行完毕结案",
)
DEBTOR_LIVES: Final = condition(
    DESIGN.art("TC-11").doubted(_PRACTICE),
    "至少有一名可承担责任的被执行人",
    c.living_debtors >= 1,
    key="TC-11",
    otherwise="被执行人均已死亡的，应变更遗产管理人、继承人，或者依法终结执行",
)
NOTICE_AND_ORDER: Final = condition(
    _zb(1, None, 1),
    "已发出执行通知和报告财产令",
    c.notice_issued_on.is_known() & c.report_order_issued_on.is_known(),
    key="A1-ZB-01-1",
    otherwise="请补发执行通知书、报告财产令并送达",
)
REPORTS_CHECKED: Final = _none(
    "A1-ZB-02-1",
    _zb(2),
    "财产报告均已核查",
    c.reports_unchecked == 0,
    "请核查被执行人报告的财产并记入案卷",
)
REPORT_BREACHES: Final = _none(
    "A1-ZB-02-2",
    _zb(2),
    "违反报告制度的均已处理",
    c.report_breaches_unpunished == 0,
    "对拒绝、虚假、逾期报告的，请处罚款、拘留，列入失信名单或者移送",
)
NATURAL_RESTRICTED: Final = _none(
    "TC-07-1",
    _zb(1, None, 2),
    "自然人被执行人均已限制消费",
    c.natural_debtors_restricted >= c.natural_debtors,
    "请对未限制消费的自然人被执行人发出限制消费令",
)
UNITS_RESTRICTED: Final = _none(
    "TC-07-2",
    _zb(1, None, 2),
    "单位被执行人及其负责人员均已限制消费",
    c.unit_debtors_restricted >= c.unit_debtors,
    "请对单位及其法定代表人、主要负责人等发出限制消费令",
)
LISTED: Final = _none(
    "A1-ZB-01-2",
    _zb(1, None, 2),
    "符合失信条件的均已列入",
    c.debtors_unlisted == 0,
    "请将符合条件的被执行人列入失信名单，或者写明不列入的理由",
)
QUERIED: Final = condition(
    (CD2020.art(1).says("人民法院应当通过网络执行查控系统进行调查"), _zb(3, None, 2)),
    "每名被执行人网络查询齐全",
    c.debtors_queried >= c.debtors_to_query,
    key="TC-02-1",
    otherwise="请对每名被执行人查询存款、证券、互联网银行、车辆、不动产、工商登记和人民银行账户",
)
QUERIES_ANSWERED: Final = _none(
    "A1-ZB-23-1",
    _zb(3, None, 2),
    "网络查询均已反馈",
    c.queries_open == 0,
    "请等待反馈或者催告协助单位，未反馈的另行线下查询",
)
QUERIES_FRESH: Final = _none(
    "TC-02-2",
    DESIGN.art("TC-02").doubted(_PRACTICE),
    "网络查询在三个月内",
    c.judged_on <= c.queries_fresh_until,
    "查询已过三个月，请重新发起网络查询",
)
CLUES_VERIFIED: Final = condition(
    (CD2020.art(2, 1).says("人民法院应当在七日内调查核实"), _zb(3, None, 1)),
    "财产线索均已核实",
    c.clues_unverified == 0,
    key="TC-05",
    otherwise="请核实全部线索并将结果告知提供人",
)
TRADITIONAL: Final = _none(
    "TC-03",
    _zb(3, None, 3),
    "已进行传统调查",
    c.on_site_steps >= 1,
    "请进行现场调查、搜查、悬赏或者审计，并录入结果",
)
VISITED: Final = _none(
    "A1-ZB-03-3",
    _zb(3, None, 3),
    "住所和可能隐匿财产处所均已调查",
    c.addresses_unvisited == 0,
    "请到被执行人住所地、经常居住地调查并记录",
)
OFFLINE_CHECKED: Final = _none(
    "TC-04",
    DESIGN.art("TC-04").doubted(_PRACTICE),
    "网络未覆盖的财产均已调查",
    c.debtors_unchecked_offline == 0,
    "请调查公积金、理财产品、收益类保险、股息红利",
)
QUESTIONED: Final = condition(
    (
        CD2020.art(15, 1).says("到人民法院接受调查询问"),
        DESIGN.art("A1-ZB-23").doubted("江陵法院等地的做法，不是全国性规定"),
    ),
    "被执行人或者其法定代表人均已询问",
    c.debtors_unquestioned == 0,
    key="A1-ZB-23-2",
    otherwise="请传唤询问；不能询问的，记明原因",
)
NOTHING_HIDDEN: Final = condition(
    CD2020.art(14, 1).says("被执行人隐匿财产、会计账簿等资料拒不交出的"),
    "没有隐匿财产或者账簿",
    ~c.books_hidden,
    key="A1-ZB-03-4a",
    otherwise="有隐匿财产、账簿的情形",
)
SEARCHED: Final = condition(
    CD2020.art(14, 1).says("人民法院可以依法采取搜查措施"),
    "隐匿财产、账簿的已经搜查",
    c.searched,
    key="A1-ZB-03-4",
    otherwise="请签发搜查令进行搜查并作笔录",
    unless=(NOTHING_HIDDEN,),
)
AUDIT_DECIDED: Final = _none(
    "A1-ZB-03-5a",
    CD2020.art(17).says("自收到书面申请之日起十日内决定是否准许"),
    "审计申请均已决定",
    c.audit_requests_open == 0,
    "请对审计申请作出决定",
)
REWARD_DECIDED: Final = _none(
    "A1-ZB-03-5b",
    CD2020.art(21, 2).says("自收到书面申请之日起十日内决定是否准许"),
    "悬赏申请均已决定",
    c.reward_requests_open == 0,
    "请对悬赏公告申请作出决定",
)
SEALED: Final = _none(
    "A1-ZB-23-3",
    _zb(4),
    "发现的财产均已控制",
    c.properties_unsealed == 0,
    "请查封、扣押、冻结已发现的财产",
)
DISPOSED: Final = _none(
    "TC-06",
    _zb(1, None, 3),
    "发现的财产均已处置或者不能处置",
    c.properties_undisposed == 0,
    "请处置财产，或者写明流拍不能抵债、车船未实际扣押等不能处置的理由",
)
NOT_ON_SALE: Final = _none(
    "A1-ZB-23-4",
    _zb(4),
    "没有正在处置的财产",
    c.disposals_running == 0,
    "评估、拍卖、变卖尚在进行，待其结束后再裁定",
)
THREE_MONTHS: Final = _none(
    "A1-ZB-01-4",
    _zb(1, None, 4),
    "立案满三个月",
    c.judged_on > c.three_months_after_docketing,
    "待立案满三个月后再裁定",
)
MISSING_SOUGHT: Final = _none(
    "A1-ZB-01-5a",
    _zb(1, None, 5),
    "下落不明的被执行人均已查找",
    c.missing_debtors_sought >= c.missing_debtors,
    "请依法查找下落不明的被执行人，可以请公安机关协助",
)
OBSTRUCTION: Final = _none(
    "A1-ZB-01-5b",
    _zb(1, None, 5),
    "妨害执行的均已处理",
    c.obstructions_unpunished == 0,
    "请对妨害执行的人罚款、拘留，涉嫌犯罪的移送",
)
ASKED_BY_APPLICANT: Final = condition(
    DESIGN.art("TC-08").doubted(_PRACTICE),
    "申请执行人自行申请终本",
    c.termination_asked,
    key="TC-08-1",
    otherwise="申请执行人没有书面申请终本",
)
NO_APPLICANT: Final = condition(
    DESIGN.art("TC-08").doubted(_PRACTICE),
    "依职权移送，没有申请执行人",
    c.applicant_is_court,
    key="TC-08-2",
    otherwise="有申请执行人的案件",
)
INTERVIEWED: Final = condition(
    _zb(5),
    "已约谈申请执行人并记录意见",
    (c.interviewed_on <= c.judged_on) & c.answer_recorded,
    key="TC-08",
    otherwise="请将执行经过、调查结果、终本理由和后果告知申请执行人，听取意见并记录",
    unless=(ASKED_BY_APPLICANT, NO_APPLICANT),
)
RULING: Final = _none(
    "A1-ZB-10",
    _zb(6),
    "终本裁定载明法定事项",
    c.ruling_complete,
    "请在裁定中写明债权、执行经过、财产、实现数额、继续履行和恢复执行的权利",
)
SIGNED: Final = condition(
    JS2022.art(517, 1).says("在申请执行人签字确认"),
    "申请执行人签字确认",
    c.applicant_signed,
    key="A1-ZB-12-1",
    otherwise="请申请执行人签字确认",
)
VERIFIED: Final = condition(
    JS2022.art(517, 1).says("执行法院组成合议庭审查核实并经院长批准后"),
    "合议庭审查核实并经院长批准",
    c.panel_verified & c.president_approved,
    key="A1-ZB-12-2",
    otherwise="请合议庭审查核实后报院长批准",
)
CONFIRMED: Final = any_of(
    SIGNED,
    VERIFIED,
    key="A1-ZB-12",
    name="申请执行人签字，或者合议庭核实并经院长批准",
    otherwise="请取得申请执行人签字，或者由合议庭审查核实后报院长批准",
)
PAID_OUT: Final = _none(
    "A1-ZB-23-5",
    DESIGN.art("A1-ZB-23").doubted("江陵法院等地的做法，不是全国性规定"),
    "到账案款均已发放",
    c.money_undistributed_fen == 0,
    "请发放或者提存已到账的案款",
)
UNCONTESTED: Final = _none(
    "A1-ZB-23-6",
    DESIGN.art("A1-ZB-23").doubted("异议、变更追加未办结时不得终本是设计取法"),
    "没有未办结的异议和变更追加",
    (c.objections_pending == 0) & (c.variations_pending == 0),
    "待异议、复议、诉讼和变更追加办结后再裁定",
)

PRESIDENT_SIGNS_SD: Final = condition(
    LGF2018_17.art("一", 4, 1),
    "终本裁定由院长审签（山东）",
    c.president_approved,
    key="A1-SD-07",
    otherwise="请报院长审签",
    scope="鲁",
    since="2018-03-01",
)
NO_CONDUCT_SD: Final = condition(
    LGFB2020_27.art("一", 4),
    "行为类案件不以终本方式执结（山东）",
    ~c.conduct_claimed,
    key="A1-SD-08",
    otherwise="行为类案件应继续执行，不得终本",
    scope="鲁",
    since="2020-09-30",
)
NO_PENALTY_SD: Final = condition(
    XS2021.art(523).doubted("山东是否禁止刑事涉财产案件终本未经核实，先按从严"),
    "不是刑事裁判涉财产案件（山东）",
    c.instrument_kind != InstrumentKind.CRIMINAL_PROPERTY,
    key="A1-ZB-21",
    otherwise="罚金随时可以追缴，请继续执行或者依法终结执行",
    scope="鲁",
    since="2021-03-01",
)
INTERVIEWED_WEIHAI: Final = condition(
    WZFB2021_17.art(2),
    "已约谈申请执行人（威海）",
    c.interviewed_on <= c.judged_on,
    key="A1-SD-09",
    otherwise="威海法院终本前一律约谈申请执行人，请安排约谈",
    scope="鲁10",
    since="2021-01-01",
)
SITE_RECORDS_YINGKOU: Final = condition(
    YZF2018_23.art("三", 3).doubted("要求见于2018年实施方案，未写明是终本的条件，先按从严"),
    "执行过程的录像、照片已上传（营口）",
    c.site_records_kept,
    key="A1-YK-01",
    otherwise="请将执行过程的录像和照片上传至流程系统",
    scope="辽08",
    since="2018-04-08",
)

NEVER: Final = all_of(ENFORCEMENT_CASE, MONEY_CLAIM, NO_CONDUCT_SD, NO_PENALTY_SD)
"""Cases that are never closed as 终本, whatever was done in them."""
EXHAUSTED: Final = all_of(
    QUERIED,
    QUERIES_ANSWERED,
    QUERIES_FRESH,
    CLUES_VERIFIED,
    TRADITIONAL,
    VISITED,
    OFFLINE_CHECKED,
    QUESTIONED,
    SEARCHED,
    AUDIT_DECIDED,
    REWARD_DECIDED,
)
"""穷尽财产调查: the third limb, as a checklist."""
TERMINATION: Final = all_of(
    NEVER,
    STILL_OWED,
    DEBTOR_LIVES,
    NOTICE_AND_ORDER,
    REPORTS_CHECKED,
    REPORT_BREACHES,
    NATURAL_RESTRICTED,
    UNITS_RESTRICTED,
    LISTED,
    EXHAUSTED,
    SEALED,
    DISPOSED,
    NOT_ON_SALE,
    THREE_MONTHS,
    MISSING_SOUGHT,
    OBSTRUCTION,
    INTERVIEWED,
    INTERVIEWED_WEIHAI,
    SITE_RECORDS_YINGKOU,
    PAID_OUT,
    UNCONTESTED,
    RULING,
    CONFIRMED,
    PRESIDENT_SIGNS_SD,
)
"""裁定终结本次执行程序: nothing may be missing, and what is unknown is missing."""
