"""From the reading to the money terms of a duty: interest, further sums, instalments, cap."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from zhiheng.law.money_words import parse_yuan, yuan
from zhiheng.measures.intake.reader import InterestRead, ObligationRead
from zhiheng.registers.titles.terms import (
    LONGEST_DEBTORS,
    LONGEST_LABEL,
    InterestTerms,
    RateKind,
    SumKind,
    SumTerms,
)

KINDS: Final = {
    "annual": RateKind.YEAR, "monthly": RateKind.MONTH, "daily": RateKind.DAY,
    "lpr_multiple": RateKind.LPR, "lpr_plus": RateKind.LPR,
}  # fmt: skip
TENORS: Final = {"1y": "1Y", "5y": "5Y"}
TENOR_WORDS: Final = {"1Y": "一年期", "5Y": "五年期以上", "": "（未写明期限品种）"}
UNTIL_DUE: Final = "judgment_due_date"


def money_terms(owed: ObligationRead) -> dict[str, Any]:
    """What the reading says of a money duty beside its principal, as fields of its terms."""
    if owed.type != "money":
        return {}
    return {
        "debtors": "、".join(owed.debtors)[:LONGEST_DEBTORS],
        "answers_for": "、".join(owed.refers_to)[:LONGEST_LABEL],
        "cap_fen": owed.cap_fen,
        "interest": tuple(_run(one) for one in owed.interest),
        "sums": tuple(_sums(owed)),
    }


def in_words(owed: ObligationRead) -> tuple[str, ...]:
    """The same in lines a clerk can hold against the text."""
    told = money_terms(owed)
    runs: tuple[InterestTerms, ...] = told.get("interest", ())
    sums: tuple[SumTerms, ...] = told.get("sums", ())
    return (*map(run_words, runs), *map(_sum_words, sums))


def run_words(run: InterestTerms) -> str:
    """逾期利息：以 212,160.03 元为基数，按一年期LPR的 1.3 倍，自 2023-10-01 起至付清之日."""
    base = f"以 {yuan(run.base_fen)} 元为基数，" if run.base_fen else "基数未写明，"
    since = f"自 {run.from_on} 起" if run.from_on else "起算日未写明，"
    until = f"至 {run.until_on}" if run.until_on else "至付清之日"
    until = "至判决确定的履行之日" if run.until_due else until
    condition = f"（{run.condition}）" if run.condition else ""
    return f"{run.label}：{base}{_rate_words(run)}，{since}{until}{condition}"


def _rate_words(run: InterestTerms) -> str:
    if run.rate_kind is RateKind.WORDS or run.rate is None:
        return "利率没有数字"
    figure = f"{run.rate.normalize():f}"
    if run.rate_kind is RateKind.LPR:
        return f"按{TENOR_WORDS[run.tenor]}LPR的 {figure} 倍"
    return f"按{run.rate_kind} {figure}%"


def _sum_words(one: SumTerms) -> str:
    due = f"，{one.due_on} 前" if one.due_on else ""
    return f"{one.sum_kind}：{one.label} {yuan(one.amount_fen)} 元{due}"


def _run(read: InterestRead) -> InterestTerms:
    more = dict(read.more)
    kind = KINDS.get(read.rate_type, RateKind.WORDS)
    rate = more.get("equivalent_multiple", read.rate) if kind is RateKind.LPR else read.rate
    known = kind is not RateKind.WORDS and rate is not None
    to = read.to or ""
    return InterestTerms(
        label=(read.label or "利息")[:LONGEST_LABEL],
        rate_kind=kind if known else RateKind.WORDS,
        rate=Decimal(str(rate)) if known else None,
        tenor=TENORS.get(str(more.get("tenor", "")), "") if kind is RateKind.LPR else "",
        base_fen=read.base_fen,
        from_on=read.from_on,
        until_on=date.fromisoformat(to) if to[:1].isdigit() else None,
        until_due=to == UNTIL_DUE,
        condition=_condition(read, more),
    )


def _condition(read: InterestRead, more: Mapping[str, Any]) -> str:
    """Words that a plain calculation cannot follow: a rate without figure, a condition."""
    told = [str(more[name]) for name in ("rate_text", "base_text") if more.get(name)]
    if read.rate_type.startswith("amount_per"):
        told.append(f"按定额 {read.rate} 元计付")
    if more.get("conditional"):
        told.append("附条件，条件成就的才计付")
    return "；".join(told)


def _sums(owed: ObligationRead) -> Iterator[SumTerms]:
    for one in owed.fixed_sums:
        kind = SumKind.PART if one.in_principal else SumKind.ADDED
        yield SumTerms(label=one.label[:LONGEST_LABEL], amount_fen=one.amount_fen, sum_kind=kind)
    for place, each in enumerate(dict(owed.more).get("instalments", ()), start=1):
        due = each.get("due_date")
        yield SumTerms(
            label=f"第 {place} 期",
            amount_fen=parse_yuan(str(each["amount"])),
            sum_kind=SumKind.INSTALMENT,
            due_on=date.fromisoformat(due) if due else None,
        )
