"""What a caller must say of an enforceable instrument (执行依据), and when it is refused."""

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from zhiheng.law.records import InstrumentKind
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

LONGEST_NUMBER = 80
LONGEST_BODY = 100
LONGEST_CAUSE = 60
LONGEST_WORDS = 4_000
LONGEST_TEXT = 300_000
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationTerms:
    """One duty of the operative part. `principal_fen` and `due_on` are None where unstated.

    `clause` is its place in the operative part (第一项); `joint`: the debtors owe it jointly.
    """

    clause: str
    kind: ObligationKind
    words: str
    principal_fen: int | None = None
    due_on: date | None = None
    joint: bool = False


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
    return replace(owed, clause=lines.get("clause", ""), words=lines.get("words", ""))


def number_key(case_no: str) -> str:
    """A number without brackets, spaces and widths, so that two ways of writing it meet."""
    normal = unicodedata.normalize("NFKC", case_no)
    return "".join(sign for sign in normal if sign.isalnum())
