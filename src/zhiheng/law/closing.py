"""结案: which modes a kind of case knows, and what each of them requires (A1-END)."""

from typing import Final

from zhiheng.law.kernel.condition import Condition, Rule, all_of, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import (
    CancellationGround,
    CaseOnRecord,
    ClosingMode,
    ClosingOnRecord,
    TerminationGround,
)
from zhiheng.law.sources import (
    CX2020,
    DESIGN,
    FF2014_26,
    GZ2018,
    HJ2020,
    JS2022,
    MSF2023,
    WT2020,
    XS2021,
    YF2020,
    ZX2020,
)

k = fields(ClosingOnRecord)
c = fields(CaseOnRecord)
_MEMORY: Final = "法发〔2014〕26号该条未见原文，据规则目录所记"
_BY_US: Final = "结案前的清结要求是设计取法"


def _modes(key: str, article: Citation, types: tuple[str, ...], *modes: ClosingMode) -> Condition:
    return condition(
        article,
        f"{'、'.join(types)}字案件的结案方式",
        k.case_type.one_of(*types) & k.closing_mode.one_of(*modes),
        key=key,
        otherwise=f"{'、'.join(types)}字案件只能以{'、'.join(modes)}结案",
    )


MODE_FITS: Final = any_of(
    _modes(
        "A1-END-01",
        (ZX2020.art(64).says("执行结案的方式为"), FF2014_26.art(14)),
        ("执",),
        ClosingMode.PERFORMED,
        ClosingMode.TERMINATED_FOR_NOW,
        ClosingMode.TERMINATED,
        ClosingMode.CANCELLED,
        ClosingMode.NOT_ENFORCED,
        ClosingMode.DISMISSED,
    ),
    _modes(
        "A1-END-02-1",
        FF2014_26.art(21).doubted(_MEMORY),
        ("执恢",),
        ClosingMode.PERFORMED,
        ClosingMode.TERMINATED_FOR_NOW,
        ClosingMode.TERMINATED,
    ),
    _modes(
        "A1-END-02-2",
        FF2014_26.art(22).doubted(_MEMORY),
        ("执保",),
        ClosingMode.PRESERVED,
        ClosingMode.PARTLY_PRESERVED,
        ClosingMode.NOTHING_TO_PRESERVE,
    ),
    _modes(
        "A1-END-23",
        (YF2020.art(17).says("人民法院对执行行为异议"), FF2014_26.art(24).doubted(_MEMORY)),
        ("执异",),
        ClosingMode.WITHDRAWN,
        ClosingMode.REJECTED,
        ClosingMode.UPHELD,
        ClosingMode.UPHELD_IN_PART,
        ClosingMode.UPHELD_WITHOUT_UNDOING,
        ClosingMode.JURISDICTION_MOVED,
    ),
    _modes(
        "A1-END-24",
        (YF2020.art(23, 1), FF2014_26.art(25).doubted(_MEMORY)),
        ("执复",),
        ClosingMode.WITHDRAWN,
        ClosingMode.REVIEW_REJECTED,
        ClosingMode.REVIEW_CHANGED,
        ClosingMode.REVIEW_DECIDED,
        ClosingMode.REMITTED,
    ),
    _modes(
        "A1-END-25",
        FF2014_26.art(26).doubted(_MEMORY),
        ("执监",),
        ClosingMode.WITHDRAWN,
        ClosingMode.REJECTED,
        ClosingMode.CORRECTED,
        ClosingMode.RAISED,
        ClosingMode.DESIGNATED,
    ),
    _modes(
        "A1-END-26-1",
        FF2014_26.art(27).doubted(_MEMORY),
        ("执请", "执他"),
        ClosingMode.ANSWERED,
        ClosingMode.CANCELLED,
    ),
    _modes(
        "A1-END-26-2",
        FF2014_26.art(28).doubted(_MEMORY),
        ("执协",),
        ClosingMode.WITHDRAWN,
        ClosingMode.COORDINATED,
    ),
    key="A1-END-00",
    name="结案方式与案件类型相符",
    otherwise="请按案件类型选择法定的结案方式",
)
NOT_STAYED: Final = condition(
    FF2014_26.art(23).doubted(_MEMORY),
    "没有中止、暂缓，也没有正在履行的和解",
    ~k.stayed & ~k.settlement_running,
    key="A1-STAY-07",
    otherwise="中止、暂缓执行和未履行完毕的和解不得报结",
)
REASONED: Final = condition(
    ZX2020.art(62).says("应当写明中止或终结执行的理由和法律依据"),
    "文书写明理由和法律依据",
    k.reason_written,
    key="A1-STAY-06-3",
    otherwise="请在文书中写明理由和法律依据",
)
REMEDY_TOLD: Final = condition(
    YF2020.art(16, 3).says("应当进行告知"),
    "文书写明救济途径和期限",
    k.remedy_told,
    key="A1-OBJ-19",
    otherwise="请在文书中写明可以异议、复议或者起诉，以及期限和法院",
)

