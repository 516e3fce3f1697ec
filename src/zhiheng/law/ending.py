"""终结执行: the grounds on which a case ends for good (民诉法第268条 and beyond)."""

from typing import Final

from zhiheng.law.closing_modes import MODE_FITS, NOT_STAYED, REASONED, REMEDY_TOLD
from zhiheng.law.kernel.condition import Condition, all_of, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.records import ClosingOnRecord, TerminationGround
from zhiheng.law.sources import (
    CX2020,
    FF2014_26,
    GZ2018,
    HJ2020,
    JS2022,
    MSF2023,
    XS2021,
    ZX2020,
)

k = fields(ClosingOnRecord)


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
