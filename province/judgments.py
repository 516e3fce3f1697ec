"""Invented judgments, rendered as the text a creditor hands in at the filing desk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from province.people import Soul

_NUMERALS = "〇一二三四五六七八九"
_TENS = ("", "十", "二十", "三十")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What a judgment decides. `principal_fen` is 0 where a thing or an act is owed."""

    cause: str
    court_name: str
    case_no: str
    made_on: date
    creditor: Soul
    debtors: tuple[Soul, ...]
    principal_fen: int
    interest_from: date
    fee_fen: int
    due_days: int
    accepted_on: date


def chinese_date(day: date) -> str:
    """二〇二六年三月五日"""
    year = "".join(_NUMERALS[int(d)] for d in str(day.year))
    return f"{year}年{_small(day.month)}月{_small(day.day)}日"


def _small(number: int) -> str:
    tens, unit = divmod(number, 10)
    return (_TENS[tens] + (_NUMERALS[unit] if unit else "")) or "〇"


def plain_date(day: date) -> str:
    """2026年3月5日"""
    return f"{day.year}年{day.month}月{day.day}日"


def yuan(fen: int) -> str:
    """123456.78, without the cents when there are none, as judgments print it."""
    whole, cents = divmod(fen, 100)
    return f"{whole}.{cents:02d}" if cents else str(whole)


def _party(role: str, soul: Soul) -> str:
    if soul.natural and soul.born_on is not None:
        sex = "女" if soul.woman else "男"
        return (
            f"{role}：{soul.name}，{sex}，{plain_date(soul.born_on)}出生，汉族，"
            f"住{soul.address}，公民身份号码{soul.document_number}。"
        )
    return (
        f"{role}：{soul.name}，住所地{soul.address}，统一社会信用代码{soul.document_number}。\n"
        f"法定代表人：{soul.represented_by}，执行董事。"
    )


def _names(souls: tuple[Soul, ...]) -> str:
    return "、".join(soul.name for soul in souls)


def _jointly(dispute: Dispute) -> str:
    return "共同" if len(dispute.debtors) > 1 else ""


def _loan(dispute: Dispute) -> list[str]:
    principal, debtors = yuan(dispute.principal_fen), _names(dispute.debtors)
    return [
        f"被告{debtors}于本判决生效之日起{_small(dispute.due_days)}日内{_jointly(dispute)}偿还"
        f"原告{dispute.creditor.name}借款本金{principal}元，并支付利息（以{principal}元为基数，"
        f"自{plain_date(dispute.interest_from)}起至实际清偿之日止，"
        "按照同期全国银行间同业拆借中心公布的一年期贷款市场报价利率计算）"
    ]


def _sale(dispute: Dispute) -> list[str]:
    principal, debtors = yuan(dispute.principal_fen), _names(dispute.debtors)
    return [
        f"被告{debtors}于本判决生效之日起{_small(dispute.due_days)}日内{_jointly(dispute)}支付"
        f"原告{dispute.creditor.name}货款{principal}元及逾期付款损失（以{principal}元为基数，"
        f"自{plain_date(dispute.interest_from)}起至实际付清之日止，"
        "按照一年期贷款市场报价利率的1.5倍计算）"
    ]


def _wages(dispute: Dispute) -> list[str]:
    return [
        f"被告{_names(dispute.debtors)}于本判决生效之日起{_small(dispute.due_days)}日内"
        f"{_jointly(dispute)}支付原告{dispute.creditor.name}劳务费{yuan(dispute.principal_fen)}元"
    ]


def _property_fee(dispute: Dispute) -> list[str]:
    return [
        f"被告{_names(dispute.debtors)}于本判决生效之日起{_small(dispute.due_days)}日内"
        f"{_jointly(dispute)}支付原告{dispute.creditor.name}物业服务费"
        f"{yuan(dispute.principal_fen)}元"
    ]


def _eviction(dispute: Dispute) -> list[str]:
    debtors = _names(dispute.debtors)
    return [
        f"被告{debtors}于本判决生效之日起{_small(dispute.due_days)}日内腾空并返还"
        f"原告{dispute.creditor.name}位于演示市虚拟区样例街8号的房屋"
    ]


_CLAUSES: dict[str, Callable[[Dispute], list[str]]] = {
    "民间借贷纠纷": _loan,
    "买卖合同纠纷": _sale,
    "劳务合同纠纷": _wages,
    "物业服务合同纠纷": _property_fee,
    "房屋租赁合同纠纷": _eviction,
}
CAUSES = tuple(_CLAUSES)
_MONEY_DUTY = (
    "如果未按本判决指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉讼法》"
    "第二百六十四条规定，加倍支付迟延履行期间的债务利息。"
)


def _operative(dispute: Dispute) -> str:
    clauses = [*_CLAUSES[dispute.cause](dispute), f"驳回原告{dispute.creditor.name}的其他诉讼请求"]
    numbered = [f"{_small(at)}、{clause}" for at, clause in enumerate(clauses, start=1)]
    return "；\n".join(numbered) + "。"


def judgment(dispute: Dispute) -> str:
    """The whole text of a first-instance civil judgment."""
    debtors = _names(dispute.debtors)
    parts = [
        f"{dispute.court_name}\n民 事 判 决 书\n{dispute.case_no}",
        _party("原告", dispute.creditor),
        *(_party("被告", debtor) for debtor in dispute.debtors),
        f"原告{dispute.creditor.name}与被告{debtors}{dispute.cause}一案，"
        f"本院于{plain_date(dispute.accepted_on)}立案后，依法适用简易程序，公开开庭进行了审理。"
        "本案现已审理终结。",
        "本院经审理认定：双方之间的法律关系成立并有效，被告未按约定履行义务，有证据在案佐证。",
        "本院认为，当事人应当按照约定全面履行自己的义务。被告未履行义务，应当承担违约责任。",
        "依照《中华人民共和国民法典》第五百零九条、第五百七十七条，"
        "《中华人民共和国民事诉讼法》第六十七条规定，判决如下：",
        _operative(dispute),
        *([_MONEY_DUTY] if dispute.principal_fen else []),
        f"案件受理费{yuan(dispute.fee_fen)}元，由被告{debtors}负担。",
        "如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，"
        "并按对方当事人的人数提出副本，上诉于上一级人民法院。",
        f"审 判 员　　演示员\n{chinese_date(dispute.made_on)}\n书 记 员　　样例员",
    ]
    return "\n".join(parts)