PERFORMED: Final = condition(
    FF2014_26.art(15).doubted(_MEMORY),
    "义务全部履行",
    k.fully_performed,
    key="A1-END-04-1",
    otherwise="尚有未履行的义务",
)
SETTLEMENT_PERFORMED: Final = condition(
    HJ2020.art(8).says("人民法院作执行结案处理"),
    "和解协议履行完毕并入卷",
    k.settlement_performed & k.settlement_filed,
    key="A1-END-04-2",
    otherwise="请核实和解协议履行完毕，并将协议附卷",
)
DONE: Final = any_of(
    PERFORMED,
    SETTLEMENT_PERFORMED,
    key="A1-END-04",
    name="义务全部履行，或者和解协议履行完毕",
    otherwise="请继续执行未履行的部分",
)
TOLD: Final = condition(
    FF2014_26.art(15).doubted(_MEMORY),
    "已发结案通知，或者双方书面认可",
    k.closing_notice_issued | k.parties_confirmed,
    key="A1-END-04-3",
    otherwise="请制作结案通知书发送当事人，或者由双方书面、笔录认可",
)
MAY_CLOSE_PERFORMED: Final = all_of(MODE_FITS, NOT_STAYED, DONE, TOLD)
"""以执行完毕结案."""


def _ends(
    key: str, article: Citation, ground: TerminationGround, also: Expr, cure: str
) -> Condition:
    expr = (k.termination_ground == ground) & also
    return condition(article, str(ground), expr, key=key, otherwise=cure)


