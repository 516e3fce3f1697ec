"""Case numbers (案号): （2025）鲁0102执1234号 read, checked and written (A1-NUM-01…12).

Three ways in: `parse` for our own courts, whose codes and types must be known; `shape` for the
numbers of instruments from anywhere in China; `old_form` for numbers from before 2016.
"""

import re
from dataclasses import dataclass
from typing import Final

from zhiheng.law.case_types import type_codes
from zhiheng.law.courts import UnknownCourt, court
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.source import Article
from zhiheng.law.sources import DESIGN, FA2015_137, FA2018_335

FORMAT: Final = FA2015_137.art(3)
SPECIAL: Final = FA2018_335.art(2)
CODES: Final = FA2015_137.art(4)
TYPES: Final = FA2015_137.art(7)
SERIAL: Final = FA2015_137.art(9)
YEAR_BOUND: Final = DESIGN.art("A1-NUM-02")

FIRST_YEAR: Final = 2016
"""The first year of this form; older numbers keep their text (案号规定 is in force from then)."""

LAST_YEAR: Final = int(EDITION[:4]) + 10
"""A reading of our own: no edition of this law meets a number more than ten years younger."""

SERIAL_DIGITS_MAX: Final = 8
"""The longest serial there is: review cases (刑事复核) carry eight digits."""

_SHORT_NAMES: Final = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军"
_COURT: Final = rf"最高法|[{_SHORT_NAMES}](?:[0-9]{{4}}|[0-9]{{2}})?"
_NEW: Final = re.compile(
    rf"\((?P<year>[0-9]{{4}})\)(?P<court>{_COURT})(?P<special>[知商]?)(?P<kind>[\u4e00-\u9fff]{{1,4}}?)"
    r"(?P<seq>[0-9]+)号(?:之(?P<branch>[一二三四五六七八九十]+))?"
)
_OLD: Final = re.compile(
    r"\((?P<year>[0-9]{4})\)[\u4e00-\u9fff]+字第?[0-9]+(?:-[0-9]+)?号(?:之[一二三四五六七八九十]+|-[0-9]+)?"
)
_BRACKETS: Final = str.maketrans(
    "（）〔〕[]【】［］﹝﹞", "()()()()()()", "\u200b\u200c\u200d\ufeff"
)
_DIGITS: Final = str.maketrans("０１２３４５６７８９", "0123456789")


