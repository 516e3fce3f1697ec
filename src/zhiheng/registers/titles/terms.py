"""What a caller must say of an enforceable instrument (执行依据), and when it is refused."""

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from zhiheng.law.records import InstrumentKind
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

LONGEST_NUMBER = 80
LONGEST_BODY = 100
LONGEST_CAUSE = 60
LONGEST_WORDS = 4_000
LONGEST_LABEL = 60
LONGEST_DEBTORS = 400
LONGEST_TEXT = 300_000
MOST_RUNS = 40
LARGEST_RATE = Decimal(10_000)
MILLION = 1_000_000
MOST_OBLIGATIONS = 50
LARGEST_FEN = 10**15
FOUNDING_DAY = date(1949, 10, 1)


class Instance(StrEnum):
    """At which instance a court made the instrument; NONE for those no court made."""

    FIRST = "一审"
    SECOND = "二审"
    RETRIAL = "再审"
    NONE = "不适用"


class ObligationKind(StrEnum):
    """What is owed: money, conduct, or the delivery of a thing."""

    MONEY = "金钱给付"
    CONDUCT = "行为"
    DELIVERY = "交付物"


class RateKind(StrEnum):
    """How an instrument states the rate of running interest; WORDS where it gives no figure."""

    YEAR = "年利率"
    MONTH = "月利率"
    DAY = "日利率"
    LPR = "LPR倍数"
    WORDS = "按文字"