NOT_BY_AGENT: Final = condition(
    ZX2020.art(20, 2),
    "由当事人本人作出",
    ~k.by_agent,
    key="A1-FILE-04-0",
    otherwise="由代理人作出的须有特别授权",
)
AUTHORISED: Final = condition(
    ZX2020.art(20, 2).says("应当有委托人的特别授权"),
    "代理人有特别授权",
    k.agent_authorised,
    key="A1-FILE-04",
    otherwise="请提交载明放弃、变更权利的特别授权委托书",
    unless=(NOT_BY_AGENT,),
)
WITHDRAWN: Final = _ends(
    "A1-END-05-1",
    MSF2023.art(268, None, 1).says("申请人撤销申请的"),
    TerminationGround.WITHDRAWN,
    k.application_withdrawn,
    "请附撤销申请的书面记录",
)
REVOKED: Final = _ends(
    "A1-END-05-2",
    MSF2023.art(268, None, 2).says("据以执行的法律文书被撤销的"),
    TerminationGround.BASIS_REVOKED,
    k.basis_revoked,
    "请附撤销执行依据的文书",
)
DEAD: Final = _ends(
    "A1-END-05-3",
    MSF2023.art(268, None, 3).says("无遗产可供执行，又无义务承担人的"),
    TerminationGround.DEBTOR_DEAD,
    k.debtor_dead & ~k.estate_found & ~k.obligor_found,
    "有遗产或者义务承担人的，应继续执行或者变更被执行人",
)
SUPPORT: Final = _ends(
    "A1-END-05-4",
    MSF2023.art(268, None, 4).says("追索赡养费、扶养费、抚养费案件的权利人死亡的"),
    TerminationGround.SUPPORT_CREDITOR_DEAD,
    k.support_claimed & k.creditor_dead,
    "仅限追索赡养费、扶养费、抚养费的权利人死亡",
)
HARDSHIP: Final = _ends(
    "A1-END-05-5",
    MSF2023.art(268, None, 5).says("因生活困难无力偿还借款，无收入来源，又丧失劳动能力的"),
    TerminationGround.HARDSHIP,
    k.natural_debtor & k.loan_claimed & k.hardship & k.incomeless & k.unable_to_work,
    "须同时具备：公民、借款、生活困难、无收入来源、丧失劳动能力",
)
FIRM_ENDED: Final = _ends(
    "A1-END-10",
    FF2014_26.art(17).doubted("法发〔2014〕26号第17条仅见部分原文"),
    TerminationGround.DEBTOR_ENDED,
    k.party_ended & ~k.property_left & ~k.obligor_found,
    "有财产、承受人或者可以追加的主体的，应继续执行",
)
BANKRUPT: Final = _ends(
    "A1-END-11",
    (
        JS2022.art(513, 1).says("执行法院应当裁定终结对该被执行人的执行"),
        ZX2020.art(61).says("裁定终结执行"),
    ),
    TerminationGround.BANKRUPT,
    k.declared_bankrupt,
    "受理破产申请只是中止，宣告破产后方可终结",
)
THING_LOST: Final = _ends(
    "A1-END-12",
    JS2022.art(492, 2).says("人民法院应当终结执行程序"),
    TerminationGround.THING_LOST,
    k.thing_lost & ~k.price_agreed,
    "折价赔偿协商一致的，按协商结果执行",
)
SUED: Final = _ends(
    "A1-END-13",
    (
        HJ2020.art(14).says("可以裁定终结原生效法律文书的执行"),
        GZ2018.art(24, 2).says("人民法院可以裁定终结公证债权文书的执行"),
    ),
    TerminationGround.SUIT_ACCEPTED,
    k.suit_accepted,
    "请附受理起诉的通知",
)
MOVED: Final = _ends(
    "A1-END-15",
    (
        CX2020.art(11, 2).says("应当作出裁定，送达当事人并通知有关人民法院"),
        FF2014_26.art(17).doubted("法发〔2014〕26号第17条仅见部分原文"),
    ),
    TerminationGround.MOVED,
    k.moved_by_superior,
    "请附提级或者指定执行的裁定",
)
OBJECT_LOST: Final = _ends(
    "A1-END-16",
    FF2014_26.art(17).doubted("法发〔2014〕26号第17条仅见部分原文"),
    TerminationGround.ADMINISTRATIVE_OBJECT_LOST,
    k.object_lost,
    "请附标的灭失的证明",
)
PENALTY: Final = _ends(
    "A1-END-17",
    XS2021.art(529).doubted("刑诉法解释第529条原文未载入，据规则目录所记"),
    TerminationGround.PENALTY_ENDED,
    k.penalty_ended & ~k.property_left,
    "发现隐匿财产的应当追缴，不得终结",
)
TERMINATION_GROUND: Final = any_of(
    WITHDRAWN,
    REVOKED,
    DEAD,
    SUPPORT,
    HARDSHIP,
    FIRM_ENDED,
    BANKRUPT,
    THING_LOST,
    SUED,
    MOVED,
    OBJECT_LOST,
    PENALTY,
    key="A1-END-05",
    name="有终结执行的法定事由",
    otherwise="没有法定事由的不得终结执行",
)
MAY_TERMINATE: Final = all_of(
    MODE_FITS, NOT_STAYED, TERMINATION_GROUND, AUTHORISED, REASONED, REMEDY_TOLD
)
"""裁定终结执行."""


def _cancels(
    key: str, article: Citation, ground: CancellationGround, also: Expr, cure: str
) -> Condition:
    expr = (k.cancellation_ground == ground) & also
    return condition(article, str(ground), expr, key=key, otherwise=cure)