class BadCaseNumber(ValueError):
    """A text that is no case number; `because` is a sentence, `cites` the article it rests on."""

    def __init__(self, text: str, because: str, cites: Article) -> None:
        super().__init__(because)
        self.text = text
        self.because = because
        self.cites = cites


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A number of the form in use since 2016.

    `special` is the 专门审判代字 (mostly empty), `branch` the 一 of a ruling numbered 号之一.
    The unique key is (year, court_code, special, type_code, seq): A1-NUM-06.
    """

    year: int
    court_code: str
    special: str
    type_code: str
    seq: int
    branch: str | None = None

    @property
    def case(self) -> "CaseNumber":
        """The number of the case itself, without the branch of one of its papers."""
        return CaseNumber(self.year, self.court_code, self.special, self.type_code, self.seq)

    def __str__(self) -> str:
        return format_number(self)


@dataclass(frozen=True, slots=True)
class OldCaseNumber:
    """A number from before 2016: kept as written, never taken apart."""

    text: str
    year: int


def format_number(number: CaseNumber) -> str:
    """The one way to write it: full-width brackets, no spaces, no padding."""
    branch = f"之{number.branch}" if number.branch else ""
    middle = f"{number.court_code}{number.special}{number.type_code}{number.seq}"
    return f"（{number.year}）{middle}号{branch}"


def parse(text: str, *, latest_year: int | None = None) -> CaseNumber:
    """Read a case number of a court in our table, tolerantly; BadCaseNumber says what is wrong.

    Any brackets, spaces and full-width digits are read. `latest_year` is the youngest year that
    can be, usually the year of the day; without it the bound is LAST_YEAR.
    """
    number = shape(text, latest_year=latest_year)
    if isinstance(number, OldCaseNumber):
        raise BadCaseNumber(
            text, f"“{text}”是2016年以前的旧案号，只作原文保存，不能作为新案号", CODES
        )
    try:
        court(number.court_code)
    except UnknownCourt as unknown:
        code = number.court_code
        raise BadCaseNumber(
            text, f"“{text}”的法院代字“{code}”不在法院代字表中，请核对", CODES
        ) from unknown
    return number


def shape(text: str, *, latest_year: int | None = None) -> CaseNumber | OldCaseNumber:
    """Read a case number of any court in China by its form; the court need not be in our table.

    The type must still be one of the standard's; BadCaseNumber otherwise.
    """
    plain = normal(text)
    if old := old_form(text):
        return old
    found = _NEW.fullmatch(plain)
    if found is None:
        raise _misshapen(text, plain)
    _refuse_year(text, int(found["year"]), latest_year or LAST_YEAR)
    _refuse_serial(text, found["seq"])
    special, kind = _kind(text, found["special"], found["kind"])
    return CaseNumber(
        int(found["year"]), found["court"], special, kind, int(found["seq"]), found["branch"]
    )


def old_form(text: str) -> OldCaseNumber | None:
    """The number, if it has the form courts used before 2016: （2014）历执字第123号."""
    found = _OLD.fullmatch(normal(text))
    if found is None or int(found["year"]) >= FIRST_YEAR:
        return None
    return OldCaseNumber(text.strip(), int(found["year"]))


def normal(text: str) -> str:
    """The text with half-width round brackets and digits and without any space, seen or not."""
    return "".join(text.translate(_BRACKETS).translate(_DIGITS).split())


def _kind(text: str, special: str, kind: str) -> tuple[str, str]:
    known = type_codes()
    if special and special + kind in known:
        return "", special + kind
    if kind in known:
        return special, kind
    raise BadCaseNumber(
        text, f"“{text}”的类型代字“{special}{kind}”不在案件类型代字标准中，请核对", TYPES
    )


def _refuse_year(text: str, year: int, latest: int) -> None:
    if year < FIRST_YEAR:
        raise BadCaseNumber(
            text, f"“{text}”的年份 {year} 早于2016年，当时尚无此种案号，请核对年份", CODES
        )
    if year > latest:
        raise BadCaseNumber(text, f"“{text}”的年份 {year} 尚未到来，请核对年份", YEAR_BOUND)


def _refuse_serial(text: str, seq: str) -> None:
    if seq.startswith("0"):
        raise BadCaseNumber(
            text, f"“{text}”的编号 {seq} 以0开头：编号为自然数，从1起，不补零", SERIAL
        )
    if len(seq) > SERIAL_DIGITS_MAX:
        raise BadCaseNumber(text, f"“{text}”的编号 {seq} 过长，请核对", SERIAL)


def _misshapen(text: str, plain: str) -> BadCaseNumber:
    """The most fundamental thing that is wrong with the form."""
    court_code = re.match(_COURT, plain[6:])
    rest = plain[6:][court_code.end() :] if court_code else ""
    wrong = (
        (not plain, "案号为空", FORMAT),
        (not re.match(r"\([0-9]{4}\)", plain), "缺少带括号的四位年份", FORMAT),
        (_OLD.fullmatch(plain), "用“字第”，2016年起法院案号不用此形式，或者不是法院案号", FORMAT),
        ("号" not in plain, "缺少“号”字", FORMAT),
        (not court_code, "的法院代字不认识", CODES),
        (not re.search(r"[0-9]+号", rest), "缺少编号", SERIAL),
        (True, "在代字之后应为类型代字、编号和“号”", FORMAT),
    )
    because, cites = next((words, article) for fails, words, article in wrong if fails)
    return BadCaseNumber(text, f"“{text}”{because}，应如（2025）鲁0102执1234号", cites)