class SumKind(StrEnum):
    """What a sum beside the principal is: on top of it, a part of it, or an instalment of it."""

    ADDED = "另付"
    PART = "本金组成"
    INSTALMENT = "分期"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestTerms:
    """One stretch of running interest, as the instrument fixes it.

    `rate` is percent in its time for the first three kinds, the multiple for LPR; None for WORDS.
    `tenor` is 1Y or 5Y, '' where unstated; `until_on` None: until paid, unless `until_due`, which
    ends it with the period of performance. `condition` holds words that bar a plain calculation.
    """

    label: str
    rate_kind: RateKind
    rate: Decimal | None = None
    tenor: str = ""
    base_fen: int | None = None
    from_on: date | None = None
    until_on: date | None = None
    until_due: bool = False
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumTerms:
    """A sum of the duty beside its principal; `due_on` only for instalments."""

    label: str
    amount_fen: int
    sum_kind: SumKind = SumKind.ADDED
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationTerms:
    """One duty of the operative part. `principal_fen` and `due_on` are None where unstated.

    `clause` is its place in the operative part (第一项); `joint`: the debtors owe it jointly.
    `debtors` are named by the instrument; `answers_for` names the clauses whose debt a guarantor
    answers for, so that it is not counted twice; `cap_fen` is the ceiling of its interest.
    """

    clause: str
    kind: ObligationKind
    words: str
    principal_fen: int | None = None
    due_on: date | None = None
    joint: bool = False
    debtors: str = ""
    answers_for: str = ""
    cap_fen: int | None = None
    interest: tuple[InterestTerms, ...] = ()
    sums: tuple[SumTerms, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleTerms:
    """An instrument: its number, who made it and when, its text, its duties.

    `reading` is what the reader found, with passages, as plain values; None when typed by hand.
    """

    case_no: str
    made_by: str
    kind: InstrumentKind
    instance: Instance = Instance.FIRST
    made_on: date
    effective_on: date | None = None
    cause: str = ""
    text: str = ""
    obligations: tuple[ObligationTerms, ...] = field(default=())
    reading: dict[str, Any] | None = None


def checked(terms: TitleTerms, today: date) -> TitleTerms:
    """The terms as they are kept; BadTerms names every field that is wrong."""
    wrong: dict[str, str] = {}
    lines: dict[str, str] = {}
    for name, noun, longest in _LINES:
        try:
            lines[name] = plain_line(name, noun, getattr(terms, name), longest)
        except BadTerms as bad:
            wrong |= bad.sentences
    if not terms.cause:
        lines["cause"] = ""
        wrong.pop("cause", None)
    wrong |= _wrong_days(terms, today) | _wrong_text(terms.text)
    obligations = tuple(
        _obligation(place, owed, wrong) for place, owed in enumerate(terms.obligations, start=1)
    )
    wrong |= _wrong_count(obligations)
    if wrong:
        raise BadTerms(wrong)
    return replace(terms, obligations=obligations, **lines)  # type: ignore[arg-type]


_LINES = (
    ("case_no", "执行依据文号", LONGEST_NUMBER),
    ("made_by", "作出单位", LONGEST_BODY),
    ("cause", "案由", LONGEST_CAUSE),
)


def _wrong_days(terms: TitleTerms, today: date) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if terms.made_on > today:
        wrong["made_on"] = f"文书日期 {terms.made_on} 晚于今天 {today}，请核对落款日期"
    elif terms.made_on < FOUNDING_DAY:
        wrong["made_on"] = f"文书日期 {terms.made_on} 过早，请核对年份"
    if terms.effective_on and terms.effective_on < terms.made_on:
        wrong["effective_on"] = (
            f"生效日期 {terms.effective_on} 早于文书日期 {terms.made_on}，请核对生效证明"
        )
    return wrong


def _wrong_text(text: str) -> dict[str, str]:
    if len(text) > LONGEST_TEXT:
        return {"text": f"文书全文最长 {LONGEST_TEXT} 字，现为 {len(text)} 字，请只粘贴这一份文书"}
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\r\t" for sign in text):
        return {"text": "文书全文含有不可见的控制字符，请从原文重新复制"}
    return {}


def _wrong_count(obligations: tuple[ObligationTerms, ...]) -> dict[str, str]:
    if not obligations:
        return {"obligations": "没有填写给付内容，请至少填写一项义务（执行工作规定第16条）"}
    if len(obligations) > MOST_OBLIGATIONS:
        return {"obligations": f"给付内容最多 {MOST_OBLIGATIONS} 项，请合并填写"}
    return {}


def _obligation(place: int, owed: ObligationTerms, wrong: dict[str, str]) -> ObligationTerms:
    noun = f"第 {place} 项义务"
    lines = {}
    for name, longest in (("clause", LONGEST_CAUSE), ("words", LONGEST_WORDS)):
        value = " ".join(getattr(owed, name).split())
        try:
            lines[name] = plain_line(f"obligations-{place}-{name}", noun, value, longest)
        except BadTerms as bad:
            wrong |= bad.sentences
    amount = owed.principal_fen
    if amount is not None and not 0 <= amount <= LARGEST_FEN:
        wrong[f"obligations-{place}-principal_fen"] = f"{noun}的金额超出范围，请核对小数点和单位"
    if amount is not None and owed.kind is not ObligationKind.MONEY:
        wrong[f"obligations-{place}-kind"] = f"{noun}写有金额，类型应为“金钱给付”，请核对"
    wrong |= _wrong_money(place, noun, owed)
    return replace(owed, clause=lines.get("clause", ""), words=lines.get("words", ""))


def _wrong_money(place: int, noun: str, owed: ObligationTerms) -> dict[str, str]:
    """What is wrong with interest and further sums; the clerk finds it at the words of the duty."""
    faults = [fault for run in owed.interest if (fault := _fault_of_run(run))]
    faults += [
        f"“{one.label}”的金额超出范围"
        for one in owed.sums
        if not one.label or not 0 < one.amount_fen <= LARGEST_FEN
    ]
    if len(owed.interest) > MOST_RUNS or len(owed.sums) > MOST_RUNS:
        faults.append(f"计息条款和金额各最多 {MOST_RUNS} 项")
    if (owed.interest or owed.sums) and owed.kind is not ObligationKind.MONEY:
        faults.append("只有金钱给付才有计息条款和金额")
    words = f"{noun}的计息条款：{'；'.join(faults)}，请核对"
    return {f"obligations-{place}-words": words} if faults else {}


def checked_interest(interest: tuple[InterestTerms, ...]) -> None:
    """BadTerms names the first thing wrong with each run, at the field `interest`."""
    faults = [fault for run in interest if (fault := _fault_of_run(run))]
    if len(interest) > MOST_RUNS:
        faults.append(f"计息条款最多 {MOST_RUNS} 项")
    if faults:
        raise BadTerms.of("interest", "；".join(faults))


def _fault_of_run(run: InterestTerms) -> str:
    """The first fault of one run, '' when there is none."""
    known = run.rate_kind is RateKind.WORDS or run.rate is not None
    fine = run.rate is None or run.rate * MILLION == int(run.rate * MILLION)
    within = run.rate is None or 0 < run.rate <= LARGEST_RATE
    based = run.base_fen is None or 0 < run.base_fen <= LARGEST_FEN
    ordered = not (run.from_on and run.until_on) or run.until_on >= run.from_on
    checks = (
        (0 < len(run.label) <= LONGEST_LABEL, f"利息名称应为 1 至 {LONGEST_LABEL} 字"),
        (known, f"“{run.label}”没有写明利率"),
        (within, f"“{run.label}”的利率超出范围"),
        (fine, f"“{run.label}”的利率最多六位小数"),
        (run.tenor in ("", "1Y", "5Y"), f"“{run.label}”的期限品种只有一年期、五年期以上"),
        (based, f"“{run.label}”的计息基数超出范围"),
        (ordered, f"“{run.label}”的截止日早于起算日"),
    )
    return next((fault for holds, fault in checks if not holds), "")


def number_key(case_no: str) -> str:
    """A number without brackets, spaces and widths, so that two ways of writing it meet."""
    normal = unicodedata.normalize("NFKC", case_no)
    return "".join(sign for sign in normal if sign.isalnum())
