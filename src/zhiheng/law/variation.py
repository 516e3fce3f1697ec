"""变更、追加当事人: on which ground, whom, and by which remedy (A1-ADD)."""

from typing import Final

from zhiheng.law.kernel.condition import Condition, all_of, any_of, condition
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import VariationGround, VariationOnRecord
from zhiheng.law.sources import BZ2020

w = fields(VariationOnRecord)
Ground = VariationGround


def _on(
    key: str, article: Article, ground: VariationGround, also: Expr | None = None, cure: str = ""
) -> Condition:
    shown = (w.variation_ground == ground) & w.ground_shown
    expr = shown if also is None else shown & also
    return condition(
        article, str(ground), expr, key=key, otherwise=cure or "请提交证明该情形的证据"
    )


def _enough(ground: VariationGround, number: int, words: str, paragraph: int = 1) -> Condition:
    article = BZ2020.art(number, paragraph).says(words)
    cure = "请证明该情形，并证明被执行人财产不足以清偿"
    return _on(f"A1-ADD-{number}-{paragraph}", article, ground, w.debtor_insolvent, cure)


OF_CREDITOR: Final = (
    _on(
        "A1-ADD-02-2",
        BZ2020.art(2, 1).says("其他因该自然人死亡或被宣告死亡依法承受生效法律文书确定权利的主体"),
        Ground.CREDITOR_DEAD,
    ),
    _on(
        "A1-ADD-02-3",
        BZ2020.art(3).says("生效法律文书确定的权利全部或部分分割给其配偶"),
        Ground.CREDITOR_DIVORCED,
    ),
    _on(
        "A1-ADD-02-4",
        BZ2020.art(4).says("因该法人或非法人组织终止依法承受生效法律文书确定权利的主体"),
        Ground.CREDITOR_ENDED,
    ),
    _on(
        "A1-ADD-02-7",
        BZ2020.art(7).says("生效法律文书确定的权利依法分配给第三人"),
        Ground.CREDITOR_LIQUIDATED,
    ),
    _on("A1-ADD-02-8", BZ2020.art(8).says("继续履行其职能的主体"), Ground.OFFICE_ABOLISHED),
    _on(
        "A1-ADD-02-9",
        BZ2020.art(9).says("且书面认可第三人取得该债权"),
        Ground.ASSIGNED,
        w.creditor_acknowledged,
        "请提交转让协议和申请执行人书面认可转让的文件",
    ),
)
"""Grounds on the creditor's side."""

BY_REVIEW: Final = (
    _on("A1-ADD-10", BZ2020.art(10, 1).says("在遗产范围内承担责任的"), Ground.DEBTOR_DEAD),
    _on("A1-ADD-11", BZ2020.art(11).says("合并后存续或新设的法人"), Ground.MERGED),
    _on(
        "A1-ADD-12",
        BZ2020.art(12).says("对生效法律文书确定的债务承担连带责任的"),
        Ground.DIVIDED,
        ~w.creditor_agreed_division,
        "分立前另有书面约定的，按照约定",
    ),
    _enough(Ground.SOLE_PROPRIETOR, 13, "变更、追加其出资人为被执行人的"),
    _enough(Ground.GENERAL_PARTNER, 14, "变更、追加普通合伙人为被执行人的"),
    _enough(Ground.BRANCH, 15, "变更、追加该法人为被执行人的"),
    _enough(Ground.OTHER_ORGANISATION, 16, "依法对该非法人组织的债务承担责任的主体"),
    _enough(Ground.TOOK_FOR_FREE, 22, "其股东、出资人或主管部门无偿接受其财产"),
    _on(
        "A1-ADD-23",
        BZ2020.art(23).says("第三人书面承诺对被执行人的债务承担清偿责任"),
        Ground.PROMISED_AT_STRIKING_OFF,
    ),
    _on(
        "A1-ADD-24",
        BZ2020.art(24).says("第三人向执行法院书面承诺自愿代被执行人履行"),
        Ground.PROMISED_IN_EXECUTION,
    ),
    _enough(Ground.MOVED_BY_ORDER, 25, "财产依行政命令被无偿调拨、划转给第三人"),
)
"""Grounds on the debtor's side whose remedy is review within ten days (第30条)."""

BY_SUIT: Final = (
    _enough(Ground.LIMITED_PARTNER, 14, "追加未按期足额缴纳出资的有限合伙人为被执行人", 2),
    _enough(Ground.UNPAID_CAPITAL, 17, "未缴纳或未足额缴纳出资的股东"),
    _enough(Ground.WITHDRAWN_CAPITAL, 18, "追加抽逃出资的股东、出资人为被执行人"),
    _enough(Ground.SHARES_MOVED_UNPAID, 19, "其股东未依法履行出资义务即转让股权"),
    _on(
        "A1-ADD-20",
        BZ2020.art(20).says("股东不能证明公司财产独立于自己的财产"),
        Ground.ONE_MAN_COMPANY,
        w.debtor_insolvent & ~w.separate_property_shown,
        "股东已证明财产独立的，不得追加",
    ),
    _on(
        "A1-ADD-21",
        BZ2020.art(21).says("未经清算即办理注销登记，导致公司无法进行清算"),
        Ground.STRUCK_OFF_UNLIQUIDATED,
    ),
)
"""Grounds whose remedy is a suit within fifteen days (第32条)."""

GROUND: Final = any_of(
    *OF_CREDITOR,
    *BY_REVIEW,
    *BY_SUIT,
    key="A1-ADD-01-1",
    name="属于规定列明的变更、追加情形",
    otherwise="规定没有列明的情形不得在执行程序中变更、追加，告知另行起诉",
)
ASKED: Final = condition(
    (
        BZ2020.art(1).says("申请执行人或其继承人、权利承受人可以向人民法院申请变更、追加当事人"),
        BZ2020.art(28, 1).says("应当向执行法院提交书面申请及相关证据材料"),
    ),
    "由权利人一方书面申请并附证据",
    w.in_writing & w.evidence_given & w.asked_by_creditor,
    key="A1-ADD-01",
    otherwise="请由申请执行人一方提交书面申请和证据，法院不依职权追加",
)
SIMPLE: Final = condition(
    BZ2020.art(28, 2).says("除事实清楚、权利义务关系明确、争议不大的案件外"),
    "事实清楚、权利义务关系明确、争议不大",
    w.simple,
    key="A1-ADD-01-2a",
    otherwise="有争议的案件",
)
HEARD: Final = condition(
    BZ2020.art(28, 2).says("执行法院应当组成合议庭审查并公开听证"),
    "合议庭审查并公开听证",
    w.panel_formed & w.heard,
    key="A1-ADD-01-2",
    otherwise="请组成合议庭并公开听证",
    unless=(SIMPLE,),
)
NOT_BORNE: Final = condition(
    BZ2020.art(26).says("人民法院不得责令其重复承担责任"),
    "被申请人没有承担过相应责任",
    ~w.liability_borne,
    key="A1-ADD-07",
    otherwise="已在责任范围内承担的，不得重复",
)
MAY_VARY: Final = all_of(ASKED, GROUND, NOT_BORNE, HEARD)
"""裁定变更、追加当事人."""