CANCELLATION: Final = any_of(
    _cancels(
        "A1-END-18",
        CX2020.art(3, 2).says("应当撤销执行案件"),
        CancellationGround.JURISDICTION,
        k.objection_upheld,
        "管辖异议成立后方可销案，并告知向有管辖权的法院申请",
    ),
    _cancels(
        "A1-END-19",
        CX2020.art(2, 2).says("应当撤销案件"),
        CancellationGround.FILED_FIRST_ELSEWHERE,
        k.filed_first_elsewhere & k.property_handed_over,
        "请将已控制的财产移交先立案的法院后销案",
    ),
    _cancels(
        "A1-END-20-1",
        WT2020.art(9, 2).says("受托法院已立案的，应当作销案处理"),
        CancellationGround.RETURNED,
        k.return_approved,
        "退回委托须经所在高级法院同意",
    ),
    _cancels(
        "A1-END-20-2",
        WT2020.art(2, 1).says("在收到受托法院的立案通知书后作销案处理"),
        CancellationGround.ENTRUSTED,
        k.entrusted_filed,
        "待收到受托法院的立案通知书后销案",
    ),
    key="A1-END-18-0",
    name="有销案的法定事由",
    otherwise="没有法定事由的不得销案",
)
MAY_CANCEL: Final = all_of(MODE_FITS, CANCELLATION)
"""销案."""

NOT_ENFORCED: Final = condition(
    (JS2022.art(481, 1).says("裁定不予执行"), FF2014_26.art(19).doubted(_MEMORY)),
    "已裁定不予执行，或者时效异议成立",
    k.nonenforcement_ruled | k.objection_upheld,
    key="A1-END-21",
    otherwise="没有不予执行裁定，时效异议也未成立",
)
MAY_CLOSE_NOT_ENFORCED: Final = all_of(MODE_FITS, NOT_ENFORCED, REMEDY_TOLD)
"""以不予执行结案."""

CONDITIONS_MISSING: Final = condition(
    FF2014_26.art(20).doubted(_MEMORY),
    "立案后查明不符合受理条件",
    k.conditions_missing,
    key="A1-END-22",
    otherwise="符合受理条件的不得驳回申请",
)
MAY_DISMISS: Final = all_of(MODE_FITS, CONDITIONS_MISSING, REASONED, REMEDY_TOLD)
"""裁定驳回执行申请."""

BY_MODE: Final[dict[ClosingMode, Rule]] = {
    ClosingMode.PERFORMED: MAY_CLOSE_PERFORMED,
    ClosingMode.TERMINATED: MAY_TERMINATE,
    ClosingMode.CANCELLED: MAY_CANCEL,
    ClosingMode.NOT_ENFORCED: MAY_CLOSE_NOT_ENFORCED,
    ClosingMode.DISMISSED: MAY_DISMISS,
}
"""The rule of each mode of an enforcement case; 终本 has a module of its own."""


def _settled(key: str, name: str, expr: Expr, cure: str) -> Condition:
    return condition(DESIGN.art("A1-END-28").doubted(_BY_US), name, expr, key=key, otherwise=cure)


SETTLED_BEFORE_CLOSING: Final = all_of(
    _settled(
        "A1-END-28-1", "案款已发放或者提存", c.money_undistributed_fen == 0, "请发放或者提存案款"
    ),
    _settled(
        "A1-END-28-2", "查封和限制已解除或者写明保留理由", c.measures_unsettled == 0, "请逐项处理"
    ),
    _settled("A1-END-28-3", "文书均已送达", c.papers_unserved == 0, "请送达文书并录入结果"),
    _settled("A1-END-28-4", "往来均已回执", c.messages_open == 0, "请催回或者补录回执"),
    _settled("A1-END-28-5", "费用已结清", c.fees_settled, "请收取、免交或者列为未收"),
    _settled("A1-END-28-6", "电子卷宗齐全", c.dossier_complete, "请补齐归卷材料"),
)
"""What must be settled before any case is closed."""
